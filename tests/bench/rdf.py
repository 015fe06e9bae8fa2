"""Quads a second and peak memory of an export, beside rdflib and pyoxigraph: `python -m tests.bench.rdf FOLDER`.

    PARLEY_HOME=bench python -m tests.bench.rdf FOLDER --statements 20000

The database that is there is exported as N-Quads and TriG into FOLDER; an empty one is first filled with a generated
history of so many statements. `export` is the whole time, from the database to the file, with the history; `rows` that
from rows in memory, for as many pages of each query as `--pages` says. Just the quads of `rows` are then built and
written by rdflib (a Dataset, serialized) and by pyoxigraph (Quads, streamed), whose time begins with plain terms in
memory. `validate` is the time that the SHACL shapes take on some articles. Each measurement is a process of its own,
whose largest resident memory is printed. Exports are deleted; FOLDER needs room for one, about 220 bytes a quad.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import psutil
import pyoxigraph
from rdflib import Dataset, Literal, URIRef

from app import local
from app.cli.output import say
from app.database import database
from app.export import Selection, article_blocks, article_graph, articles, sections
from app.rdf_files import pieces
from app.settings import load_settings
from app.store import Store
from app.transactions import Row
from app.validation import Report, validated
from graph_schema.negotiation_file import load_negotiation
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import RdfFormat, Section, serialized
from loaders.graph import ArticleContext, Vocabulary
from tests.bench.loading import load

NAMES = Names()
EVERYTHING = Selection(history=True)
_VALIDATED = 500
"""Articles that `validate` checks."""

Terms = tuple[str, str, tuple[str, str | None], str]
_FORMATS = {"nquads": pyoxigraph.RdfFormat.N_QUADS, "trig": pyoxigraph.RdfFormat.TRIG}
_WHAT = ("export", "rows", "pyoxigraph", "rdflib", "validate")


def main() -> None:
    """Each measurement in a process of its own, one after the other; or the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where files are written")
    parser.add_argument("what", choices=_WHAT, nargs="?", help="only this measurement")
    parser.add_argument("format", choices=list(_FORMATS), nargs="?", help="only in this format")
    parser.add_argument("--statements", type=int, default=20_000, help="of a history that an empty database gets")
    parser.add_argument("--pages", type=int, default=5, help="pages of each query whose rows are compared")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.what and asked.format:
        measure(asked.folder, asked.what, asked.format, asked.pages)
        return
    with database(load_settings(), say) as store:
        fill(store, asked.statements)
    for what in [asked.what] if asked.what else _WHAT:
        for format_ in [asked.format] if asked.format else list(_FORMATS)[: 1 if what == "validate" else 2]:
            command = [sys.executable, "-m", __spec__.name, str(asked.folder), what, format_]
            subprocess.run([*command, "--pages", str(asked.pages)], check=True)


def fill(store: Store, statements: int) -> None:
    """Write a generated history, unless the database holds articles already."""
    if store.rows("MATCH (a:Article) RETURN count(a) AS n")[0]["n"]:
        return
    context = ArticleContext(Vocabulary.of(load_negotiation("russia-ukraine")), "generated")
    say(str(load(store, context, statements)))


def measure(folder: Path, what: str, format_: str, pages: int) -> None:
    """One measurement, told in a line."""
    path = folder / f"{what}.{format_}"
    if what == "export":
        count, took = _exported(path, RdfFormat(format_))
    elif what == "rows":
        count, took = _from_rows(path, RdfFormat(format_), pages)
    elif what == "validate":
        count, took = _validated()
    else:
        terms = list(_terms(folder / "rows.nquads"))
        write = {"rdflib": _with_rdflib, "pyoxigraph": _with_oxigraph}[what]
        count, took = len(terms), _timed(lambda: write(terms, path, format_))
    rates = f"{count / took.clock:>9,.0f} a second, {count / took.processor:>9,.0f} a second of processor time"
    by_database = f", the database {took.database:.0f} s of its own" if took.database else ""
    size = f", {path.stat().st_size >> 20:,} MiB" if path.exists() else ""
    sys.stdout.write(f"{what:>11} {format_:>7}: {count:>11,} quads, {rates}, peak {_peak()} MiB{by_database}{size}\n")
    sys.stdout.flush()
    if path.name != "rows.nquads":
        path.unlink(missing_ok=True)


