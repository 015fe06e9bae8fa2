"""The quality of reading is what it was: a change that loses some is seen."""

import json

import pytest

from loaders.training.data import Annotated
from tests.evaluation.quality import FROZEN, SHARED, scored, sets

FIGURES = json.loads(FROZEN.read_text(encoding="utf-8"))
_LOSS = 0.02
"""What another processor's arithmetic may change; more is a change of reading."""


@pytest.mark.parametrize("name", list(FIGURES))
def test_no_measure_is_worse_than_in_the_frozen_run(name: str) -> None:
    articles = dict(_sets()).get(name)
    if articles is None:
        pytest.skip(f"'{name}' is read from {SHARED}, which is not beside this checkout")
    found = scored(name, articles).figures
    worse = {
        measure: (kept, found[measure]) for measure, kept in FIGURES[name].items() if found[measure] < kept - _LOSS
    }
    assert worse == {}


def _sets() -> list[tuple[str, list[Annotated]]]:
    return list(sets())
