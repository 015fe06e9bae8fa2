"""From a reading to nodes and edges: whom a position counts for, in whose voice, and how its date is known."""

from datetime import date
from typing import Any

import pytest

from graph_schema import edges, nodes
from graph_schema.batch import GraphBatch
from graph_schema.negotiation import Negotiation
from loaders.article import Article, Interval
from loaders.form import Reading
from loaders.graph import ArticleContext, Vocabulary, article_batch
from loaders.reading.check import checked

TEXT = "“We agree,” they said on Tuesday, November 26, 2024."
PUBLISHED = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))


def _batch(negotiation: Negotiation, **change: Any) -> GraphBatch:
    """The graph of one statement of one position."""
    position = {"demand": "freeze", "stance": "accepts", "holder": "Russia", "holder_party": "RU"}
    statement = {
        "id": "s1",
        "speaker": "Russia",
        "party": "RU",
        "cue": "said",
        "content": ["“We agree,”"],
        "kind": "direct",
        "uttered": {"from": "2024-11-26", "to": "2024-11-26"},
    }
    held = {key: change.pop(key) for key in ("holder", "holder_party") if key in change}
    reading = {"doc": "a.txt", "statements": [statement | {"positions": [position | held]} | change]}
    article = Article(name="a.txt", text=TEXT, published=PUBLISHED)
    sound = checked(article, Reading.model_validate(reading), negotiation).reading
    return article_batch(article, sound, ArticleContext(Vocabulary.of(negotiation), "test"))


def _only(kind: type[nodes.Node], batch: GraphBatch) -> Any:
    (node,) = (node for node in batch.nodes.values() if isinstance(node, kind))
    return node


def _end(edge_kind: edges.EdgeKind, batch: GraphBatch) -> Any:
    (edge,) = (edge for edge in batch.edges.values() if edge.kind is edge_kind)
    return batch.nodes[edge.end]


@pytest.mark.parametrize(
    ("speaker", "holder", "principal", "voice"),
    [
        ("Russia", "Russia", "Russia", "own"),
        ("the Kremlin", "Russia", "Russia", "own"),
        ("Vladimir Putin", "Russia", "Russia", "own"),
        ("Vladimir Putin", "Vladimir Putin", "Russia", "own"),
        ("Dmitry Peskov", "Vladimir Putin", "Russia", "spokesperson"),
        ("Dmitry Peskov", "Dmitry Peskov", "Russia", "spokesperson"),
        ("five insiders", "Vladimir Putin", "Russia", "reported"),
        ("Volodymyr Zelensky", "Russia", "Russia", "reported"),
        ("five insiders", "five insiders", "five insiders", "own"),
        ("Donald Trump", "Donald Trump", "Donald Trump", "own"),
        ("Joe Biden", "Joe Biden", "United States", "own"),
    ],
)
def test_whom_a_position_counts_for_and_in_whose_voice(
    negotiation: Negotiation, speaker: str, holder: str, principal: str, voice: str
) -> None:
    """In November 2024 Biden held the office and Trump did not."""
    batch = _batch(negotiation, speaker=speaker, holder=holder)
    assert _end(edges.COUNTS_FOR, batch).name == principal
    assert _only(nodes.Position, batch).voice == voice


@pytest.mark.parametrize(
    ("uttered", "first", "last", "basis"),
    [
        ({"from": "2024-11-26", "to": "2024-11-26"}, date(2024, 11, 26), date(2024, 11, 26), "stated"),
        ({"from": "2024-11-01", "to": "2024-11-20"}, date(2024, 11, 1), date(2024, 11, 20), "reading"),
        (None, None, date(2024, 11, 27), "published"),
    ],
)
def test_how_the_date_is_known(
    negotiation: Negotiation, uttered: dict[str, str] | None, first: date | None, last: date, basis: str
) -> None:
    statement = _only(nodes.Statement, _batch(negotiation, uttered=uttered))
    assert (statement.uttered_from, statement.uttered_to, statement.uttered_basis) == (first, last, basis)


def test_the_chain_of_reporters_keeps_its_order(negotiation: Negotiation) -> None:
    batch = _batch(negotiation, via=["The Gazette", "Reuters", "two envoys"])
    chain = [edge for edge in batch.edges.values() if edge.kind is edges.VIA]
    named = {edge.properties["order"]: batch.nodes[edge.end].caption for edge in chain}
    assert named == {0: "The Gazette", 1: "Reuters", 2: "two envoys"}


def test_an_unnamed_group_is_another_one_in_another_article(negotiation: Negotiation) -> None:
    one = _batch(negotiation, speaker="five insiders")
    other = _batch(negotiation, speaker="five insiders", cue=None, cue_span=None)
    groups = [node.id for batch in (one, other) for node in batch.nodes.values() if node.caption == "five insiders"]
    assert len(set(groups)) == 2
