"""Dates in English text, as intervals of whole days: "on Tuesday, Nov. 26", "last autumn", "in June 2024"."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from loaders.article import Interval


class DateBasis(StrEnum):
    """Whether the words give the date, or it follows from the publication date."""

    STATED = "stated"
    RELATIVE = "relative"


class Grain(StrEnum):
    """How exactly the words tell the time."""

    DAY = "day"
    LONGER = "longer"


@dataclass(frozen=True)
class DateMention:
    """Words of a text that mean a time; `span` is their [start, end) in it."""

    span: tuple[int, int]
    interval: Interval
    basis: DateBasis
    grain: Grain


_MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name[:3]: n for name, n in list(_MONTHS.items())} | {"sept": 9}
_WEEKDAYS = {name.casefold(): n for n, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name[:3]: n for name, n in list(_WEEKDAYS.items())} | {"tues": 1, "thurs": 3}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
NUMBERS = {
    w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1)
}

_WRITTEN = [*calendar.month_name[1:], *(rf"{name}\.?" for name in [*calendar.month_abbr[1:], "Sept"])]
_MONTH = rf"(?P<month>{'|'.join([*_WRITTEN, *(name.upper() for name in _WRITTEN)])})"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon\.|Tues?\.|Wed\.|Thu(?:rs)?\.|Fri\.|Sat\.|Sun\.)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PAST = r"\b(?:last|ago|earlier|since|yesterday)\b"
_SOON = timedelta(days=60)
"""How far ahead a day without its year is taken to be; beyond that it is last year's."""

_YEARS_BACK = 6
_TOO_NEAR = 2
_SATURDAY = 5
_PART = r"(?P<part>early|mid|late|(?:the\s+)?(?:start|beginning|middle|end)\s+of)"
_PARTS = {"early": (1, 10), "start": (1, 7), "beginning": (1, 7), "mid": (11, 20), "middle": (11, 20), "late": (21, 31),
          "end": (24, 31)}  # fmt: skip
"""The days of a month that its parts mean, as people count."""

_COUNT = rf"(?P<count>\d+|{'|'.join(NUMBERS)}|a|an)"

Resolve = Callable[[re.Match[str], date | None], tuple[date, date] | None]


def date_mentions(text: str, start: int, end: int, published: Interval | None) -> list[DateMention]:
    """Every time that text[start:end] names, in order; relative ones only where the publication date is known.

    A date without a year is the latest such day that is not after the publication, or one within 60 days after
    it; a weekday beside it decides.
    Where the publication is known only to have been between two days, so is what relative words mean.
    """
    ends = (published.from_, published.to) if published else (None, None)
    found: list[DateMention] = []
    taken = [False] * (end - start)
    for pattern, resolve, basis, grain in _GRAMMAR:
        for match in pattern.finditer(text, start, end):
            lo, hi = match.span()
            if any(taken[lo - start : hi - start]):
                continue
            anchors = ends if basis is DateBasis.RELATIVE else ends[1:]
            days = [one for anchor in anchors if (one := _resolved(resolve, match, anchor))]
            taken[lo - start : hi - start] = [True] * (hi - lo)
            if len(days) == len(anchors):
                interval = Interval(from_=min(first for first, _ in days), to=max(last for _, last in days))
                found.append(DateMention((lo, hi), interval, basis, grain))
    return sorted(found, key=lambda mention: mention.span)


def to_come(text: str, mention: DateMention, published: Interval) -> Interval:
    """When something planned is to be: a past weekday means the next one, a past day or month that of the next year."""
    words, interval = text[slice(*mention.span)], mention.interval
    if interval.to >= published.to or re.search(rf"\d{{4}}|{_PAST}", words, _FLAGS):
        return interval
    if not re.search(_MONTH, words):
        week = timedelta(days=7)
        return Interval(from_=interval.from_ + week, to=interval.to + week) if mention.grain is Grain.DAY else interval
    return Interval(from_=_a_year_on(interval.from_), to=_a_year_on(interval.to))


def _a_year_on(day: date) -> date:
    last = calendar.monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last))


