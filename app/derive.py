"""Derive what follows from all current statements, and bring the graph up to it in one transaction."""

from collections import defaultdict

from neo4j import ManagedTransaction

from app.cypher import statement
from app.store import Store
from app.transactions import rows
from graph_schema.batch import Edge
from graph_schema.edges import CONTRADICTS
from graph_schema.render.writes import merge_edges
from loaders.derive.claims import Claim
from loaders.derive.contradictions import Contradiction, contradictions


def derive_contradictions(store: Store) -> int:
    """Make the CONTRADICTS edges those that follow from the current statements; returns how many there are.

    They depend on the statements alone, so that the order of loading does not matter.
    """
    opposes: dict[str, set[str]] = defaultdict(set)
    for row in store.rows(statement("opposed_demands")):
        opposes[row["demand"]].add(row["other"])
    claims = [Claim(**row) for row in store.stream(statement("claims"))]
    found = contradictions(claims, {demand: frozenset(others) for demand, others in opposes.items()})
    edges = {edge.id: edge for edge in map(_edge, found)}
    with store.session() as session:
        session.execute_write(_replace, edges)
    return len(edges)


def _edge(found: Contradiction) -> Edge:
    properties = {
        "kind": found.kind,
        "demand": found.older.demand,
        "rule": found.rule,
        "apparent": found.apparent,
        "second_hand": [found.older.first_hand, found.newer.first_hand].count(False),
        "older_position": found.older.position,
        "newer_position": found.newer.position,
    }
    return Edge(CONTRADICTS, found.older.statement, found.newer.statement, properties)


def _replace(tx: ManagedTransaction, edges: dict[str, Edge]) -> None:
    known = {row["id"] for row in rows(tx, statement("contradicts"), {})}
    rows(tx, statement("forget_contradictions"), {"ids": sorted(known - edges.keys())})
    new = [edge for key, edge in edges.items() if key not in known]
    found = [{"id": e.id, "start": e.start, "end": e.end, "properties": e.properties} for e in new]
    rows(tx, merge_edges(CONTRADICTS), {"rows": found})
