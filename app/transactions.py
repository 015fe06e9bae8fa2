"""What is written in one transaction: an article with its whole reading, or a negotiation's vocabulary."""

from collections import defaultdict
from datetime import UTC, date, datetime
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
    NEW_VERSION = "new version"
    OLDER_VERSION = "older version"
    UNCHANGED = "unchanged"


def rows(tx: ManagedTransaction, cypher: str, parameters: dict[str, Any]) -> list[Row]:
    """All rows of one statement, its dates as Python's."""
    return [native(row) for row in tx.run(cypher, parameters).data()]


def native(value: Any) -> Any:
    """Neo4j's dates and times as Python's, at any depth."""
    if isinstance(value, dict):
        return {name: native(item) for name, item in value.items()}
    if isinstance(value, list):
        return [native(item) for item in value]
    return value.to_native() if hasattr(value, "to_native") else value


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
    """Write one version of an article whole, unless it is there already.

    Of two texts at one URL the later printed is current, and between equals the later loaded; of two readings
    of one text the later loaded.
    """
    article = _only(Article, batch)
    now = datetime.now(UTC)
    stamps = rows(tx, statement("versions"), {"source": article.source})
    known = next((row for row in stamps if row["id"] == article.id), None)
    current = next((row for row in stamps if row["current"]), None)
    same_text = current is not None and current["text_sha256"] == article.text_sha256
    if known and (known["current"] or not same_text):
        return Outcome.UNCHANGED
    _merge(tx, batch)
    if current is None:
        rows(tx, statement("make_current"), {"id": article.id, "now": now})
        return Outcome.NEW
    if not same_text and _later(current["published_to"], article.published_to):
        rows(tx, statement("record_as_superseded"), {"id": article.id, "now": now})
        return Outcome.OLDER_VERSION
    rows(tx, statement("supersede"), {"id": current["id"], "now": now})
    rows(tx, statement("make_current"), {"id": article.id, "now": now})
    return Outcome.NEW_VERSION


def _later(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def _only(kind: type[N], batch: GraphBatch) -> N:
    return next(node for node in batch.nodes.values() if isinstance(node, kind))


def _merge(tx: ManagedTransaction, batch: GraphBatch) -> None:
    for kind, nodes in _by_kind(batch).items():
        properties = [node.model_dump() for node in nodes]
        tx.run(merge_nodes(kind), rows=properties).consume()
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
