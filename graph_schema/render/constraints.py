"""Neo4j constraints and indexes, rendered from the kinds of node."""

from graph_schema.edges import EDGE_KINDS
from graph_schema.nodes import INDEXED, LOOKUP, LOOKUP_PAIRS, NODE_KINDS, fields_marked

SCHEMA_VERSION = 2
"""Raised by one whenever a stored graph must be changed to fit the schema."""


FULL_TEXT = "parley_statement_words"
"""The index that finds statements by their words."""


def constraint_statements() -> list[str]:
    """Cypher statements that may be run on every start: each node's id is unique, each filter has an index."""
    return [*_unique(), *_indexes(), *_placed(), _TOUCHED, *_HOLDINGS, _FULL_TEXT]


_TOUCHED = "CREATE INDEX parley_article_touched IF NOT EXISTS FOR (n:Article) ON (n.touched)"
"""Finds the articles that were written since the last derivation."""

HOLDING_KEYS = ("demand", "topic", "principal", "holder", "party")
"""What the store's own nodes know of who takes positions on what, each found by any of them."""

_HOLDINGS = [
    "CREATE CONSTRAINT parley_holding_id IF NOT EXISTS FOR (n:ParleyHolding) REQUIRE n.id IS UNIQUE",
    *(f"CREATE INDEX parley_holding_{key} IF NOT EXISTS FOR (n:ParleyHolding) ON (n.{key})" for key in HOLDING_KEYS),
]

_FULL_TEXT = f"CREATE FULLTEXT INDEX {FULL_TEXT} IF NOT EXISTS FOR (n:Statement) ON EACH [n.exact]"


def _index(name: str, pattern: str, *properties: str) -> str:
    on = ", ".join(f"n.{name}" for name in properties)
    return f"CREATE INDEX parley_{name} IF NOT EXISTS FOR {pattern} ON ({on})"


def _unique() -> list[str]:
    return [
        f"CREATE CONSTRAINT parley_{kind.__name__.lower()}_id IF NOT EXISTS "
        f"FOR (n:{kind.__name__}) REQUIRE n.id IS UNIQUE"
        for kind in NODE_KINDS
    ]


def _indexes() -> list[str]:
    return [
        _index(f"{kind.__name__.lower()}_{name}", f"(n:{kind.__name__})", name)
        for kind in NODE_KINDS
        for name in fields_marked(kind, INDEXED)
    ]


def _placed() -> list[str]:
    """Indexes that give nodes and edges in the order of time: all of them, and those with one value of a lookup."""
    wanted = [
        (kind.__name__, f"(n:{kind.__name__})", fields_marked(kind, LOOKUP))
        for kind in NODE_KINDS
        if "place" in kind.model_fields
    ]
    wanted += [(kind.name, f"()-[n:{kind.name}]-()", list(kind.lookups)) for kind in EDGE_KINDS if kind.lookups]
    return [
        _index("_".join((name.lower(), *keys, "placed")), pattern, *keys, "place")
        for name, pattern, lookups in wanted
        for keys in [(), *((lookup,) for lookup in lookups), *LOOKUP_PAIRS.get(name, ())]
    ]
