"""Speakers: names in every spelling, titles, offices, groups, and the side of those whom no file lists."""

from datetime import date

import pytest

from graph_schema.negotiation import load_negotiation
from loaders.article import Article
from loaders.reading.document import Document
from loaders.reading.names import person_names, sounds, without_title
from loaders.reading.speakers import Directory, SpeakerResolver

DIRECTORY = Directory(load_negotiation("russia-ukraine"))


def _resolver(text: str, day: date | None = date(2024, 11, 27)) -> SpeakerResolver:
    return SpeakerResolver(DIRECTORY, Document(Article(name="a.txt", text=text)), day)


@pytest.mark.parametrize(
    ("words", "name", "party"),
    [
        ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov", "RU"),
        ("Volodymyr Zelenskyi’s", "Volodymyr Zelensky", "UA"),
        ("the Kremlin", "Russia", "RU"),
        ("Kyiv", "Ukraine", "UA"),
        ("the Ukrainian president", "Volodymyr Zelensky", "UA"),
        ("US president", "Joe Biden", "US"),
        ("two Ukrainian officials", "two Ukrainian officials", "UA"),
        ("Russia and Ukraine", "Russia and Ukraine", "OTHER"),
        ("a retired baker", "retired baker", "OTHER"),
        ("Russia's ambassador to the United Nations", "Russia's ambassador to the United Nations", "RU"),
        ("a Western diplomat in Kyiv", "Western diplomat in Kyiv", "OTHER"),
        ("two London-based fund managers", "two London-based fund managers", "OTHER"),
        ("PM Arseniy Yatsenyuk", "Arseniy Yatsenyuk", "UA"),
    ],
)
def test_words_mean_a_speaker(words: str, name: str, party: str) -> None:
    speaker = _resolver(words).named(words)
    assert speaker is not None
    assert (speaker.name, speaker.party) == (name, party)


def test_an_office_means_who_held_it_on_that_day() -> None:
    speaker = _resolver("", date(2025, 3, 1)).named("the US president")
    assert speaker is not None
    assert speaker.name == "Donald Trump"


def test_a_surname_means_the_full_name_of_the_article_and_its_side_is_told_around_it() -> None:
    text = "Russian Deputy Energy Minister Ostap Lewin spoke. Berta Exner, a member of the Rada, listened. Lewin left."
    resolver = _resolver(text)
    assert [(s.name, s.party) for s in map(resolver.named, ("Lewin", "Exner")) if s] == [
        ("Ostap Lewin", "RU"),
        ("Berta Exner", "UA"),
    ]


def test_a_surname_that_the_article_gives_to_another_is_not_the_known_actors() -> None:
    speaker = _resolver("Anna Putin, a Finnish baker, spoke. Putin left.").named("Putin")
    assert speaker is not None
    assert speaker.name == "Anna Putin"


def test_titles_mean_only_the_office_that_they_name() -> None:
    speaker = _resolver("", date(2018, 4, 14)).named("NATO chief")
    assert speaker is not None
    assert speaker.name == "Jens Stoltenberg"


@pytest.mark.parametrize(("day", "party"), [(date(2016, 4, 14), "OTHER"), (date(2025, 4, 14), "NATO")])
def test_the_party_is_that_of_the_office_held_on_the_day(day: date, party: str) -> None:
    speaker = _resolver("", day).named("Mark Rutte")
    assert speaker is not None
    assert speaker.party == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Russia may pay. Belgium's prime minister, Ostap Lewin, spoke.", "OTHER"),
        ("Ostap Lewin, Ukraine's ambassador to the EU, spoke.", "UA"),
        ("Ostap Lewin, the U.S. Ambassador to Kyiv, spoke.", "US"),
        ("Ostap Lewin, a Russia analyst at a London bank, spoke.", "UK"),
    ],
)
def test_the_words_beside_a_name_tell_for_whom_it_speaks(text: str, party: str) -> None:
    speaker = _resolver(text).named("Lewin")
    assert speaker is not None
    assert (speaker.name, speaker.party) == ("Ostap Lewin", party)


def test_a_side_that_no_words_tell_is_marked() -> None:
    speaker = _resolver("Ostap Lewin spoke.").named("Lewin")
    assert speaker is not None
    assert (speaker.party, speaker.told) == ("OTHER", False)


def test_the_words_before_a_groups_head_end_with_the_sentence() -> None:
    text = "The wind was turning. Two fund managers said so."
    at = text.index("managers")
    speaker = _resolver(text).at((at, at + len("managers")))
    assert speaker is not None
    assert speaker.name == "Two fund managers"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Moscow will respond, its foreign ministry warned.", "ministry"),
        ("On Monday Russian Railways closed the line.", "Railways"),
    ],
)
def test_a_body_belongs_to_the_side_that_is_named_beside_it(text: str, head: str) -> None:
    at = text.index(head)
    speaker = _resolver(text).at((at, at + len(head)))
    assert speaker is not None
    assert speaker.party == "RU"


def test_a_body_is_taken_up_again() -> None:
    resolver = _resolver("")
    resolver.named("the International Atomic Energy Agency")
    again = resolver.named("the agency")
    assert again is not None
    assert again.name == "International Atomic Energy Agency"


def test_a_definite_group_takes_up_the_earlier_one() -> None:
    resolver = _resolver("")
    resolver.named("five Kremlin insiders")
    found = [resolver.named("the insiders"), resolver.named("three of the insiders")]
    assert [(s.name, s.party) for s in found if s] == [
        ("five Kremlin insiders", "RU"),
        ("three of five Kremlin insiders", "RU"),
    ]


def test_pronouns_are_nobody() -> None:
    assert _resolver("").named("he") is None


def test_titles_and_transliterations_are_left_off() -> None:
    assert without_title("Deputy Foreign Minister Arkady Lunin")[0] == "Arkady Lunin"
    assert sounds("Zelenskyy") == sounds("Zelenskiy") == sounds("Zelensky")
    assert [p.name for p in person_names("Former President Berta Exner met Ostap Lewin.")] == [
        "Berta Exner",
        "Ostap Lewin",
    ]
