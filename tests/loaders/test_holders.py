"""Whose position a statement tells: the speaker's side, whom the passage names, each of several sides."""

import pytest

from loaders.form import Stance
from loaders.reading.directory import Speaker
from loaders.reading.positions import positions
from loaders.reading.told import Told, told
from loaders.reading.verdicts import Verdict
from tests.loaders.resolving import DIRECTORY, resolver

RUTTE = Speaker("Mark Rutte", "NATO", DIRECTORY.table.key_of("Mark Rutte"))


def _holders(speaker: Speaker, words: str, pointed: str) -> list[tuple[str, str]]:
    """Name and side of the holders where the judge points to these words of the told statement."""
    text = told(speaker.name, "said", [words])
    at = text.index(pointed)
    verdict = Verdict("freeze", Stance.ACCEPTS, 0.0, 0.0, (at, at + len(pointed)), 0.9, known=True, confidence=0.5)
    found = positions(DIRECTORY.negotiation, resolver(words), Told(speaker, [words], text, "", "said"), [verdict])
    return [(one.holder, one.holder_party) for one in found]


@pytest.mark.parametrize(
    ("pointed", "holders"),
    [
        ("Mark Rutte", [("Mark Rutte", "NATO")]),
        ("Turkey", [("Turkey", "TR")]),
        ("Mark Rutte said: Turkey", [("Turkey", "TR")]),
        ("Mark Rutte said", [("Mark Rutte", "NATO")]),
        ("Turkey and China", [("Turkey", "TR"), ("China", "CN")]),
        ("France, Germany and Poland", [("France, Germany and Poland", "EU")]),
    ],
)
def test_the_holder_is_whom_the_judge_points_to(pointed: str, holders: list[tuple[str, str]]) -> None:
    words = "Turkey and China could live with it, and France, Germany and Poland could too."
    assert _holders(RUTTE, words, pointed) == holders


def test_a_people_with_an_article_is_its_government() -> None:
    assert _holders(RUTTE, "The Americans could live with it.", "Americans") == [("United States", "US")]


def test_a_stance_of_several_speakers_is_one_of_each() -> None:
    both = Speaker("Turkey and China", "OTHER")
    assert _holders(both, "It would do.", "Turkey and China") == [("Turkey", "TR"), ("China", "CN")]


@pytest.mark.parametrize(
    ("words", "holders"),
    [
        ("Zelensky would accept that.", [("Volodymyr Zelensky", "UA")]),
        ("that the Russian leader does not want that", [("Vladimir Putin", "RU")]),
        ("Kyiv was ready to agree to that.", [("Ukraine", "UA")]),
        ("Ukraine should accept that.", [("Mark Rutte", "NATO")]),
        ("Ukraine was not yet ready.", [("Mark Rutte", "NATO")]),
        ("Moscow wants that, and that it can go on is a shame.", [("Mark Rutte", "NATO")]),
        ("Nobody wants that.", [("Mark Rutte", "NATO")]),
        ("both sides had agreed to that, with Ukraine first and Russia second", [("Ukraine", "UA"), ("Russia", "RU")]),
    ],
)
def test_whoever_is_said_to_want_it_holds_it(words: str, holders: list[tuple[str, str]]) -> None:
    assert _holders(RUTTE, words, "Mark Rutte") == holders


@pytest.mark.parametrize(
    ("speaker", "words", "holder"),
    [
        ("two sources briefed on Putin's plans", "he would accept that", "Vladimir Putin"),
        ("a diplomat who deals with Moscow", "it would accept that", "Russia"),
        ("two sources", "they would accept that", "two sources"),
        ("Edda Corvin", "he would accept that", "Edda Corvin"),
    ],
)
def test_a_pronoun_is_whom_the_words_before_name_where_no_speaker_is_named(
    speaker: str, words: str, holder: str
) -> None:
    assert [name for name, _ in _holders(Speaker(speaker, "OTHER"), words, speaker)] == [holder]
