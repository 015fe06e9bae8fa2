"""Who is taken to say a statement for whom the tagger points to nobody, and on which side. All is invented."""

import numpy as np
import pytest

from loaders.reading import speaking
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.directory import Speaker
from loaders.reading.document import Document
from loaders.reading.speaking import attributed, in_office, of_teller, sided, speaker_of
from loaders.reading.told import By, Told
from tests.loaders.resolving import DIRECTORY, last_place, resolver

OTHER = np.zeros(len(SIDES), np.float32)
LAST = Speaker("Ivo Tarn", "OTHER")


def _name(text: str, cue: str | None, content: str, likeliest: str) -> str | None:
    """Who says the content after Ivo Tarn spoke in the same article."""
    article = resolver(text)
    said = (last_place(text, content),)
    found = Found(
        last_place(text, cue) if cue else None, said, None, When.FRESH, 1.0, 0.5, OTHER, last_place(text, likeliest)
    )
    earlier = Found(None, ((0, 1),), None, When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, [(earlier, Told(LAST, [], "", ""))])
    return one.speaker.name if one else None


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Edda Corvin, tired, thin and back from the north, said peace was near.", "said", "Edda Corvin"),
        ("Edda Corvin left. The day after, he said peace was near.", "said", "Ivo Tarn"),
        ("Edda Corvin left. So, as they have said, peace was near.", "said", "Ivo Tarn"),
        ("Edda Corvin left. So he said, peace was near.", "he said", "Ivo Tarn"),
        ("Edda Corvin left. Yes, peace was near, said he.", "said", "Ivo Tarn"),
        ("Edda Corvin left. The men agreed that peace was near.", "The men agreed", "Ivo Tarn"),
        ("Edda Corvin left. Next peace was near.", None, "Ivo Tarn"),
    ],
)
def test_the_likeliest_is_meant_only_where_the_cue_has_no_subject(text: str, cue: str | None, name: str) -> None:
    assert _name(text, cue, "peace was near", "Edda Corvin") == name


def test_nobody_is_meant_in_their_own_quotation() -> None:
    assert _name('And went on to say: "Edda Corvin knows."', "say", '"Edda Corvin knows."', "Edda Corvin") == "Ivo Tarn"


@pytest.mark.parametrize(
    ("text", "cue", "name"), [("Peace was near.", None, "Ivo Tarn"), ("He said no.", "said", "Corvin Lewin")]
)
def test_words_without_a_cue_go_on_from_whoever_was_surely_speaking(text: str, cue: str | None, name: str) -> None:
    article = resolver(text)
    sure = Found((0, 1), ((0, 1),), (0, 1), When.FRESH, 1.0, 0.5, OTHER)
    unsure = Found((0, 1), ((0, 1),), None, When.FRESH, 1.0, 0.5, OTHER)
    earlier = [(sure, Told(LAST, [], "", "")), (unsure, Told(Speaker("Corvin Lewin", "OTHER"), [], "", ""))]
    found = Found(last_place(text, cue) if cue else None, ((3, len(text)),), None, When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, earlier)
    assert one is not None
    assert (one.speaker.name, one.by) == (name, By.LAST)


@pytest.mark.parametrize(
    ("text", "cue", "pointed", "name", "by"),
    [
        ("Then Russia left. The Americans said no.", "said", "Russia", "United States", By.PEOPLE),
        ("Then Russia left. Corvin Lewin said no.", "said", "Corvin Lewin", "Corvin Lewin", By.POINTER),
        ("Russia met Ukraine. Both sides said no.", "said", "Ukraine", "Russia and Ukraine", By.BOTH),
        ("Ukraine was met by Russia. Both sides said no.", "said", "Ukraine", "Ukraine and Russia", By.BOTH),
        (
            "Putin met Macron in Kyiv. The two leaders said no.",
            "said",
            "Putin",
            "Vladimir Putin and Emmanuel Macron",
            By.BOTH,
        ),
        ("Russia left.\nIn Ukraine it rained. Both sides said no.", "said", "Ukraine", "Both sides", By.BOTH),
        ("Putin left, but critics also blame him for frost.", "blame", "Putin", "critics", By.SUBJECT),
        ("Both sides of Ukraine said no.", "said", "Ukraine", "Ukraine", By.POINTER),
    ],
)
def test_a_subject_that_means_a_people_or_two_comes_before_whom_the_tagger_points_to(
    text: str, cue: str, pointed: str, name: str, by: By
) -> None:
    article = resolver(text)
    found = Found(last_place(text, cue), ((0, 1),), last_place(text, pointed), When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, [])
    assert one is not None
    assert (one.speaker.name, one.by) == (name, by)


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Emmanuel Macron agreed. Olaf Scholz sighed. Both said no.", "Emmanuel Macron and Olaf Scholz", "OTHER"),
        ("Emmanuel Macron agreed. Olaf Scholz sighed.\nBoth said no.", "Both", "OTHER"),
    ],
)
def test_both_without_a_pointer_are_the_two_who_spoke_last_in_the_paragraph(text: str, name: str, party: str) -> None:
    article = resolver(text)
    people = [("Emmanuel Macron", "FR", "agreed"), ("Olaf Scholz", "DE", "sighed")]
    spoken = [
        (
            Found(None, (last_place(text, words),), None, When.FRESH, 1.0, 0.5, OTHER),
            Told(Speaker(who, side), [], "", ""),
        )
        for who, side, words in people
    ]
    found = Found(last_place(text, "said"), (last_place(text, "no"),), None, When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, spoken)
    assert one is not None
    assert (one.speaker.name, one.speaker.party, one.by) == (name, party, By.BOTH)


