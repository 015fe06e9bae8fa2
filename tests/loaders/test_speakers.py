"""Speakers: names in every spelling, titles, offices, groups, and the side of those whom no file lists."""

from datetime import date

import pytest

from loaders.reading.mentions import subject
from tests.loaders.resolving import last_place, name_at, resolver


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
        ("an ambassador to the United Nations", "ambassador to the United Nations", "OTHER"),
        ("a Western diplomat in Kyiv", "Western diplomat in Kyiv", "OTHER"),
        ("two London-based fund managers", "two London-based fund managers", "OTHER"),
        ("PM Arseniy Yatsenyuk", "Arseniy Yatsenyuk", "UA"),
        ("BBC Russian Service", "BBC Russian Service", "MEDIA"),
        ("Guardian Council", "Guardian Council", "OTHER"),
        ("the Guardian", "The Guardian", "MEDIA"),
        ("Foreign Affairs Minister", "Foreign Affairs Minister", "OTHER"),
        ("Foreign Affairs", "Foreign Affairs", "MEDIA"),
        ("one recent report", "one recent report", "OTHER"),
        ("Britain, France and Germany", "United Kingdom, France and Germany", "EU"),
        ("Moscow and Kyiv", "Russia and Ukraine", "OTHER"),
        ("the EU and the US", "European Union and United States", "OTHER"),
        ("Paris, Berlin and London", "France, Germany and United Kingdom", "EU"),
        ("Vladimir Putin and Sergei Lavrov", "Vladimir Putin and Sergei Lavrov", "RU"),
        ("Lukoil", "Lukoil", "RU"),
        ("Republicans", "Republicans", "US"),
        ("Trump administration", "Trump administration", "US"),
        ("Europeans", "Europeans", "EU"),
        ("a Latin American envoy", "Latin American envoy", "OTHER"),
        ("the Russia team lead", "Russia team lead", "OTHER"),
        ("the Ukrainian team", "Ukrainian team", "UA"),
        ("Colonel-General Corvin Lewin", "Corvin Lewin", "OTHER"),
        ("President Joseph R. Biden, Jr.", "Joe Biden", "US"),
        ("Vladimir V. Putin", "Vladimir Putin", "RU"),
        ("Donald Trump Jr.", "Donald Trump Jr", "US"),
        ("Afghan Ambassador to the United States Hamid Lewin", "Hamid Lewin", "OTHER"),
        ("Russian Ambassador to the United Kingdom Hamid Lewin", "Hamid Lewin", "RU"),
        ("the Red Cross", "International Committee of the Red Cross", "OTHER"),
        ("the British Red Cross", "British Red Cross", "UK"),
        ("Ukraine's Red Cross", "Ukraine's Red Cross", "UA"),
    ],
)
def test_words_mean_a_speaker(words: str, name: str, party: str) -> None:
    speaker = resolver(words).named(words)
    assert speaker is not None
    assert (speaker.name, speaker.party) == (name, party)


def test_an_office_means_who_held_it_on_that_day() -> None:
    speaker = resolver("", date(2025, 3, 1)).named("the US president")
    assert speaker is not None
    assert speaker.name == "Donald Trump"


def test_a_surname_means_the_full_name_of_the_article_and_its_side_is_told_around_it() -> None:
    text = "Russian Deputy Energy Minister Ostap Lewin spoke. Berta Exner, a member of the Rada, listened. Lewin left."
    article = resolver(text)
    assert [(s.name, s.party) for s in map(article.named, ("Lewin", "Exner")) if s] == [
        ("Ostap Lewin", "RU"),
        ("Berta Exner", "UA"),
    ]


def test_a_surname_that_the_article_gives_to_another_is_not_the_known_actors() -> None:
    speaker = resolver("Anna Putin, a Finnish baker, spoke. Putin left.").named("Putin")
    assert speaker is not None
    assert speaker.name == "Anna Putin"


