"""How sure a verdict is: surer the surer judge and tagger are, and fitted as the data say."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.negotiation_file import load_negotiation
from loaders.reading.decoding import log_odds
from loaders.reading.told import InContext, told
from loaders.reading.verdicts import Judge, Sureness
from loaders.training.logistic import fitted, threshold

SHARES = st.floats(0, 1)
SURENESS = Sureness(bias=-2.0, taking=0.4, statement=0.2, least=0.2, condition=0.3, hedge=0.3)


@given(SHARES, SHARES, SHARES)
def test_a_surer_judge_or_a_surer_statement_never_makes_a_verdict_less_sure(
    low: float, high: float, other: float
) -> None:
    low, high = sorted((low, high))
    assert 0 < SURENESS.of_verdict(low, other) <= SURENESS.of_verdict(high, other) < 1
    assert SURENESS.of_verdict(other, low) <= SURENESS.of_verdict(other, high)


@given(SHARES)
def test_log_odds_turn_back_into_the_share(share: float) -> None:
    assert abs(1 / (1 + np.exp(-log_odds(share))) - share) <= 1.01e-4


def test_a_surer_statement_keeps_all_verdicts() -> None:
    judge = Judge(load_negotiation("russia-ukraine"))
    said = InContext(
        told("Ukraine", "rejected", ["any withdrawal of its troops from the Donbas and called for a ceasefire"])
    )
    few, many = ({v.demand for v in judge.verdicts(said, score)} for score in (0.3, 0.99))
    assert few <= many
    assert "ukraine-withdraws" in many


def test_weights_are_found_again_and_shrink_with_the_ridge() -> None:
    chance = np.random.default_rng(0)
    rows = np.column_stack([np.ones(4_000), chance.normal(size=4_000)])
    right = (chance.random(4_000) < 1 / (1 + np.exp(-rows @ np.array([-1.0, 2.0])))).astype(float)
    found = fitted(rows, right, 1.0)
    assert np.allclose(found, [-1.0, 2.0], atol=0.25)
    assert np.linalg.norm(fitted(rows, right, 1_000.0)) < np.linalg.norm(found)


@given(st.integers(0, 1_000), st.floats(-2, 0), st.floats(0.5, 2))
def test_a_threshold_gives_nearly_the_greatest_f1(seed: int, bias: float, slope: float) -> None:
    chance = np.random.default_rng(seed)
    logits = chance.normal(size=10_000) * 2
    right = chance.random(10_000) < 1 / (1 + np.exp(-bias - slope * logits))
    shares = 1 / (1 + np.exp(-logits))

    def f1(least: float) -> float:
        kept = shares >= least
        return float(2 * (kept & right).sum() / (kept.sum() + right.sum()))

    found = threshold(list(zip(shares.tolist(), right.tolist(), strict=True)), 1.0)
    assert f1(found) >= max(map(f1, np.arange(0.02, 1, 0.02))) - 0.04
