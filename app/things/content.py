"""What is said of one thing, as RDF, and what its page shows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.cypher import statement
from app.export import KINDS, Selection, article_blocks, articles
from app.store import Store
from graph_schema.edges import CONTRADICTS, EDGE_KINDS
from graph_schema.errors import NotFound
from graph_schema.nodes import Node
from graph_schema.rdf.describe import derived_blocks, node_blocks
from graph_schema.rdf.fields import properties_of
from graph_schema.rdf.names import Names
from graph_schema.rdf.parts import Block

_MOST = 100
_SHOWN_ELSEWHERE = ("caption", "text", "place")


@dataclass(frozen=True)
class Group:
    """What one kind of edge joins to a thing: how many things, and the first of them."""

    heading: str
    count: int
    things: list[dict[str, str]]


@dataclass(frozen=True)
class Page:
    """What a page shows: properties with their meanings, the neighbours, an article's text."""

    title: str
    kind: str
    about: str
    properties: dict[str, tuple[str, Any]]
    groups: list[Group]
    text: str | None


def blocks_of(store: Store, names: Names, kind: str, key: str) -> list[Block]:
    """All that is said of the thing with this id.

    Raises:
        NotFound: the graph holds no such thing.

    """
    find = _BLOCKS.get(kind, _of_vocabulary)
    found = find(store, names, f"{kind}:{key}")
    if not found:
        raise _unknown(kind, key)
    return found


def page_of(store: Store, kind: str, key: str) -> Page:
    """What the page of the thing with this id shows.

    Raises:
        NotFound: the graph holds no such thing.

    """
    rows = store.rows(statement("page"), id=f"{kind}:{key}")
    node = _KIND_OF.get(kind)
    if not rows or node is None:
        raise _unknown(kind, key)
    properties = rows[0]["properties"]
    known = properties_of(node)
    shown = {
        name: (known[name].about, value)
        for name in known
        if (value := properties.get(name)) not in (None, []) and name not in _SHOWN_ELSEWHERE
    }
    about = (node.__doc__ or "").split("\n\n")[0]
    text = properties.get("text")
    return Page(properties["caption"], node.__name__, about, shown, _groups(store, node, f"{kind}:{key}"), text)


def _groups(store: Store, node: type[Node], key: str) -> list[Group]:
    rows = store.rows(statement("page_links"), id=key, most=_MOST)
    return [Group(_heading(node, row["edge"], row["outgoing"]), row["count"], row["found"]) for row in rows]


def _heading(node: type[Node], edge: str, outgoing: bool) -> str:
    """The sentence of the schema for such an edge at such a node."""
    for each in EDGE_KINDS:
        if each.name == edge and (each.start if outgoing else each.end) is node:
            return each.about
    return edge


def _unknown(kind: str, key: str) -> NotFound:
    return NotFound(f"The graph holds no {kind} '{key}'.", "IRIs are in 'parley export', ids in every answer.")


def _of_vocabulary(store: Store, names: Names, key: str) -> list[Block]:
    for row in store.records(statement("thing"), id=key):
        return node_blocks(KINDS[row["label"]], row["properties"], row["links"], names)
    return []


def _of_article(store: Store, names: Names, key: str) -> list[Block]:
    selection = Selection(article=key, history=True)
    return [block for row in articles(store, selection) for block in article_blocks(row, names)]


def _in_article(store: Store, names: Names, key: str) -> list[Block]:
    """A statement, or what it gives, without the article around it."""
    found: list[Block] = []
    for place in store.rows(statement("thing_article"), id=key):
        article = names.thing(place["article"])[:-1]
        selection = Selection(article=place["article"], history=True, statements=tuple(place["statements"]))
        for row in articles(store, selection):
            found += [block for block in article_blocks(row, names) if not block[0].startswith(article)]
    return found


def _of_contradiction(store: Store, names: Names, key: str) -> list[Block]:
    edge = f"edge:{key.partition(':')[2]}"
    for row in store.rows(statement("thing_contradiction"), id=edge):
        properties = row["properties"]
        current = len(properties["recorded"]) > len(properties["superseded"])
        ends = {"start": row["start"], "end": row["end"]}
        return derived_blocks(CONTRADICTS, {**properties, **ends, "current": current}, names)
    return []


_BLOCKS: dict[str, Callable[[Store, Names, str], list[Block]]] = {
    "article": _of_article,
    "statement": _in_article,
    "position": _in_article,
    "mention": _in_article,
    "contradiction": _of_contradiction,
}
_KIND_OF = {kind.__name__.lower(): kind for kind in KINDS.values()}
