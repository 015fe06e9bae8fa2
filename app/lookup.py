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


@dataclass
class Lookup:
    """Looks names up in one graph."""

    store: Store
    _revision: int | None = None
    _kept: dict[Any, Any] = field(default_factory=dict)

    def begin(self, rows: Rows) -> None:
        """Before the first question find out what the graph's revision is."""
        if self._revision is None:
            self.refresh(rows)

    def refresh(self, rows: Rows) -> bool:
        """Forget what was kept if the graph has changed since; whether it has."""
        return not self.keep(rows(statement("revision"), {})[0]["revision"])

    def keep(self, revision: int) -> bool:
        """Forget what was kept unless it is of this revision of the graph; whether it is."""
        if revision == self._revision:
            return True
        self._kept, self._revision = {}, revision
        return False

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
        key, kept = ("searched", *filters.values()), self._kept
        if key not in kept:
            cypher = composed(statement("searched"), filters)
            kept[key] = Searched.model_validate(self.store.rows(cypher, **filters)[0])
        found: Searched = kept[key]
        return found

    def _known(self, kind: ParameterType) -> dict[str, str]:
        kept = self._kept  # another question may begin a new one meanwhile, which must get nothing old
        if kind not in kept:
            rows = self.store.rows(statement(_KNOWN[kind]))
            kept[kind] = {folded(name): row["value"] for row in rows for name in row["names"] if name}
        known: dict[str, str] = kept[kind]
        return known
