"""Checks an export against the SHACL shapes while it streams by, and says in words what breaks them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import pyshacl
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, RDFS, SH

from graph_schema.rdf.names import PREFIXES, Names
from graph_schema.rdf.parts import Block
from graph_schema.rdf.serialize import RdfFormat, Section, serialized

_AT_ONCE = 5_000
_MOST = 1_000


@dataclass(frozen=True)
class Breach:
    """One thing that a shape does not allow: which thing, which shape, and what is wrong in words."""

    thing: str
    shape: str
    reason: str


@dataclass
class Report:
    """What was checked and what was found; of the breaches the first thousand."""

    triples: int = 0
    breaches: list[Breach] = field(default_factory=list)


def validated(sections: Iterable[Section], report: Report) -> Iterator[Section]:
    """The same sections; when they are through `report` tells what breaks a shape.

    An article's section holds all that the rules about it need, so each is checked with its neighbours only.
    """
    waiting: list[Block] = []
    size = 0
    for section in sections:
        yield section
        waiting += section[1]
        size += sum(len(pairs) for _, pairs in section[1])
        if size >= _AT_ONCE:
            _check(waiting, report)
            report.triples += size
            waiting, size = [], 0
    _check(waiting, report)
    report.triples += size


def _check(blocks: list[Block], report: Report) -> None:
    text = "".join(serialized([("", blocks)], RdfFormat.NQUADS, Names()))
    room = _MOST - len(report.breaches)
    report.breaches += breaches(Graph().parse(data=text, format="nt"))[: max(0, room)]


def breaches(graph: Graph) -> list[Breach]:
    """What of a graph breaks a shape, in the order of the things' names."""
    _, results, _ = pyshacl.validate(graph, shacl_graph=_shapes(), inference="none")
    if not isinstance(results, Graph):
        raise TypeError("pySHACL gave no report")
    found = [_breach(results, result) for result in results.subjects(RDF.type, SH.ValidationResult)]
    return sorted(set(found), key=lambda breach: (breach.thing, breach.shape, breach.reason))


@cache
def _shapes() -> Graph:
    return Graph().parse(data=(files("graph_schema") / "shapes.ttl").read_text("utf-8"), format="turtle")


def _breach(results: Graph, result: Any) -> Breach:
    shapes = _shapes()
    constraint = results.value(result, SH.sourceConstraint)
    shape = constraint or results.value(result, SH.sourceShape)
    component = str(results.value(result, SH.sourceConstraintComponent)).partition("#")[2]
    path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
    if constraint:
        reason = str(shapes.value(constraint, SH.message))
    else:
        said = _WORDS.get(component, f"{{path}}: {component}")
        meaning = shapes.value(shape, RDFS.comment)
        other = shapes.value(shape, SH.lessThan) or shapes.value(shape, SH.lessThanOrEquals)
        wanted = shapes.value(shape, SH.datatype) or shapes.value(shape, SH.pattern) or ""
        told = said.format(path=_short(path), value=value, wanted=_short(wanted), other=_short(other))
        reason = f"{told} ({str(meaning).rstrip('.')})"
    return Breach(str(results.value(result, SH.focusNode)), str(shape), reason)


_WORDS = {
    "MinCountConstraintComponent": "it has no {path}",
    "MaxCountConstraintComponent": "it has more than one {path}",
    "DatatypeConstraintComponent": "its {path} '{value}' is no {wanted}",
    "PatternConstraintComponent": "its {path} '{value}' is not of the form {wanted}",
    "NodeKindConstraintComponent": "its {path} '{value}' should be the IRI of a thing",
    "LessThanConstraintComponent": "its {path} is not before its {other}",
    "LessThanOrEqualsConstraintComponent": "its {path} is after its {other}",
}


def _short(name: Any) -> str:
    """A term as people write it: schema:headline."""
    if isinstance(name, URIRef):
        for prefix, start in PREFIXES.items():
            if name.startswith(start):
                return f"{prefix}:{name.removeprefix(start)}"
    return str(name)
