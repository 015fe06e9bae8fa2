"""The database a command works on: the one that PARLEY_NEO4J_URI names, else Parley's own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app import local
from app.settings import Settings
from app.store import Store, opened
from graph_schema.errors import DatabaseTrouble

Say = Callable[[str], None]


@dataclass(frozen=True)
class Connection:
    """How to reach a database; `browser` is known for Parley's own."""

    uri: str
    user: str
    password: str
    database: str | None
    browser: str | None = None


def connection(settings: Settings, say: Say) -> Connection:
    """The named database, or Parley's own, started when it isn't running."""
    if settings.neo4j_uri:
        return Connection(settings.neo4j_uri, settings.neo4j_user, _password(settings), settings.neo4j_database)
    if not local.status(settings.home):
        say("PARLEY_NEO4J_URI is not set: starting Parley's own Neo4j.")
    server = local.up(
        settings.home, settings.cache, say, settings.bolt_port, settings.browser_port, memory_of(settings)
    )
    return Connection(server.bolt_uri, server.user, server.password(), None, server.browser_url)


def memory_of(settings: Settings) -> local.Memory:
    """What the settings let Parley's own database take."""
    return local.Memory(settings.heap, settings.page_cache)


@contextmanager
def database(settings: Settings, say: Say) -> Iterator[Store]:
    """An open, prepared store."""
    found = connection(settings, say)
    with opened(found.uri, found.user, found.password, found.database) as store:
        yield store


def _password(settings: Settings) -> str:
    if settings.neo4j_password:
        return settings.neo4j_password.get_secret_value()
    if not settings.neo4j_password_file:
        raise DatabaseTrouble(
            "PARLEY_NEO4J_URI is set, but no password is.",
            "Set PARLEY_NEO4J_PASSWORD or PARLEY_NEO4J_PASSWORD_FILE.",
        )
    try:
        return settings.neo4j_password_file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise DatabaseTrouble(
            f"The password file {settings.neo4j_password_file} can't be read: {error.strerror}.",
            "Correct PARLEY_NEO4J_PASSWORD_FILE.",
        ) from error
