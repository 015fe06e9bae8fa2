"""Who carries a statement to the article: the paper it was told to, and whoever reports another's words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.spans import Span
from loaders.reading.speakers import SpeakerResolver

_WORD = r"(?:(?:[A-Z]\.)++|[A-ZÀ-ÞŠŽ0-9][\w’'&-]*+(?:\.\w+)*+)"
_NAME = rf"(?:[Tt]he[^\S\n]+)?(?P<name>{_WORD}(?:[^\S\n]+(?:of[^\S\n]+(?:the[^\S\n]+)?)?{_WORD}){{0,4}})"
_AFTER = re.compile(
    rf"[^.;“”\"\n]{{0,60}}?\b(?:told|tells|telling|interview (?:with|to|for)|remarks to|comments to|speaking to|"
    rf"quoted by|cited by|reported by|carried by|published by|published in|broadcast by|according to)\s+{_NAME}"
)
_BEFORE = re.compile(rf"{_NAME}(?:\s+(?:newspaper|news agency|agency|magazine))?\s+(?:quoted|cited)\s+[^.\n]{{0,80}}$")
_REACH = 110
_CITING = r"(?:citing|quoting|referring to|with reference to)"
_REPORTS = re.compile(
    rf"{_NAME}(?:,\s{_CITING}\s[^.;\n]{{3,80}}?,)?\s(?:has\s|had\s)?(?:first\s)?"
    r"(?:report(?:ed|s)|wr(?:ote|ites)|said|says|reveal(?:ed|s)|disclosed)\b"
)
"""An outlet that reports, wherever in its sentence: "the Kyiv Post, citing an aide, wrote that"."""

_CITES = re.compile(rf"\b[Aa]ccording to {_NAME},?\s(?:{_CITING}|(?:which|who)\s(?:cite[sd]|quote[sd]))\b")
"""An outlet that has it from somebody: "according to Bloomberg, which cited"."""

_ANOTHER_CLAUSE = re.compile(r";|\b(?:while|but|whereas|though|although)\b|,\sand\b")


@dataclass(frozen=True)
class Spoken:
    """A found statement with its speaker."""

    found: Found
    speaker: Speaker


def carriers(document: Document, resolver: SpeakerResolver, statements: list[Spoken]) -> list[list[str]]:
    """For each statement the chain of those who carry it, outermost first; empty where the article itself does."""
    return [_chain(document, resolver, statements, one, depth=0) for one in statements]


def _chain(
    document: Document, resolver: SpeakerResolver, statements: list[Spoken], one: Spoken, depth: int
) -> list[str]:
    """The chain of the statement around it and that one's speaker, then the outlet beside its own cue."""
    chain: list[str] = []
    outer = _around(statements, one)
    if outer and depth < len(statements):
        chain = [*_chain(document, resolver, statements, outer, depth + 1), outer.speaker.name]
    outlet = _outlet(document, resolver, one.found)
    if outlet and outlet not in (*chain, one.speaker.name):
        chain.append(outlet)
    return chain


def _around(statements: list[Spoken], one: Spoken) -> Spoken | None:
    """The smallest passage of another's that holds this one's cue."""
    if one.found.cue is None:
        return None
    at = one.found.cue[0]
    holding = [
        (hi - lo, n)
        for n, other in enumerate(statements)
        for lo, hi in other.found.content
        if other is not one and lo <= at < hi and other.speaker != one.speaker
    ]
    return statements[min(holding)[1]] if holding else None


def _outlet(document: Document, resolver: SpeakerResolver, found: Found) -> str | None:
    """The outlet that the words beside the cue name, else one that reports in its sentence."""
    if found.cue is None:
        return None
    start, end = found.cue
    paragraph = document.text.rfind("\n", 0, start) + 1
    after = _AFTER.match(document.text, start, min(len(document.text), end + _REACH))
    before = _BEFORE.search(document.text, max(paragraph, start - _REACH), start)
    for match in (after, before, *_reporting(document, found.cue)):
        named = resolver.named(match["name"]) if match else None
        if named and named.party == "MEDIA":
            return named.name
    return None


def _reporting(document: Document, cue: Span) -> Iterator[re.Match[str]]:
    """Whoever reports in the cue's sentence, outside of quotations and in no other clause."""
    sentence = document.sentence_at(cue[0])
    if sentence is None:
        return
    place = sentence.start, sentence.end
    for match in (*_CITES.finditer(document.text, *place), *_REPORTS.finditer(document.text, *place)):
        between = document.text[min(match.end(), cue[1]) : max(match.start(), cue[0])]
        if not (document.in_quotation(match.start()) or _ANOTHER_CLAUSE.search(between)):
            yield match
