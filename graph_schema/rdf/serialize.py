"""Streams of triples as N-Quads, TriG, Turtle or JSON-LD, in memory that does not grow with them.

rdflib needs the whole graph in memory to write these, and takes several times as long. Terms come as N-Triples write
them, so N-Quads only join them; the others shorten IRIs by prefixes.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from graph_schema.rdf.literals import XSD
from graph_schema.rdf.names import Names
from graph_schema.rdf.parts import A, Block

Section = tuple[str, list[Block]]
"""A graph's IRI as N-Triples write it, empty for the default graph, and some of what is in it."""


class RdfFormat(StrEnum):
    """How RDF is written."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"

    @property
    def media_type(self) -> str:
        """Its registered type."""
        return MEDIA_TYPES[self]


MEDIA_TYPES = {
    RdfFormat.TURTLE: "text/turtle",
    RdfFormat.TRIG: "application/trig",
    RdfFormat.NQUADS: "application/n-quads",
    RdfFormat.JSONLD: "application/ld+json",
}


def serialized(sections: Iterable[Section], format_: RdfFormat, names: Names) -> Iterator[str]:
    """The text of an RDF document, in pieces; Turtle has no graphs and leaves their names out."""
    if format_ is RdfFormat.NQUADS:
        return _nquads(sections)
    short = _shortener(names)
    if format_ is RdfFormat.JSONLD:
        return _jsonld(sections, names, short)
    if format_ is RdfFormat.TURTLE:
        sections = (("", blocks) for _, blocks in sections)
    return _trig(sections, names, short)


def _nquads(sections: Iterable[Section]) -> Iterator[str]:
    for graph, blocks in sections:
        end = f" {graph} .\n" if graph else " .\n"
        lines: list[str] = []
        for subject, pairs in blocks:
            lines += [f"{subject} {predicate} {value}{end}" for predicate, value in pairs]
        yield "".join(lines)


def _trig(sections: Iterable[Section], names: Names, short: Callable[[str], str]) -> Iterator[str]:
    yield "".join(f"@prefix {prefix}: <{start}> .\n" for prefix, start in sorted(names.prefixes().items()))
    current = ""
    for graph, blocks in sections:
        if graph != current:
            yield ("}\n" if current else "") + (f"\n{graph} {{\n" if graph else "")
            current = graph
        yield "".join(_turtle_block(subject, pairs, short) for subject, pairs in blocks)
    if current:
        yield "}\n"


def _turtle_block(subject: str, pairs: list[tuple[str, str]], short: Callable[[str], str]) -> str:
    lines: list[str] = []
    last = ""
    for predicate, value in pairs:
        if predicate == last:
            lines[-1] += f", {short(value)}"
        else:
            lines.append(f"{'a' if predicate == A else short(predicate)} {short(value)}")
        last = predicate
    said = " ;\n    ".join(lines)
    return f"\n{short(subject)} {said} .\n"


def _jsonld(sections: Iterable[Section], names: Names, short: Callable[[str], str]) -> Iterator[str]:
    yield f'{{"@context": {json.dumps(names.prefixes(), sort_keys=True)},\n"@graph": ['
    joint = "\n"
    for graph, blocks in sections:
        nodes = ",\n".join(_json_node(subject, pairs, short) for subject, pairs in blocks)
        if nodes:
            yield joint + (f'{{"@id": "{graph[1:-1]}", "@graph": [\n{nodes}]}}' if graph else nodes)
            joint = ",\n"
    yield "\n]}\n"


def _json_node(subject: str, pairs: list[tuple[str, str]], short: Callable[[str], str]) -> str:
    values: dict[str, list[str]] = {}
    for predicate, value in pairs:
        key = "@type" if predicate == A else _json_name(predicate, short)
        values.setdefault(key, []).append(_json_value(value, short, typed=predicate == A))
    said = "".join(f', "{key}": {_one_or_list(found)}' for key, found in values.items())
    return f'{{"@id": "{_json_name(subject, short)}"{said}}}'


def _one_or_list(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"[{', '.join(values)}]"


def _json_name(term: str, short: Callable[[str], str]) -> str:
    name = short(term)
    return name[1:-1] if name.startswith("<") else name


def _json_value(term: str, short: Callable[[str], str], *, typed: bool) -> str:
    if term.startswith("<"):
        name = _json_name(term, short)
        return f'"{name}"' if typed else f'{{"@id": "{name}"}}'
    text, datatype = _LITERAL.fullmatch(term).groups()  # type: ignore[union-attr]
    if datatype is None:
        return text
    if _BARE.get(datatype, _NEVER).fullmatch(text):
        return text[1:-1]
    return f'{{"@value": {text}, "@type": "{_json_name(datatype, short)}"}}'


_LITERAL = re.compile(r'("(?:[^"\\]|\\.)*")(?:\^\^(<[^>]*>))?')
_NEVER = re.compile(r"(?!)")
_BARE = {f"<{XSD}integer>": re.compile(r'"-?(?:0|[1-9]\d{0,14})"'), f"<{XSD}boolean>": re.compile(r'"(?:true|false)"')}
"""Literals that Turtle and JSON write without quotation marks and type."""


def _shortener(names: Names) -> Callable[[str], str]:
    """Terms of N-Triples as Turtle shortens them."""
    things = names.thing("")[:-1]
    prefixes = [(f"<{start}", f"{prefix}:") for prefix, start in names.prefixes().items()]
    known: dict[str, str] = {}

    def short(term: str) -> str:
        if term.startswith(things):
            kind, _, key = term[len(things) : -1].partition("/")
            return f"{kind}:{key}" if key.isalnum() else term
        if term in known:
            return known[term]
        found = _literal(term) if term.startswith('"') else _prefixed(term)
        if term.startswith("<") and len(known) < _REMEMBERED:
            known[term] = found
        return found

    def _literal(term: str) -> str:
        if term.endswith('"'):
            return term
        text, _, datatype = term.rpartition("^^")
        return text[1:-1] if _BARE.get(datatype, _NEVER).fullmatch(text) else f"{text}^^{short(datatype)}"

    def _prefixed(term: str) -> str:
        for start, prefix in prefixes:
            name = term[len(start) : -1]
            if term.startswith(start) and _LOCAL.fullmatch(name):
                return prefix + name
        return term

    return short


_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_REMEMBERED = 10_000
