"""Spans of a text."""

from collections.abc import Iterable

Span = tuple[int, int]
"""[start, end) in characters."""


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def inside(at: int, spans: Iterable[Span]) -> bool:
    """Whether the character at `at` lies in one of the spans."""
    return any(start <= at < end for start, end in spans)


def common(span: Span, others: Iterable[Span]) -> int:
    """How many of the span's characters lie in the others, none of which overlap."""
    start, end = span
    return sum(max(0, min(end, hi) - max(start, lo)) for lo, hi in others)
