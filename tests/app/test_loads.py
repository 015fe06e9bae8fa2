"""Loads as people give them: two at once, deep chains of reporters, and garbage."""

import json
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.answers import Asker
from app.digest import graph_digest
from app.ingest import Loader, Summary
from app.store import Store
from app.versions import Outcome
from graph_schema.negotiation import Negotiation
from loaders.sources import find_articles
from queries import question
from tests.articles import read_and_written
from tests.conftest import empty

PARTS = 2
ARTICLES = 16


def _load(store: Store, negotiation: Negotiation, paths: list[Path], readings: Path) -> Summary:
    return Loader(store, negotiation, readings=readings).load(find_articles(paths), lambda *_: None)


def test_two_loads_at_once_give_the_graph_of_one_after_the_other(
    store: Store, negotiation: Negotiation, tmp_path: Path
) -> None:
    sides = (("Sergei Lavrov", "RU", "rejects"), ("Volodymyr Zelensky", "UA", "demands"))
    paths = []
    for n in range(ARTICLES):
        speaker, party, stance = sides[n % 2]
        day = f"2024-11-{n // 2 + 1:02}"
        paths.append(read_and_written(tmp_path, f"piece-{n}", speaker, party, day, ("ukraine-in-nato", stance)))
    readings = tmp_path / "readings"
    one_by_one = _load(store, negotiation, paths, readings)
    digest = graph_digest(store)
    assert one_by_one.contradictions > ARTICLES / 2
    empty(store)
    with ThreadPoolExecutor(PARTS) as pool:
        loads = [pool.submit(_load, store, negotiation, paths[n : n + 11], readings) for n in (0, 5)]
    outcomes = [load.result().articles for load in loads]
    assert sum(found[Outcome.NEW] for found in outcomes) == ARTICLES
    assert sum(found[Outcome.UNCHANGED] for found in outcomes) == 6
    assert graph_digest(store) == digest


@pytest.mark.parametrize("depth", [2, 5])
def test_a_chain_of_reporters_is_answered_in_its_order(
    store: Store, negotiation: Negotiation, tmp_path: Path, depth: int
) -> None:
    path = read_and_written(tmp_path, "chain", "Sergei Lavrov", "RU", "2024-11-01", ("freeze", "rejects"))
    reporters = [f"Agency {n}" for n in random.Random(depth).sample(range(100), depth)]
    reading = tmp_path / "readings" / "chain.json"
    content = json.loads(reading.read_text(encoding="utf-8"))
    content["statements"][0]["via"] = reporters
    reading.write_text(json.dumps(content), encoding="utf-8")
    _load(store, negotiation, [path], tmp_path / "readings")
    (row,) = Asker.of(store).ask(question("attribution_chains"), {}).rows
    assert row["chain"] == ["The Test Gazette", *reporters, "Sergei Lavrov"]
    assert row["length"] == depth + 2
    assert row["said"]["via"] == reporters


GARBAGE = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "half.jsonl": b'{"text": "A quotation.", "published"',
    "nottext.jsonl": b'{"text": 7}\n[1, 2]\n',
    "feed.xml": b"<rss><channel><item>",
    "page.html": b"<html><body></body></html>",
    "nul.txt": b"Title: x\n\n\x00\x00\x00",
    "date.txt": b"Title: x\nPublished: someday\n\nSome words.",
}


def test_garbage_is_refused_by_name_and_what_is_beside_it_is_loaded(
    store: Store, negotiation: Negotiation, tmp_path: Path
) -> None:
    good = read_and_written(tmp_path, "good", "Sergei Lavrov", "RU", "2024-11-01", ("freeze", "rejects"))
    for name, content in GARBAGE.items():
        (tmp_path / "articles" / name).write_bytes(content)
    for name, broken in (("bad-json", "{"), ("bad-form", '{"doc": 1}')):
        read_and_written(tmp_path, name, "Sergei Lavrov", "RU", "2024-11-01")
        (tmp_path / "readings" / f"{name}.json").write_text(broken, encoding="utf-8")
    sources = find_articles([tmp_path / "articles"])
    summary = Loader(store, negotiation, readings=tmp_path / "readings").load(sources, lambda *_: None)
    assert summary.articles == {Outcome.NEW: 1}
    for name in (*GARBAGE, "bad-json.txt", "bad-form.txt"):
        begin = str(tmp_path / "articles" / name.partition(".")[0])
        assert any(refusal.place.startswith(begin) for refusal in summary.refused), name
    assert all(refusal.reason for refusal in summary.refused)
    assert store.rows("MATCH (a:Article) RETURN a.name AS name") == [{"name": good.name}]
