"""Which words name a speaker: they end with the sentence, and no text makes the search for them slow."""

import pytest

from loaders.reading.mentions import subject, whole_mention
from tests.loaders.resolving import LONG, last_place, name_at, resolver


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The U.K. and Germany said so.", "United Kingdom and Germany"),
        ("It rained. Poland, Italy and Germany said so.", "Poland, Italy and Germany"),
        ("London. Poland and Germany said so.", "Poland and Germany"),
        (f"{'Now ' * 18}to France, Italy and Germany said so.", "Germany"),
        (f"{'A ' * 40}q and Germany said so.", "Germany"),
    ],
)
def test_partners_are_named_with_the_last_from_the_beginning_of_a_sentence(text: str, name: str) -> None:
    assert name_at(text, "Germany") == name


@pytest.mark.parametrize("text", LONG)
def test_what_an_abbreviation_stands_for_is_looked_for_in_any_text(text: str) -> None:
    speaker = resolver(text + "\nBerta Exner Institute (BEI) counted.").named("BEI")
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


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("It rained. Moscow and Kyiv have ", "Moscow and Kyiv"),
        ("It rained.\nThe EU and the U.S. ", "The EU and the U.S."),
        ("Turkey, Saudi Arabia, and Qatar also ", "Turkey, Saudi Arabia, and Qatar"),
        ("It rained in Turkey and Qatar. The French ", "The French"),
        ("When it rained Moscow and Kyiv ", None),
        ("The Kremlin was calm. Its spokesman ", "Its spokesman"),
        ("It rained, but the Geneva document ", "the Geneva document"),
        ("It rained. Each side has since ", "Each side"),
        ("It rained in Paris. 57 percent of them ", "57 percent of them"),
        ("It rained.\n\n-   The Harbour Order ", "The Harbour Order"),
        ("It rained.\n• Corvin Lewin ", "Corvin Lewin"),
        ("It rained in Paris, and he later ", None),
        ("It rained in Paris. The ", None),
        ("It rained on the day the sun that he ", None),
    ],
)
def test_a_subject_is_all_who_say_it(before: str, name: str | None) -> None:
    span = subject(f"{before}said so.", (len(before), len(before) + len("said")))
    assert (span and before[slice(*span)]) == name


@pytest.mark.parametrize("text", LONG)
def test_a_subject_is_looked_for_in_any_text(text: str) -> None:
    words = f"according to {text}"
    subject(words, (0, len("according to")))
    subject(f"{text} said", (len(text) + 1, len(text) + 5))


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
    speaker = resolver(text).named("Corvin Lewin")
    assert speaker is not None
    assert speaker.party == party


def test_a_mention_that_reaches_over_a_bullet_is_what_stands_after_it() -> None:
    text = "It counters the islands' malign\ninfluence abroad.\n\n-   The Harbour Order says so."
    start, end = text.index("islands"), text.index(" says")
    assert text[slice(*whole_mention(text, (start, end), frozenset()))] == "The Harbour Order"


def test_a_name_ends_before_its_verb() -> None:
    text = "I note that the Russian President responded by saying no."
    pointed = "Russian President responded by"
    start, end = whole_mention(text, (text.index(pointed), text.index(" saying")), frozenset())
    assert text[start:end] == "Russian President"


def test_a_junior_is_named_with_the_whole_name() -> None:
    assert name_at("President Joseph R. Biden, Jr. spoke.", "Jr", "spoke") == "Joe Biden"
    assert name_at("We met Ostap Lewin Jr. there.", "Jr.") == "Ostap Lewin Jr"


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
    assert name_at(text, pointed, cue) == name


@pytest.mark.parametrize(
    ("body", "pointed", "name"),
    [
        ("Turkey's Foreign Ministry", "Ministry", "Turkey's Foreign Ministry"),
        ("Turkey's Foreign Ministry", "Foreign Ministry", "Turkey's Foreign Ministry"),
        ("the Turkish Foreign Ministry", "Ministry", "Turkish Foreign Ministry"),
        ("Russia's Foreign Ministry", "Foreign Ministry", "Russian Foreign Ministry"),
        ("Poland's Ministry of Defence", "Defence", "Poland's Ministry of Defence"),
        ("the Ministry of External Affairs", "Affairs", "Ministry of External Affairs"),
        (
            "the Under-Secretary-General for Quarries and Harbour Affairs",
            "Affairs",
            "Under-Secretary-General for Quarries and Harbour Affairs",
        ),
        ("the London-based Institute for Quarries", "Institute for Quarries", "Institute for Quarries"),
        ("China's National Harbour Bank", "Bank", "China's National Harbour Bank"),
        ("a spokeswoman for the European Commission", "Commission", "spokeswoman for the European Commission"),
        ("an analyst at the Institute of Quarries Berta Exner", "Berta Exner", "Berta Exner"),
        ("Deputy Minister of the Russian Federation Berta Exner", "Berta Exner", "Berta Exner"),
    ],
)
def test_a_body_is_named_in_full_and_a_person_without_the_body(body: str, pointed: str, name: str) -> None:
    assert name_at(f"On Monday {body} said so.", pointed) == name


