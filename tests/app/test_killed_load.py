"""A load that is killed leaves whole articles only."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app.digest import graph_digest
from app.ingest import Loader
from app.store import Store
from graph_schema.negotiation import Negotiation
from loaders.sources import find_articles
from tests.articles import written
from tests.conftest import empty

ARTICLES = 200
KILLS = 4
ONE_ARTICLE = """
MATCH (a:Article)
RETURN a.id AS id, count { (a)<-[:REPORTED_IN]-() } AS statements,
       count { (a)<-[:REPORTED_IN]-()-[:EXPRESSES]->()-[:ON]->() } AS positions,
       count { (a)<-[:REPORTED_IN]-()<-[:ASSERTS]-() } AS speakers
"""


def _articles(folder: Path) -> None:
    for n in range(ARTICLES):
        quotation = f"Freezing the war for {n} days is out of the question, and Ukraine must never join NATO."
        written(folder, f"article-{n:02}", quotation, "Sergei Lavrov", "2024-11-26")


def _whole(store: Store) -> dict[str, tuple[int, int, int]]:
    return {row["id"]: (row["statements"], row["positions"], row["speakers"]) for row in store.rows(ONE_ARTICLE)}


def test_killing_a_load_leaves_whole_articles(
    store: Store, negotiation: Negotiation, environment: Mapping[str, str], tmp_path: Path
) -> None:
    _articles(tmp_path)
    Loader(store, negotiation).load(find_articles([tmp_path]), lambda *_: None)
    undisturbed, digest = _whole(store), graph_digest(store)
    assert len(undisturbed) == ARTICLES
    assert all(statements for statements, _, _ in undisturbed.values())
    empty(store)
    for kill in range(KILLS):
        _load_and_kill(tmp_path, environment, after=1 + kill * ARTICLES // (KILLS + 1))
        left = _whole(store)
        assert left.items() <= undisturbed.items()
    assert 0 < len(_whole(store)) < ARTICLES
    Loader(store, negotiation).load(find_articles([tmp_path]), lambda *_: None)
    assert graph_digest(store) == digest


def _load_and_kill(folder: Path, environment: Mapping[str, str], after: int) -> None:
    """SIGKILL the load as soon as it has told of `after` articles, so that it dies in the midst of the next."""
    command = [sys.executable, "-m", "app.cli.main", "load", str(folder)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as load:
        assert load.stderr
        for line in load.stderr:
            if line.startswith(f"Reading {after}/"):
                load.send_signal(signal.SIGKILL)
                break
    assert load.returncode == -signal.SIGKILL
