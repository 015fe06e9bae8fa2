"""A negotiation file: the topics, demands, actors and events of one negotiation, in YAML.

Adding a negotiation is adding one file to `graph_schema/negotiations`; `negotiations/russia-ukraine.yaml`
is the model to follow.
"""

from collections.abc import Container
from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from graph_schema.phrases import Phrase

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Pax = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]*$")]
"""A code of PA-X, the peace agreements database: 'Ce' for ceasefires."""
Wikidata = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    BODY = "body"
    ORGANISATION = "organisation"
    ALLIANCE = "alliance"
    GROUP = "group"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    """What an event is."""

    MEETING = "meeting"
    PLAN = "plan"
    AGREEMENT = "agreement"
    DECREE = "decree"
    STRIKE = "strike"
    SPEECH = "speech"
    OTHER = "other"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Topic(_Entry):
    """A subject under which demands are grouped."""

    label: Text
    pax: Pax | None = None


class Demand(_Entry):
    """One proposition about the settlement, with a label for each side of it."""

    topic: Key
    label: Text = Field(description="The proposition, as one who wants it would put it.")
    against: Text = Field(description="The same seen by one who refuses it.")
    opposes: list[Key] = Field(default=[], description="Demands that can't both be met with this one.")
    negation_of: Key | None = Field(default=None, description="The demand that this one is the exact opposite of.")
    phrases: list[Phrase] = Field(default=[], description="Wordings that name the proposition.")
    counter_phrases: list[Phrase] = Field(default=[], description="Wordings that by themselves refuse the proposition.")
    pax: Pax | None = None


class Role(_Entry):
    """An office held, or a membership, with its dates (both inclusive; open when absent)."""

    of: Key
    role: Text
    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    speaks_for: bool = Field(default=True, description="Whether the holder of the office speaks for it.")
    head: bool = Field(default=False, description="Whether its holder's words are the body's own.")
    titled: bool = Field(default=True, description="Whether the actor's titles mean this office.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"the role '{self.role}' ends ({self.to}) before it begins ({self.from_})")
        return self

    def covers(self, day: date | None) -> bool:
        """Whether the role is held on `day`; on an unknown day, only a role without dates surely is."""
        if day is None:
            return self.from_ is None and self.to is None
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


class Actor(_Entry):
    """Somebody or something that speaks, holds a position or prints."""

    name: Text
    kind: ActorKind
    party: Text = Field(description="One of the file's parties.")
    aliases: list[Text] = Field(default=[], description="Other names, in any spelling, surname alone too.")
    titles: list[Text] = Field(default=[], description="Descriptions that mean this actor: 'Kremlin spokesman'.")
    metonyms: list[Text] = Field(
        default=[], description="Words that mean it only where they speak: 'Moscow', 'the White House'."
    )
    wikidata: Wikidata | None = None
    roles: list[Role] = []

    @property
    def names(self) -> list[str]:
        """What it is called wherever it stands, its own name first."""
        return [self.name, *self.aliases]


class Event(_Entry):
    """A meeting, plan, agreement, decree, strike or speech that bears on the negotiation."""

    name: Text
    kind: EventKind
    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    phrases: list[Phrase] = []
    wikidata: Wikidata | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"the event '{self.name}' ends ({self.to}) before it begins ({self.from_})")
        return self


class Negotiation(_Entry):
    """A whole negotiation file."""

    negotiation: Key
    title: Text
    version: int = Field(ge=1)
    parties: dict[Text, Text] = Field(description="Code to label: 'RU' to 'Russia'.")
    topics: dict[Key, Topic]
    demands: dict[Key, Demand]
    actors: dict[Key, Actor]
    events: dict[Key, Event] = {}
    sha256: str = Field(default="", description="Hash of the file's bytes; set when it is read.")

    @model_validator(mode="after")
    def _keys_exist(self) -> Self:
        for where, key, known in self._references():
            if key not in known:
                raise ValueError(f"{where} names '{key}', which the file does not define")
        return self

    def _references(self) -> list[tuple[str, str, Container[str]]]:
        found: list[tuple[str, str, Container[str]]] = []
        for key, demand in self.demands.items():
            found.append((f"demands.{key}.topic", demand.topic, self.topics))
            found += [(f"demands.{key}.opposes", other, self.demands) for other in demand.opposes]
            if demand.negation_of:
                found.append((f"demands.{key}.negation_of", demand.negation_of, self.demands))
        for key, actor in self.actors.items():
            found.append((f"actors.{key}.party", actor.party, self.parties))
            found += [(f"actors.{key}.roles", role.of, self.actors) for role in actor.roles]
        return found

    @model_validator(mode="after")
    def _opposites_are_of_one(self) -> Self:
        bases = [demand.negation_of for demand in self.demands.values() if demand.negation_of]
        for base in bases:
            if self.demands[base].negation_of:
                raise ValueError(f"demand '{base}' is a negation, so that none can negate it")
            if bases.count(base) > 1:
                raise ValueError(f"demand '{base}' has two exact opposites")
        return self

    def proposition_of(self, demand: str) -> str:
        """The demand itself, or the one whose exact opposite it is."""
        return self.demands[demand].negation_of or demand

    @property
    def propositions(self) -> list[str]:
        """The demands that are not the exact opposite of another: what every position is about."""
        return [key for key, demand in self.demands.items() if demand.negation_of is None]

    @property
    def opposites(self) -> dict[str, str]:
        """The exact opposites in this file, each by the demand that it negates."""
        return {demand.negation_of: key for key, demand in self.demands.items() if demand.negation_of}