def test_two_ministries_are_not_one() -> None:
    text = "Turkey's Economy Ministry said no. Germany's Energy Ministry said yes."
    speakers = resolver(text)
    turkish, german = (speakers.at(last_place(text, words)) for words in ("Economy Ministry", "Energy Ministry"))
    assert turkish is not None
    assert german is not None
    assert (turkish.party, german.party) == ("TR", "DE")


@pytest.mark.parametrize(
    ("text", "pointed", "name"),
    [
        ("On Friday in Oslo forty-one countries said so.", "forty-one countries", "forty-one countries"),
        ("Yet a Western diplomat said so.", "Yet a Western diplomat", "Western diplomat"),
        ("– A group of mayors said so.", "– A group of mayors", "group of mayors"),
        ("Two people with knowledge of the talks said so.", "talks", "Two people with knowledge of the talks"),
        ("A person familiar with his thinking said so.", "thinking", "person familiar with his thinking"),
        (
            "An official who remains in contact with the staff said so.",
            "staff",
            "official who remains in contact with the staff",
        ),
        ("Yes, one of the diplomats said so.", "diplomats", "one of the diplomats"),
        ("Some in Washington said so.", "Washington", "Some in Washington"),
        ("Zelensky left. His chief of staff said so.", "staff", "Andriy Yermak"),
    ],
)
def test_a_group_begins_with_its_own_first_word(text: str, pointed: str, name: str) -> None:
    assert name_at(text, pointed) == name


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("It cited two officials in Whitehall. Germany agreed.", "Germany", "Germany"),
        ("So fumed an envoy to the U.S. Senate, who left.", "Senate", "an envoy to the U.S. Senate"),
        ("In Kyiv an adviser to Merkel left.", "Merkel", "an adviser to Merkel"),
        ("It has sent an adviser to Moscow. Italy agreed.", "Italy", "Italy"),
        ("Both papers cited three people close to Merkel.", "Merkel", "three people close to Merkel"),
        ("The two officials from Paris agreed.", "Paris", "The two officials from Paris"),
        ("Officials in Paris agreed.", "Paris", "Officials in Paris"),
        ("Critics of Mr. Merkel agreed.", "Merkel", "Critics of Mr. Merkel"),
        ("It rained. A man who knows Merkel agreed.", "Merkel", "A man who knows Merkel"),
        ("Soldiers interviewed near Paris agreed.", "Paris", "Soldiers interviewed near Paris"),
        ("Two people who spoke at length to Merkel agreed.", "Merkel", "Two people who spoke at length to Merkel"),
        ("A man heard that Merkel agreed.", "Merkel", "Merkel"),
        ("The head of the office Anna Merkel agreed.", "Anna Merkel", "Anna Merkel"),
    ],
)
def test_whom_a_place_tells_more_of_begins_with_its_article_or_number_in_the_same_sentence(
    text: str, place: str, name: str
) -> None:
    at = text.index(place)
    assert text[slice(*whole_mention(text, (at, at + len(place)), frozenset()))] == name


@pytest.mark.parametrize("title", ["adviser to", "a former aide to Mr", "critics of President", "spokesman for"])
def test_whoever_serves_or_minds_a_person_is_somebody_else(title: str) -> None:
    text = f"Yes, said {title} Emmanuel Macron."
    assert name_at(text, f"{title} Emmanuel Macron") == f"{title} Emmanuel Macron".removeprefix("a ")


@pytest.mark.parametrize("text", LONG)
def test_people_who_are_described_are_looked_for_in_any_text(text: str) -> None:
    words = f"{text}people who know Exner"
    assert whole_mention(words, last_place(words, "Exner"), frozenset())[1] == len(words)


@pytest.mark.parametrize(
    ("text", "pointed", "name"),
    [
        ("In the evening von der Leyen said so.", "von der Leyen", "Ursula von der Leyen"),
        ("Berta van Exner left. In the morning van Exner said so.", "van Exner", "Berta van Exner"),
    ],
)
def test_a_surname_that_begins_small_is_no_group(text: str, pointed: str, name: str) -> None:
    assert name_at(text, pointed) == name
