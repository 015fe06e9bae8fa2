"""Thresholds, calibration and sureness, measured on the development articles with the networks that ship."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from graph_schema.negotiation_file import load_negotiation, shipped
from loaders.form import ReadPosition
from loaders.reading import encoders
from loaders.reading.decoding import log_odds
from loaders.reading.pipeline import Traced, explained
from loaders.reading.verdicts import Judge, Sureness, Verdict, kind_of, label_vectors
from loaders.training.coded import folded
from loaders.training.data import Annotated
from loaders.training.logistic import Judged, fitted, threshold
from loaders.training.overlap import paired

_LOOSE = 0.2
_IDENTITY = {"score": [0.0, 1.0], "right": [0.0, 1.0]}
_BINS = 8
_LEAST_GIVEN = 0.3
"""A position that is right less often is not given, whatever that would do for F1: in texts on other subjects,
of which the development articles have none, hardly any is right."""

_RIDGE = 1.0


def write_numbers(folder: Path, development: Sequence[Annotated]) -> dict[str, Any]:
    """Write `numbers.json`: first loose thresholds, then those with which the development articles read best."""
    numbers: dict[str, Any] = {"statement": _LOOSE, "calibration": _IDENTITY}
    as_judged = asdict(Sureness(bias=0.0, taking=1.0, statement=0.0, least=_LOOSE, condition=0.5, hedge=0.5))
    numbers |= {kind_of(known): as_judged for known in (True, False)}
    _write(folder, numbers)
    read = [(item, explained(item.article, item.negotiation)[1]) for item in development]
    statements = [judged for item, traced in read for judged in _statements(item, traced)]
    least = _best(statements, sum(len(item.reading.statements) for item, _ in read), _LOOSE)
    numbers |= {"statement": least, "calibration": _calibration([one for one in statements if one[0] >= least])}
    for known in (True, False):
        of_kind = [(item, traced) for item, traced in read if Judge(item.negotiation).known == known]
        found = [one for item, traced in of_kind for one in _positions(item, traced, least)]
        gold = sum(len(s.positions) for item, _ in of_kind for s in item.reading.statements)
        flagged = [one for item, traced in of_kind for one in _flagged(item, traced)]
        numbers[kind_of(known)] = asdict(_sureness(found, gold, flagged))
    _write(folder, numbers)
    return numbers


def write_labels(folder: Path) -> None:
    """Write `judge-labels.npz`: the vectors of the labels of the files that ship, by the network that ships."""
    labels = [[book.demands[key].label for key in book.propositions] for book in map(load_negotiation, shipped())]
    vectors = np.concatenate([label_vectors(some) for some in labels])
    np.savez(
        folder / "judge-labels.npz", labels=np.array([label for some in labels for label in some]), vectors=vectors
    )


def _sureness(
    found: list[tuple[float, float, bool]], gold: int, flagged: list[tuple[Verdict, ReadPosition]]
) -> Sureness:
    """Fitted on the scores of taking, of the statement, and whether the verdict is right; and on flags."""
    rows = np.array([[1.0, log_odds(score), log_odds(of_statement)] for score, of_statement, _ in found])
    right = np.array([is_right for *_, is_right in found], float)
    bias, taking, statement = (round(float(weight), 3) for weight in fitted(rows, right, _RIDGE))
    condition = threshold([(verdict.condition, said.conditional) for verdict, said in flagged], _RIDGE)
    hedge = threshold([(verdict.hedge, said.hedged) for verdict, said in flagged], _RIDGE)
    sure = Sureness(bias, taking, statement, least=0.0, condition=condition, hedge=hedge)
    judged = [(sure.of_verdict(score, of_statement), is_right) for score, of_statement, is_right in found]
    return replace(sure, least=_best(judged, gold, _LEAST_GIVEN))


def _write(folder: Path, numbers: dict[str, Any]) -> None:
    (folder / "numbers.json").write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")
    encoders.numbers.cache_clear()


def _statements(item: Annotated, traced: list[Traced]) -> list[Judged]:
    right = {j for _, j in _paired(item, traced)}
    return [(one.found.score, n in right) for n, one in enumerate(traced)]


def _positions(item: Annotated, traced: list[Traced], least: float) -> list[tuple[float, float, bool]]:
    """The verdicts' scores of taking and of the statement, of statements with at least that score; which are right.

    Right is one where the paired gold statement has that stance on that demand, one that negates another folded.
    """
    gold = {j: item.reading.statements[i] for i, j in _paired(item, traced)}
    stances = {
        n: {folded(item.negotiation, p.demand, p.stance) for p in statement.positions if p.demand}
        for n, statement in gold.items()
    }
    return [
        (
            verdict.score,
            one.found.score,
            folded(item.negotiation, verdict.demand, verdict.stance) in stances.get(n, set()),
        )
        for n, one in enumerate(traced)
        if one.found.score >= least
        for verdict in one.verdicts
    ]


def _flagged(item: Annotated, traced: list[Traced]) -> Iterator[tuple[Verdict, ReadPosition]]:
    """Verdicts with the gold position on the same proposition of the statement that theirs is paired with."""
    for i, j in _paired(item, traced):
        about = item.negotiation.proposition_of
        gold = {about(p.demand): p for p in item.reading.statements[i].positions if p.demand}
        yield from ((v, gold[about(v.demand)]) for v in traced[j].verdicts if about(v.demand) in gold)


def _paired(item: Annotated, traced: list[Traced]) -> list[tuple[int, int]]:
    return paired([s.content_spans for s in item.reading.statements], [one.found.content for one in traced])


def _best(judged: list[Judged], gold: int, lowest: float) -> float:
    """The threshold with the greatest F1, from the lowest share that was seen."""

    def f1(threshold: float) -> float:
        kept = [right for score, right in judged if score >= threshold]
        return 2 * sum(kept) / (len(kept) + gold)

    return max((round(float(t), 2) for t in np.arange(lowest, 0.95, 0.02)), key=f1)


def _calibration(judged: list[Judged]) -> dict[str, list[float]]:
    """Shares of right ones in bins of equal size, made to rise: what `encoders.calibrated` reads between."""
    ordered = sorted(judged)
    bins = [part for part in np.array_split(np.array(ordered, dtype=float), min(_BINS, len(ordered))) if len(part)]
    right = np.maximum.accumulate([float(part[:, 1].mean()) for part in bins])
    return {
        "score": [round(float(part[:, 0].mean()), 4) for part in bins],
        "right": [round(float(r), 4) for r in right],
    }
