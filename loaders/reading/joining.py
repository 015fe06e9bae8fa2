"""How far a piece is from a cue, as the joining heads see it; and their arithmetic without a learning library."""

import numpy as np
from numpy.typing import NDArray

WIDTH = 128
"""Size of the vectors by which a cue and a piece are joined, for each relation."""

DISTANCES = 43
PLACES = 7
"""Where a piece stands from a cue: in its sentence, in the next ones of its paragraph, farther in it, or beyond."""

_EDGES = np.array([1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 28, 36, 46, 60, 80, 105, 140, 185, 250])

Whole = NDArray[np.int64]


def distances(length: int, at: int) -> Whole:
    """The bucket of each of `length` pieces' distance from the piece `at`; before and after are told apart."""
    offsets = np.arange(length) - at
    sizes = np.searchsorted(_EDGES, np.abs(offsets), side="right")
    return np.where(offsets < 0, 21 - sizes, 21 + sizes)


def places(sentences: Whole, paragraphs: Whole, at: int) -> Whole:
    """The place of each piece, whose sentence and paragraph are numbered, from the piece `at`."""
    apart = sentences - sentences[at]
    after = apart > 0
    near = np.where(np.abs(apart) == 1, 1 + after, 3 + after)
    inside = np.where(apart == 0, 0, near)
    return np.where(paragraphs == paragraphs[at], inside, 5 + after)
