"""The program as a user runs it: what it prints, and how it fails."""

import csv
import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.store import Store
from tests.articles import read_and_written, written
from tests.conftest import GOLD, SEEDS, needs_seeds


def parley(*arguments: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the program."""
    command = [sys.executable, "-m", "app.cli.main", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def loaded(store: Store, environment: Mapping[str, str], tmp_path: Path) -> Mapping[str, str]:
    """The environment of a database in which Russia turns on a freeze."""
    read_and_written(tmp_path, "one", "Vladimir Putin", "RU", "2023-12-23", ("freeze", "open_to"))
    read_and_written(tmp_path, "two", "Dmitry Peskov", "RU", "2024-11-20", ("freeze", "rejects"))
    arguments = ("load", str(tmp_path / "articles"), "--read", str(tmp_path / "readings"))
    done = parley(*arguments, env=environment)
    assert done.returncode == 0, done.stderr
    assert (
        "2 articles read (2 new): 2 statements, 2 positions, 0 events; 0 refused. The graph now holds 1 contradictions."
        in done.stdout
    )
    assert "Reading 2/2 two.txt" in done.stderr
    return environment


def test_ask_prints_a_table_json_and_csv(loaded: Mapping[str, str]) -> None:
    window = ("ask", "demands-changed", "--from", "2024-06-01", "--to", "2025-12-31")
    table = parley(*window, env={**loaded, "COLUMNS": "200"})
    assert all(words in table.stdout for words in ("Russia", "reversed", "rejects", "The Test Gazette"))
    assert "1 rows in 2 articles" in table.stderr
    answer = json.loads(parley(*window, "--format", "json", env=loaded).stdout)
    (row,) = csv.DictReader(io.StringIO(parley(*window, "--format", "csv", env=loaded).stdout))
    assert answer["rows"][0]["after"]["statement"] == row["after.statement"]


def test_verify_digest_and_status(loaded: Mapping[str, str]) -> None:
    assert "4 spans in 2 articles checked, 0 bad." in parley("verify", env=loaded).stdout
    assert len(parley("digest", env=loaded).stdout.strip()) == 64
    assert "2 articles, 2 statements, 2 positions" in parley("status", env=loaded).stdout


def test_read_needs_no_database_and_gives_the_guides_form(tmp_path: Path) -> None:
    nowhere = {**os.environ, "PARLEY_NEO4J_URI": "bolt://127.0.0.1:1", "PARLEY_NEO4J_PASSWORD": "none"}
    path = written(tmp_path, "one", "Ukraine must never join NATO.", "Sergei Lavrov", "2024-11-26")
    done = parley("read", str(path), "--json", env=nowhere)
    reading = json.loads(done.stdout)
    text = path.read_text(encoding="utf-8")
    assert reading["doc"] == "one.txt"
    (statement,) = reading["statements"]
    assert (statement["speaker"], statement["party"], statement["kind"]) == ("Sergei Lavrov", "RU", "direct")
    assert [text[start:end] for start, end in statement["content_spans"]] == statement["content"]
    parley("read", str(path), "--out", str(tmp_path / "out"), env=nowhere)
    assert json.loads((tmp_path / "out" / "one.json").read_text(encoding="utf-8")) == reading


def test_explain_tells_how_speaker_date_and_positions_were_found(tmp_path: Path) -> None:
    path, quiet = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text(
        "Title: Terms\nOutlet: Wire\n\nKYIV, 3 October 2031 (Wire) - Russia and China said on 2 October that "
        "Ukraine must never join NATO.\n\nThey spoke of the Budapest memorandum. "
        "Russia said it would never give up Crimea.\n",
        "utf-8",
    )
    quiet.write_text("Nothing.", "utf-8")
    done = parley("read", str(path), str(quiet), "--explain", env=os.environ)
    assert done.returncode == 0, done.stderr
    assert "a.txt\ntitle: Terms\noutlet: Wire\nprinted: 2031-10-03, by its dateline\n" in done.stdout
    assert "b.txt\nprinted: unknown, no day is told\n" in done.stdout
    assert "b.txt: no statement found; Parley reads English." in done.stderr
    assert "speaker: the tagger points to words of the article: 'Russia and China'" in done.stdout
    assert "date: 2031-10-02, which '2 October' tells" in done.stdout
    assert "date: 2031-10-02 to 2031-10-03, news of the day of printing or of the one before" in done.stdout
    assert "\nevents\n   Budapest Memorandum, 1994-12-05: 'Budapest memorandum'\n" in done.stdout
    assert [f"(holder: {holder}, from 'Russia and China';" in done.stdout for holder in ("Russia", "China")] == [
        True,
        True,
    ]


def test_reading_elsewhere_and_loading_the_readings_is_the_same(
    store: Store, environment: Mapping[str, str], tmp_path: Path
) -> None:
    path = written(tmp_path / "a", "one", "Ukraine must never join NATO.", "Sergei Lavrov", "2024-11-26")
    parley("load", str(path), env=environment)
    statements = "MATCH (s:Statement)-[:EXPRESSES]->(p) RETURN s.id, s.uttered_to, s.uttered_basis, p.id ORDER BY p.id"
    direct = store.rows(statements)
    parley("read", str(path), "--out", str(tmp_path / "r"), env=environment)
    parley("load", str(path), "--read", str(tmp_path / "r"), env=environment)
    assert store.rows(statements) == direct != []


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            {"PARLEY_NEO4J_PASSWORD": "wrong-password"},
            "refuses the user or the password. Set PARLEY_NEO4J_USER",
        ),
        ({"PARLEY_NEO4J_URI": "bolt://127.0.0.1:1"}, "No Neo4j answers at bolt://127.0.0.1:1. Start it"),
        ({"PARLEY_NEO4J_URI": "somewhere"}, "'somewhere' is no address of a Neo4j"),
        (
            {"PARLEY_NEO4J_DATABASE": "nosuch"},
            "has no database 'nosuch'. Correct or unset PARLEY_NEO4J_DATABASE",
        ),
        ({"PARLEY_NEO4J_PASSWORD": ""}, "no password is. Set PARLEY_NEO4J_PASSWORD or"),
        ({"PARLEY_BOLT_PORT": "many"}, "PARLEY_BOLT_PORT"),
    ],
)
def test_a_database_that_cannot_be_used_is_explained(
    environment: Mapping[str, str], change: dict[str, str], complaint: str
) -> None:
    done = parley("verify", env={**environment, **change})
    assert done.returncode == 1
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("load", "no-such-folder"), "no-such-folder"),
        (("load", ".", "--negotiation", "no-such-file.yaml"), "No negotiation 'no-such-file.yaml'"),
        (("load", ".", "--published", "soon"), "'soon' is not a day like 2024-11-26"),
        (("load", "http://user:s3cret@example.org/"), "refused http://example.org/: http://example.org/ holds a user"),
        (("ask", "demand-changed"), "demands_changed"),
        (("ask", "demands-changed", "--form", "2024-01-01"), "No such option"),
        (("up",), "names a database of yours"),
    ],
)
def test_bad_input_is_named(environment: Mapping[str, str], arguments: tuple[str, ...], complaint: str) -> None:
    done = parley(*arguments, env=environment)
    assert done.returncode != 0
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr
    assert "s3cret" not in done.stdout + done.stderr


def test_what_check_refuses_is_refused_wherever_it_is_used(tmp_path: Path) -> None:
    path, article = tmp_path / "mine.yaml", tmp_path / "a.txt"
    path.write_text("negotiation: mine\ntitle: Mine\nversion: 1\nversion: 1\n", encoding="utf-8")
    article.write_text("Body.", encoding="utf-8")
    checked = parley("negotiation", "check", str(path), env=os.environ)
    read = parley("read", str(article), "--negotiation", str(path), env=os.environ)
    assert (checked.returncode, read.returncode) == (1, 1)
    first = next(line for line in checked.stdout.splitlines() if ": error: " in line)
    assert f"{first.replace('error: ', '')} Run: parley negotiation check {path}" in read.stderr


def test_what_is_missing_or_empty_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Quiet.", encoding="utf-8")
    done = parley("read", str(tmp_path / "none.txt"), str(tmp_path / "a.txt"), "--json", env=os.environ)
    assert done.returncode == 1
    assert json.loads(done.stdout)["doc"] == "a.txt"
    assert f"refused {tmp_path / 'none.txt'}: There is no file or folder" in done.stderr
    assert "a.txt: no statement found; Parley reads English." in done.stderr
    assert "1 of 2 articles were refused" in done.stderr


def test_check_names_a_label_that_reading_would_misread(environment: Mapping[str, str]) -> None:
    path = Path(__file__).parents[1] / "evaluation" / "pairs" / "northmark-sudland.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    line = lines.index("    label: Northmark keeps the river districts") + 1
    done = parley("negotiation", "check", str(path), env=environment)
    assert done.returncode == 0
    warning = f"{path}:{line}: warning: demands.northmark-keeps-districts.label: Reading may take whoever demands this"
    assert warning in done.stdout
    assert "Errors: 0, warnings: 1." in done.stderr


def test_serve_names_a_port_that_is_taken(environment: Mapping[str, str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = parley("serve", "--port", str(port), env=environment)
    assert done.returncode == 1
    assert f"Port {port} of 127.0.0.1 can't be used." in done.stderr


@needs_seeds
def test_the_scorer_can_score_what_is_read(tmp_path: Path, environment: Mapping[str, str]) -> None:
    parley("read", str(SEEDS), "--out", str(tmp_path), env=environment)
    scorer = subprocess.run(
        [sys.executable, str(GOLD / "score.py"), str(GOLD), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = dict(line.rsplit(None, 1) for line in scorer.stdout.splitlines()[1:])
    statement = next(name for name in found if name.startswith("statement"))
    assert float(statement.split()[3]) > 0.4


def test_many_sources_are_read_alike_by_one_process_and_by_several(tmp_path: Path) -> None:
    said = "Russia categorically rejects any freezing of the conflict, Kremlin spokesman Dmitry Peskov said on Tuesday."
    for n in range(4):
        (tmp_path / f"{n}.txt").write_text(f"KYIV, Nov. {n + 20}, 2024 — {said}", encoding="utf-8")
    lines = [json.dumps({"text": said, "published": "2024-11-26"}), "no json", json.dumps({"text": "Quiet."})]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    page = f"<html><body><article><p>{said}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    places = (str(tmp_path), "http://127.0.0.1:1/page")
    one, two = (parley("read", *places, "--json", "--jobs", jobs, env=os.environ) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    docs = [json.loads(line) for line in one.stdout.splitlines()]
    assert [doc["doc"] for doc in docs] == [
        *(f"{n}.txt" for n in range(4)),
        "news-1.jsonl",
        "news-3.jsonl",
        "page.html",
    ]
    assert all(doc["statements"] for doc in docs if doc["doc"] != "news-3.jsonl")
    assert two.returncode == 1
    assert f"refused {tmp_path / 'news-2.jsonl'}: news.jsonl line 2 is not JSON" in two.stderr
    assert "127.0.0.1, which is not a public address" in two.stderr
    assert "2 of 9 articles were refused" in two.stderr
