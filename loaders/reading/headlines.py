"""Headlines that name their speaker last, without a cue: "Moscow ready for talks — Exner"."""

import re
from collections.abc import Iterator

import numpy as np

from graph_schema.negotiation import ActorKind
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.document import Document
from loaders.reading.names import PARTICLES, without_title
from loaders.reading.spans import Span, overlap
from loaders.reading.speakers import SpeakerResolver

_NAMED_LAST = re.compile(
    r"^[ \t]*+(?P<words>\S[^\n]{10,200}?)[ \t](?:[—–-]|--)[ \t]"
    rf"(?P<name>{PARTICLES}{{0,2}}[A-ZÀ-ÞŠŽŁ][\w.’'-]*(?: [\w.’'-]+){{0,4}}|sources?|officials?|media|reports?)[ \t]*$",
    re.MULTILINE,
)
_SEATS = frozenset(("Kremlin", "White House", "Pentagon", "Downing Street", "Elysee", "Élysée", "Bankova"))
"""Places of which a headline names nothing but who governs from there; a capital can be where it was written."""

_FEWEST = 4
"""Words that such a headline has at least: "Kyiv – Moscow – Berlin" has fewer."""

_SURE = 0.85
"""How sure such a statement is: as the tagger's that are right as often as these are in the corpus."""


def named_last(document: Document, resolver: SpeakerResolver, found: list[Found]) -> list[Found]:
    """The statements of such headlines that are not among `found`, where the name is somebody's whom the text knows."""
    return [
        Found(None, (words,), name, When.FRESH, _SURE, 0.0, np.zeros(len(SIDES), np.float32))
        for words, name in _headlines(document)
        if _is_known(document, resolver, name)
        and not any(overlap(words, span) for one in found for span in one.content)
    ]


def _headlines(document: Document) -> Iterator[tuple[Span, Span]]:
    for match in _NAMED_LAST.finditer(document.text):
        if len(match["words"].split()) >= _FEWEST:
            yield match.span("words"), match.span("name")


def _is_known(document: Document, resolver: SpeakerResolver, span: Span) -> bool:
    """Whether a person or a body of the file is named there, a person whom another line names, or sources."""
    words, directory = document.text[slice(*span)], resolver.directory
    if words in _SEATS or words.islower():
        return True
    for name in (words, without_title(words, directory.affiliations)[0]):
        actor = directory.negotiation.actors.get(directory.key_of(name) or "")
        if actor and actor.kind is not ActorKind.STATE and name not in actor.metonyms:
            return True
        if any(name in (one.name, one.surname) and not overlap(one.span, span) for one in resolver.people):
            return True
    return False
