"""The side that words tell of a body or of people without a name."""

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
        ("Britain, France and Germany", "EU"),
        ("Ukraine and Turkey", "OTHER"),
    ],
)
def test_a_body_or_group_is_of_the_side_that_its_own_words_tell(words: str, party: str | None) -> None:
    assert DIRECTORY.origins.group(words) == party
