"""When a statement was made, as far as the article tells."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import timedelta

from loaders.article import Interval
from loaders.dates import DateMention, Grain
from loaders.reading.decoding import Found, When
from loaders.reading.document import Document, Sentence

_NEWS = timedelta(days=1)
"""What an article reports as news without a date is of its own day or of the one before."""

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
        at = (found.cue or found.content[0])[0]
        sentence = self._sentence(at)
        if sentence is None:
            return None
        usable = [
            mention
            for mention in self.dates
            if sentence.start <= mention.span[0] < sentence.end
            and not any(lo <= mention.span[0] < hi for lo, hi in found.content)
            and (self.published is None or mention.interval.from_ <= self.published.to)
            and mention.interval.to - mention.interval.from_ < _LONGEST
        ]
        nearest = min(usable, key=lambda m: (m.grain is not Grain.DAY, abs(m.span[0] - at)), default=None)
        return nearest.interval if nearest else None

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
