"""One number for the whole graph: equal digests, equal graphs, whatever the order they were loaded in."""

import json
from collections.abc import Iterator
from hashlib import sha256

from app.cypher import statement
from app.store import Store
from graph_schema.nodes import INCIDENTAL, Article, Versioning, fields_marked

_LEFT_OUT = {*fields_marked(Article, INCIDENTAL), *Versioning.model_fields}
_MODULUS = 2**256


def graph_digest(store: Store) -> str:
    """64 hex digits over every current node and edge with all their properties.

    Left out are superseded versions, and when and in which file Parley came by an article. The digest is the
    sum of the elements' SHA-256 modulo 2^256, so it needs no order and no memory.
    """
    total = sum(int.from_bytes(sha256(element.encode()).digest()) for element in _elements(store))
    return f"{total % _MODULUS:064x}"


def _elements(store: Store) -> Iterator[str]:
    for row in store.stream(statement("digest_nodes")):
        if "Article" in row["labels"]:
            row["properties"] = {k: v for k, v in row["properties"].items() if k not in _LEFT_OUT}
        yield json.dumps(row, sort_keys=True, ensure_ascii=False, default=str)
    for row in store.stream(statement("digest_edges")):
        yield json.dumps(row, sort_keys=True, ensure_ascii=False, default=str)
