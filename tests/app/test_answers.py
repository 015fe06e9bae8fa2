"""The question of the main job: which demands changed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.answers import Answer, Asker
from app.ingest import Loader
from app.lookup import Lookup
from app.store import Rows, Store, T
from graph_schema.errors import BadParameter, NotFound
from graph_schema.negotiation import Negotiation
from loaders.article import ArticleFacts
from loaders.sources import find_articles
from queries import ColumnType, catalogue, question
from tests.articles import read_and_written
from tests.conftest import GOLD, SEEDS, needs_seeds

Said = tuple[str, str, str, str, str]


def _changed(store: Store, **given: Any) -> Answer:
    return Asker.of(store).ask(question("demands_changed"), given)


@pytest.fixture
def history(store: Store, negotiation: Negotiation, tmp_path: Path) -> Store:
    """What Russia said on a freeze: open, then demanded by a source, then rejected; Ukraine reaffirms on NATO."""
    said: list[Said] = [
        ("Vladimir Putin", "RU", "2023-12-23", "freeze", "open_to"),
        ("five envoys", "RU", "2024-03-01", "freeze", "demands"),
        ("Dmitry Peskov", "RU", "2024-11-20", "freeze", "rejects"),
        ("Ukraine", "UA", "2024-01-10", "ukraine-in-nato", "demands"),
        ("Volodymyr Zelensky", "UA", "2024-07-10", "ukraine-out-of-nato", "rejects"),
    ]
    for n, (speaker, party, day, demand, stance) in enumerate(said):
        read_and_written(tmp_path, f"a{n}", speaker, party, day, (demand, stance))
    Loader(store, negotiation, ArticleFacts(), tmp_path / "readings").load(
        find_articles([tmp_path / "articles"]), lambda *_: None
    )
    return store


def test_a_reversal_shows_both_quotations(history: Store) -> None:
    rows = _changed(history, **{"from": "2024-06-01", "to": "2025-12-31"}).rows
    assert len(rows) == 1
    (row,) = rows
    assert (row["holder"], row["demand"], row["change"]) == ("Russia", "freeze", "reversed")
    assert (row["from_stance"], row["to_stance"], row["on_or_before"]) == (
        "open_to",
        "rejects",
        date(2024, 11, 20),
    )
    assert row["before"]["speaker"] == "Vladimir Putin"
    assert row["before"]["voice"] == "own"
    assert row["after"]["voice"] == "spokesperson"
    assert row["after"]["quotation"] == ["“Words of Dmitry Peskov on 2024-11-20 in a2.”"]
    assert row["after"]["outlet"] == "The Test Gazette"
    assert row["after"]["url"] == "https://example.org/a2"
    assert row["order"] == "dates"


def test_an_unnamed_group_holds_its_own_position_not_the_states(history: Store) -> None:
    rows = _changed(history, change="introduced", demand="freeze").rows
    assert sorted(row["holder"] for row in rows) == ["Russia", "five envoys"]


def test_rejecting_the_negation_reaffirms_the_demand(history: Store) -> None:
    (row,) = _changed(history, change="reaffirmed").rows
    assert (row["holder"], row["demand"], row["to_stance"]) == ("Ukraine", "ukraine-in-nato", "demands")


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ({"party": "UA"}, 0),
        ({"party": "RU"}, 1),
        ({"actor": "Putin"}, 0),
        ({"actor": "Russia"}, 1),
        ({"topic": "ceasefire"}, 1),
        ({"demand": "ceasefire"}, 0),
        ({"voice": "own"}, 0),
        ({"to": "2024-11-19"}, 0),
        ({"limit": "0"}, 0),
    ],
)
def test_filters(history: Store, given: dict[str, str], count: int) -> None:
    assert len(_changed(history, **given).rows) == count


def test_what_others_report_contests_the_holders_own_words_and_does_not_replace_them(
    history: Store, negotiation: Negotiation, tmp_path: Path
) -> None:
    """Envoys say a week after the spokesman that Russia is open to a freeze after all."""
    path = read_and_written(tmp_path, "late", "six envoys", "RU", "2024-11-27", ("freeze", "open_to"))
    reading = tmp_path / "readings" / "late.json"
    said = json.loads(reading.read_text(encoding="utf-8"))
    said["statements"][0]["positions"][0]["holder"] = "Russia"
    reading.write_text(json.dumps(said), encoding="utf-8")
    Loader(history, negotiation, ArticleFacts(), tmp_path / "readings").load(find_articles([path]), lambda *_: None)
    (row,) = _changed(history, party="RU").rows
    assert (row["to_stance"], row["contested"]) == ("rejects", True)


def test_an_answer_says_what_was_searched(history: Store) -> None:
    found = _changed(history, demand="amnesty")
    assert (found.rows, found.complete) == ([], True)
    assert (found.searched.articles, found.searched.statements, found.searched.undated) == (5, 5, 0)
    assert not _changed(history, limit="0").complete


def test_what_has_no_date_at_all_is_answered_as_that(history: Store, negotiation: Negotiation, tmp_path: Path) -> None:
    """Nobody tells when an article was printed, and it does not tell when its statement was made."""
    path = read_and_written(tmp_path, "undated", "Vladimir Putin", "RU", "2024-11-27", ("freeze", "open_to"))
    path.write_text(path.read_text(encoding="utf-8").replace("Published: 2024-11-27\n", ""), encoding="utf-8")
    reading = tmp_path / "readings" / "undated.json"
    said = json.loads(reading.read_text(encoding="utf-8"))
    said["statements"][0]["uttered"] = None
    reading.write_text(json.dumps(said), encoding="utf-8")
    Loader(history, negotiation, ArticleFacts(), tmp_path / "readings").load(find_articles([path]), lambda *_: None)
    counted = Asker.of(history).ask(question("counts_over_time"), {"party": "RU", "demand": "freeze"})
    assert [(row["stance"], row["statements"]) for row in counted.rows if row["first_day"] is None] == [("open_to", 1)]
    assert counted.searched.undated == 1


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"form": "2024-01-01"}, "takes no parameter 'form'. Did you mean from?"),
        ({"from": "last week"}, "'from' is wrong: 'last week' is not a date"),
        ({"limit": "many"}, "'limit' is wrong"),
        ({"voice": "loud"}, "'voice' is wrong"),
    ],
)
def test_a_wrong_parameter_is_named(history: Store, given: dict[str, str], complaint: str) -> None:
    with pytest.raises(BadParameter) as raised:
        _changed(history, **given)
    assert complaint in str(raised.value)


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ({"actor": "Vladimir Puton"}, "vladimir putin"),
        ({"demand": "freese"}, "freeze"),
        ({"topic": "crimee"}, "crimea"),
    ],
)
def test_an_unknown_name_gets_the_nearest(history: Store, given: dict[str, str], nearest: str) -> None:
    with pytest.raises(NotFound) as raised:
        _changed(history, **given)
    assert nearest in str(raised.value)


@pytest.mark.parametrize("name", list(catalogue()))
def test_every_example_runs_and_returns_its_columns(history: Store, name: str) -> None:
    asked = question(name)
    for row in Asker.of(history).ask(asked, asked.example).rows:
        assert list(row) == list(asked.columns)


def test_answers_have_the_rows_of_the_questions_own_cypher_in_its_order(history: Store) -> None:
    asker = Asker.of(history)
    for asked in catalogue().values():
        given = {"actor": "Russia"} if asked.name == "actor_profile" else {}
        cypher, values = asker.prepared(asked, given)
        plain = [name for name, column in asked.columns.items() if column.type not in _CITED]
        rows = [[row[name] for name in plain] for row in history.rows(cypher, **values)]
        assert [[row[name] for name in plain] for row in asker.ask(asked, given).rows] == rows


_CITED = (ColumnType.EVIDENCE, ColumnType.STATEMENT)


def test_names_are_looked_up_again_when_the_graph_has_changed(
    history: Store, negotiation: Negotiation, tmp_path: Path
) -> None:
    """Neither a name that was unknown stays so, nor how much was searched, nor what no longer holds."""
    asker, asked = Asker.of(history), question("statements")
    assert len(asker.ask(asked, {"actor": "Vladimir Putin"}).rows) == 1
    with pytest.raises(NotFound):
        asker.ask(asked, {"actor": "nine envoys"})
    path = read_and_written(tmp_path, "late", "nine envoys", "RU", "2024-11-27", ("freeze", "open_to"))
    Loader(history, negotiation, ArticleFacts(), tmp_path / "readings").load(find_articles([path]), lambda *_: None)
    (row,) = asker.ask(asked, {"actor": "nine envoys"}).rows
    assert row["speaker"] == "nine envoys"
    assert asker.ask(asked, {}).searched.articles == 6
    history.write("MATCH (a:Actor {name: 'Vladimir Putin'}) SET a.name = 'Someone', a.aliases = []")
    history.write("MATCH (s:ParleySchema {id: 'schema'}) SET s.revision = s.revision + 1")
    with pytest.raises(NotFound):
        asker.ask(asked, {"actor": "Vladimir Putin"})


@dataclass(frozen=True)
class Overtaken(Store):
    """The same database, in which something happens just before the first query of a question."""

    meanwhile: Callable[[], object]

    @classmethod
    def of(cls, store: Store, meanwhile: Callable[[], object]) -> "Overtaken":
        return cls(store.driver, store.uri, store.database, meanwhile)

    def reading(self, work: Callable[[Rows], T]) -> T:
        happens = iter([self.meanwhile])

        def after(rows: Rows) -> Rows:
            def run(cypher: str, values: dict[str, Any]) -> list[dict[str, Any]]:
                for each in happens:
                    each()
                return rows(cypher, values)

            return run

        return super().reading(lambda rows: work(after(rows)))


def _renamed_while_asked(history: Store, name: str, new: str) -> Asker:
    """One that has looked names up, and whose next question is overtaken: an actor is renamed, and another asks."""
    asked, other = question("statements"), Asker.of(history)
    other.ask(asked, {"actor": "Russia"})

    def meanwhile() -> None:
        history.write("MATCH (a:Actor {name: $name}) SET a.name = $new, a.aliases = []", name=name, new=new)
        history.write("MATCH (s:ParleySchema {id: 'schema'}) SET s.revision = s.revision + 1")
        other.ask(asked, {"actor": "Russia"})

    return Asker(Overtaken.of(history, meanwhile), other.lookup)


def test_a_name_is_not_asked_for_by_what_it_was_when_another_question_has_seen_the_change(history: Store) -> None:
    asker = _renamed_while_asked(history, "Vladimir Putin", "Someone")
    with pytest.raises(NotFound):
        asker.ask(question("statements"), {"actor": "Vladimir Putin"})


def test_a_new_name_is_found_when_another_question_has_seen_the_change(history: Store) -> None:
    asker = _renamed_while_asked(history, "Vladimir Putin", "Someone")
    assert len(asker.ask(question("statements"), {"actor": "Someone"}).rows) == 1


def test_a_late_answer_does_not_bring_older_names_back(history: Store) -> None:
    lookup = Lookup(history)
    newest = history.reading(lookup.current)
    assert lookup.at(newest.revision - 1).revision == newest.revision - 1
    assert history.reading(lookup.current) is newest


@needs_seeds
def test_the_seeds_show_russias_turn_on_a_freeze(store: Store, negotiation: Negotiation) -> None:
    Loader(store, negotiation, ArticleFacts(), GOLD).load(find_articles([SEEDS]), lambda *_: None)
    rows = _changed(store, demand="freeze", party="RU", **{"from": "2024-01-01", "to": "2024-12-31"}).rows
    turn = next(row for row in rows if row["holder"] == "Russia" and row["change"] == "reversed")
    assert (turn["from_stance"], turn["to_stance"]) == ("open_to", "rejects")
    assert turn["before"]["uttered_to"] <= date(2023, 12, 31)
    assert date(2024, 11, 1) <= turn["on_or_before"] <= date(2024, 11, 30)
    assert turn["before"]["quotation"]
    assert turn["after"]["quotation"]


@needs_seeds
def test_the_seeds_show_kyivs_turn_on_land_and_reports_that_cannot_both_hold(
    store: Store, negotiation: Negotiation
) -> None:
    Loader(store, negotiation, ArticleFacts(), GOLD).load(find_articles([SEEDS]), lambda *_: None)
    asked = question("contradictions")
    turns = Asker.of(store).ask(asked, {"kind": "reversal", "party": "UA", "topic": "territory", "apparent": True})
    (turn,) = turns.rows
    assert (turn["older"]["demand"], turn["newer"]["demand"]) == ("russia-withdraws", "ukraine-cedes-land")
    assert turn["older"]["quotation"] == ["nothing short of a return to its 1991 borders"]
    assert turn["newer"]["conditional"]
    assert turn["apparent"]  # it would give land only in return for NATO membership
    days = {"from": "2024-11-26", "to": "2024-11-27"}
    reports = Asker.of(store).ask(asked, {"kind": "conflicting-reports", "demand": "freeze", **days}).rows
    said = {(row["older"]["speaker"], row["newer"]["speaker"]) for row in reports}
    assert ("Sergei Naryshkin", "five Kremlin insiders") in said
    assert all(row["older_holder"] == row["newer_holder"] == "Russia" for row in reports)
