"""Which stance the judge's shares make, on a demand or on its exact opposite."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_schema.negotiation_file import load_negotiation
from loaders.form import Stance
from loaders.reading import verdicts
from loaders.reading.stances import HELD, held
from loaders.reading.told import InContext, Pieces
from loaders.training.coded import Coder, Said

SHARES = st.lists(st.floats(0.01, 1), min_size=len(HELD), max_size=len(HELD)).map(lambda one: np.array(one) / sum(one))
NEGOTIATION = load_negotiation("russia-ukraine")


@given(SHARES, st.booleans())
def test_it_is_refused_where_refusing_is_likelier_than_not(shares: np.ndarray, opposed: bool) -> None:
    on_opposite, stance = held(shares, opposed=opposed)
    wanted = sum(
        float(share)
        for share, (opposite, one) in zip(shares, HELD, strict=True)
        if not opposite and one is not Stance.REJECTS
    )
    if abs(wanted - 0.5) > 1e-6:
        assert (on_opposite or stance is Stance.REJECTS) is bool(wanted < 0.5)
    assert opposed or not on_opposite
    assert not (on_opposite and stance is Stance.REJECTS)


def test_the_networks_outputs_mean_what_they_meant_in_training() -> None:
    of_itself = ("demands", "accepts", "open_to", "rejects")
    of_opposite = ("accepts", "open_to", "demands")
    assert (*((False, stance) for stance in of_itself), *((True, stance) for stance in of_opposite)) == HELD


@pytest.mark.parametrize("n", range(len(HELD)))
def test_a_sure_judge_is_taken_at_its_word(n: int) -> None:
    shares = np.full(len(HELD), 0.01)
    shares[n] = 0.95
    assert held(shares, opposed=True) == HELD[n]
    assert held(shares, opposed=False) == ((False, Stance.REJECTS) if HELD[n][0] else HELD[n])


@given(st.sampled_from(Stance))
def test_what_is_said_turned_twice_is_what_was_said(stance: Stance) -> None:
    assert Said(stance).turned.turned.stance is stance


def test_a_stance_on_an_opposite_is_learned_as_one_on_the_demand_itself(tmp_path: Path) -> None:
    row = {
        "speaker": "Dana Kolve",
        "cue": "said",
        "content": ["Ukraine could live with neutrality"],
        "positions": [
            {
                "demand": "ukraine-out-of-nato",
                "stance": "open_to",
                "conditional": False,
                "hedged": False,
                "holder": None,
            }
        ],
    }
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    (coded,) = Coder.of(NEGOTIATION).statements(path)
    (said,) = coded.said.values()
    assert list(coded.said) == ["ukraine-in-nato"]
    assert (said.stance, said.on_opposite) == (Stance.REJECTS, Stance.OPEN_TO)
    assert said.turned.stance is Stance.OPEN_TO


def _judged(monkeypatch: pytest.MonkeyPatch, n: int) -> list[tuple[str, Stance]]:
    """What a judge gives that is sure of the `n`th of `HELD` on NATO membership, and of nothing else."""
    keys = NEGOTIATION.propositions
    at = keys.index("ukraine-in-nato")

    def run(one: Pieces, *_: object) -> list[np.ndarray]:
        takes, stances = np.full(len(keys), -20.0), np.zeros((len(keys), len(HELD)))
        takes[at], stances[at, n] = 20.0, 9.0
        return [takes, stances, np.zeros((len(keys), 2)), np.zeros((len(keys), len(one.spans), 2))]

    monkeypatch.setattr(verdicts, "_run", run)
    return [
        (v.demand, v.stance) for v in verdicts.Judge(NEGOTIATION).verdicts(InContext("Dana Kolve said: that"), 0.99)
    ]


@pytest.mark.parametrize(
    ("n", "given"),
    [
        (0, ("ukraine-in-nato", Stance.DEMANDS)),
        (3, ("ukraine-in-nato", Stance.REJECTS)),
        (5, ("ukraine-out-of-nato", Stance.OPEN_TO)),
        (6, ("ukraine-out-of-nato", Stance.DEMANDS)),
    ],
)
def test_an_opposite_is_given_where_the_judge_finds_the_stance_on_it(
    monkeypatch: pytest.MonkeyPatch, n: int, given: tuple[str, Stance]
) -> None:
    assert "ukraine-out-of-nato" not in NEGOTIATION.propositions
    assert _judged(monkeypatch, n) == [given]
