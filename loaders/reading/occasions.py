"""Mentions of events in an article, by what they are called or what was done: a summit in a place, a decree of a day.

Nothing here knows a particular event; `occasions.yaml` has the words. Nothing within quotation marks is taken.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from graph_schema.negotiation import EventKind
from loaders.dates import DateMention
from loaders.reading.clauses import Clauses
from loaders.reading.document import Document, Sentence
from loaders.reading.lexicons import lexicon
from loaders.reading.spans import Span, overlap

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
_NAME = r"[A-ZÀ-Þ][\w’'-]*"
_BEFORE = re.compile(r"(?<!\S)[\"“(]?([\w’'$€£-]+(?:\.\d+)?)\s$")
_ORDER = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|previous|latest|follow-up|\d+(?:st|nd|rd|th))$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:\d|\w+-(?:point|day|hour)$)")
_OF_DATES = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_TAIL = re.compile(
    r"(?:,?\s(?:held|signed|adopted|reached|agreed|announced|planned|scheduled|due|concluded|here)|,(?=\son\s))?"
    r"\s(?:in|at|of|on|with|between|by|against|from|for)\s(?:the\s)?(?:(?:early|late|mid|last|this|next|all|some)\s)?"
    rf"(?:{_NAME}|\d[\w,.]*(?:\s(?!is|was|has)[a-z]+s\b)?)(?:\s(?:and\s)?(?:{_NAME}|\d[\w,.]*\w))*"
)
_PLACE = re.compile(rf"\s(?:in|at)\s(?:the\s)?({_NAME})")
_TOWARDS = re.compile(rf"\s(?:in|at|to|into|on|with)\s(?:the\s)?(?!{_OF_DATES.pattern}){_NAME}")
_TAKEN_UP = re.compile(r"\b(?:which|who|where|when)\s(?:\w+\s){0,2}$")
_BY_PHONE = re.compile(r"(?:\s[\w’'-]+){0,6}?\s(?:by|on|over)\s(?:the\s)?(?:tele)?phone\b")
_TO_SOMEBODY = re.compile(
    r"(?:\s(?!(?:for|on|off|out|from|with|by|to|in|at|it|an?)\b)[A-Za-z.-]+){0,4}?(?:\s[A-ZÀ-Þ][a-zà-ÿ-]+){1,3}"
    r"(?=[,.;]|\s(?:on|in|at|by|and|to|again|twice|last|this|yesterday|before|after)\b)"
)
_SUBJECT = re.compile(rf"(?:(?:[Tt]he\s)?{_NAME}\s(?:(?:and|of|the)\s)?){{1,5}}(?:[a-z]+\s){{0,2}}$")
_OTHERWISE = re.compile(
    r"\b(?:press|news)\s(?:conference|briefing)s?\b|\bin\sexchange\sfor\b|\bround\s(?:the|an?|his|her|its|their|it|them)\b",
    re.IGNORECASE,
)
"""What only looks like an event of these words."""

_LONGEST = 1_000
"""How many characters a sentence may have."""

_WIDEST = 80
"""Of how many characters after a verb, and before it, an event's words are taken."""


@dataclass(frozen=True)
class Occasion:
    """Words that name an event; `head` is their noun or verb, `mention` the date that is the event's own."""

    kind: EventKind
    head: Span
    span: Span
    clause: Span
    sentence: Sentence
    mention: DateMention | None


def occasions(document: Document, dates: list[DateMention], sentence: Sentence) -> list[Occasion]:
    """The events that a sentence names, in the order of the text; no two overlap, and a date belongs to one."""
    kept: list[Occasion] = []
    found = _Named(document, dates, sentence).occasions()
    for one in sorted(found, key=lambda occasion: occasion.span[0] - occasion.span[1]):
        if not any(overlap(one.span, other.span) or (one.mention and one.mention == other.mention) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda occasion: occasion.span)


def is_candidate(document: Document, sentence: Sentence) -> bool:
    """Whether any word of the sentence can name an event; what is too long is a list, no sentence."""
    return sentence.end - sentence.start < _LONGEST and any(
        m[0].lower() in _all_words() for m in _WORD.finditer(document.text, sentence.start, sentence.end)
    )


def telling_words(text: str) -> set[str]:
    """The words of the text that can name an event or tell of one."""
    return {m[0].lower() for m in _WORD.finditer(text)} & _all_words()


def verb_in(text: str, span: Span) -> Span | None:
    """Where a verb stands in the words that tells of an event and is no noun."""
    words = _WORD.finditer(text, *span)
    return next((m.span() for m in words if m[0].lower() in _words("verbs").keys() - _nouns()), None)


