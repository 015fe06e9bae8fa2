"""Events that an article names: those of the negotiation file, and new ones that bear on the negotiation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from graph_schema.negotiation import Negotiation
from loaders.article import Interval
from loaders.dates import DateMention
from loaders.form import ReadEvent
from loaders.reading.document import Document, Sentence
from loaders.reading.known import KnownEvents, Named
from loaders.reading.occasions import Occasion, is_candidate, occasions
from loaders.reading.origins import Origins
from loaders.reading.outlook import date_of
from loaders.reading.spans import Span, overlap
from loaders.reading.wordings import Wordings

_NAME = re.compile(r"[A-ZÀ-Þ][\w-]+")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those)\s+(?=\S)", re.IGNORECASE)


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

    def named(self, document: Document, dates: list[DateMention]) -> Named:
        """Where phrases of the file stand."""
        return self._known.named(document, dates)

    def events(self, document: Document, named: Named, dates: list[DateMention]) -> list[ReadEvent]:
        """Each event that the article names, once, at its first mention, in the order of the text.

        `named` are the mentions by the file's phrases, `dates` the times that the article names. A new event is called
        by its own words; it has a date where one stands in them or in their clause.
        """
        known = dict(reversed(named.listed))
        new: list[_New] = []
        for one in self._mentions(document, named, dates):
            code = self._known.meant(document, named, one.occasion, one.date)
            if code:
                known[code] = min(one.occasion.span, known.get(code, one.occasion.span))
            else:
                _add(new, one)
        found = [self._listed(document, code, span) for code, span in known.items()]
        found += [_unlisted(one) for one in new]
        return sorted(_once(found), key=lambda event: event.span or (0, 0))

    def _mentions(self, document: Document, named: Named, dates: list[DateMention]) -> Iterator[_New]:
        """What names no event of the file by a phrase, in the order of the text."""
        listed, text = [span for _, span in named.listed], document.article.text
        for occasion in _apart(self._occasions(document, dates), named.others):
            exact = text[slice(*occasion.span)]
            if exact == document.text[slice(*occasion.span)] and not any(overlap(occasion.span, s) for s in listed):
                yield _New(occasion, date_of(document, occasion), exact, _names(exact, occasion))

    def _occasions(self, document: Document, dates: list[DateMention]) -> Iterator[Occasion]:
        for sentence in document.sentences:
            if is_candidate(document, sentence) and self._bears(document, sentence):
                yield from occasions(document, dates, sentence)

    def _bears(self, document: Document, sentence: Sentence) -> bool:
        """Whether the sentence names somebody of the file, or a demand's wording."""
        text = document.text[sentence.start : sentence.end]
        return any(name in self.origins.words for name in _NAME.findall(text)) or bool(self._wordings.named_in(text))

    def _listed(self, document: Document, code: str, span: Span) -> ReadEvent:
        event = self.negotiation.events[code]
        day = Interval(from_=event.from_, to=event.to) if event.from_ and event.to else None
        return ReadEvent(name=event.name, exact=document.article.text[slice(*span)], date=day, span=span)

    @cached_property
    def _known(self) -> KnownEvents:
        return KnownEvents(self.negotiation, self.origins)

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.negotiation)


def _apart(found: Iterable[Occasion], by_phrase: list[Occasion]) -> list[Occasion]:
    """Both, in the order of the text; where they overlap, what has a date, the occasions' own words first."""
    kept = [one for one in found if one.mention or not any(overlap(one.span, other.span) for other in by_phrase)]
    kept += [one for one in by_phrase if not any(overlap(one.span, other.span) for other in kept)]
    return sorted(kept, key=lambda occasion: occasion.span)


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
