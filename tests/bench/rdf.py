"""Quads a second and peak memory of an export, beside rdflib and pyoxigraph: `python -m tests.bench.rdf FOLDER`.

What the database holds is exported as N-Quads and TriG into FOLDER; fill it first. The same quads are then built and
written in the same run by rdflib (a Dataset, serialized) and by pyoxigraph (Quads, streamed), each in a process of its
own, whose largest resident memory is printed. Their time begins with plain terms in memory; `rows` is Parley's time
from rows in memory, which is to be compared with them, and `export` its whole time, the database included.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pyoxigraph
from rdflib import Dataset, Literal, URIRef

from app.cli.output import say
from app.database import database
from app.export import EVERYTHING, article_blocks, article_graph, articles, sections
from app.rdf_files import pieces
from app.settings import load_settings
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import RdfFormat, Section, serialized

NAMES = Names()
_ROWS = 2_000
"""Articles whose rows are kept for `rows`."""

Terms = tuple[str, str, tuple[str, str | None], str]
_FORMATS = {"nquads": pyoxigraph.RdfFormat.N_QUADS, "trig": pyoxigraph.RdfFormat.TRIG}


def main(folder: Path) -> None:
    """Each measurement in a process of its own, one after the other."""
    for what in ("export", "rows", "pyoxigraph", "rdflib"):
        for format_ in _FORMATS:
            subprocess.run([sys.executable, "-m", __spec__.name, str(folder), what, format_], check=True)


def measure(folder: Path, what: str, format_: str) -> None:
    """One measurement, told in a line."""
    path = folder / f"bench.{format_}"
    if what == "export":
        count, took = _exported(path, RdfFormat(format_))
    elif what == "rows":
        count, took = _from_rows(folder / "rows", RdfFormat(format_))
    else:
        terms = list(_terms(folder / "bench.nquads"))
        write = {"rdflib": _with_rdflib, "pyoxigraph": _with_oxigraph}[what]
        count, took = len(terms), _timed(lambda: write(terms, folder / what, format_))
    rates = f"{count / took.clock:>9,.0f} a second, {count / took.processor:>9,.0f} a second of processor time"
    sys.stdout.write(f"{what:>11} {format_:>7}: {count:>10,} quads, {rates}, {_peak()} MiB\n")


def _peak() -> int:
    """The largest resident memory so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)


@dataclass(frozen=True)
class Took:
    """Seconds by the clock, and of this process's processor time, which others on the machine change less."""

    clock: float
    processor: float


def _timed(work: Callable[[], object]) -> Took:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - clock, time.process_time() - processor)


def _counted(found: Iterator[Section], count: list[int]) -> Iterator[Section]:
    for section in found:
        count[0] += sum(len(pairs) for _, pairs in section[1])
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
        took = _timed(lambda: counts.append(_written(sections(store, NAMES), path, format_)))
    return counts[0], took


def _from_rows(path: Path, format_: RdfFormat) -> tuple[int, Took]:
    with database(load_settings(), say) as store:
        rows = list(islice(articles(store, EVERYTHING), _ROWS))
    counts: list[int] = []
    found = ((article_graph(NAMES, row["article"]["id"]), article_blocks(row, NAMES)) for row in rows)
    took = _timed(lambda: counts.append(_written(found, path, format_)))
    return counts[0], took


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
    where, *one = sys.argv[1:]
    Path(where).mkdir(parents=True, exist_ok=True)
    if one:
        measure(Path(where), *one)
    else:
        main(Path(where))
