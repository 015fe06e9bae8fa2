"""Whose hedge a position has: from a given reading through the graph to answers, words and pages."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.answers import Asker
from app.api import create_app
from app.flags import flags
from app.formats import evidence_text
from app.ingest import Loader
from app.reading import given_reading
from app.store import Store
from graph_schema.errors import BadReading
from graph_schema.negotiation import Negotiation
from loaders.article import NOTHING_KNOWN
from loaders.sources import find_articles
from queries import question
from tests.articles import read_and_written
from tests.serving import serving

HEDGES: dict[str, dict[str, Any]] = {
    "plain": {},
    "untold": {"hedged": True},
    "own": {"hedged": True, "hedged_by": "holder"},
    "retold": {"hedged": True, "hedged_by": "reporter"},
}
WORDS = {
    "plain": [],
    "untold": ["hedged"],
    "own": ["hedged by the holder"],
    "retold": ["hedged by whoever reports it"],
}


def _write(folder: Path, name: str, day: str, hedge: dict[str, Any]) -> Path:
    path = read_and_written(folder, name, "Ukraine", "UA", day, ("freeze", "accepts"))
    reading = folder / "readings" / f"{name}.json"
    content = json.loads(reading.read_text(encoding="utf-8"))
    content["statements"][0]["positions"][0] |= hedge
    reading.write_text(json.dumps(content), encoding="utf-8")
    return path


def _load(store: Store, negotiation: Negotiation, folder: Path) -> dict[str, dict[str, Any]]:
    """Evidence by the title of its article."""
    for n, (name, hedge) in enumerate(HEDGES.items()):
        _write(folder, name, f"2024-06-0{n + 1}", hedge)
    loader = Loader(store, negotiation, NOTHING_KNOWN, folder / "readings")
    assert loader.load(find_articles([folder / "articles"]), lambda *_: None).refused == []
    rows = Asker.of(store).ask(question("demand_timeline"), {"demand": "freeze"}).rows
    return {row["said"]["title"]: row["said"] for row in rows}


def test_it_is_in_the_graph_and_in_answers(store: Store, negotiation: Negotiation, tmp_path: Path) -> None:
    said = _load(store, negotiation, tmp_path)
    assert {name: (one["hedged"], one["hedged_by"]) for name, one in said.items()} == {
        name: (hedge.get("hedged", False), hedge.get("hedged_by")) for name, hedge in HEDGES.items()
    }
    for name, one in said.items():
        assert flags(one) == WORDS[name]
        assert evidence_text(one).plain.splitlines()[0] == ", ".join(["accepts", *WORDS[name]])
        (row,) = Asker.of(store).ask(question("evidence"), {"statement": one["statement"]}).rows
        assert [position["hedged_by"] for position in row["said"]["positions"]] == [one["hedged_by"]]


def test_the_page_says_who_hedges(store: Store, negotiation: Negotiation, tmp_path: Path) -> None:
    said = _load(store, negotiation, tmp_path)
    with serving(create_app(store)) as client:
        for name, one in said.items():
            note = client.get(f"/statement/{one['statement']}").text.partition('<span class="note">')[2]
            assert note.partition("</span>")[0] == ", ".join(["its own words", *WORDS[name]])
        text = client.get("/", params={"demand": "freeze"}).text
        for words in ("hedged by the holder", "hedged by whoever reports it"):
            assert f'<span class="flag">{words}</span>' in text
            assert f"({words})" in text


@pytest.mark.parametrize(
    ("hedge", "complaint"),
    [
        ({"hedged_by": "holder"}, "positions.0.hedged_by: Value error, only a position with 'hedged': true takes"),
        ({"hedged": False, "hedged_by": "reporter"}, "positions.0.hedged_by: "),
        ({"hedged": True, "hedged_by": "Reuters"}, "positions.0.hedged_by: Input should be 'holder' or 'reporter'"),
    ],
)
def test_a_wrong_one_is_refused_by_its_name(tmp_path: Path, hedge: dict[str, Any], complaint: str) -> None:
    path = _write(tmp_path, "wrong", "2024-06-01", hedge)
    with pytest.raises(BadReading) as refused:
        given_reading(tmp_path / "readings", path.name)
    assert complaint in str(refused.value)


def test_an_article_that_does_not_tell_keeps_its_id(tmp_path: Path) -> None:
    """Its id rests on what its reading is printed as, which held no such field once."""
    for name, hedge in HEDGES.items():
        path = _write(tmp_path, name, "2024-06-01", {"hedged_by": None} | hedge)
        (position,) = given_reading(tmp_path / "readings", path.name).statements[0].positions
        assert ("hedged_by" in position.model_dump()) is ("hedged_by" in hedge)
