"""The kinds of node, each said once: a class is a label, a field a property, its description the meaning.

Dates are whole days; offsets count Unicode code points of the article's stored text, the end excluded.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

INDEXED = "indexed"
"""Mark of a field that questions filter by: it gets an index."""

LOOKUP = "lookup"
"""Mark of a copy of what a neighbour says, kept so that an index leads to the node in the order of `place`."""

LABELLING = "labelling"
"""Mark of a field whose value is also a label of the node, so that a drawn graph can show it by colour."""

LOOKUP_PAIRS: dict[str, tuple[tuple[str, str], ...]] = {"Position": (("principal", "demand"), ("holder", "demand"))}
"""Of a kind of node, pairs of such copies that are looked up together."""

INCIDENTAL = "incidental"
"""Mark of a field that tells how the thing reached Parley, not what it is: left out of the digest."""


class Voice(StrEnum):
    """Who speaks for the one that a position counts for.

    OWN: itself, or its head; SPOKESPERSON: another who speaks for it by office; REPORTED: anybody else.
    """

    OWN = "own"
    SPOKESPERSON = "spokesperson"
    REPORTED = "reported"


class UtteredBasis(StrEnum):
    """How the time of an utterance is known.

    STATED: the article gives the date; RELATIVE: resolved from "on Tuesday"; READING: whoever read the article
    says so, and no date in its text does; PUBLISHED: only known to be no later than the publication.
    """

    STATED = "stated"
    RELATIVE = "relative"
    READING = "reading"
    PUBLISHED = "published"


class ContradictionKind(StrEnum):
    """How two statements contradict each other.

    REVERSAL: one holder changed sides over time; CONFLICTING_REPORTS: about one time, two speakers give one holder
    opposite sides; DISPUTE: two parties are on opposite sides.
    """

    REVERSAL = "reversal"
    CONFLICTING_REPORTS = "conflicting-reports"
    DISPUTE = "dispute"


class Manner(StrEnum):
    """What a statement does with what it points to.

    ANSWERS: it replies to another one; QUOTES: it repeats its words as said; ECHOES: it agrees with it; REJECTS: it
    refuses it. NAMES: it names an event, a plan or an agreement.
    """

    ANSWERS = "answers"
    QUOTES = "quotes"
    ECHOES = "echoes"
    REJECTS = "rejects"
    NAMES = "names"


class Hedger(StrEnum):
    """Whose hedge stands on a position.

    HOLDER: the holder's own ("we might", "does not rule out"); REPORTER: that of whoever tells it, a speaker of another
    side, who carries the words, or the article ("reportedly", "is said to", what an analyst infers).
    """

    HOLDER = "holder"
    REPORTER = "reporter"


class ReviewStatus(StrEnum):
    """What a reviewer says of a contradiction; open where nobody has said anything."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Node(BaseModel):
    """What every node has."""

    model_config = ConfigDict(frozen=True)

    id: str = Field(description="A hash of what makes it this one and no other.")
    caption: str = Field(description="A short text to show on a drawn node.")


class Negotiation(Node):
    """A negotiation file whose topics, demands, actors and events are in the graph."""

    key: str = Field(description="Its code.")
    title: str = Field(description="What it is called.")
    version: int = Field(description="The file's own version.")
    sha256: str = Field(description="SHA-256 of the file.")


class Topic(Node):
    """A subject under which demands are grouped."""

    key: Annotated[str, INDEXED] = Field(description="Its code in the negotiation file.")
    label: str = Field(description="What it is about.")
    negotiation: str = Field(description="The negotiation that it belongs to.")
    pax: str | None = Field(default=None, description="The code for it in PA-X, the peace agreements database.")


