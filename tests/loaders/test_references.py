"""References: what a statement answers, quotes, echoes, rejects or names. The sentences are invented."""

import pytest

from graph_schema.negotiation import Negotiation
from loaders.article import Article
from loaders.form import Kind, ReadStatement
from loaders.reading.directory import Directory
from loaders.reading.document import Document
from loaders.reading.events import EventReader
from loaders.reading.references import referring

Pointed = tuple[str, str | None, str | None, str]


def _found(negotiation: Negotiation, text: str, *said: tuple[str, str, str, str]) -> list[list[Pointed]]:
    """The references of statements given as (speaker, party, cue, content)."""
    statements = []
    for number, (speaker, party, cue, content) in enumerate(said, 1):
        start, at = text.index(content), text.index(cue)
        statement = ReadStatement(
            id=f"s{number}",
            speaker=speaker,
            party=party,
            cue=cue,
            content=[content],
            kind=Kind.INDIRECT,
            content_spans=[(start, start + len(content))],
            cue_span=(at, at + len(cue)),
        )
        statements.append(statement)
    document, directory = Document(Article(name="a", text=text)), Directory(negotiation)
    listed = EventReader(negotiation, directory.origins).named(document, []).listed
    read = referring(document, statements, directory, listed)
    for statement in read:
        assert [text[slice(*r.span)] if r.span else None for r in statement.references] == [
            r.exact for r in statement.references
        ]
    return [[(r.manner, r.said_by or r.event, r.statement, r.exact) for r in s.references] for s in read]


def test_a_statement_quotes_the_one_within_its_words(negotiation: Negotiation) -> None:
    text = "“Putin has already said that a truce will not work,” Peskov told Reuters."
    outer = ("Dmitry Peskov", "RU", "told", "“Putin has already said that a truce will not work,”")
    inner = ("Vladimir Putin", "RU", "said", "a truce will not work")
    assert _found(negotiation, text, outer, inner) == [
        [("quotes", "Vladimir Putin", "s2", "Putin has already said")],
        [],
    ]
    assert _found(negotiation, text, outer) == [[("quotes", "Vladimir Putin", None, "Putin has already said")]]


def test_this_takes_up_what_the_other_side_said_before(negotiation: Negotiation) -> None:
    text = (
        "Putin demanded that Ukraine give up the regions. Zelensky said that winter was near. "
        "Ukraine replied that it considered this an unacceptable ultimatum."
    )
    said = [
        ("Vladimir Putin", "RU", "demanded", "Ukraine give up the regions"),
        ("Volodymyr Zelensky", "UA", "said", "winter was near"),
        ("Ukraine", "UA", "replied", "it considered this an unacceptable ultimatum"),
    ]
    assert _found(negotiation, text, *said)[2] == [("rejects", "Vladimir Putin", "s1", "this")]
    assert _found(negotiation, text, *said[1:])[1] == []


@pytest.mark.parametrize(
    ("text", "cue", "content", "pointed"),
    [
        ("Responding to Trump, Peskov said all was open.", "said", "all was open", ("answers", "Donald Trump")),
        ("In response to remarks by Trump, he said no.", "said", "no", ("answers", "Donald Trump")),
        ("Echoing Putin, Peskov said all was well.", "said", "all was well", ("echoes", "Vladimir Putin")),
        ("Peskov rejected Zelensky’s offer as a trick.", "rejected", "a trick", ("rejects", "Volodymyr Zelensky")),
        ("Peskov said, as Putin said, all is so.", "said", "as Putin said, all is so", ("echoes", "Vladimir Putin")),
    ],
)  # fmt: skip
def test_words_that_say_what_a_statement_does(
    negotiation: Negotiation, text: str, cue: str, content: str, pointed: tuple[str, str]
) -> None:
    (found,) = _found(negotiation, text, ("Dmitry Peskov", "RU", cue, content))
    assert [(manner, who) for manner, who, _, _ in found] == [pointed]


@pytest.mark.parametrize(
    ("content", "event", "exact"),
    [
        ("the Alaska summit settled nothing", "Alaska summit", "Alaska summit"),
        ("the Tallinn plan is dead", "Tallinn plan", "Tallinn plan"),
        ("the 43-point plan is dead", "43-point plan", "43-point plan"),
    ],
)
def test_events_are_named_known_or_not(negotiation: Negotiation, content: str, event: str, exact: str) -> None:
    (found,) = _found(negotiation, f"Peskov said {content}.", ("Dmitry Peskov", "RU", "said", content))
    assert found == [("names", event, None, exact)]


@pytest.mark.parametrize(
    "content", ["this year will be hard and wrong", "the plan is a plan", "nothing that is right matters to this"]
)
def test_what_points_nowhere(negotiation: Negotiation, content: str) -> None:
    said = ("Dmitry Peskov", "RU", "said", content)
    assert _found(negotiation, f"Peskov said {content}.", said) == [[]]
