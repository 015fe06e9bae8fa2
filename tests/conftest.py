"""Fixtures shared by all tests.

One real Neo4j serves the whole run: the one that PARLEY_NEO4J_URI names, else one that is started in a
temporary home and stopped at the end. `store` is that database, emptied before each test. A named database
that already holds something is refused, since the tests empty it; PARLEY_TEST_WIPE=yes allows that.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from app import local
from app.cli.demo import EXAMPLES
from app.database import Connection, connection
from app.ingest import Loader
from app.settings import Settings, load_settings
from app.store import Store, opened
from graph_schema.negotiation import Negotiation
from graph_schema.negotiation_file import load_negotiation
from loaders.sources import find_articles

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
GOLD = Path(__file__).parents[2] / "shared" / "gold"

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this checkout")


def _silent(_: str) -> None:
    pass


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """How to reach the run's database."""
    named = load_settings()
    if named.neo4j_uri:
        found = connection(named, _silent)
        _refuse_to_wipe(found)
        yield found
        return
    settings = Settings(home=tmp_path_factory.mktemp("home"))
    try:
        yield connection(settings, _silent)
    finally:
        local.down(settings.home, _silent)


def _refuse_to_wipe(found: Connection) -> None:
    with opened(found.uri, found.user, found.password, found.database) as store:
        count = store.rows("MATCH (n) WHERE NOT n:ParleySchema RETURN count(n) AS n")[0]["n"]
    if count and os.environ.get("PARLEY_TEST_WIPE") != "yes":
        pytest.exit(f"{found.uri} holds {count} nodes, which the tests would delete; PARLEY_TEST_WIPE=yes allows it.")


@pytest.fixture(scope="session")
def prepared(server: Connection) -> Iterator[Store]:
    """The run's database, with its schema."""
    with opened(server.uri, server.user, server.password, server.database) as found:
        yield found


@pytest.fixture
def store(prepared: Store) -> Store:
    """The run's database, empty."""
    empty(prepared)
    return prepared


@pytest.fixture(scope="module")
def examples(prepared: Store, negotiation: Negotiation) -> Store:
    """The run's database with the example articles, for tests that only look."""
    empty(prepared)
    Loader(prepared, negotiation).load(find_articles([EXAMPLES]), lambda *_: None)
    return prepared


def empty(store: Store) -> None:
    """Delete all that a test may have written."""
    with store.session() as session:
        session.run("MATCH (n) WHERE NOT n:ParleySchema DETACH DELETE n").consume()


@pytest.fixture(scope="session")
def environment(server: Connection) -> Mapping[str, str]:
    """The environment for a `parley` process that uses the run's database."""
    named = {
        "PARLEY_NEO4J_URI": server.uri,
        "PARLEY_NEO4J_USER": server.user,
        "PARLEY_NEO4J_PASSWORD": server.password,
    }
    if server.database:
        named["PARLEY_NEO4J_DATABASE"] = server.database
    return {**os.environ, **named}


@pytest.fixture(scope="session")
def negotiation() -> Negotiation:
    """The negotiation file that the tests read with."""
    return load_negotiation("russia-ukraine")