@dataclass(frozen=True)
class _Named:
    document: Document
    dates: list[DateMention]
    sentence: Sentence

    def occasions(self) -> Iterator[Occasion]:
        for match in _WORD.finditer(self.text, self.sentence.start, self.sentence.end):
            around = (max(self.sentence.start, match.start() - 12), min(self.sentence.end, match.end() + 5))
            if self.document.in_quotation(match.start()) or _OTHERWISE.search(self.text, *around):
                continue
            word = match[0].lower()
            found = self._noun(word, match.span()) if word in _nouns() else None
            kind = None if found else self._told_by(word, match.span())
            found = self._verb(kind, match.span()) if kind else found
            if found:
                yield found

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def clauses(self) -> Clauses:
        return Clauses(self.document, self.dates, self.sentence)

    def _noun(self, word: str, head: Span) -> Occasion | None:
        """A noun with its own words before and after it, if a date, a place or a number makes it one event."""
        start, before = self._words_before(head[0])
        end = self._tail(head[1])
        inside = [m for m in self.clauses.dates if start <= m.span[0] <= end + 1]
        end = max([end, *(m.span[1] for m in inside)])
        clause = self.clauses.around((start, end))
        near = inside or self._dates_beside((start, end), clause)
        kind = _words("nouns").get(word) if near else None
        kind = kind or (_words("closely").get(word) if inside else None)
        if kind is None and self._is_placed(head[1], end, before):
            kind = _words("placed").get(word)
        if kind is None and any(_ORDER.match(w) or _COUNTED.match(w) for w in before):
            kind = _words("numbered").get(word)
        return Occasion(kind, head, (start, end), clause, self.sentence, near[0] if near else None) if kind else None

    def _dates_beside(self, noun: Span, clause: Span) -> list[DateMention]:
        """The dates of its clause that can be a noun's, not those of a verb that only wants or refuses it."""
        if _governed("refused").search(self.text, clause[0], noun[0]):
            return []
        wanted = _governed("wanted").search(self.text, clause[0], noun[0])
        return self.clauses.dates_in((noun[1], clause[1]) if wanted else clause)

    def _told_by(self, word: str, verb: Span) -> EventKind | None:
        """What the word tells of as a verb, if it is one here and no noun of the same form: "a meeting"."""
        if word in _words("by_phone") and _BY_PHONE.match(self.text, verb[1], self.sentence.end):
            return _words("by_phone")[word]
        if word in _words("to_somebody") and _TO_SOMEBODY.match(self.text, verb[1], self.sentence.end):
            return _words("to_somebody")[word]
        is_noun = word in _nouns() and self._words_before(verb[0])[0] < verb[0]
        return None if is_noun else _words("verbs").get(word)

    def _verb(self, kind: EventKind, verb: Span) -> Occasion | None:
        """A verb in a clause with a date and with a name before or after it."""
        clause = self.clauses.around(verb)
        near = self.clauses.dates_in(clause)
        subject = _SUBJECT.search(self.text, max(clause[0], verb[0] - _WIDEST), verb[0])
        if not near or not (subject or self._is_tied(verb, clause)):
            return None
        nearest = min(near, key=lambda m: max(m.span[0] - verb[1], verb[0] - m.span[1]))
        start = min(verb[0], nearest.span[0], subject.start() if subject else verb[0])
        end = max(verb[1], nearest.span[1]) if nearest.span[0] > verb[1] else self._short(verb[1], clause[1])
        if end - start > 3 * _WIDEST:
            return None
        return Occasion(kind, verb, (start, end), clause, self.sentence, nearest)

    def _is_tied(self, verb: Span, clause: Span) -> bool:
        """Whether it goes to a place or to somebody, or tells of what was named before: "the draft, which leaked"."""
        taken_up = _TAKEN_UP.search(self.text, max(self.sentence.start, clause[0] - 6), verb[0])
        return bool(taken_up or _TOWARDS.search(self.text, verb[1], clause[1]))

    def _words_before(self, head: int) -> tuple[int, list[str]]:
        """Where the noun's own words begin, and these; without an article only names, numbers and ordinals."""
        words: list[tuple[int, str]] = []
        at = head
        while len(words) < 8:
            match = _BEFORE.search(self.text, max(self.sentence.start, at - 40), at)
            if not match or match[1].lower() in _plain("closed"):
                break
            at = match.start(1)
            words.append((at, match[1]))
            if match[1].lower() in _plain("determiners"):
                return at, [word for _, word in words[:-1]]
        kept = 0
        while kept < len(words) and _is_strong(words[kept][1]):
            kept += 1
        if kept and words[kept - 1] == (self.sentence.start, words[kept - 1][1].capitalize()):
            kept -= 1
        return (words[kept - 1][0] if kept else head), [word for _, word in words[:kept]]

    def _tail(self, end: int) -> int:
        for _ in range(3):
            match = _TAIL.match(self.text, end, self.sentence.end)
            if not match:
                break
            end = match.end()
        return end

    def _is_placed(self, head: int, end: int, before: list[str]) -> bool:
        """Whether it says where: "talks in Berlin", "the Berlin summit"."""
        places = [match[1] for match in _PLACE.finditer(self.text, head, end)]
        names = [word for word in before if word[0].isupper() and not word.endswith(("’s", "'s", "’", "'"))]
        return any(not _OF_DATES.match(word) for word in (*places, *names))

    def _short(self, start: int, end: int) -> int:
        """The end of the last whole word that is near enough."""
        while end - start > _WIDEST:
            cut = self.text.rfind(" ", start, end)
            end = cut if cut > start else start
        while end > start and not self.text[end - 1].isalnum():
            end -= 1
        return end


def _is_strong(word: str) -> bool:
    return word[0].isupper() or bool(_ORDER.match(word) or _COUNTED.match(word)) or word.endswith(("’s", "'s"))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(word for group in ("nouns", "closely", "placed", "numbered") for word in _words(group))


@cache
def _all_words() -> frozenset[str]:
    return _nouns().union(*(_words(group) for group in ("verbs", "by_phone", "to_somebody")))


@cache
def _words(group: str) -> dict[str, EventKind]:
    return {word: EventKind(kind) for kind, words in lexicon("occasions")[group].items() for word in words.split()}


@cache
def _plain(group: str) -> frozenset[str]:
    return frozenset(lexicon("occasions")["plain"][group].split())


@cache
def _governed(group: str) -> re.Pattern[str]:
    verbs = lexicon("occasions")["plain"][group].split(", ")
    return re.compile(rf"\b(?:{'|'.join(verbs)})\b")
