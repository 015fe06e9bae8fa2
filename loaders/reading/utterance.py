"""When a statement was made, as far as the article tells."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from loaders.article import Interval
from loaders.date_resolution import NUMBERS
from loaders.dates import DateMention, Grain
from loaders.reading.decoding import Found, When
from loaders.reading.document import Document, Sentence
from loaders.reading.spans import Span, inside

_NEWS = timedelta(days=1)
"""What an article reports as news without a date is of its own day or of the one before."""

_DAY = timedelta(days=1)
_AHEAD = re.compile(
    r"\b(?:due|scheduled|expected|planned|set to|to be|will|would)\b[^.]*$|"
    r"\b(?:before|ahead of|until|by|instead of|rather than)\s+(?:the\s+|on\s+)?$"
)
_BESIDE = re.compile(
    r"\b(?:(?:the )?(?P<next>next|following) (?:day|morning)|(?P<same>the same|that(?: same)?) (?:day|evening|night)|"
    r"the previous day|the (?:day|night) before|"
    rf"(?P<count>\d|{'|'.join(NUMBERS)}|an?) (?P<unit>day|week)s? (?:(?P<later>later)|earlier|before))\b",
    re.IGNORECASE,
)
_OF_EVENT = re.compile(r"[’']s\b")
"""What follows the day of something that happened: "Sunday's vote"."""

_WHO = re.compile(r"\b(?:who|whose|whom|which|where)\b")
_CLAUSE_END = re.compile(r"[,;:–—)\"“”«»]|\s-+\s")
_COMMENT = re.compile(
    r"\b(?:(?:[Aa]sked|[Qq]uestions?|[Ss]peaking) (?:about|whether|if)|[Cc]omment(?:ing|ed)? on|"
    r"(?:[Rr]espond(?:ing|ed)|[Rr]eact(?:ing|ed)|[Rr]eferring|[Ii]n (?:response|reaction|reference)) to|"
    r"[Cc]iting|[Rr]ecalling|Under (?:an?|the)) [^,;:]*$"
)
_SINCE = re.compile(r"\b[Ss]ince\s+(?:the\s+)?$")
_WHEN = re.compile(r",?\s+when\b")
_TOLD = re.compile(
    r"\b(?:\w+ed|was|were|had|said|told|spoke|met|held|gave|sat|took|wrote|saw|let|put|went|came|left|made)\b"
)
"""What tells of the past: of a weekday with none of these, "she travels on Monday", the next one is meant."""

_EARLIER = re.compile(r"\b(?:had|previously|at (?:the|that) time)\b", re.IGNORECASE)

_OPENING = 3
"""So many words before a date make a clause; with fewer it opens the sentence and is all its clauses'."""

_NEXT_CLAUSE = re.compile(r",?\s(?:and|but|while)\s(?:[A-Z]|(?:the|an?|its|his|her|their|he|she|it|they)\s)")

_SPEAKING = re.compile(
    r"\b(?:(?:news|press) conference|interview|spoke|speech|address(?:ed)?|briefing|reporters|journalists|wrote|posted"
    r"|questions|appeared on)\b"
)
_SCENE = timedelta(days=4)
_LONGEST = timedelta(days=400)


