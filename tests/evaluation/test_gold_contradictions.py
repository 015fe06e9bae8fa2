"""The contradictions of the seed articles: from their gold statements, and beside it from Parley's own reading."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.ingest import Loader
from app.store import Store
from graph_schema.negotiation import Negotiation
from loaders.article import ArticleFacts
from loaders.sources import find_articles
from tests.conftest import GOLD, SEEDS, needs_seeds

FROZEN = {"gold": 0.82, "own": 0.31}
FOUND = """
MATCH (article:Article {current: true})<-[:REPORTED_IN]-(a:Statement)-[r:CONTRADICTS]->(b:Statement)
WHERE NOT r.apparent AND EXISTS { (b)-[:REPORTED_IN]->(article) }
MATCH (d:Demand {id: r.demand})
RETURN article.name AS doc, a.id AS a, b.id AS b, d.key AS demand, r.kind AS kind
"""
SAID = """
MATCH (article:Article {current: true})<-[:REPORTED_IN]-(s:Statement)
MATCH (speaker:Actor {id: s.speaker})
RETURN article.name AS doc, s.id AS id, speaker.name AS speaker, coalesce(speaker.party, 'OTHER') AS party,
       s.kind AS kind, s.starts AS starts, s.ends AS ends
"""


@needs_seeds
@pytest.mark.parametrize("read_by", ["gold", "own"])
def test_contradictions_of_the_seeds(store: Store, negotiation: Negotiation, tmp_path: Path, read_by: str) -> None:
    readings = GOLD if read_by == "gold" else None
    Loader(store, negotiation, ArticleFacts(), readings).load(find_articles([SEEDS]), lambda *_: None)
    _write_predictions(store, tmp_path)
    command = [sys.executable, str(GOLD / "score.py"), str(GOLD), str(tmp_path)]
    scores = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    (line,) = (line for line in scores.splitlines() if line.startswith("contradiction"))
    print(f"\n{read_by}: {line}")  # noqa: T201
    f1 = float(re.split(r"\s+", line)[3])
    assert f1 >= FROZEN[read_by]


def _write_predictions(store: Store, folder: Path) -> None:
    """What the graph holds, in the form that the scorer reads."""
    documents: dict[str, dict[str, list[dict[str, object]]]] = {}
    for row in store.rows(SAID):
        row["content_spans"] = list(zip(row.pop("starts"), row.pop("ends"), strict=True))
        document = documents.setdefault(row.pop("doc"), {"statements": [], "contradictions": []})
        document["statements"].append(row)
    for row in store.rows(FOUND):
        documents[row.pop("doc")]["contradictions"].append(row)
    for name, document in documents.items():
        (folder / f"{Path(name).stem}.json").write_text(json.dumps(document), encoding="utf-8")
