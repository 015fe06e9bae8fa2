"""What a statement points to: another statement that it answers, quotes, echoes or rejects, or an event that it names.

A pure function over finished statements, whatever found them. Events that the negotiation file lacks are named by their
words, so that they are kept though nobody knows them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import TypeVar

from graph_schema.nodes import Manner
from loaders.form import ReadReference, ReadStatement, Span
from loaders.reading.directory import Directory
from loaders.reading.document import Document
from loaders.reading.lexicons import lexicon
from loaders.reading.spans import overlap

_FARTHEST = 1_500
"""How many characters back the statement that "this" takes up may end: some three paragraphs."""

_NEAR = 300
"""How many characters from its cue the words may stand that say what a statement does."""

_MOST = 50
"""Of how much within one statement references are read; more is a list, not speech."""

T = TypeVar("T")

_GAP = r"\s{1,3}"
"""Between two words; what was blanked out of a page is a long run of blanks, and no gap."""

_NAME = rf"(?P<who>(?:[A-ZÀ-Þ][\w’'.-]{{0,40}}{_GAP}){{0,3}}?[A-ZÀ-Þ][\w-]{{0,40}})"


def referring(
    document: Document, statements: list[ReadStatement], directory: Directory, listed: list[tuple[str, Span]]
) -> list[ReadStatement]:
    """The statements, each with its references in the order of the text; `listed` mention the file's events."""
    reader = _Reader(document, statements, directory, listed)
    return [
        statement.model_copy(update={"references": sorted(reader.references(statement), key=_by_place)})
        for statement in statements
    ]


def _by_place(reference: ReadReference) -> tuple[Span, str]:
    return reference.span or (0, 0), reference.manner


@dataclass(frozen=True)
class _Reader:
    document: Document
    statements: list[ReadStatement]
    directory: Directory
    listed: list[tuple[str, Span]]

    def references(self, statement: ReadStatement) -> Iterator[ReadReference]:
        """Of what is quoted within it, of what stands beside its cue, of what "this" takes up, of what it names."""
        quoted = list(self._quoted(statement))
        yield from quoted
        beside = self._beside(statement)
        if beside:
            yield beside
        elif not quoted:
            taken_up = self._taken_up(statement)
            if taken_up:
                yield taken_up
        yield from self._named(statement)

    def _quoted(self, statement: ReadStatement) -> Iterator[ReadReference]:
        """Statements within its words ("Putin has already said that ..."), found as statements or by their form."""
        taken: list[Span] = [span for span, _ in _in(self._events, statement.content_spans)]
        for cue, other in _in(self._cues, statement.content_spans):
            taken.append(cue)
            if other.speaker != statement.speaker:
                yield self._reference(Manner.QUOTES, self._with_name(statement, cue), other.speaker, other.id)
        for span, (manner, name) in _in(self._told, statement.content_spans):
            if name != statement.speaker and not any(overlap(span, other) for other in taken):
                yield self._reference(manner, span, name)

    def _beside(self, statement: ReadStatement) -> ReadReference | None:
        """Words of the sentence that say what it does: "Responding to Trump's remarks, Peskov said ..."."""
        if not statement.cue_span:
            return None
        start, end = self._around(statement.cue_span[0])
        for manner in (Manner.ANSWERS, Manner.ECHOES, Manner.REJECTS):
            for match in _pattern(manner).finditer(self.document.text, start, end):
                name = self._name(match["who"])
                inside = _holds(statement, match.span()) and not overlap(match.span(), statement.cue_span)
                if name and name != statement.speaker and not inside:
                    meant = self._before(statement, name)
                    return self._reference(manner, match.span(), name, meant.id if meant else None)
        return None

    def _taken_up(self, statement: ReadStatement) -> ReadReference | None:
        """What somebody of another side said shortly before, where it says "this is unacceptable"."""
        for lo, hi in statement.content_spans:
            span = (lo, min(hi, lo + _FARTHEST))
            match = _pattern("taken_up").search(self.document.text, *span)
            manner = self._attitude(statement, span) if match else None
            meant = self._before(statement, None) if manner else None
            if match and manner and meant:
                return self._reference(manner, match.span(), meant.speaker, meant.id)
        return None

    def _attitude(self, statement: ReadStatement, span: Span) -> Manner | None:
        words = f"{statement.cue or ''} {self.document.text[slice(*span)]}"
        if _pattern("refused").search(words):
            return Manner.REJECTS
        return Manner.ECHOES if _pattern("welcomed").search(words) else None

    def _before(self, statement: ReadStatement, speaker: str | None) -> ReadStatement | None:
        """The nearest statement before it of that speaker, or else of another side."""
        start = statement.content_spans[0][0]
        at = bisect_right(self._ends, (start, len(self.statements)))
        for end, number in reversed(self._ends[max(0, at - _MOST) : at]):
            other = self.statements[number]
            if start - end <= _FARTHEST and (other.speaker == speaker if speaker else other.party != statement.party):
                return other
        return None

    def _named(self, statement: ReadStatement) -> Iterator[ReadReference]:
        """Events named in its words, each once, at the first mention."""
        seen: set[str] = set()
        for span, name in _in(self._events, statement.content_spans):
            if name not in seen:
                seen.add(name)
                exact = self.document.article.text[slice(*span)]
                yield ReadReference(manner=Manner.NAMES, event=name, exact=exact, span=span)

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        """Where each statement ends, with its number, in the order of the text."""
        return sorted((statement.content_spans[-1][1], n) for n, statement in enumerate(self.statements))

    @cached_property
    def _cues(self) -> list[tuple[Span, ReadStatement]]:
        """The cues of all statements in the order of the text."""
        found = [(statement.cue_span, n) for n, statement in enumerate(self.statements) if statement.cue_span]
        return [(span, self.statements[n]) for span, n in sorted(found)]

    @cached_property
    def _told(self) -> list[tuple[Span, tuple[Manner, str]]]:
        """Wherever somebody known is said to have said something."""
        return [
            (match.span(), (Manner.ECHOES if match["as"] else Manner.QUOTES, name))
            for match in _pattern("said_by_name").finditer(self.document.text)
            if (name := self._name(match["who"]))
        ]

    @cached_property
    def _events(self) -> list[tuple[Span, str]]:
        """Every mention of an event in the article, known ones first where they overlap, in the order of the text."""
        text = self.document.text
        events = self.directory.negotiation.events
        known = [(span, events[code].name) for code, span in self.listed]
        others = [(m.span("event"), " ".join(m["event"].split())) for m in _pattern("event").finditer(text)]
        return _apart([*known, *others])

    def _name(self, words: str) -> str | None:
        """The known actor that the words name, by all of them or by the last."""
        for name in (words, words.rsplit(maxsplit=1)[-1]):
            key = self.directory.table.key_of(name.removesuffix("’s").removesuffix("'s"))
            if key:
                return self.directory.negotiation.actors[key].name
        return None

    def _with_name(self, statement: ReadStatement, cue: Span) -> Span:
        """The cue of an inner statement with the name before it, where one stands there."""
        start = max(lo for lo, hi in statement.content_spans if lo <= cue[0] < hi)
        before = list(re.finditer(r"[A-ZÀ-Þ][\w’'-]*", self.document.text[start : cue[0]]))
        if before and cue[0] - start - before[-1].end() < 30:
            return start + before[-1].start(), cue[1]
        return cue

    def _around(self, at: int) -> Span:
        """The sentence that holds the character, as far as it is near."""
        sentence = self.document.sentence_at(at)
        return (max(sentence.start, at - _NEAR), min(sentence.end, at + _NEAR)) if sentence else (at, at)

    def _reference(self, manner: Manner, span: Span, said_by: str, statement: str | None = None) -> ReadReference:
        exact = self.document.article.text[slice(*span)]
        return ReadReference(manner=manner, said_by=said_by, exact=exact, span=span, statement=statement)


