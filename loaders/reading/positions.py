"""What statements say about the demands of the negotiation file: stance, holder, condition, hedge."""

import re
from dataclasses import dataclass
from enum import StrEnum

from graph_schema.negotiation import Negotiation
from loaders.form import ReadPosition
from loaders.reading.directory import Speaker
from loaders.reading.hedges import hedged_by, speaks_for
from loaders.reading.names import listed
from loaders.reading.polls import reported
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import passages_begin
from loaders.reading.verdicts import Verdict

_CONDITION = re.compile(
    r"\b(?:only if|if|unless|provided(?: that)?|providing|on condition(?: that)?|on the condition|as long as|"
    r"so long as|only after|only when|only once|until|once|in exchange for|in return for|subject to|contingent on|"
    r"conditional on|pending|after)\b[^.;!?\n“”\"]{3,160}",
    re.IGNORECASE,
)


_OFFICER = re.compile(rf"[’']s?\s(?:[\w-]+\s){{0,3}}?(?:chief of staff|{'|'.join(sorted(listed('people')))})\b")
"""After a name, whose people are meant: "Putin's envoy"."""


class By(StrEnum):
    """How it was found who speaks, in words for the reader."""

    CUE = "the cue names the speaker"
    ANSWER = "whoever answers in the interview"
    POINTER = "the tagger points to words of the article"
    PEOPLE = "the cue's subject is a people"
    BOTH = "the cue's subject means two"
    POLLED = "the cue's subject is a share of a people"
    SUBJECT = "the tagger names nobody; the cue's subject"
    LIKELIEST = "the tagger names nobody; whom it would name first"
    LAST = "the tagger names nobody; whoever spoke before"


@dataclass(frozen=True)
class Told:
    """A statement whose speaker is resolved: its words, how it reads on its own, and the words before it.

    `attribution` is its cue with the words that govern it, where it has one; `named` is where the speaker was found.
    """

    speaker: Speaker
    content: list[str]
    text: str
    before: str
    attribution: str | None = None
    by: By = By.POINTER
    named: Span | None = None


def positions(
    negotiation: Negotiation, resolver: SpeakerResolver, told: Told, verdicts: list[Verdict]
) -> list[ReadPosition]:
    """The statement's positions, each with its holder resolved; what a pollster tells is held by those it counts."""
    found = []
    people = reported(resolver, told.content[0])
    counted = people if people and people.party != told.speaker.party else None
    for verdict in verdicts:
        holder = counted or _holder(negotiation, resolver, told, verdict)
        own = speaks_for(negotiation, told.speaker, holder)
        found += [
            ReadPosition(
                demand=verdict.demand,
                stance=verdict.stance,
                holder=each.name,
                holder_party=each.party,
                conditional=verdict.conditional,
                condition=_condition(told.content) if verdict.conditional else None,
                hedged=verdict.hedged,
                hedged_by=hedged_by(told.attribution, told.content, own) if verdict.hedged else None,
                confidence=verdict.confidence,
            )
            for each in _each(negotiation, resolver, holder)
        ]
    return found


def _holder(negotiation: Negotiation, resolver: SpeakerResolver, told: Told, verdict: Verdict) -> Speaker:
    """Whom the model points to within the passages, else the speaker's side."""
    start, end = verdict.holder
    begin = passages_begin(told.text, told.speaker.name)
    if start < begin < end:
        start = begin
    if start >= len(told.speaker.name):
        officer = _OFFICER.match(told.text, end)
        end = officer.end() if officer else end
        named = resolver.named(told.text[resolver.directory.with_article(told.text, start, end) : end])
        if named and (named.key or named.party != "OTHER" or resolver.directory.origins.sides(named.name)):
            return _side(negotiation, named)
    return _side(negotiation, told.speaker)


def _each(negotiation: Negotiation, resolver: SpeakerResolver, holder: Speaker) -> list[Speaker]:
    """Of several sides that take one stance together each, since a position is one side's."""
    sides = resolver.directory.origins.sides(holder.name) if holder.key is None else []
    named = [side for side in map(resolver.named, sides) if side]
    return [_side(negotiation, side) for side in named] or [holder]


def _side(negotiation: Negotiation, speaker: Speaker) -> Speaker:
    """An official speaks for the state; a head of state, a state and anybody else for themselves."""
    if speaker.key is None:
        return speaker
    roles = negotiation.actors[speaker.key].roles
    office = next((role for role in roles if role.speaks_for and not role.head), None)
    if office is None or any(role.head for role in roles):
        return speaker
    state = negotiation.actors[office.of]
    return Speaker(state.name, state.party, office.of)


def _condition(content: list[str]) -> str | None:
    """The words of the first condition that the passages state."""
    matches = (_CONDITION.search(passage) for passage in content)
    match = next(filter(None, matches), None)
    return match[0].rstrip(" ,") if match else None
