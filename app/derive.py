"""Derive what follows from all current statements: contradictions, and what references mean.

Demand by demand, and only as far as what was written since can bear on it. An edge that no longer
follows stays with the moment at which it ceased to, so that what Parley held at a time remains answerable.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import islice

from app.cypher import statement
from app.store import Store
from app.touched import Span, Touched
from app.transactions import Row
from graph_schema.batch import Edge
from graph_schema.edges import CONTRADICTS, RESOLVED, EdgeKind
from graph_schema.ids import content_id
from graph_schema.nodes import ReviewStatus
from graph_schema.render.writes import create_edges
from loaders.derive.claims import Claim
from loaders.derive.contradictions import Contradiction, Opposes, contradictions


def derive(store: Store, done: Callable[[int, int], None] = lambda *_: None) -> int:
    """Bring what is derived up to the current statements; returns how many contradictions there are.

    The statements alone decide, so that the order of loading does not matter. One process derives at a time, others
    wait; one that is killed leaves a part, which the next completes. `done` hears how many of how many demands are
    through.
    """
    with store.session() as session, session.begin_transaction() as turn:
        turn.run(statement("take_turn")).consume()
        opposes = _opposes(store)
        touched = Touched.of(store)
        counted = store.rows(statement("counted"))
        more = 0
        store.write(statement("forget_count"))
        for number, (demand, spans) in enumerate(touched.spans.items(), 1):
            for span in spans:
                more += _derive_one(store, demand, opposes, span)
            touched.forget(store, demand)
            done(number, len(touched.spans))
        touched.forget_articles(store)
        count = _total(store, counted, more)
        store.write(statement("keep_count"), contradictions=count)
        turn.commit()
    return count


def _total(store: Store, counted: list[Row], more: int) -> int:
    """How many contradictions there are, from how many there were if that was kept."""
    if counted:
        return int(counted[0]["contradictions"]) + more
    return int(store.rows(statement("count_contradictions"))[0]["contradictions"])


def _opposes(store: Store) -> Opposes:
    opposes: dict[str, set[str]] = defaultdict(set)
    for row in store.rows(statement("opposed_demands")):
        opposes[row["demand"]].add(row["other"])
    return {demand: frozenset(others) for demand, others in opposes.items()}


def _derive_one(store: Store, demand: str, opposes: Opposes, span: Span) -> int:
    """Returns how many more contradictions there are."""
    related = [demand, *sorted(opposes.get(demand, ()))]
    claims = [Claim(**row) for row in store.stream(statement("claims"), demands=related, **asdict(span))]
    clashes = (
        clash
        for clash in contradictions(claims, opposes)
        if demand in (clash.older.demand, clash.newer.demand) and span.holds(clash.newer.place)
    )
    known = store.rows(statement("known_contradictions"), demand=demand, **asdict(span))
    more = _bring_up(store, CONTRADICTS, known, (contradicts(clash) for clash in clashes))
    derive_references(store, demand, span)
    return more


def derive_references(store: Store, demand: str, span: Span) -> None:
    """Bring up what the references of statements about a demand mean."""
    where = {"demand": demand, "since": span.since, "until": span.answered}
    meant = store.stream(statement("meant_statements"), **where)
    edges = (Edge(RESOLVED, r["start"], r["end"], {"manner": r["manner"], "mention": r["mention"]}) for r in meant)
    _bring_up(store, RESOLVED, store.rows(statement("known_references"), **where), edges)


def contradicts(found: Contradiction) -> Edge:
    """The edge for it; its clock and its review come to it when it is written."""
    older, newer = found.older, found.newer
    properties = {
        "kind": found.kind,
        "demand": older.demand,
        "newer_demand": newer.demand,
        "topic": older.topic,
        "rule": found.rule,
        "apparent": found.apparent,
        "second_hand": [older.first_hand, newer.first_hand].count(False),
        "older_position": older.position,
        "newer_position": newer.position,
        "older_principal": older.principal,
        "newer_principal": newer.principal,
        "place": f"{newer.place}|{older.position}",
        "pair": content_id("pair", *sorted((*claim.words, claim.demand, claim.principal) for claim in (older, newer))),
    }
    return Edge(CONTRADICTS, older.statement, newer.statement, properties)


def _bring_up(store: Store, kind: EdgeKind, known: list[Row], edges: Iterable[Edge]) -> int:
    """Of the edges that the graph ever held keep current those that are found, and add the new ones, some at a time.

    Returns by how many more are current.
    """
    clock = datetime.now(UTC)
    held = {row["id"]: row for row in known}
    found: set[str] = set()
    for some in _some_at_a_time(edges):
        new = {edge.id: edge for edge in some if edge.id not in held and edge.id not in found}
        found.update(edge.id for edge in some)
        store.write(create_edges(kind), rows=_new_rows(store, list(new.values()), clock))
    gone = [row["at"] for key, row in held.items() if row["current"] and key not in found]
    back = [row["at"] for key, row in held.items() if not row["current"] and key in found]
    store.write(statement("supersede_edges"), ids=gone, now=clock)
    store.write(statement("record_edges"), ids=back, now=clock)
    return len(found - held.keys()) + len(back) - len(gone)


def _some_at_a_time(edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    left = iter(edges)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _new_rows(store: Store, edges: list[Edge], clock: datetime) -> list[Row]:
    """The edges with what is no part of their ids, since it changes: the clock, and what reviewers said of a pair."""
    pairs = sorted({edge.properties["pair"] for edge in edges if "pair" in edge.properties})
    said = {row["pair"]: row["status"] for row in store.rows(statement("reviews"), pairs=pairs)} if pairs else {}
    return [
        {**edge.row, "properties": {**edge.properties, **_status(edge, said), "recorded": [clock], "superseded": []}}
        for edge in edges
    ]


def _status(edge: Edge, said: Mapping[str, str]) -> dict[str, str]:
    pair = edge.properties.get("pair")
    return {"status": said.get(pair, ReviewStatus.OPEN)} if pair else {}


_AT_ONCE = 2_000
