"""What questions cost: their time over HTTP and straight over the driver, and the database's hits from PROFILE."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPConnection
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode

from neo4j import READ_ACCESS

from app.answers import Asker
from app.cypher import statement
from app.store import Store
from queries import ColumnType, Question, catalogue
from tests.bench.histories import END
from tests.bench.serving import body

FILTERS: dict[str, Any] = {"demand": "freeze", "party": "RU", "from": END - timedelta(days=1), "to": END}
"""Asked of every question; of those that take other days or no window, what stands below too."""

OTHER: dict[str, dict[str, Any]] = {
    "positions_as_of": {"date": END},
    "events": {},
    "actor_profile": {"actor": "Russia"},
}
WARM_UPS = 3


@dataclass(frozen=True)
class Cost:
    """One question at one size; times in milliseconds, `hits` of the question's own Cypher."""

    question: str
    rows: int
    hits: int
    driver: tuple[float, float]
    http: tuple[float, float]


def asked(question: Question) -> dict[str, Any]:
    """The filters with which a question is measured."""
    given = {**FILTERS, **OTHER.get(question.name, {})}
    return {name: value for name, value in given.items() if name in question.parameters}


def costs(store: Store, service: HTTPConnection, times: int) -> Iterator[Cost]:
    """Every question, each way of asking in turn, so that both meet the same noise."""
    for question in catalogue().values():
        given = asked(question)
        straight = Straight.of(store, question, given)
        path = f"/queries/{question.name}?{urlencode(given)}"
        hits = straight.hits()
        rows = 0
        driver, http = [], []
        for number in range(-WARM_UPS, times):
            took = _timed(straight.run)
            reply, took_http = _reply(service, path)
            rows = len(json.loads(reply)["rows"])
            if number >= 0:
                driver.append(took)
                http.append(took_http)
        yield Cost(question.name, rows, hits, _summary(driver), _summary(http))


@dataclass(frozen=True)
class Straight:
    """A question's Cypher and that of its evidence, run by the driver with nothing around."""

    store: Store
    cypher: str
    values: dict[str, Any]
    evidence: list[tuple[str, list[str]]]

    @classmethod
    def of(cls, store: Store, question: Question, given: dict[str, Any]) -> "Straight":
        """What the service would run for these filters."""
        asker = Asker.of(store)
        cypher, values = asker.prepared(question, given)
        columns = [(n, c.type) for n, c in question.columns.items() if c.type in _CITED]
        return cls(store, cypher, values, [(_CITED[kind], [n for n, k in columns if k is kind]) for kind in _CITED])

    def run(self) -> int:
        """All rows and their evidence, in one transaction; returns how many rows."""
        with self.store.driver.session(database=self.store.database, default_access_mode=READ_ACCESS) as session:
            return session.execute_read(self._work)

    def _work(self, tx: Any) -> int:
        rows = tx.run(self.cypher, self.values).data()
        for name, columns in self.evidence:
            ids = sorted({row[column] for row in rows for column in columns if row[column]})
            if ids:
                tx.run(statement(name), ids=ids).data()
        return len(rows)

    def hits(self) -> int:
        """Database hits of the question's own Cypher."""
        with self.store.driver.session(database=self.store.database, default_access_mode=READ_ACCESS) as session:
            return _hits(session.run(f"PROFILE {self.cypher}", self.values).consume().profile)


_CITED = {ColumnType.EVIDENCE: "evidence", ColumnType.STATEMENT: "statement_evidence"}


def _hits(plan: Any) -> int:
    return int(plan.get("dbHits", 0)) + sum(_hits(child) for child in plan.get("children", ()))


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def _reply(service: HTTPConnection, path: str) -> tuple[bytes, float]:
    start = time.perf_counter()
    reply = body(service, path)
    return reply, 1000 * (time.perf_counter() - start)


def _summary(times: list[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    cuts = quantiles(times, n=20, method="inclusive")
    return cuts[9], cuts[18]
