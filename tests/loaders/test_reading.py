"""Reading: whose words, which passages, which positions. The sentences are invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_schema.negotiation import Negotiation, load_negotiation
from loaders.article import Article, Interval
from loaders.form import Reading, ReadStatement
from loaders.reading import read

RUSSIA_UKRAINE = load_negotiation("russia-ukraine")
DAY = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))


def _read(text: str, negotiation: Negotiation = RUSSIA_UKRAINE) -> Reading:
    return read(Article(name="a.txt", text=text, published=DAY), negotiation)


def _only(text: str) -> ReadStatement:
    (statement,) = _read(text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "speaker", "content", "kind"),
    [
        ("“We will not leave,” Berta Exner said.", "Berta Exner", ["“We will not leave,”"], "direct"),
        ("“We will not leave,” said Berta Exner.", "Berta Exner", ["“We will not leave,”"], "direct"),
        ("Berta Exner said that the army leaves.", "Berta Exner", ["the army leaves."], "indirect"),
        ("The army leaves by spring, Berta Exner said.", "Berta Exner", ["The army leaves by spring"], "indirect"),
        ("According to Berta Exner, the army leaves.", "Berta Exner", ["the army leaves."], "indirect"),
        ("The army leaves, according to two aides.", "two aides", ["The army leaves"], "indirect"),
        ("“We stay,” Berta Exner said. “We do.”", "Berta Exner", ["“We stay,”", "“We do.”"], "direct"),
        ('Berta Exner told The Gazette: "We stay here."', "Berta Exner", ['"We stay here."'], "direct"),
        ("Moscow rejects the latest offer.", "Russia", ["the latest offer."], "indirect"),
        ("The plan “is dead” now, Berta Exner said.", "Berta Exner", ["The plan “is dead” now"], "mixed"),
        ("Berta Exner, head of the team, said all was well.", "Berta Exner", ["all was well."], "indirect"),
    ],
)  # fmt: skip
def test_who_said_what(text: str, speaker: str, content: list[str], kind: str) -> None:
    statement = _only(text)
    assert (statement.speaker, statement.content, statement.kind) == (speaker, content, kind)


def test_what_is_no_statement() -> None:
    assert _read("The army left the town in Moscow region on Monday. Rain fell.\n\nAdvertisement\n").statements == []


def test_pronouns_surnames_and_groups_are_taken_up_again() -> None:
    text = (
        "Berta Exner said that the army leaves. She added that it would take a year.\n\n"
        "Exner told reporters that the bridge was safe.\n\n"
        "Three Russian diplomats said that the talks had begun. The diplomats said that they would last."
    )
    speakers = [statement.speaker for statement in _read(text.replace("She", "He")).statements]
    assert speakers == ["Berta Exner"] * 3 + ["Three Russian diplomats"] * 2


def test_a_quotation_within_words_of_another_is_the_others_too() -> None:
    text = "“Putin has already said that the bridge will not be opened,” Berta Exner told Reuters."
    outer, inner = _read(text).statements
    assert (outer.speaker, outer.via) == ("Berta Exner", ["Reuters"])
    assert (inner.speaker, inner.content) == ("Vladimir Putin", ["the bridge will not be opened"])


@pytest.mark.parametrize(
    ("text", "demand", "stance", "holder", "conditional", "hedged"),
    [
        ("Moscow rejects a ceasefire.", "ceasefire", "rejects", "Russia", False, False),
        ("Kyiv demands security guarantees.", "security-guarantees", "demands", "Ukraine", False, False),
        ("Kyiv is ready for a truce.", "ceasefire", "open_to", "Ukraine", False, False),
        ("Kyiv agreed to a truce.", "ceasefire", "accepts", "Ukraine", False, False),
        ("Moscow said it would accept a truce if the guns fell silent.", "ceasefire", "accepts", "Russia", True, False),
        ("Two envoys said Russia might accept a ceasefire.", "ceasefire", "open_to", "Russia", False, True),
        ("Moscow insists that Ukraine must never join NATO.", "ukraine-out-of-nato", "demands", "Russia", False, False),
        ("Moscow does not rule out a truce.", "ceasefire", "open_to", "Russia", False, False),
    ],
)
def test_positions(text: str, demand: str, stance: str, holder: str, conditional: bool, hedged: bool) -> None:
    positions = {p.demand: p for statement in _read(text).statements for p in statement.positions}
    found = positions[demand]
    assert (found.stance, found.holder) == (stance, holder)
    assert (found.conditional, found.hedged) == (conditional, hedged)


def test_what_is_asked_in_return_is_a_demand() -> None:
    text = "Moscow said it was ready for peace talks if Kyiv lifts its ban on negotiations."
    stances = {p.demand: p.stance for p in _only(text).positions}
    assert stances.items() >= {"hold-talks": "open_to", "lift-talks-ban": "demands"}.items()


def test_the_date_beside_the_cue_is_the_utterances_and_one_within_the_words_is_not() -> None:
    text = "Berta Exner said on Tuesday that the army had left on November 1, 2024."
    uttered = _only(text).uttered
    assert uttered == Interval(from_=date(2024, 11, 26), to=date(2024, 11, 26))


def test_known_events_are_found() -> None:
    (event,) = _read("Much was promised at the Alaska summit.").events
    assert (event.name, event.exact) == ("Alaska summit", "Alaska summit")


PIECES = st.sampled_from(
    ["“", "”", '"', "said", " Putin ", "Moscow rejects ", ", ", ". ", "\n", "according to ", "that ", "a truce", "he ",
     "told Reuters ", "Nov. 26", "’", "(", "The sources ", "x" * 30, "\u2028", "é", "😀"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_any_text_is_read_with_exact_spans_and_always_the_same(text: str) -> None:
    reading = _read(text)
    for statement in reading.statements:
        assert [text[lo:hi] for lo, hi in statement.content_spans] == statement.content
        assert statement.cue_span is not None
        assert text[slice(*statement.cue_span)] == statement.cue
    assert _read(text) == reading


@pytest.mark.parametrize("piece", ["“a ", "said ", "the Russian officials and ", "a, ", "Putin said ", "Nov. 2 "])
def test_long_monotonous_texts_take_time_in_proportion(piece: str) -> None:
    assert _read(piece * 4000) is not None
