"""An evidence bundle checks itself, and each way to spoil it is found."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.bundle import ANSWER, EVIDENCE, MANIFEST, RDF, check_bundle
from app.cli.main import run
from app.export import Selection, sections
from app.store import Store
from graph_schema.errors import BadInput
from graph_schema.negotiation import Negotiation
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import RdfFormat, serialized
from tests.app.everything import load_everything
from tests.conftest import empty

Files = dict[str, bytes]


def _read(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _flaws(files: Files, path: Path) -> str:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return "; ".join(check_bundle(path).flaws)


def test_a_bundle_is_written_and_spoilt_ones_are_found(
    store: Store, negotiation: Negotiation, tmp_path: Path, environment: dict[str, str]
) -> None:
    load_everything(store, negotiation, tmp_path)
    path, again, spoilt = (tmp_path / f"{name}.zip" for name in ("bundle", "again", "spoilt"))
    for output in (path, again):
        arguments = ["bundle", "--query", "demand-timeline", "--demand", "freeze", "--party", "UA", "-o", str(output)]
        done = CliRunner().invoke(run, arguments, env=dict(environment), catch_exceptions=False)
        assert "2 rows with 2 quotations" in done.output
    assert path.read_bytes() == again.read_bytes()
    checked = check_bundle(path)
    assert (checked.question, checked.quotations, checked.articles, checked.flaws) == ("demand_timeline", 2, 2, [])
    done = CliRunner().invoke(run, ["verify", str(path)])
    assert (done.exit_code, "2 quotations from 2 articles checked, 0 flaws" in done.output) == (0, True)

    files = _read(path)
    article = next(name for name in files if name.startswith("articles/"))
    assert "is missing" in _flaws({name: content for name, content in files.items() if name != article}, spoilt)
    assert "is not in the manifest" in _flaws({**files, "more.txt": b"x"}, spoilt)
    found = _flaws({**files, article: files[article].replace(b"Title", b"Titles", 1)}, spoilt)
    assert "does not have the hash of the manifest" in found
    assert "does not have its hash" in found
    assert "are not '" in found
    assert "otherwise than the evidence" in _flaws(
        {**files, ANSWER: files[ANSWER].replace(b'"starts":', b'"starts": [9], "x":')}, spoilt
    )
    fewer = json.dumps({"quotations": json.loads(files[EVIDENCE])["quotations"][1:]}).encode()
    found = _flaws({**files, EVIDENCE: fewer}, spoilt)
    assert "which is not in the evidence" in found
    assert f"is only in {RDF}" in found
    other = files[RDF].replace(b'oa:exact "', b'oa:exact "Not ')
    assert f"has other words in {RDF}" in _flaws({**files, RDF: other}, spoilt)
    with pytest.raises(BadInput, match="is no evidence bundle"):
        _flaws({name: content for name, content in files.items() if name != MANIFEST}, spoilt)
    with pytest.raises(BadInput, match="is no evidence bundle"):
        check_bundle(Path(__file__))


def test_a_bundle_tells_nothing_of_when_it_was_loaded(
    store: Store, negotiation: Negotiation, tmp_path: Path, environment: dict[str, str]
) -> None:
    """Nor does it lack what only superseded versions say, where an answer cites them."""
    packed = []
    for backwards in (False, True):
        empty(store)
        load_everything(store, negotiation, tmp_path, backwards=backwards)
        path = tmp_path / f"{backwards}.zip"
        arguments = ["bundle", "--query", "demand-timeline", "--demand", "freeze", "-o", str(path)]
        CliRunner().invoke(run, arguments, env=dict(environment), catch_exceptions=False)
        packed.append(path.read_bytes())
    assert packed[0] == packed[1]
    old = store.rows("MATCH (s:Statement)-[:REPORTED_IN]->(a:Article) WHERE NOT a.current RETURN collect(s.id) AS ids")
    said = tuple(old[0]["ids"])
    assert len(said) == 2
    names = Names()
    text = "".join(serialized(sections(store, names, Selection(statements=said)), RdfFormat.NQUADS, names))
    assert text.count("/ontology#Statement> <") == 2
    assert "/ontology#held>" not in text
