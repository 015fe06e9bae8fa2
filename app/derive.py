"""Derive what follows from all current statements: contradictions, and what references mean.

Demand by demand, each in one transaction, and only those that what was written since touches. An edge that no longer
follows stays with the moment at which it ceased to, so that what Parley held at a time remains answerable.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from neo4j import ManagedTransaction

from app.cypher import statement
from app.store import Store
from app.transactions import Row, rows
from graph_schema.batch import Edge
from graph_schema.edges import CONTRADICTS, RESOLVED, EdgeKind
from graph_schema.ids import content_id
from graph_schema.nodes import ReviewStatus
from graph_schema.render.writes import create_edges
from loaders.derive.claims import Claim
from loaders.derive.contradictions import Contradiction, Opposes, contradictions


def derive(store: Store, done: Callable[[int, int], None] = lambda *_: None) -> int:
    """Bring what is derived up to the current statements; returns how many contradictions there are.

    The statements alone decide, so that the order of loading does not matter. `done` hears how many of how many
    demands are through.
    """
    opposes = _opposes(store)
    touched = sorted(store.rows(statement("touched_demands"))[0]["demands"])
    for number, demand in enumerate(touched, 1):
        with store.session() as session:
            session.execute_write(_derive_one, demand, opposes)
        done(number, len(touched))
    count: int = store.rows(statement("count_contradictions"))[0]["contradictions"]
    return count


def _opposes(store: Store) -> Opposes:
    opposes: dict[str, set[str]] = defaultdict(set)
    for row in store.rows(statement("opposed_demands")):
        opposes[row["demand"]].add(row["other"])
    return {demand: frozenset(others) for demand, others in opposes.items()}


def _derive_one(tx: ManagedTransaction, demand: str, opposes: Opposes) -> None:
    related = [demand, *sorted(opposes.get(demand, ()))]
    claims = [Claim(**row) for row in rows(tx, statement("claims"), {"demands": related})]
    clashes = contradictions(claims, opposes)
    found = [_contradicts(c) for c in clashes if demand in (c.older.demand, c.newer.demand)]
    known = rows(tx, statement("known_contradictions"), {"demand": demand})
    _bring_up(tx, CONTRADICTS, known, found, _statuses(tx, found))
    meant = rows(tx, statement("meant_statements"), {"demand": demand})
    edges = [Edge(RESOLVED, r["start"], r["end"], {"manner": r["manner"], "mention": r["mention"]}) for r in meant]
    _bring_up(tx, RESOLVED, rows(tx, statement("known_references"), {"demand": demand}), edges)
    rows(tx, statement("untouch"), {"demand": demand})


def _contradicts(found: Contradiction) -> Edge:
    older, newer = found.older, found.newer
    properties = {
        "kind": found.kind,
        "demand": older.demand,
        "newer_demand": newer.demand,
        "topic": older.topic,
        "rule": found.rule,
        "apparent": found.apparent,
        "second_hand": [older.first_hand, newer.first_hand].count(False),
        "older_position": older.position,
        "newer_position": newer.position,
        "older_principal": older.principal,
        "newer_principal": newer.principal,
        "place": f"{newer.place}|{older.position}",
        "pair": content_id("pair", *sorted((*claim.words, claim.demand, claim.principal) for claim in (older, newer))),
    }
    return Edge(CONTRADICTS, older.statement, newer.statement, properties)


def _statuses(tx: ManagedTransaction, edges: list[Edge]) -> Callable[[Edge], dict[str, Any]]:
    """What reviewers said of each; it is no part of an edge's id, since it changes."""
    pairs = sorted({edge.properties["pair"] for edge in edges})
    said = {row["pair"]: row["status"] for row in rows(tx, statement("reviews"), {"pairs": pairs})}
    return lambda edge: {"status": said.get(edge.properties["pair"], ReviewStatus.OPEN)}


def _bring_up(
    tx: ManagedTransaction,
    kind: EdgeKind,
    known: list[Row],
    edges: list[Edge],
    extra: Callable[[Edge], dict[str, Any]] = lambda _: {},
) -> None:
    """Of the edges that the graph ever held keep current those that are found, and add the new ones."""
    now = datetime.now(UTC)
    found = {edge.id: edge for edge in edges}
    held = {row["id"]: row for row in known}
    gone = [row["at"] for key, row in held.items() if row["current"] and key not in found]
    back = [row["at"] for key, row in held.items() if not row["current"] and key in found]
    rows(tx, statement("supersede_edges"), {"ids": gone, "now": now})
    rows(tx, statement("record_edges"), {"ids": back, "now": now})
    clock = {"recorded": [now], "superseded": []}
    new = [{**e.row, "properties": {**e.properties, **extra(e), **clock}} for k, e in found.items() if k not in held]
    for start in range(0, len(new), _AT_ONCE):
        rows(tx, create_edges(kind), {"rows": new[start : start + _AT_ONCE]})


_AT_ONCE = 10_000
