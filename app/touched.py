"""How much must be derived anew after articles were written: on which demands, and from when to when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from app.cypher import statement
from app.store import Store
from app.transactions import Row

T = TypeVar("T")

_MANY = 2_000
"""After more articles than this all is derived anew on their demands."""

_REACH = timedelta(days=92)
"""For so long a reference may mean a statement, as `meant_statements.cypher` has it."""

_NEAR = timedelta(days=7)
"""Spans that are no further apart are derived as one."""


@dataclass(frozen=True)
class Span:
    """Places in time, the end excluded; what is derived belongs to the span in which its newer statement is.

    Until `answered` statements may refer to those that are in it.
    """

    since: str
    until: str
    answered: str

    def holds(self, place: str) -> bool:
        """Whether a place is in it."""
        return self.since <= place < self.until


WHOLE = Span("", "~", "~")


@dataclass(frozen=True)
class Touched:
    """What was touched since the last derivation: demands with a stamp, articles, and for each demand its spans."""

    demands: dict[str, int]
    articles: list[Row]
    spans: dict[str, list[Span]]

    @classmethod
    def of(cls, store: Store) -> "Touched":
        """What the graph remembers; a demand itself is touched when its negotiation file was written."""
        demands = {row["demand"]: row["touched"] for row in store.rows(statement("touched_demands"))}
        articles = store.rows(statement("touched_articles"))
        ids = [row["id"] for row in articles]
        if len(ids) > _MANY:
            whole = {demand for some in _parts(ids) for demand in _demands_of(store, some)} | demands.keys()
            return cls(demands, articles, {demand: [WHOLE] for demand in sorted(whole)})
        found: dict[str, list[tuple[date, date]]] = defaultdict(list)
        for row in store.rows(statement("touched_spans"), ids=ids):
            found[row["demand"]].append((date.fromisoformat(row["day"]), date.fromisoformat(row["until"])))
        spans = {demand: [WHOLE] if demand in demands else _joined(days) for demand, days in found.items()}
        spans |= {demand: [WHOLE] for demand in demands}
        return cls(demands, articles, dict(sorted(spans.items())))

    def forget(self, store: Store, demand: str) -> None:
        """A demand is through."""
        if demand in self.demands:
            store.write(statement("untouch"), demand=demand, touched=self.demands[demand])

    def forget_articles(self, store: Store) -> None:
        """All demands are through."""
        for some in _parts(self.articles):
            store.write(statement("untouch_articles"), rows=some)


def _demands_of(store: Store, articles: list[str]) -> list[str]:
    demands: list[str] = store.rows(statement("demands_of"), ids=articles)[0]["demands"]
    return demands


def _parts(items: list[T]) -> Iterable[list[T]]:
    return (items[start : start + _MANY] for start in range(0, len(items), _MANY))


def _joined(days: Iterable[tuple[date, date]]) -> list[Span]:
    """Spans of whole days, those that overlap or nearly do as one."""
    joined: list[tuple[date, date]] = []
    for first, last in sorted(days):
        if joined and first <= _after(joined[-1][1], _NEAR):
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return [Span(str(first), f"{last}~", f"{_after(last, _REACH)}~") for first, last in joined]


def _after(day: date, time: timedelta) -> date:
    return day + time if day < date.max - time else date.max
