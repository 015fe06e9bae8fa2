"""What others make of an export: Jena reads it without a warning, two SPARQL engines answer as the questions do."""

import re
import shutil
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from rdflib import Dataset

from app.answers import Asker
from app.export import Selection, sections
from app.rdf_files import SUFFIXES
from app.settings import load_settings
from app.store import Store
from graph_schema.negotiation import Negotiation
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import RdfFormat, serialized
from queries import question
from tests.app.everything import load_everything
from tests.conftest import empty
from tests.jena import riot

EXAMPLES = sorted((entry for entry in (files("queries") / "sparql").iterdir()), key=lambda entry: entry.name)
Rows = Counter[tuple[str | None, ...]]


def _text(value: Any) -> str | None:
    return None if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _with_rdflib(data: Dataset, query: str, columns: list[str]) -> Rows:
    found: Any = data.query(query)
    return Counter(tuple(None if row[name] is None else str(row[name]) for name in columns) for row in found)


def _with_oxigraph(store: pyoxigraph.Store, query: str, columns: list[str]) -> Rows:
    found: Any = store.query(query, use_default_graph_as_union=True)
    return Counter(tuple(None if row[name] is None else row[name].value for name in columns) for row in found)


@pytest.fixture(scope="module")
def everything(prepared: Store, negotiation: Negotiation, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A graph that the tests of this file only read."""
    empty(prepared)
    load_everything(prepared, negotiation, tmp_path_factory.mktemp("articles"))
    return prepared


def _exported(store: Store, format_: RdfFormat) -> str:
    return "".join(serialized(sections(store, Names(), Selection(history=True)), format_, Names()))


def test_jena_reads_every_format_without_a_warning(everything: Store, tmp_path: Path) -> None:
    """Riot checks IRIs and the lexical forms of literals; it says how many it read, and nothing else."""
    for format_, suffix in ((f, s) for s, f in SUFFIXES.items()):
        path = tmp_path / f"export{suffix}"
        path.write_text(_exported(everything, format_), encoding="utf-8")
    shutil.copy(str(files("graph_schema") / "ontology.ttl"), tmp_path)
    shutil.copy(str(files("graph_schema") / "shapes.ttl"), tmp_path)
    paths = sorted(map(str, tmp_path.iterdir()))
    checked = riot(load_settings().cache, "--validate", "--strict", *paths)
    assert (checked.returncode, checked.stdout) == (0, "")
    assert [line for line in checked.stderr.splitlines() if " INFO org.apache.jena.riot - File: " not in line] == []
    counted = riot(load_settings().cache, "--count", *paths)
    quads = re.findall(r"export\.(?:nq|trig)\s+: Quads = ([\d,]+)", counted.stderr)
    assert quads == 2 * [f"{len(_exported(everything, RdfFormat.NQUADS).splitlines()):,}"]


def test_riot_does_warn(tmp_path: Path) -> None:
    """Or the test above could not fail."""
    path = tmp_path / "bad.ttl"
    path.write_text('<https://example.org/a> <https://example.org/b> "x"^^<http://www.w3.org/2001/XMLSchema#date> .')
    assert "WARN" in riot(load_settings().cache, "--validate", str(path)).stderr


def test_the_examples_answer_as_the_questions_do(everything: Store) -> None:
    text = _exported(everything, RdfFormat.NQUADS)
    with_rdflib, with_oxigraph = Dataset(default_union=True), pyoxigraph.Store()
    with_rdflib.parse(data=text, format="nquads")
    with_oxigraph.load(text, format=pyoxigraph.RdfFormat.N_QUADS)
    assert len(EXAMPLES) >= 10
    asker = Asker.of(everything)
    for entry in EXAMPLES:
        query = entry.read_text("utf-8")
        name = re.search(r"parley ask (\S+)", query)
        columns = re.search(r"Columns of both: (.+)", query)
        assert name, entry.name
        assert columns, entry.name
        wanted = columns[1].split(", ")
        answer = asker.ask(question(name[1]), {"limit": 10_000})
        expected = Counter(tuple(_text(row[column]) for column in wanted) for row in answer.rows)
        assert expected, entry.name
        assert _with_oxigraph(with_oxigraph, query, wanted) == expected, entry.name
        assert _with_rdflib(with_rdflib, query, wanted) == expected, entry.name
