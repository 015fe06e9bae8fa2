"""Of whom a survey's shares are. All surveys are invented."""

import pytest

from loaders.reading.polls import polled, reported
from tests.loaders.resolving import LONG, last_place, resolver


def _polled(text: str, cue: str) -> tuple[str, str] | None:
    found = polled(resolver(text), last_place(text, cue))
    return (found[0].name, found[0].party) if found else None


@pytest.mark.parametrize(
    ("text", "cue", "name", "party"),
    [
        ("Three in four Ukrainians reject the plan.", "reject", "Three in four Ukrainians", "UA"),
        ("Only 31 percent of the Poles would send troops.", "would send", "Only 31 percent of the Poles", "PL"),
        ("Most Russians back talks.", "back", "Most Russians", "RU"),
        (
            "Of talks 57% of Ukrainians approve. Russia is not trusted. Some 17 percent said no.",
            "said",
            "Some 17 percent of Ukrainians",
            "UA",
        ),
        (
            "Most Ukrainians oppose it. In Russia, 66 percent of those asked by the Vale Institute favoured talks.",
            "favoured",
            "66 percent of Russians",
            "RU",
        ),
        ("Among Turks the plan is liked: six in ten back it.", "back", "six in ten Turks", "TR"),
    ],
)
def test_a_share_is_of_the_people_that_is_counted(text: str, cue: str, name: str, party: str) -> None:
    assert _polled(text, cue) == (name, party)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Prices rose by 20 percent, the minister said.", "said"),
        ("Most Russians he reaches say no.", "say"),
        ("Among 9 percent of voters nobody is known. Only 4 percent said yes.", "said"),
        ("In eight countries a majority approves.", "approves"),
        ("A share of 44 per cent of Italians and 39 of Germans agrees.", "agrees"),
    ],
)
def test_what_counts_no_people_is_no_share(text: str, cue: str) -> None:
    assert _polled(text, cue) is None


def test_a_pollster_tells_of_those_who_were_asked() -> None:
    article = resolver("The poll")
    found = reported(article, "two thirds of Germans would send arms")
    assert found is not None
    assert (found.name, found.party) == ("two thirds of Germans", "DE")
    two = reported(article, "two thirds of Germans would send arms, while 20 percent would send men")
    assert two is not None
    assert (two.name, two.party) == ("Germans", "DE")
    assert reported(article, "arms should be sent, two thirds of Germans say") is None


@pytest.mark.parametrize("text", LONG)
def test_shares_are_looked_for_in_any_text(text: str) -> None:
    _polled(f"{text} 12 percent {text} said", "said")
