"""The timeline: what is drawn for the filters that are given, one mark a statement or bars where they are too many."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Any

from app.answers import Answer, Asker
from app.page.axis import Axis, axis_over
from app.page.words import NOW, STANCES, said_when, sort_of
from queries import Value, question
from queries.types import MOST

MARKS = 1_500
"""More statements than this are drawn as bars."""
SPANS = 120
"""About how many bars a row has at most."""
COARSE = 30
"""How many days are counted together to learn what there is, and in a bar where that fits."""
LANES = 5
LEVEL = 15
"""Height of a lane in pixels, for each level of marks that would else lie on each other."""
MARK_WIDTH, NARROW_MARK_WIDTH = 1.15, 3.4
"""How much of the axis a mark covers, in percent, on a wide screen and on a narrow one."""
BAR_HEIGHT = 22

_EPOCH = date(1970, 1, 1)

Given = Mapping[str, Value]
Row = dict[str, Any]


@dataclass(frozen=True)
class Mark:
    """One statement: where it is drawn, how, and what a reader of the screen is told."""

    x: float
    y: float
    since: float | None
    stance: str
    hedged: bool
    second_hand: bool
    statement: str
    text: str


@dataclass(frozen=True)
class Lane:
    """All marks of one holder on one demand."""

    holder: str
    height: int
    marks: list[Mark]


@dataclass(frozen=True)
class Bars:
    """Counts on one demand: a path for each stance, what wants it above the line; and the counts for a script.

    `counts` holds for each bar the span's number since 1970, the stance's first letter and how many: 650d3.
    """

    paths: dict[str, str]
    counts: str


@dataclass(frozen=True)
class Line:
    """One demand with what was said on it."""

    topic: str
    demand: str
    label: str
    counts: dict[str, int]
    lanes: list[Lane]
    bars: Bars | None

    @property
    def total(self) -> int:
        """How many statements."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Timeline:
    """All lines, the axis they share, how many days a bar has, and how many statements have no date."""

    lines: list[Line]
    axis: Axis | None
    days: int
    total: int
    undated: int
    counted: Answer

    @property
    def drawn_as_bars(self) -> bool:
        """Whether they are too many for a mark each."""
        return self.total > MARKS


def timeline(asker: Asker, given: Given, narrow: bool = False) -> Timeline:
    """What to draw for these filters; `narrow` leaves more room for each mark."""
    counted = _counted(asker, given, COARSE)
    axis = _axis(counted.rows, given)
    total = sum(row["statements"] for row in counted.rows)
    undated = sum(row["statements"] for row in counted.rows if row["first_day"] is None)
    if axis is None:
        return Timeline([], None, 1, total, undated, counted)
    if total <= MARKS:
        said = asker.ask(question("demand_timeline"), {**given, "limit": MARKS})
        lines = _marked(said.rows, counted.rows, axis, NARROW_MARK_WIDTH if narrow else MARK_WIDTH)
        return Timeline(lines, axis, 1, total, undated, counted)
    spans = SPANS // 3 if narrow else SPANS
    days = COARSE if spans / 2 < axis.days / COARSE < spans * 1.5 else max(1, ceil(axis.days / spans))
    rows = counted.rows if days == COARSE else _counted(asker, given, days).rows
    return Timeline(_barred(rows, axis, days), axis, days, total, undated, counted)


def _counted(asker: Asker, given: Given, days: int) -> Answer:
    return asker.ask(question("counts_over_time"), {**given, "days": days, "limit": MOST})


def _axis(rows: list[Row], given: Given) -> Axis | None:
    """The days asked for, and at the open ends those of what was found."""
    found = [row["first_day"] for row in rows if row["first_day"]]
    if not found:
        return None
    first = date.fromisoformat(str(given["from"])) if given.get("from") else min(found)
    last = date.fromisoformat(str(given["to"])) if given.get("to") else max(found) + timedelta(days=COARSE)
    return axis_over(min(first, last), max(first, last))


def _grouped(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["demand"]].append(row)
    return groups


