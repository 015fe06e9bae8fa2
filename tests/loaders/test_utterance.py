"""When a statement was made: dates beside the cue, above it, days counted from another; and whether it has a date."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.article import Article, Interval
from loaders.dates import date_mentions
from loaders.reading.datable import dated, traits
from loaders.reading.decoding import SIDES, Found, When
from loaders.reading.document import Document
from loaders.reading.utterance import Clock

DAY = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))  # a Wednesday


def _found(text: str, passage: str, when: When, cue: str = "said", undated: float = 0.5) -> Found:
    at, content = text.index(cue), text.index(passage)
    passages = ((content, content + len(passage)),)
    return Found((at, at + len(cue)), passages, None, when, 1.0, undated, np.zeros(len(SIDES), np.float32))


def _clock(text: str, published: Interval | None = DAY) -> Clock:
    document = Document(Article(name="a.txt", text=text, published=published))
    return Clock(document, date_mentions(text, 0, len(text), published), published)


def _uttered(text: str, passage: str, when: When, published: Interval | None = DAY) -> Interval | None:
    return _clock(text, published).uttered(_found(text, passage, when), "Berta Exner")


@pytest.mark.parametrize(
    ("text", "when", "first", "last"),
    [
        ("Exner said on Monday: it ends.", When.DATED, "2024-11-25", "2024-11-25"),
        ("Exner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("The talks that are due on Wednesday matter, Exner said: it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("They met in March. Exner said that it ends.", When.DATED, "2024-03-01", "2024-03-31"),
        ("They met on Monday.\nA day earlier, Exner said that it ends.", When.FRESH, "2024-11-24", "2024-11-24"),
        ("They met on Monday.\nExner said the next day that it ends.", When.FRESH, "2024-11-26", "2024-11-26"),
        ("They met on Nov. 4.\nExner said that same evening that it ends.", When.DATED, "2024-11-04", "2024-11-04"),
        ("They met on Nov. 4.\nA week later Exner said that it ends.", When.DATED, "2024-11-11", "2024-11-11"),
        ("They met on Nov. 4.\nExner said that it ends.", When.DATED, "2024-11-04", "2024-11-04"),
        ("They met on Nov. 4.\nExner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("Exner, who retired in May, said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("Exner, who retired on Nov. 4, said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("Exner, who said on Nov. 4 that it ends, has retired.", When.FRESH, "2024-11-04", "2024-11-04"),
        ("After Sunday's vote Exner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("It was Exner who said by letter on Nov. 4 that it ends.", When.FRESH, "2024-11-04", "2024-11-04"),
        ("Exner, a minister since Monday, said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("So it was since Nov. 4, when Exner said that it ends.", When.DATED, "2024-11-04", "2024-11-04"),
        ("Asked about the call on Nov. 4, Exner said that it ends.", When.DATED, "2024-11-26", "2024-11-27"),
        ("Under a plan drawn up on Nov. 4, Exner said, it ends.", When.DATED, "2024-11-26", "2024-11-27"),
        ("Asked on Nov. 4 about the call, Exner said that it ends.", When.DATED, "2024-11-04", "2024-11-04"),
        ("Asked about the call on Monday, Exner said that it ends.", When.DATED, "2024-11-25", "2024-11-25"),
        ("A few days ago Exner said that it ends.", When.FRESH, "2024-11-21", "2024-11-25"),
        ("In an interview to be aired on Sunday Exner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("Exner met Farr on Nov. 4. She said that it ends.", When.FRESH, "2024-11-04", "2024-11-04"),
        ("Exner met reporters on Nov. 4.\nNow it ends, she said.", When.FRESH, "2024-11-04", "2024-11-04"),
        ("Exner met Farr on Nov. 4.\nNow it ends, she said.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("Exner travels to Farr on Monday. She said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("The rain began on Nov. 4 and Exner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("On Monday Farr left and Exner said that it ends.", When.FRESH, "2024-11-25", "2024-11-25"),
        ("They met on Tuesday instead of on Monday, Exner said: it ends.", When.FRESH, "2024-11-26", "2024-11-26"),
        ("Farr had left on Monday. Exner said that it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("Exner said it again by Nov. 4: it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
        ("In the war that began in May, Exner said: it ends.", When.FRESH, "2024-11-26", "2024-11-27"),
    ],
)
def test_when_it_was_said(text: str, when: When, first: str, last: str) -> None:
    uttered = _uttered(text, "it ends", when)
    assert uttered is not None
    assert (uttered.from_.isoformat(), uttered.to.isoformat()) == (first, last)


def test_no_day_after_the_article_is_counted() -> None:
    text = "They met on Wednesday. The next day Exner said that it ends."
    assert _uttered(text, "it ends", When.FRESH) == Interval(from_=date(2024, 11, 26), to=DAY.to)


def test_what_is_no_news_is_dated_by_its_own_words_before_it_is_dated_as_news() -> None:
    inside = _uttered("Exner said it ends in May 2023.", "it ends in May 2023", When.DATED)
    assert inside == Interval(from_=date(2023, 5, 1), to=date(2023, 5, 31))
    assert _uttered("At the time Exner said it ends.", "it ends", When.DATED) is None
    assert _uttered("Exner said: it ends.", "it ends", When.DATED) == Interval(from_=date(2024, 11, 26), to=DAY.to)


def test_the_speakers_day_is_carried_on_but_not_to_an_answer_in_an_interview() -> None:
    text = (
        "Exner said on Nov. 4 that it ends.\nMuch was heard.\nOf that no more.\nIt starts anew. She added: all is well."
    )
    clock = _clock(text)
    day = Interval(from_=date(2024, 11, 4), to=date(2024, 11, 4))
    assert clock.uttered(_found(text, "it ends", When.DATED), "Berta Exner") == day
    assert clock.uttered(_found(text, "all is well", When.DATED, "added"), "Berta Exner") == day
    uncued = replace(_found(text, "all is well", When.DATED, "added"), cue=None)
    assert clock.uttered(uncued, "Berta Exner") == Interval(from_=date(2024, 11, 26), to=DAY.to)


def test_a_day_that_words_without_a_cue_tell_of_is_not_their_own() -> None:
    text = "It began on Nov. 4. On Nov. 5 it ends."
    uncued = replace(_found(text, "it ends", When.DATED, "began"), cue=None)
    assert _clock(text).uttered(uncued, "Berta Exner") == Interval(from_=date(2024, 11, 26), to=DAY.to)


def test_a_day_that_another_passage_speaks_of_is_not_carried_on() -> None:
    text = "It began on Nov. 4, they say.\nExner said that it ends."
    clock = _clock(text)
    clock.passages = [(0, text.index(","))]
    assert clock.uttered(_found(text, "it ends", When.DATED), "Berta Exner") == Interval(
        from_=date(2024, 11, 26), to=DAY.to
    )


def test_what_is_undated_has_no_date() -> None:
    assert _uttered("Exner said on Monday: it ends.", "it ends", When.UNDATED) is None


@pytest.mark.parametrize("when", [When.FRESH, When.DATED])
def test_without_a_publication_date_none_is_made_up(when: When) -> None:
    assert _uttered("They met on Monday.\nExner said the day before: it ends.", "it ends", when, None) is None


@pytest.mark.parametrize(
    ("text", "cue", "undated", "has_date"),
    [
        ("Berta Exner told reporters on Monday that it ends.", "told", 0.5, True),
        ("Berta Exner told reporters on Monday that it ends.", "told", 0.98, True),
        ("Berta Exner said that it ends.", "said", 0.1, True),
        ("Exner has always wanted that it ends.", "has always wanted", 0.6, False),
        ("Northmark wants that it ends.", "wants", 0.9, False),
    ],
)
def test_what_is_held_at_all_times_has_no_date(text: str, cue: str, undated: float, has_date: bool) -> None:
    clock = _clock(text)
    found = _found(text, "it ends", When.FRESH, cue, undated)
    assert dated(clock.document, clock, [(found, text[: text.index(cue)].strip())]) == [has_date]


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_the_tagger_that_there_is_no_date_the_fewer_get_one(one: float, other: float) -> None:
    text = "Exner said that it ends."
    clock = _clock(text)
    less, more = (_found(text, "it ends", When.FRESH, undated=undated) for undated in sorted((one, other)))
    (first,), (second,) = (dated(clock.document, clock, [(found, "Exner")]) for found in (less, more))
    assert first >= second


def test_traits_are_the_same_whatever_the_tagger_takes_a_statement_for() -> None:
    text = "In May 2022 Exner said that it ends."
    clock = _clock(text)
    found = [_found(text, "it ends", when) for when in When]
    assert clock.beside(found[0]) != clock.beside(found[1]) or clock.beside(found[1]) != clock.beside(found[2])
    first, *others = [traits(clock.document, clock, [(one, "Berta Exner")]) for one in found]
    assert all(other == first for other in others)
