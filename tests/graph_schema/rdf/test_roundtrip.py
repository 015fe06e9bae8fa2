"""Whatever the schema holds comes back from RDF as it was, and every parser reads the same in every format."""

import json
from datetime import UTC, datetime
from typing import Any

import pyoxigraph
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from rdflib import Dataset
from rdflib.compare import isomorphic

from graph_schema.edges import EDGE_KINDS, EdgeKind
from graph_schema.nodes import NODE_KINDS, Actor, Node
from graph_schema.rdf.describe import derived_blocks, history_blocks, node_blocks
from graph_schema.rdf.fields import properties_of
from graph_schema.rdf.literals import literal, value_of
from graph_schema.rdf.mapping import Derived, copies, owner, said
from graph_schema.rdf.names import Names
from graph_schema.rdf.restore import Restored, restored
from graph_schema.rdf.serialize import RdfFormat, Section, serialized
from graph_schema.rdf.things import gathered
from tests.graph_schema.rdf.generated import rows, texts

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NAMES = Names("https://example.org/parley")
GRAPH = "<https://example.org/parley/export#some>"
PARSERS = {
    RdfFormat.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    RdfFormat.TRIG: pyoxigraph.RdfFormat.TRIG,
    RdfFormat.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    RdfFormat.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
}


def written(sections: list[Section], format_: RdfFormat) -> str:
    return "".join(serialized(sections, format_, NAMES))


def quads(sections: list[Section], format_: RdfFormat = RdfFormat.NQUADS) -> set[str]:
    return {str(quad) for quad in pyoxigraph.parse(written(sections, format_), format=PARSERS[format_])}


def read(sections: list[Section]) -> Restored:
    found = pyoxigraph.parse(written(sections, RdfFormat.NQUADS), format=pyoxigraph.RdfFormat.N_QUADS)
    return restored(gathered((str(q.subject)[1:-1], q.predicate.value, _value(q.object)) for q in found), NOW)


def _value(term: Any) -> Any:
    return value_of(term.value, term.datatype.value) if isinstance(term, pyoxigraph.Literal) else term.value


def described(kind: type[Node], row: dict[str, Any], links: Any = ()) -> list[Section]:
    return [(GRAPH, node_blocks(kind, row, links, NAMES)), (GRAPH, history_blocks(kind, row, NAMES))]


def whole(kind: type[Node], row: dict[str, Any], *more: Any) -> list[Section]:
    """A node with some edges and those that say its copied properties, and the actors at their ends."""
    names = {name for name, *_ in more}
    links = [(edge.name, "Actor", row[name], None) for name, edge in copies(kind).items() if edge.name not in names]
    actors = [{"id": key, "caption": "x", "name": "x", "kind": "person", "aliases": []} for _, _, key, _ in links]
    return described(kind, row, [*links, *more]) + [(GRAPH, node_blocks(Actor, actor, (), NAMES)) for actor in actors]


@pytest.mark.parametrize("kind", NODE_KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_every_property_of_a_node_comes_back(kind: type[Node], data: st.DataObject) -> None:
    row = data.draw(rows(kind))
    assert row.keys() >= properties_of(kind).keys()
    found = read(whole(kind, row))
    assert {**found.nodes[row["id"]].model_dump(), **found.versions.get(row["id"], {})} == row


@pytest.mark.parametrize("kind", EDGE_KINDS, ids=str)
@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_every_edge_comes_back_with_its_properties(kind: EdgeKind, data: st.DataObject) -> None:
    properties = data.draw(rows(kind))
    start, end = data.draw(rows(kind.start)), data.draw(rows(kind.end))
    assume(start["id"] != end["id"])
    ends = {start["id"]: (kind.start, start), end["id"]: (kind.end, end)}
    if isinstance(said(kind), Derived):
        key = "edge:0123456789abcdef01234567"
        row = {**properties, "id": key, "start": start["id"], "end": end["id"], "current": True}
        sections = [(GRAPH, derived_blocks(kind, row, NAMES)), (GRAPH, history_blocks(kind, row, NAMES))]
        edge = read(sections).derived[key]
    else:
        one, other = (start, end) if owner(kind) is kind.start else (end, start)
        other_kind = ends[other["id"]][0]
        one |= {name: other["id"] for name, edge in copies(owner(kind)).items() if edge is kind}
        sections = whole(owner(kind), one, (kind.name, other_kind.__name__, other["id"], properties))
        sections += whole(other_kind, other)
        (edge,) = [each for each in read(sections).edges if each.kind is kind and each.start == start["id"]]
    assert (edge.kind, edge.start, edge.end, edge.properties) == (kind, start["id"], end["id"], properties)


@given(text=texts, names=st.lists(st.sampled_from(NODE_KINDS), min_size=1, max_size=3), data=st.data())
@settings(max_examples=15, deadline=None)
def test_all_parsers_read_the_same_in_every_format(text: str, names: list[type[Node]], data: st.DataObject) -> None:
    sections = [each for kind in names for each in described(kind, {**data.draw(rows(kind)), "caption": text})]
    sections.append(("", sections[0][1]))
    expected = quads(sections)
    for format_ in (RdfFormat.TRIG, RdfFormat.JSONLD):
        assert quads(sections, format_) == expected
    graphless = [("", blocks) for _, blocks in sections]
    assert quads(sections, RdfFormat.TURTLE) == quads(graphless)
    json.loads(written(sections, RdfFormat.JSONLD))
    first = Dataset().parse(data=written(sections, RdfFormat.NQUADS), format="nquads")
    for format_, name in ((RdfFormat.TRIG, "trig"), (RdfFormat.JSONLD, "json-ld")):
        other = Dataset().parse(data=written(sections, format_), format=name)
        assert {str(g.identifier): len(g) for g in first.graphs()} == {
            str(g.identifier): len(g) for g in other.graphs()
        }
        assert all(isomorphic(graph, other.graph(graph.identifier)) for graph in first.graphs())


@given(value=st.one_of(texts, st.integers(), st.booleans(), st.floats(allow_nan=False), st.dates()))
def test_a_literal_means_its_value(value: Any) -> None:
    (quad,) = pyoxigraph.parse(f"<x:s> <x:p> {literal(value)} .", format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert _value(quad.object) == value
    assert type(_value(quad.object)) is type(value)
