"""Whom an article means by an office alone: "the President" whom it introduced so, "its foreign minister"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from loaders.reading.directory import Directory
from loaders.reading.document import Document
from loaders.reading.names import PersonName, is_office, without_article

_OFFICE_BEFORE = (
    r"(?<![\w-])(?<!(?i:vice) )(?<!(?i:deputy) )(?<!(?i:former) )(?<!(?i:acting) )(?<!(?i:then) )(?i:{})"
    r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]*+(?:\s[A-Z][\w’'-]*+)?,?)?\s$"
)
_OFFICE_AFTER = r",\s(?:(?:the|an?|new|current|[A-Z][\w’'-]*+)\s){{0,4}}(?i:{})(?![\w-])"
_UNNAMED = r"\b(?:an?|another|two|three|several)\s(?:[\w’'-]+\s){{0,3}}(?i:{})s?\b"
_BEFORE = 70
"""How many characters before a name its office can begin, and after it end."""

_OWN = re.compile(r"(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s")
_ELSEWHERE = re.compile(r"\b(?:ambassador|representative|envoy)\b[^.,;\n]{0,40}\sin\s[A-Z]")
"""Somebody who is posted at one of several places: "its ambassador to the UN in Geneva"."""

_OWN_BEFORE = re.compile(rf"(?<!\w){_OWN.pattern}$")


@dataclass(frozen=True)
class Officeholders:
    """The offices that one article speaks of."""

    document: Document
    directory: Directory
    people: list[PersonName]
    day: date | None
    _introductions: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def name(self, start: int, end: int) -> str | None:
        """The name of whoever is meant at [start, end); None where no office stands there, or nobody is known."""
        words = self.document.text[start:end]
        key = self._owned(start, end) or self.directory.offices.told(words, self.day)
        return self.directory.negotiation.actors[key].name if key else self._introduced(words, start)

    def _owned(self, start: int, end: int) -> str | None:
        """Of "its foreign minister" who held that office for the country or the person that is named before."""
        text = self.document.text
        within = _OWN.match(text, start, end)
        own = within or _OWN_BEFORE.search(text, max(0, start - len("their ")), start)
        owner = self._owner(own.start()) if own else None
        office = text[within.end() if within else start : end]
        if _ELSEWHERE.search(text, max(start, end - _BEFORE), end + _BEFORE):
            return None
        return self.directory.offices.holder(owner, office, self.day) if owner else None

    def _owner(self, at: int) -> str | None:
        """Whom the sentence names last before, else whom the one before it names first."""
        sentence = self.document.sentence_at(at)
        if sentence is None:
            return None
        before = self.document.text[sentence.start : at]
        if before.strip(' "“'):
            return self.directory.offices.last_owner(before)
        earlier = self.document.sentence_at(sentence.start - 1)
        if earlier is None or earlier.paragraph != sentence.paragraph:
            return None
        return self.directory.offices.first_owner(self.document.text[earlier.start : earlier.end])

    def _introduced(self, words: str, start: int) -> str | None:
        """Of "the President" whom the article last introduced by that office."""
        office = without_article(words).casefold()
        if not is_office(office):
            return None
        if office not in self._introductions:
            self._introductions[office] = list(self._by_office(office))
        introduced = self._introductions[office]
        last = bisect_left(introduced, (start, "")) - 1
        if last < 0:
            return None
        end, name = introduced[last]
        unnamed = re.compile(_UNNAMED.format(re.escape(office))).search(self.document.text, end, start)
        return None if unnamed else name

    def _by_office(self, office: str) -> Iterator[tuple[int, str]]:
        """Where the name of each person ends whom these words introduce, and the name."""
        text = self.document.text
        before, after = (re.compile(one.format(re.escape(office))) for one in (_OFFICE_BEFORE, _OFFICE_AFTER))
        for person in self.people:
            lo, hi = person.span
            key = self.directory.key_of(person.name)
            is_person = key is None or self.directory.is_person(key)
            if is_person and (before.search(text, max(0, lo - _BEFORE), lo) or after.match(text, hi, hi + _BEFORE)):
                yield hi, person.name
