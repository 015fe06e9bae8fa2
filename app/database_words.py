"""The driver's errors in sentences that say what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from graph_schema.errors import DatabaseTrouble


@contextmanager
def in_words(uri: str, database: str | None) -> Iterator[None]:
    """Turn the driver's errors into sentences with a way out."""
    try:
        yield
    except (DriverError, Neo4jError, ConfigurationError) as error:
        raise _explained(error, uri, database) from error


def _explained(error: Exception, uri: str, database: str | None) -> DatabaseTrouble:
    if isinstance(error, AuthError):
        return DatabaseTrouble(
            f"Neo4j at {uri} refuses the user or the password.",
            "Set PARLEY_NEO4J_USER and PARLEY_NEO4J_PASSWORD (or PARLEY_NEO4J_PASSWORD_FILE).",
        )
    if isinstance(error, ServiceUnavailable):
        return DatabaseTrouble(
            f"No Neo4j answers at {uri}.",
            "Start it, correct PARLEY_NEO4J_URI, or unset it to let Parley start its own.",
        )
    if isinstance(error, ConfigurationError):
        return DatabaseTrouble(
            f"'{uri}' is no address of a Neo4j: {error}",
            "Set PARLEY_NEO4J_URI like neo4j://host:7687 or bolt://host:7687.",
        )
    if isinstance(error, ClientError) and "DatabaseNotFound" in (error.code or ""):
        return DatabaseTrouble(
            f"Neo4j at {uri} has no database '{database}'.", "Correct or unset PARLEY_NEO4J_DATABASE."
        )
    return DatabaseTrouble(f"Neo4j at {uri} failed: {error}")