BOTH = ("Putin called Macron. It was late.\n{} agreed that it rained.", "Vladimir Putin and Emmanuel Macron")
MANY = ("Putin called Macron and Trump.\n{} agreed that it rained.", "Vladimir Putin, Emmanuel Macron and Donald Trump")


@pytest.mark.parametrize(
    ("text", "subject", "name"),
    [
        (BOTH[0], "The two leaders", BOTH[1]),
        (BOTH[0], "So the presidents", BOTH[1]),
        (MANY[0], "The leaders", MANY[1]),
        (MANY[0], "The two leaders", "The two leaders"),
        ("Putin left.\n{} agreed that it rained.", "The leaders", "The leaders"),
    ],
)
@pytest.mark.parametrize("in_cue", [True, False])
def test_leaders_are_those_of_whom_the_article_first_tells_together(
    text: str, subject: str, name: str, *, in_cue: bool
) -> None:
    text = text.format(subject)
    article = resolver(text)
    cue = last_place(text, f"{subject.removeprefix('So ')} agreed" if in_cue else "agreed")
    found = Found(cue, (last_place(text, "it rained"),), None, When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, [])
    assert one is not None
    assert (one.speaker.name, one.by) == (name, By.BOTH)


@pytest.mark.parametrize(
    ("text", "before", "name", "party"),
    [
        ("Putin called Macron. They agreed that it rained.", "Vladimir Putin and Emmanuel Macron", None, "OTHER"),
        ("Putin called European leaders. They agreed that it rained.", "Vladimir Putin", "European leaders", "EU"),
        ("Putin left early. They agreed that it rained.", "Vladimir Putin", "they", "RU"),
    ],
)
def test_they_are_never_one_person(text: str, before: str, name: str | None, party: str) -> None:
    article = resolver(text)
    earlier = Found(None, ((0, 1),), None, When.FRESH, 1.0, 0.5, OTHER)
    spoken = [(earlier, Told(Speaker(before, "OTHER"), [], "", ""))]
    found = Found(
        last_place(text, "agreed"), (last_place(text, "it rained"),), (0, len("Putin")), When.FRESH, 1.0, 0.5, OTHER
    )
    one = speaker_of(article.document, article, found, spoken)
    assert one is not None
    assert (one.speaker.name, one.speaker.party) == (name or before, party)


def test_a_pair_is_not_paired_again() -> None:
    text = "Corvin smiled. Both sides said no. Both sides sighed."
    article = resolver(text)
    names = ("Corvin Lewin", "The Presidents", "Edda Exner and Corvin Lewin")
    earlier = Found(None, ((0, 1),), None, When.FRESH, 1.0, 0.5, OTHER)
    spoken = [(earlier, Told(Speaker(name, "OTHER"), [], "", "")) for name in names]
    found = Found(last_place(text, "sighed"), (last_place(text, "no"),), None, When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, spoken)
    assert one is not None
    assert one.speaker.name == "Edda Exner and Corvin Lewin"


@pytest.mark.parametrize(("party", "sure", "sided_with"), [("OTHER", 0.6, "US"), ("UA", 0.6, "UA"), ("UA", 0.8, "US")])
def test_a_guess_gives_way_only_to_a_sure_tagger(party: str, sure: float, sided_with: str) -> None:
    sides = OTHER.copy()
    sides[SIDES.index("US")] = sure
    found = Found(None, ((0, 3),), None, When.FRESH, 1.0, 0.5, sides)
    told = Told(Speaker("Corvin Lewin", party, told=False), ["Yes"], "Corvin Lewin: Yes", "")
    assert [one.speaker.party for _, one in sided([(found, told)], DIRECTORY.negotiation)] == [sided_with]


def test_one_of_them_is_one_of_the_group_that_is_pointed_to() -> None:
    text = "Three people close to Corvin left. One of them said peace was near."
    article = resolver(text)
    found = Found(last_place(text, "said"), (last_place(text, "peace was near"),), (0, 12), When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, [])
    assert one is not None
    assert one.speaker.name == "One of the three people"


