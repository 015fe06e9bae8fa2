"""Build histories of the sizes that are named, and print what loading and every question costs.

    PARLEY_NEO4J_URI=... PARLEY_NEO4J_PASSWORD=... PARLEY_TEST_WIPE=yes python -m tests.bench 1000 100000 --times 20

Everything in the database is deleted. Without PARLEY_NEO4J_URI Parley's own is used: name a PARLEY_HOME for it.
"""

import argparse
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from app.api import create_app
from app.database import database
from app.derive import derive
from app.settings import load_settings
from app.store import Store
from graph_schema.batch import Edge, GraphBatch
from graph_schema.edges import EdgeKind
from graph_schema.negotiation import load_negotiation
from graph_schema.nodes import Node
from graph_schema.render.writes import create_edges, merge_nodes
from loaders.graph import ArticleContext, Vocabulary, vocabulary_batch
from tests.bench.histories import articles
from tests.bench.measure import Cost, costs
from tests.serving import serving

_AT_ONCE = 50
"""Articles in a transaction: some thousands of nodes and edges."""

_PLAIN = 500
"""Articles that are also written plainly, in turn with as many by the bulk path."""


def main() -> int:
    """Run the benchmark; the exit status is 2 where the database may not be emptied."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="+", help="statements in each history")
    parser.add_argument("--times", type=int, default=20, help="how often each question is asked")
    asked = parser.parse_args()
    if os.environ.get("PARLEY_TEST_WIPE") != "yes":
        sys.stderr.write("This empties the database; PARLEY_TEST_WIPE=yes allows it.\n")
        return 2
    context = ArticleContext(Vocabulary.of(load_negotiation("russia-ukraine")), "generated")
    with database(load_settings(), _say) as store:
        _compare_writes(store, context)
        measured = {size: _at(store, context, size, asked.times) for size in sorted(asked.sizes)}
    for line in _table(measured):
        _print(line)
    return 0


def _at(store: Store, context: ArticleContext, size: int, times: int) -> list[Cost]:
    _empty(store, context)
    batches, wrote, began = articles(size, context), 0.0, time.perf_counter()
    while some := list(islice(batches, _AT_ONCE)):
        start = time.perf_counter()
        store.write_articles(some)
        wrote += time.perf_counter() - start
    whole, start = time.perf_counter() - began, time.perf_counter()
    found = derive(store)
    derived = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    _print(
        f"{size:,} statements: written in {wrote:.0f} s ({size / wrote:,.0f} a second; {whole:.0f} s with making), "
        f"{found:,} contradictions derived in {derived:.0f} s, at most {memory} MiB in Python"
    )
    with serving(create_app(store)) as client:
        return list(costs(store, client, times))


def _compare_writes(store: Store, context: ArticleContext) -> None:
    """The same articles by the bulk path and by plain UNWIND batches, in turn; the parts alternate in who begins."""
    _empty(store, context)
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
    for name, seconds in took.items():
        _print(f"{_PLAIN} articles by {name}: {seconds:.1f} s")


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


def _empty(store: Store, context: ArticleContext) -> None:
    with store.session() as session:
        session.run(
            "MATCH (n) WHERE NOT n:ParleySchema CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"
        ).consume()
    store.write_vocabulary(vocabulary_batch(context.vocabulary))


def _table(measured: dict[int, list[Cost]]) -> Iterator[str]:
    """Markdown: a line for each question, at each size its hits, and its times straight and over HTTP."""
    heads = [f"{size:,}: rows, hits | driver p50, p95 ms | HTTP p50, p95 ms" for size in measured]
    yield f"| question | {' | '.join(heads)} |"
    yield f"|---|{'---|' * 3 * len(measured)}"
    for row in zip(*measured.values(), strict=True):
        yield f"| {row[0].question} | {' | '.join(_cells(row))} |"


def _cells(row: Iterable[Cost]) -> Iterator[str]:
    for cost in row:
        yield f"{cost.rows}, {cost.hits:,}"
        for p50, p95 in (cost.driver, cost.http):
            yield f"{p50:.0f}, {p95:.0f}"


def _print(line: Any) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
