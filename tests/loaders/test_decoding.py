"""Which passages the tagger's shares of each word piece make: gaps, quotations, and the ends of windows."""

import numpy as np
import pytest

from loaders.article import Article
from loaders.reading.decoding import passages_in
from loaders.reading.document import Document
from loaders.reading.encoders import tokenizer
from loaders.reading.spans import Span, inside
from loaders.reading.windows import Pieces
from tests.loaders.resolving import last_place


def _passages(text: str, marked: list[str], cue: str, number: int = 0) -> list[str]:
    """What is read in a window of the text in which the tagger marks these words."""
    document = Document(Article(name="a.txt", text=text))
    window = list(Pieces(document, tokenizer()).windows())[number]
    spans: list[Span] = [last_place(text, words) for words in marked]
    shares = np.array([hi > lo and inside(lo, spans) for lo, hi in window.spans], np.float32)
    return [text[lo:hi] for lo, hi in passages_in(document, window, shares, last_place(text, cue))]


def test_the_rest_of_a_quotations_sentence_is_filled() -> None:
    text = 'Exner said: "We will leave the cold and flooded town in spring."'
    assert _passages(text, ["We will leave", "town in spring."], "said") == [text.removeprefix("Exner said: ")]


@pytest.mark.parametrize(
    "text",
    [
        "Exner said they will leave the cold and flooded town in spring.",
        '"Exner said they will leave the cold and flooded town in spring," it read.',
    ],
)
def test_a_gap_elsewhere_is_not(text: str) -> None:
    assert len(_passages(text, ["they will leave", "town in spring"], "said")) == 2


def test_a_passage_at_a_windows_end_goes_on_to_its_sentences_end() -> None:
    words = " and ".join(f"the town of Zeran number {n}" for n in range(80))
    text = f"Exner said they will leave {words}. Rain fell."
    window = next(Pieces(Document(Article(name="a.txt", text=text)), tokenizer()).windows())
    seen = text[text.index("they will") : window.spans[-2][1]]
    assert len(seen) < len(text) - 500
    assert _passages(text, [seen], "said") == [text[text.index("they will") : text.index(" Rain")]]


def test_no_passage_begins_within_a_word() -> None:
    assert _passages("Exner drafted a counter-proposal to leave.", ["proposal to leave"], "drafted") == [
        "counter-proposal to leave."
    ]
