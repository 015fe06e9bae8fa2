"""An export keeps to the shapes, and a planted defect of each kind at each shape is found and told in words."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import Node

from app.export import Selection, sections
from app.store import Store
from app.validation import Report, breaches, validated
from graph_schema.negotiation import Negotiation
from graph_schema.rdf.literals import literal
from graph_schema.rdf.names import Names, iri, term
from graph_schema.rdf.parts import A
from graph_schema.rdf.serialize import RdfFormat, serialized
from graph_schema.render.shapes import SHAPES, shapes
from tests.app.everything import load_everything

CONSTRAINTS = (SH.minCount, SH.maxCount, SH.datatype, SH.pattern, SH.nodeKind, SH.lessThan, SH.lessThanOrEquals)
WORDS = {
    SH.minCount: "it has no",
    SH.maxCount: "more than one",
    SH.datatype: "is no xsd:",
    SH.pattern: "is not of the form",
    SH.nodeKind: "should be the IRI",
    SH.lessThan: "is not before",
    SH.lessThanOrEquals: "is after",
}
NAMES = Names()
NOWHERE = URIRef("https://example.org/nowhere")


@pytest.fixture
def graph(store: Store, negotiation: Negotiation, tmp_path: Path) -> Graph:
    """An export in which every kind of thing occurs."""
    load_everything(store, negotiation, tmp_path)
    text = "".join(serialized(sections(store, NAMES, Selection(history=True)), RdfFormat.TURTLE, NAMES))
    return Graph().parse(data=text, format="turtle")


class Planter:
    """Plants defects, each in a copy of a sound thing."""

    def __init__(self, sound: Graph) -> None:
        self.sound = sound
        self.rules = Graph().parse(data=shapes(), format="turtle")
        self.planted = Graph()
        self.expected: dict[tuple[str, str], str] = {}

    def copy(self, kind: Node) -> URIRef:
        """A thing of a class, with all that is said of it, under a name of its own."""
        original = min(self.sound.subjects(RDF.type, kind), key=str)
        name = URIRef(f"{original}-copy-{len(self.expected)}")
        for _, predicate, value in self.sound.triples((original, None, None)):
            self.planted.add((name, predicate, value))
        return name

    def plant(self, shape: Node, path: Node, kind: Node, constraint: URIRef) -> None:
        """Break one constraint of a property's shape."""
        name = self.copy(kind)
        self.expected[str(name), str(shape)] = WORDS[constraint]
        if constraint == SH.maxCount:
            for number in range(3):
                self.planted.add((name, path, Literal(f"more {number}")))
            return
        self.planted.remove((name, path, None))
        if constraint != SH.minCount:
            self.planted.add((name, path, self.wrong(name, shape, constraint)))

    def wrong(self, name: URIRef, shape: Node, constraint: URIRef) -> Node:
        """A value that breaks a constraint."""
        if constraint == SH.datatype:
            return Literal("wrong", datatype=XSD.anyURI)
        if constraint == SH.pattern:
            return NOWHERE
        if constraint == SH.nodeKind:
            return Literal("wrong")
        if constraint == SH.lessThan:
            return next(self.planted.objects(name, self.rules.value(shape, SH.lessThan)))
        other = self.rules.value(shape, SH.lessThanOrEquals)
        assert other is not None
        self.planted.set((name, other, Literal("2000-01-01T00:00:00+00:00", datatype=XSD.dateTime)))
        return Literal("2100-01-01T00:00:00+00:00", datatype=XSD.dateTime)

    def rule(self, name: str, kind: str, *triples: tuple[str, str, str | Literal]) -> None:
        """Break a rule: `this` is a copy of a thing of a class, about which and others triples are put in place."""
        copied = self.copy(URIRef(iri(kind)))
        self.expected[str(copied), f"{SHAPES}#{name}"] = ""
        for subject, predicate, value in triples:
            node = copied if subject == "this" else URIRef(f"{copied}-{subject}")
            other = value if isinstance(value, Literal) else URIRef(f"{copied}-{value}")
            self.planted.remove((copied, URIRef(iri(predicate)), None))
            self.planted.add((node, URIRef(iri(predicate)), other))


