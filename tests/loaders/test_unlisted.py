"""Demands that the negotiation file lacks: what a reading may say of them, and what they become in the graph."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graph_schema import edges, nodes
from graph_schema.batch import GraphBatch
from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.form import Reading, ReadPosition
from loaders.graph import ArticleContext, Vocabulary, article_batch
from loaders.graph.unlisted import folded_label, unlisted_demand
from loaders.reading.check import checked
from tests.evaluation.scoring import Scorer

TEXT = "“We want the river dredged, and soon,” Berta Exner said. “The river dredged!” she said again."
ARTICLE = Article(name="a.txt", text=TEXT)
HELD = {"stance": "demands", "holder": "Berta Exner", "holder_party": "OTHER"}
UNLISTED = {"topic": "talks", "label": "the river dredged", **HELD}


def _reading(*positions: dict[str, Any]) -> Reading:
    contents = ["“We want the river dredged, and soon,”", "“The river dredged!”"]
    statements = [
        {"id": f"s{n}", "speaker": "Berta Exner", "party": "OTHER", "content": [contents[n]], "kind": "direct",
         "positions": [position]}
        for n, position in enumerate(positions)
    ]  # fmt: skip
    return Reading.model_validate({"doc": "a.txt", "statements": statements})


def _batch(negotiation: Negotiation, *positions: dict[str, Any]) -> GraphBatch:
    sound = checked(ARTICLE, _reading(*positions), negotiation)
    assert sound.refused == []
    return article_batch(ARTICLE, sound.reading, ArticleContext(Vocabulary.of(negotiation), "test"))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"demand": "freeze"}, "not both"),
        ({"topic": None}, "both topic and label"),
        ({"label": None}, "both topic and label"),
        ({"topic": None, "label": None}, "a position takes demand"),
        ({"label": "...!"}, "the label '...!' holds no word"),
        ({"label": "w" * 201}, "at most 200 characters"),
    ],
)
def test_a_position_names_one_demand_in_one_way(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        ReadPosition.model_validate(UNLISTED | change)


def test_what_is_printed_holds_only_the_way_that_was_taken() -> None:
    listed = ReadPosition.model_validate({"demand": "freeze", **HELD}).model_dump()
    unlisted = ReadPosition.model_validate(UNLISTED).model_dump()
    assert {"demand", "topic", "label"} & listed.keys() == {"demand"}
    assert {"demand", "topic", "label"} & unlisted.keys() == {"topic", "label"}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"topic": "rivers"}, "no topic 'rivers'"),
        ({"label": "the lake dredged"}, "content does not hold the label 'the lake dredged'"),
        ({"holder_party": "XX"}, "no party 'XX'"),
    ],
)
def test_only_the_unsound_position_goes(negotiation: Negotiation, change: dict[str, Any], complaint: str) -> None:
    result = checked(ARTICLE, _reading(UNLISTED | change, {"demand": "hold-talks", **HELD}), negotiation)
    assert [len(statement.positions) for statement in result.reading.statements] == [0, 1]
    (refusal,) = result.refused
    assert (refusal.subject, complaint in refusal.reason) == ("s0", True)


def test_it_hangs_on_a_demand_of_its_own_under_its_topic(negotiation: Negotiation) -> None:
    batch = _batch(negotiation, UNLISTED)
    (demand,) = (node for node in batch.nodes.values() if isinstance(node, nodes.Demand))
    (position,) = (node for node in batch.nodes.values() if isinstance(node, nodes.Position))
    topic = Vocabulary.of(negotiation).topics["talks"]
    assert (demand.label, demand.listed, demand.against) == ("The river dredged", False, None)
    assert demand.key.startswith("talks/the-river-dredged-")
    assert (position.demand, position.topic, position.strength) == (demand.id, topic.id, 3)
    ends = {edge.kind: (edge.start, edge.end) for edge in batch.edges.values()}
    assert ends[edges.UNDER] == (demand.id, topic.id)
    assert ends[edges.ON] == (position.id, demand.id)
    assert edges.OPPOSES not in ends
    assert edges.NEGATES not in ends


def test_equal_words_meet_in_one_demand_and_others_do_not(negotiation: Negotiation) -> None:
    again = UNLISTED | {"label": "The river dredged!”"}
    batch = _batch(negotiation, UNLISTED, again)
    assert sum(isinstance(node, nodes.Demand) for node in batch.nodes.values()) == 1
    assert sum(edge.kind is edges.UNDER for edge in batch.edges.values()) == 1
    other = _batch(negotiation, UNLISTED, again | {"topic": "ceasefire"})
    assert sum(isinstance(node, nodes.Demand) for node in other.nodes.values()) == 2


_words = st.lists(st.text("aBcéжЖ9", min_size=1, max_size=4), min_size=1, max_size=5)
_gaps = st.sampled_from([" ", "  ", "\n", ", ", " — ", "” “"])


@given(words=_words, data=st.data())
def test_spaces_marks_and_a_capital_to_begin_make_no_difference(words: list[str], data: st.DataObject) -> None:
    one = " ".join(words)
    other = "“" + "".join(word + data.draw(_gaps) for word in words) + "…"
    assert unlisted_demand("n", "t", one) == unlisted_demand("n", "t", other)
    assert folded_label(one[:1].upper() + one[1:]) == folded_label(one)


_labels = st.text(max_size=8).map(lambda text: f"{text}a")


@given(label=_labels, another=_labels)
def test_one_id_means_one_node_whatever_was_read_first(label: str, another: str) -> None:
    one, other = unlisted_demand("n", "t", label), unlisted_demand("n", "t", another)
    assert one.label
    assert (one.id == other.id) == (one == other)
    assert (one.id == other.id) == (folded_label(label) == folded_label(another))


def test_it_is_never_taken_for_a_listed_one(negotiation: Negotiation) -> None:
    listed = Vocabulary.of(negotiation).demands
    named = unlisted_demand(negotiation.negotiation, negotiation.demands["freeze"].topic, "freeze")
    assert named.id not in {node.id for node in listed.values()}
    assert named.key not in listed


def test_the_scorer_counts_none(negotiation: Negotiation) -> None:
    listed = {"demand": "hold-talks", **HELD}
    gold, read = _reading(listed, listed), _reading(listed, UNLISTED)
    without = _reading(listed, UNLISTED)
    without.statements[1].positions.clear()
    for one, other in ((gold, read), (read, gold), (read, read)):
        plain = [without if each is read else each for each in (one, other)]
        assert Scorer(negotiation).counts(one, other) == Scorer(negotiation).counts(*plain)
