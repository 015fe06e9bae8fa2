"""Days in digits: "2024-11-26", "26.11.24", "08/14/2025"."""

import re
from datetime import date
from functools import lru_cache

YEAR_FIRST = r"\b(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)(?!\d)"
DOTTED = r"\b(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)"
DOTTED_SHORT = r"(?<!\d\.)\b(?P<day>[0-3]\d)\.(?P<month>[01]\d)\.(?P<year>[0-4]\d)(?!\.?\d)"
EITHER_ORDER = (
    r"\b(?P<first>[0-3]?\d)(?P<mark>[/-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d|(?<=/)[0-4]\d\b)(?!\d)"
)
"""The day or the month may come first."""

_MONTHS = 12
_CENTURY = 2000
_AMERICAN = re.compile(r"\b[ECMP][SD]?T\b")
_EUROPEAN = re.compile(r"\b(?:GMT|BST|WES?T|CES?T|EES?T|MSK|(?:1[3-9]|2[0-3]):\d\d)\b")


def ordered(match: re.Match[str], _: date | None) -> tuple[date, date]:
    """The day where the grammar tells which number is what."""
    return _day(match, int(match["month"]), int(match["day"]))


def in_either_order(match: re.Match[str], _: date | None) -> tuple[date, date] | None:
    """The day where the numbers tell the order, or the time beside it, or the text's other days; else none."""
    told = (order(match) for order in (_by_numbers, _by_time, _by_others))
    month_first = next((one for one in told if one is not None), None)
    if month_first is None:
        return None
    first, second = int(match["first"]), int(match["second"])
    return _day(match, first, second) if month_first else _day(match, second, first)


def _day(match: re.Match[str], month: int, day: int) -> tuple[date, date]:
    year = int(match["year"])
    found = date(year if year >= _CENTURY // 2 else _CENTURY + year, month, day)
    return found, found


def _by_numbers(match: re.Match[str]) -> bool | None:
    """Whether the month comes first; there is none above twelve."""
    first, second = int(match["first"]), int(match["second"])
    return second > _MONTHS if max(first, second) > _MONTHS or first == second else None


def _by_time(match: re.Match[str]) -> bool | None:
    """Whether it does by the zone or the clock in the line's rest: an American writes "08/05/2025 2:22 PM EDT"."""
    rest = match.string[match.end() :].partition("\n")[0]
    american = _AMERICAN.search(rest) is not None
    return american if american != bool(_EUROPEAN.search(rest)) else None


def _by_others(match: re.Match[str]) -> bool | None:
    """Whether it does in all other such days of the text."""
    return _order_in(match.string)


@lru_cache(maxsize=2)
def _order_in(text: str) -> bool | None:
    """Once a text: it is asked for each of its days."""
    told = {_by_numbers(match) for match in re.finditer(EITHER_ORDER, text)} - {None}
    return told.pop() if len(told) == 1 else None
