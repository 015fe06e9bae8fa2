"""Whom a survey's shares are of: "25 percent said", "three in four Ukrainians", which no pollster holds himself."""

import re
from dataclasses import replace

from graph_schema.negotiation import ActorKind
from loaders.reading.directory import Speaker
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver

_NUMBER = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)"
)
_ABOUT = (
    r"(?:(?:only|just|nearly|almost|about|some|around|roughly|over|under|another|a further|more than|less than|"
    r"fewer than)\s)*"
)
_COUNT = rf"{_NUMBER}\s?(?:%|per\s?cent\b)|{_NUMBER}\s(?:in|out of)\s(?:every\s|a\s)?(?:{_NUMBER}|hundred)\b"
_SHARE = (
    rf"(?i:{_ABOUT}(?:(?P<count>{_COUNT})|two[- ]thirds\b|three[- ]quarters\b|a (?:third|quarter|majority|plurality)\b|"
    r"half\b|most\b))"
)
_WHOSE = r"(?P<of>(?:\sof)?\s(?:the\s)?)(?P<whose>[A-Z][a-z]+)\b"
_SUBJECT = re.compile(
    rf"(?<![\w.,])(?P<share>{_SHARE})(?:{_WHOSE})?(?:\s(?:of\s)?(?!(?:who|that|which|he|she|they|we|and)\b)[\w’'-]+){{0,10}}?\s?$"
)
_COUNTED = re.compile(
    rf"(?:{_SHARE}|\b(?i:among|polled|surveyed|asked)){_WHOSE}|"
    rf"(?:^|[.!?\n]\s?)In (?P<country>[A-Z]\w+(?:\s[A-Z]\w+)?),?\s(?=(?i:{_ABOUT}(?:{_COUNT})))"
)
_BEFORE = 110
"""How many characters before a cue its subject can begin."""

_FAR = 1_500
"""How many characters before a share the people can be counted of whom it is."""

_SHARES = 40
"""How many characters a share may have, which is looked at to know a survey's country: "In Russia, 66 percent"."""

_ANOTHER = re.compile(rf"\b(?:{_COUNT}|another|the rest|fewer)", re.IGNORECASE)
_BEGINS = re.compile(rf"(?P<share>{_SHARE}){_WHOSE}")


def polled(resolver: SpeakerResolver, cue: Span) -> tuple[Speaker, Span] | None:
    """The share of a people that is the cue's subject, and where; None where the article counts no people."""
    text = resolver.document.text
    line = max(text.rfind("\n", 0, cue[0]) + 1, cue[0] - _BEFORE)
    match = _SUBJECT.search(text, line, cue[0])
    if match is None or not (match["count"] or match["whose"]):
        return None
    state = _state(resolver, match) if match["whose"] else _counted_above(resolver, match.start())
    return (_share(resolver, match, state), match.span("share")) if state else None


def reported(resolver: SpeakerResolver, content: str) -> Speaker | None:
    """The share of a people with which the words that a pollster reports begin; the people where they tell more."""
    match = _BEGINS.match(content)
    state = _state(resolver, match) if match else None
    if match is None or state is None:
        return None
    more = _ANOTHER.search(content, match.end())
    return _people(resolver, state) if more else _share(resolver, match, state)


def _counted_above(resolver: SpeakerResolver, end: int) -> str | None:
    """The code of the state whose people were counted last before."""
    found = _COUNTED.finditer(resolver.document.text, max(0, end - _FAR), end + _SHARES)
    states = [state for match in found if match.start() < end and (state := _state(resolver, match))]
    return states[-1] if states else None


def _state(resolver: SpeakerResolver, match: re.Match[str]) -> str | None:
    country = match.groupdict().get("country")
    key = resolver.directory.key_of(country) if country else resolver.directory.nations.get(match["whose"] or "")
    return key if key and resolver.directory.negotiation.actors[key].kind is ActorKind.STATE else None


def _people(resolver: SpeakerResolver, state: str) -> Speaker:
    name = next(people for people, key in resolver.directory.nations.items() if key == state)
    return Speaker(name, resolver.directory.negotiation.actors[state].party)


def _share(resolver: SpeakerResolver, match: re.Match[str], state: str) -> Speaker:
    people = _people(resolver, state)
    joined = match["of"] or (" " if re.search(r"\b(?:in|most)\b", match["share"]) else " of ")
    return replace(people, name=f"{match['share']}{joined}{people.name}")
