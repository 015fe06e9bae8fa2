"""Thresholds and calibration, measured on the development articles with the networks that ship."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graph_schema.negotiation import load_negotiation, shipped
from loaders.reading import encoders
from loaders.reading.pipeline import Traced, explained
from loaders.reading.verdicts import Judge, kind_of, label_vectors
from loaders.training.coded import folded
from loaders.training.data import Annotated
from loaders.training.overlap import paired

_LOOSE = {"statement": 0.2, kind_of(True): 0.15, kind_of(False): 0.15}
_IDENTITY = {"score": [0.0, 1.0], "right": [0.0, 1.0]}
_BINS = 8

Judged = tuple[float, bool]
"""A score, and whether what has it is right."""


def write_numbers(folder: Path, development: Sequence[Annotated]) -> dict[str, Any]:
    """Write `numbers.json`: first loose thresholds, then those with which the development articles read best."""
    numbers: dict[str, Any] = {**_LOOSE, "calibration": dict.fromkeys(_LOOSE, _IDENTITY)}
    _write(folder, numbers)
    read = [(item, explained(item.article, item.negotiation)[1]) for item in development]
    statements = [judged for item, traced in read for judged in _statements(item, traced)]
    found = {"statement": _tuned(statements, sum(len(item.reading.statements) for item, _ in read))}
    for known in (True, False):
        kind = kind_of(known)
        of_kind = [(item, traced) for item, traced in read if Judge(item.negotiation).known == known]
        judged = [j for item, traced in of_kind for j in _positions(item, traced, found["statement"][0])]
        found[kind] = _tuned(judged, sum(len(s.positions) for item, _ in of_kind for s in item.reading.statements))
    numbers |= {kind: threshold for kind, (threshold, _) in found.items()}
    numbers["calibration"] = {kind: calibration for kind, (_, calibration) in found.items()}
    _write(folder, numbers)
    return numbers


def write_labels(folder: Path) -> None:
    """Write `judge-labels.npz`: the vectors of the labels of the files that ship, by the network that ships."""
    labels = [[demand.label for demand in load_negotiation(name).demands.values()] for name in shipped()]
    vectors = np.concatenate([label_vectors(some) for some in labels])
    np.savez(
        folder / "judge-labels.npz", labels=np.array([label for some in labels for label in some]), vectors=vectors
    )


def _tuned(judged: list[Judged], gold: int) -> tuple[float, dict[str, list[float]]]:
    threshold = _best(judged, gold)
    return threshold, _calibration([one for one in judged if one[0] >= threshold])


def _write(folder: Path, numbers: dict[str, Any]) -> None:
    (folder / "numbers.json").write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")
    encoders.numbers.cache_clear()


def _statements(item: Annotated, traced: list[Traced]) -> list[Judged]:
    right = {j for _, j in _paired(item, traced)}
    return [(one.found.score, n in right) for n, one in enumerate(traced)]


def _positions(item: Annotated, traced: list[Traced], least: float) -> list[Judged]:
    """Those of statements with at least that score.

    Right is one where the paired gold statement has that stance on that demand, one that negates another folded.
    """
    gold = {j: item.reading.statements[i] for i, j in _paired(item, traced)}
    stances = {
        n: {folded(item.negotiation, p.demand, p.stance) for p in statement.positions if p.demand}
        for n, statement in gold.items()
    }
    return [
        (verdict.score, folded(item.negotiation, verdict.demand, verdict.stance) in stances.get(n, set()))
        for n, one in enumerate(traced)
        if one.found.score >= least
        for verdict in one.verdicts
    ]


def _paired(item: Annotated, traced: list[Traced]) -> list[tuple[int, int]]:
    return paired([s.content_spans for s in item.reading.statements], [one.found.content for one in traced])


def _best(judged: list[Judged], gold: int) -> float:
    """The threshold with the greatest F1."""

    def f1(threshold: float) -> float:
        kept = [right for score, right in judged if score >= threshold]
        return 2 * sum(kept) / (len(kept) + gold)

    return max((round(float(t), 2) for t in np.arange(0.15, 0.95, 0.02)), key=f1)


def _calibration(judged: list[Judged]) -> dict[str, list[float]]:
    """Shares of right ones in bins of equal size, made to rise: what `encoders.calibrated` reads between."""
    ordered = sorted(judged)
    bins = [part for part in np.array_split(np.array(ordered, dtype=float), min(_BINS, len(ordered))) if len(part)]
    right = np.maximum.accumulate([float(part[:, 1].mean()) for part in bins])
    return {
        "score": [round(float(part[:, 0].mean()), 4) for part in bins],
        "right": [round(float(r), 4) for r in right],
    }