def _resolved(resolve: Resolve, match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    try:
        return resolve(match, anchor)
    except (ValueError, OverflowError):
        return None


def _month_of(match: re.Match[str]) -> int:
    return _MONTHS[match["month"].casefold().rstrip(".")]


def _month_days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _iso(match: re.Match[str], _: date | None) -> tuple[date, date]:
    day = date(int(match["year"]), int(match["m"]), int(match["day"]))
    return day, day


def _full(match: re.Match[str], _: date | None) -> tuple[date, date]:
    day = date(int(match["year"]), _month_of(match), int(match["day"]))
    return day, day


def _without_year(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    """The latest such day before the anchor that falls on the named weekday, if one is named.

    Without a weekday a day that is soon to come, and that was long ago, is to come.
    """
    if anchor is None:
        return None
    weekday = match.groupdict().get("weekday")
    for year in range((anchor + _SOON).year, anchor.year - _YEARS_BACK, -1):
        first, last = _month_days(year, _month_of(match))
        if int(match["day"]) > last.day:
            continue
        day = first.replace(day=int(match["day"]))
        if weekday is None and anchor < day <= anchor + _SOON:
            return day, day
        if day > anchor + timedelta(days=1):
            continue
        if weekday is None or day.weekday() == _weekday(weekday):
            return day, day
    return None


def _weekday(word: str) -> int:
    return _WEEKDAYS[word.casefold().rstrip(".")]


def _month_and_year(match: re.Match[str], _: date | None) -> tuple[date, date]:
    return _month_days(int(match["year"]), _month_of(match))


def _month_alone(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    if not anchor:
        return None
    month = _month_of(match)
    first, last = _month_days(anchor.year - (month > anchor.month), month)
    return first, min(last, anchor)


def _month_last_year(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    return _month_days(anchor.year - 1, _month_of(match)) if anchor else None


def _part_of_month(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    """The beginning, middle or end of a month; where that is still to come, so much of the month as has passed."""
    groups = match.groupdict()
    if groups.get("year"):
        return _part(match, _month_and_year(match, anchor)[0])
    month = _this_or_last(match, anchor) if groups.get("which") else _month_alone(match, anchor)
    if month is None or anchor is None:
        return None
    part = _part(match, month[0])
    return (part[0], min(part[1], anchor)) if part[0] <= anchor else month


def _part(match: re.Match[str], month: date) -> tuple[date, date]:
    first, last = _PARTS[match["part"].casefold().removeprefix("the").split()[0]]
    return month.replace(day=first), month.replace(day=min(last, _month_days(month.year, month.month)[1].day))


def _season(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    first, last = _SEASONS[match["season"].casefold()]
    if match["year"]:
        year = int(match["year"])
    elif anchor:
        year = anchor.year - (date(anchor.year, first, 1) > anchor or (match["which"].casefold() == "last"
                              and anchor.month <= last))  # fmt: skip
    else:
        return None
    return date(year, first, 1), _month_days(year + (last < first), last)[1]


def _year_alone(match: re.Match[str], _: date | None) -> tuple[date, date]:
    return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)


def _today(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    shift = timedelta(days={"yesterday": -1, "tomorrow": 1}.get(match[0].casefold(), 0))
    return (anchor + shift, anchor + shift) if anchor else None


def _weekday_alone(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    """The latest such day up to the publication; nobody calls one of the last two days "last Tuesday"."""
    if not anchor:
        return None
    before = (anchor.weekday() - _weekday(match["weekday"])) % 7
    if match["last"] and before <= _TOO_NEAR:
        before += 7
    day = anchor - timedelta(days=before)
    return day, day


def _this_or_last(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    if not anchor:
        return None
    last = match["which"].casefold() == "last"
    if match["unit"] == "week":
        monday = anchor - timedelta(days=anchor.weekday() + 7 * last)
        return monday, min(monday + timedelta(days=6), anchor)
    if match["unit"] == "month":
        end = anchor.replace(day=1) - timedelta(days=1) if last else anchor
        return end.replace(day=1), end
    year = anchor.year - last
    return date(year, 1, 1), min(date(year, 12, 31), anchor)


def _weekend(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    """The latest Saturday and Sunday that have begun by the publication."""
    if not anchor:
        return None
    saturday = anchor - timedelta(days=(anchor.weekday() - _SATURDAY) % 7)
    return saturday, min(saturday + timedelta(days=1), anchor)


def _recent(_: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    return (anchor - timedelta(days=7), anchor) if anchor else None


def _next(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    if not anchor:
        return None
    if match["unit"] == "week":
        monday = anchor + timedelta(days=7 - anchor.weekday())
        return monday, monday + timedelta(days=6)
    if match["unit"] == "month":
        return _month_days(anchor.year + anchor.month // 12, anchor.month % 12 + 1)
    return date(anchor.year + 1, 1, 1), date(anchor.year + 1, 12, 31)


def _ago(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    """So many units before the publication, give or take half a unit, of years a month, as people count.

    "A week ago" is counted to the day, give or take one.
    """
    if not anchor:
        return None
    word = match["count"].casefold()
    count = int(word) if word.isdigit() else NUMBERS.get(word, 1)
    length = {"day": 1, "week": 7, "month": 30, "year": 365}[match["unit"]]
    slack = timedelta(days=1 if (count, match["unit"]) == (1, "week") else min(length, 60) // 2)
    middle = anchor - timedelta(days=count * length)
    return middle - slack, min(middle + slack, anchor)


def _since(match: re.Match[str], anchor: date | None) -> tuple[date, date] | None:
    first = _month_alone(match, anchor)
    return (first[0], anchor) if first and anchor else None


_FLAGS = re.IGNORECASE
_STATED, _RELATIVE = DateBasis.STATED, DateBasis.RELATIVE
_GRAMMAR: tuple[tuple[re.Pattern[str], Resolve, DateBasis, Grain], ...] = (
    (re.compile(rf"\b{_YEAR}-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?!\d)"), _iso, _STATED, Grain.DAY),
    (re.compile(rf"\b(?P<day>[0-3]?\d)[./](?P<m>[01]?\d)[./]{_YEAR}\b"), _iso, _STATED, Grain.DAY),
    (re.compile(rf"\b(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"), _full, _STATED, Grain.DAY),
    (re.compile(rf"\b(?:{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"), _full, _STATED, Grain.DAY),
    (re.compile(rf"\b(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}\b(?!\s*%)"), _without_year, _STATED, Grain.DAY),
    (re.compile(rf"\b(?:{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}(?!\w)"), _without_year, _STATED, Grain.DAY),
    (re.compile(rf"\b(?i:{_PART})[\s-]+{_MONTH},?\s+{_YEAR}\b"), _part_of_month, _STATED, Grain.LONGER),
    (re.compile(rf"\b(?i:{_PART})[\s-]+{_MONTH}(?!\w)(?!\s+\d)"), _part_of_month, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_PART}\s+(?P<which>this|last|the)\s+(?P<unit>month)\b", _FLAGS),
     _part_of_month, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_MONTH},?\s+{_YEAR}\b"), _month_and_year, _STATED, Grain.LONGER),
    (re.compile(rf"\bsince\s+(?:at\s+least\s+)?{_MONTH}(?!\w)"), _since, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_MONTH}\s+(?:of\s+)?last\s+year\b"), _month_last_year, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b(?i:in|early|late|mid-|during|of|last|until|by|an?|the|his|her|its|their)\s*{_MONTH}(?!\w|-[a-z])"),
     _month_alone, _RELATIVE, Grain.LONGER),
    (re.compile(r"\b(?P<which>last|this|the|in the)\s+(?P<season>spring|summer|autumn|fall|winter)"
                rf"(?:\s+of\s+{_YEAR})?\b", _FLAGS), _season, _RELATIVE, Grain.LONGER),
    (re.compile(r"\b(?:today|yesterday|tonight|tomorrow)\b", _FLAGS), _today, _RELATIVE, Grain.DAY),
    (re.compile(r"\b(?:this|last|(?:at|over|on)\s+the)\s+weekend\b", _FLAGS), _weekend, _RELATIVE, Grain.DAY),
    (re.compile(r"\b(?:in|over)\s+(?:recent\s+days|the\s+(?:(?:past|last)\s+few\s+days|past\s+week))\b", _FLAGS),
     _recent, _RELATIVE, Grain.LONGER),
    (re.compile(r"\b(?:earlier|later)?\s*\b(?P<which>this|last)\s+(?P<unit>week|month|year)\b", _FLAGS),
     _this_or_last, _RELATIVE, Grain.LONGER),
    (re.compile(r"\bnext\s+(?P<unit>week|month|year)\b", _FLAGS), _next, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+(?:ago|(?<!days )(?<!day )earlier)\b", _FLAGS),
     _ago, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b(?:(?P<last>last\s+)|on\s+)?{_WEEKDAY}(?!\w)"), _weekday_alone, _RELATIVE, Grain.DAY),
    (re.compile(rf"\b(?:in|since|of|during|the)\s+{_YEAR}\b"), _year_alone, _STATED, Grain.LONGER),
)  # fmt: skip
