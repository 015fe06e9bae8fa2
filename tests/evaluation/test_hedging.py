"""Whose hedge it is, is told right on most of the test articles' positions."""

from loaders.training.corpus import Corpus
from tests.evaluation.hedging import ascribed
from tests.evaluation.quality import HERE

LEAST = 0.8
"""A little below what docs/reading.md gives."""


def test_whose_hedge_it_is_stays_as_good_as_it_was() -> None:
    found = list(ascribed(Corpus(HERE / "corpus").split("test")))
    assert sum(gold is told for gold, told in found) / len(found) >= LEAST
