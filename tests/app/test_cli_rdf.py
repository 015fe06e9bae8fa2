"""RDF and bundles through the real program: what it writes, prints and refuses."""

import gzip
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph
import pytest

from app.digest import graph_digest
from app.rdf_files import SUFFIXES
from app.store import Store
from graph_schema.negotiation import Negotiation
from graph_schema.rdf.serialize import RdfFormat
from tests.app.everything import load_everything
from tests.app.test_cli import parley
from tests.conftest import empty

PARSERS = {
    RdfFormat.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    RdfFormat.TRIG: pyoxigraph.RdfFormat.TRIG,
    RdfFormat.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    RdfFormat.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
}


@pytest.fixture
def everything(store: Store, negotiation: Negotiation, tmp_path: Path) -> Store:
    load_everything(store, negotiation, tmp_path / "articles")
    return store


def test_export_and_import(everything: Store, environment: Mapping[str, str], tmp_path: Path) -> None:
    sizes = set()
    for suffix, format_ in SUFFIXES.items():
        path = tmp_path / f"graph{suffix}"
        done = parley("export", "-o", str(path), env=environment)
        assert (done.returncode, done.stdout) == (0, "")
        assert f"2 articles exported as {format_} to {path}." in done.stderr
        sizes.add(len({*pyoxigraph.parse(path.read_bytes(), format=PARSERS[format_])}))
    assert len(sizes) == 2  # Turtle has no graphs, so what is said in two of them counts once
    packed = tmp_path / "graph.nq.gz"
    parley("export", "--with-history", "-o", str(packed), env=environment)
    plain = gzip.decompress(packed.read_bytes()).decode()
    assert parley("export", "--with-history", "--format", "nquads", env=environment).stdout == plain
    assert plain.count("/ontology#Article> <") == 3

    refused = parley("import", str(packed), env=environment)
    assert refused.returncode == 1
    assert "an import needs an empty one" in refused.stderr
    digest = graph_digest(everything)
    empty(everything)
    done = parley("import", str(packed), env=environment)
    assert "3 articles with 6 statements imported." in done.stdout
    assert graph_digest(everything) == digest


def test_an_export_is_limited_and_checked(everything: Store, environment: Mapping[str, str], tmp_path: Path) -> None:
    for option, value, articles in (
        ("--as-of-published", "2024-06-05", 1),
        ("--topic", "ceasefire", 2),
        ("--article", "https://example.org/answer", 1),
    ):
        path = tmp_path / "part.nq"
        done = parley("export", option, value, "-o", str(path), env=environment)
        assert done.returncode == 0, done.stderr
        assert path.read_text(encoding="utf-8").count("/ontology#Article> <") == articles, option
    misspelt = parley("export", "--topic", "ceasefir", env=environment)
    assert "The nearest are: ceasefire" in misspelt.stderr
    checked = parley("export", "--validate", "-o", str(tmp_path / "graph.trig"), env=environment)
    assert checked.returncode == 0
    assert "triples checked against the shapes, 0 breaches." in checked.stderr
    everything.write("MATCH (p:Position) REMOVE p.voice")
    broken = parley("export", "--validate", "-o", str(tmp_path / "broken.trig"), env=environment)
    assert broken.returncode == 1
    assert "it has no parley:voice (own, spokesperson or reported)" in broken.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("export", "-o", "graph.txt"), "does not tell which RDF it holds. Name the format with --format"),
        (("export", "-o", "/nowhere/graph.trig"), "/nowhere/graph.trig can't be written"),
        (("export", "--article", "https://example.org/none"), "holds no article 'https://example.org/none'"),
        (("bundle", "--query", "demands-change", "-o", "b.zip"), "Did you mean demands_changed"),
    ],
)
def test_what_cannot_be_written_is_explained(
    store: Store, environment: Mapping[str, str], tmp_path: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    done = parley(*arguments, env=environment)
    assert done.returncode != 0
    assert complaint in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_file_is_refused(store: Store, environment: Mapping[str, str], tmp_path: Path) -> None:
    path = tmp_path / "broken.nq"
    path.write_text("<https://example.org/a> <https://example.org/b> .\n", encoding="utf-8")
    done = parley("import", str(path), env=environment)
    assert done.returncode == 1
    assert "broken.nq is not good RDF as nquads" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bundle_checks_itself(everything: Store, environment: Mapping[str, str], tmp_path: Path) -> None:
    path = tmp_path / "evidence.zip"
    done = parley("bundle", "--query", "demand-timeline", "--demand", "freeze", "-o", str(path), env=environment)
    assert done.returncode == 0, done.stderr
    nowhere = {**environment, "PARLEY_NEO4J_URI": "bolt://127.0.0.1:1"}
    checked = parley("verify", str(path), env=nowhere)
    assert checked.returncode == 0
    assert "evidence.zip answers demand_timeline" in checked.stdout
    assert "0 flaws." in checked.stdout
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    answer = json.loads(files["answer.json"])
    answer["rows"][0]["said"]["quotation"] = ["Other words."]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in {**files, "answer.json": json.dumps(answer).encode()}.items():
            archive.writestr(name, content)
    spoilt = parley("verify", str(path), env=nowhere)
    assert spoilt.returncode == 1
    assert "answer.json does not have the hash of the manifest" in spoilt.stderr
    assert "otherwise than the evidence" in spoilt.stderr
