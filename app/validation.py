"""Checks an export against the SHACL shapes while it streams by, and says in words what breaks them.

pySHACL checks the shapes, some articles at a time. Their rules in SPARQL are asked once for all things of these:
pySHACL would parse and ask each anew for each thing, and spend most of its time on that.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import pyoxigraph
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
    report.breaches += breaches(text)[: max(0, room)]


def breaches(text: str) -> list[Breach]:
    """What of a graph in N-Triples breaks a shape, in the order of the things' names."""
    found = [*_by_shapes(Graph().parse(data=text, format="nt")), *_by_rules(text)]
    return sorted(set(found), key=lambda breach: (breach.thing, breach.shape, breach.reason))


def _by_shapes(graph: Graph) -> Iterator[Breach]:
    _, results, _ = pyshacl.validate(graph, shacl_graph=_shapes_without_rules(), inference="none")
    if not isinstance(results, Graph):
        raise TypeError("pySHACL gave no report")
    for result in results.subjects(RDF.type, SH.ValidationResult):
        yield _breach(results, result)


def _by_rules(text: str) -> Iterator[Breach]:
    data = pyoxigraph.Store()
    data.bulk_load(text, format=pyoxigraph.RdfFormat.N_TRIPLES)
    for name, message, query in _rules():
        found: Any = data.query(query)
        yield from (Breach(row["this"].value, name, message) for row in found)


@cache
def _shapes() -> Graph:
    return Graph().parse(data=(files("graph_schema") / "shapes.ttl").read_text("utf-8"), format="turtle")


@cache
def _shapes_without_rules() -> Graph:
    shapes = Graph() + _shapes()
    shapes.remove((None, SH.sparql, None))
    return shapes


@cache
def _rules() -> list[tuple[str, str, str]]:
    """Of each rule its name, what it says of what breaks it, and the query for these among all things of its class."""
    shapes = _shapes()
    start = "".join(
        f"PREFIX {shapes.value(each, SH.prefix)}: <{shapes.value(each, SH.namespace)}>\n"
        for each in shapes.objects(None, SH.declare)
    )
    found = []
    for shape, rule in shapes.subject_objects(SH.sparql):
        target = f"$this a <{shapes.value(shape, SH.targetClass)}> . "
        query = str(shapes.value(rule, SH.select)).replace("WHERE {", f"WHERE {{ {target}", 1)
        found.append((str(rule), str(shapes.value(rule, SH.message)), start + query))
    return found


def _breach(results: Graph, result: Any) -> Breach:
    shapes = _shapes()
    shape = results.value(result, SH.sourceShape)
    component = str(results.value(result, SH.sourceConstraintComponent)).partition("#")[2]
    path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
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
