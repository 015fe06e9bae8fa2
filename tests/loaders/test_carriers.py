"""Which outlet a statement was told to, by the words after its cue. All people are invented."""

import numpy as np
import pytest

from loaders.reading.carriers import Spoken, carriers
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.directory import Speaker
from tests.loaders.resolving import last_place, resolver


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Corvin Lewin told the BBC the Americans had left.", ["BBC"]),
        ("Corvin Lewin told The New York Times that they had left.", ["The New York Times"]),
        ("Corvin Lewin told reporters that they had left.", []),
    ],
)
def test_the_outlet_ends_where_what_was_said_begins(text: str, via: list[str]) -> None:
    article = resolver(text)
    sides = np.zeros(len(SIDES), np.float32)
    found = Found(last_place(text, "told"), (last_place(text, "had left"),), None, When.FRESH, 1.0, 0.5, sides)
    assert carriers(article.document, article, [Spoken(found, Speaker("Corvin Lewin", "OTHER"))]) == [via]
