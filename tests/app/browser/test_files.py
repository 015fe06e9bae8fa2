"""What Neo4j Browser fetches: the guide, the style and the saved queries, and what the servers allow for it."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest
import yaml
from click.testing import CliRunner

from app.api import create_app
from app.browser.saved import saved_queries, saved_texts
from app.cli.browse import browser_url
from app.cli.main import run
from app.local.home import CONFIGURATION, SERVICE_PORT
from app.store import Store
from graph_schema.nodes import NODE_KINDS
from graph_schema.render.browser_style import LOOKS, STANCES, grass, style, style_command
from graph_schema.render.writes import label_of
from loaders.form import Stance
from tests.serving import serving


@pytest.fixture(scope="module")
def client(examples: Store) -> Iterator[httpx.Client]:
    with serving(create_app(examples)) as found:
        yield found


def test_every_kind_and_stance_has_a_colour_of_its_own() -> None:
    assert set(LOOKS) == set(NODE_KINDS)
    assert set(STANCES) == {str(stance) for stance in Stance}
    fills = [look.fill for look in LOOKS.values()] + [fill for fill, _ in STANCES.values()]
    assert len(set(fills)) == len(fills)


def test_texts_on_the_nodes_can_be_read() -> None:
    """4.5 to 1 at least, as WCAG asks for small text."""
    pairs = [(look.fill, look.text) for look in LOOKS.values()] + list(STANCES.values())
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    shares = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_positions_carry_their_stance_as_a_label(examples: Store) -> None:
    rows = examples.rows("MATCH (p:Position) RETURN p.stance AS stance, labels(p) AS labels")
    assert {row["stance"] for row in rows} == set(STANCES)
    assert [row for row in rows if set(row["labels"]) != {"Position", label_of(row["stance"])}] == []


def test_the_file_and_the_command_say_the_same() -> None:
    blocks = dict(re.findall(r"^([\w.]+) \{\n(.*?)\n\}$", grass(), flags=re.MULTILINE | re.DOTALL))
    parsed = {name: dict(re.findall(r'^  ([\w-]+): "?(.*?)"?;$', body, re.MULTILINE)) for name, body in blocks.items()}
    assert parsed == style()
    assert "\n" not in style_command()
    assert ";" not in style_command()


def test_every_query_draws_tens_of_nodes(examples: Store) -> None:
    queries = saved_queries(examples)
    assert len(queries) == len(saved_texts()) >= 12
    assert re.fullmatch("All that .+ said on “.+”, by date", queries[0].title)
    for query in queries:
        with examples.session() as session:
            graph = session.run(query.cypher).graph()
        assert 4 <= len(graph.nodes) <= 60, query.title
        assert all(0 < len(node["caption"]) <= 80 for node in graph.nodes), query.title


def test_the_guide_holds_every_query(client: httpx.Client, examples: Store) -> None:
    reply = client.get("/browser/guide", headers={"Origin": "http://127.0.0.1:7474"})
    assert reply.headers["access-control-allow-origin"] == "*"
    assert reply.text.count("<slide") == 2 + -(-len(saved_queries(examples)) // 4)
    assert all(query.title.split("“")[0] in reply.text for query in saved_queries(examples))
    assert f":style {str(client.base_url).rstrip('/')}/browser/style.grass" in reply.text


def test_browser_may_fetch_with_whatever_headers_it_adds(client: httpx.Client) -> None:
    asked = {"Origin": "http://127.0.0.1:7474", "Access-Control-Request-Headers": "pragma,sentry-trace"}
    reply = client.options("/browser/guide", headers=asked | {"Access-Control-Request-Method": "GET"})
    assert (reply.status_code, reply.headers["access-control-allow-headers"]) == (200, "*")


def test_the_saved_queries_are_a_file_that_browser_imports(client: httpx.Client) -> None:
    reply = client.get("/browser/saved-queries.zip")
    with zipfile.ZipFile(io.BytesIO(reply.content)) as packed:
        assert {Path(name).parent.name for name in packed.namelist()} == {"Parley"}
        assert all(packed.read(name).startswith(b"// ") for name in packed.namelist())
    assert client.get("/browser/saved-queries.zip").content == reply.content


def test_both_servers_let_browser_fetch_them() -> None:
    compose = yaml.safe_load((Path(__file__).parents[3] / "docker-compose.yml").read_text(encoding="utf-8"))
    environment = compose["services"]["neo4j"]["environment"]
    for settings in (CONFIGURATION, "\n".join(f"{name}={value}" for name, value in environment.items())):
        plain = settings.replace("__", "_")
        assert re.search(r"browser.remote_content_hostname_whitelist=127.0.0.1,localhost$", plain, re.MULTILINE)
        assert re.search(r"browser.post_connect_cmd=style .*; play http://127.0.0.1:8000/browser/guide$", plain, re.M)


def test_the_address_of_browser_fills_in_the_user_and_never_the_password(environment: Mapping[str, str]) -> None:
    assert browser_url("http://127.0.0.1:7474/browser/", "bolt://127.0.0.1:7687", "neo4j", SERVICE_PORT) == (
        "http://127.0.0.1:7474/browser/?dbms=bolt%3A%2F%2Fneo4j%40127.0.0.1%3A7687"
    )
    done = CliRunner(env=environment).invoke(run, ["browse", "--address-only"])
    assert (done.exit_code, ":play http://127.0.0.1:8000/browser/guide" in done.output) == (1, True)


def test_an_empty_graph_says_what_to_do(store: Store) -> None:
    with serving(create_app(store)) as client:
        assert "parley load" in client.get("/browser/guide").text
