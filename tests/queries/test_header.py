"""The header of a question is its contract."""

from datetime import date

import pytest

from graph_schema.errors import BadQueryHeader, NotFound
from queries import ParameterType, catalogue, question, value_of
from queries.header import parse, parse_common

GOOD = """/*
summary: Who said what.
parameters:
  from: {type: date, about: First day.}
  limit: {type: integer, default: 10, about: How many.}
columns:
  who: {type: text, about: The speaker.}
example: {from: 2024-06-01}
*/
MATCH (n) WHERE n.day >= $from
RETURN n.name AS who LIMIT $limit
"""


def test_a_header_is_read() -> None:
    asked = parse(GOOD, "said.cypher")
    assert (asked.name, asked.summary) == ("said", "Who said what.")
    assert asked.parameters["limit"].default == 10
    assert asked.example == {"from": date(2024, 6, 1)}
    assert asked.cypher.startswith("MATCH")


@pytest.mark.parametrize(
    ("old", "new", "line", "complaint"),
    [
        ("/*\n", "", 1, "must begin with a header"),
        ("summary: Who said what.\n", "", 2, "summary"),
        ("type: date", "type: day", 4, "parameters.from.type"),
        ("default: 10", "default: ten", 5, "not a whole number"),
        ("about: The speaker.", "abuot: The speaker.", 7, "columns.who.about"),
        ("{from: 2024-06-01}", "{until: 2024-06-01}", 2, "'until', which is no parameter"),
        ("$limit", "10", 2, "only the header knows the parameter $limit"),
        ("n.day", "n.day + $shift", 2, "only the Cypher knows the parameter $shift"),
        ("AS who", "AS name", 2, "does not return the column 'who'"),
        ("columns:", "columns: [", 8, "expected"),
    ],
)
def test_a_wrong_header_fails_with_file_and_line(old: str, new: str, line: int, complaint: str) -> None:
    with pytest.raises(BadQueryHeader) as raised:
        parse(GOOD.replace(old, new, 1), "said.cypher")
    assert str(raised.value).startswith(f"said.cypher:{line}: ")
    assert complaint in str(raised.value)


def test_shared_pieces_bring_their_cypher_and_parameters() -> None:
    inner = parse_common(
        "/*\nsummary: Old.\nparameters: {to: {type: date, about: Last day.}}\n*/\nAND n.day <= $to", ""
    )
    outer = parse_common("/*\nsummary: All.\nparameters: {}\n*/\nAND true\n//+ inner", "")
    text = GOOD.replace("RETURN", "  //+ outer\nRETURN")
    asked = parse(text, "said.cypher", {"inner": inner, "outer": outer})
    assert "  AND true\n  AND n.day <= $to\nRETURN" in asked.cypher
    assert list(asked.parameters) == ["from", "limit", "to"]
    with pytest.raises(BadQueryHeader, match=r"^said.cypher:11: no file for '//\+ outer'"):
        parse(text, "said.cypher")


def test_every_shipped_question_has_a_sound_header() -> None:
    assert "demands_changed" in catalogue()


def test_a_question_is_found_by_either_spelling_and_a_wrong_one_names_the_nearest() -> None:
    assert question("demands-changed") is question("demands_changed")
    with pytest.raises(NotFound, match="demands_changed"):
        question("demand_changed")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ParameterType.DATE, "2024-02-30"),
        (ParameterType.INTEGER, "-1"),
        (ParameterType.FLAG, "perhaps"),
        (ParameterType.SHARE, "most"),
        (ParameterType.SHARE, "1.01"),
        (ParameterType.SHARE, "nan"),
        (ParameterType.VOICE, "loud"),
        (ParameterType.INTEGER, "99999999999999999999"),
        (ParameterType.CURSOR, "99999999999999999999"),
        (ParameterType.CURSOR, "2024-01-01|x y"),
    ],
)
def test_a_wrong_value_is_refused(kind: ParameterType, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        value_of(kind, text)
