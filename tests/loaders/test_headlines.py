"""Headlines that name their speaker last. All but the file's actors is invented."""

from dataclasses import replace

import numpy as np
import pytest

from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.headlines import named_last
from loaders.reading.spans import Span
from tests.loaders.resolving import LONG, resolver

BELOW = "\n\nCorvin Lewin came to the talks on Tuesday. Nothing was signed by the evening."
FOUND = Found(None, ((0, 1),), None, When.FRESH, 1.0, 0.5, np.zeros(len(SIDES), np.float32))


def _told(line: str, *, found: tuple[Span, ...] = ()) -> list[tuple[str, str]]:
    """Of an article with this headline, of which `found` is already a statement's, what its names say there."""
    article = resolver(line + BELOW)
    statements = named_last(article.document, article, [replace(FOUND, content=found)] if found else [])
    text = article.document.text
    return [(text[slice(*one.speaker or (0, 0))], text[slice(*one.content[0])]) for one in statements]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Capital ready for talks with the north — Lewin", "Lewin"),
        ("Capital ready for talks with the north – Corvin Lewin", "Corvin Lewin"),
        ("Capital ready for talks with the north - Zelenskyy", "Zelenskyy"),
        ("Capital ready for talks with the north -- Kremlin", "Kremlin"),
        ("Capital ready for talks with the north - von der Leyen", "von der Leyen"),
        ("Capital ready for talks with the north — Russian Foreign Ministry", "Russian Foreign Ministry"),
        ("Capital ready for talks with the north — sources", "sources"),
    ],
)
def test_a_headline_is_said_by_whom_it_names_last(line: str, name: str) -> None:
    assert _told(line) == [(name, "Capital ready for talks with the north")]


@pytest.mark.parametrize(
    "line",
    [
        "What the talks in the north are about — Ister Review",
        "Reporting for us from the wet north — Ada Corvin",
        "Fighting goes on in the north — Kyiv",
        "Guns fall silent along the river — Ukraine",
        "Two days in the north – Brussels",
        "Moscow – Kyiv – Lewin",
        "The north waits for its talks — and Lewin",
        "Capital ready for talks - Lewin will see",
    ],
)
def test_what_else_ends_after_a_dash_is_nobodys_words(line: str) -> None:
    assert _told(line) == []


def test_a_headline_that_was_found_is_not_found_again() -> None:
    assert _told("Capital ready for talks with the north — Lewin", found=((8, 20),)) == []


@pytest.mark.parametrize("run", [*LONG, "a - ", "— A "])
def test_long_lines_take_no_long_time(run: str) -> None:
    assert _told("Capital ready for talks - " + run * (100_000 // len(run))) == []
