"""Loading: whole articles, once each, in any order."""

import json
from pathlib import Path

import pytest

from app.digest import graph_digest
from app.ingest import Loader, Summary
from app.store import Store
from app.verify import verify_graph
from app.versions import Outcome
from graph_schema.errors import SchemaTooNew
from graph_schema.negotiation import Negotiation
from graph_schema.render.constraints import SCHEMA_VERSION, constraint_statements
from loaders.article import ArticleFacts, Interval
from loaders.sources import find_articles
from tests.articles import read_and_written, written
from tests.conftest import GOLD, SEEDS, empty, needs_seeds


def _load(store: Store, negotiation: Negotiation, paths: list[Path], readings: Path | None = None) -> Summary:
    sources = [source for path in paths for source in find_articles([path])]
    return Loader(store, negotiation, ArticleFacts(), readings).load(sources, lambda *_: None)


@pytest.fixture
def small(tmp_path: Path) -> list[Path]:
    return [
        read_and_written(tmp_path, "one", "Vladimir Putin", "RU", "2024-06-14", ("freeze", "open_to")),
        read_and_written(tmp_path, "two", "Russia", "RU", "2024-11-26", ("freeze", "rejects")),
        read_and_written(tmp_path, "three", "five envoys", "OTHER", "2024-11-27", ("ceasefire", "demands")),
        read_and_written(tmp_path, "four", "Ann Example", "OTHER", "2024-11-28", ("ceasefire", "accepts")),
    ]


def test_order_and_repetition_leave_the_graph_unchanged(
    store: Store, negotiation: Negotiation, small: list[Path], tmp_path: Path
) -> None:
    readings = tmp_path / "readings"
    assert _load(store, negotiation, small, readings).articles == {Outcome.NEW: 4}
    digest = graph_digest(store)
    assert _load(store, negotiation, small, readings).articles == {Outcome.UNCHANGED: 4}
    assert graph_digest(store) == digest
    empty(store)
    _load(store, negotiation, small[::-1], readings)
    assert graph_digest(store) == digest


def test_the_digest_sees_every_change(
    store: Store, negotiation: Negotiation, small: list[Path], tmp_path: Path
) -> None:
    _load(store, negotiation, small, tmp_path / "readings")
    seen = {graph_digest(store)}
    for change in (
        "MATCH (p:Position) WITH p ORDER BY p.id LIMIT 1 SET p.hedged = NOT p.hedged",
        "MATCH (:Statement)-[r:EXPRESSES]->() WITH r ORDER BY r.id LIMIT 1 DELETE r",
        "MATCH (s:Statement) WITH s ORDER BY s.id LIMIT 1 DETACH DELETE s",
    ):
        with store.session() as session:
            session.run(change).consume()
        seen.add(graph_digest(store))
    assert len(seen) == 4


def test_another_reading_replaces_the_older_one_whole(
    store: Store, negotiation: Negotiation, small: list[Path], tmp_path: Path
) -> None:
    readings = tmp_path / "readings"
    _load(store, negotiation, small[:3], readings)
    digest = graph_digest(store)
    before = (readings / "four.json").read_text(encoding="utf-8")
    reading = json.loads(before)
    reading["statements"][0]["speaker"] = "Bea Example"
    (readings / "four.json").write_text(json.dumps(reading), encoding="utf-8")
    _load(store, negotiation, small[3:], readings)
    (readings / "four.json").write_text(before, encoding="utf-8")
    assert _load(store, negotiation, small[3:], readings).articles == {Outcome.NEW_VERSION: 1}
    replaced = graph_digest(store)
    empty(store)
    _load(store, negotiation, small, readings)
    assert graph_digest(store) == replaced != digest


def test_a_corrected_article_is_a_new_version_and_the_old_one_stays(
    store: Store, negotiation: Negotiation, tmp_path: Path
) -> None:
    url = "https://example.org/one"
    early = written(tmp_path / "1", "one", "Ukraine must never join NATO.", "Sergei Lavrov", "2024-11-26")
    late = written(tmp_path / "2", "one", "Ukraine must not join NATO.", "Sergei Lavrov", "2024-11-27")
    orders = []
    for paths in ([early, late], [late, early]):
        empty(store)
        orders.append((_load(store, negotiation, paths).articles, graph_digest(store)))
        versions = store.rows("MATCH (a:Article {url: $url}) RETURN a.current AS current, a.text AS text", url=url)
        assert [row["text"] for row in versions if row["current"]] == [late.read_text(encoding="utf-8")]
        assert len(versions) == 2
    assert orders[0][0] == {Outcome.NEW: 1, Outcome.NEW_VERSION: 1}
    assert orders[1][0] == {Outcome.NEW: 1, Outcome.OLDER_VERSION: 1}
    assert orders[0][1] == orders[1][1]