def _line(rows: list[Row], lanes: list[Lane], bars: Bars | None) -> Line:
    counts = {stance: sum(row["statements"] for row in rows if row["stance"] == stance) for stance in STANCES}
    first = rows[0]
    return Line(first["topic"], first["demand"], first["demand_label"], counts, lanes, bars)


def _marked(said: list[Row], counted: list[Row], axis: Axis, width: float) -> list[Line]:
    of = _grouped([row for row in said if row["on_or_before"]])
    return [_line(rows, _lanes(of.get(demand, []), axis, width), None) for demand, rows in _grouped(counted).items()]


def _lanes(rows: list[Row], axis: Axis, width: float) -> list[Lane]:
    """A lane for each holder, those with most first; the last lane for all others where they are many."""
    of: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        of[row["holder"]].append(row)
    holders = sorted(of, key=lambda holder: (-len(of[holder]), holder))
    alone = holders if len(holders) <= LANES else holders[: LANES - 1]
    lanes = [_lane(holder, of[holder], axis, width) for holder in alone]
    rest = [row for holder in holders[len(alone) :] for row in of[holder]]
    return [*lanes, _lane(f"{len(holders) - len(alone)} others", rest, axis, width)] if rest else lanes


def _lane(holder: str, rows: list[Row], axis: Axis, width: float) -> Lane:
    """Marks that would lie on each other go to levels of their own."""
    ends: list[float] = []
    marks = []
    for row in sorted(rows, key=lambda row: (row["on_or_before"], row["said"]["statement"])):
        x = axis.place(row["on_or_before"])
        level = next((n for n, end in enumerate(ends) if end <= x), len(ends))
        ends[level : level + 1] = [x + width]
        marks.append(_mark(row, axis, x, (level + 0.5) * LEVEL + 2))
    return Lane(holder, len(ends) * LEVEL + 4, marks)


def _mark(row: Row, axis: Axis, x: float, y: float) -> Mark:
    said = row["said"]
    since = said["uttered_from"]
    sort = sort_of(said)
    speaker = "" if said["speaker"] == row["holder"] else f", said by {said['speaker']}"
    return Mark(
        x=x,
        y=y,
        since=axis.place(since) if since and since != said["uttered_to"] else None,
        stance=row["stance"],
        hedged=said["hedged"],
        second_hand=said["voice"] == "reported",
        statement=said["statement"],
        text=f"{row['holder']} {NOW[row['stance']]} it{f' ({sort})' if sort else ''}, {said_when(said)}{speaker}",
    )


def _barred(rows: list[Row], axis: Axis, days: int) -> list[Line]:
    dated = [row for row in rows if row["first_day"]]
    return [_line(group, [], _bars(group, axis, days)) for group in _grouped(dated).values()]


def _sides(rows: list[Row]) -> dict[tuple[date, bool], list[Row]]:
    """What stands above the line and what below it, in each span."""
    sides: dict[tuple[date, bool], list[Row]] = defaultdict(list)
    for row in rows:
        sides[row["first_day"], row["stance"] == "rejects"].append(row)
    return sides


def _bars(rows: list[Row], axis: Axis, days: int) -> Bars:
    """Bars in a box 1000 wide and twice BAR_HEIGHT high, the line in its middle; the tallest fills its half."""
    sides = _sides(rows)
    most = max(sum(row["statements"] for row in side) for side in sides.values())
    paths: dict[str, list[str]] = {stance: [] for stance in STANCES}
    counts = []
    for (first, refused), side in sorted(sides.items(), key=lambda item: item[0]):
        left = max(0.0, axis.place(first) * 10)
        width = max(1.0, axis.share(days) * 10 - 0.8)
        at = float(BAR_HEIGHT)
        for row in sorted(side, key=lambda row: STANCES.index(row["stance"])):
            height = max(1.0, row["statements"] / most * (BAR_HEIGHT - 1))
            top = at if refused else at - height
            at = at if refused else top
            paths[row["stance"]].append(f"M{left:.1f} {top:.1f}h{width:.1f}v{height:.1f}h-{width:.1f}z")
            counts.append(f"{(first - _EPOCH).days // days}{row['stance'][0]}{row['statements']}")
    return Bars({stance: "".join(parts) for stance, parts in paths.items() if parts}, " ".join(counts))