@pytest.mark.parametrize(
    ("text", "words", "name", "party"),
    [
        ("Berta Paris, an Australian woman, left. Paris said so.", "Paris", "Berta Paris", "OTHER"),
        ("We met Ms Berta Kherson. Ms Kherson said so.", "Ms Kherson", "Berta Kherson", "OTHER"),
        ("Great Britain, a member, left. Britain said so.", "Britain", "United Kingdom", "UK"),
        ("Team Ukraine, a human chain, left. Ukraine said so.", "Ukraine", "Ukraine", "UA"),
    ],
)
def test_the_surname_of_somebody_in_the_article_is_no_place(text: str, words: str, name: str, party: str) -> None:
    speaker = resolver(text).named(words)
    assert speaker is not None
    assert (speaker.name, speaker.party) == (name, party)


@pytest.mark.parametrize("words", ["Trump Jr.", "Donald J. Trump, Jr."])
def test_a_junior_is_not_the_parent(words: str) -> None:
    speaker = resolver("Donald Trump met Donald Trump Jr. there.").named(words)
    assert speaker is not None
    assert speaker.name != "Donald Trump"


@pytest.mark.parametrize(
    ("place", "said", "words", "party"),
    [
        ("NEW DELHI, March 3, 2026 (Wire) - ", "The Ministry of Trade said so.", "Ministry of Trade", "IN"),
        ("MOSCOW (Wire) - ", "A note of the Ministry of Trade said so.", "a note of the Ministry of Trade", "RU"),
        ("NEW DELHI, March 3, 2026 - ", "Opposition leader Berta Exner said so.", "Berta Exner", "IN"),
        ("NEW DELHI, March 3, 2026 - ", "Polish opposition leader Berta Exner said so.", "Berta Exner", "PL"),
        ("GENEVA, March 3, 2026 - ", "The Ministry of Trade said so.", "Ministry of Trade", "OTHER"),
        ("NEW DELHI, March 3, 2026 - ", "A baker said so.", "a baker", "OTHER"),
    ],
)
def test_a_ministry_of_no_side_is_that_of_the_dateline(place: str, said: str, words: str, party: str) -> None:
    speaker = resolver(place + said).named(words)
    assert speaker is not None
    assert speaker.party == party


def test_titles_mean_only_the_office_that_they_name() -> None:
    speaker = resolver("", date(2018, 4, 14)).named("NATO chief")
    assert speaker is not None
    assert speaker.name == "Jens Stoltenberg"


@pytest.mark.parametrize(("day", "party"), [(date(2016, 4, 14), "OTHER"), (date(2025, 4, 14), "NATO")])
def test_the_party_is_that_of_the_office_held_on_the_day(day: date, party: str) -> None:
    speaker = resolver("", day).named("Mark Rutte")
    assert speaker is not None
    assert speaker.party == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Russia may pay. Belgium's prime minister, Ostap Lewin, spoke.", "OTHER"),
        ("Ostap Lewin, Ukraine's ambassador to the EU, spoke.", "UA"),
        ("Polish MEP Ostap Lewin spoke.", "EU"),
        ("U.S. Sen. Corvin Lewin spoke.", "US"),
        ("Ostap Lewin, the U.S. Ambassador to Kyiv, spoke.", "US"),
        ("Ostap Lewin, a Russia analyst at a London bank, spoke.", "UK"),
        ("Corvin Lewin, who leads the Kyiv-backed fund, spoke.", "UA"),
        ("Corvin Lewin, who teaches European affairs in Guangzhou, spoke.", "OTHER"),
        ("Corvin Lewin, of the Fordham Institute, reckons Kyiv might bite.", "OTHER"),
        ("The deputy chief, Corvin Lewin, announced that Russia would leave.", "OTHER"),
        ("A member of the Rada, Corvin Lewin, announced that Russia would leave.", "UA"),
        ("Corvin Lewin, a member of the Rada, argued that Russia should leave.", "UA"),
        ("Corvin Lewin, a former Pentagon planner who now teaches in Galway, spoke.", "OTHER"),
        ("Its deputy minister for European integration, Corvin Lewin, spoke.", "OTHER"),
        ("Mr Corvin Lewin, the US president said so before.", "OTHER"),
        ("Corvin Lewin, an expert on Russian security, spoke.", "OTHER"),
        ("Corvin Lewin, an expert in the US government, spoke.", "US"),
        ("The historian of Russia Corvin Lewin spoke.", "OTHER"),
    ],
)
def test_the_words_beside_a_name_tell_for_whom_it_speaks(text: str, party: str) -> None:
    speaker = resolver(text).named("Lewin")
    assert speaker is not None
    assert speaker.name.endswith(" Lewin")
    assert speaker.party == party


