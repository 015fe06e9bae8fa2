"""A piece of graph that is written whole or not at all."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from graph_schema.edges import EdgeKind
from graph_schema.ids import content_id
from graph_schema.nodes import Node

N = TypeVar("N", bound=Node)


@dataclass(frozen=True)
class Edge:
    """One edge between two nodes given by their ids."""

    kind: EdgeKind
    start: str
    end: str
    properties: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def id(self) -> str:
        """What tells it from every other edge: its kind, its ends and its properties."""
        return content_id("edge", self.kind.name, self.start, self.end, self.properties)

    @property
    def row(self) -> dict[str, Any]:
        """What `graph_schema.render.writes` takes."""
        return {"id": self.id, "start": self.start, "end": self.end, "properties": self.properties}


@dataclass
class GraphBatch:
    """Nodes and edges to be merged into the graph in one transaction; the same node may be added twice."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def node(self, node: N) -> N:
        """Add a node, and return it."""
        self.nodes.setdefault(node.id, node)
        return node

    def edge(self, kind: EdgeKind, start: Node, end: Node, /, **properties: Any) -> None:
        """Add an edge between two nodes, which are added too."""
        self.node(start)
        self.node(end)
        edge = Edge(kind, start.id, end.id, properties)
        self.edges[edge.id] = edge

    @property
    def size(self) -> int:
        """How many nodes and edges it holds."""
        return len(self.nodes) + len(self.edges)
