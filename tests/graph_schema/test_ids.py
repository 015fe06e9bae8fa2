"""Ids made from content."""

from hypothesis import given
from hypothesis import strategies as st

from graph_schema.ids import content_id

PARTS = st.lists(st.one_of(st.text(), st.integers(), st.none()), max_size=4)


@given(PARTS)
def test_the_same_content_has_the_same_id(parts: list[object]) -> None:
    assert content_id("actor", *parts) == content_id("actor", *parts)


@given(PARTS, PARTS)
def test_different_content_has_different_ids(one: list[object], other: list[object]) -> None:
    assert (content_id("actor", *one) == content_id("actor", *other)) == (one == other)


def test_two_parts_are_not_one() -> None:
    assert content_id("actor", "ab", "c") != content_id("actor", "a", "bc")
