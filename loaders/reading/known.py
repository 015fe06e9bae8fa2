"""Which event of the negotiation file words mean: by its phrases, or by what was done, by whom and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TypeVar

from graph_schema.negotiation import Event, EventKind, Negotiation
from loaders.article import Interval
from loaders.dates import DateBasis, DateMention, Grain
from loaders.reading.clauses import Clauses
from loaders.reading.document import Document, Sentence
from loaders.reading.occasions import Occasion, telling_words, verb_in
from loaders.reading.origins import Origins
from loaders.reading.outlook import is_to_come
from loaders.reading.phrase_index import PhraseIndex
from loaders.reading.spans import Span, overlap

T = TypeVar("T")

_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")
_LOWER = re.compile(r"\b[a-z]+")
_STEM = 4
"""How many letters of a word are its stem, which "invaded" and "invasion" share."""

_LONGEST = 31
"""How many days a date may span that tells which of the file's events is meant: a month."""

_SOON = timedelta(days=60)
"""How long before it happens an event is spoken of by its name, and how long after it a plan is still presented."""

_NEAR = timedelta(days=2)
_ROUGHLY = timedelta(days=31)
"""By how much a day may be off that a text tells for an event, and by how much words like "two years ago"."""

_AT_ONCE = (EventKind.MEETING, EventKind.SPEECH, EventKind.STRIKE)
"""Kinds of what happens on one day; a plan or an agreement is spoken of long after."""

_TO_DATE = re.compile(
    r",?(?:\s(?:held|signed|adopted|reached|agreed|announced|presented))?"
    r"(?:\s(?:in|at|of|on|by|from|with|and|the|early|late|[A-ZÀ-Þ][\w’'-]*))*\s?\(?"
)
"""What may stand between an event's words and the date that is its own: "forum | in Sochi on | October 2, 2025"."""

_AND_YEAR = re.compile(r"\s(?:and|to|or)\s(?:19|20)\d\d\b")
_TAKES_PLACE = re.compile(
    r"\b(?:at|during|(?P<before>after|following)|held|hold|attended|told|addressed)\s(?:the\s|an?\s|their\s|his\s)?$"
)


@dataclass(frozen=True)
class Named:
    """Where phrases of the file stand: `listed` mean its events, `others` another one, as their own dates show."""

    listed: list[tuple[str, Span]]
    others: list[Occasion]


@dataclass(frozen=True, eq=False)
class KnownEvents:
    """The events of one negotiation file."""

    negotiation: Negotiation
    origins: Origins

    def named(self, document: Document, dates: list[DateMention]) -> Named:
        """All mentions by phrases, the longest where two overlap, in the order of the text."""
        listed: list[tuple[str, Span]] = []
        others: list[tuple[Occasion, Span]] = []
        for code, span, sentence in self._matches(document):
            event = self.negotiation.events[code]
            occasion = _occasion(document, Clauses(document, dates, sentence), span, event)
            if occasion.mention and not _meets(event, occasion.mention):
                others.append((occasion, span))
            elif occasion.mention or _can_have_been(document, event, occasion):
                listed.append((code, span))
        kept = _longest(listed, [])
        return Named(kept, [one for one, _ in _longest(others, [span for _, span in kept])])

    def _matches(self, document: Document) -> Iterator[tuple[str, Span, Sentence]]:
        text = document.article.text
        for code, match in self._phrases.found(document.text):
            sentence = document.sentence_at(match.start())
            if sentence and text[slice(*match.span())] == match[0]:
                yield code, match.span(), sentence

    def meant(self, document: Document, named: Named, occasion: Occasion, day: Interval | None) -> str | None:
        """The event of the file that alone is of its date, and of its kind and names or else of its words and doer.

        Or that is of its date and kind, and is named in the same sentence: "the 28-point plan, which leaked on Monday".
        """
        if day is None or (day.to - day.from_).days > _LONGEST:
            return None
        at_that_time = {
            code: event
            for code, event in self.negotiation.events.items()
            if event.from_ and event.to and event.from_ <= day.to and event.to >= day.from_
        }
        sentence = occasion.sentence
        beside = {code for code, span in named.listed if sentence.start <= span[0] < sentence.end}
        for found in (
            [code for code in at_that_time if code in beside and at_that_time[code].kind is occasion.kind],
            [code for code, event in at_that_time.items() if self._is_of_kind(document, occasion, event)],
            [code for code, event in at_that_time.items() if self._is_deed(document, occasion, event)],
        ):
            if len(found) == 1:
                return found[0]
        return None

    def _is_of_kind(self, document: Document, occasion: Occasion, event: Event) -> bool:
        """Whether it is of the event's kind, and somebody after whom that is named is named beside."""
        named = _NAME.findall(_sentence(document, occasion))
        return event.kind is occasion.kind and bool(set(named).intersection(_NAME.findall(event.name)))

    def _is_deed(self, document: Document, occasion: Occasion, event: Event) -> bool:
        """Whether it shares a word of what was done, and is done by the same side: "Russian troops invaded"."""
        words = document.text[slice(*occasion.span)]
        doer = self._doer(words) or self._doer(_sentence(document, occasion))
        stems = {word[:_STEM] for word in telling_words(words)}
        shared = any(word[:_STEM] in stems for word in _LOWER.findall(event.name))
        return shared and doer is not None and doer == self._doer(event.name)

    def _doer(self, words: str) -> str | None:
        """The side that is named first."""
        return next(filter(None, map(self.origins.party, _NAME.findall(words))), None)

    @cached_property
    def _phrases(self) -> PhraseIndex:
        events = self.negotiation.events.items()
        return PhraseIndex(tuple((code, phrase) for code, event in events for phrase in event.phrases))


