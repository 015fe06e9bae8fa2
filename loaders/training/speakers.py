"""Where an article names the speaker of an annotated statement."""

import re
from unicodedata import normalize

from graph_schema.negotiation import Negotiation
from loaders.actors import ActorTable
from loaders.form import ReadStatement
from loaders.reading.document import Document
from loaders.reading.mentions import subject
from loaders.reading.spans import Span, inside

_FARTHEST, _AFTER = 1_500, 400
"""Characters before a cue's beginning and after it in which the speaker is looked for."""

_SMALL = frozenset(
    ["the", "a", "an", "of", "for", "and", "in", "on", "to", "at", "by", "with", "from", "some", "unnamed", "several"]
)


class SpeakerFinder:
    """Finds the mention that a careful reader would point to: the nearest one of the speaker's names."""

    def __init__(self, negotiation: Negotiation) -> None:
        self._negotiation = negotiation
        self._table = ActorTable(negotiation)

    def mention(self, document: Document, statement: ReadStatement) -> Span | None:
        """[start, end) of the mention, before all else in the cue's sentence and outside the passages.

        Where no name is found, the cue's subject is meant: "Its spokesman promised".
        """
        anchor = (statement.cue_span or statement.content_spans[0])[0]
        start = max(0, anchor - _FARTHEST)
        around = _without_accents(document.text[start : anchor + _AFTER])
        for names in self._names(statement.speaker):
            found = [
                (start + match.start(), start + match.end())
                for name in names
                for match in _whole(_without_accents(name)).finditer(around)
            ]
            if found:
                best = min(found, key=lambda span: self._cost(document, statement, anchor, span))
                if self._cost(document, statement, anchor, best) < _FARTHEST:
                    return best
        return subject(document.text, statement.cue_span) if statement.cue_span else None

    def _names(self, speaker: str) -> list[list[str]]:
        """Names to look for, the surest first."""
        words = speaker.split()
        tiers = [[speaker, *self._aliases(speaker)]]
        if len(words) > 1 and words[-1][:1].isupper():
            tiers[0].append(words[-1])
        tiers.append([word for word in words if word.casefold() not in _SMALL and len(word) > 2][-1:])
        return tiers

    def _aliases(self, speaker: str) -> list[str]:
        key = self._table.key_of(speaker)
        if key is None:
            return []
        actor = self._negotiation.actors[key]
        return [*actor.names, *actor.metonyms, *actor.titles]

    def _cost(self, document: Document, statement: ReadStatement, anchor: int, span: Span) -> float:
        """Distance, with what lies in the passages or in another sentence counted as farther."""
        cost: float = abs(span[0] - anchor) if span[0] >= anchor else anchor - span[1]
        if inside(span[0], statement.content_spans):
            cost += 400
        between = document.text[min(span[1], anchor) : max(span[0], anchor)]
        if re.search(r"[.!?][\"”’]?\s", between):
            cost += 150 if span[0] < anchor else 300
        return cost


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?!\w)", re.IGNORECASE if name.islower() else 0)


def _without_accents(text: str) -> str:
    """The same text letter by letter, so that "Niinistö" is found where an outlet prints "Niinisto"."""
    return "".join(normalize("NFD", letter)[0] for letter in text)
