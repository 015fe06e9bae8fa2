"""A time axis: where a day lies, and where ticks with which words help to read it."""

from dataclasses import dataclass
from datetime import date, timedelta

_WANTED = 8
"""How many ticks there should be at most."""
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240)


@dataclass(frozen=True)
class Axis:
    """Days from `first` to `last`, both included; places are percent of the axis, with a margin at either end."""

    first: date
    last: date
    ticks: list[tuple[float, str]]

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    def place(self, day: date) -> float:
        """Where a day lies; days outside lie at the ends."""
        return _place(self.first, self.days, day)

    def share(self, days: int) -> float:
        """How much of the axis so many days take."""
        return days / self.days * 96

    def moved(self, shift: float, stretch: float) -> tuple[date, date]:
        """Another window: moved by a share of its length, and longer or shorter by a factor."""
        length = max(7.0, self.days * stretch)
        middle = self.first + timedelta(days=self.days * (0.5 + shift))
        first = middle - timedelta(days=int(length / 2))
        return first, first + timedelta(days=int(length) - 1)


def axis_over(first: date, last: date) -> Axis:
    """An axis over these days, with ticks at beginnings of months or, where it is short, days."""
    days = (last - first).days + 1
    return Axis(first, last, [(_place(first, days, day), text) for day, text in _ticks(first, last)])


def _place(first: date, days: int, day: date) -> float:
    share = ((day - first).days + 0.5) / days
    return round(2 + 96 * min(max(share, 0.0), 1.0), 2)


def _ticks(first: date, last: date) -> list[tuple[date, str]]:
    days = (last - first).days + 1
    if days <= 62:
        step = -(-days // _WANTED)
        return [
            (day, f"{day.day} {day:%b}" if n else f"{day.day} {day:%b %Y}")
            for n, day in enumerate(first + timedelta(days=i) for i in range(0, days, step))
        ]
    step = next((months for months in _MONTHS if days / 30.4 / months <= _WANTED), _MONTHS[-1])
    numbers = range(first.year * 12 + first.month, last.year * 12 + last.month)
    starts = [date(n // 12, n % 12 + 1, 1) for n in numbers if n % step == 0]
    told = any(day.month == 1 for day in starts)
    return [(day, _month(day, year=not told and n == 0)) for n, day in enumerate(starts)]


def _month(day: date, *, year: bool) -> str:
    """A tick at a month's beginning: a January is its year, another month tells it where no January does."""
    if day.month == 1:
        return str(day.year)
    return f"{day:%b %Y}" if year else f"{day:%b}"
