"""When a statement was made: dates beside the cue, above it, and days counted from another."""

from datetime import date

import numpy as np
import pytest

from loaders.article import Article, Interval
from loaders.dates import date_mentions
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.document import Document
from loaders.reading.utterance import Clock

DAY = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))  # a Wednesday


def _uttered(text: str, passage: str, when: When) -> Interval | None:
    document = Document(Article(name="a.txt", text=text, published=DAY))
    cue, content = text.index("said"), text.index(passage)
    found = Found(
        (cue, cue + 4), ((content, content + len(passage)),), None, when, 1.0, np.zeros(len(SIDES), np.float32)
    )
    return Clock(document, date_mentions(text, 0, len(text), DAY), DAY).uttered(found, "Berta Exner")


@pytest.mark.parametrize(
    ("text", "when", "first", "last"),
    [
        ("Exner said on Monday: it ends.", When.DATED, "2024-11-25", "2024-11-25"),
        ("Exner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("The talks that are due on Wednesday matter, Exner said: it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("They met in March. Exner said that it ends.", When.DATED, "2024-03-01", "2024-03-31"),
        ("They met on Monday.\nA day earlier, Exner said that it ends.", When.FRESH, "2024-11-24", "2024-11-24"),
        ("They met on Monday.\nExner said the next day that it ends.", When.FRESH, "2024-11-26", "2024-11-26"),
    ],
)
def test_when_it_was_said(text: str, when: When, first: str, last: str) -> None:
    uttered = _uttered(text, "it ends", when)
    assert uttered is not None
    assert (uttered.from_.isoformat(), uttered.to.isoformat()) == (first, last)


def test_what_no_words_date_has_no_date() -> None:
    assert _uttered("Exner said on Monday: it ends.", "it ends", When.UNDATED) is None
    assert _uttered("Exner said: it ends.", "it ends", When.DATED) is None
