"""A reviewer's verdict on a contradiction: it is kept beside the graph and outlives every reload."""

from datetime import UTC, datetime

from neo4j import ManagedTransaction

from app.cypher import statement
from app.store import Store
from app.transactions import rows
from graph_schema.errors import NotFound
from graph_schema.ids import content_id
from graph_schema.nodes import Review, ReviewStatus


def review(store: Store, pair: str, status: ReviewStatus, note: str = "", reviewer: str = "") -> Review:
    """Keep a verdict on all contradictions of a pair; a later one takes its place.

    Raises:
        NotFound: the graph holds no such pair.

    """
    verdict = Review(
        id=content_id("review", pair),
        caption=status,
        pair=pair,
        status=status,
        note=note,
        reviewer=reviewer,
        at=datetime.now(UTC),
    )
    with store.session() as session:
        session.execute_write(_keep, verdict)
    return verdict


def _keep(tx: ManagedTransaction, verdict: Review) -> None:
    if not rows(tx, statement("pair_exists"), {"pair": verdict.pair})[0]["contradictions"]:
        raise NotFound(
            f"The graph holds no contradiction of the pair '{verdict.pair}'.",
            "The question 'contradictions' gives each one's pair.",
        )
    rows(tx, statement("review"), {"review": verdict.model_dump()})
    rows(tx, statement("touch"), {"demands": [], "articles": []})
