"""An article cut into sentences, with its quotations: what every later step reads."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from loaders.article import Article
from loaders.reading.boilerplate import masked
from loaders.reading.spans import Span

_PAIRS = {"“": "”", "«": "»", "„": "“”"}
_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "sgt",
        "adm",
        "gov",
        "sen",
        "rep",
        "rev",
        "st",
        "jr",
        "sr",
        "vs",
        "etc",
        "no",
        "inc",
        "ltd",
        "co",
        "corp",
        "dept",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "a.m",
        "p.m",
        "i.e",
        "e.g",
    ]
)
_CUE_FOLLOWS = re.compile(
    r"\s+(?:[a-z]|[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}\s+(?:said|says|told|added|wrote|noted)\b)"
)
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[\"“‘«(\[]?[A-ZÀ-ÞА-Я0-9])|[.!?…]+[\"”’»)\]]*\s*$")


@dataclass(frozen=True)
class Sentence:
    """A sentence; a quotation is never cut, so that it may hold several of the speaker's own."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True)
class Document:
    """An article's prose with boilerplate blanked out; every offset is that of the stored text."""

    article: Article

    @cached_property
    def text(self) -> str:
        """The stored text with blanks in place of what is not prose."""
        return masked(self.article.text, self.article.body_start)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Lines that hold more than blanks."""
        return [_trimmed(self.text, m.span()) for m in re.finditer(r"[^\n]*\S[^\n]*", self.text)]

    @cached_property
    def quotations(self) -> list[Span]:
        """Outermost passages in quotation marks, marks included; never across paragraphs."""
        return [span for start, end in self.paragraphs for span in _quotations(self.text, start, end)]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All sentences in order."""
        return [
            Sentence(start, end, n)
            for n, paragraph in enumerate(self.paragraphs)
            for start, end in _sentences(self.text, paragraph, self.quotations_in(*paragraph))
        ]

    def sentence_at(self, at: int) -> Sentence | None:
        """The last sentence that begins at the character or before it."""
        number = bisect_right(self.sentence_starts, at) - 1
        return self.sentences[number] if number >= 0 else None

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence begins, in order."""
        return [sentence.start for sentence in self.sentences]

    def paragraph_at(self, at: int) -> int:
        """The number of the last paragraph that begins at the character or before it; -1 before the first."""
        return bisect_right(self.paragraph_starts, at) - 1

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Where each paragraph begins, in order."""
        return [start for start, _ in self.paragraphs]

    def quotations_in(self, start: int, end: int) -> list[Span]:
        """Quotations that lie in [start, end)."""
        return [span for span in self.quotations[self._first_quotation(start) :] if span[1] <= end]

    def in_quotation(self, at: int) -> bool:
        """Whether the character at `at` stands within quotation marks."""
        n = self._first_quotation(at + 1) - 1
        return n >= 0 and at < self.quotations[n][1]

    def _first_quotation(self, start: int) -> int:
        return bisect_right(self.quotations, (start - 1, len(self.text) + 1))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _quotations(text: str, start: int, end: int) -> list[Span]:
    """Passages in “ ”, « », „ “ or straight double marks; one left open ends with the paragraph."""
    found: list[Span] = []
    at = start
    while at < end:
        mark = text[at]
        closers = '"' if mark == '"' else _PAIRS.get(mark)
        if not closers:
            at += 1
            continue
        stop = next((n for n in range(at + 1, end) if text[n] in closers), end - 1)
        found.append((at, stop + 1))
        at = stop + 1
    return found


def _sentences(text: str, paragraph: Span, quotations: list[Span]) -> list[Span]:
    start, end = paragraph
    cuts = [start]
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match, quotations):
            cuts.append(match.end())
    if cuts[-1] != end:
        cuts.append(end)
    spans = [_trimmed(text, span) for span in pairwise(cuts)]
    return [span for span in spans if span[0] < span[1]]


def _ends_sentence(text: str, match: re.Match[str], quotations: list[Span]) -> bool:
    inside = next(((lo, hi) for lo, hi in quotations if lo < match.start() < hi), None)
    if inside and match.end() < inside[1]:
        return False
    if inside and _CUE_FOLLOWS.match(text, match.end()):
        return False
    word = re.search(r"([\w.]+)$", text[: match.start()])
    return not (match[0] == "." and word and _is_abbreviation(word[1]))


def _is_abbreviation(word: str) -> bool:
    return word.casefold() in _ABBREVIATIONS or bool(re.fullmatch(r"[A-Z]", word))
