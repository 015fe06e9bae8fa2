"""Which words name a speaker: they end with the sentence, and no text makes the search for them slow."""

from datetime import date

import pytest

from graph_schema.negotiation import load_negotiation
from loaders.article import Article
from loaders.reading.directory import Directory
from loaders.reading.document import Document
from loaders.reading.mentions import subject, whole_mention
from loaders.reading.names import person_names
from loaders.reading.speakers import SpeakerResolver

DIRECTORY = Directory(load_negotiation("russia-ukraine"))
_LONG = [(part * (100_000 // len(part))) for part in ("A ", "A", "Aa-", "A’", " ", "Foreign ", "A of ", "A, ", "U.S. ")]
"""On such text a pattern that can split a run in many ways does not end."""


def _resolver(text: str) -> SpeakerResolver:
    return SpeakerResolver(DIRECTORY, Document(Article(name="a.txt", text=text)), date(2024, 11, 27))


def _name_at(text: str, pointed: str) -> str | None:
    at = text.rindex(pointed)
    speaker = _resolver(text).at((at, at + len(pointed)))
    return speaker.name if speaker else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.K. and Germany said so.", "U.K. and Germany"),
        ("It rained. Poland, Italy and Germany said so.", "Poland, Italy and Germany"),
        ("London. Poland and Germany said so.", "Poland and Germany"),
        (f"{'Now ' * 18}to France, Italy and Germany said so.", "Germany"),
        (f"{'A ' * 40}q and Germany said so.", "Germany"),
    ],
)
def test_partners_are_named_with_the_last_from_the_beginning_of_a_sentence(text: str, name: str) -> None:
    assert _name_at(text, "Germany") == name


@pytest.mark.parametrize("text", _LONG)
def test_what_an_abbreviation_stands_for_is_looked_for_in_any_text(text: str) -> None:
    speaker = _resolver(text + "\nBerta Exner Institute (BEI) counted.").named("BEI")
    assert speaker is not None
    assert speaker.name == "Berta Exner Institute"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It fled, according to the Kyiv Independent. Moscow denied it.", "the Kyiv Independent"),
        ("It fled, according to Reuters. Russia denied it.", "Reuters"),
        ("It fled, according to Reuters\nRussia denied it.", "Reuters"),
        ("It fled, according to Gen. Berta Exner. Russia denied it.", "Gen. Berta Exner"),
        ("It fled, according to U.S. Envoy J. Exner today.", "U.S. Envoy J. Exner"),
        ("It fled, according to McDonaldFoo", "McDonaldFoo"),
    ],
)
def test_whoever_something_is_according_to_ends_with_the_sentence(text: str, name: str) -> None:
    at = text.index("according to")
    span = subject(text, (at, at + len("according to")))
    assert span is not None
    assert text[slice(*span)] == name


@pytest.mark.parametrize("text", _LONG)
def test_a_subject_is_looked_for_in_any_text(text: str) -> None:
    words = f"according to {text}"
    subject(words, (0, len("according to")))
    subject(f"{text} said", (len(text) + 1, len(text) + 5))


@pytest.mark.parametrize("text", _LONG)
def test_names_are_looked_for_in_any_text(text: str) -> None:
    assert person_names(f"{text}\nIt was Berta Exner.")[-1].name == "Berta Exner"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Envoys from Warsaw came. Deputy Defence Minister Corvin\u00a0Lewin spoke.\nThe minister was from Kyiv.",
            "PL",
        ),
        ("Corvin\u00a0Lewin, a member of the Rada, spoke.", "UA"),
    ],
)
def test_a_name_with_a_hard_blank_is_found_again(text: str, party: str) -> None:
    speaker = _resolver(text).named("Corvin Lewin")
    assert speaker is not None
    assert speaker.party == party


def test_the_word_that_brings_a_source_in_is_no_part_of_it() -> None:
    text = "The Gazette, citing two former officials, said so."
    start = text.index("officials")
    found = whole_mention(text, (start, start + len("officials")), frozenset())
    assert text[slice(*found)] == "two former officials"


@pytest.mark.parametrize(
    ("text", "pointed", "cue", "name"),
    [
        ("It fell, warned officials in Kyiv.", "officials", "warned", "officials"),
        ("It fell, snapped one senior aide.", "aide", "snapped", "one senior aide"),
        ("It fell, warned two diplomats in Kyiv.", "Kyiv", "warned", "two diplomats in Kyiv"),
        ("It fell. Two fund managers warned us.", "managers", "warned", "Two fund managers"),
        ("It fell, as senior aides put it.", "aides", "as senior aides put it", "senior aides"),
    ],
)
def test_the_cue_is_no_part_of_the_speaker(text: str, pointed: str, cue: str, name: str) -> None:
    at, told = text.index(pointed), text.index(cue)
    speaker = _resolver(text).at((at, at + len(pointed)), (told, told + len(cue)))
    assert speaker is not None
    assert speaker.name == name


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
