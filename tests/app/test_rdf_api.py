"""RDF over real HTTP: the export, a page for each thing in the form that is asked for, the ontology."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph
import pytest
from rdflib import Graph

from app.api import create_app
from app.export import GRAPH, Selection, sections
from app.negotiated import chosen
from app.store import Store
from graph_schema.errors import BadParameter, NotAcceptable
from graph_schema.negotiation import Negotiation
from graph_schema.rdf.names import Names
from graph_schema.rdf.serialize import RdfFormat, serialized
from tests.app.everything import load_everything
from tests.serving import serving

NAMES = Names("https://example.org/positions")


@pytest.fixture
def client(store: Store, negotiation: Negotiation, tmp_path: Path) -> Iterator[httpx.Client]:
    load_everything(store, negotiation, tmp_path)
    with serving(create_app(store, names=NAMES)) as found:
        yield found


def _text(store: Store, format_: RdfFormat, selection: Selection = GRAPH) -> str:
    return "".join(serialized(sections(store, NAMES, selection), format_, NAMES))


def test_the_export_and_every_page(client: httpx.Client, store: Store) -> None:
    _check_export(client, store)
    _check_pages(client, store)
    _check_ontology(client)


def _check_export(client: httpx.Client, store: Store) -> None:
    for format_ in RdfFormat:
        by_name = client.get("/export", params={"format": format_})
        by_type = client.get("/export", headers={"Accept": format_.media_type})
        assert by_name.text == by_type.text == _text(store, format_)
        assert by_name.headers["content-type"].split(";")[0] == format_.media_type
        assert by_name.headers["content-encoding"] == "gzip"
    plain = client.get("/export", params={"history": True}, headers={"Accept-Encoding": "gzip;q=0, identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == _text(store, RdfFormat.TRIG, Selection(history=True))
    assert client.get("/export", params={"article": "https://example.org/none"}).status_code == 404
    assert (
        client.get("/export", params={"topic": "ceasefir"}).json()["way_out"].startswith("The nearest are: ceasefire")
    )
    assert client.get("/export", headers={"Accept": "image/png"}).status_code == 406


def _check_pages(client: httpx.Client, store: Store) -> None:
    """Each IRI of a thing in an export is answered, with triples that the export has and a page that names it."""
    text = _text(store, RdfFormat.TURTLE, Selection(history=True))
    whole = set(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE))
    for kind in ("statement", "actor", "demand", "event", "article", "topic", "position", "negotiation", "mention"):
        row = store.rows(f"MATCH (n:{kind.title()}) RETURN n.id AS id, n.caption AS caption ORDER BY n.id LIMIT 1")[0]
        path = f"/id/{row['id'].replace(':', '/')}"
        page = client.get(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
        assert page.headers["content-type"].startswith("text/html")
        assert page.text.count("<h1>") == page.text.count("<main ") == 1
        assert '<html lang="en">' in page.text
        turtle = client.get(path, headers={"Accept": "text/turtle"})
        said = set(pyoxigraph.parse(turtle.text, format=pyoxigraph.RdfFormat.TURTLE))
        assert said
        assert said <= whole, kind
        assert f"{NAMES.base}{path}" in {str(triple.subject)[1:-1] for triple in said}
        jsonld = client.get(path, params={"format": "jsonld"})
        assert jsonld.headers["content-type"] == "application/ld+json"
        assert set(pyoxigraph.parse(jsonld.text, format=pyoxigraph.RdfFormat.JSON_LD)) == said
    key = store.rows("MATCH ()-[r:CONTRADICTS]->() RETURN min(r.id) AS id")[0]["id"].partition(":")[2]
    assert "parley:Contradiction" in client.get(f"/id/contradiction/{key}").text
    for missing in ("/id/statement/000000000000000000000000", "/id/nothing/1", "/id/contradiction/1"):
        assert client.get(missing).status_code == 404
        assert client.get(missing, headers={"Accept": "text/turtle"}).status_code == 404
    envoys = store.rows("MATCH (a:Article) WHERE a.text CONTAINS 'Dove' RETURN a.id AS id")[0]["id"]
    shown = client.get(f"/id/{envoys.replace(':', '/')}").text
    assert "“Dove” group &#39;wants&#39; talks \\ now" in shown


def _check_ontology(client: httpx.Client) -> None:
    graph = Graph().parse(data=client.get("/ontology", headers={"Accept": "text/turtle"}).text, format="turtle")
    assert len(graph) > 500
    assert '<dt id="againstLabel">' in client.get("/ontology", headers={"Accept": "text/html"}).text
    assert len(Graph().parse(data=client.get("/ontology/shapes").text, format="turtle")) > 500


def test_what_a_client_likes_best() -> None:
    forms = {"html": "text/html", "turtle": "text/turtle", "jsonld": "application/ld+json"}
    assert chosen(forms, None, None) == "html"
    assert chosen(forms, "*/*", None) == "html"
    assert chosen(forms, "text/*;q=0.5, application/ld+json", None) == "jsonld"
    assert chosen(forms, "text/html;q=0.2, text/turtle;q=0.9", None) == "turtle"
    assert chosen(forms, "image/png", "turtle") == "turtle"
    with pytest.raises(NotAcceptable, match="text/turtle"):
        chosen(forms, "image/png", None)
    with pytest.raises(BadParameter, match="none of html"):
        chosen(forms, None, "rdfxml")
