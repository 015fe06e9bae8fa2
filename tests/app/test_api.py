"""The HTTP service, over real HTTP and a real database."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from neo4j import GraphDatabase
from pydantic import SecretStr

from app.api import create_app
from app.ingest import Loader
from app.store import Store
from graph_schema.negotiation import Negotiation
from loaders.article import ArticleFacts
from loaders.sources import find_articles
from queries import catalogue
from tests.articles import read_and_written
from tests.serving import serving


@pytest.fixture
def client(store: Store, negotiation: Negotiation, tmp_path: Path) -> Iterator[httpx.Client]:
    """A client of a service over two statements in which Russia turns on a freeze."""
    read_and_written(tmp_path, "one", "Vladimir Putin", "RU", "2023-12-23", ("freeze", "open_to"))
    read_and_written(tmp_path, "two", "Dmitry Peskov", "RU", "2024-11-20", ("freeze", "rejects"))
    loader = Loader(store, negotiation, ArticleFacts(), tmp_path / "readings")
    loader.load(find_articles([tmp_path / "articles"]), lambda *_: None)
    with serving(create_app(store, SecretStr("the key"))) as found:
        yield found


def test_a_question_is_answered_with_its_evidence(client: httpx.Client) -> None:
    reply = client.get("/queries/demands_changed", params={"from": "2024-06-01", "to": "2025-12-31"})
    assert reply.status_code == 200
    (row,) = reply.json()["rows"]
    assert (row["holder"], row["from_stance"], row["to_stance"]) == ("Russia", "open_to", "rejects")
    assert row["after"]["quotation"] == ["“Words of Dmitry Peskov on 2024-11-20 in two.”"]
    assert reply.json()["searched"] == {"articles": 2, "statements": 2, "undated": 0}


def test_csv(client: httpx.Client) -> None:
    reply = client.get("/queries/demands_changed", params={"format": "csv"})
    assert reply.headers["content-type"].startswith("text/csv")
    (row,) = csv.DictReader(io.StringIO(reply.text))
    assert (row["change"], row["after.outlet"]) == ("reversed", "The Test Gazette")


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("/queries/demands_changed?from=yesterday", 422, "from"),
        ("/queries/demands_changed?form=2024-01-01", 422, "form"),
        ("/queries/demands_changed?demand=freese", 404, "freeze"),
        ("/queries/demands_changed?format=xml", 422, "format"),
        ("/queries/demand_change", 404, "demands_changed"),
    ],
)
def test_what_is_wrong_is_named(client: httpx.Client, path: str, status: int, named: str) -> None:
    reply = client.get(path)
    assert (reply.status_code, named in reply.text) == (status, True)


def test_health_and_readiness(client: httpx.Client) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    assert client.get("/readyz").json() == {"status": "ready", "articles": 2}


def test_the_catalogue_and_openapi_know_every_question(client: httpx.Client) -> None:
    assert [entry["name"] for entry in client.get("/queries").json()] == list(catalogue())
    paths = client.get("/openapi.json").json()["paths"]
    for question in catalogue().values():
        documented = {p["name"] for p in paths[f"/queries/{question.name}"]["get"]["parameters"]}
        assert documented == {*question.parameters, "format"}
    assert client.get("/docs").status_code == 200


def test_without_its_database_the_service_is_healthy_and_not_ready() -> None:
    driver = GraphDatabase.driver("bolt://127.0.0.1:1", auth=("neo4j", "none"))
    with driver, serving(create_app(Store(driver, "bolt://127.0.0.1:1", None))) as client:
        assert client.get("/healthz").status_code == 200
        reply = client.get("/readyz")
        assert (reply.status_code, "No Neo4j answers" in reply.json()["error"]) == (503, True)


def test_a_review_needs_the_key_and_stays(client: httpx.Client) -> None:
    (row,) = client.get("/queries/contradictions").json()["rows"]
    address = f"/contradictions/{row['pair']}/review"
    verdict = {"status": "confirmed", "note": "Both are on the record.", "reviewer": "Bea Example"}
    assert client.post(address, json=verdict).status_code == 403
    assert client.post(address, json=verdict, headers={"X-API-Key": "no key"}).status_code == 403
    key = {"X-API-Key": "the key"}
    assert client.post(address, json={"status": "perhaps"}, headers=key).status_code == 422
    assert client.post("/contradictions/pair:none/review", json=verdict, headers=key).status_code == 404
    assert client.post(address, json=verdict, headers=key).json()["status"] == "confirmed"
    found = client.get("/queries/contradictions", params={"status": "confirmed"}).json()["rows"]
    assert [row["status"] for row in found] == ["confirmed"]


def test_without_a_key_the_service_only_reads(store: Store) -> None:
    with serving(create_app(store)) as client:
        reply = client.post("/contradictions/pair:x/review", json={"status": "open"}, headers={"X-API-Key": ""})
    assert (reply.status_code, "PARLEY_API_KEY" in reply.text) == (403, True)


def test_pages_join_to_the_whole(client: httpx.Client) -> None:
    whole = client.get("/queries/demand_timeline").json()
    first = client.get("/queries/demand_timeline", params={"limit": 1}).json()
    second = client.get("/queries/demand_timeline", params={"limit": 1, "cursor": first["next"]}).json()
    assert first["rows"] + second["rows"] == whole["rows"]
    assert (first["complete"], second["complete"], second["next"]) == (False, True, None)
    wrong = client.get("/queries/demand_timeline", params={"cursor": "7"})
    assert (wrong.status_code, "cursor" in wrong.text) == (422, True)


def test_the_documentation_loads_nothing_from_elsewhere(client: httpx.Client) -> None:
    page = client.get("/docs").text
    links = re.findall(r"""(?:src|href)=["']([^"']+)|url: '([^']+)""", page)
    assert len(links) == 4
    for link in (first or second for first, second in links):
        assert link.startswith("/")
        assert client.get(link).status_code == 200
    assert "//" not in re.sub(r"<!--.*?-->|//[^\n]*$", "", page).replace("http://127.0.0.1", "")
    assert client.get("/redoc").status_code == 404
