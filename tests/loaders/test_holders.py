"""Whose position a statement tells: the speaker's side, whom the passage names, each of several sides."""

import pytest

from loaders.form import Stance
from loaders.reading.directory import Speaker
from loaders.reading.positions import positions
from loaders.reading.told import Told, told
from loaders.reading.verdicts import Verdict
from tests.loaders.resolving import DIRECTORY, resolver

RUTTE = Speaker("Mark Rutte", "NATO", DIRECTORY.table.key_of("Mark Rutte"))


def _holders(speaker: Speaker, words: str, pointed: str, cue: str = "said", before: str = "") -> list[tuple[str, str]]:
    """Name and side of the holders where the judge points to these words of the told statement."""
    text = told(speaker.name, cue, [words])
    at = text.index(pointed)
    verdict = Verdict("freeze", Stance.ACCEPTS, 0.0, 0.0, (at, at + len(pointed)), 0.9, known=True, confidence=0.5)
    found = positions(DIRECTORY.negotiation, resolver(words), Told(speaker, [words], text, before, cue), [verdict])
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
        ("Putin had no wish to do that.", [("Vladimir Putin", "RU")]),
        ("that Moscow has no plans to do that", [("Russia", "RU")]),
        ("Kyiv has shown little interest in that.", [("Ukraine", "UA")]),
        ("Moscow had promised that.", [("Russia", "RU")]),
        ("the Kremlin would never sign up to that", [("Russia", "RU")]),
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


@pytest.mark.parametrize(
    ("words", "pointed", "holder"),
    [
        ("a halt together with the Turks would do", "Turks", "Mark Rutte"),
        ("talks between Turkey and others would do", "Turkey", "Mark Rutte"),
        ("the Turks could live with it", "Turks", "Turkey"),
    ],
)
def test_whom_it_only_concerns_does_not_hold_it(words: str, pointed: str, holder: str) -> None:
    assert [name for name, _ in _holders(RUTTE, words, pointed)] == [holder]


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Turkey for pushing for that", "Turkey"),
        ("Turkey for continuing to press for that", "Turkey"),
        ("Turkey for a fine lunch", "Mark Rutte"),
    ],
)
def test_whoever_is_thanked_for_pushing_holds_it(words: str, holder: str) -> None:
    assert [name for name, _ in _holders(RUTTE, words, "Mark Rutte", "thanked")] == [holder]


@pytest.mark.parametrize(
    ("words", "before", "holder"),
    [
        ("We proposed all of it. They agreed only to a week.", "What did the Russians say?", "Russia"),
        ("They handed us a paper before they will agree to it.", "Ukraine sat down with Russia.", "Russia"),
        ("We agreed to all of it. They agreed only to a week.", "What did the Russians say?", "Umerov"),
        ("They agreed only to a week.", "What did the Russians say?", "Umerov"),
        ("We proposed all of it. They agreed only to a week.", "", "Umerov"),
        ("We in Ukraine proposed all of it, and Russia none. They agreed only to a week.", "", "Russia"),
    ],
)
def test_they_are_the_other_side_where_the_passage_speaks_of_us(words: str, before: str, holder: str) -> None:
    speaker = Speaker("Umerov", "UA")
    assert [name for name, _ in _holders(speaker, words, "Umerov", before=before)] == [holder]


def test_the_president_is_that_of_the_speakers_side() -> None:
    burov = Speaker("Oleg Burov", "RU")
    assert _holders(burov, "the president had promised that", "Oleg Burov") == [("Vladimir Putin", "RU")]