def _property_shapes(rules: Graph) -> Iterator[tuple[Node, Node, Node, URIRef]]:
    for node_shape, kind in rules.subject_objects(SH.targetClass):
        for shape in rules.objects(node_shape, SH.property):
            path = rules.value(shape, SH.path)
            assert path is not None
            for constraint in CONSTRAINTS:
                if (shape, constraint, None) in rules:
                    yield shape, path, kind, constraint


def test_each_shape_finds_its_planted_defect(graph: Graph) -> None:
    planter = Planter(graph)
    for shape, path, kind, constraint in _property_shapes(planter.rules):
        planter.plant(shape, path, kind, constraint)
    one, two = (Literal(f"202{n}-01-01", datatype=XSD.date) for n in (1, 2))
    planter.rule("SpanInText", "oa:SpecificResource",
                 ("this", "oa:hasSelector", "quote"), ("this", "oa:hasSelector", "position"),
                 ("quote", "oa:exact", Literal("no such words")),
                 ("position", "oa:start", Literal(0)), ("position", "oa:end", Literal(5)))  # fmt: skip
    passage = next(name for name, rule in planter.expected if rule.endswith("SpanInText"))
    planter.planted.add((URIRef(passage), URIRef(iri("oa:hasSelector")), URIRef(f"{passage}-quote")))
    planter.rule("DaysInOrder", "time:Interval",
                 ("this", "time:hasBeginning", "from"), ("this", "time:hasEnd", "to"),
                 ("from", "time:inXSDDate", two), ("to", "time:inXSDDate", one))  # fmt: skip
    planter.rule("OneArticle", "parley:Statement", ("this", "prov:wasQuotedFrom", "elsewhere"))
    assert len(planter.expected) > 200
    found: dict[tuple[str, str], str] = {}
    for breach in breaches((graph + planter.planted).serialize(format="nt")):
        key = breach.thing, breach.shape
        found[key] = f"{found.get(key, '')} {breach.reason}"
    missed = [key for key, words in planter.expected.items() if words not in found.get(key, "no breach")]
    assert missed == []
    copies = {str(subject) for subject in planter.planted.subjects()}
    assert [key for key in found if key[0] not in copies] == []
    hedged = next(
        found[key] for key in planter.expected if key[1].endswith("Position-hedged") and "'wrong'" in found[key]
    )
    assert "its parley:hedged 'wrong' is no xsd:boolean (Whether it is only possible, reported or inferred)" in hedged


def test_rules_find_what_pyshacl_finds(graph: Graph) -> None:
    """The rules in SPARQL are not asked by pySHACL itself; it agrees on which things break which."""
    rules = Graph().parse(data=shapes(), format="turtle")
    named = {str(rule) for rule in rules.objects(None, SH.sparql)}
    changes: dict[str, Callable[[Node], Node]] = {
        "oa:exact": lambda value: Literal(f"{value}, or so", datatype=XSD.string),
        "time:inXSDDate": lambda value: Literal("2030-01-01", datatype=XSD.date),
        "prov:wasQuotedFrom": lambda _: NOWHERE,
    }
    for predicate, change in changes.items():
        for subject, value in list(graph.subject_objects(URIRef(iri(predicate))))[::2]:
            graph.set((subject, URIRef(iri(predicate)), change(value)))
    found = {(each.thing, each.shape) for each in breaches(graph.serialize(format="nt")) if each.shape in named}
    _, report, _ = pyshacl.validate(graph, shacl_graph=rules)
    assert isinstance(report, Graph)
    results = {(report.value(r, SH.focusNode), report.value(r, SH.sourceConstraint))
               for r in report.subjects(RDF.type, SH.ValidationResult)}  # fmt: skip
    assert found == {(str(thing), str(rule)) for thing, rule in results if rule}
    assert {rule for _, rule in found} == named


def test_a_stream_is_checked_while_it_goes_by() -> None:
    statement = NAMES.thing("statement:0123456789abcdef01234567")
    stream = [("", [(statement, [(A, term("parley:Statement")), (term("rdfs:label"), literal("x"))])])]
    report = Report()
    assert list(validated(stream, report)) == stream
    assert report.triples == 2
    assert {breach.thing for breach in report.breaches} == {statement[1:-1]}
    assert "it has no oa:hasTarget (Its passages, character for character)" in {b.reason for b in report.breaches}
