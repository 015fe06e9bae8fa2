"""Events: those of the negotiation file, and those that an article names beside them. The sentences are invented."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_schema.negotiation_file import load_negotiation
from loaders.article import Article, Interval
from loaders.dates import date_mentions
from loaders.form import ReadEvent
from loaders.reading.document import Document
from loaders.reading.events import EventReader
from loaders.reading.origins import Origins

NEGOTIATION = load_negotiation("russia-ukraine")
READER = EventReader(NEGOTIATION, Origins(NEGOTIATION))
WEDNESDAY = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))


def _events(text: str, published: Interval | None = WEDNESDAY) -> list[ReadEvent]:
    document = Document(Article(name="a.txt", text=text, published=published))
    dates = date_mentions(document.text, 0, len(document.text), published)
    return READER.events(document, READER.named(document, dates), dates)


def _only(text: str, published: Interval | None = WEDNESDAY) -> tuple[str, tuple[str, str] | None]:
    (event,) = _events(text, published)
    day = event.date
    return event.exact, (day.from_.isoformat(), day.to.isoformat()) if day else None


def test_an_event_of_the_file_has_its_name_and_date_from_there() -> None:
    (event,) = _events("Russia came to the Alaska summit of August 2025 late.")
    assert (event.name, event.exact) == ("Alaska summit", "Alaska summit")
    assert event.date == Interval(from_=date(2025, 8, 15), to=date(2025, 8, 15))


@pytest.mark.parametrize(
    ("text", "exact", "day"),
    [
        ("Russia came late to the summit in Lisbon.", "the summit in Lisbon", None),
        ("Ukraine hailed the Lisbon summit.", "the Lisbon summit", None),
        ("Ukraine spoke of talks in Lisbon on Monday.", "talks in Lisbon on Monday", ("2024-11-25", "2024-11-25")),
        ("Russia wants a second round of talks.", "a second round", None),
        ("Kyiv dislikes a 19-point proposal.", "a 19-point proposal", None),
        ("Moscow recalled a decree of March 2024.", "a decree of March 2024", ("2024-03-01", "2024-03-31")),
        ("Russia broke the memorandum of May 3, 2023.", "the memorandum of May 3, 2023", ("2023-05-03", "2023-05-03")),
        ("Russian drones struck Omsk on Sunday.", "Russian drones struck Omsk on Sunday", ("2024-11-24", "2024-11-24")),
        ("Russia held a referendum in June.", "a referendum in June", ("2024-06-01", "2024-06-30")),
        ("Ukraine welcomed an exchange of 90 prisoners on Monday.", "an exchange of 90 prisoners on Monday",
         ("2024-11-25", "2024-11-25")),
        ("Putin telephoned Exner on Monday.", "Putin telephoned Exner on Monday", ("2024-11-25", "2024-11-25")),
        ("Putin gave a speech in Lisbon on Monday.", "a speech in Lisbon on Monday", ("2024-11-25", "2024-11-25")),
        ("Putin received Exner on Monday.", "Putin received Exner on Monday", ("2024-11-25", "2024-11-25")),
        ("Putin called Exner on Monday.", "Putin called Exner on Monday", ("2024-11-25", "2024-11-25")),
        ("Putin and Exner spoke by phone on Monday.", "Putin and Exner spoke by phone on Monday",
         ("2024-11-25", "2024-11-25")),
        ("On May 3, Putin and Exner met.", "May 3, Putin and Exner met", ("2024-05-03", "2024-05-03")),
        ("After talks in Lisbon on May 3, Exner is due to meet Putin in Genoa.", "talks in Lisbon on May 3",
         ("2024-05-03", "2024-05-03")),
    ],
)  # fmt: skip
def test_an_event_that_the_file_lacks_is_read_by_its_own_words(
    text: str, exact: str, day: tuple[str, str] | None
) -> None:
    assert _only(text) == (exact, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Putin will meet Exner in Lisbon on Monday.", "2024-12-02"),
        ("Putin is to fly to Lisbon on January 18.", "2025-01-18"),
        ("The talks in Lisbon on Monday are due to please Ukraine.", "2024-12-02"),
        ("A treaty with Russia is to be signed on Monday.", "2024-12-02"),
        ("Putin may not meet Exner in Lisbon on Monday.", "2024-12-02"),
    ],
)
def test_what_is_planned_lies_ahead(text: str, day: str) -> None:
    assert _only(text)[1] == (day, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The treaty, which Russia signed on Monday, would please Exner.", "2024-11-25"),
        ("Russia held talks in Lisbon on January 18.", "2024-01-18"),
        ("Putin was sworn in on January 18.", "2024-01-18"),
        ("Kyiv will not tell what Russia signed in Lisbon on Monday.", "2024-11-25"),
        ("The attack on Kyiv on Monday will be answered.", "2024-11-25"),
        ("On May 3 Russia held talks in Lisbon.", "2024-05-03"),
        ("On May 3 Russia agreed to exchange prisoners.", "2024-05-03"),
    ],
)
def test_what_is_told_as_past_lies_back(text: str, day: str) -> None:
    assert _only(text)[1] == (day, day)


def test_without_a_publication_date_nothing_relative_is_resolved() -> None:
    assert _only("Ukraine spoke of talks in Lisbon on Monday.", None)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The baker came late to the summit in Lisbon.",
        "“We remember the summit in Lisbon,” the Russian said.",
        "Russia wants talks.",
        "Ukraine has built drones since June.",
        "Russia gave up grain in exchange for oil on Monday.",
        "A ring of five kilometres round the plant was proposed in August 2022.",
        "Putin said so at a news conference on Monday.",
        "Russia wants a ceasefire, Putin said on Monday.",
        "On Monday Zelensky called for a summit.",
        "Putin on Monday ruled out an agreement before the summer.",
        "Zelensky denied on Monday that consultations were near.",
        "Zelensky warned on Monday of an attack.",
        "Putin said on Monday he wanted a meeting.",
        "Putin called Exner a liar on Monday.",
        "Ukraine received tanks from Lisbon on Monday.",
    ],
)
def test_what_is_no_event_of_the_negotiation(text: str) -> None:
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "exact", "day"),
    [
        ("Russia sent envoys to the summit in Lisbon. Ukraine left the Lisbon summit.", "the summit in Lisbon", None),
        (
            "Russia left the Lisbon summit early. The summit in Lisbon on Monday pleased Ukraine.",
            "the Lisbon summit",
            ("2024-11-25", "2024-11-25"),
        ),
        (
            "Putin gave a speech in Lisbon on Monday. Kyiv noted the speech of November 25.",
            "a speech in Lisbon on Monday",
            ("2024-11-25", "2024-11-25"),
        ),
    ],
)
def test_an_event_that_is_named_twice_is_one_with_the_date_of_either(
    text: str, exact: str, day: tuple[str, str] | None
) -> None:
    assert _only(text) == (exact, day)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Putin recalled a decree of October 4, 2022.", "Ukraine's decree against talks with Putin"),
        ("Zelensky signed a decree in October 2022.", "Ukraine's decree against talks with Putin"),
        ("Russian troops invaded in February 2022. The full-scale invasion stalled.",
         "Russia's full-scale invasion of Ukraine"),
        ("Putin and Trump held a call on February 12, 2025.", "Trump and Putin speak by telephone"),
        ("The victory plan, which was presented on October 16, failed.", "Zelensky presents his victory plan"),
    ],
)  # fmt: skip
def test_other_words_for_an_event_of_the_file_mean_that_one(text: str, name: str) -> None:
    assert [event.name for event in _events(text)] == [name]


@pytest.mark.parametrize(
    ("text", "exact", "day"),
    [
        ("Putin went to the Valdai forum on May 3, 2023.", "the Valdai forum on May 3, 2023", "2023-05-03"),
        ("On May 3, 2021, Putin met in Geneva.", "May 3, 2021, Putin met in Geneva", "2021-05-03"),
        ("Putin changed the nuclear doctrine on May 3, 2020.", "nuclear doctrine", "2020-05-03"),
    ],
)
def test_a_phrase_of_the_file_with_another_date_names_another_event(text: str, exact: str, day: str) -> None:
    assert _only(text) == (exact, (day, day))


def test_what_takes_place_on_another_day_is_another_event() -> None:
    printed = Interval(from_=date(2025, 10, 15), to=date(2025, 10, 15))
    assert _only("Last week Putin told the Valdai forum so.", printed)[1] == ("2025-10-06", "2025-10-12")


def test_a_plan_is_still_the_files_when_it_is_presented_later() -> None:
    (event,) = _events("Zelensky spoke of the victory plan on Monday. The victory plan of October 28 angered Putin.")
    assert event.name == "Zelensky presents his victory plan"


def test_two_years_do_not_tell_another_event() -> None:
    (event,) = _events("Russia tore up the Minsk accords of 2014 and 2015.")
    assert event.name == "Minsk agreements"


@pytest.mark.parametrize(
    ("text", "printed", "names"),
    [
        ("Kyiv disliked a minerals deal.", date(2025, 4, 20), []),
        ("Kyiv is to sign the minerals deal.", date(2025, 4, 20), ["US-Ukraine minerals deal"]),
        ("Kyiv is to sign the minerals deal.", date(2024, 4, 20), []),
        ("Kyiv disliked the minerals deal.", date(2025, 5, 20), ["US-Ukraine minerals deal"]),
    ],
)
def test_an_event_of_the_file_has_happened_or_is_told_as_near(text: str, printed: date, names: list[str]) -> None:
    assert [event.name for event in _events(text, Interval(from_=printed, to=printed))] == names


PIECES = st.sampled_from(
    ["“", '"', "the summit ", "in Lisbon ", "on Monday", ", ", ". ", "\n", "Russia ", "Putin met ", "a decree of ",
     "May 2024 ",
     "grain deal ", "left the ", "Istanbul talks ", "second ", "28-point plan ", "which ", "’s ", "\u2028", "é", "😀"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
def test_spans_stand_in_the_text_and_no_two_overlap(text: str) -> None:
    found = _events(text)
    spans = [event.span for event in found if event.span]
    assert [text[lo:hi] for lo, hi in spans] == [event.exact for event in found]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert len({event.name.casefold() for event in found}) == len(found)
    assert _events(text) == found


@pytest.mark.parametrize(
    "piece", ["the summit in Lisbon and ", "Russia met Putin on Monday, ", "a, ", "In Istanbul ", "A "]
)
def test_long_monotonous_texts_take_time_in_proportion(piece: str) -> None:
    assert _events(piece * 400) is not None
