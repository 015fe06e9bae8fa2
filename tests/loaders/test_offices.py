"""Whom an office means, by whose it is and by the day."""

from datetime import date

import pytest

from graph_schema.negotiation_file import load_negotiation
from loaders.reading.directory import Directory
from tests.loaders.resolving import DIRECTORY, name_at, resolver

OFFICES = DIRECTORY.offices


def _name(key: str | None) -> str | None:
    return DIRECTORY.negotiation.actors[key].name if key else None


@pytest.mark.parametrize(
    ("words", "day", "name"),
    [
        ("Ukraine's foreign minister", date(2024, 3, 1), "Dmytro Kuleba"),
        ("Kyiv’s foreign minister", date(2025, 3, 1), "Andrii Sybiha"),
        ("the Polish premier", date(2025, 3, 1), "Donald Tusk"),
        ("the prime minister of Hungary", date(2025, 3, 1), "Viktor Orbán"),
        ("Moscow's spokesman", date(2025, 3, 1), None),
        ("the Kremlin's spokesman", date(2025, 3, 1), "Dmitry Peskov"),
        ("NATO's secretary-general", date(2024, 3, 1), "Jens Stoltenberg"),
        ("Ukraine's foreign minister", None, None),
        ("the foreign minister", date(2025, 3, 1), None),
        ("Ukraine's harbour master", date(2025, 3, 1), None),
        ("Orlanda's foreign minister", date(2025, 3, 1), None),
    ],
)
def test_an_office_means_whoever_held_it(words: str, day: date | None, name: str | None) -> None:
    key = OFFICES.told(words, day)
    assert _name(key) == name


@pytest.mark.parametrize(
    ("office", "party", "name"),
    [
        ("president", "UA", "Volodymyr Zelensky"),
        ("head of state", "UA", "Volodymyr Zelensky"),
        ("secretary-general", "NATO", "Mark Rutte"),
        ("spokesman", "RU", None),
        ("president", "OTHER", None),
    ],
)
def test_a_side_tells_whose_an_office_is(office: str, party: str, name: str | None) -> None:
    key = OFFICES.of_party(office, party, date(2025, 3, 1))
    assert _name(key) == name


@pytest.mark.parametrize(
    ("text", "pointed", "name"),
    [
        ("Hungary is content. Its prime minister said no more.", "prime minister", "Viktor Orbán"),
        ("Hungary is content. Its prime minister said no more.", "Its prime minister", "Viktor Orbán"),
        ("Poland asked, Hungary refused, and its prime minister said no more.", "prime minister", "Viktor Orbán"),
        ("Zelensky left. His foreign minister said no more.", "foreign minister", "Andrii Sybiha"),
        ("Hungary is content.\nIts prime minister said no more.", "Its prime minister", "Its prime minister"),
        ("Orlanda is content. Its prime minister said no more.", "Its prime minister", "Its prime minister"),
    ],
)
def test_its_minister_is_that_of_whom_the_words_before_name(text: str, pointed: str, name: str) -> None:
    assert name_at(text, pointed) == name


@pytest.mark.parametrize(
    ("words", "name"), [("the Ukrainians", "Ukraine"), ("The Americans", "United States"), ("Ukrainians", "Ukrainians")]
)
def test_a_people_with_an_article_is_its_government(words: str, name: str) -> None:
    speaker = resolver("").named(words)
    assert speaker is not None
    assert speaker.name == name
    assert name_at(f"Then {words} said no.", words.rsplit(maxsplit=1)[-1]) == name


@pytest.mark.parametrize(
    ("words", "party", "name"),
    [
        ("foreign ministry", "RU", "Russian Foreign Ministry"),
        ("foreign ministry", "OTHER", None),
        ("ministry", "RU", None),
        ("Russia", "RU", None),
    ],
)
def test_a_side_tells_which_ministry_is_meant(words: str, party: str, name: str | None) -> None:
    key = DIRECTORY.ministry_of(words, party)
    assert _name(key) == name


def test_a_states_short_name_is_not_the_beginning_of_anothers_long_one() -> None:
    offices = Directory(load_negotiation("iran-nuclear")).offices
    named = offices.named("The Islamic Republic and the Islamic Republic of Pakistan met.")
    assert [key for _, key in named] == ["iran", "pakistan"]
