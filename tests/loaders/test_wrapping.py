"""Text whose lines were broken to a width is read by paragraphs; every offset stays."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.wrapping import unwrapped

PARAGRAPHS = [
    "Berta Exner said on Monday that the army would leave the town before the summer, and that nobody had asked it to.",
    "The mayor, who had been told of it a day before, answered that the town would rather keep the army than the fair.",
    "So it went on for a week, with a letter a day, until the baker of the town wrote one that both could sign.",
]


@pytest.mark.parametrize("width", [50, 72, 100])
def test_what_was_broken_is_whole_again(width: int) -> None:
    broken = "\n\n".join(textwrap.fill(one, width) for one in PARAGRAPHS)
    assert unwrapped(broken) == "\n\n".join(PARAGRAPHS)


def test_items_of_a_list_stay_lines() -> None:
    broken = "\n\n".join(textwrap.fill(one, 60) for one in PARAGRAPHS)
    text = f"{broken}\n\nShe listed:\n- the army leaves\n- the mayor stays\n- the baker bakes"
    assert unwrapped(text).endswith("\n- the army leaves\n- the mayor stays\n- the baker bakes")


@pytest.mark.parametrize("text", ["\n".join(PARAGRAPHS), "One.\nTwo.\nThree.", "Title\nBy Exner\n\nMonday", ""])
def test_paragraphs_that_are_lines_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab ,.\n-•1", max_size=400))
def test_only_line_ends_change_and_only_to_blanks(text: str) -> None:
    read = unwrapped(text)
    assert len(read) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, read, strict=True))
