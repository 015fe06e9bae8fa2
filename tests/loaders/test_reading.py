"""Reading: whose words, which passages, which positions. The sentences are invented."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_schema.negotiation import Negotiation
from graph_schema.negotiation_file import load_negotiation
from loaders.article import Article, Interval
from loaders.form import Reading, ReadStatement
from loaders.reading import read

RUSSIA_UKRAINE = load_negotiation("russia-ukraine")
DAY = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))


def _read(text: str, negotiation: Negotiation = RUSSIA_UKRAINE, published: Interval | None = DAY) -> Reading:
    return read(Article(name="a.txt", text=text, published=published), negotiation)


def _only(text: str) -> ReadStatement:
    (statement,) = _read(text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "speaker", "content", "kind"),
    [
        ("“We will not leave the town,” Berta Exner said.", "Berta Exner", ["“We will not leave the town,”"], "direct"),
        ("“We will not leave the town,” said Berta Exner.", "Berta Exner", ["“We will not leave the town,”"], "direct"),
        ("Berta Exner said that the army would leave.", "Berta Exner", ["the army would leave."], "indirect"),
        ("According to Berta Exner, the army will leave.", "Berta Exner", ["the army will leave."], "indirect"),
        ("Berta Exner demanded neutrality.", "Berta Exner", ["neutrality."], "indirect"),
        ("The army will leave soon, according to two aides.", "two aides", ["The army will leave soon"], "indirect"),
    ],
)  # fmt: skip
def test_who_said_what(text: str, speaker: str, content: list[str], kind: str) -> None:
    statement = _only(text)
    assert (statement.speaker, statement.content, statement.kind) == (speaker, content, kind)


def test_a_negotiation_without_demands_gives_statements_without_positions(tmp_path: Path) -> None:
    file = tmp_path / "tiny.yaml"
    file.write_text(
        "{negotiation: tiny, title: T, version: 1, parties: {OTHER: O}, topics: {}, demands: {}, actors: {}}\n"
    )
    (statement,) = _read("Berta Exner said that the army would leave.", load_negotiation(str(file))).statements
    assert (statement.speaker, statement.positions) == ("Berta Exner", [])


def test_an_article_that_names_no_side_of_the_negotiation_says_nothing_of_its_demands() -> None:
    told, of_the_sides = "The generals reject a ceasefire.", "Ukraine waits."
    assert [len(one.positions) for one in _read(told).statements] == [0]
    assert [len(one.positions) for one in _read(f"{told} {of_the_sides}").statements] == [1]


def test_marks_of_whoever_tells_of_words_do_not_quote_these() -> None:
    told = _read('"The Russian side has said that it rejects a ceasefire," Corvin Lewin told reporters.').statements
    assert [(one.speaker, one.kind, one.content) for one in told] == [
        ("Corvin Lewin", "direct", ['"The Russian side has said that it rejects a ceasefire,"']),
        ("Russia", "indirect", ["it rejects a ceasefire"]),
    ]


def test_what_is_no_statement() -> None:
    assert _read("Berta Exner demanded nothing.").statements == []
    assert _read("The army left the town in Moscow region on Monday. Rain fell.\n\nAdvertisement\n").statements == []


@pytest.mark.parametrize(
    ("text", "demand", "stance", "holder"),
    [
        ("Moscow rejects a ceasefire.", "ceasefire", "rejects", "Russia"),
        ("Kyiv demands security guarantees.", "security-guarantees", "demands", "Ukraine"),
        ("Kyiv said it was ready for a truce.", "ceasefire", "open_to", "Ukraine"),
        ("Moscow insists that Ukraine must never join NATO.", "ukraine-out-of-nato", "demands", "Russia"),
    ],
)
def test_positions(text: str, demand: str, stance: str, holder: str) -> None:
    positions = {p.demand: p for statement in _read(text).statements for p in statement.positions}
    assert (positions[demand].stance, positions[demand].holder) == (stance, holder)


def test_the_date_beside_the_cue_is_the_utterances_and_one_within_the_words_is_not() -> None:
    text = "Berta Exner said on Tuesday that the army had left the town on November 1, 2024."
    assert _only(text).uttered == Interval(from_=date(2024, 11, 26), to=date(2024, 11, 26))


def test_without_a_publication_date_today_is_never_made_up() -> None:
    text = "“We will not leave the town,” Berta Exner said on Tuesday."
    (statement,) = _read(text, published=None).statements
    assert statement.uttered is None


def test_known_events_are_found() -> None:
    (event,) = _read("Much was promised in the victory plan.").events
    assert (event.name, event.exact) == ("Zelensky presents his victory plan", "victory plan")


PIECES = st.sampled_from(
    ["“", "”", '"', "said", " Putin ", "Moscow rejects ", ", ", ". ", "\n", "according to ", "that ", "a truce", "he ",
     "told Reuters ", "Nov. 26", "’", "(", "The sources ", "x" * 30, "\u2028", "é", "😀"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_is_read_with_exact_spans_and_always_the_same(text: str) -> None:
    reading = _read(text)
    for statement in reading.statements:
        assert [text[lo:hi] for lo, hi in statement.content_spans] == statement.content
        assert (statement.cue_span is None) == (statement.cue is None)
        if statement.cue_span:
            assert text[slice(*statement.cue_span)] == statement.cue
        assert statement.confidence is not None
        assert 0 <= statement.confidence <= 1
    assert _read(text) == reading


@pytest.mark.parametrize("piece", ["“a ", "said ", "the Russian officials and ", "a, ", "Putin said ", "Nov. 2 "])
def test_long_monotonous_texts_take_time_in_proportion(piece: str) -> None:
    assert _read(piece * 400) is not None
