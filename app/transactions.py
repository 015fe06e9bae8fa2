"""What is written in one transaction: an article with its whole reading, or a negotiation's vocabulary."""

from collections import defaultdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from neo4j import ManagedTransaction

from app.cypher import statement
from graph_schema.batch import Edge, GraphBatch
from graph_schema.edges import EdgeKind
from graph_schema.nodes import Article, Negotiation, Node
from graph_schema.render.writes import merge_edges, merge_nodes

Row = dict[str, Any]
N = TypeVar("N", bound=Node)


class Outcome(StrEnum):
    """What writing an article did."""

    NEW = "new"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


def rows(tx: ManagedTransaction, cypher: str, parameters: dict[str, Any]) -> list[Row]:
    """All rows of one statement."""
    return tx.run(cypher, parameters).data()


def write_vocabulary(tx: ManagedTransaction, batch: GraphBatch) -> None:
    """Write a negotiation file's nodes and edges, unless this very file is there already."""
    negotiation = _only(Negotiation, batch)
    known = rows(tx, statement("negotiation_stamp"), {"id": negotiation.id})
    if known and known[0]["sha256"] == negotiation.sha256:
        return
    actors = [key for key in batch.nodes if key.startswith("actor:")]
    rows(tx, statement("forget_vocabulary_edges"), {"negotiation": negotiation.key})
    rows(tx, statement("forget_offices"), {"actors": actors})
    _merge(tx, batch)


def write_article(tx: ManagedTransaction, batch: GraphBatch) -> Outcome:
    """Write one article; another reading of the same article goes as this one comes."""
    article = _only(Article, batch)
    known = rows(tx, statement("article_stamp"), {"id": article.id})
    if known and known[0]["stamp"] == article.reading_sha256:
        return Outcome.UNCHANGED
    if known:
        _forget(tx, article.id)
    _merge(tx, batch)
    return Outcome.REPLACED if known else Outcome.NEW


def _only(kind: type[N], batch: GraphBatch) -> N:
    return next(node for node in batch.nodes.values() if isinstance(node, kind))


def _forget(tx: ManagedTransaction, article_id: str) -> None:
    alone = rows(tx, statement("article_neighbours"), {"id": article_id})[0]
    rows(tx, statement("forget_reading"), {"id": article_id})
    rows(tx, statement("prune_actors"), {"ids": alone["actors"]})
    rows(tx, statement("prune_events"), {"ids": alone["events"]})


def _merge(tx: ManagedTransaction, batch: GraphBatch) -> None:
    now = datetime.now(UTC)
    for kind, nodes in _by_kind(batch).items():
        properties = [node.model_dump() for node in nodes]
        tx.run(merge_nodes(kind), rows=properties, now=now).consume()
    for edge_kind, edges in _by_edge_kind(batch).items():
        found = [{"id": e.id, "start": e.start, "end": e.end, "properties": e.properties} for e in edges]
        tx.run(merge_edges(edge_kind), rows=found).consume()


def _by_kind(batch: GraphBatch) -> dict[type[Node], list[Node]]:
    kinds: dict[type[Node], list[Node]] = defaultdict(list)
    for node in batch.nodes.values():
        kinds[type(node)].append(node)
    return kinds


def _by_edge_kind(batch: GraphBatch) -> dict[EdgeKind, list[Edge]]:
    kinds: dict[EdgeKind, list[Edge]] = defaultdict(list)
    for edge in batch.edges.values():
        kinds[edge.kind].append(edge)
    return kinds