@dataclass
class Clock:
    """Dates the statements of one article, in the order of the text; `passages` are what all of them say."""

    document: Document
    dates: list[DateMention]
    published: Interval | None
    passages: Sequence[Span] = ()
    _by_speaker: dict[str, Interval] = field(default_factory=dict)

    def uttered(self, found: Found, speaker: str) -> Interval | None:
        """The date beside the cue; else the day of the scene; else that of the speaker's last words, or of the news.

        A date within the passages is what is spoken of; it dates only what is no news and has no other date.
        """
        if found.when is When.UNDATED:
            return None
        if found.cue is None:  # An answer in an interview, or a speech: the days that it tells of are not its own.
            return self._fresh()
        stated = self.beside(found) or self._scene(found, speaker)
        if stated is None and found.when is When.DATED:
            stated = self._above(found)
        if stated:
            self._by_speaker[speaker] = stated
            return stated
        carried = self._by_speaker.get(speaker)
        if found.when is When.FRESH:
            return carried if carried and self._is_fresh(carried) else self._fresh()
        return carried or self._within(found) or (None if self._is_earlier(found) else self._fresh())

    def _is_earlier(self, found: Found) -> bool:
        """Whether the words set it before the news: "Exner had said", "at the time Exner said"."""
        at = _place(found)
        sentence = self.document.sentence_at(at)
        end = found.cue[1] if found.cue else at
        return sentence is not None and _EARLIER.search(self.document.text, sentence.start, end) is not None

    def beside(self, found: Found) -> Interval | None:
        """The nearest date in the cue's sentence outside the passages, days before longer times.

        What is news of the day was not said in a month or year long past.
        """
        at = _place(found)
        sentence = self.document.sentence_at(at)
        if sentence is None:
            return None
        usable = [
            mention
            for mention in self._usable(found.content, sentence.start, sentence.end, at)
            if not self._describes(mention, at, sentence)
            and not self._of_other_clause(mention, at, sentence)
            and not self._begins(mention)
            and (found.when is not When.FRESH or mention.grain is Grain.DAY or self._is_fresh(mention.interval))
        ]
        nearest = min(usable, key=lambda m: (m.grain is not Grain.DAY, abs(m.span[0] - at)), default=None)
        if nearest:
            return nearest.interval
        return self._counted(sentence, found)

    def _scene(self, found: Found, speaker: str) -> Interval | None:
        """The last day of the sentence before, if it tells what the speaker did then: "Exner met reporters on Friday".

        In another paragraph only what speakers do counts.
        """
        begin = bisect_right(self.document.sentence_starts, min(_place(found), found.content[0][0])) - 1
        if begin < 1 or not speaker:
            return None
        before = self.document.sentences[begin - 1]
        words = self.document.text[before.start : before.end]
        surname = speaker.rsplit(maxsplit=1)[-1]
        is_near = before.paragraph == self.document.sentences[begin].paragraph or _SPEAKING.search(words)
        if not is_near or not _TOLD.search(words) or not re.search(rf"\b{re.escape(surname)}\b", words):
            return None
        days = self._usable(self.passages, before.start, before.end, before.end)
        return next(
            (day.interval for day in reversed(days) if day.grain is Grain.DAY and not self._describes(day, -1, before)),
            None,
        )

    def _describes(self, mention: DateMention, at: int, sentence: Sentence) -> bool:
        """Whether the date stands in a relative clause that the cue does not stand in."""
        text = self.document.text
        opened = [m.end() for m in _WHO.finditer(text, sentence.start, mention.span[0])]
        if not opened:
            return False
        end = _CLAUSE_END.search(text, mention.span[1], sentence.end)
        closed = _CLAUSE_END.search(text, opened[-1], mention.span[0])
        return not closed and not opened[-1] <= at < (end.start() if end else sentence.end)

    def _of_other_clause(self, mention: DateMention, at: int, sentence: Sentence) -> bool:
        """Whether it ends a clause after which another begins that has the cue: "It began on Monday and Exner says"."""
        before = self.document.text[sentence.start : mention.span[0]]
        return (
            len(before.split()) >= _OPENING and _NEXT_CLAUSE.match(self.document.text, mention.span[1], at) is not None
        )

    def _begins(self, mention: DateMention) -> bool:
        """Whether something has lasted since then, but for "since May, when he said"."""
        text = self.document.text
        since = _SINCE.search(text, max(0, mention.span[0] - 12), mention.span[0])
        return since is not None and not _WHEN.match(text, mention.span[1])

    def _above(self, found: Found) -> Interval | None:
        """The last date in the paragraph before the cue's sentence, else the last day of the paragraph before it."""
        at = _place(found)
        start = self.document.text.rfind("\n", 0, at) + 1
        usable = self._usable(self.passages, start, at, at)
        if not usable:
            paragraphs = self.document.paragraphs
            n = bisect_right(paragraphs, (start, start)) - 1
            before = self._usable(self.passages, paragraphs[n][0], start, at) if n >= 0 else []
            usable = [mention for mention in before if mention.grain is Grain.DAY]
        return usable[-1].interval if usable else None

    def _within(self, found: Found) -> Interval | None:
        """The first past date of the cue's sentence even though it stands in the passages: "proposed a ban in May"."""
        at = _place(found)
        sentence = self.document.sentence_at(at)
        usable = self._usable((), sentence.start, sentence.end, at) if sentence else []
        return next(
            (m.interval for m in usable if self.published is None or m.interval.to < self.published.from_), None
        )

    def _usable(self, passages: Sequence[Span], start: int, end: int, at: int) -> list[DateMention]:
        """Dates in [start, end) outside the passages on which what has its cue at `at` can have been said."""
        return [
            mention
            for mention in self.dates
            if start <= mention.span[0] < end
            and not inside(mention.span[0], passages)
            and (self.published is None or mention.interval.from_ <= self.published.to)
            and mention.interval.to - mention.interval.from_ < _LONGEST
            and not _OF_EVENT.match(self.document.text, mention.span[1])
            and not _AHEAD.search(self.document.text, max(start, mention.span[0] - 40), mention.span[0])
            and not self._is_commented_on(mention, at)
        ]

    def _is_commented_on(self, mention: DateMention, at: int) -> bool:
        """Whether it is the day of what the words are about: "Asked about the call on Oct. 6, Exner said"."""
        sentence = self.document.sentence_at(mention.span[0])
        opened = _COMMENT.search(self.document.text, sentence.start, mention.span[0]) if sentence else None
        return bool(opened and not opened.start() <= at < mention.span[1] and not self._is_fresh(mention.interval))

    def _counted(self, sentence: Sentence, found: Found) -> Interval | None:
        """The day of "a day earlier" or "the next day", counted from the last day that the text names before."""
        for match in _BESIDE.finditer(self.document.text, sentence.start, sentence.end):
            if not inside(match.start(), found.content):
                days = [m.interval for m in self._named_days() if m.span[0] < match.start()]
                base = days[-1] if days else self.published
                step = _steps(match)
                counted = Interval(from_=base.from_ + step, to=base.to + step) if base else None
                return None if counted and self.published and counted.from_ > self.published.to else counted
        return None

    def _named_days(self) -> list[DateMention]:
        """The days that the text names, but for those to come."""
        return [
            mention
            for mention in self.dates
            if mention.grain is Grain.DAY and (self.published is None or mention.interval.from_ <= self.published.to)
        ]

    def _is_fresh(self, interval: Interval) -> bool:
        return self.published is not None and interval.from_ >= self.published.from_ - _SCENE

    def _fresh(self) -> Interval | None:
        if self.published is None:
            return None
        return Interval(from_=self.published.from_ - _NEWS, to=self.published.to)


def _steps(match: re.Match[str]) -> timedelta:
    if match["same"]:
        return timedelta()
    word = (match["count"] or "one").casefold()
    count = (int(word) if word.isdigit() else NUMBERS.get(word, 1)) * (7 if match["unit"] == "week" else 1)
    return _DAY * (count if match["next"] or match["later"] else -count)


def _place(found: Found) -> int:
    return (found.cue or found.content[0])[0]
