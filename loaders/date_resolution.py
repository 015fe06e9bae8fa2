"""The days that words for a time mean; each function takes what the grammar of loaders/dates.py has matched.

The anchor is the day of printing, from which relative words count.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]
"""The first and the last day."""

Resolve = Callable[[re.Match[str], date | None], Days | None]

_MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: n for name, n in list(_MONTHS.items())} | {"sept": 9}
_WEEKDAYS = {name.casefold(): n for n, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name[:3]: n for name, n in list(_WEEKDAYS.items())} | {"tues": 1, "thurs": 3}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_FEASTS = {"christmas eve": (12, 24), "christmas day": (12, 25), "new year's eve": (12, 31), "new year's day": (1, 1)}
NUMBERS = {
    w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1)
}

_SOON = timedelta(days=60)
"""How far ahead a day without its year is taken to be; beyond that it is last year's."""

_YEARS_BACK = 6
_TOO_NEAR = 2
_SATURDAY = 5
_PARTS = {"early": (1, 10), "start": (1, 7), "beginning": (1, 7), "mid": (11, 20), "middle": (11, 20), "late": (21, 31),
          "end": (24, 31)}  # fmt: skip
"""The days of a month that its parts mean, as people count."""

_PARTS_OF_YEAR = {"early": (1, 3), "start": (1, 2), "beginning": (1, 2), "mid": (5, 8), "middle": (5, 8),
                  "late": (10, 12), "end": (11, 12)}  # fmt: skip
"""The months of a year that its parts mean."""

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SHARES = {"half": 6, "quarter": 3}
_LENGTHS = {"day": 1, "week": 7, "month": 30, "year": 365}
_FEW = (2, 6)
"""How many "a few" are."""


def _counted(resolve: Callable[[re.Match[str], date], Days]) -> Resolve:
    """The same for words that mean nothing without a day to count from."""
    return lambda match, anchor: resolve(match, anchor) if anchor else None


def day_of_month(match: re.Match[str], anchor: date | None) -> Days | None:
    """A day of a month, or the days from one to another: "Nov. 26", "September 3-6, 2025"."""
    day, until = int(match["day"]), int(match["until"] or 0)
    first = _day(match, anchor, _month(match), day)
    return (first, first.replace(day=max(day, until))) if first else None


def feast(match: re.Match[str], anchor: date | None) -> Days | None:
    """A feast whose day never moves: "Christmas Day"."""
    day = _day(match, anchor, *_FEASTS[_plain(match["feast"])])
    return (day, day) if day else None


def _day(match: re.Match[str], anchor: date | None, month: int, day: int) -> date | None:
    """Such a day of its year; without one the latest before the anchor that falls on the named weekday, if one is.

    Without a weekday a day that is soon to come, and that was long ago, is to come.
    """
    if match["year"]:
        return date(int(match["year"]), month, day)
    if anchor is None:
        return None
    weekday = match["weekday"]
    for year in range((anchor + _SOON).year, anchor.year - _YEARS_BACK, -1):
        if day > _month_days(year, month)[1].day:
            continue
        found = date(year, month, day)
        if weekday is None and anchor < found <= anchor + _SOON:
            return found
        if found <= anchor + timedelta(days=1) and (weekday is None or found.weekday() == _weekday(match)):
            return found
    return None


def month_of_year(match: re.Match[str], anchor: date | None) -> Days | None:
    """A month, or a part of one, of a year that is named or is this or last year."""
    year = _year(match, anchor)
    return _passed(_part_of_month(match, _month_days(year, _month(match))), match, anchor) if year else None


def part_of_year(match: re.Match[str], anchor: date | None) -> Days | None:
    """The months that are the beginning, middle or end of a year: "late 2021"."""
    return _months(match, anchor, *_PARTS_OF_YEAR[_part(match)])


def share_of_year(match: re.Match[str], anchor: date | None) -> Days | None:
    """A half or a quarter of a year: "the first quarter of 2024"."""
    months = _SHARES[match["share"].casefold()]
    last = months * _ORDINALS[match["ordinal"].casefold()]
    return _months(match, anchor, last - months + 1, last)


def season_of_year(match: re.Match[str], anchor: date | None) -> Days | None:
    """A season of a year that is named or is this or last year."""
    year = _year(match, anchor)
    return _season(match, year) if year else None


def whole_year(match: re.Match[str], _: date | None) -> Days:
    """A year."""
    return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)


@_counted
def month_alone(match: re.Match[str], anchor: date) -> Days:
    """The latest such month, so much of it as has passed."""
    return _latest_month(match, anchor)


@_counted
def since_month(match: re.Match[str], anchor: date) -> Days:
    """From the latest such month on."""
    return _latest_month(match, anchor)[0], anchor


@_counted
def part_of_month(match: re.Match[str], anchor: date) -> Days:
    """The beginning, middle or end of a month; where that is still to come, so much of the month as has passed."""
    month = _latest_month(match, anchor) if "month" in match.groupdict() else _this_or_last(match, anchor)
    first, last = _part_of_month(match, month)
    return (first, min(last, anchor)) if first <= anchor else month


@_counted
def latest_season(match: re.Match[str], anchor: date) -> Days:
    """The latest such season that has begun."""
    first, last = _SEASONS[match["season"].casefold()]
    to_come = date(anchor.year, first, 1) > anchor
    return _season(match, anchor.year - (to_come or (_is_last(match) and anchor.month <= last)))


