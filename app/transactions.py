"""What is written in one transaction: articles with their whole readings, or a negotiation's vocabulary."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from neo4j import ManagedTransaction, Session

from app.cypher import statement
from app.versions import Outcome, Shelf
from graph_schema.batch import Edge, GraphBatch
from graph_schema.edges import RESOLVED, EdgeKind
from graph_schema.nodes import Article, Negotiation, Node, Position
from graph_schema.render.constraints import HOLDING_KEYS
from graph_schema.render.writes import create_edges, merge_edges, merge_nodes, new_edges, new_nodes

Row = dict[str, Any]


def rows(tx: ManagedTransaction | Session, cypher: str, parameters: dict[str, Any]) -> list[Row]:
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
    negotiation = next(node for node in batch.nodes.values() if isinstance(node, Negotiation))
    known = rows(tx, statement("negotiation_stamp"), {"id": negotiation.id})
    if known and known[0]["sha256"] == negotiation.sha256:
        return
    rows(tx, statement("forget_vocabulary_edges"), {"negotiation": negotiation.key})
    rows(tx, statement("forget_offices"), {"actors": [key for key in batch.nodes if key.startswith("actor:")]})
    _write_nodes(tx, [batch], merge_nodes)
    _write_edges(tx, [batch], merge_edges)
    _touch(tx, demands=[key for key in batch.nodes if key.startswith("demand:")])


def write_articles(tx: ManagedTransaction, batches: list[GraphBatch]) -> list[Outcome]:
    """Write versions of articles whole, those that aren't there yet; an outcome for each.

    Of two texts at one URL the later printed is current, and between equals the later loaded; of two readings
    of one text the later loaded.
    """
    _touch(tx)  # first, so that two never both write a first version
    articles = [next(node for node in batch.nodes.values() if isinstance(node, Article)) for batch in batches]
    stamps = rows(tx, statement("versions"), {"sources": [article.source for article in articles]})
    shelf = Shelf.of(stamps, datetime.now(UTC))
    outcomes = [shelf.put(article) for article in articles]
    fresh = {article.id: batch for article, batch in zip(articles, batches, strict=True) if article.id in shelf.new}
    _write_nodes(tx, fresh.values(), new_nodes)
    _write_edges(tx, fresh.values(), new_edges)
    _write_references(tx, sorted(fresh), shelf.now)
    positions = [node for batch in fresh.values() for node in batch.nodes.values() if isinstance(node, Position)]
    rows(tx, statement("write_holdings"), {"rows": holdings(positions)})
    rows(tx, statement("record_versions"), {"rows": shelf.changes})
    _touch(tx, articles=[change["id"] for change in shelf.changes])
    return outcomes


def holdings(positions: Iterable[Position]) -> list[Row]:
    """For each pair of a holder and a demand among these positions one row."""
    found = {f"{p.demand}|{p.principal}|{p.holder}": p for p in positions}
    return [{"id": key, **p.model_dump(include=set(HOLDING_KEYS))} for key, p in found.items()]


def _write_references(tx: ManagedTransaction, articles: list[str], now: datetime) -> None:
    """What statements about no demand mean, as their reading says: no demand's derivation comes by them."""
    meant = rows(tx, statement("read_references"), {"ids": articles})
    found = [Edge(RESOLVED, r["start"], r["end"], {"manner": r["manner"], "mention": r["mention"]}) for r in meant]
    clock = {"recorded": [now], "superseded": []}
    written = [{**edge.row, "properties": {**edge.properties, **clock}} for edge in found]
    rows(tx, create_edges(RESOLVED), {"rows": written})


def _touch(tx: ManagedTransaction, demands: Sequence[str] = (), articles: Sequence[str] = ()) -> None:
    """Remember that the graph has changed, and from what on what is derived must be derived anew."""
    rows(tx, statement("touch"), {"demands": list(demands), "articles": list(articles)})


def _write_nodes(tx: ManagedTransaction, batches: Iterable[GraphBatch], cypher: Callable[[type[Node]], str]) -> None:
    kinds: dict[type[Node], dict[str, Node]] = defaultdict(dict)
    for batch in batches:
        for key, node in batch.nodes.items():
            kinds[type(node)].setdefault(key, node)
    for kind, nodes in kinds.items():
        tx.run(cypher(kind), rows=[node.model_dump() for node in nodes.values()]).consume()


def _write_edges(tx: ManagedTransaction, batches: Iterable[GraphBatch], cypher: Callable[[EdgeKind], str]) -> None:
    kinds: dict[EdgeKind, list[Edge]] = defaultdict(list)
    for batch in batches:
        for edge in batch.edges.values():
            kinds[edge.kind].append(edge)
    for kind, edges in kinds.items():
        tx.run(cypher(kind), rows=[edge.row for edge in edges]).consume()
