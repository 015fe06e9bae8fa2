"""Which passages are a statement's own."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.article import Article
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.document import Document
from loaders.reading.passages import each_once, with_own_passages

TEXT = (
    'Exner said that the vote was lost. "It was close," she added.\n\n'
    'Lewin wants a new one. It must be held in May. "Not later." He will ask for it, Marr told us, in vain.'
)


def _found(text: str, cue: str | None, *passages: str) -> Found:
    spans = tuple((text.index(one), text.index(one) + len(one)) for one in passages)
    told = (text.index(cue), text.index(cue) + len(cue)) if cue else None
    return Found(told, spans, None, When.FRESH, 1.0, 0.5, np.zeros(len(SIDES), np.float32))


def _own(*found: Found) -> list[list[str]]:
    document = Document(Article(name="a.txt", text=TEXT))
    return _words(with_own_passages(document, found))


def _once(*found: Found) -> list[list[str]]:
    return _words(each_once(found))


def _words(found: list[Found]) -> list[list[str]]:
    return [[TEXT[slice(*span)] for span in one.content] for one in found]


FIRST = _found(TEXT, "said", "the vote was lost.")


def test_what_a_cue_of_its_own_sentence_has_is_not_the_next_statements() -> None:
    second = _found(TEXT, "added", "the vote was lost.", '"It was close,"')
    assert _own(FIRST, second) == [["the vote was lost."], ['"It was close,"']]


def test_what_two_have_is_whose_cue_is_nearer_and_whose_only_one_it_is() -> None:
    far = _found(TEXT, "said", "the vote was lost.", "It must be held in May.")
    near = _found(TEXT, "wants", "a new one.", "It must be held in May.")
    only = _found(TEXT, None, "It must be held in May.")
    assert _once(far, near) == [["the vote was lost."], ["a new one.", "It must be held in May."]]
    assert _once(near, only) == [["a new one."], ["It must be held in May."]]
    assert _once(only, only) == [["It must be held in May."]] * 2


def test_whoever_tells_of_another_shares_its_passages() -> None:
    inner = _found(TEXT, "wants", "a new one.", "He will ask for it")
    outer = _found(TEXT, "told", "Lewin wants a new one.", "He will ask for it")
    assert _once(inner, outer) == [
        ["a new one.", "He will ask for it"],
        ["Lewin wants a new one.", "He will ask for it"],
    ]


@pytest.mark.parametrize(
    ("passage", "is_own"),
    [
        ("It must be held in May.", True),
        ('"Not later."', True),
        ("Not later", True),
        ("held in May.", False),
        ("be held", False),
    ],
)
def test_of_other_sentences_quotations_and_what_begins_them_are_its_own(passage: str, is_own: bool) -> None:
    (own,) = _own(_found(TEXT, "wants", "a new one.", passage))
    assert own == (["a new one.", passage] if is_own else ["a new one."])


def test_a_statement_keeps_what_another_tells_of_it() -> None:
    inner = _found(TEXT, "wants", "a new one.", "He will ask for it")
    outer = _found(TEXT, "told", "Lewin wants a new one.", "He will ask for it")
    assert _own(inner, outer) == [
        ["a new one.", "He will ask for it"],
        ["Lewin wants a new one.", "He will ask for it"],
    ]


def test_a_statement_that_would_have_none_keeps_all() -> None:
    assert _own(_found(TEXT, "added", "vote was", "was lost")) == [["vote was", "was lost"]]


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)), min_size=1, max_size=4))
def test_no_passage_is_made_up_and_what_has_no_cue_stays(drawn: list[tuple[int, int]]) -> None:
    spans = tuple((start, min(len(TEXT), start + length)) for start, length in drawn)
    document = Document(Article(name="a.txt", text=TEXT))
    sides = np.zeros(len(SIDES), np.float32)
    cued, uncued = (Found(cue, spans, None, When.FRESH, 1.0, 0.5, sides) for cue in ((6, 10), None))
    one, other = with_own_passages(document, [cued, uncued])
    assert one.content
    assert set(one.content) <= set(spans)
    assert other == uncued