class Demand(Node):
    """One proposition about the settlement: of the negotiation file, or of articles where the file lacks it."""

    key: Annotated[str, INDEXED] = Field(
        description="Its code in the negotiation file; without one the topic's code, a slash, and words of the label."
    )
    label: str = Field(description="The proposition, as one who wants it would put it; unlisted, words of an article.")
    against: str | None = Field(
        default=None, description="The same, as one who refuses it would put it; none where it is not listed."
    )
    listed: bool = Field(default=True, description="Whether the negotiation file has it.")
    negotiation: str = Field(description="The negotiation that it belongs to.")
    pax: str | None = Field(default=None, description="The code for it in PA-X, the peace agreements database.")


class Actor(Node):
    """Somebody or something that speaks, holds a position or prints."""

    key: Annotated[str | None, INDEXED] = Field(
        default=None, description="Its code in the negotiation file; none for an actor that the file lacks."
    )
    name: Annotated[str, INDEXED] = Field(description="The name as a reader would file it.")
    kind: str = Field(description="person, state, body, organisation, alliance, group, outlet or unknown.")
    party: Annotated[str | None, INDEXED] = Field(default=None, description="The side it belongs to.")
    aliases: list[str] = Field(default=[], description="Its other names.")
    wikidata: str | None = Field(default=None, description="Its Wikidata id.")


class Article(Node):
    """One version of a printed article: its whole text, and one reading of it.

    A changed text at the same URL, or another reading of the same text, is another version. Nothing of a version
    is ever changed or removed; only which one is current changes, and when that was is remembered.
    """

    source: Annotated[str, INDEXED] = Field(
        description="What it is a version of: the URL, or without one the text and its outlet, as a hash."
    )
    name: Annotated[str, INCIDENTAL] = Field(description="The name of the file that it came in.")
    text: str = Field(description="The stored text, which every offset counts in.")
    text_sha256: str = Field(description="SHA-256 of the text in UTF-8.")
    title: str | None = Field(default=None, description="Its headline, where the source gives one.")
    url: Annotated[str | None, INDEXED] = Field(default=None, description="Where it was printed.")
    published_from: date | None = Field(default=None, description="The earliest day it can have been printed.")
    published_to: Annotated[date | None, INDEXED] = Field(default=None, description="The latest such day.")
    published_basis: str = Field(description="How the publication date is known.")
    reader: Annotated[str, INCIDENTAL] = Field(
        description="What read it: Parley's version, or 'given' for a reading that was loaded."
    )
    statements: int = Field(description="How many statements were read in it.")
    undated: int = Field(description="How many of them have no date.")
    place: str = Field(description="Its place in time: the latest day it can have been printed, and its id.")


class Versioning(BaseModel):
    """What the store, not the article, knows of an article: the recorded clock. Left out of the digest."""

    current: bool = Field(description="Whether it is the version that questions are answered from.")
    recorded: Annotated[list[datetime], INCIDENTAL] = Field(description="When it became the current version.")
    superseded: Annotated[list[datetime], INCIDENTAL] = Field(description="When another one took its place.")


class Statement(Node):
    """One act of one speaker with one cue, and its exact words."""

    kind: str = Field(description="direct (all in quotation marks), indirect (none) or mixed.")
    cue: str | None = Field(default=None, description="The words that attribute it.")
    cue_start: int | None = Field(default=None, description="Offset of the cue.")
    cue_end: int | None = Field(default=None, description="End of the cue.")
    exact: list[str] = Field(description="Its passages, character for character.")
    starts: list[int] = Field(description="Offset of each passage.")
    ends: list[int] = Field(description="End of each passage.")
    uttered_from: date | None = Field(default=None, description="The earliest day it can have been said.")
    uttered_to: date | None = Field(default=None, description="The latest such day.")
    uttered_basis: str | None = Field(default=None, description="How that is known.")
    place: str = Field(description="Its place in time: the latest day, 9999-12-31 for none, and its id.")
    confidence: float | None = Field(
        default=None, description="Of statements that its reader is as sure of, this share is right; none if given."
    )
    speaker: Annotated[str, LOOKUP] = Field(description="Id of the actor who asserts it.")
    party: Annotated[str | None, LOOKUP] = Field(default=None, description="The side of that actor.")
    outlet: Annotated[str | None, LOOKUP] = Field(default=None, description="Id of the outlet that printed it.")


