"""The Cypher that merges nodes and edges, rendered from their kinds. Both take `$rows` and may be repeated."""

from graph_schema.edges import EdgeKind
from graph_schema.nodes import Node


def merge_nodes(kind: type[Node]) -> str:
    """Rows are the node's properties."""
    return f"UNWIND $rows AS row MERGE (n:{kind.__name__} {{id: row.id}}) SET n += row"


def merge_edges(kind: EdgeKind) -> str:
    """Rows hold `id`, the ids `start` and `end`, and `properties`."""
    return (
        f"UNWIND $rows AS row "
        f"MATCH (a:{kind.start.__name__} {{id: row.start}}), (b:{kind.end.__name__} {{id: row.end}}) "
        f"MERGE (a)-[r:{kind.name} {{id: row.id}}]->(b) SET r += row.properties"
    )
