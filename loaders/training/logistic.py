"""Logistic regression, for the few weights that are no network's."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from loaders.reading.decoding import log_odds

Matrix = NDArray[np.float64]

Judged = tuple[float, bool]
"""How sure something is, and whether it is right."""

_ROUNDS = 40


def fitted(rows: Matrix, gold: Matrix, ridge: float) -> Matrix:
    """The weights of [n, traits] rows for [n] noughts and ones, by Newton's steps."""
    weights = np.zeros(rows.shape[1])
    penalty = np.eye(len(weights)) * ridge
    for _ in range(_ROUNDS):
        likely = _shares(rows @ weights)
        slope = rows.T @ (likely - gold) + ridge * weights
        bend = rows.T @ (rows * (likely * (1 - likely))[:, None]) + penalty
        weights -= np.linalg.solve(bend, slope)
    return weights


def threshold(judged: Sequence[Judged], ridge: float) -> float:
    """The share from which on F1 is greatest, if what is right follows a logistic curve: where that has half of the F1.

    Zachary Lipton and others (2014) show the half. Of few, the best share that was seen hangs on chance.
    """
    rows = np.array([[1.0, log_odds(share)] for share, _ in judged])
    weights = fitted(rows, np.array([right for _, right in judged], float), ridge)
    likely = np.sort(_shares(rows @ weights))[::-1]
    best = (2 * likely.cumsum() / (np.arange(1, len(likely) + 1) + likely.sum())).max()
    bias, slope = weights
    return round(float(_shares((log_odds(best / 2) - bias) / slope)), 2)


def _shares(logits: Matrix) -> Matrix:
    return 1 / (1 + np.exp(-logits))
