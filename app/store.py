"""The graph in Neo4j: the one place that talks to the driver."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, NotificationMinimumSeverity, Record, Session
from neo4j.exceptions import DriverError, Neo4jError

from app import transactions
from app.cypher import statement
from app.database_words import in_words
from app.transactions import Row
from app.versions import Outcome
from graph_schema.batch import GraphBatch
from graph_schema.errors import SchemaTooNew
from graph_schema.render.constraints import SCHEMA_VERSION, constraint_statements

T = TypeVar("T")
Rows = Callable[[str, dict[str, Any]], list[Row]]
"""Runs a query with its parameters."""


@dataclass(frozen=True)
class Store:
    """A graph in one Neo4j database; get one from `opened`."""

    driver: Driver
    uri: str
    database: str | None

    @contextmanager
    def session(self, access: str = WRITE_ACCESS) -> Iterator[Session]:
        """A session in which the driver's errors come out in words."""
        with (
            in_words(self.uri, self.database),
            self.driver.session(database=self.database, default_access_mode=access) as session,
        ):
            yield session

    def ping(self) -> None:
        """Find out at once, without the retries of a query, whether the database answers."""
        with in_words(self.uri, self.database):
            self.driver.verify_connectivity()

    def rows(self, cypher: str, **parameters: Any) -> list[Row]:
        """All rows of a reading query, in a transaction that can't write."""
        with self.session(READ_ACCESS) as session:
            return session.execute_read(transactions.rows, cypher, parameters)

    def reading(self, work: Callable[[Rows], T]) -> T:
        """What `work` makes of the rows of several queries that can't write.

        Each query is a transaction of its own, which saves the way to the database to begin and to end one; after a
        passing failure all is done again in one that is retried.
        """
        with self.session(READ_ACCESS) as session:
            try:
                return work(partial(transactions.rows, session))
            except (DriverError, Neo4jError) as error:
                if not error.is_retryable():
                    raise
            return session.execute_read(lambda tx: work(partial(transactions.rows, tx)))

    def stream(self, cypher: str, **parameters: Any) -> Iterator[Row]:
        """Rows of a reading query one by one, in bounded memory."""
        with self.session(READ_ACCESS) as session:
            for record in session.run(cypher, parameters):
                yield transactions.native(record.data())

    def records(self, cypher: str, **parameters: Any) -> Iterator[Record]:
        """The same as the driver has them, its dates included: for what must be fast."""
        with self.session(READ_ACCESS) as session:
            yield from session.run(cypher, parameters)

    def write(self, cypher: str, **parameters: Any) -> None:
        """Run one writing statement in a transaction."""
        with self.session() as session:
            session.execute_write(transactions.rows, cypher, parameters)

    def prepare(self) -> None:
        """Bring constraints and indexes up to this Parley's schema; safe to repeat.

        Raises:
            SchemaTooNew: a newer Parley wrote the graph.

        """
        found = self.rows(statement("schema_version"))[0]["version"] or 0
        if found > SCHEMA_VERSION:
            raise SchemaTooNew(
                f"The graph has schema version {found}, and this Parley knows {SCHEMA_VERSION}.",
                "Use the newer Parley that wrote it, or another database.",
            )
        with self.session() as session:
            for line in constraint_statements():
                session.run(line).consume()
            if found == 1:
                session.execute_write(transactions.rows, statement("migrate_1_holdings"), {})
            if found < SCHEMA_VERSION:
                session.execute_write(transactions.rows, statement("set_schema_version"), {"version": SCHEMA_VERSION})

    def write_vocabulary(self, batch: GraphBatch) -> None:
        """Write a negotiation file's nodes and edges in one transaction, unless this version is there."""
        with self.session() as session:
            session.execute_write(transactions.write_vocabulary, batch)

    def write_articles(self, batches: list[GraphBatch]) -> list[Outcome]:
        """Write articles whole, in one transaction; an outcome for each."""
        with self.session() as session:
            return session.execute_write(transactions.write_articles, batches)


@contextmanager
def opened(uri: str, user: str, password: str, database: str | None = None) -> Iterator[Store]:
    """A prepared store.

    Raises:
        DatabaseTrouble: nothing answers, the password is wrong, there is no such database.

    """
    with in_words(uri, database):
        driver = GraphDatabase.driver(
            uri, auth=(user, password), notifications_min_severity=NotificationMinimumSeverity.OFF
        )
    with driver:
        store = Store(driver, uri, database)
        store.ping()
        store.prepare()
        yield store
