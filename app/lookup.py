"""Names that people type to what the Cypher compares with, and what an answer was searched in.

Both are kept in memory for as long as the graph stays the same, which its revision tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, Field

from app.cypher import statement
from app.store import Rows, Store
from graph_schema.errors import NotFound
from loaders.actors import folded
from queries import ParameterType, composed

_KNOWN = {
    ParameterType.ACTOR: "known_actors",
    ParameterType.DEMAND: "known_demands",
    ParameterType.TOPIC: "known_topics",
    ParameterType.PARTY: "known_parties",
}
_SEARCHED_BY = ("outlet", "as_of_published", "as_of_recorded")


class Searched(BaseModel):
    """What an answer rests on: where nothing was found, this is how much was looked through."""

    articles: int = Field(description="Articles that the filters of outlet and as-of leave.")
    statements: int = Field(description="Statements in them.")
    undated: int = Field(description="Statements without any date, which no question about time can place.")


@dataclass(frozen=True)
class Names:
    """What is looked up at one revision of the graph, or later, each when it is first asked for.

    Rows that come with the same revision afterwards are of the graph that the names are of.
    """

    store: Store
    revision: int
    _kept: dict[Any, Any] = field(default_factory=dict)

    def value(self, kind: ParameterType, given: Any) -> Any:
        """What the Cypher compares with: an id, or a party as the graph spells it; other kinds as they are.

        Raises:
            NotFound: the graph has no such name; names the nearest.

        """
        if kind not in _KNOWN:
            return given
        known = self._known(kind)
        found = known.get(folded(str(given)))
        if found is None:
            near = get_close_matches(folded(str(given)), known, n=5, cutoff=0.5) or sorted(known)[:20]
            raise NotFound(f"The graph knows no {kind} '{given}'.", f"The nearest are: {', '.join(near)}.")
        return found

    def searched(self, values: Mapping[str, Any]) -> Searched:
        """How much these values of a question's parameters leave to be searched."""
        filters = {name: values.get(name) for name in _SEARCHED_BY}
        key = ("searched", *filters.values())
        if key not in self._kept:
            cypher = composed(statement("searched"), filters)
            self._kept[key] = Searched.model_validate(self.store.rows(cypher, **filters)[0])
        found: Searched = self._kept[key]
        return found

    def _known(self, kind: ParameterType) -> dict[str, str]:
        if kind not in self._kept:
            rows = self.store.rows(statement(_KNOWN[kind]))
            self._kept[kind] = {folded(name): row["value"] for row in rows for name in row["names"] if name}
        known: dict[str, str] = self._kept[kind]
        return known


@dataclass
class Lookup:
    """Keeps the newest names of one graph for all threads, which each go on with those that they took."""

    store: Store
    _names: Names | None = None

    def current(self, rows: Rows) -> Names:
        """Those that are kept, which may be of an older revision than the graph's."""
        return self._names or self.fresh(rows)

    def fresh(self, rows: Rows) -> Names:
        """Those of the graph's revision now."""
        return self.at(rows(statement("revision"), {})[0]["revision"])

    def at(self, revision: int) -> Names:
        """Those of this revision, kept from now on unless newer ones are: a slow question must not undo them."""
        kept = self._names
        if kept and kept.revision == revision:
            return kept
        names = Names(self.store, revision)
        if kept is None or kept.revision < revision:
            self._names = names
        return names
