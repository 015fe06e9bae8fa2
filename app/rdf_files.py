"""RDF in files: which format a name means, gzip, reading as a stream."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pyoxigraph

from graph_schema.errors import BadInput
from graph_schema.rdf.literals import value_of
from graph_schema.rdf.serialize import RdfFormat

SUFFIXES = {".ttl": RdfFormat.TURTLE, ".trig": RdfFormat.TRIG, ".nq": RdfFormat.NQUADS, ".jsonld": RdfFormat.JSONLD}

_FORMATS = {
    RdfFormat.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    RdfFormat.TRIG: pyoxigraph.RdfFormat.TRIG,
    RdfFormat.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    RdfFormat.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
}


def format_of(path: Path) -> RdfFormat:
    """The format that a file's name means, `.gz` aside.

    Raises:
        BadInput: none that Parley writes.

    """
    suffix = Path(path.name.removesuffix(".gz")).suffix
    if suffix not in SUFFIXES:
        raise BadInput(
            f"The name {path.name} does not tell which RDF it holds.",
            f"Name the format with --format, or end the name with {', '.join(SUFFIXES)}, and .gz if it is compressed.",
        )
    return SUFFIXES[suffix]


def pieces(texts: Iterable[str], *, compressed: bool = False) -> Iterator[bytes]:
    """Text as UTF-8 in pieces of a size that is good for files and sockets; gzip without a name or time in it."""
    packer = zlib.compressobj(level=6, wbits=31) if compressed else None
    waiting: list[str] = []
    size = 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= _PIECE:
            yield from _packed("".join(waiting), packer)
            waiting, size = [], 0
    yield from _packed("".join(waiting), packer)
    if packer:
        yield packer.flush()


_PIECE = 1 << 17


def _packed(text: str, packer: Any) -> Iterator[bytes]:
    piece = packer.compress(text.encode()) if packer else text.encode()
    if piece:
        yield piece


@contextmanager
def opened_rdf(path: Path) -> Iterator[IO[bytes]]:
    """A file to read from, decompressed where its first bytes say gzip."""
    with path.open("rb") as file:
        compressed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        if not compressed:
            yield file
            return
        with gzip.open(file) as unpacked:
            yield unpacked  # type: ignore[misc]


def triples_in(path: Path, format_: RdfFormat) -> Iterator[tuple[str, str, Any]]:
    """What a file says, one triple after the other, whatever graph it is in: IRIs as text, literals as values.

    Raises:
        BadInput: it can't be read, or is not RDF of that format; names the line.

    """
    try:
        with opened_rdf(path) as file:
            for quad in pyoxigraph.parse(file, format=_FORMATS[format_]):
                yield str(quad.subject)[1:-1], quad.predicate.value, _value(quad.object)
    except (SyntaxError, ValueError) as error:
        raise BadInput(f"{path} is not good RDF as {format_}: {error}.") from error
    except (OSError, EOFError, zlib.error) as error:
        raise BadInput(f"{path} can't be read to its end: {error}.") from error


def triples_in_bytes(content: bytes, format_: RdfFormat, name: str) -> list[tuple[str, str, Any]]:
    """The same of what is in memory.

    Raises:
        BadInput: it is not RDF of that format; names it and the line.

    """
    try:
        found = pyoxigraph.parse(content, format=_FORMATS[format_])
        return [(str(quad.subject)[1:-1], quad.predicate.value, _value(quad.object)) for quad in found]
    except (SyntaxError, ValueError) as error:
        raise BadInput(f"{name} is not good RDF as {format_}: {error}.") from error


def _value(term: Any) -> Any:
    if isinstance(term, pyoxigraph.Literal):
        return value_of(term.value, term.datatype.value)
    return term.value
