"""Logistic regression, for the few weights that are no network's."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

_ROUNDS = 40


def fitted(rows: Matrix, gold: Matrix, ridge: float) -> Matrix:
    """The weights of [n, traits] rows for [n] noughts and ones, by Newton's steps."""
    weights = np.zeros(rows.shape[1])
    penalty = np.eye(len(weights)) * ridge
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - gold) + ridge * weights
        bend = rows.T @ (rows * (likely * (1 - likely))[:, None]) + penalty
        weights -= np.linalg.solve(bend, slope)
    return weights
