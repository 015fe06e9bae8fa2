"""A document as the windows of word pieces that an encoder reads."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tokenizers import Tokenizer

from loaders.reading.document import Document
from loaders.reading.spans import Span

CORE, BEFORE, AFTER = 180, 60, 30
"""Word pieces of a window: those that are asked about, and those that only explain them."""

LONGEST_WINDOW = CORE + BEFORE + AFTER + 2
"""With the marks at both ends."""

FEATURES = 12
"""How many values a piece's feature has: three of case, times within quotation marks, times first of a paragraph."""

_SAME_LENGTH = str.maketrans("“”„«»‘’‚‹›`´–—−‒―", "\"\"\"\"\"''''''" + "'-----")


@dataclass(frozen=True)
class Window:
    """Pieces with their vocabulary ids, features and [start, end) in the text; `core` is those asked about.

    `sentences` and `paragraphs` hold the number of each piece's sentence and paragraph.
    """

    ids: list[int]
    features: list[int]
    spans: list[Span]
    sentences: list[int]
    paragraphs: list[int]
    core: Span


@dataclass(frozen=True)
class Pieces:
    """All word pieces of a document."""

    document: Document
    tokenizer: Tokenizer

    @cached_property
    def _encoded(self) -> tuple[list[int], list[Span]]:
        found = self.tokenizer.encode(plain(self.document.text), add_special_tokens=False)
        return found.ids, found.offsets

    @cached_property
    def features(self) -> list[int]:
        """What a vocabulary without case does not tell of each piece."""
        text, document = self.document.text, self.document
        starts = {start for start, _ in document.paragraphs}
        return [
            _case(text, start, end) + 3 * document.in_quotation(start) + 6 * (start in starts)
            for start, end in self._encoded[1]
        ]

    @cached_property
    def _sentences(self) -> list[int]:
        starts = self.document.sentence_starts
        return [bisect_right(starts, start) - 1 for start, _ in self._encoded[1]]

    @cached_property
    def _paragraphs(self) -> list[int]:
        starts = self.document.paragraph_starts
        return [bisect_right(starts, start) - 1 for start, _ in self._encoded[1]]

    def windows(self, first: int = CORE) -> Iterator[Window]:
        """Windows whose cores together are the whole document, each a run of whole sentences where these are short.

        A smaller `first` core gives other cuts, of which training learns too.
        """
        ids, spans = self._encoded
        open_, close = self.tokenizer.encode("").ids
        for lo, hi in self._cores(first):
            start, end = max(0, lo - BEFORE), min(len(ids), hi + AFTER)
            yield Window(
                [open_, *ids[start:end], close],
                [0, *self.features[start:end], 0],
                [(0, 0), *spans[start:end], (0, 0)],
                [-1, *self._sentences[start:end], -1],
                [-1, *self._paragraphs[start:end], -1],
                (lo - start + 1, hi - start + 1),
            )

    def _cores(self, size: int) -> Iterator[Span]:
        """Ranges of pieces: whole sentences up to the size of a core, longer sentences cut."""
        ids, spans = self._encoded
        lo = at = 0
        for sentence in self.document.sentences:
            end = at
            while end < len(ids) and spans[end][0] < sentence.end:
                end += 1
            if end - lo > size and at > lo:
                yield lo, at
                lo, size = at, CORE
            while end - lo > size:
                yield lo, lo + size
                lo, size = lo + size, CORE
            at = end
        if lo < len(ids):
            yield lo, len(ids)


def plain(text: str) -> str:
    """Quotation marks and dashes of every kind as the plain ones, each character in its place."""
    return text.translate(_SAME_LENGTH)


def _case(text: str, start: int, end: int) -> int:
    word = text[start:end]
    if not word[:1].isupper():
        return 0
    return 2 if word.isupper() and end - start > 1 else 1
