"""Rows of the graph to triples: a node with its edges, an edge that was derived, the history of either."""

from collections.abc import Callable, Iterable
from typing import Any

from graph_schema import nodes
from graph_schema.edges import EdgeKind
from graph_schema.ids import content_id
from graph_schema.nodes import Node
from graph_schema.rdf.literals import literal
from graph_schema.rdf.mapping import ACTOR_CLASSES, Derived, Direct, Qualified, classes, owned, parts, said
from graph_schema.rdf.names import Names, fragment, term
from graph_schema.rdf.parts import A, Block, Out, Pairs, Row

Link = tuple[str, str, str, Row | None]
"""An edge at the node at hand: its name, and label and id of the other end; its properties, if it has any."""


def node_blocks(kind: type[Node], row: Row, links: Iterable[Link], names: Names, article: str = "") -> list[Block]:
    """What a node is and what its edges say, the history left out; `article` is the id of the one that it stands in."""
    subject = names.thing(row["id"])
    out = Out(names, names.thing(article) if article else subject)
    pairs = out.pairs
    pairs.extend((A, term(each)) for each in classes(kind))
    for part in parts(kind, incidental=False):
        part.write(row, subject, out)
    view = _VIEWS.get(kind)
    if view:
        pairs.extend(view(row, names))
    known = owned(kind)
    for name, label, other, properties in links:
        _add_edge(known[name, label], row["id"], other, properties or {}, out)
    return [(subject, pairs), *out.blocks]


def _add_edge(kind: EdgeKind, owner: str, other: str, properties: Row, out: Out) -> None:
    how = said(kind)
    subject, target = out.names.thing(owner), out.names.thing(other)
    pairs = out.pairs
    if isinstance(how, Direct):
        pairs.append((term(how.predicate), target))
    elif isinstance(how, Qualified):
        told = {name: value for name, value in properties.items() if name != "id"}
        key = content_id("edge", kind.name, owner, other, told).partition(":")[2]
        edge = fragment(subject, f"{how.part}-{key}")
        pairs.append((term(how.link), edge))
        if how.shortcut and (term(how.shortcut), target) not in pairs:
            pairs.append((term(how.shortcut), target))
        out.pairs = [*((A, term(each)) for each in how.classes), (term(how.target), target)]
        out.blocks.append((edge, out.pairs))
        for part in parts(kind, incidental=False):
            part.write(told, edge, out)
        out.pairs = pairs


def derived_blocks(kind: EdgeKind, row: Row, names: Names) -> list[Block]:
    """What an edge that was derived says; `row` holds its properties, `start` and `end`, and whether it is current."""
    how = _derived(kind)
    subject, start, end = derived_thing(kind, row["id"], names), names.thing(row["start"]), names.thing(row["end"])
    out = Out(names)
    out.pairs += [*((A, term(each)) for each in how.classes), (term(how.start), start), (term(how.end), end)]
    for part in parts(kind, incidental=False):
        part.write(row, subject, out)
    out.pairs.append((term("parley:current"), literal(row["current"])))
    return [(subject, out.pairs), *out.blocks]


def shortcut(kind: EdgeKind, row: Row, names: Names) -> Block | None:
    """The triple that joins the two statements of a derived edge; none where it is not current."""
    how = _derived(kind)
    joint = how.shortcut if isinstance(how.shortcut, str) else how.shortcut.get(row[how.by])
    if not row["current"] or joint is None:
        return None
    one, other = (row["end"], row["start"]) if how.inverse else (row["start"], row["end"])
    return names.thing(one), [(term(joint), names.thing(other))]


def derived_thing(kind: EdgeKind, key: str, names: Names) -> str:
    """The IRI of an edge that was derived, as N-Triples write it."""
    return names.thing(f"{_derived(kind).name}:{key.partition(':')[2]}")


def _derived(kind: EdgeKind) -> Derived:
    how = said(kind)
    if not isinstance(how, Derived):
        raise TypeError(f"{kind} is no derived edge")
    return how


def history_blocks(kind: type[Node] | EdgeKind, row: Row, names: Names) -> list[Block]:
    """How and when a node or a derived edge reached Parley; empty where nothing is told."""
    subject = derived_thing(kind, row["id"], names) if isinstance(kind, EdgeKind) else names.thing(row["id"])
    out = Out(names)
    for part in parts(kind, incidental=True):
        part.write(row, subject, out)
    return [(subject, out.pairs), *out.blocks] if out.pairs else []


def _statement(row: Row, _: Names) -> Pairs:
    return [(A, term("schema:Quotation" if row["kind"] == "direct" else "schema:Statement"))]


def _position(row: Row, _: Names) -> Pairs:
    polarity = "graspf:NEGATIVE" if row["stance"] == "rejects" else "graspf:POSITIVE"
    certainty = "graspf:POSSIBLE" if row["hedged"] else "graspf:CERTAIN"
    return [(term("rdf:value"), term(polarity)), (term("rdf:value"), term(certainty))]


def _actor(row: Row, _: Names) -> Pairs:
    known = ACTOR_CLASSES.get(row["kind"])
    return [(A, term(known))] if known else []


def _concept(row: Row, names: Names) -> Pairs:
    if row.get("listed") is False:
        return []  # the scheme is the file
    return [(term("skos:inScheme"), names.thing(content_id("negotiation", row["negotiation"])))]


def _article(row: Row, _: Names) -> Pairs:
    first, last = row.get("published_from"), row.get("published_to")
    return [(term("schema:datePublished"), literal(first))] if first and first == last else []


_VIEWS: dict[type[Node], Callable[[dict[str, Any], Names], Pairs]] = {
    nodes.Statement: _statement,
    nodes.Position: _position,
    nodes.Actor: _actor,
    nodes.Topic: _concept,
    nodes.Demand: _concept,
    nodes.Article: _article,
}
"""What other vocabularies say of a node that follows from its properties; nothing is read back from it."""
