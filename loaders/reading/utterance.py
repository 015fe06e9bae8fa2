"""When a statement was made, as far as the article tells."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import timedelta

from loaders.article import Interval
from loaders.dates import NUMBERS, DateMention, Grain
from loaders.reading.decoding import Found, When
from loaders.reading.document import Document, Sentence

_NEWS = timedelta(days=1)
"""What an article reports as news without a date is of its own day or of the one before."""

_DAY = timedelta(days=1)
_AHEAD = re.compile(r"\b(?:due|scheduled|expected|planned|set to|will|would|before|ahead of|until|by)\b[^.]*$")
_BESIDE = re.compile(
    r"\b(?:(?:the )?(?P<next>next|following) day|the previous day|the day before|"
    rf"(?P<count>\d|{'|'.join(NUMBERS)}|an?) days? (?:(?P<later>later)|earlier|before))\b",
    re.IGNORECASE,
)
_SCENE = timedelta(days=4)
_LONGEST = timedelta(days=400)


@dataclass
class Clock:
    """Dates the statements of one article, in the order of the text."""

    document: Document
    dates: list[DateMention]
    published: Interval | None
    _by_speaker: dict[str, Interval] = field(default_factory=dict)

    def uttered(self, found: Found, speaker: str) -> Interval | None:
        """The date beside the cue; else the day of the scene or of the speaker's last words; None where unknown.

        A date within the passages is what is spoken of, not when it was said.
        """
        if found.when is When.UNDATED:
            return None
        stated = self._beside(found)
        if stated is None and found.when is When.DATED:
            stated = self._above(found)
        if stated:
            self._by_speaker[speaker] = stated
            return stated
        carried = self._by_speaker.get(speaker)
        if found.when is When.DATED:
            return carried
        if carried and self._is_fresh(carried):
            return carried
        return self._fresh()

    def _beside(self, found: Found) -> Interval | None:
        """The nearest date in the cue's sentence outside the passages, days before longer times."""
        at = _place(found)
        sentence = self._sentence(at)
        if sentence is None:
            return None
        usable = self._usable(found, sentence.start, sentence.end)
        nearest = min(usable, key=lambda m: (m.grain is not Grain.DAY, abs(m.span[0] - at)), default=None)
        if nearest:
            return nearest.interval
        return self._counted(sentence, found)

    def _above(self, found: Found) -> Interval | None:
        """The last date in the paragraph before the cue's sentence."""
        at = _place(found)
        start = self.document.text.rfind("\n", 0, at) + 1
        usable = self._usable(found, start, at)
        return usable[-1].interval if usable else None

    def _usable(self, found: Found, start: int, end: int) -> list[DateMention]:
        """Dates in [start, end) outside the passages on which something can have been said."""
        return [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end
            and not any(lo <= mention.span[0] < hi for lo, hi in found.content)
            and (self.published is None or mention.interval.from_ <= self.published.to)
            and mention.interval.to - mention.interval.from_ < _LONGEST
            and not _AHEAD.search(self.document.text, max(start, mention.span[0] - 40), mention.span[0])
        ]

    def _counted(self, sentence: Sentence, found: Found) -> Interval | None:
        """The day of "a day earlier" or "the next day", counted from the last day that the text names before."""
        for match in _BESIDE.finditer(self.document.text, sentence.start, sentence.end):
            if not any(lo <= match.start() < hi for lo, hi in found.content):
                days = [m.interval for m in self.dates if m.span[0] < match.start() and m.grain is Grain.DAY]
                base = days[-1] if days else self.published
                step = _steps(match)
                return Interval(from_=base.from_ + step, to=base.to + step) if base else None
        return None

    def _sentence(self, at: int) -> Sentence | None:
        sentences = self.document.sentences
        n = bisect_right([sentence.start for sentence in sentences], at) - 1
        return sentences[n] if n >= 0 else None

    def _is_fresh(self, interval: Interval) -> bool:
        return self.published is not None and interval.from_ >= self.published.from_ - _SCENE

    def _fresh(self) -> Interval | None:
        if self.published is None:
            return None
        return Interval(from_=self.published.from_ - _NEWS, to=self.published.to)


def _steps(match: re.Match[str]) -> timedelta:
    word = (match["count"] or "one").casefold()
    count = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    return _DAY * (count if match["next"] or match["later"] else -count)


def _place(found: Found) -> int:
    return (found.cue or found.content[0])[0]
