"""Which outlet a statement was told to, by the words after its cue. All people are invented."""

import numpy as np
import pytest

from loaders.reading.carriers import Spoken, carriers
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.directory import Speaker
from tests.loaders.resolving import LONG, last_place, resolver


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Corvin Lewin told the BBC the Americans had left.", ["BBC"]),
        ("Corvin Lewin told The New York Times that they had left.", ["The New York Times"]),
        ("Corvin Lewin told reporters that they had left.", []),
        ("Corvin Lewin told the BBC. The Americans had left.", ["BBC"]),
        ("Corvin Lewin told Ukrainska Pravda\nThe Americans had left.", ["Ukrainska Pravda"]),
        ("Bloomberg reported, citing what Corvin Lewin told aides, that they had left.", ["Bloomberg"]),
        ("According to Bloomberg, which cited what Corvin Lewin told aides, they had left.", ["Bloomberg"]),
        ("The Kyiv Post, citing an aide, wrote that Corvin Lewin told friends they had left.", ["Kyiv Post"]),
        ("They had left, Corvin Lewin told aides, the Guardian reported.", ["The Guardian"]),
        ("Bloomberg reported a vote, but Corvin Lewin told aides that they had left.", []),
        ('Corvin Lewin told aides: "Bloomberg reported it when they had left."', []),
    ],
)
def test_the_outlet_ends_where_what_was_said_begins(text: str, via: list[str]) -> None:
    article = resolver(text)
    sides = np.zeros(len(SIDES), np.float32)
    found = Found(last_place(text, "told"), (last_place(text, "had left"),), None, When.FRESH, 1.0, 0.5, sides)
    assert carriers(article.document, article, [Spoken(found, Speaker("Corvin Lewin", "OTHER"))]) == [via]


@pytest.mark.parametrize("text", LONG)
def test_who_reports_is_looked_for_in_any_text(text: str) -> None:
    article = resolver(f"{text}told a")
    found = Found((len(text), len(text) + 4), ((0, 1),), None, When.FRESH, 1.0, 0.5, np.zeros(len(SIDES), np.float32))
    assert len(carriers(article.document, article, [Spoken(found, Speaker("Corvin Lewin", "OTHER"))])) == 1
