"""An article's text with the passages of its statements marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class Part:
    """A piece of text: of the statement that is shown (`here`), of another one, or of none."""

    text: str
    here: bool = False
    first: bool = False
    statement: str | None = None


def marked(text: str, shown: Mapping[str, Any], others: Iterable[Mapping[str, Any]]) -> list[list[Part]]:
    """The paragraphs of a text in parts; where statements overlap the one that is shown wins, then the earlier one."""
    owner: list[str | None] = [None] * len(text)
    for said in reversed(list(others)):
        _own(owner, said)
    _own(owner, shown)
    paragraphs, at, begun = [], 0, False
    for line in text.split("\n"):
        parts = []
        for start, end in _runs(owner, at, at + len(line)):
            here = owner[start] == shown["statement"]
            parts.append(Part(text[start:end], here, here and not begun, owner[start]))
            begun = begun or here
        if parts:
            paragraphs.append(parts)
        at += len(line) + 1
    return paragraphs


def _own(owner: list[str | None], said: Mapping[str, Any]) -> None:
    for start, end in zip(said["starts"], said["ends"], strict=True):
        owner[start:end] = [said["statement"]] * (end - start)


def _runs(owner: list[str | None], start: int, end: int) -> list[tuple[int, int]]:
    """The stretches from `start` to `end` that one statement, or none, owns."""
    cuts = [start, *(i for i in range(start + 1, end) if owner[i] != owner[i - 1]), end]
    return [(left, right) for left, right in pairwise(cuts) if left < right]