def _holds(statement: ReadStatement, span: Span | None) -> bool:
    return span is not None and any(lo <= span[0] and span[1] <= hi for lo, hi in statement.content_spans)


def _in(found: list[tuple[Span, T]], spans: list[Span]) -> Iterator[tuple[Span, T]]:
    """What lies whole in one of the spans; `found` is in the order of the text."""
    for lo, hi in spans:
        first = bisect_left(found, lo, key=lambda each: each[0][0])
        for span, what in islice(found, first, first + _MOST):
            if span[0] >= hi:
                break
            if span[1] <= hi:
                yield span, what


def _apart(found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Those that overlap none before them, in the order of the text."""
    kept: list[tuple[Span, str]] = []
    for span, name in found:
        at = bisect_left(kept, (span, name))
        if all(not overlap(span, other) for other, _ in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, (span, name))
    return kept


@lru_cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_FORMS[name].format(**lexicon("references"), name=_NAME, _=_GAP))


_FORMS = {
    "said_by_name": r"(?P<as>\b[Aa]s{_})?\b{name}{_}(?i:{said})\b",
    "answers": r"\b(?i:{answering}){_}(?:\w+{_}){{0,4}}?{name}\b",
    "echoes": r"\b(?i:{echoing}){_}(?:(?!that\b)\w+{_}){{0,4}}?{name}\b",
    "rejects": r"\b(?i:{rejecting}){_}(?:as{_}\w+{_})?{name}(?:[’']s?)?{_}(?:\w+{_}){{0,2}}?(?i:{words_of})\b",
    "taken_up": r"(?i:\b(?:{taken_up})\b)(?!{_}(?:year|month|week|day|morning|evening|summer|autumn|winter|spring)\b)",
    "refused": r"(?i:\b(?:{refused})\b)",
    "welcomed": r"(?i:\b(?:{welcomed})\b)",
    "event": r"(?:(?P<first>\b(?:The|This|That|A|An){_})|\b)(?P<event>(?:\d+-point|[A-Z][\w-]{{1,40}})"
    r"(?:\s[A-Z][\w-]{{1,40}}){{0,2}}"
    r"(?:\s(?:peace|joint|draft))?\s(?:{event}))\b",
}
