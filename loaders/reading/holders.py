"""Whose a position is: the speaker's side's, or that of whoever the passages say it of."""

import re
from collections import Counter

from graph_schema.negotiation import ActorKind, Negotiation
from loaders.actors import is_unnamed
from loaders.reading.directory import Speaker
from loaders.reading.names import listed
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import Told, passages_begin

_OFFICER = re.compile(rf"[’']s?\s(?:[\w-]+\s){{0,3}}?(?:chief of staff|{'|'.join(sorted(listed('people')))})\b")
"""After a name, whose people are meant: "Putin's envoy"."""

_AUXILIARY = (
    r"(?:(?:(?:would|will|wo|could|might|may|is|are|was|were|had|has|have|does|did|do)(?:n[’']t)?|also|still|now|never|not|no|"
    r"longer|already|again|even|(?!only)\w+ly)\s)"
)
_NO_HOLDER = (
    r"to|if|that|should|must|can|cannot|though|because|and|or|on|in|for|asked|whether|when|where|what|why|how|until|"
    r"unless"
)
_WILLS = re.compile(
    rf"[\W_]*(?:that\s)?(?P<who>(?:(?!(?i:{_NO_HOLDER})\b)[\w-]+(?:[’']s(?=\s\w+\s\w))?\s){{1,5}}?)"
    rf"(?:{_AUXILIARY}*(?:accept(?:s|ed)?|reject(?:s|ed)?|agree(?:s|d)?|wants?|wanted|refus(?:e|es|ed|ing)|insist(?:s|ed|ing)?|"
    r"demand(?:s|ed|ing)|oppos(?:e|es|ed|ing)|back(?:s|ed)|seeks|seeking|sought)"
    rf"|{_AUXILIARY}+(?:(?:un)?willing|(?:ready|prepared)\s(?:to|for)|open to|interested in|against))\b(?!\sby\b)"
    r"[^.;!?]{0,250}+[\W_]*\Z"
)
"""One clause that begins with somebody's will: "the Sudlanders were ready to leave"."""

_MORE = re.compile(r",\s(?:and|but|that|while)\b|\band that\b")

_BOTH = re.compile(
    r"(?:both|neither|the two)(?:\s(?:sides?|part(?:y|ies)|leaders?|presidents?|countr(?:y|ies)))?|"
    r"(?:the\s)?(?:warring\s)?(?:sides|parties)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_MEANT = {"he": ActorKind.PERSON, "she": ActorKind.PERSON, "it": ActorKind.STATE}


def holders_of(negotiation: Negotiation, resolver: SpeakerResolver, told: Told, pointed: Span) -> list[Speaker]:
    """Whom the judge points to within the passages, else whose will they tell of, else the speaker's side.

    Of several sides that take one stance together each, since a position is one side's.
    """
    named = _within(resolver, told, pointed)
    holders = [named] if named else _willing(resolver, told) or [told.speaker]
    return [_side(negotiation, each) for holder in holders for each in _each(resolver, holder)]


def _within(resolver: SpeakerResolver, told: Told, pointed: Span) -> Speaker | None:
    """Whom [start, end) of the told statement names, where that lies in its passages; an actor or one of a side."""
    start, end = pointed
    begin = passages_begin(told.text, told.speaker.name)
    if start < begin < end:
        start = begin
    if start < len(told.speaker.name):
        return None
    officer = _OFFICER.match(told.text, end)
    end = officer.end() if officer else end
    return _of_a_side(resolver, told.text[resolver.directory.with_article(told.text, start, end) : end])


def _willing(resolver: SpeakerResolver, told: Told) -> list[Speaker]:
    """Whose will the first passage tells of: "Exner would accept"; both are the two states that are named oftenest."""
    will = _WILLS.match(told.content[0]) if len(told.content) == 1 else None
    if will is None or _MORE.search(told.content[0]):
        return []
    words = will["who"].strip()
    if _BOTH.fullmatch(words):
        return _principals(resolver, told.speaker)
    named = _named_before(resolver, told, words) if _PRONOUN.fullmatch(words) else _of_a_side(resolver, words)
    other = named and (named.party != told.speaker.party or is_unnamed(told.speaker.name))
    return [named] if named and other else []


def _named_before(resolver: SpeakerResolver, told: Told, pronoun: str) -> Speaker | None:
    """The person, or for "it" the state, that is named last before, where the speaker is nobody by name."""
    kind = _MEANT.get(pronoun.casefold())
    if kind is None or not is_unnamed(told.speaker.name):
        return None
    directory = resolver.directory
    named = [key for _, key in directory.offices.named(f"{told.before} {told.speaker.name}")]
    meant = [key for key in named if directory.negotiation.actors[key].kind is kind]
    return directory.actor(meant[-1], resolver.day) if meant else None


def _of_a_side(resolver: SpeakerResolver, words: str) -> Speaker | None:
    named = resolver.named(words)
    known = named and (named.key or named.party != "OTHER" or resolver.directory.origins.sides(named.name))
    return named if known else None


def _principals(resolver: SpeakerResolver, speaker: Speaker) -> list[Speaker]:
    """The two states of which the article speaks most, where the speaker is neither's."""
    directory = resolver.directory
    actors = directory.negotiation.actors
    named = (key for _, key in directory.offices.named(resolver.document.text))
    states = Counter(key for key in named if actors[key].kind is ActorKind.STATE)
    two = [directory.actor(key, resolver.day) for key, _ in states.most_common(2)]
    return two if speaker.party not in {each.party for each in two} else []


def _each(resolver: SpeakerResolver, holder: Speaker) -> list[Speaker]:
    sides = resolver.directory.origins.sides(holder.name) if holder.key is None else []
    named = [side for side in map(resolver.named, sides) if side]
    return named or [holder]


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
