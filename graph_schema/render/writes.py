"""The Cypher that merges nodes and edges, rendered from their kinds. Both take `$rows` and may be repeated."""

from graph_schema.edges import EdgeKind
from graph_schema.nodes import RECORDED, Node, fields_marked


def merge_nodes(kind: type[Node]) -> str:
    """Rows are the node's properties; `$now` is set where the kind remembers when it was first stored."""
    first = "".join(f" ON CREATE SET n.{name} = $now" for name in fields_marked(kind, RECORDED))
    return f"UNWIND $rows AS row MERGE (n:{kind.__name__} {{id: row.id}}){first} SET n += row"


def merge_edges(kind: EdgeKind) -> str:
    """Rows hold `id`, the ids `start` and `end`, and `properties`."""
    return (
        f"UNWIND $rows AS row "
        f"MATCH (a:{kind.start.__name__} {{id: row.start}}), (b:{kind.end.__name__} {{id: row.end}}) "
        f"MERGE (a)-[r:{kind.name} {{id: row.id}}]->(b) SET r += row.properties"
    )