def _sentence(document: Document, occasion: Occasion) -> str:
    return document.text[occasion.sentence.start : occasion.sentence.end]


def _occasion(document: Document, clauses: Clauses, span: Span, event: Event) -> Occasion:
    """The words of a phrase, with the date that is their own, if one is."""
    verb = verb_in(document.text, span)
    own = _own_dates(document.text, clauses, span, event)
    mention = next((m for m in own if _meets(event, m)), own[0] if own else None)
    return Occasion(event.kind, verb or span, span, clauses.around(span), clauses.sentence, mention)


def _own_dates(text: str, clauses: Clauses, span: Span, event: Event) -> list[DateMention]:
    """The dates beside the words, else those too early for it, else those before a verb that tells of it.

    "On Monday" beside it is a date of its own only where it takes place then: "at talks in Geneva on Monday".
    """
    takes_place = _TAKES_PLACE.search(text, clauses.sentence.start, span[0]) if event.kind in _AT_ONCE else None
    own = [m for m in clauses.dates if m.basis is DateBasis.STATED or takes_place]
    beside = [m for m in own if _is_beside(text, span, m) and not _AND_YEAR.match(text, m.span[1])]
    if beside:
        return beside
    around = [m for m in clauses.dates_in(clauses.around(span)) if m in own]
    if event.from_ and all(m.interval.to < event.from_ - _SOON for m in around):
        return around
    is_told = verb_in(text, span) or (takes_place and not takes_place["before"])
    return [m for m in around if m.span[0] < span[0]] if is_told else []


def _is_beside(text: str, span: Span, mention: DateMention) -> bool:
    """Whether the date stands within the words, right before them, or after them with at most a place between."""
    lo, hi = mention.span
    if lo >= span[1]:
        return _TO_DATE.fullmatch(text, span[1], lo) is not None
    return hi > span[0] or not text[hi : span[0]].strip()


def _meets(event: Event, mention: DateMention) -> bool:
    """Whether the date can be that of the event, or of a plan that is still presented."""
    if event.from_ is None or event.to is None:
        return True
    off = _NEAR if mention.grain is Grain.DAY else _ROUGHLY if mention.basis is DateBasis.RELATIVE else timedelta(0)
    late = timedelta(0) if event.kind in _AT_ONCE else _SOON
    return mention.interval.from_ <= event.to + off + late and mention.interval.to >= event.from_ - off


def _can_have_been(document: Document, event: Event, occasion: Occasion) -> bool:
    """Whether it had happened when the article was printed, or was soon to and is told as to come."""
    published = document.article.published
    if published is None or event.from_ is None or event.from_ <= published.to + _NEAR:
        return True
    return event.from_ <= published.to + _SOON and is_to_come(document.text, occasion)


def _longest(found: list[tuple[T, Span]], taken: list[Span]) -> list[tuple[T, Span]]:
    """The longest where two overlap, and none that overlaps what is taken, in the order of the text."""
    kept: list[tuple[T, Span]] = []
    for one, span in sorted(found, key=lambda mention: mention[1][0] - mention[1][1]):
        if not any(overlap(span, other) for other in (*taken, *(other for _, other in kept))):
            kept.append((one, span))
    return sorted(kept, key=lambda mention: mention[1])
