"""An article cut into sentences, with its quotations: what every later step reads."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from loaders.article import Article
from loaders.reading.boilerplate import masked
from loaders.reading.spans import Span

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"'}
_SINGLE = ("'", "’")
_STRAIGHT = re.compile('"')
_DOUBLE_MARK = re.compile('[“”"]')
_CLOSES_FIRST = re.compile(r'[^“”"]*[^\s“”"][”"]')
_OPENS_SINGLE = re.compile(r"(?<![\w.,!?…’'])['‘](?=[^\W\d_]|[(…])(?!(?:em|til|cause|tis|twas)\b)")
_CLOSES_SINGLE = re.compile(r"(?<=[\w.,!?…)])['’](?![\w’'])")
_MANY_OWN = re.compile(r"s['’]\s[a-z]")
"""An apostrophe that may belong to several owners: "the soldiers' wives"."""
_PARAGRAPHS_ON = 12
"""How many lines after its own a quotation can go on that closes without having been opened again."""
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
_PARAGRAPH = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»)\]]*+(?=\s++[\"“‘«(\[]?[A-ZÀ-ÞА-Я0-9]|\s*+\Z)")
_WORD_BEFORE = re.compile(r"[\w.]+\Z")
_LONGER_THAN_ANY = max(map(len, _ABBREVIATIONS)) + 1


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
        return [_trimmed(self.text, match.span()) for match in _PARAGRAPH.finditer(self.text)]

    @cached_property
    def quotations(self) -> list[Span]:
        """Outermost passages in quotation marks, marks included; never across paragraphs."""
        return _quotations(self.text, self.paragraphs)

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
        return self.quotation_at(at) is not None

    def quotation_at(self, at: int) -> Span | None:
        """The quotation in which the character at `at` stands, its marks included."""
        n = self._first_quotation(at + 1) - 1
        return self.quotations[n] if n >= 0 and at < self.quotations[n][1] else None

    def _first_quotation(self, start: int) -> int:
        return bisect_right(self.quotations, (start - 1, len(self.text) + 1))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _quotations(text: str, paragraphs: list[Span]) -> list[Span]:
    """Passages in double or single marks of any kind, in pieces that each lie in one paragraph.

    One left open goes on where a paragraph soon after closes it before it opens one, else it ends with its own.
    """
    found: list[Span] = []
    for n, (start, end) in enumerate(paragraphs):
        at = max(start, found[-1][1]) if found else start
        never_closed: set[str] = set()  # else a line of many apostrophes is searched through for each
        while at < end:
            closers = _opens(text, at)
            stop = _closed(text, at + 1, end, closers) if closers and closers not in never_closed else -1
            if stop >= 0:
                found.append((at, stop + 1))
            elif closers in _SINGLE:
                never_closed.add(closers)
            elif closers:
                found += [(at, end), *_continued(text, paragraphs[n + 1 : n + 1 + _PARAGRAPHS_ON])]
                break
            at = max(at, stop) + 1
    return found


def _opens(text: str, at: int) -> str:
    """The marks that close the quotation which this character opens; none where it opens none."""
    mark = text[at]
    if mark == '"' and text[at + 1 : at + 2].isspace():
        return ""  # it closes what the article forgot to open
    if mark in _PAIRS:
        return _PAIRS[mark]
    return mark.replace("‘", "’") if mark in "'‘" and _OPENS_SINGLE.match(text, at) else ""


def _closed(text: str, start: int, end: int, closers: str) -> int:
    """Where it is closed; -1 where it is not. A single mark closes nothing where it is an apostrophe."""
    if closers == '"':
        return _closed_straight(text, start, end)
    if closers not in _SINGLE:
        return next((n for n in range(start, end) if text[n] in closers), -1)
    first = -1
    for match in _CLOSES_SINGLE.finditer(text, start, end):
        stop = match.start()
        if match[0] != closers:
            continue
        if first >= 0 and _OPENS_SINGLE.search(text, first, stop):
            break
        if not _MANY_OWN.match(text, stop - 1):
            return stop
        first = stop if first < 0 else first
    return first


def _closed_straight(text: str, start: int, end: int) -> int:
    """The same of straight marks, which may stand around others of their kind: each opens or closes by its blanks."""
    depth = 1
    for match in _STRAIGHT.finditer(text, start, end):
        at = match.start()
        opens = text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()
        depth += 1 if opens else -1
        if depth == 0:
            return at
    return text.find('"', start, end)


def _continued(text: str, paragraphs: list[Span]) -> list[Span]:
    """What of these paragraphs belongs to a quotation left open before them; nothing where they open one first."""
    for n, (start, end) in enumerate(paragraphs):
        closed = _CLOSES_FIRST.match(text, start, end)
        if closed:
            return [*paragraphs[:n], (start, closed.end())]
        if _DOUBLE_MARK.search(text, start, end):
            return []
    return []


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
    n = bisect_left(quotations, (match.start(),)) - 1
    inside = quotations[n] if n >= 0 and match.start() < quotations[n][1] else None
    if inside and match.end() < inside[1]:
        return False
    if inside and _CUE_FOLLOWS.match(text, match.end()):
        return False
    word = _WORD_BEFORE.search(text, max(0, match.start() - _LONGER_THAN_ANY), match.start())
    return not (match[0] == "." and word and _is_abbreviation(word[0]))


def _is_abbreviation(word: str) -> bool:
    return word.casefold() in _ABBREVIATIONS or bool(re.fullmatch(r"[A-Z]", word))