def test_a_side_that_no_words_tell_is_marked() -> None:
    speaker = resolver("Corvin Lewin spoke.").named("Lewin")
    assert speaker is not None
    assert (speaker.party, speaker.told) == ("OTHER", False)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Serhii Lewin spoke.", "UA"),
        ("Innokenty Lewin spoke.", "RU"),
        ("Envoys from Warsaw came. Deputy Defence Minister Corvin Lewin spoke.", "PL"),
    ],
)
def test_a_first_name_and_a_place_nearby_are_a_guess(text: str, party: str) -> None:
    speaker = resolver(text).named("Lewin")
    assert speaker is not None
    assert (speaker.party, speaker.told) == (party, False)


def test_the_words_before_a_groups_head_end_with_the_sentence() -> None:
    text = "The wind was turning. Two fund managers said so."
    assert name_at(text, "managers") == "Two fund managers"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Moscow will respond, its foreign ministry warned.", "ministry"),
        ("In Moscow the foreign ministry warned.", "ministry"),
        ("A Russian diplomat came late. The diplomat warned.", "diplomat"),
        ("The Federal Assembly of Russia met. In it Russia's Parliament met. The Parliament warned.", "Parliament"),
        ("On Monday Russian Railways closed the line.", "Railways"),
    ],
)
def test_a_body_belongs_to_the_side_that_is_named_beside_it(text: str, head: str) -> None:
    speaker = resolver(text).at(last_place(text, head))
    assert speaker is not None
    assert speaker.party == "RU"


@pytest.mark.parametrize(
    ("text", "pointed", "name"),
    [
        ("It fled, said the U.N. High Commissioner for Refugees today.", "U", "U.N. High Commissioner for Refugees"),
        ("The Trump administration agreed.", "administration", "Trump administration"),
        ("But two diplomats in Kyiv said no.", "Kyiv", "two diplomats in Kyiv"),
        ("A US official close to the Kyiv talks said so.", "talks", "US official close to the Kyiv talks"),
        ("Last week in Paris twenty-six countries said so.", "countries", "twenty-six countries"),
        ("It was vetoed by the U.S. Moscow objected.", "U", "United States"),
        ("It was vetoed by the U.S.\nState Department staff left.", "U", "United States"),
        ("It was over, said Lewin. Moscow objected.", "Lewin. Moscow", "Russia"),
        ("Britain, France and Germany said so.", "Germany", "United Kingdom, France and Germany"),
        ("If Paris and Berlin agree, so be it.", "Berlin", "Germany"),
        ("They criticised it after a London newspaper wrote so.", "newspaper", "London newspaper"),
        ("In Paris twenty-six countries said so.", "Paris twenty-six countries", "twenty-six countries"),
        ("Then Putin spoke.", "tin", "Vladimir Putin"),
        ("Pope Francis came. Francis spoke.", "Francis", "Pope Francis"),
    ],
)  # fmt: skip
def test_the_whole_mention_is_read(text: str, pointed: str, name: str) -> None:
    assert name_at(text, pointed) == name


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Others sigh. The French say no.", "say", "France"),
        ("It rained. Foo Kok Wai of course said no.", "said", None),
        ("It rained. Foo Kok Wai also said no.", "said", "Foo Kok Wai"),
        ("Some of the families fear it.", "fear", "Some of the families"),
        ("It is over, according to the Kyiv Independent, today.", "according to", "The Kyiv Independent"),
        ("They said no.", "said", None),
    ],
)
def test_the_subject_of_a_plain_sentence_speaks(text: str, cue: str, name: str | None) -> None:
    at = text.index(cue)
    span = subject(text, (at, at + len(cue)))
    speaker = resolver(text).at(span) if span else None
    assert (speaker and speaker.name) == name


