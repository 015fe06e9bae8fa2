"""Every use of a term: on which class, for what, with which values; the ontology and the shapes come from it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph_schema import edges
from graph_schema.edges import EDGE_KINDS, EdgeKind
from graph_schema.nodes import NODE_KINDS
from graph_schema.rdf.concepts import SCHEMES
from graph_schema.rdf.fields import Kind, Property, properties_of
from graph_schema.rdf.literals import DATATYPES
from graph_schema.rdf.mapping import Derived, Direct, Qualified, classes, owned, parts, said
from graph_schema.rdf.parts import Clock, Coded, Part, Passage, Passages, Plain, Reference

ONE_OF = frozenset(
    {edges.ASSERTS, edges.REPORTED_IN, edges.EXPRESSES, edges.HELD_BY, edges.COUNTS_FOR, edges.ON, edges.UNDER}
)
"""Edges of which whoever has them has exactly one."""


@dataclass(frozen=True)
class Use:
    """One term on things of one class.

    `range` is a datatype or a class; `kind` what the ids of the things that are meant begin with; `codes` the
    beginning of the IRIs of concepts. `least` and `most` say how many values there are, None for any number.
    """

    on: str
    predicate: str
    about: str
    range: str | None = None
    kind: str | None = None
    codes: str | None = None
    least: int = 0
    most: int | None = 1


def uses(kind: Kind) -> Iterator[Use]:
    """All terms that are said of a node, or of the thing that an edge is made to."""
    known = properties_of(kind)
    for incidental in (False, True):
        for part in parts(kind, incidental=incidental):
            yield _of_part(part, classes(kind)[0], known, history=incidental)
    if isinstance(kind, EdgeKind):
        yield from _of_edge_thing(kind)
    else:
        yield from (_of_owned(edge) for edge in owned(kind).values())


def all_uses() -> list[Use]:
    """Every use of every term."""
    things = [edge for edge in EDGE_KINDS if not isinstance(said(edge), Direct)]
    kinds: list[Kind] = [*NODE_KINDS, *things]
    return [use for kind in kinds for use in uses(kind)]


def _of_part(part: Part, on: str, known: dict[str, Property], *, history: bool) -> Use:
    first = known[part.fields[0]]
    use = Use(on, part.predicate, first.about, least=0 if history or not first.required else 1)
    if isinstance(part, Plain):
        range_ = f"xsd:{DATATYPES[first.type]}" if first.type else None
        return replace(use, range=range_, most=None if first.many else 1)
    if isinstance(part, Coded):
        codes = part.prefix if part.prefix in SCHEMES else None
        return replace(use, range="skos:Concept" if codes else None, codes=codes)
    if isinstance(part, Reference):
        return replace(use, range=_class_of(part.kind), kind=part.kind)
    if isinstance(part, Passage):
        return replace(use, range="oa:SpecificResource")
    if isinstance(part, Passages):
        return replace(use, range="oa:SpecificResource", least=1, most=None)
    about = " ".join(known[name].about for name in part.fields)
    is_clock = isinstance(part, Clock)
    return replace(
        use, about=about, range="parley:Period" if is_clock else "time:Interval", most=None if is_clock else 1
    )


def _class_of(kind: str) -> str | None:
    named = f"parley:{kind.title()}"
    return named if named in {classes(each)[0] for each in NODE_KINDS} else None


def _of_owned(edge: EdgeKind) -> Use:
    how = said(edge)
    owner, other = (edge.end, edge.start) if getattr(how, "inverse", False) else (edge.start, edge.end)
    least, most = (1, 1) if edge in ONE_OF else (0, None)
    if isinstance(how, Qualified):
        return Use(classes(owner)[0], how.link, edge.about, how.classes[0], most=None)
    predicate = how.predicate if isinstance(how, Direct) else how.start
    return Use(
        classes(owner)[0], predicate, edge.about, classes(other)[0], other.__name__.lower(), least=least, most=most
    )


def _of_edge_thing(edge: EdgeKind) -> Iterator[Use]:
    how = said(edge)
    on = classes(edge)[0]
    if isinstance(how, Qualified):
        other = edge.start if how.inverse else edge.end
        yield Use(on, how.target, f"{edge.about} The other end.", classes(other)[0], other.__name__.lower(), least=1)
    if isinstance(how, Derived):
        for predicate, node, end in ((how.start, edge.start, "first"), (how.end, edge.end, "second")):
            yield Use(on, predicate, f"{edge.about} The {end} of the two.", classes(node)[0], node.__name__.lower(),
                      least=1)  # fmt: skip
        yield Use(on, "parley:current", "Whether it follows from what the graph holds now.", "xsd:boolean", least=1)
