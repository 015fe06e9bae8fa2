"""The clauses of a sentence, and the dates that each has: "the plan, | which leaked on Monday, | would give"."""

import re
from dataclasses import dataclass
from functools import cached_property

from loaders.dates import DateMention
from loaders.reading.document import Document, Sentence
from loaders.reading.spans import Span

_CUT = re.compile(r"[;:—–\"“”]|,(?=\s)|\b(?:that|which|who|and(?!\s[A-ZÀ-Þ])|but|said|says)\b")
_NAME = r"[A-ZÀ-Þ][\w’'-]*"
_OPENING = re.compile(
    rf"\W*(?:(?:[Ii]n|[Aa]t)\s(?:the\s)?{_NAME}(?:\s{_NAME})?\s)?"
    r"(?:(?i:on|in|into|at|by|from|back|as|then|only|later|earlier|early|late|overnight|night|the|same)\s){0,5}"
)
"""What may stand before a date that opens its clause, so that the comma after it ends none."""

_GOES_ON = re.compile(r",\s(?:when|at|in|during|after)\b")
"""So does a comma after a date that is told more of: "on Monday, when", "on Monday, at the end of"."""


@dataclass(frozen=True)
class Clauses:
    """Cuts a sentence where a mark, a conjunction or a cue stands, but not after a date that opens its clause."""

    document: Document
    all_dates: list[DateMention]
    sentence: Sentence

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates of the sentence, not those since when something is."""
        own = (m for m in self.all_dates if self.sentence.start <= m.span[0] < self.sentence.end)
        return [m for m in own if "since" not in self._text[max(0, m.span[0] - 6) : m.span[1]].lower()]

    def around(self, span: Span) -> Span:
        """The clause that holds the words."""
        start = max((hi for _, hi in self._cuts if hi <= span[0]), default=self.sentence.start)
        return start, min((lo for lo, _ in self._cuts if lo >= span[1]), default=self.sentence.end)

    def dates_in(self, span: Span) -> list[DateMention]:
        """The dates that begin there."""
        return [m for m in self.dates if span[0] <= m.span[0] < span[1]]

    @cached_property
    def _cuts(self) -> list[Span]:
        found: list[Span] = []
        start = self.sentence.start
        for match in _CUT.finditer(self._text, start, self.sentence.end):
            if not self._belongs_to_date(match.start(), start):
                found.append(match.span())
                start = match.end()
        return found

    def _belongs_to_date(self, at: int, start: int) -> bool:
        """Whether the mark stands in a date, or after one that opens the clause which starts there, or goes on."""
        date = next((m for m in self.dates if m.span[0] <= at <= m.span[1]), None)
        if date is None or at < date.span[1]:
            return date is not None
        return bool(_GOES_ON.match(self._text, at) or _OPENING.fullmatch(self._text, start, date.span[0]))

    @property
    def _text(self) -> str:
        return self.document.text