@_counted
def today(match: re.Match[str], anchor: date) -> Days:
    """The day of printing or one beside it; the night before it reaches into it."""
    words = _plain(match[0])
    first = anchor + timedelta(days={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(words, 0))
    return first, anchor if words == "last night" else first


@_counted
def weekday_alone(match: re.Match[str], anchor: date) -> Days:
    """The latest such day up to the publication; nobody calls one of the last two days "last Tuesday"."""
    before = (anchor.weekday() - _weekday(match)) % 7
    if match["last"] and before <= _TOO_NEAR:
        before += 7
    day = anchor - timedelta(days=before)
    return day, day


@_counted
def weekday_of_week(match: re.Match[str], anchor: date) -> Days:
    """Such a day of this week or of last week."""
    day = _monday(match, anchor) + timedelta(days=_weekday(match))
    return day, day


@_counted
def this_or_last(match: re.Match[str], anchor: date) -> Days:
    """Last week, month or year, or so much of this one as has passed; "earlier" is before the day itself."""
    first, last = _this_or_last(match, anchor)
    return first, last if last < anchor or not _plain(match[0]).startswith("earlier") else max(
        first, anchor - timedelta(days=1)
    )


@_counted
def weekend(_: re.Match[str], anchor: date) -> Days:
    """The latest Saturday and Sunday that have begun by the publication."""
    saturday = anchor - timedelta(days=(anchor.weekday() - _SATURDAY) % 7)
    return saturday, min(saturday + timedelta(days=1), anchor)


@_counted
def last_days(_: re.Match[str], anchor: date) -> Days:
    """The week before the publication."""
    return anchor - timedelta(days=7), anchor


@_counted
def coming(match: re.Match[str], anchor: date) -> Days:
    """The next week, month or year."""
    if _unit(match) == "week":
        monday = anchor + timedelta(days=7 - anchor.weekday())
        return monday, monday + timedelta(days=6)
    if _unit(match) == "month":
        return _month_days(anchor.year + anchor.month // 12, anchor.month % 12 + 1)
    return date(anchor.year + 1, 1, 1), date(anchor.year + 1, 12, 31)


@_counted
def ago(match: re.Match[str], anchor: date) -> Days:
    """So many units before the publication, give or take half a unit, of years a month, as people count.

    "A week ago" is counted to the day, give or take one.
    """
    word = match["count"].casefold()
    count = int(word) if word.isdigit() else 2 if "couple" in word else NUMBERS.get(word, 1)
    length = _LENGTHS[_unit(match)]
    slack = timedelta(days=1 if (count, _unit(match)) == (1, "week") else min(length, 60) // 2)
    middle = anchor - timedelta(days=count * length // (2 if "half" in word else 1))
    return middle - slack, min(middle + slack, anchor)


@_counted
def few_ago(match: re.Match[str], anchor: date) -> Days:
    """Some units before the publication: "a few weeks ago"."""
    fewest, most = (timedelta(days=count * _LENGTHS[_unit(match)]) for count in _FEW)
    return anchor - most, anchor - fewest


def _year(match: re.Match[str], anchor: date | None) -> int | None:
    if match.groupdict().get("year"):
        return int(match["year"])
    return anchor.year - _is_last(match) if anchor else None


def _passed(days: Days, match: re.Match[str], anchor: date | None) -> Days:
    """So much of a part of this or last year as has passed, if it has begun."""
    if anchor is None or match.groupdict().get("year") or days[0] > anchor:
        return days
    return days[0], min(days[1], anchor)


def _months(match: re.Match[str], anchor: date | None, first: int, last: int) -> Days | None:
    year = _year(match, anchor)
    return _passed((date(year, first, 1), _month_days(year, last)[1]), match, anchor) if year else None


def _month(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].casefold().rstrip(".")]


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS[match["weekday"].casefold().rstrip(".")]


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _unit(match: re.Match[str]) -> str:
    return match["unit"].casefold()


def _monday(match: re.Match[str], anchor: date) -> date:
    """The Monday of this or last week; on a Sunday the week that ends is called the last one."""
    if not _is_last(match):
        return anchor - timedelta(days=anchor.weekday())
    tomorrow = anchor + timedelta(days=1)
    return tomorrow - timedelta(days=tomorrow.weekday() + 7)


def _is_last(match: re.Match[str]) -> bool:
    return match["which"].casefold() == "last"


def _month_days(year: int, month: int) -> Days:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _latest_month(match: re.Match[str], anchor: date) -> Days:
    month = _month(match)
    first, last = _month_days(anchor.year - (month > anchor.month), month)
    return first, min(last, anchor)


def _part(match: re.Match[str]) -> str:
    return match["part"].casefold().removeprefix("the").split()[0]


def _part_of_month(match: re.Match[str], month: Days) -> Days:
    """The days of the part that is named; all where none is."""
    if not match.groupdict().get("part"):
        return month
    (first, last), (start, end) = _PARTS[_part(match)], _month_days(month[0].year, month[0].month)
    return start.replace(day=first), end.replace(day=min(last, end.day))


def _season(match: re.Match[str], year: int) -> Days:
    first, last = _SEASONS[match["season"].casefold()]
    return date(year, first, 1), _month_days(year + (last < first), last)[1]


def _this_or_last(match: re.Match[str], anchor: date) -> Days:
    last = _is_last(match)
    if _unit(match) == "week":
        monday = _monday(match, anchor)
        return monday, min(monday + timedelta(days=6), anchor)
    if _unit(match) == "month":
        end = anchor.replace(day=1) - timedelta(days=1) if last else anchor
        return end.replace(day=1), end
    return date(anchor.year - last, 1, 1), min(date(anchor.year - last, 12, 31), anchor)
