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


def _spoken(text: str, speaker: str, cue: str | None, words: str) -> Spoken:
    """A statement of somebody with the last of these cues, and these words."""
    sides = np.zeros(len(SIDES), np.float32)
    place = last_place(text, cue) if cue else None
    return Spoken(
        Found(place, (last_place(text, words),), None, When.FRESH, 1.0, 0.5, sides), Speaker(speaker, "OTHER")
    )


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Corvin Lewin briefed guests and claimed they had left, sources said.", ["sources"]),
        ("Corvin Lewin claimed that they had left, two diplomats told reporters.", ["two diplomats"]),
        ("“We shall stay,” Corvin Lewin claimed they had left, according to an aide.", ["aide"]),
        ("Corvin Lewin claimed they had left, which diplomats said was odd.", []),
        ("Corvin Lewin claimed they had left, according to a transcript.", []),
        ("Corvin Lewin claimed they had left, and an aide said nothing.", []),
        ("Corvin Lewin claimed they had left. Two diplomats said so.", []),
        ("According to a paper seen by Reuters, Corvin Lewin claimed they had left.", ["Reuters"]),
    ],
)
def test_who_closes_the_sentence_carries_it(text: str, via: list[str]) -> None:
    article = resolver(text)
    assert carriers(article.document, article, [_spoken(text, "Corvin Lewin", "claimed", "they had left")]) == [via]


def test_what_closes_the_sentence_may_be_a_statement() -> None:
    text = "Corvin Lewin claimed they had left, Oda Brandt said on Monday."
    article = resolver(text)
    told = _spoken(text, "Corvin Lewin", "claimed", "they had left")
    around = _spoken(text, "Oda Brandt", "said", "Corvin Lewin claimed they had left")
    assert carriers(article.document, article, [told, around])[0] == ["Oda Brandt"]
    beside = _spoken(text, "Oda Brandt", "said", "they had left")
    assert carriers(article.document, article, [told, beside])[0] == ["Oda Brandt"]


@pytest.mark.parametrize(("cue", "via"), [("recalled", ["Oda Brandt"]), ("stopped short of", [])])
def test_only_whoever_tells_carries_what_is_within(cue: str, via: list[str]) -> None:
    text = f"Oda Brandt {cue} the truce that Corvin Lewin had demanded."
    article = resolver(text)
    outer = _spoken(text, "Oda Brandt", cue, "the truce that Corvin Lewin had demanded")
    inner = _spoken(text, "Corvin Lewin", "had demanded", "the truce")
    assert carriers(article.document, article, [outer, inner]) == [[], via]


def test_whose_turn_it_is_carries_what_others_say_in_it() -> None:
    turns = ("LEWIN: We have no date yet. Brandt claims they had left.", "HOST: Why?", "LEWIN: It takes a while.")
    text = "\n\n".join(("Corvin Lewin answers.", *turns))
    article = resolver(text)
    inner = _spoken(text, "Oda Brandt", "claims", "they had left")
    own = _spoken(text, "Corvin Lewin", None, "We have no date yet.")
    assert carriers(article.document, article, [own, inner]) == [[], ["Corvin Lewin"]]
    assert carriers(article.document, article, [inner]) == [[]]


@pytest.mark.parametrize("text", LONG)
def test_who_reports_is_looked_for_in_any_text(text: str) -> None:
    article = resolver(f"{text}told a")
    found = Found((len(text), len(text) + 4), ((0, 1),), None, When.FRESH, 1.0, 0.5, np.zeros(len(SIDES), np.float32))
    assert len(carriers(article.document, article, [Spoken(found, Speaker("Corvin Lewin", "OTHER"))])) == 1


@pytest.mark.parametrize("text", LONG)
def test_who_closes_a_sentence_is_looked_for_in_any_text(text: str) -> None:
    whole = f"She told them so, {text}"
    article = resolver(whole)
    found = Found((4, 8), ((9, 16),), None, When.FRESH, 1.0, 0.5, np.zeros(len(SIDES), np.float32))
    assert len(carriers(article.document, article, [Spoken(found, Speaker("Corvin Lewin", "OTHER"))])) == 1
