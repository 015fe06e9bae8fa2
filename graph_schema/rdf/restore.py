"""Things gathered from RDF back to the nodes and edges they were made of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from graph_schema.batch import Edge
from graph_schema.edges import EDGE_KINDS, EdgeKind
from graph_schema.errors import BadInput
from graph_schema.nodes import NODE_KINDS, Article, Node, Versioning
from graph_schema.rdf.fields import Kind, properties_of
from graph_schema.rdf.mapping import Derived, Direct, Qualified, classes, copies, owner, parts, said
from graph_schema.rdf.names import id_of, iri
from graph_schema.rdf.parts import Row
from graph_schema.rdf.things import Thing, Things, one, some

_TYPE = iri("rdf:type")


@dataclass
class Restored:
    """A graph as it was exported: nodes and derived edges by their ids, edges, and the versioning of articles."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    versions: dict[str, Row] = field(default_factory=dict)
    derived: dict[str, Edge] = field(default_factory=dict)

    def of_kind(self, kind: type[Node]) -> list[Any]:
        """The nodes of one kind, in the order of their ids."""
        return [self.nodes[key] for key in sorted(self.nodes) if type(self.nodes[key]) is kind]


def restored(things: Things, now: datetime) -> Restored:
    """All nodes and edges that things tell of; what the history would tell and does not is unknown, or `now`.

    Raises:
        BadInput: what is said of a thing can't be stored; names it and the property.

    """
    found = Restored()
    by_class = _by_class(things)
    for kind in NODE_KINDS:
        for name in by_class.get(iri(classes(kind)[0]), ()):
            _add_node(kind, name, things, found, now)
    for edge in EDGE_KINDS:
        how = said(edge)
        if isinstance(how, Derived):
            for name in by_class.get(iri(how.classes[0]), ()):
                clock = {"recorded": [now], "superseded": []}
                key = f"edge:{_id(name).partition(':')[2]}"
                found.derived[key] = _derived(edge, how, name, things, clock)
        else:
            owners = by_class.get(iri(classes(owner(edge))[0]), ())
            found.edges += [each for name in owners for each in _edges(edge, how, name, things, found)]
    return found


def _by_class(things: Things) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, thing in things.items():
        for each in thing.get(_TYPE, ()):
            found.setdefault(each, []).append(name)
    return found


def _add_node(kind: type[Node], name: str, things: Things, found: Restored, now: datetime) -> None:
    thing = things[name]
    key = _id(name)
    row = {"id": key, **_unknown(kind, now), **_properties(kind, thing, things), **_copies(kind, thing)}
    if kind is Article:
        version = {each: row.pop(each) for each in Versioning.model_fields if each in row}
        found.versions[key] = {"current": True, "recorded": [now], "superseded": [], **version}
    try:
        found.nodes[key] = kind.model_validate(row)
    except ValidationError as error:
        wrong = "; ".join(f"{p['loc'][0] if p['loc'] else 'all'}: {p['msg']}" for p in error.errors()[:3])
        raise BadInput(f"<{name}> can't be stored as {kind.__name__}: {wrong}.", _WAY_OUT) from error


def _unknown(kind: type[Node], now: datetime) -> Row:
    incidental = {name: known for name, known in properties_of(kind).items() if known.incidental and known.required}
    return {name: now if known.type is datetime else "unknown" for name, known in incidental.items()}


_WAY_OUT = "'parley export' writes what can be imported; its graphs must not be edited or cut."


def _properties(kind: Kind, thing: Thing, things: Things) -> Row:
    row: Row = {}
    for incidental in (False, True):
        for part in parts(kind, incidental=incidental):
            row |= part.read(thing, things)
    for name, known in properties_of(kind).items():
        if known.many and name in row and not isinstance(row[name], list):
            row[name] = [row[name]]
    return row


def _copies(kind: type[Node], thing: Thing) -> Row:
    found: Row = {}
    for name, edge in copies(kind).items():
        how = said(edge)
        other = one(thing, how.predicate) if isinstance(how, Direct) else None
        if other is not None:
            found[name] = _id(other)
    return found


def _edges(kind: EdgeKind, how: Direct | Qualified, name: str, things: Things, found: Restored) -> Iterator[Edge]:
    """The edges of a kind that are said of one thing; what leads to another kind of node is another kind of edge's."""
    thing, key = things[name], _id(name)
    other_kind = kind.start if owner(kind) is kind.end else kind.end
    for target in some(thing, how.predicate if isinstance(how, Direct) else how.link):
        if isinstance(how, Direct):
            ends, properties = [target], {}
        else:
            edge = things.get(target, {})
            ends = some(edge, how.target) if iri(how.classes[0]) in edge.get(_TYPE, ()) else []
            properties = _properties(kind, edge, things)
        for end in ends:
            other = _id(end)
            if other not in found.nodes:
                raise BadInput(f"<{name}> is joined to <{end}>, which the file does not describe.", _WAY_OUT)
            if isinstance(found.nodes[other], other_kind):
                start, last = (other, key) if how.inverse else (key, other)
                yield Edge(kind, start, last, properties)


def _derived(kind: EdgeKind, how: Derived, name: str, things: Things, clock: Row) -> Edge:
    thing = things[name]
    ends = [one(thing, how.start), one(thing, how.end)]
    if None in ends:
        raise BadInput(f"<{name}> does not say which two statements it joins.", _WAY_OUT)
    return Edge(kind, _id(ends[0]), _id(ends[1]), {**clock, **_properties(kind, thing, things)})


def _id(name: Any) -> str:
    try:
        return id_of(name)
    except (ValueError, TypeError) as error:
        raise BadInput(f"{error}.", _WAY_OUT) from error
