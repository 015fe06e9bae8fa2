"""Dates in text, as intervals with their basis."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.article import Interval
from loaders.dates import DateBasis, date_mentions, to_come

PUBLISHED = Interval(from_=date(2024, 11, 27), to=date(2024, 11, 27))  # a Wednesday


@pytest.mark.parametrize(
    ("words", "first", "last", "basis"),
    [
        ("on 2024-11-26", "2024-11-26", "2024-11-26", "stated"),
        ("on November 26, 2024", "2024-11-26", "2024-11-26", "stated"),
        ("on 26 November 2024", "2024-11-26", "2024-11-26", "stated"),
        ("(24/11/2025)", "2025-11-24", "2025-11-24", "stated"),
        ("on Tuesday, Nov. 26,", "2024-11-26", "2024-11-26", "stated"),
        ("on Dec. 8", "2024-12-08", "2024-12-08", "stated"),
        ("on Feb. 8", "2024-02-08", "2024-02-08", "stated"),
        ("Saturday, December 23", "2023-12-23", "2023-12-23", "stated"),
        ("in August 2024", "2024-08-01", "2024-08-31", "stated"),
        ("in June", "2024-06-01", "2024-06-30", "relative"),
        ("since September", "2024-09-01", "2024-11-27", "relative"),
        ("in the fall of 2022", "2022-09-01", "2022-11-30", "stated"),
        ("last autumn", "2023-09-01", "2023-11-30", "relative"),
        ("on Tuesday", "2024-11-26", "2024-11-26", "relative"),
        ("yesterday", "2024-11-26", "2024-11-26", "relative"),
        ("tomorrow", "2024-11-28", "2024-11-28", "relative"),
        ("next week", "2024-12-02", "2024-12-08", "relative"),
        ("next month", "2024-12-01", "2024-12-31", "relative"),
        ("next year", "2025-01-01", "2025-12-31", "relative"),
        ("earlier this month", "2024-11-01", "2024-11-26", "relative"),
        ("earlier in the week", "2024-11-25", "2024-11-26", "relative"),
        ("last week", "2024-11-18", "2024-11-24", "relative"),
        ("two weeks ago", "2024-11-10", "2024-11-16", "relative"),
        ("a year ago", "2023-10-29", "2023-12-28", "relative"),
        ("In May,", "2024-05-01", "2024-05-31", "relative"),
        ("in a February interview", "2024-02-01", "2024-02-29", "relative"),
        ("in February last year", "2023-02-01", "2023-02-28", "relative"),
        ("last Friday", "2024-11-22", "2024-11-22", "relative"),
        ("last Tuesday", "2024-11-19", "2024-11-19", "relative"),
        ("Last Tuesday Exner spoke", "2024-11-19", "2024-11-19", "relative"),
        ("on Monday of last week", "2024-11-18", "2024-11-18", "relative"),
        ("last night", "2024-11-26", "2024-11-27", "relative"),
        ("this morning", "2024-11-27", "2024-11-27", "relative"),
        ("7 days ago", "2024-11-20", "2024-11-20", "relative"),
        ("a few days ago", "2024-11-21", "2024-11-25", "relative"),
        ("Just weeks ago", "2024-10-16", "2024-11-13", "relative"),
        ("a couple of weeks ago", "2024-11-10", "2024-11-16", "relative"),
        ("half a year ago", "2024-04-29", "2024-06-28", "relative"),
        ("This June", "2024-06-01", "2024-06-30", "relative"),
        ("this December", "2024-12-01", "2024-12-31", "relative"),
        ("Since September", "2024-09-01", "2024-11-27", "relative"),
        ("late November", "2024-11-21", "2024-11-27", "relative"),
        ("a week ago", "2024-11-19", "2024-11-21", "relative"),
        ("this weekend", "2024-11-23", "2024-11-24", "relative"),
        ("at the weekend", "2024-11-23", "2024-11-24", "relative"),
        ("in recent days", "2024-11-20", "2024-11-27", "relative"),
        ("over the past week", "2024-11-20", "2024-11-27", "relative"),
        ("late May", "2024-05-21", "2024-05-31", "relative"),
        ("the end of February", "2024-02-24", "2024-02-29", "relative"),
        ("at the start of the month", "2024-11-01", "2024-11-07", "relative"),
        ("early last month", "2024-10-01", "2024-10-10", "relative"),
        ("mid-June 2023", "2023-06-11", "2023-06-20", "stated"),
        ("late December 2024", "2024-12-21", "2024-12-31", "stated"),
        ("late December last year", "2023-12-21", "2023-12-31", "relative"),
        ("in June of 2023", "2023-06-01", "2023-06-30", "stated"),
        ("in early 2022", "2022-01-01", "2022-03-31", "stated"),
        ("late last year", "2023-10-01", "2023-12-31", "relative"),
        ("the end of this year", "2024-11-01", "2024-11-27", "relative"),
        ("the first quarter of 2024", "2024-01-01", "2024-03-31", "stated"),
        ("the second half of last year", "2023-07-01", "2023-12-31", "relative"),
        ("in spring 2022", "2022-03-01", "2022-05-31", "stated"),
        ("the winter of last year", "2023-12-01", "2024-02-29", "relative"),
        ("In 2021 Exner spoke", "2021-01-01", "2021-12-31", "stated"),
        ("as early as 2008", "2008-01-01", "2008-12-31", "stated"),
        ("throughout 2023", "2023-01-01", "2023-12-31", "stated"),
        ("in his 2007 Munich speech", "2007-01-01", "2007-12-31", "stated"),
        ("On Christmas Eve", "2024-12-24", "2024-12-24", "stated"),
        ("On New Year’s Eve, 2022", "2022-12-31", "2022-12-31", "stated"),
        ("Christmas Day 2021", "2021-12-25", "2021-12-25", "stated"),
        ("on September 3-6", "2024-09-03", "2024-09-06", "stated"),
        ("on September 8 and 9, 2023", "2023-09-08", "2023-09-09", "stated"),
        ("on 8 and 9 October in Oslo", "2024-10-08", "2024-10-09", "stated"),
        ("the night of October 4 to 5", "2024-10-04", "2024-10-05", "stated"),
        ("on October 8 and 12 others", "2024-10-08", "2024-10-08", "stated"),
    ],
)
def test_words_mean_an_interval(words: str, first: str, last: str, basis: str) -> None:
    (mention,) = date_mentions(words, 0, len(words), PUBLISHED)
    assert (mention.interval.from_.isoformat(), mention.interval.to.isoformat()) == (first, last)
    assert mention.basis == basis


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Monday", "2024-12-02", "2024-12-02"),
        ("on January 18", "2025-01-18", "2025-01-18"),
        ("on Feb. 29", "2025-02-28", "2025-02-28"),
        ("in May,", "2025-05-01", "2025-05-31"),
        ("next week", "2024-12-02", "2024-12-08"),
        ("last Monday", "2024-11-18", "2024-11-18"),
        ("on January 18, 2024", "2024-01-18", "2024-01-18"),
        ("two weeks ago", "2024-11-10", "2024-11-16"),
        ("this weekend", "2024-11-30", "2024-12-01"),
        ("the end of May", "2025-05-24", "2025-05-31"),
    ],
)
def test_of_something_planned_the_same_words_mean_what_is_to_come(words: str, first: str, last: str) -> None:
    (mention,) = date_mentions(words, 0, len(words), PUBLISHED)
    interval = to_come(words, mention, PUBLISHED)
    assert (interval.from_.isoformat(), interval.to.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("24/11/2025", "2025-11-24"),
        ("11/24/2025", "2025-11-24"),
        ("11/11/2025", "2025-11-11"),
        ("8/5/2025 10:22 AM EDT", "2025-08-05"),
        ("05/08/2025 - 10:22 GMT+2", "2025-08-05"),
        ("05/08/2025, 14:22", "2025-08-05"),
        ("05/08/2025 and 15/08/2025", "2025-08-05"),
        ("08/05/2025 and 08/15/2025", "2025-08-05"),
        ("8/14/25", "2025-08-14"),
        ("14-08-2025", "2025-08-14"),
        ("14-Aug-2025", "2025-08-14"),
        ("2025/08/14", "2025-08-14"),
        ("05.08.25", "2025-08-05"),
        ("PublishedAUG 14 2025", "2025-08-14"),
        ("August 14, 202510:22 AM GMT+3Updated August 15, 2025", "2025-08-14"),
        ("05/08/2025", None),
        ("8/5/25 10:22", None),
        ("05-08-2025", None),
        ("05/08/2025 10:22 EDT (16:22 CEST)", None),
    ],
)
def test_which_of_two_numbers_is_the_month_is_never_made_up(words: str, day: str | None) -> None:
    mentions = date_mentions(words, 0, len(words), PUBLISHED)
    assert (mentions[0].interval.from_.isoformat() if mentions else None) == day


@pytest.mark.parametrize("last_week", ["last week", "Monday of last week"])
def test_on_a_sunday_last_week_is_the_one_that_ends(last_week: str) -> None:
    sunday = Interval(from_=date(2024, 12, 1), to=date(2024, 12, 1))
    (mention,) = date_mentions(last_week, 0, len(last_week), sunday)
    assert mention.interval.from_ == date(2024, 11, 25)


@pytest.mark.parametrize(
    "words",
    [
        "it may march on",
        "we sat down",
        "30 February 2024",
        "the 5 percent",
        "Sunak said",
        "a 2021 car",
        "fifteen years ago",
        "version 10.11.2",
        "the 24/7 line",
    ],
)
def test_what_is_no_date(words: str) -> None:
    assert date_mentions(words, 0, len(words), PUBLISHED) == []


@pytest.mark.parametrize(
    "words",
    ["on Tuesday", "yesterday", "last autumn", "on Nov. 26", "in June", "this month", "at the weekend", "late May"],
)
def test_without_a_publication_date_nothing_relative_is_resolved(words: str) -> None:
    assert date_mentions(words, 0, len(words), None) == []


@given(
    st.sampled_from(["on Monday", "yesterday", "last week", "two weeks ago", "this month", "in June"]),
    st.dates(date(2000, 1, 1), date(2099, 1, 1)),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_of_a_vague_publication_date_what_is_counted_from_it_holds_every_day_it_can_mean(
    words: str, first: date, days: int, after: int
) -> None:
    vague = Interval(from_=first, to=first + timedelta(days=days))
    day = first + timedelta(days=min(after, days))
    ((whole,), (exact,)) = (
        date_mentions(words, 0, len(words), published) for published in (vague, Interval(from_=day, to=day))
    )
    assert whole.interval.from_ <= exact.interval.from_ <= exact.interval.to <= whole.interval.to


@pytest.mark.parametrize("words", ["on 25 November", "Monday, November 25", "Nov. 25"])
def test_a_day_of_a_month_is_the_latest_that_a_vague_publication_date_allows(words: str) -> None:
    vague = Interval(from_=date(2024, 11, 1), to=date(2024, 11, 30))
    (mention,) = date_mentions(words, 0, len(words), vague)
    assert mention.interval == Interval(from_=date(2024, 11, 25), to=date(2024, 11, 25))


@given(st.text(max_size=200))
def test_any_text_gives_mentions_within_it_in_order(text: str) -> None:
    mentions = date_mentions(text, 0, len(text), PUBLISHED)
    assert all(0 <= m.span[0] < m.span[1] <= len(text) for m in mentions)
    assert all(a.span[1] <= b.span[0] for a, b in pairwise(mentions))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_full_date_is_found_whatever_the_publication(day: date) -> None:
    words = f"{day:%B} {day.day}, {day.year}"
    (mention,) = date_mentions(words, 0, len(words), PUBLISHED)
    assert (mention.interval.from_, mention.basis) == (day, DateBasis.STATED)
