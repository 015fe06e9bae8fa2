"""The names of people in a text, without their titles and in every spelling."""

import pytest

from loaders.reading.lexicons import lexicon
from loaders.reading.names import person_names, sounds, without_title
from tests.loaders.resolving import LONG


def test_names_end_with_their_sentence() -> None:
    assert [p.name for p in person_names("It was Berta Exner. Ostap Lewin left.")] == ["Berta Exner", "Ostap Lewin"]


def test_a_first_name_is_listed_once() -> None:
    names = [name for words in lexicon("given_names").values() for name in words.split()]
    assert sorted(set(names)) == sorted(names)


def test_titles_and_transliterations_are_left_off() -> None:
    assert without_title("Deputy Foreign Minister Arkady Lunin")[0] == "Arkady Lunin"
    assert sounds("Zelenskyy") == sounds("Zelenskiy") == sounds("Zelensky")
    assert [p.name for p in person_names("Former President Berta Exner met Ostap Lewin.")] == [
        "Berta Exner",
        "Ostap Lewin",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ret. Army Maj. Gen. Berta Exner left.", ["Berta Exner"]),
        ("U.S. Air Force Lt. Gen. Berta Exner and Rear Adm. Ostap Lewin left.", ["Berta Exner", "Ostap Lewin"]),
    ],
)
def test_stacked_ranks_are_left_off(text: str, names: list[str]) -> None:
    assert [one.name for one in person_names(text, frozenset(("Russia", "Rada", "Kyiv")))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vice Premier He Yuming left.", ["He Yuming"]),
        ("On Monday J.D. Exner left.", ["J.D. Exner"]),
        ("U.S. Senator Berta Exner left.", ["Berta Exner"]),
        ("Monsignor Berta Exner and Infrastructure Minister Ostap Lewin left.", ["Berta Exner", "Ostap Lewin"]),
    ],
)
def test_a_name_keeps_its_surname_and_its_initials(text: str, names: list[str]) -> None:
    assert [one.name for one in person_names(text)] == names


def test_a_junior_has_the_parents_surname() -> None:
    assert [one.surname for one in person_names("Ostap Lewin Jr. left.")] == ["Lewin"]


@pytest.mark.parametrize("text", LONG)
def test_names_are_looked_for_in_any_text(text: str) -> None:
    assert person_names(f"{text}\nIt was Berta Exner.")[-1].name == "Berta Exner"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Afterwards Russia left.", []),
        ("Afterwards Russia’s army left.", []),
        ("The Verkhovna Rada met Berta Exner of Kyiv.", ["Berta Exner"]),
        ("Berta Rada Exner left Russia.", ["Berta Rada Exner"]),
    ],
)
def test_whatever_ends_in_a_side_is_nobodys_name(text: str, names: list[str]) -> None:
    assert [one.name for one in person_names(text, frozenset(("Russia", "Rada", "Kyiv")))] == names
