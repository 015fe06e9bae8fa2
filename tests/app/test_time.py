"""The four clocks: what was said, printed and known by when; and what is different between two days."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.answers import Asker
from app.derive import derive
from app.digest import graph_digest
from app.review import review
from app.store import Store
from graph_schema.negotiation import Negotiation
from graph_schema.nodes import ReviewStatus
from queries import question
from tests.app.histories import Said, write

START = date(2024, 1, 1)
DAYS = 40

said = st.builds(
    Said,
    speaker=st.sampled_from(["Sergei Lavrov", "Volodymyr Zelensky", "five envoys"]),
    party=st.just("OTHER"),
    holder=st.sampled_from([None, "Russia"]),
    day=st.integers(0, DAYS).map(lambda n: START + timedelta(days=n)),
    demand=st.sampled_from(["freeze", "ukraine-in-nato", "ukraine-out-of-nato"]),
    stance=st.sampled_from(["demands", "accepts", "open_to", "rejects"]),
    conditional=st.booleans(),
)
# An unnamed group is another one in each article, and what several hold can't be told apart by name.
named = said.filter(lambda each: each.holder is not None or each.speaker != "five envoys")
days = st.integers(-1, DAYS + 1).map(lambda n: START + timedelta(days=n))
State = tuple[str | None, bool | None]


@dataclass(frozen=True)
class Graph:
    """A graph to write histories into; the vocabulary stays where they are forgotten."""

    store: Store = field(repr=False)
    negotiation: Negotiation = field(repr=False)

    def write(self, history: Iterable[Said], start: int = 0) -> None:
        """Write a history; its articles are numbered from `start`."""
        write(self.store, self.negotiation, history, start)

    def ask(self, name: str, **given: Any) -> list[dict[str, Any]]:
        """The rows of an answer."""
        return Asker.of(self.store).ask(question(name), {"limit": 1000, **given}).rows

    def forget(self) -> None:
        """Delete all but the vocabulary."""
        with self.store.session() as session:
            session.run("MATCH (n:Article|Statement|Position|Review) DETACH DELETE n").consume()


@pytest.fixture
def graph(store: Store, negotiation: Negotiation) -> Graph:
    """A graph that holds the vocabulary only."""
    write(store, negotiation, [])
    return Graph(store, negotiation)


def _diff(graph: Graph, first: date, second: date) -> dict[tuple[str, str], tuple[State, State]]:
    rows = graph.ask("diff", **{"from": first, "to": second})
    return {
        (row["holder"], row["demand"]): (
            (row["from_stance"], row["from_conditional"]),
            (row["to_stance"], row["to_conditional"]),
        )
        for row in rows
    }


@given(history=st.lists(named, min_size=1, max_size=12), ends=st.lists(days, min_size=3, max_size=3).map(sorted))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_differences_add_up(graph: Graph, history: list[Said], ends: list[date]) -> None:
    """diff(a, a) is empty, and diff(a, b) followed by diff(b, c) is diff(a, c)."""
    graph.forget()
    graph.write(history)
    a, b, c = ends
    assert _diff(graph, a, a) == {}
    first, second = _diff(graph, a, b), _diff(graph, b, c)
    joined: dict[tuple[str, str], tuple[State, State]] = {}
    for key in first.keys() | second.keys():
        if key in first and key in second:
            assert first[key][1] == second[key][0]
        before = first[key][0] if key in first else second[key][0]
        after = second[key][1] if key in second else first[key][1]
        if before != after:
            joined[key] = (before, after)
    assert joined == _diff(graph, a, c)


def test_where_everybody_stands_prefers_first_hand_and_shows_what_disputes_it(graph: Graph) -> None:
    history = [
        Said("Dmitry Peskov", "RU", START, "freeze", "rejects", holder="Russia"),
        Said("five envoys", "OTHER", START + timedelta(days=30), "freeze", "open_to", holder="Russia"),
    ]
    graph.write(history)
    (row,) = graph.ask("positions_as_of")
    assert (row["holder"], row["stance"], row["first_hand"]) == ("Russia", "rejects", True)
    assert row["disputed_by"]["speaker"] == "five envoys"
    (row,) = graph.ask("positions_as_of", date=START + timedelta(days=1))
    assert row["disputed_by"] is None
    assert graph.ask("positions_as_of", date=START - timedelta(days=1)) == []


def test_as_of_published_knows_only_what_was_printed(graph: Graph) -> None:
    late = START + timedelta(days=20)
    history = [Said("Russia", "RU", START, "freeze"), Said("Ukraine", "UA", START, "freeze", "rejects", printed=late)]
    graph.write(history)
    answer = Asker.of(graph.store).ask(question("demand_timeline"), {"as_of_published": START})
    assert [row["holder"] for row in answer.rows] == ["Russia"]
    assert answer.searched.articles == 1
    assert len(graph.ask("demand_timeline", as_of_published=late)) == 2
    assert graph.ask("contradictions", as_of_published=START) == []
    assert len(graph.ask("contradictions", as_of_published=late)) == 1


def test_as_of_recorded_answers_from_the_version_and_the_contradictions_of_then(graph: Graph) -> None:
    url = "https://example.org/corrected"
    week = START + timedelta(days=7)
    graph.write([Said("Russia", "RU", START, "freeze"), Said("Ukraine", "UA", week, "freeze", "rejects")])
    then = datetime.now(UTC)
    time.sleep(0.01)
    graph.write([Said("Ukraine", "UA", week, "freeze", "rejects", url=url, words="We refuse.")], 10)
    between = datetime.now(UTC)
    time.sleep(0.01)
    corrected = Said("Ukraine", "UA", week, "freeze", url=url, words="We agree.", printed=week + timedelta(days=1))
    graph.write([corrected], 20)
    dispute, reversal = ("dispute", "two-parties"), ("reversal", "holder-own-words")
    expected = {then: [dispute], between: [dispute, dispute], None: [dispute, reversal]}
    for moment, kinds in expected.items():
        rows = graph.ask("contradictions", as_of_recorded=moment)
        assert sorted((row["kind"], row["rule"]) for row in rows) == kinds
    quoted = [row["said"]["quotation"] for row in graph.ask("demand_timeline", as_of_recorded=between)]
    assert ["We refuse."] in quoted
    assert ["We agree."] not in quoted
    assert ["We agree."] in [row["said"]["quotation"] for row in graph.ask("demand_timeline")]
    assert graph.ask("demand_timeline", as_of_recorded=datetime(2020, 1, 1, tzinfo=UTC)) == []


def test_dates_that_straddle_the_edge_are_treated_as_asked(graph: Graph) -> None:
    graph.write([Said("Russia", "RU", START, "freeze")])
    with graph.store.session() as session:
        session.run("MATCH (p:Position) SET p.uttered_from = date('2023-12-20')").consume()
    window = {"from": START - timedelta(days=5), "to": START + timedelta(days=5)}
    earlier = {"from": START - timedelta(days=14), "to": START - timedelta(days=7)}
    for dates, inside, before in (("latest", 1, 0), ("certain", 0, 0), ("possible", 1, 1)):
        assert len(graph.ask("demand_timeline", dates=dates, **window)) == inside
        assert len(graph.ask("demand_timeline", dates=dates, **earlier)) == before


@given(history=st.lists(said, min_size=2, max_size=10), cut=st.integers(0, 10), shuffled=st.randoms())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_deriving_bit_by_bit_is_deriving_at_once(graph: Graph, history: list[Said], cut: int, shuffled: Any) -> None:
    """What is derived depends on the statements alone, not on when and in which order they came."""
    numbered = list(enumerate(history))
    graph.forget()
    graph.write(history)
    whole = graph_digest(graph.store)
    graph.forget()
    shuffled.shuffle(numbered)
    for part in (numbered[:cut], numbered[cut:]):
        for number, one in part:
            graph.write([one], number)
    assert graph_digest(graph.store) == whole


def test_a_review_outlives_a_reload_and_another_reading(graph: Graph) -> None:
    history = [Said("Russia", "RU", START, "freeze"), Said("Ukraine", "UA", START, "freeze", "rejects")]
    graph.write(history)
    (row,) = graph.ask("contradictions")
    review(graph.store, row["pair"], ReviewStatus.REJECTED, "They speak of two lines.")
    hedged = [history[0], Said("Ukraine", "UA", START, "freeze", "rejects", conditional=True)]
    graph.write(hedged)
    (row,) = graph.ask("contradictions", apparent=True)
    assert (row["status"], row["apparent"]) == ("rejected", True)
    assert derive(graph.store) == 1


def test_an_older_graph_gains_its_holdings(graph: Graph) -> None:
    graph.write([Said("Russia", "RU", START, "freeze"), Said("Ukraine", "UA", START, "ceasefire")])
    expected = graph.ask("positions_as_of")
    assert len(expected) == 2
    with graph.store.session() as session:
        session.run("MATCH (h:ParleyHolding) DETACH DELETE h").consume()
        session.run("MATCH (s:ParleySchema) SET s.version = 1").consume()
    graph.store.prepare()
    assert graph.ask("positions_as_of") == expected