class Position(Node):
    """A holder's stance on one demand, as one statement gives it."""

    stance: Annotated[str, LABELLING] = Field(description="demands, accepts, open_to or rejects; also its label.")
    conditional: bool = Field(description="Whether a condition is stated.")
    condition: str | None = Field(default=None, description="The words of the condition, where the reading has them.")
    hedged: bool = Field(description="Whether it is only possible, reported or inferred.")
    hedged_by: str | None = Field(
        default=None, description="Whose hedge it is: holder, or reporter for whoever tells it; none if not known."
    )
    confidence: float | None = Field(
        default=None, description="Of positions that its reader is as sure of, this share is right; none if given."
    )
    voice: str = Field(description="own, spokesperson or reported.")
    strength: int = Field(description="On `demand`: -1 rejects, 1 open_to, 2 accepts, 3 demands.")
    uttered_from: date | None = Field(default=None, description="The earliest day its statement can have been made.")
    place: str = Field(description="Its statement's latest day, 9999-12-31 for none, and its own id.")
    demand: Annotated[str, LOOKUP] = Field(
        description="Id of its demand; of one that negates another that other's, to which `strength` refers."
    )
    topic: Annotated[str, LOOKUP] = Field(description="Id of that demand's topic.")
    holder: Annotated[str, LOOKUP] = Field(description="Id of the actor who holds it.")
    principal: Annotated[str, LOOKUP] = Field(description="Id of the actor for whom it counts.")
    party: Annotated[str | None, LOOKUP] = Field(default=None, description="The side of that actor.")
    outlet: Annotated[str | None, LOOKUP] = Field(default=None, description="Id of the outlet that printed it.")


class Mention(Node):
    """Words by which a statement points to what somebody else has said, or to an event, known or not."""

    manner: str = Field(description="answers, quotes, echoes, rejects or names.")
    exact: str = Field(description="The words.")
    start: int = Field(description="Their offset.")
    end: int = Field(description="Their end.")
    said_by: str | None = Field(default=None, description="The name of the one who said what it points to.")
    speaker: str | None = Field(default=None, description="Id of that actor.")
    name: str | None = Field(default=None, description="The name of the event that it points to.")
    meant: str | None = Field(
        default=None, description="Id of the statement of the same article that is meant, where the reading says so."
    )


class Review(Node):
    """A reviewer's verdict on two statements that contradict each other; it outlives every reload."""

    pair: Annotated[str, INDEXED] = Field(
        description="What tells the two from all others: their words' places in their texts, and the demand."
    )
    status: str = Field(description="open, confirmed or rejected.")
    note: str = Field(description="Why; may be empty.")
    reviewer: str = Field(description="Who says so; may be empty.")
    at: Annotated[datetime, INCIDENTAL] = Field(description="When.")


class Event(Node):
    """A meeting, plan, agreement, decree, strike or speech that bears on the negotiation."""

    key: Annotated[str | None, INDEXED] = Field(default=None, description="Its code in the negotiation file.")
    name: str = Field(description="What it is called.")
    kind: str = Field(description="meeting, plan, agreement, decree, strike, speech or other.")
    date_from: date | None = Field(default=None, description="Its first day.")
    date_to: date | None = Field(default=None, description="Its last day.")
    wikidata: str | None = Field(default=None, description="Its Wikidata id.")


NODE_KINDS: tuple[type[Node], ...] = (
    Negotiation, Topic, Demand, Actor, Article, Statement, Position, Event, Mention,
    Review,
)  # fmt: skip


def fields_marked(kind: type[Node], mark: str) -> list[str]:
    """Names of the fields of `kind` that carry `mark`."""
    return [name for name, field in kind.model_fields.items() if mark in field.metadata]
