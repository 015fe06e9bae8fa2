"""Every question with every filter is sound Cypher, and answers what its header says."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.store import Store
from queries import ColumnType, ParameterType, Question, catalogue
from queries.types import CHOICES

_VALUES: dict[ParameterType, Any] = {
    ParameterType.DATE: date(2024, 6, 1),
    ParameterType.MOMENT: datetime(2024, 6, 1, tzinfo=UTC),
    ParameterType.INTEGER: 3,
    ParameterType.FLAG: True,
    ParameterType.SHARE: 0.7,
}


def _value(question: Question, name: str) -> Any:
    kind = question.parameters[name].type
    if kind is ParameterType.CURSOR:
        return "2024-01-01|x" if question.is_placed else "0"
    return _VALUES.get(kind, CHOICES.get(kind, ("x",))[0])


SHARED = {
    *("party", "actor", "demand", "topic", "voice", "outlet", "from", "to"),
    *("as_of_published", "as_of_recorded", "limit", "cursor"),
}


@pytest.mark.parametrize("question", catalogue().values(), ids=str)
def test_every_question_takes_the_shared_filters(question: Question) -> None:
    assert question.parameters.keys() >= SHARED


@pytest.mark.parametrize("question", catalogue().values(), ids=str)
def test_every_question_about_positions_can_leave_out_unsure_ones(question: Question) -> None:
    shows = any(column.type is ColumnType.EVIDENCE for column in question.columns.values())
    assert "min_confidence" in question.parameters or not shows


@pytest.mark.parametrize("question", catalogue().values(), ids=str)
def test_every_filter_is_sound_alone_and_with_all_others(prepared: Store, question: Question) -> None:
    defaults = {name: parameter.default for name, parameter in question.parameters.items()}
    every = {name: _value(question, name) for name in question.parameters}
    sets = [defaults, every]
    for name, parameter in question.parameters.items():
        choices = CHOICES.get(parameter.type, (every[name],)) if f"{name}=" in question.cypher else (every[name],)
        sets += [{**defaults, name: choice} for choice in choices]
    for values in sets:
        prepared.rows(f"EXPLAIN {question.composed(values)}", **values)
