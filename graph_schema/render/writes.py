"""The Cypher that writes nodes and edges in bulk, rendered from their kinds; all take `$rows`."""

from graph_schema.edges import EdgeKind
from graph_schema.nodes import LABELLING, Node, fields_marked


def merge_nodes(kind: type[Node]) -> str:
    """Rows are the node's properties; may be repeated."""
    labels = "".join(f" SET n:$({_label(f'row.{name}')})" for name in fields_marked(kind, LABELLING))
    return f"UNWIND $rows AS row MERGE (n:{kind.__name__} {{id: row.id}}) SET n += row{labels}"


def label_of(value: str) -> str:
    """A field's value as a label: open_to is OpenTo."""
    return "".join(word[:1].upper() + word[1:] for word in value.split("_"))


def _label(value: str) -> str:
    """The same in Cypher."""
    return f"reduce(l = '', w IN split({value}, '_') | l + toUpper(left(w, 1)) + substring(w, 1))"


def merge_edges(kind: EdgeKind) -> str:
    """Rows hold `id`, the ids `start` and `end`, and `properties`; may be repeated."""
    return f"{_ends(kind)} MERGE (a)-[r:{kind.name} {{id: row.id}}]->(b) SET r += row.properties"


def create_edges(kind: EdgeKind) -> str:
    """The same for edges that are not there yet; faster, and not to be repeated."""
    return f"{_ends(kind)} CREATE (a)-[r:{kind.name} {{id: row.id}}]->(b) SET r += row.properties"


def _ends(kind: EdgeKind) -> str:
    start, end = kind.start.__name__, kind.end.__name__
    return f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
