"""Words in a speaker's own turn of which the tagger is not sure. All people are invented."""

import numpy as np
import pytest

from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.own_words import unheard
from loaders.reading.turns import Turns
from tests.loaders.resolving import last_place, resolver

TEXT = (
    "No rain - address by President Berta Exner\n\n"
    "I met Lewin. We heard rain. I hope that it will snow in Oslo. Lewin says it will hail."
)


def _found(words: str, cue: str | None = None) -> Found:
    spans = last_place(TEXT, words), last_place(TEXT, cue) if cue else None
    return Found(spans[1], (spans[0],), None, When.FRESH, 0.4, 0.5, np.zeros(len(SIDES), np.float32))


@pytest.mark.parametrize(
    ("words", "cue", "heard", "is_one"),
    [
        ("I hope that it will snow in Oslo.", None, "We heard rain.", True),
        ("I hope that it will snow in Oslo.", None, "Oslo", False),
        ("it will hail", "says", "We heard rain.", False),
        ("No rain", None, "We heard rain.", False),
    ],
)
def test_unsure_words_in_a_turn_are_a_statement_where_no_other_has_them(
    words: str, cue: str | None, heard: str, *, is_one: bool
) -> None:
    article = resolver(TEXT)
    unsure = _found(words, cue)
    found = unheard(Turns(article.document, article), [_found(heard)], [unsure])
    assert found == ([unsure] if is_one else [])
