"""The phrase language of negotiation files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from graph_schema.phrases import Phrase


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("truce", "A TRUCE was signed"),
        ("freez* ~ war|conflict", "freezing this long and bitter war"),
        ("freez* ~ war|conflict", "to “freeze” the\nconflict"),
        ("join the? alliance", "they join alliance after alliance"),
        ("join the? alliance", "to join the alliance"),
    ],
)
def test_matches(phrase: str, text: str) -> None:
    assert Phrase(phrase).pattern.search(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("truce", "truces"),
        ("freez* ~ war", "The river freezes. The war goes on"),
        ("freez* ~ war", "freeze one two three four five six war"),
        ("arm*", "an alarm"),
    ],
)
def test_does_not_match(phrase: str, text: str) -> None:
    assert not Phrase(phrase).pattern.search(text)


@pytest.mark.parametrize("phrase", ["", "~ war", "war ~", "the? war?", "(war)"])
def test_a_malformed_phrase_is_refused(phrase: str) -> None:
    with pytest.raises(ValidationError):
        Phrase(phrase)


@given(st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=5))
def test_plain_words_find_themselves(words: list[str]) -> None:
    assert Phrase(" ".join(words)).pattern.fullmatch(" ".join(words).upper())


@pytest.mark.parametrize("row", ["-" * 5_000, "a-" * 2_000, "( [" * 2_000, "’" * 5_000])
def test_rows_of_marks_are_passed_over(row: str) -> None:
    """They once kept a pattern with three gaps busy for ever."""
    assert not Phrase("right ~ enrich* ~ soil ~ home").pattern.search(f"the right {row} to enrich {row} soil {row} x")
