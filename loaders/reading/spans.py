"""Spans of a text."""

Span = tuple[int, int]
"""[start, end) in characters."""


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]
