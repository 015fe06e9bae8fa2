"""Demands that the negotiation file lacks, in a real graph: loaded, superseded, asked for, and never anybody else's."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.answers import Asker
from app.digest import graph_digest
from app.ingest import Loader
from app.store import Store
from app.verify import verify_graph
from graph_schema.errors import NotFound
from graph_schema.negotiation import Negotiation
from loaders.article import NOTHING_KNOWN
from loaders.sources import find_articles
from queries import question
from tests.articles import TEXT
from tests.conftest import empty

WORDS = "The river must be dredged"


def _write(folder: Path, name: str, speaker: str, party: str, day: str, *positions: dict[str, Any]) -> None:
    """An article in which a speaker says WORDS, and its reading."""
    for part in ("articles", "readings"):
        (folder / part).mkdir(exist_ok=True)
    text = TEXT.format(title=name, name=name, quotation=WORDS, speaker=speaker, published=day)
    (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    held = [{"holder": speaker, "holder_party": party, **position} for position in positions]
    said = {"id": "s1", "speaker": speaker, "party": party, "cue": "said", "content": [f"“{WORDS}”"], "kind": "direct",
            "uttered": {"from": day, "to": day}, "positions": held}  # fmt: skip
    reading = {"doc": f"{name}.txt", "statements": [said]}
    (folder / "readings" / f"{name}.json").write_text(json.dumps(reading), encoding="utf-8")


def _dredging(stance: str, label: str = WORDS, topic: str = "talks") -> dict[str, Any]:
    return {"topic": topic, "label": label, "stance": stance}


def _load(store: Store, negotiation: Negotiation, folder: Path, *names: str) -> None:
    for name in names:
        sources = find_articles([folder / "articles" / f"{name}.txt"])
        assert Loader(store, negotiation, NOTHING_KNOWN, folder / "readings").load(sources, _done).refused == []


def _done(*_: object) -> None:
    pass


def _ask(store: Store, name: str, **given: Any) -> list[dict[str, Any]]:
    return Asker.of(store).ask(question(name), given).rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Russia wants what Ukraine refuses, and somebody wants it under another topic."""
    listed = {"demand": "hold-talks", "stance": "accepts"}
    _write(tmp_path, "one", "Russia", "RU", "2024-06-01", _dredging("demands"), listed)
    _write(tmp_path, "two", "Ukraine", "UA", "2024-06-02", _dredging("rejects", "“The river must be dredged”"))
    _write(tmp_path, "three", "Ukraine", "UA", "2024-06-03", _dredging("rejects", topic="ceasefire"))
    _write(tmp_path, "four", "Poland", "PL", "2024-06-04", _dredging("rejects", "river must be dredged"))
    return tmp_path


def test_answers_show_it_with_its_label_as_unlisted(store: Store, negotiation: Negotiation, folder: Path) -> None:
    _load(store, negotiation, folder, "one", "two", "three", "four")
    rows = _ask(store, "topics_overview", topic="talks")
    assert [(row["demand_label"], row["listed"]) for row in rows] == [
        (negotiation.demands["hold-talks"].label, True),
        ("River must be dredged", False),
        (WORDS, False),
    ]
    (both,) = (row for row in rows if row["demand_label"] == WORDS)
    assert (both["wanted_by"], both["refused_by"], both["articles"]) == (["Russia"], ["Ukraine"], 2)
    assert (both["first"]["demand"], both["first"]["listed"]) == (both["demand"], False)
    positions = _ask(store, "actor_positions", actor="Russia")
    assert {(row["demand_label"], row["listed"]) for row in positions} == {
        (WORDS, False),
        (negotiation.demands["hold-talks"].label, True),
    }
    assert {row["listed"] for row in _ask(store, "demand_timeline", demand=both["demand"])} == {False}
    assert [row["demand"] for row in _ask(store, "who_demands", demand="hold-talks")] == ["hold-talks"]
    (line,) = _ask(store, "red_lines", actor="Poland")
    assert line["against_label"] == "Not: River must be dredged"
    (said,) = _ask(store, "statements", actor="Poland")
    assert [position["listed"] for position in said["said"]["positions"]] == [False]


def test_it_contradicts_only_what_is_said_of_the_very_same(
    store: Store, negotiation: Negotiation, folder: Path
) -> None:
    _load(store, negotiation, folder, "one", "two", "three", "four")
    (found,) = _ask(store, "contradictions", apparent=True)
    assert (found["kind"], found["demand_label"]) == ("dispute", WORDS)
    assert {found["older_holder"], found["newer_holder"]} == {"Russia", "Ukraine"}
    edges = store.rows("MATCH (d:Demand {listed: false})-[r]->(b) RETURN type(r) AS kind, labels(b) AS end")
    assert edges == 3 * [{"kind": "UNDER", "end": ["Topic"]}]


def test_order_repetition_and_what_was_superseded_do_not_show(
    store: Store, negotiation: Negotiation, folder: Path
) -> None:
    _load(store, negotiation, folder, "one", "two", "three", "four")
    digest = graph_digest(store)
    assert verify_graph(store).flaws == []
    _load(store, negotiation, folder, "two", "one")
    assert graph_digest(store) == digest
    _write(folder, "two", "Ukraine", "UA", "2024-06-02", _dredging("demands", "must be dredged"))
    _load(store, negotiation, folder, "two")
    assert graph_digest(store) != digest
    assert _ask(store, "contradictions", apparent=True) == []
    _write(folder, "two", "Ukraine", "UA", "2024-06-02", _dredging("rejects", "“The river must be dredged”"))
    _load(store, negotiation, folder, "two")
    assert graph_digest(store) == digest
    assert len(_ask(store, "contradictions", apparent=True)) == 1
    empty(store)
    _load(store, negotiation, folder, "four", "three", "two", "one")
    assert graph_digest(store) == digest


def test_another_version_of_the_file_leaves_it_under_its_topic(
    store: Store, negotiation: Negotiation, folder: Path
) -> None:
    _load(store, negotiation, folder, "one", "three")
    newer = negotiation.model_copy(update={"sha256": "0" * 64})
    _load(store, newer, folder, "four")
    found = store.rows("MATCH (d:Demand {listed: false})-[:UNDER]->(t:Topic) RETURN t.key AS topic ORDER BY topic")
    assert [row["topic"] for row in found] == ["ceasefire", "talks", "talks"]


def test_nobody_is_offered_it_to_choose(store: Store, negotiation: Negotiation, folder: Path) -> None:
    _load(store, negotiation, folder, "one")
    with pytest.raises(NotFound):
        _ask(store, "who_demands", demand=WORDS)