def _peak() -> int:
    """The largest resident memory so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)


@dataclass(frozen=True)
class Took:
    """Seconds by the clock, and of this process's processor time, which others on the machine change less.

    `database` is that of Parley's own Neo4j; 0 for another.
    """

    clock: float
    processor: float
    database: float = 0


def _timed(work: Callable[[], object]) -> Took:
    clock, processor, database_ = time.perf_counter(), time.process_time(), _by_database()
    work()
    return Took(time.perf_counter() - clock, time.process_time() - processor, _by_database() - database_)


def _by_database() -> float:
    server = local.status(load_settings().home)
    return sum(psutil.Process(server.pid).cpu_times()[:2]) if server else 0


def _quads(found: Iterable[Section]) -> int:
    return sum(len(pairs) for _, blocks in found for _, pairs in blocks)


def _counted(found: Iterator[Section], count: list[int]) -> Iterator[Section]:
    for section in found:
        count[0] += _quads([section])
        yield section


def _written(found: Iterator[Section], path: Path, format_: RdfFormat) -> int:
    count = [0]
    with path.open("wb") as file:
        for piece in pieces(serialized(_counted(found, count), format_, NAMES)):
            file.write(piece)
    return count[0]


def _exported(path: Path, format_: RdfFormat) -> tuple[int, Took]:
    with database(load_settings(), say) as store:
        counts: list[int] = []
        took = _timed(lambda: counts.append(_written(sections(store, NAMES, EVERYTHING), path, format_)))
    return counts[0], took


@dataclass(frozen=True)
class Kept(Store):
    """A database whose answers stay in memory, of each paged query the first pages; then it seems to hold no more."""

    pages: int = 1
    answers: dict[str, Any] = field(default_factory=dict)
    fetched: Counter[str] = field(default_factory=Counter)

    def rows(self, cypher: str, **parameters: Any) -> list[Row]:
        key = f"{cypher} {parameters}"
        if key not in self.answers:
            self.answers[key] = super().rows(cypher, **parameters)
        found: list[Row] = self.answers[key]
        return found

    def records(self, cypher: str, **parameters: Any) -> Iterator[Any]:
        key = f"{cypher} {parameters}"
        if key not in self.answers:
            self.fetched[cypher] += 1
            more = "$after" not in cypher or self.fetched[cypher] <= self.pages
            self.answers[key] = list(super().records(cypher, **parameters)) if more else [{"page": []}]
        yield from self.answers[key]


def _from_rows(path: Path, format_: RdfFormat, pages: int) -> tuple[int, Took]:
    with database(load_settings(), say) as store:
        kept = Kept(store.driver, store.uri, store.database, pages)
        count = _quads(sections(kept, NAMES, EVERYTHING))
        took = _timed(lambda: _written(sections(kept, NAMES, EVERYTHING), path, format_))
    return count, took


def _validated() -> tuple[int, Took]:
    report = Report()
    with database(load_settings(), say) as store:
        rows = islice(articles(store, EVERYTHING), _VALIDATED)
        found = ((article_graph(NAMES, row["article"]["id"]), article_blocks(row, NAMES)) for row in rows)
        took = _timed(lambda: _quads(validated(found, report)))
    return report.triples, took


def _terms(path: Path) -> Iterator[Terms]:
    """The quads of a file as plain texts."""
    with path.open("rb") as file:
        for quad in pyoxigraph.parse(file, format=pyoxigraph.RdfFormat.N_QUADS):
            value: Any = quad.object
            datatype = value.datatype.value if isinstance(value, pyoxigraph.Literal) else None
            yield (
                quad.subject.value,
                quad.predicate.value,
                (value.value, datatype),
                getattr(quad.graph_name, "value", ""),
            )


def _with_oxigraph(terms: list[Terms], path: Path, format_: str) -> None:
    node, literal = pyoxigraph.NamedNode, pyoxigraph.Literal
    quads = (
        pyoxigraph.Quad(
            node(s),
            node(p),
            node(value) if datatype is None else literal(value, datatype=node(datatype)),
            node(graph) if graph else pyoxigraph.DefaultGraph(),
        )
        for s, p, (value, datatype), graph in terms
    )
    pyoxigraph.serialize(quads, str(path), format=_FORMATS[format_])


def _with_rdflib(terms: list[Terms], path: Path, format_: str) -> None:
    data = Dataset()
    for s, p, (value, datatype), graph in terms:
        other = URIRef(value) if datatype is None else Literal(value, datatype=URIRef(datatype))
        data.graph(URIRef(graph) if graph else data.default_graph.identifier).add((URIRef(s), URIRef(p), other))
    data.serialize(str(path), format=format_)


if __name__ == "__main__":
    main()
