"""The graph as RDF and back: nothing lost, the same bytes, the same clocks, whatever the order of loading."""

import gzip
import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.digest import graph_digest
from app.export import GRAPH, Selection, sections
from app.importing import import_rdf
from app.rdf_files import pieces, triples_in
from app.store import Store
from graph_schema.edges import EDGE_KINDS
from graph_schema.errors import BadInput, GraphChanged
from graph_schema.negotiation import Negotiation
from graph_schema.nodes import NODE_KINDS, Statement
from graph_schema.rdf.names import Names
from graph_schema.rdf.restore import restored
from graph_schema.rdf.serialize import RdfFormat, serialized
from graph_schema.rdf.things import gathered
from tests.app.everything import load_everything
from tests.conftest import empty

NAMES = Names()
WITH_HISTORY = Selection(history=True)


def exported(store: Store, format_: RdfFormat = RdfFormat.NQUADS, selection: Selection = GRAPH) -> bytes:
    return b"".join(pieces(serialized(sections(store, NAMES, selection), format_, NAMES)))


def contents(store: Store) -> Counter[str]:
    """Every node and edge with all properties."""
    nodes = store.rows("MATCH (n) WHERE NOT n:ParleySchema RETURN labels(n) AS kind, properties(n) AS properties")
    edges = store.rows(
        "MATCH (a)-[r]->(b) RETURN [labels(a)[0], type(r), labels(b)[0]] AS kind, a.id AS a, b.id AS b, "
        "properties(r) AS properties"
    )
    return Counter(str({**row, "properties": sorted(row["properties"].items())}) for row in nodes + edges)


@pytest.fixture
def everything(store: Store, negotiation: Negotiation, tmp_path: Path) -> Store:
    load_everything(store, negotiation, tmp_path)
    return store


def test_every_kind_of_node_and_edge_is_there_and_comes_back(everything: Store, tmp_path: Path) -> None:
    """Whoever adds a kind adds it to `load_everything`; then it is exported and imported, or this fails."""
    before, digest = contents(everything), graph_digest(everything)
    seen = " ".join(before)
    assert [kind.__name__ for kind in NODE_KINDS if f"'kind': ['{kind.__name__}'" not in seen] == []
    ends = [str([kind.start.__name__, kind.name, kind.end.__name__]) for kind in EDGE_KINDS]
    assert [each for each in ends if each not in seen] == []
    files = {format_: exported(everything, format_, WITH_HISTORY) for format_ in (RdfFormat.NQUADS, RdfFormat.TURTLE)}
    for format_, text in files.items():
        path = tmp_path / "export"
        path.write_bytes(gzip.compress(text))
        empty(everything)
        found = import_rdf(everything, path, format_)
        assert (found.articles, found.statements) == (3, 6)
        assert contents(everything) - before == Counter()
        assert before - contents(everything) == Counter()
        assert graph_digest(everything) == digest
        assert exported(everything, format_, WITH_HISTORY) == text


def test_the_order_of_loading_does_not_show(store: Store, negotiation: Negotiation, tmp_path: Path) -> None:
    load_everything(store, negotiation, tmp_path)
    first, digest = exported(store), graph_digest(store)
    whole = exported(store, selection=WITH_HISTORY)
    assert exported(store, selection=WITH_HISTORY) == whole
    empty(store)
    load_everything(store, negotiation, tmp_path, backwards=True)
    assert graph_digest(store) == digest
    assert exported(store) == first
    assert exported(store, selection=WITH_HISTORY) != whole  # or the order of loading did not matter to begin with


def test_without_history_an_import_gives_the_same_digest(everything: Store, tmp_path: Path) -> None:
    digest = graph_digest(everything)
    path = tmp_path / "export.nq"
    text = exported(everything)
    path.write_bytes(text)
    empty(everything)
    import_rdf(everything, path, RdfFormat.NQUADS)
    assert graph_digest(everything) == digest
    assert exported(everything) == text


def test_a_part_is_sound_and_can_be_imported(everything: Store, tmp_path: Path) -> None:
    topics = {row["key"]: row["id"] for row in everything.rows("MATCH (t:Topic) RETURN t.key AS key, t.id AS id")}
    parts = [
        (Selection(as_of_published=date(2024, 6, 5), history=True), 2, 4),
        (Selection(as_of_published=date(2024, 6, 5)), 1, 2),
        (Selection(article="https://example.org/answer"), 1, 2),
        (Selection(article="https://example.org/offer", history=True), 2, 4),
        (Selection(article="https://example.org/offer"), 1, 2),
        (Selection(topic=topics["talks"]), 2, 2),
        (Selection(topic=topics["crimea"]), 0, 0),
    ]
    texts = [exported(everything, selection=selection) for selection, _, _ in parts]
    path = tmp_path / "export.nq"
    for text, (_, articles, statements) in zip(texts, parts, strict=True):
        assert text.count(b"/ontology#Article> <") == articles
        assert text.count(b"/ontology#Statement> <") == statements
        path.write_bytes(text)
        found = restored(gathered(triples_in(path, RdfFormat.NQUADS)), datetime.now(UTC))
        assert len(found.of_kind(Statement)) == statements
    path.write_bytes(texts[0])
    empty(everything)
    assert import_rdf(everything, path, RdfFormat.NQUADS).statements == 4


def test_an_export_during_a_load_is_refused(everything: Store) -> None:
    stream = sections(everything, NAMES)
    next(stream)
    everything.write("MATCH (s:ParleySchema) SET s.revision = s.revision + 1")
    with pytest.raises(GraphChanged, match="was changed while it was exported"):
        list(stream)


def test_what_is_not_sound_is_refused_and_nothing_is_stored(everything: Store, tmp_path: Path) -> None:
    text = exported(everything, selection=WITH_HISTORY).decode()
    path = tmp_path / "export.nq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match="an import needs an empty one"):
        import_rdf(everything, path, RdfFormat.NQUADS)
    empty(everything)
    lines = text.splitlines(keepends=True)
    said, other = 'exact> "“Moscow is open to a freeze,”"', 'exact> "“Moscow is frozen,”"'
    demand = re.search(r"schema.org/about> <(\S+/id/demand/\w+)>", text)
    assert demand
    broken = {
        "is not good RDF": text.replace("> <", "> >", 1),
        "are not '“Moscow is frozen,”'": text.replace(said, other),
        "does not have its hash": text.replace("On answer", "On answers"),
        "has no article": "".join(line for line in lines if "wasQuotedFrom" not in line),
        "stance: Field required": "".join(line for line in lines if "ontology#stance>" not in line),
        "which the file does not describe": "".join(line for line in lines if not line.startswith(f"<{demand[1]}>")),
        "is not the IRI of anything": text.replace("/id/statement/", "/id/no/statement/"),
        "holds nothing that Parley exports": "",
    }
    for reason, content in broken.items():
        path.write_text(content, encoding="utf-8")
        with pytest.raises(BadInput) as refused:
            import_rdf(everything, path, RdfFormat.NQUADS)
        assert reason in str(refused.value)
        assert contents(everything) == Counter()
