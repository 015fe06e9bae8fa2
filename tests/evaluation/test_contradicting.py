"""Contradictions of Parley's own reading that answers show unasked are mostly those that gold has."""

from loaders.training.corpus import Corpus
from tests.evaluation.contradicting import LEAST, judged
from tests.evaluation.quality import HERE

FROZEN = 0.65


def test_those_that_are_shown_unasked_are_mostly_right() -> None:
    found, _ = judged(list(Corpus(HERE / "corpus").split("test", "russia-ukraine")))
    shown = [right for confidence, right in found if confidence >= LEAST]
    others = [right for confidence, right in found if confidence < LEAST]
    assert sum(shown) / len(shown) >= FROZEN > sum(others) / len(others)
