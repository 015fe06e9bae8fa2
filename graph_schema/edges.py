"""The kinds of edge, each said once: what it joins, and what its properties mean."""

from dataclasses import dataclass, field

from graph_schema.nodes import Actor, Article, Demand, Event, Mention, Node, Position, Statement, Topic


@dataclass(frozen=True, eq=False)
class EdgeKind:
    """A type of edge between two kinds of node; `properties` maps a name to its meaning.

    For each of `lookups` an index leads to the edges in the order of their property `place`.
    """

    name: str
    start: type[Node]
    end: type[Node]
    about: str
    properties: dict[str, str] = field(default_factory=dict)
    lookups: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The edge as a Cypher pattern."""
        return f"(:{self.start.__name__})-[:{self.name}]->(:{self.end.__name__})"


_OFFICE = {
    "role": "The office or membership.",
    "from": "Its first day, where known.",
    "to": "Its last day, where known.",
    "head": "Whether its holder's words are the body's own.",
}

ASSERTS = EdgeKind("ASSERTS", Actor, Statement, "The speaker said it.")
REPORTED_IN = EdgeKind("REPORTED_IN", Statement, Article, "The article that holds its words.")
VIA = EdgeKind(
    "VIA",
    Statement,
    Actor,
    "Who carries the statement to the article.",
    {"order": "Place in the chain of reporters, 0 for the outermost."},
)
PUBLISHED_BY = EdgeKind("PUBLISHED_BY", Article, Actor, "The outlet that printed it.")
EXPRESSES = EdgeKind("EXPRESSES", Statement, Position, "The statement gives this position.")
HELD_BY = EdgeKind("HELD_BY", Position, Actor, "Whose position it is, as the article names the holder.")
COUNTS_FOR = EdgeKind(
    "COUNTS_FOR",
    Position,
    Actor,
    "The state or body that the holder spoke for by office on that day; without such an office the holder itself.",
)
ON = EdgeKind("ON", Position, Demand, "What it is a position on.")
UNDER = EdgeKind("UNDER", Demand, Topic, "The demand's topic.")
OPPOSES = EdgeKind("OPPOSES", Demand, Demand, "The two can't both be met.")
NEGATES = EdgeKind("NEGATES", Demand, Demand, "To want the one is to refuse the other.")
SPEAKS_FOR = EdgeKind("SPEAKS_FOR", Actor, Actor, "By office, its words count for the other.", _OFFICE)
PART_OF = EdgeKind("PART_OF", Actor, Actor, "A member that does not speak for the whole.", _OFFICE)
REFERENCES = EdgeKind("REFERENCES", Statement, Event, "The statement's words name the event.")
POINTS_TO = EdgeKind("REFERENCES", Statement, Mention, "The statement's words point to what was said or to an event.")
RESOLVED = EdgeKind(
    "REFERENCES",
    Statement,
    Statement,
    "The statement that such words mean: as the reading says, else derived from all current statements.",
    {
        "manner": "answers, quotes, echoes or rejects.",
        "mention": "Id of the words.",
        "recorded": "When it first followed, and followed again, from what the graph held.",
        "superseded": "When it no longer did.",
    },
)
CONTRADICTS = EdgeKind(
    "CONTRADICTS",
    Statement,
    Statement,
    "The newer statement contradicts the older one; derived from all current statements, never read in one.",
    {
        "kind": "reversal, conflicting-reports or dispute.",
        "demand": "The older one's demand.",
        "newer_demand": "The newer one's: the same, or one that opposes it.",
        "topic": "The topic of the older one's demand.",
        "rule": "The rule that found it.",
        "apparent": "Whether a condition or a hedge explains the difference.",
        "second_hand": "How many of the two positions others report: 0, 1 or 2.",
        "older_position": "Id of the position that the older statement gives.",
        "newer_position": "Id of the position that the newer statement gives.",
        "older_principal": "Id of the actor for whom the older position counts.",
        "newer_principal": "Id of the actor for whom the newer position counts.",
        "place": "The newer position's place in time, and the older one's.",
        "pair": "What a review of it refers to; the same after another reading of the same words.",
        "status": "open, confirmed or rejected: the latest review.",
        "recorded": "When it first followed, and followed again, from what the graph held.",
        "superseded": "When it no longer did.",
    },
    ("kind", "demand", "newer_demand", "topic", "older_principal", "newer_principal", "pair"),
)
MENTIONED_IN = EdgeKind(
    "MENTIONED_IN",
    Event,
    Article,
    "The article names the event.",
    {"exact": "The words.", "start": "Their offset.", "end": "Their end."},
)

EDGE_KINDS: tuple[EdgeKind, ...] = (
    ASSERTS, REPORTED_IN, VIA, PUBLISHED_BY, EXPRESSES, HELD_BY, COUNTS_FOR, ON, UNDER, OPPOSES,
    NEGATES, SPEAKS_FOR, PART_OF, REFERENCES, POINTS_TO, RESOLVED, CONTRADICTS, MENTIONED_IN,
)  # fmt: skip
