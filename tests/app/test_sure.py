"""How sure a reading is: from the graph to answers, words and pages, and as a filter."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.answers import Asker
from app.api import create_app
from app.flags import flags
from app.ingest import Loader
from app.review import review
from app.store import Store
from graph_schema.errors import BadParameter
from graph_schema.negotiation import Negotiation
from graph_schema.nodes import ReviewStatus
from loaders.article import NOTHING_KNOWN
from loaders.sources import find_articles
from queries import question
from tests.articles import read_and_written
from tests.serving import serving

SURE = {"unsure": 0.41, "sure": 0.72, "checked": None}
STANCES = {"unsure": "rejects", "sure": "accepts", "checked": "rejects"}


@pytest.fixture
def loaded(store: Store, negotiation: Negotiation, tmp_path: Path) -> Store:
    """Three articles of one holder: what a person has read has no confidence."""
    for n, (name, confidence) in enumerate(SURE.items()):
        read_and_written(tmp_path, name, "Ukraine", "UA", f"2024-0{n + 1}-01", ("freeze", STANCES[name]))
        reading = tmp_path / "readings" / f"{name}.json"
        content = json.loads(reading.read_text(encoding="utf-8"))
        (statement,) = content["statements"]
        statement["confidence"] = confidence and round(confidence + 0.25, 2)
        statement["positions"][0]["confidence"] = confidence
        reading.write_text(json.dumps(content), encoding="utf-8")
    loader = Loader(store, negotiation, NOTHING_KNOWN, tmp_path / "readings")
    assert loader.load(find_articles([tmp_path / "articles"]), lambda *_: None).refused == []
    return store


def _said(store: Store, name: str, column: str, **given: float | str) -> dict[str, dict[str, Any]]:
    """Evidence by the title of its article."""
    rows = Asker.of(store).ask(question(name), {"demand": "freeze", **given}).rows
    return {row[column]["title"]: row[column] for row in rows}


def test_it_stands_in_answers_and_beside_the_quotation(loaded: Store) -> None:
    said = _said(loaded, "demand_timeline", "said")
    assert {name: one["confidence"] for name, one in said.items()} == SURE
    assert {name: flags(one) for name, one in said.items()} == {
        "unsure": ["41% sure"],
        "sure": ["72% sure"],
        "checked": [],
    }
    statements = _said(loaded, "statements", "said")
    assert {name: one["confidence"] for name, one in statements.items()} == {
        "unsure": 0.66,
        "sure": 0.97,
        "checked": None,
    }
    assert {name: one["positions"][0]["confidence"] for name, one in statements.items()} == SURE


@pytest.mark.parametrize("least", [0.72, "0.5", 1])
def test_what_is_less_sure_is_left_out_and_what_a_person_read_stays(loaded: Store, least: float | str) -> None:
    kept = {name for name, confidence in SURE.items() if confidence is None or confidence >= float(least)}
    assert _said(loaded, "demand_timeline", "said", min_confidence=least).keys() == kept
    assert _said(loaded, "statements", "said", min_confidence=least).keys() == kept


def test_a_statement_counts_by_its_own_confidence_unless_a_position_is_asked_for(loaded: Store) -> None:
    rows = Asker.of(loaded).ask(question("statements"), {"min_confidence": 0.7}).rows
    assert {row["said"]["title"] for row in rows} == {"sure", "checked"}
    rows = Asker.of(loaded).ask(question("statements"), {"min_confidence": 0.5}).rows
    assert {row["said"]["title"] for row in rows} == {"unsure", "sure", "checked"}


def test_a_change_of_mind_that_rests_on_an_unsure_reading_goes(loaded: Store) -> None:
    assert _said(loaded, "demands_changed", "after", min_confidence=0).keys() == {"sure", "checked"}
    assert _said(loaded, "demands_changed", "after").keys() == {"checked"}
    assert _said(loaded, "positions_as_of", "said", date="2024-01-15").keys() == {"unsure"}
    assert _said(loaded, "positions_as_of", "said", date="2024-01-15", min_confidence=0.5) == {}


def test_a_contradiction_is_as_sure_as_both_positions_together(loaded: Store) -> None:
    asked = question("contradictions")
    rows = Asker.of(loaded).ask(asked, {"min_confidence": 0}).rows
    assert {row["newer"]["title"]: row["confidence"] for row in rows} == {"sure": 0.3, "checked": 0.72}
    (row,) = Asker.of(loaded).ask(asked, {}).rows
    assert row["newer"]["title"] == "checked"


def test_what_a_reviewer_confirmed_or_what_is_asked_for_by_status_is_shown_however_unsure(loaded: Store) -> None:
    asked = question("contradictions")
    (unsure,) = (row for row in Asker.of(loaded).ask(asked, {"min_confidence": 0}).rows if row["confidence"] < 0.5)

    def shown(**given: str) -> bool:
        return unsure["pair"] in {row["pair"] for row in Asker.of(loaded).ask(asked, given).rows}

    assert shown(status="open")
    review(loaded, unsure["pair"], ReviewStatus.REJECTED)
    assert not shown()
    assert shown(status="rejected")
    review(loaded, unsure["pair"], ReviewStatus.CONFIRMED)
    assert shown()


def test_a_wrong_share_is_refused_by_its_name(loaded: Store) -> None:
    with pytest.raises(BadParameter, match="'min_confidence' is wrong: '70' is not between 0 and 1"):
        Asker.of(loaded).ask(question("contradictions"), {"min_confidence": "70"})


def test_the_page_tells_it_and_takes_the_filter(loaded: Store) -> None:
    with serving(create_app(loaded)) as client:
        text = client.get("/contradictions?min_confidence=0").text
        assert '<span class="flag">41% sure</span>' in text
        assert '<span class="flag">30% sure</span>' in text
        text = client.get("/contradictions").text
        assert "41% sure" not in text
        assert "What is less than 50% sure is left out." in text
        statements = _said(loaded, "statements", "said")
        for name, told in (("unsure", True), ("checked", False)):
            page = client.get(f"/statement/{statements[name]['statement']}").text
            assert ("41% sure" in page) is told
            assert ("of a hundred that are as sure" in page) is told