def test_an_office_that_is_told_is_that_of_who_held_it_and_not_of_whom_the_tagger_points_to() -> None:
    text = "Lewin spoke first. The Nato chief said peace was near."
    article = resolver(text)
    found = Found(last_place(text, "said"), (last_place(text, "peace was near"),), (0, 5), When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, [])
    assert one is not None
    assert (one.speaker.name, one.by) == ("Mark Rutte", By.OFFICE)


@pytest.mark.parametrize(("article", "name"), [("The", "Volodymyr Zelensky"), ("A", "president")])
def test_only_a_definite_office_of_a_side_is_who_held_it(article: str, name: str) -> None:
    text = f"{article} president said peace was near."
    told = Told(Speaker("president", "UA"), [], "", "", named=last_place(text, "president"))
    found = Found(last_place(text, "said"), ((0, 1),), None, When.FRESH, 1.0, 0.5, OTHER)
    assert [one.speaker.name for _, one in in_office([(found, told)], resolver(text))] == [name]


def test_in_a_turn_a_cue_without_a_subject_is_its_owner_s_and_not_that_of_who_was_reported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = (
        "QUESTION: Will it snow?\nMR. EXNER: Lewin says it will hail. And he adds frost. And, to be clear, it rained.\n"
        "QUESTION: Soon?"
    )
    cues = (("Will it snow", None), ("it will hail", "says"), ("frost", "adds"), ("it rained", "be clear"))
    found = [
        Found(
            last_place(text, cue) if cue else None,
            (last_place(text, words),),
            last_place(text, "Lewin") if cue == "says" else None,
            When.FRESH,
            1.0,
            0.5,
            OTHER,
        )
        for words, cue in cues
    ]

    def found_in(_: Document) -> list[Found]:
        return found

    monkeypatch.setattr(speaking, "found_statements", found_in)
    article = resolver(text)
    assert [one.speaker.name for _, one in attributed(article.document, article)] == ["Lewin", "Lewin", "Exner"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("", "Sergei Lavrov"),
        ("A Kremlin official left. ", "Kremlin official"),
        ("An old Kremlin official left. ", "Kremlin official"),
    ],
)
def test_a_definite_official_is_who_of_that_side_spoke_before(before: str, name: str) -> None:
    text = f"{before}Sergei Lavrov said no. Peace, the Kremlin official said, was near."
    article = resolver(text)
    earlier = Found(None, (last_place(text, "no"),), None, When.FRESH, 1.0, 0.5, OTHER)
    pointed = last_place(text, "the Kremlin official")
    found = Found(last_place(text, "said"), (last_place(text, "was near"),), pointed, When.FRESH, 1.0, 0.5, OTHER)
    lavrov = DIRECTORY.actor("sergei-lavrov", None)
    one = speaker_of(article.document, article, found, [(earlier, Told(lavrov, [], "", ""))])
    assert one is not None
    assert one.speaker.name == name


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Moscow left. No 10 said that peace was near.", "said", "Downing Street"),
        ("Moscow left, while No. 10 has insisted that peace was near.", "has insisted", "Downing Street"),
        ('"And peace was near," said Number 10.', "said", "Downing Street"),
        ("Moscow asked the G7 whether peace was near.", "asked", "Russia"),
        ("A backer of No 10 said that peace was near.", "said", "Russia"),
        ("Resolution No. 10 said that peace was near.", "said", "Russia"),
    ],
)
def test_a_name_with_a_figure_is_the_speaker_where_it_is_the_whole_subject(text: str, cue: str, name: str) -> None:
    article = resolver(f"Russia left. {text}")
    pointed = last_place(article.document.text, "Russia")
    said = (last_place(article.document.text, "peace was near"),)
    found = Found(last_place(article.document.text, cue), said, pointed, When.FRESH, 1.0, 0.5, OTHER)
    one = speaker_of(article.document, article, found, [])
    assert one is not None
    assert one.speaker.name == name


@pytest.mark.parametrize(
    ("teller", "office", "party"),
    [
        (Speaker("Ivo Tarn", "UA"), "president", "UA"),
        (Speaker("Ivo Tarn", "UA"), "baker", "US"),
        (Speaker("Ivo Tarn", "UA", told=False), "president", "US"),
        (Speaker("Dagblad", "MEDIA"), "president", "US"),
    ],
)
def test_an_office_alone_in_told_words_is_the_tellers(teller: Speaker, office: str, party: str) -> None:
    outer = Found((0, 4), ((5, 50),), None, When.FRESH, 1.0, 0.5, OTHER)
    inner = Found((20, 24), ((25, 50),), None, When.FRESH, 1.0, 0.5, OTHER)
    told = [(outer, Told(teller, [], "", "")), (inner, Told(Speaker(office, "US", told=False), [], "", ""))]
    assert of_teller(told)[1][1].speaker.party == party
