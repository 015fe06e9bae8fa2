"""Quotations over several paragraphs are one statement's. All people are invented."""

import numpy as np
import pytest

from loaders.article import Article
from loaders.reading.continuations import with_continuations
from loaders.reading.cues import is_supposed, with_whole_cue
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.document import Document

OVER_THREE = 'Exner told us: "It will rain.\n\n"It may hail.\n\n"And it will snow."\n\n"No," said Lewin.'


def _found(text: str, cue: str | None, *passages: str) -> Found:
    spans = tuple((text.index(one), text.index(one) + len(one)) for one in passages)
    told = (text.index(cue), text.index(cue) + len(cue)) if cue else None
    return Found(told, spans, None, When.FRESH, 1.0, 0.5, np.zeros(len(SIDES), np.float32))


def _passages(text: str, *found: Found) -> list[list[str]]:
    document = Document(Article(name="a.txt", text=text))
    return [[text[slice(*span)] for span in one.content] for one in with_continuations(document, list(found))]


@pytest.mark.parametrize("first", ['"It will rain.', '"It may hail.', '"And it will snow."'])
def test_whichever_paragraph_is_found_has_the_others(first: str) -> None:
    assert _passages(OVER_THREE, _found(OVER_THREE, None, first)) == [
        ['"It will rain.', '"It may hail.', '"And it will snow."']
    ]


def test_what_another_statement_has_stays_its_own() -> None:
    first, last = _found(OVER_THREE, "told", '"It will rain.'), _found(OVER_THREE, None, "it will snow")
    assert _passages(OVER_THREE, first, last) == [['"It will rain.', '"It may hail.'], ["it will snow"]]


def test_a_closed_quotation_ends() -> None:
    text = 'Exner said: "It will rain."\n\n"No," said Lewin.'
    assert _passages(text, _found(text, "said", '"It will rain."')) == [['"It will rain."']]


@pytest.mark.parametrize(
    ("text", "marked", "cue"),
    [
        ("It will rain, he murmurs.", "he", "murmurs"),
        ("It will rain, she had quietly added.", "she", "had quietly added"),
        ("Exner had already warned that it will rain.", "had", "had already warned"),
        ("It will rain, the two envoys said.", "the", "said"),
        ("It will rain, the northern envoy noted.", "the northern envoy", "noted"),
        ("It will rain, the northern envoy noted.", "the northern envoy noted", "noted"),
        ("It will rain, he said.", "said", "said"),
        ("It will rain, he said.", "he said", "said"),
        ("It will rain, said he.", "said he", "said"),
        ("Exner spoke up, telling them it will rain.", "telling them", "telling"),
        ("According to her, it will rain.", "According to her", "According to"),
        ("We say it will rain.", "We say", "We say"),
        ("Ostermere still hopes that it will rain.", "still", "hopes"),
        ("Ostermere repeatedly warned that it will rain.", "repeatedly", "warned"),
        ("Her reply was that it will rain.", "reply", "reply"),
        ("So she had: it will rain.", "had", "had"),
    ],
)
def test_a_cue_is_more_than_a_pronoun_a_helping_verb_or_the_subject(text: str, marked: str, cue: str) -> None:
    whole = with_whole_cue(text, _found(text, marked, "will rain")).cue
    assert whole is not None
    assert text[slice(*whole)] == cue


@pytest.mark.parametrize(
    ("text", "cue", "supposed"),
    [
        ("If Exner said that it will rain, we would stay.", "said", True),
        ("Even if it rained, Exner said, they would stay.", "said", False),
        ("Were Exner to say that it will rain, we would stay.", "to say", True),
        ("If, as Exner said, it will rain, we stay.", "said", False),
        ("Exner said that it will rain.", "said", False),
    ],
)
def test_what_somebody_would_have_said_is_no_statement(text: str, cue: str, supposed: bool) -> None:
    document = Document(Article(name="a.txt", text=text))
    assert is_supposed(document, _found(text, cue, "rain")) is supposed