def test_a_bad_article_is_refused_by_name_and_the_rest_is_loaded(
    store: Store, negotiation: Negotiation, small: list[Path], tmp_path: Path
) -> None:
    bad = tmp_path / "articles" / "bad.txt"
    bad.write_bytes(b"\xff\xfe\x00nonsense")
    empty_reading = written(tmp_path / "articles", "unread", "Nobody read this.", "Nobody", "2024-01-01")
    summary = _load(store, negotiation, [*small, bad, empty_reading], tmp_path / "readings")
    assert summary.articles == {Outcome.NEW: 4}
    assert [refusal.place for refusal in summary.refused] == [str(bad), str(empty_reading)]
    assert summary.unread == 2


def test_a_statement_without_its_words_is_never_stored(
    store: Store, negotiation: Negotiation, small: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "readings" / "one.json"
    reading = json.loads(target.read_text(encoding="utf-8"))
    reading["statements"][0]["content"] = ["words that the article does not hold"]
    target.write_text(json.dumps(reading), encoding="utf-8")
    summary = _load(store, negotiation, small[:1], tmp_path / "readings")
    assert summary.statements == 0
    assert [refusal.place for refusal in summary.refused] == [f"{small[0]} s1"]
    assert summary.unread == 0
    assert store.rows("MATCH (s:Statement) RETURN count(s) AS n") == [{"n": 0}]


def test_verify_finds_what_was_tampered_with(
    store: Store, negotiation: Negotiation, small: list[Path], tmp_path: Path
) -> None:
    _load(store, negotiation, small, tmp_path / "readings")
    assert verify_graph(store).flaws == []
    for damage in (
        "MATCH (s:Statement) WITH s ORDER BY s.id LIMIT 1 SET s.starts = [s.starts[0] + 1]",
        "MATCH (s:Statement) WITH s ORDER BY s.id SKIP 1 LIMIT 1 SET s.cue = 'denied'",
        "MATCH (a:Article) WITH a ORDER BY a.id LIMIT 1 SET a.text_sha256 = 'none'",
        "CREATE (:Statement {id: 'statement:lost', exact: [], starts: [], ends: []})",
    ):
        with store.session() as session:
            session.run(damage).consume()
    assert len(verify_graph(store).flaws) == 4


def test_the_callers_date_is_trusted_most(store: Store, negotiation: Negotiation, small: list[Path]) -> None:
    day = Interval.model_validate({"from": "2023-02-01", "to": "2023-02-01"})
    Loader(store, negotiation, ArticleFacts(published=day)).load(find_articles(small[:1]), lambda *_: None)
    rows = store.rows("MATCH (a:Article) RETURN toString(a.published_to) AS day, a.published_basis AS basis")
    assert rows == [{"day": "2023-02-01", "basis": "caller"}]


@needs_seeds
def test_the_seeds_with_their_gold_lose_nothing(store: Store, negotiation: Negotiation) -> None:
    summary = _load(store, negotiation, sorted(SEEDS.glob("*.txt")), GOLD)
    assert (summary.articles, summary.refused) == ({Outcome.NEW: 5}, [])
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in GOLD.glob("00*.json")]
    statements = [statement for document in gold for statement in document["statements"]]
    stored = store.rows("MATCH (s:Statement) RETURN count(s) AS n")[0]["n"]
    assert stored == len(statements) == summary.statements
    assert verify_graph(store).flaws == []


def test_a_graph_of_a_newer_schema_is_left_alone(store: Store) -> None:
    with store.session() as session:
        session.run("MATCH (s:ParleySchema) SET s.version = 99").consume()
    try:
        with pytest.raises(SchemaTooNew, match="schema version 99"):
            store.prepare()
    finally:
        with store.session() as session:
            session.run("MATCH (s:ParleySchema) SET s.version = $v", v=SCHEMA_VERSION).consume()


def test_every_constraint_and_index_of_the_schema_is_there(store: Store) -> None:
    named = {row["name"] for row in store.rows("SHOW INDEXES YIELD name")}
    wanted = {word for line in constraint_statements() for word in line.split() if word.startswith("parley_")}
    assert wanted <= named
