"""Dates in English text, as intervals of whole days: "on Tuesday, Nov. 26", "last autumn", "in June 2024"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from loaders import date_resolution as days_of
from loaders import digit_dates as digits
from loaders.article import Interval
from loaders.date_resolution import NUMBERS, Days, Resolve


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


_FLAGS = re.IGNORECASE
_WRITTEN = [*calendar.month_name[1:], *(rf"{name}\.?" for name in [*calendar.month_abbr[1:], "Sept"])]
_MONTH = rf"(?P<month>{'|'.join([*_WRITTEN, *(name.upper() for name in _WRITTEN)])})"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon\.|Tues?\.|Wed\.|Thu(?:rs)?\.|Fri\.|Sat\.|Sun\.)"
_NAMED_WEEKDAY = rf"(?:{_WEEKDAY},?\s+)?"
_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?"
_LISTED = r"(?=\s*(?:$|[,.;:)])|\s+(?:\(|in|at|on|of|and|to|that|with|[A-Z12]))"
"""What follows the second of two days: "on October 8 and 9 in Oslo", but not "on October 8 and 9 others"."""

_DAYS = (
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    rf"(?:(?:\s*[-–—]\s*(?!\d+[:.]\d)|\s+(?:and|to)\s+(?={_NUMBER}{_LISTED}))(?P<until>[0-3]?\d)(?:st|nd|rd|th)?(?!\d))?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEGINS = r"(?:\b|(?<=\d)|(?<=Published)|(?<=Updated))"
_ENDS = r"(?:\b|(?=\d?\d:\d\d)|(?=[A-Z]))"
"""Pages lose what parts a date from its neighbours: "PublishedAUG 14 2025", "August 14, 202510:22 AM"."""

_PAST = r"\b(?:last|ago|earlier|since|yesterday)\b"
_PART = r"(?P<part>early|mid|late|(?:the\s+)?(?:start|beginning|middle|end)\s+of)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_UNIT = r"(?P<unit>week|month|year)s?"
_COUNT = rf"(?P<count>\d+|{'|'.join(NUMBERS)}|half\s+an?|an?|(?:a\s+)?couple(?:\s+of)?)"
_FEW = r"(?:(?:an?\s+few|several|some|just|only)\s+|(?<!\w\s)\b)"
_SPOKEN = (
    r"\s+(?:[\w’'-]+\s+){0,2}(?:address|article|book|briefing|column|conference|essay|gathering|interview|lecture"
    r"|letter|memo|op-ed|paper|post|remark|session|speech|statement)(?:e?s)?\b"
)
"""What follows the year of words: "his 2007 Munich speech"."""

_STATED, _RELATIVE = DateBasis.STATED, DateBasis.RELATIVE
_Rule = tuple[re.Pattern[str], Resolve, DateBasis, Grain]


def _of_a_year(before: str, resolve: Resolve) -> tuple[_Rule, _Rule]:
    """The rules for such a part of a year that is named, and of this or last year."""
    named, counted = rf"\b{before}[\s-]+{_YEAR}\b", rf"\b{before}[\s-]+(?i:(?P<which>this|last)\s+year)\b"
    return (
        (re.compile(named), resolve, _STATED, Grain.LONGER),
        (re.compile(counted), resolve, _RELATIVE, Grain.LONGER),
    )


_GRAMMAR: tuple[_Rule, ...] = (
    (re.compile(digits.YEAR_FIRST), digits.ordered, _STATED, Grain.DAY),
    (re.compile(digits.DOTTED), digits.ordered, _STATED, Grain.DAY),
    (re.compile(digits.DOTTED_SHORT), digits.ordered, _STATED, Grain.DAY),
    (re.compile(digits.EITHER_ORDER), digits.in_either_order, _STATED, Grain.DAY),
    (re.compile(rf"{_BEGINS}{_NAMED_WEEKDAY}{_MONTH}\s+{_DAYS}(?:(?:\s*,\s*|\s+){_YEAR}{_ENDS}|\b(?!\s*%))"),
     days_of.day_of_month, _STATED, Grain.DAY),
    (re.compile(rf"\b{_NAMED_WEEKDAY}{_DAYS}(?:\s+(?:of\s+)?|-){_MONTH}(?:(?:\s*,\s*|\s+|-){_YEAR}{_ENDS}|(?!\w))"),
     days_of.day_of_month, _STATED, Grain.DAY),
    (re.compile(rf"\b{_NAMED_WEEKDAY}(?P<feast>(?:Christmas|New\s+Year[’']s)\s+(?:Day|Eve))(?:,?\s+{_YEAR})?\b"),
     days_of.feast, _STATED, Grain.DAY),
    *_of_a_year(rf"(?i:{_PART})[\s-]+{_MONTH}(?:,|\s+of)?", days_of.month_of_year),
    (re.compile(rf"\b(?i:{_PART})[\s-]+{_MONTH}(?!\w)(?!\s+\d)"), days_of.part_of_month, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_PART}\s+(?P<which>this|last|the)\s+(?P<unit>month)\b", _FLAGS),
     days_of.part_of_month, _RELATIVE, Grain.LONGER),
    *_of_a_year(rf"{_MONTH}(?:,|\s+of)?", days_of.month_of_year),
    (re.compile(rf"\b(?i:since\s+(?:at\s+least\s+)?){_MONTH}(?!\w)"), days_of.since_month, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b(?i:(?P<which>this))\s+{_MONTH}(?!\w)"), days_of.month_of_year, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b(?i:in|early|late|mid-|during|of|last|until|by|an?|the|his|her|its|their)\s*{_MONTH}(?!\w|-[a-z])"),
     days_of.month_alone, _RELATIVE, Grain.LONGER),
    *_of_a_year(rf"(?i:(?:the\s+)?{_SEASON}(?:\s+of)?)", days_of.season_of_year),
    (re.compile(rf"\b(?P<which>last|this|the|in the)\s+{_SEASON}\b", _FLAGS),
     days_of.latest_season, _RELATIVE, Grain.LONGER),
    *_of_a_year(r"(?i:(?P<ordinal>first|second|third|fourth)\s+(?P<share>half|quarter)\s+of)", days_of.share_of_year),
    *_of_a_year(rf"(?i:{_PART})", days_of.part_of_year),
    (re.compile(r"\b(?:today|yesterday|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))\b", _FLAGS),
     days_of.today, _RELATIVE, Grain.DAY),
    (re.compile(r"\b(?:this|last|(?:at|over|on)\s+the)\s+weekend\b", _FLAGS), days_of.weekend, _RELATIVE, Grain.DAY),
    (re.compile(r"\b(?:in|over)\s+(?:recent\s+days|the\s+(?:(?:past|last)\s+few\s+days|past\s+week))\b", _FLAGS),
     days_of.last_days, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_WEEKDAY}\s+(?i:(?:of\s+)?(?P<which>this|last)\s+week)\b"),
     days_of.weekday_of_week, _RELATIVE, Grain.DAY),
    (re.compile(r"\b(?:(?:earlier|later)\s+)?(?P<which>this|last|(?<=earlier )in the)\s+(?P<unit>week|month|year)\b",
                _FLAGS),
     days_of.this_or_last, _RELATIVE, Grain.LONGER),
    (re.compile(r"\bnext\s+(?P<unit>week|month|year)\b", _FLAGS), days_of.coming, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b{_COUNT}\s+(?P<unit>day)s?\s+ago\b", _FLAGS), days_of.ago, _RELATIVE, Grain.DAY),
    (re.compile(rf"{_FEW}(?P<unit>day)s\s+ago\b", _FLAGS), days_of.few_ago, _RELATIVE, Grain.DAY),
    (re.compile(rf"\b{_COUNT}\s+{_UNIT}\s+(?:ago|earlier)\b", _FLAGS), days_of.ago, _RELATIVE, Grain.LONGER),
    (re.compile(rf"{_FEW}{_UNIT}\s+ago\b", _FLAGS), days_of.few_ago, _RELATIVE, Grain.LONGER),
    (re.compile(rf"\b(?:(?P<last>[Ll]ast\s+)|on\s+)?{_WEEKDAY}(?!\w)"), days_of.weekday_alone, _RELATIVE, Grain.DAY),
    (re.compile(rf"\b(?:in|since|of|during|throughout|the|as\s+early\s+as)\s+{_YEAR}\b", _FLAGS),
     days_of.whole_year, _STATED, Grain.LONGER),
    (re.compile(rf"(?:\b(?:an?|his|her|its|their|that)|[’']s)\s+{_YEAR}(?={_SPOKEN})", _FLAGS),
     days_of.whole_year, _STATED, Grain.LONGER),
)  # fmt: skip


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
    return years_on(interval, 1)


def years_on(interval: Interval, years: int) -> Interval:
    """The same days so many years later, or earlier where it is less than zero; of no leap year February's last."""
    return Interval(from_=_years_on(interval.from_, years), to=_years_on(interval.to, years))


def _years_on(day: date, years: int) -> date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))


def _resolved(resolve: Resolve, match: re.Match[str], anchor: date | None) -> Days | None:
    try:
        return resolve(match, anchor)
    except (ValueError, OverflowError):
        return None
