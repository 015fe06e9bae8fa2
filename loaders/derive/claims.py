"""A position as it is compared with others: whose, on what, which side, when, in whose words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

LOOK_BACK = timedelta(days=31)
"""How far before its publication an undated statement is taken to have been made: news reports what is recent."""

ABOUT_ONE_TIME = timedelta(days=14)
"""Statements whose days are no further apart are about one time."""


@dataclass(frozen=True)
class Claim:
    """One position with what is needed to compare it.

    `principal` is the state or body that it counts for, `demand` the code after a negation is turned into the
    opposite stance on what it negates, `positive` whether that is wanted. `words` tell the statement's words and their
    place from all others, whatever reading found them: the text's hash, then where each passage starts, then where each
    ends. `place` is the position's place in time.
    """

    position: str
    statement: str
    article: str
    holder: str
    principal: str
    party: str
    listed: bool
    speaker: str
    speaker_party: str
    demand: str
    positive: bool
    conditional: bool
    hedged: bool
    first_hand: bool
    uttered_from: date | None
    uttered_to: date | None
    published_from: date | None
    words: list[str] = field(compare=False)
    topic: str = ""
    place: str = ""

    @property
    def first_day(self) -> date:
        """The earliest day it is taken to have been made."""
        if self.uttered_from:
            return self.uttered_from
        if self.published_from:
            return self.published_from - LOOK_BACK
        return date.min

    @property
    def last_day(self) -> date:
        """The latest day it can have been made."""
        return self.uttered_to or date.max

    @property
    def told(self) -> tuple[str, int]:
        """Its article's text and where in it the statement begins, by which one day's claims are ordered."""
        return self.words[0], int(self.words[1])

    @property
    def alleged(self) -> bool:
        """Whether somebody of another party says so of the holder."""
        return not self.first_hand and self.speaker_party != self.party

    @property
    def qualified(self) -> bool:
        """Whether a condition or a hedge stands beside it."""
        return self.conditional or self.hedged


def clash(one: Claim, other: Claim, opposes: Mapping[str, frozenset[str]]) -> bool:
    """Whether both can't be had: opposite sides of one demand, or two opposed demands that are both wanted."""
    if one.demand == other.demand:
        return one.positive != other.positive
    return one.positive and other.positive and other.demand in opposes.get(one.demand, frozenset())


def about_one_time(one: Claim, other: Claim) -> bool:
    """Whether the days on which the two can have been made overlap or nearly do."""
    return _gap(one, other) <= ABOUT_ONE_TIME


def _gap(one: Claim, other: Claim) -> timedelta:
    earlier, later = sorted((one, other), key=lambda claim: claim.first_day)
    return later.first_day - earlier.last_day
