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


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Exner: It will rain.", "Nobody heard it.", "It was late.", "All went home."],
        ["WEATHER: It will rain.", "SPORT: It was lost.", "NEWS: Not today."],
    ],
)
def test_few_labels_or_none_twice_make_no_transcript(paragraphs: list[str]) -> None:
    assert _speaker(paragraphs, "It will rain") is None


@pytest.mark.parametrize("text", LONG)
def test_a_label_is_looked_for_in_any_text(text: str) -> None:
    assert _speaker([text, "Exner: Yes."], "Yes") is None
