"""What loading costs: a history written by the bulk path and derived from; the bulk path beside plain batches."""

import resource
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice

from app.derive import derive
from app.store import Store
from graph_schema.batch import Edge, GraphBatch
from graph_schema.edges import EdgeKind
from graph_schema.nodes import Node
from graph_schema.render.writes import create_edges, merge_nodes
from loaders.graph import ArticleContext, vocabulary_batch
from tests.bench.histories import articles

_AT_ONCE = 50
"""Articles in a transaction: some thousands of nodes and edges."""

_PLAIN = 500
"""Articles that are also written plainly, in turn with as many by the bulk path."""


@dataclass(frozen=True)
class Loaded:
    """How long a history of `statements` took, in seconds, and the most memory that Python took, in MiB."""

    statements: int
    writing: float
    making: float
    deriving: float
    contradictions: int
    memory: int

    def __str__(self) -> str:
        """A sentence."""
        return (
            f"{self.statements:,} statements: written in {self.writing:.0f} s "
            f"({self.statements / self.writing:,.0f} a second; making them took {self.making:.0f} s more), "
            f"{self.contradictions:,} contradictions derived in {self.deriving:.0f} s, "
            f"at most {self.memory} MiB in Python"
        )


def load(store: Store, context: ArticleContext, size: int) -> Loaded:
    """Empty the database, write a history of that many statements, and derive what follows."""
    empty(store, context)
    batches, wrote, began, done = articles(size, context), 0.0, time.perf_counter(), 0
    while some := list(islice(batches, _AT_ONCE)):
        start = time.perf_counter()
        store.write_articles(some)
        wrote += time.perf_counter() - start
        done += len(some)
        _progress(f"{done:,} articles in {time.perf_counter() - began:.0f} s")
    whole, start = time.perf_counter() - began, time.perf_counter()
    found = derive(store, lambda done, of: _progress(f"{done} of {of} demands"))
    deriving = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Loaded(size, wrote, whole - wrote, deriving, found, memory)


def compare(store: Store, context: ArticleContext) -> dict[str, float]:
    """Seconds for the same articles by the bulk path and by plain UNWIND batches, in turn."""
    empty(store, context)
    batches = list(islice(articles(10 * _PLAIN, context), 2 * _PLAIN))
    took: dict[str, float] = defaultdict(float)
    parts = [batches[start : start + _AT_ONCE] for start in range(0, len(batches), _AT_ONCE)]
    for number, part in enumerate(parts):
        start = time.perf_counter()
        if number % 2:
            store.write_articles(part)
        else:
            _write_plainly(store, part)
        took["bulk path" if number % 2 else "plain UNWIND"] += time.perf_counter() - start
    return took


def _write_plainly(store: Store, batches: list[GraphBatch]) -> None:
    """What anybody would write: for each kind its nodes merged, then its edges created, each in a transaction."""
    nodes: dict[type[Node], dict[str, Node]] = defaultdict(dict)
    edges: dict[EdgeKind, list[Edge]] = defaultdict(list)
    for batch in batches:
        for node in batch.nodes.values():
            nodes[type(node)][node.id] = node
        for edge in batch.edges.values():
            edges[edge.kind].append(edge)
    for kind, each in nodes.items():
        store.write(merge_nodes(kind), rows=[node.model_dump() for node in each.values()])
    for edge_kind, some in edges.items():
        store.write(create_edges(edge_kind), rows=[edge.row for edge in some])


def empty(store: Store, context: ArticleContext) -> None:
    """Leave only the vocabulary."""
    with store.session() as session:
        session.run(
            "MATCH (n) WHERE NOT n:ParleySchema CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
        ).consume()
    store.write_vocabulary(vocabulary_batch(context.vocabulary))


def _progress(line: str) -> None:
    sys.stderr.write(f"\r{line}   ")
    sys.stderr.flush()
