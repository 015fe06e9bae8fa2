"""Build histories of the sizes that are named, and print what loading and every question costs.

    PARLEY_NEO4J_URI=... PARLEY_NEO4J_PASSWORD=... PARLEY_TEST_WIPE=yes python -m tests.bench 1000 100000 --times 20

Everything in the database is deleted. Without PARLEY_NEO4J_URI Parley's own is used: name a PARLEY_HOME for it, and for
large histories PARLEY_HEAP=3g PARLEY_PAGE_CACHE=3g. With several homes, one for each size:

    PARLEY_HOME=home-1000 PARLEY_TEST_WIPE=yes python -m tests.bench 1000 --load
    PARLEY_HOME=home-1000 python -m tests.bench 1000 --ask --to costs-1000.json
    python -m tests.bench --table costs-1000.json costs-100000.json

`--offline` builds the history by neo4j-admin's importer in a new PARLEY_HOME, far sooner, and asks of it.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from app.database import database
from app.settings import load_settings
from app.store import Store
from graph_schema.negotiation_file import load_negotiation
from loaders.graph import ArticleContext, Vocabulary
from tests.bench.histories import STATEMENTS_AN_ARTICLE
from tests.bench.loading import compare, load
from tests.bench.measure import Cost, costs
from tests.bench.offline import build
from tests.bench.serving import served

Measured = dict[int, list[Cost]]


def main() -> int:
    """Run the benchmark; the exit status is 2 where the database may not be emptied or holds another history."""
    asked = _arguments()
    measured = _read(asked.table)
    if asked.offline:
        build(max(asked.sizes), _context(), load_settings(), _say)
        asked.ask = True
    if asked.sizes:
        with database(load_settings(), _say) as store:
            if not asked.ask and os.environ.get("PARLEY_TEST_WIPE") != "yes":
                _say("This empties the database; PARLEY_TEST_WIPE=yes allows it.")
                return 2
            for size in sorted(asked.sizes):
                if not asked.ask:
                    _load(store, size)
                elif store.rows(_COUNT)[0]["n"] * STATEMENTS_AN_ARTICLE != size:
                    _say(f"The database holds no history of {size} statements.")
                    return 2
                if not asked.load:
                    with served() as service:
                        measured[size] = list(costs(store, service, asked.times))
    if asked.to:
        asked.to.write_text(json.dumps({size: [asdict(c) for c in found] for size, found in measured.items()}))
    for line in _table(measured):
        _print(line)
    return 0


_COUNT = "MATCH (a:Article) RETURN count(a) AS n"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", help="statements in each history")
    parser.add_argument("--times", type=int, default=20, help="how often each question is asked")
    parser.add_argument("--load", action="store_true", help="only load")
    parser.add_argument("--offline", action="store_true", help="build by neo4j-admin's importer in a new PARLEY_HOME")
    parser.add_argument("--ask", action="store_true", help="only ask of the history that the database holds")
    parser.add_argument("--to", type=Path, help="also write the costs of questions to this file")
    parser.add_argument("--table", type=Path, nargs="*", default=[], help="show the costs in these files too")
    return parser.parse_args()


def _context() -> ArticleContext:
    return ArticleContext(Vocabulary.of(load_negotiation("russia-ukraine")), "generated")


def _load(store: Store, size: int) -> None:
    context = _context()
    for name, seconds in compare(store, context).items():
        _print(f"500 articles by {name}: {seconds:.1f} s")
    _print(load(store, context, size))


def _read(files: Iterable[Path]) -> Measured:
    found = {}
    for file in files:
        for size, some in json.loads(file.read_text()).items():
            found[int(size)] = [Cost(**each) for each in some]
    return dict(sorted(found.items()))


def _table(measured: Measured) -> Iterator[str]:
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


def _print(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
