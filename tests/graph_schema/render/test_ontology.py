"""The ontology and the shapes are current, whole and consistent."""

import re
from importlib.resources import files

import owlrl
import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SH

from graph_schema import edges
from graph_schema.nodes import NODE_KINDS, ContradictionKind, Hedger, Manner, ReviewStatus, UtteredBasis, Voice
from graph_schema.rdf.concepts import SCHEMES
from graph_schema.rdf.names import ONTOLOGY, iri
from graph_schema.render.__main__ import RENDERED
from graph_schema.render.ontology import terms
from loaders.article import PublishedBasis
from loaders.form import Kind, Stance

ERRORS = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def parsed(name: str) -> Graph:
    return Graph().parse(data=(files("graph_schema") / name).read_text("utf-8"), format="turtle")


@pytest.mark.parametrize("name", RENDERED)
def test_it_is_what_the_schema_says(name: str) -> None:
    """If not: python -m graph_schema.render."""
    assert RENDERED[name]() == (files("graph_schema") / name).read_text("utf-8")


def test_each_own_term_has_one_label_and_one_comment() -> None:
    graph = parsed("ontology.ttl")
    own = {subject for subject in graph.subjects() if str(subject).startswith(f"{ONTOLOGY}#")}
    assert {f"{ONTOLOGY}#{each.name}" for each in terms()} == {str(each) for each in own}
    for each in own:
        assert len(list(graph.objects(each, RDFS.label))) == 1, each
        (comment,) = graph.objects(each, RDFS.comment)
        assert str(comment).strip() not in ("", "None"), each
    for use in (RDFS.range, RDFS.domain, RDFS.subClassOf, RDFS.subPropertyOf, OWL.disjointWith):
        meant = {other for other in graph.objects(None, use) if str(other).startswith(ONTOLOGY)}
        assert meant <= own


def test_each_kind_of_node_is_a_class_and_has_a_shape() -> None:
    graph, shapes = parsed("ontology.ttl"), parsed("shapes.ttl")
    for kind in NODE_KINDS:
        name = URIRef(iri(f"parley:{kind.__name__}"))
        assert (name, RDF.type, OWL.Class) in graph
        assert (None, SH.targetClass, name) in shapes


def test_each_code_is_a_concept() -> None:
    codes = {
        "parley:stance-": Stance, "parley:voice-": Voice, "parley:wording-": Kind, "parley:uttered-": UtteredBasis,
        "parley:published-": PublishedBasis, "parley:manner-": Manner, "parley:status-": ReviewStatus,
        "parley:contradiction-": ContradictionKind, "parley:hedger-": Hedger,
    }  # fmt: skip
    for prefix, scheme in SCHEMES.items():
        if prefix != "parley:pax-":
            assert set(scheme.concepts) == {str(code) for code in codes[prefix]}, prefix
    kinds = edges.CONTRADICTS.properties["kind"]
    assert set(re.findall(r"[a-z-]{7,}", kinds)) == set(SCHEMES["parley:contradiction-"].concepts)


def test_the_ontology_is_consistent_and_a_contradiction_is_found() -> None:
    graph = parsed("ontology.ttl")
    both = [URIRef(iri(f"parley:{name}")) for name in ("Statement", "Position")]
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert list(graph.subject_objects(ERRORS)) == []
    for kind in both:
        graph.add((URIRef("https://example.org/x"), RDF.type, kind))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert list(graph.subject_objects(ERRORS)) != []
