"""The two whom "both sides" or "the two leaders" means, of whom the tagger can point to one only."""

import re

from graph_schema.negotiation import Actor, ActorKind
from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.groups import CAPITALISED, COUNTS
from loaders.reading.names import listed
from loaders.reading.spans import Span, overlap
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import Told

_BOTH = re.compile(
    r"(?:both|(?:the\s)?two|each)(?:\s(?:sides?|parties|leaders|presidents|ministers|countries|governments|men))?$|"
    r"the\s(?:sides|parties|leaders|presidents)$",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:leaders|presidents)$|they", re.IGNORECASE)
_PLURAL = re.compile(
    r"\b(?P<who>(?:they|the\s(?:two\s)?(?:leaders|presidents))(?:\sboth)?)"
    r"\s(?:(?:also|have|had|\w+ly)\s)?",
    re.IGNORECASE,
)
_TWO = re.compile(r"\b(?:two|both)\b", re.IGNORECASE)
_GROUP = re.compile(
    rf"\b(?:(?:{CAPITALISED}|{COUNTS})\s){{0,3}}"
    rf"(?:{'|'.join(sorted(word for word in listed('people') if word.endswith('s')))})\b"
)
_OFFICES = re.compile(r"\b(?:president|prime minister|chancellor)$", re.IGNORECASE)
_OPENING = 4
"""So many sentences, the title one of them, tell who met."""

_BEFORE = 40
"""How many characters before a cue its subject can begin."""

_FAR = 250
"""How many characters before the one the other can be named."""


def both(
    resolver: SpeakerResolver, subject: Span, span: Span | None, spoken: list[tuple[Found, Told]]
) -> Speaker | None:
    """The one at `span` and who is named nearest to it; where nobody is pointed to, the paragraph's last two speakers.

    The subject's own words, of nobody's side, where these are no two; None where it means no two, or several are
    pointed to.
    """
    words = resolver.document.text[slice(*subject)]
    if not _BOTH.match(words):
        return None
    met = _met(resolver, words) if _LEADERS.search(words) else None
    if span is None:
        return met or _spoke(resolver, subject, spoken) or Speaker(words, "OTHER")
    pointed = None if overlap(subject, span) else resolver.at(span)
    if pointed is None or pointed.key is None:
        return met
    other = _nearest(resolver, span, subject[0], pointed.key)
    if other:
        at, key = other
        pair = [resolver.directory.actor(key, resolver.day), pointed]
        return resolver.directory.together(pair if at < span[0] else pair[::-1])
    return met or Speaker(words, "OTHER")


def plural(text: str, cue: Span) -> Span | None:
    """Two or more who are the cue's subject, before it or in it: "[They] said", "[The leaders] agreed"."""
    inside = _PLURAL.match(text, *cue)
    before = (one for one in _PLURAL.finditer(text, max(0, cue[0] - _BEFORE), cue[0]) if one.end() == cue[0])
    who = inside or next(before, None)
    return who.span("who") if who else None


def they(
    resolver: SpeakerResolver, subject: Span, span: Span | None, spoken: list[tuple[Found, Told]]
) -> Speaker | None:
    """Whom "they" means where one person is pointed to or spoke last.

    The leaders who met, where they spoke before as such, else the last people named, else nobody by name of that
    person's side.
    """
    words = resolver.document.text[slice(*subject)]
    one = resolver.at(span) if span else spoken[-1][1].speaker if spoken else None
    if not words.casefold().startswith("they") or one is None or one.key is None:
        return None
    if not resolver.directory.is_person(one.key):
        return None
    met = _met(resolver, words)
    again = met if met and any(told.speaker.name == met.name for _, told in spoken) else None
    return again or _people(resolver, subject[0]) or Speaker(words.casefold(), one.party)


def _spoke(resolver: SpeakerResolver, subject: Span, spoken: list[tuple[Found, Told]]) -> Speaker | None:
    """The last two who spoke in the paragraph, or who spoke there as two."""
    paragraph_at = resolver.document.paragraph_at
    here = [one.speaker for found, one in spoken if paragraph_at(found.content[0][0]) == paragraph_at(subject[0])]
    two = list({one.name: one for one in here if not _BOTH.match(one.name)}.values())[-2:]
    if two and " and " in two[-1].name:
        return two[-1]
    return resolver.directory.together(two) if len(two) > 1 else None


def _met(resolver: SpeakerResolver, words: str) -> Speaker | None:
    """The leaders whom the first sentence names that names several; two where two are meant."""
    directory, text = resolver.directory, resolver.document.text
    for sentence in resolver.document.sentences[:_OPENING]:
        named = (key for _, key in directory.offices.named(text[sentence.start : sentence.end]))
        keys = list(dict.fromkeys(key for key in named if _leads(directory.negotiation.actors[key])))
        if len(keys) > 1:
            several = len(keys) == 2 or not _TWO.search(words)
            return directory.together([directory.actor(key, resolver.day) for key in keys]) if several else None
    return None


def _leads(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and any(_OFFICES.search(role.role) for role in actor.roles)


def _people(resolver: SpeakerResolver, end: int) -> Speaker | None:
    """The last people named together in the paragraph before: "European leaders"."""
    start = resolver.document.paragraphs[max(0, resolver.document.paragraph_at(end))][0]
    named = list(_GROUP.finditer(resolver.document.text, start, end))
    return resolver.named(named[-1][0]) if named else None


def _nearest(resolver: SpeakerResolver, span: Span, end: int, key: str) -> tuple[int, str] | None:
    """Where another actor, a person too or none either, is named nearest in the span's paragraph, and its code."""
    directory, text = resolver.directory, resolver.document.text
    start = max(span[0] - _FAR, text.rfind("\n", 0, span[0]) + 1)
    others = [
        (start + at, other)
        for at, other in directory.offices.named(text[start:end])
        if other != key and directory.is_person(other) == directory.is_person(key)
    ]
    return min(others, key=lambda one: abs(one[0] - span[0]), default=None)
