"""Whose position a statement tells: the speaker's side, whom the passage names, each of several sides."""

import pytest

from loaders.form import Stance
from loaders.reading.directory import Speaker
from loaders.reading.positions import Told, positions
from loaders.reading.told import told
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
