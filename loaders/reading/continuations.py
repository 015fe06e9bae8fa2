"""Quotations over several paragraphs: each but the last is left open, and all are one speaker's.

The tagger reads few such and often finds the paragraph only that has the cue.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.reading.decoding import Found
from loaders.reading.document import Document
from loaders.reading.spans import Span, overlap

_CLOSES = '”»"'


def with_continuations(document: Document, found: list[Found]) -> list[Found]:
    """The statements, with the paragraphs that go on a quotation of theirs, or that it goes on from.

    A paragraph of which some statement has a part is left to it.
    """
    kept = list(found)
    goes_on = list(_goes_on(document))
    for before, after in goes_on:
        _join(kept, before, after, at_end=True)
    for before, after in reversed(goes_on):
        _join(kept, after, before, at_end=False)
    return kept


def _join(kept: list[Found], has: Span, lacks: Span, *, at_end: bool) -> None:
    """Give the quotation that no statement has to the one that has its neighbour."""
    if _having(kept, lacks) is not None:
        return
    n = _having(kept, has)
    if n is not None:
        content = kept[n].content
        kept[n] = replace(kept[n], content=(*content, lacks) if at_end else (lacks, *content))


def _having(kept: list[Found], quotation: Span) -> int | None:
    """The number of the first statement that has a part of the quotation."""
    return next((n for n, one in enumerate(kept) if any(overlap(span, quotation) for span in one.content)), None)


def _goes_on(document: Document) -> Iterator[tuple[Span, Span]]:
    """Quotations that are left open at the end of a paragraph, each with the one that the next begins with."""
    for (start, end), (next_start, next_end) in pairwise(document.paragraphs):
        here, there = document.quotations_in(start, end), document.quotations_in(next_start, next_end)
        left_open = here and here[-1][1] == end and document.text[end - 1] not in _CLOSES
        if left_open and there and there[0][0] == next_start:
            yield here[-1], there[0]
