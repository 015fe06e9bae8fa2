"""One number for the whole graph: equal digests, equal graphs, whatever the order they were loaded in."""

import json
from collections.abc import Iterator
from hashlib import sha256

from app.cypher import statement
from app.store import Store
from app.transactions import Row
from graph_schema.nodes import INCIDENTAL, NODE_KINDS, RECORDED, fields_marked

_LEFT_OUT = {
    kind.__name__: {*fields_marked(kind, RECORDED), *fields_marked(kind, INCIDENTAL)} for kind in NODE_KINDS
}
_MODULUS = 2**256


def graph_digest(store: Store) -> str:
    """64 hex digits over every node and edge with all their properties.

    Left out is only when and in which file Parley came by them (`recorded_at`, an article's file name). The
    digest is the sum of the elements' SHA-256 modulo 2^256, so it needs no order and no memory.
    """
    total = sum(int.from_bytes(sha256(element.encode()).digest()) for element in _elements(store))
    return f"{total % _MODULUS:064x}"


def _elements(store: Store) -> Iterator[str]:
    for row in store.stream(statement("all_nodes")):
        yield _canonical(row, _LEFT_OUT.get(row["labels"][0], set()))
    for row in store.stream(statement("all_edges")):
        yield _canonical(row, set())


def _canonical(row: Row, left_out: set[str]) -> str:
    kept = {name: value for name, value in row["properties"].items() if name not in left_out}
    return json.dumps({**row, "properties": kept}, sort_keys=True, ensure_ascii=False, default=str)