@pytest.mark.parametrize("short", [" (CSIS)", ", or CSIS,"])
def test_an_abbreviation_means_what_the_article_writes_out(short: str) -> None:
    text = f"The Center for Strategic and International Studies{short} counted. CSIS was sure."
    speaker = resolver(text).named("CSIS")
    assert speaker is not None
    assert speaker.name == "Center for Strategic and International Studies"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The President of Orlanda, Edda Corvin, received the envoy. The President thanked him.", "Edda Corvin"),
        ("Edda Corvin, the new president, spoke. Her aide was there. The President thanked him.", "Edda Corvin"),
        (
            "Minister Ivo Tarn came. President Edda Corvin spoke. The Minister left; the President thanked him.",
            "Edda Corvin",
        ),
        ("Ivo Tarn met a guard. The President thanked him.", "President"),
        ("Ivo Tarn, an adviser to the president, came. The President thanked him.", "President"),
        ("Ivo Tarn, who had met the president, came. The President thanked him.", "President"),
        ("Vice President Ivo Tarn came. The President thanked him.", "President"),
        ("The president of course liked Ivo Tarn. The President thanked him.", "President"),
        ("Ivo Tarn, the president-elect, came. The President thanked him.", "President"),
        ("President Edda Corvin came, then another president. The President thanked him.", "President"),
    ],
)
def test_a_title_alone_means_whom_it_last_introduced(text: str, name: str) -> None:
    assert name_at(text, "President") == name


def test_a_first_word_means_the_full_name_of_the_article() -> None:
    speaker = resolver("Park Ji-yeon spoke. Park was sure.").named("Park")
    assert speaker is not None
    assert speaker.name == "Park Ji-yeon"


def test_a_body_is_taken_up_again() -> None:
    article = resolver("")
    article.named("the International Atomic Energy Agency")
    again = article.named("the agency")
    assert again is not None
    assert again.name == "IAEA"


def test_a_definite_group_takes_up_the_earlier_one() -> None:
    article = resolver("")
    article.named("five Kremlin insiders")
    found = [article.named("the insiders"), article.named("three of the insiders")]
    assert [(s.name, s.party) for s in found if s] == [
        ("five Kremlin insiders", "RU"),
        ("three of the five Kremlin insiders", "RU"),
    ]


def test_a_group_is_no_part_of_itself() -> None:
    article = resolver("")
    names = [article.named("Seventeen states of the global South") for _ in range(2)]
    assert [speaker.name for speaker in names if speaker] == ["Seventeen states of the global South"] * 2


def test_pronouns_are_nobody() -> None:
    assert resolver("").named("he") is None


@pytest.mark.parametrize(
    ("text", "pointed", "name"),
    [
        ("It rained, the Kremlin aide said.", "Kremlin aide", "Yuri Ushakov"),
        (
            "The Post, which cited people familiar with it, said so.",
            "people familiar with it",
            "people familiar with it",
        ),
        ("It rained, a Kremlin aide said.", "Kremlin aide", "Kremlin aide"),
        ("It rained, one Kremlin aide said.", "aide", "one Kremlin aide"),
        ("A Russian foreign minister said it rained.", "Russian foreign minister", "Russian foreign minister"),
        (
            "Russia left. Its ambassador to the UN in Geneva said it rained.",
            "ambassador to the UN",
            "ambassador to the UN",
        ),
        ("It rained, though one Sudland official said so.", "Sudland official", "one Sudland official"),
        ("Whereas some northern officials said it rained.", "officials", "some northern officials"),
    ],
)
def test_one_of_several_is_nobody_by_name(text: str, pointed: str, name: str) -> None:
    assert name_at(text, pointed) == name
