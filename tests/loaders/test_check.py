"""What of a given reading is refused, and why."""

from typing import Any

import pytest

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.form import Reading
from loaders.reading.check import checked

TEXT = "“We stay,” Berta Exner said on Friday. “We stay,” she said again."
ARTICLE = Article(name="a.txt", text=TEXT)


def _statement(**change: Any) -> dict[str, Any]:
    position = {"demand": "freeze", "stance": "rejects", "holder": "Berta Exner", "holder_party": "OTHER"}
    sound = {
        "id": "s1",
        "speaker": "Berta Exner",
        "party": "OTHER",
        "cue": "said",
        "content": ["“We stay,”"],
        "kind": "direct",
        "positions": [position],
    }
    return sound | change


def _reading(*statements: dict[str, Any]) -> Reading:
    return Reading.model_validate({"doc": "a.txt", "statements": list(statements)})


def test_missing_spans_are_found_next_to_each_other(negotiation: Negotiation) -> None:
    result = checked(ARTICLE, _reading(_statement()), negotiation)
    (statement,) = result.reading.statements
    assert (statement.content_spans, statement.cue_span) == ([(0, 10)], (23, 27))
    assert result.refused == []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"content": ["We leave"]}, "the article does not hold 'We leave'"),
        ({"content_spans": [(1, 11)]}, "characters 1 to 11 are not '“We stay,”'"),
        ({"content_spans": [(0, 900)]}, "characters 0 to 900"),
        ({"content_spans": [(0, 10), (39, 49)]}, "one for each passage"),
        ({"cue": "denied"}, "cue: the article does not hold 'denied'"),
        ({"cue_span": (0, 4)}, "cue_span"),
        ({"party": "XX"}, "no party 'XX'"),
    ],
)
def test_an_unsound_statement_goes_whole_with_a_reason(
    negotiation: Negotiation, change: dict[str, Any], complaint: str
) -> None:
    result = checked(ARTICLE, _reading(_statement(**change)), negotiation)
    assert result.reading.statements == []
    (refusal,) = result.refused
    assert refusal.subject == "s1"
    assert complaint in refusal.reason


def test_only_the_wrong_position_goes(negotiation: Negotiation) -> None:
    wrong = {"demand": "no-such-demand", "stance": "rejects", "holder": "Berta Exner", "holder_party": "OTHER"}
    sound = _statement()["positions"]
    result = checked(ARTICLE, _reading(_statement(positions=[wrong, *sound])), negotiation)
    assert [p.demand for p in result.reading.statements[0].positions] == ["freeze"]
    assert "no-such-demand" in result.refused[0].reason


def test_a_second_statement_of_the_same_id_is_refused(negotiation: Negotiation) -> None:
    result = checked(ARTICLE, _reading(_statement(), _statement()), negotiation)
    assert (len(result.reading.statements), len(result.refused)) == (1, 1)
