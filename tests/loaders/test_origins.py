"""The sides that words tell: of a body, of people without a name, of several who act together."""

import pytest

from tests.loaders.resolving import DIRECTORY


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("a Ruritanian weekly", "MEDIA"),
        ("four Turkish newspapers", "MEDIA"),
        ("a reporter in Paris", "MEDIA"),
        ("presenters of Russian state radio", "MEDIA"),
        ("the French press office", "FR"),
        ("a German paper", "DE"),
        ("an aide to the Polish media minister", "PL"),
        ("two people briefed on the Turkish drafts", None),
        ("somebody who has read the American letter", None),
        ("three Chinese envoys briefed on the American letter", "CN"),
        ("two people familiar with the Kremlin's thinking", "RU"),
        ("a person close to the Kremlin", "RU"),
        ("lawyers in the Berlaymont", "EU"),
        ("an MEA official", "IN"),
        ("a source in South Block", "IN"),
        ("sources in the Farnesina", "OTHER"),
        ("Britain, France and Germany", "EU"),
        ("Ukraine and Turkey", "OTHER"),
    ],
)
def test_a_body_or_group_is_of_the_side_that_its_own_words_tell(words: str, party: str | None) -> None:
    assert DIRECTORY.origins.group(words) == party


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("Russia and China", ["Russia", "China"]),
        ("the EU, Turkey and the US", ["the EU", "Turkey", "the US"]),
        ("Britain, France and Germany", []),
        ("Poland and two others", []),
        ("talks between Russia and China", []),
        ("Russia", []),
    ],
)
def test_several_sides_are_told_apart_where_each_is_known(words: str, sides: list[str]) -> None:
    assert DIRECTORY.origins.sides(words) == sides
