"""Events that an article names: those of the negotiation file, and new ones that bear on the negotiation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from graph_schema.negotiation import Negotiation
from loaders.article import Interval
from loaders.dates import DateMention, to_come
from loaders.form import ReadEvent
from loaders.reading.document import Document, Sentence
from loaders.reading.occasions import Occasion, is_candidate, occasions
from loaders.reading.origins import Origins
from loaders.reading.phrase_index import PhraseIndex
from loaders.reading.spans import Span, overlap
from loaders.reading.wordings import Wordings

_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+(?=\S)", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|would|is to|are to|due|scheduled|expected|planned|plans? to|planning|set to|hopes?|intends?|prepar\w+|"
    r"invited?|meets?|flies|fly|travels?|hosts|expires?)\b",
    re.IGNORECASE,
)
_STALE = timedelta(days=270)
"""What lies further back without its year is rather what comes next: "in November", in October."""

_LONGEST = 31
"""How many days a date may span that tells which of the file's events is meant: a month."""


@dataclass(frozen=True)
class _New:
    """A mention of an event that no phrase of the file covers."""

    occasion: Occasion
    date: Interval | None
    exact: str
    names: frozenset[str]

    def same_as(self, other: "_New") -> bool:
        """Whether both are one event: of one kind, on the same day, or with a name in common and no two dates."""
        if self.occasion.kind is not other.occasion.kind:
            return False
        if self.date and other.date:
            return self.date == other.date
        return bool(self.names & other.names) or self.exact.casefold() == other.exact.casefold()


@dataclass(frozen=True, eq=False)
class EventReader:
    """Finds events with one negotiation file."""

    negotiation: Negotiation
    origins: Origins

    def events(self, document: Document, listed: list[tuple[str, Span]], dates: list[DateMention]) -> list[ReadEvent]:
        """Each event that the article names, once, at its first mention, in the order of the text.

        `listed` are the mentions of the file's events, `dates` the times that the article names. A new event is called
        by its own words; it has a date where one stands in them or in their clause.
        """
        known = dict(reversed(listed))
        new: list[_New] = []
        for one in self._mentions(document, dates):
            if any(overlap(span, one.occasion.span) for _, span in listed):
                continue
            code = self._meant(document, one)
            if code:
                known.setdefault(code, one.occasion.span)
            else:
                _add(new, one)
        found = [self._listed(document, code, span) for code, span in known.items()]
        found += [_unlisted(one) for one in new]
        return sorted(_once(found), key=lambda event: event.span or (0, 0))

    def listed(self, document: Document) -> list[tuple[str, Span]]:
        """Where the file's phrases stand, the longest where two overlap, in the order of the text."""
        text = document.article.text
        found = [(code, m.span()) for code, m in self._phrases.found(document.text) if text[slice(*m.span())] == m[0]]
        kept: list[tuple[str, Span]] = []
        for code, span in sorted(found, key=lambda mention: mention[1][0] - mention[1][1]):
            if not any(overlap(span, other) for _, other in kept):
                kept.append((code, span))
        return sorted(kept, key=lambda mention: mention[1])

    def _mentions(self, document: Document, dates: list[DateMention]) -> Iterator[_New]:
        for sentence in document.sentences:
            if is_candidate(document, sentence) and self._bears(document, sentence):
                for occasion in occasions(document, dates, sentence):
                    exact = document.article.text[slice(*occasion.span)]
                    if exact == document.text[slice(*occasion.span)]:
                        yield _New(occasion, _date(document, occasion), exact, _names(exact, occasion))

    def _bears(self, document: Document, sentence: Sentence) -> bool:
        """Whether the sentence names somebody of the file, or a demand's wording."""
        text = document.text[sentence.start : sentence.end]
        return any(name in self.origins.words for name in _NAME.findall(text)) or bool(self._wordings.named_in(text))

    def _meant(self, document: Document, one: _New) -> str | None:
        """The event of the file that alone is of its kind, of its date, and named after somebody of its sentence."""
        if one.date is None or (one.date.to - one.date.from_).days > _LONGEST:
            return None
        sentence = one.occasion.sentence
        named = set(_NAME.findall(document.text[sentence.start : sentence.end]))
        meant = [
            code
            for code, event in self.negotiation.events.items()
            if event.kind is one.occasion.kind
            and event.from_
            and event.to
            and event.from_ <= one.date.to
            and event.to >= one.date.from_
            and named.intersection(_NAME.findall(event.name))
        ]
        return meant[0] if len(meant) == 1 else None

    def _listed(self, document: Document, code: str, span: Span) -> ReadEvent:
        event = self.negotiation.events[code]
        day = Interval(from_=event.from_, to=event.to) if event.from_ and event.to else None
        return ReadEvent(name=event.name, exact=document.article.text[slice(*span)], date=day, span=span)

    @cached_property
    def _phrases(self) -> PhraseIndex:
        events = self.negotiation.events.items()
        return PhraseIndex(tuple((code, phrase) for code, event in events for phrase in event.phrases))

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.negotiation)


def _add(new: list[_New], one: _New) -> None:
    """Keep a mention, or only its date where its event has been and had none."""
    for n, other in enumerate(new):
        if one.same_as(other):
            new[n] = other if other.date else replace(other, date=one.date)
            return
    new.append(one)


def _unlisted(one: _New) -> ReadEvent:
    name = " ".join(_ARTICLE.sub("", one.exact).split())
    return ReadEvent(name=name, exact=one.exact, date=one.date, span=one.occasion.span)


def _once(events: list[ReadEvent]) -> Iterator[ReadEvent]:
    """Without those of a name that has been."""
    seen: set[str] = set()
    for event in events:
        if event.name.casefold() not in seen:
            seen.add(event.name.casefold())
            yield event


def _names(exact: str, occasion: Occasion) -> frozenset[str]:
    """The names in its words, without those of its date."""
    lo, hi = occasion.mention.span if occasion.mention else (0, 0)
    start = occasion.span[0]
    return frozenset(m[0] for m in _NAME.finditer(exact) if not lo <= start + m.start() < hi and m.start())


def _date(document: Document, occasion: Occasion) -> Interval | None:
    if occasion.mention is None:
        return None
    published, said = document.article.published, occasion.mention.interval
    if published and (_PLANNED.search(document.text, *occasion.clause) or published.to - said.to > _STALE):
        return to_come(document.text, occasion.mention, published)
    return said
