"""Whose turn it is in a transcript whose turns are labelled. All people are invented."""

import numpy as np
import pytest

from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.turns import Turns
from tests.loaders.resolving import LONG, last_place, resolver

OTHER = np.zeros(len(SIDES), np.float32)


def _speaker(paragraphs: list[str], words: str, cue: str | None = None) -> str | None:
    text = "\n\n".join(paragraphs)
    article = resolver(text)
    found = Found(last_place(text, cue) if cue else None, (last_place(text, words),), None, When.FRESH, 1.0, 0.5, OTHER)
    speaker = Turns(article.document, article).speaker(found)
    return speaker.name if speaker else None


BRIEFING = [
    "SECRETARY BERTA EXNER: We begin.",
    "QUESTION: Lewin said no. Will it rain?",
    "SECRETARY EXNER (laughing): It will rain.",
    "And it will snow. Lewin says it will hail.",
    "QUESTION: Soon?",
    "MR. LEWIN: Not today.",
]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("We begin", "Berta Exner"),
        ("It will rain", "Berta Exner"),
        ("it will snow", "Berta Exner"),
        ("Soon?", None),
        ("Not today", "Lewin"),
    ],
)
def test_words_without_a_cue_are_those_of_whoever_s_turn_it_is(words: str, name: str | None) -> None:
    assert _speaker(BRIEFING, words) == name


def test_a_cue_tells_of_another() -> None:
    assert _speaker(BRIEFING, "it will hail", "says") is None
    assert _speaker(BRIEFING, "We begin", "EXNER:") == "Berta Exner"


def test_initials_are_those_of_whoever_is_named_in_full() -> None:
    turns = ["Berta Exner met the Review.", "TR: Why?", "BE: It will rain.", "TR: When?", "BE: Not today."]
    assert _speaker(turns, "Not today") == "Berta Exner"
    assert _speaker(turns, "When?") is None


LONG_ANSWERS = [
    "Briefing by NSC Berta Exner",
    "MODERATOR: Welcome.",
    "MR. EXNER: We begin.",
    *(f"It rained in week {n}." for n in range(20)),
    "Lewin says it will hail. Last week we also announced snow. I was told of frost. In all we saw no sun.",
    "Q  Soon?",
    "SENIOR US OFFICIAL: Not today.",
    "MR. EXNER: So, two things: rain, and mud.",
    "And fog.",
]


@pytest.mark.parametrize(
    ("words", "cue", "name"),
    [
        ("It rained in week 19", None, "Berta Exner"),
        ("snow", "announced", "Berta Exner"),
        ("of frost", "was told", None),
        ("it will hail", "says", None),
        ("Soon?", None, None),
        ("Not today", None, "senior US official"),
        ("And fog", None, "Berta Exner"),
    ],
)
def test_two_labels_in_capitals_make_a_transcript_however_long_a_turn_is(
    words: str, cue: str | None, name: str | None
) -> None:
    assert _speaker(LONG_ANSWERS, words, cue) == name


def test_a_label_after_a_sentence_opens_a_turn() -> None:
    text = (
        "* * * Aide to the President Berta Exner: It rained. Lewin came. Note: he left. "
        "Question: Will it snow? Berta Exner: Not today. Question: When? Berta Exner: Never."
    )
    assert _speaker([text], "he left") == "Berta Exner"
    assert _speaker([text], "Not today") == "Berta Exner"
    assert _speaker([text], "Will it snow") is None


@pytest.mark.parametrize(
    ("paragraphs", "words", "name"),
    [
        (
            ["Oslo", "VICE PRESIDENT EXNER: Thank you. It rained.", "Lewin left.", "It will snow."],
            "It will snow",
            "Exner",
        ),
        (["Exner met Lewin.", "Minister Berta Exner: It rained.", "It will snow."], "It will snow", "Berta Exner"),
        (["Exner met Lewin.", "Minister Berta Exner: No rain this week", "It will snow."], "It will snow", None),
        (["Exner met Lewin.", "MINISTER: It rained.", "It will snow."], "It will snow", None),
        (
            ["Ana Aksu (judge, Institute for the International Law of Rain): It rained.", *BRIEFING],
            "It rained",
            "Ana Aksu",
        ),
    ],
)
def test_one_label_of_an_office_and_a_name_opens_a_speech(paragraphs: list[str], words: str, name: str | None) -> None:
    assert _speaker(paragraphs, words) == name


def test_words_of_an_address_are_those_of_whoever_gives_it() -> None:
    body = "I met Lewin. We heard rain. I hope that it will snow. Lewin says it will hail. We also announced frost."
    address = ["No rain - address by President Berta Exner", body]
    assert _speaker(address, "I hope that it will snow") == "Berta Exner"
    assert _speaker(address, "frost", "announced") == "Berta Exner"
    assert _speaker(address, "it will hail", "says") is None
    assert _speaker(address, "No rain") is None


def test_we_may_be_the_speaker_s_country() -> None:
    text = "\n".join(["QUESTION: What of Russia?", "PUTIN: We said no.", "QUESTION: Why?", "Vladimir Putin smiled."])
    article = resolver(text)
    for pointed, name in (("Russia", "Russia"), ("Vladimir Putin", "Vladimir Putin")):
        found = Found(
            last_place(text, "said"),
            (last_place(text, "no"),),
            last_place(text, pointed),
            When.FRESH,
            1.0,
            0.5,
            OTHER,
        )
        speaker = Turns(article.document, article).speaker(found)
        assert speaker is not None
        assert speaker.name == name


@pytest.mark.parametrize(
    ("paragraphs", "words", "asks"),
    [
        (BRIEFING, "Soon?", True),
        (BRIEFING, "Not today", False),
        (["Question: Soon?", "Not today.", "Question: When?", "Never.", "Question: Why?"], "Not today", False),
    ],
)
def test_who_asks_only_is_no_speaker(paragraphs: list[str], words: str, *, asks: bool) -> None:
    text = "\n\n".join(paragraphs)
    article = resolver(text)
    found = Found(None, (last_place(text, words),), None, When.FRESH, 1.0, 0.5, OTHER)
    assert Turns(article.document, article).asks(found) == asks


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Exner: It will rain.", "Nobody heard it.", "It was late.", "All went home."],
        ["WEATHER: It will rain.", "SPORT: It was lost.", "NEWS: Not today."],
        ["WEATHER: It will rain.", "SPORT: It was lost.", *["All went home."] * 12, "SPORT: Not today."],
    ],
)
def test_few_labels_or_none_twice_make_no_transcript(paragraphs: list[str]) -> None:
    assert _speaker(paragraphs, "It will rain") is None


@pytest.mark.parametrize("text", LONG)
def test_a_label_is_looked_for_in_any_text(text: str) -> None:
    assert _speaker([text, "Exner: Yes."], "Yes") is None
