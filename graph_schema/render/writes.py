"""The Cypher that writes nodes and edges in bulk, rendered from their kinds; all take `$rows`."""

from graph_schema.edges import UNDER, EdgeKind
from graph_schema.nodes import LABELLING, Actor, Demand, Event, Node, Topic, fields_marked


def merge_nodes(kind: type[Node]) -> str:
    """Rows are the node's properties; may be repeated."""
    return f"UNWIND $rows AS row MERGE (n:{kind.__name__} {{id: row.id}}) SET n += row{_labels(kind)}"


def new_nodes(kind: type[Node]) -> str:
    """The same for what an article brings: its own nodes are created, once; what articles share is left as it is."""
    if kind in _SHARED:
        return f"UNWIND $rows AS row MERGE (n:{kind.__name__} {{id: row.id}}) ON CREATE SET n = row{_labels(kind)}"
    return f"UNWIND $rows AS row CREATE (n:{kind.__name__}) SET n = row{_labels(kind)}"


_SHARED = (Actor, Demand, Event, Topic)


def _labels(kind: type[Node]) -> str:
    return "".join(f", n:$({_label(f'row.{name}')})" for name in fields_marked(kind, LABELLING))


def label_of(value: str) -> str:
    """A field's value as a label: open_to is OpenTo."""
    return "".join(word[:1].upper() + word[1:] for word in value.split("_"))


def _label(value: str) -> str:
    """The same in Cypher."""
    return f"reduce(l = '', w IN split({value}, '_') | l + toUpper(left(w, 1)) + substring(w, 1))"


def merge_edges(kind: EdgeKind) -> str:
    """Rows hold `id`, the ids `start` and `end`, and `properties`; may be repeated."""
    return f"{_ends(kind)} MERGE (a)-[r:{kind.name} {{id: row.id}}]->(b) SET r += row.properties"


def new_edges(kind: EdgeKind) -> str:
    """The same for what an article brings: an unlisted demand that articles share is under its topic once."""
    return merge_edges(kind) if kind is UNDER else create_edges(kind)


def create_edges(kind: EdgeKind) -> str:
    """The same for edges that are not there yet; faster, and not to be repeated."""
    return f"{_ends(kind)} CREATE (a)-[r:{kind.name} {{id: row.id}}]->(b) SET r += row.properties"


def _ends(kind: EdgeKind) -> str:
    start, end = kind.start.__name__, kind.end.__name__
    return f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}})"
