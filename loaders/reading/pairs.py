"""The two whom "both sides" or "the two leaders" means, of whom the tagger can point to one only."""

import re

from loaders.reading.decoding import Found
from loaders.reading.directory import Speaker
from loaders.reading.spans import Span, overlap
from loaders.reading.speakers import SpeakerResolver
from loaders.reading.told import Told

_BOTH = re.compile(
    r"(?:both|(?:the\s)?two|each)(?:\s(?:sides?|parties|leaders|presidents|ministers|countries|governments|men))?$|"
    r"the\s(?:sides|parties|leaders|presidents)$",
    re.IGNORECASE,
)
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
    if span is None:
        paragraph_at = resolver.document.paragraph_at
        here = (one for found, one in spoken if paragraph_at(found.content[0][0]) == paragraph_at(subject[0]))
        two = list({one.speaker.name: one.speaker for one in here}.values())[-2:]
        return resolver.directory.together(two) if len(two) > 1 else Speaker(words, "OTHER")
    pointed = None if overlap(subject, span) else resolver.at(span)
    if pointed is None or pointed.key is None:
        return None
    other = _nearest(resolver, span, subject[0], pointed.key)
    if other:
        at, key = other
        pair = [resolver.directory.actor(key, resolver.day), pointed]
        return resolver.directory.together(pair if at < span[0] else pair[::-1])
    return Speaker(words, "OTHER")


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
