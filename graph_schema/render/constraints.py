"""Neo4j constraints and indexes, rendered from the kinds of node."""

from graph_schema.nodes import INDEXED, NODE_KINDS, fields_marked

SCHEMA_VERSION = 1
"""Raised by one whenever a stored graph must be changed to fit the schema."""


def constraint_statements() -> list[str]:
    """Cypher statements that may be run on every start: each node's id is unique, each filter has an index."""
    unique = [
        f"CREATE CONSTRAINT parley_{kind.__name__.lower()}_id IF NOT EXISTS "
        f"FOR (n:{kind.__name__}) REQUIRE n.id IS UNIQUE"
        for kind in NODE_KINDS
    ]
    indexes = [
        f"CREATE INDEX parley_{kind.__name__.lower()}_{name} IF NOT EXISTS FOR (n:{kind.__name__}) ON (n.{name})"
        for kind in NODE_KINDS
        for name in fields_marked(kind, INDEXED)
    ]
    return unique + indexes
