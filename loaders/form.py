"""A reading: what one article says, in the form that `docs/reading-form.md` describes.

The same form is printed by `parley read`, written by a person, scored, and loaded into the graph.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    NonNegativeInt,
    SerializerFunctionWrapHandler,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_serializer,
    model_validator,
)

from graph_schema.nodes import Hedger, Manner
from loaders.article import Interval

Words = Annotated[str, StringConstraints(min_length=1)]
Span = tuple[NonNegativeInt, NonNegativeInt]
Share = Annotated[float, Field(ge=0, le=1)]


class Stance(StrEnum):
    """What a holder wants of a demand."""

    DEMANDS = "demands"
    ACCEPTS = "accepts"
    OPEN_TO = "open_to"
    REJECTS = "rejects"

    @property
    def turned(self) -> "Stance":
        """The stance on a demand of one who has this stance on its exact opposite, as the guide counts it."""
        return Stance.DEMANDS if self is Stance.REJECTS else Stance.REJECTS


class Kind(StrEnum):
    """How the words are given: all in quotation marks, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True, serialize_by_alias=True)


class ReadPosition(_Form):
    """What a statement says about one demand, and whose position that is.

    A demand that the negotiation file does not know is given by its `topic` there, and a `label`: words of the content.
    `hedged_by` tells whose hedge it is, where it is hedged and that is known.
    """

    demand: Words | None = None
    topic: Words | None = None
    label: Annotated[str, StringConstraints(max_length=200)] | None = None
    stance: Stance
    holder: Words
    holder_party: Words
    conditional: bool = False
    condition: Words | None = None
    hedged: bool = False
    hedged_by: Hedger | None = None
    confidence: Share | None = None

    @field_validator("hedged_by")
    @classmethod
    def _hedges(cls, hedged_by: Hedger | None, info: ValidationInfo) -> Hedger | None:
        if hedged_by and info.data.get("hedged") is False:
            raise ValueError("only a position with 'hedged': true takes hedged_by")
        return hedged_by

    @model_validator(mode="after")
    def _names_one_demand(self) -> Self:
        if self.demand and (self.topic or self.label):
            raise ValueError("a position takes demand, or topic and label where the file lacks it; not both")
        if not self.demand and not (self.topic and self.label):
            raise ValueError("a position takes demand; where the file lacks it, both topic and label")
        if self.label and not any(each.isalnum() for each in self.label):
            raise ValueError(f"the label '{self.label}' holds no word")
        return self

    @model_serializer(mode="wrap")
    def _without_what_is_not_told(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """The id of an article rests on this: a reading that has none of these fields keeps the one that it had."""
        optional = {"demand", "topic", "label", "hedged_by"}
        return {name: value for name, value in handler(self).items() if value is not None or name not in optional}


class ReadReference(_Form):
    """Words of a statement that point to what somebody else has said, or name an event.

    `statement` is the id of the one that is meant, where it is of the same article.
    """

    manner: Manner
    said_by: Words | None = None
    event: Words | None = None
    statement: Words | None = None
    exact: Words
    span: Span | None = None

    @model_validator(mode="after")
    def _points_somewhere(self) -> Self:
        if (self.manner is Manner.NAMES) != (self.event is not None):
            raise ValueError("a reference that names takes an event, and only such a one does")
        if (self.said_by is None) != (self.event is not None):
            raise ValueError("a reference to what was said takes said_by, and one to an event does not")
        return self


class ReadStatement(_Form):
    """One act of one speaker with one cue; spans are [start, end) in characters of the article's text."""

    id: Words
    speaker: Words
    party: Words
    via: list[Words] = []
    cue: Words | None = None
    content: list[Words] = Field(min_length=1)
    kind: Kind
    uttered: Interval | None = None
    positions: list[ReadPosition] = []
    references: list[ReadReference] = []
    confidence: Share | None = None
    content_spans: list[Span] = []
    cue_span: Span | None = None


class ReadEvent(_Form):
    """Something that happened or is planned, and that bears on the negotiation."""

    name: Words
    exact: Words
    date: Interval | None = None
    span: Span | None = None


class ReadContradiction(_Form):
    """Two statements of one article that can't both stand."""

    a: Words
    b: Words
    demand: Words
    kind: Literal["reversal", "conflicting-reports", "dispute"]


class Reading(_Form):
    """All that was read in one article."""

    doc: Words
    published: Interval | None = None
    statements: list[ReadStatement] = []
    events: list[ReadEvent] = []
    contradictions: list[ReadContradiction] = []
