"""The agreement matrix: who is compared with whom, and the evidence behind one of its cells."""

from dataclasses import dataclass
from typing import Any

from app.answers import Asker
from app.page.timeline import Given
from queries import question

Row = dict[str, Any]


@dataclass(frozen=True)
class Cell:
    """How two sides compare."""

    congruence: int
    conflict: int

    @property
    def mood(self) -> str:
        """What there is more of."""
        if self.congruence == self.conflict:
            return "even"
        return "agree" if self.congruence > self.conflict else "differ"


@dataclass(frozen=True)
class Matrix:
    """Cells by the two names, either way round."""

    names: list[str]
    cells: dict[tuple[str, str], Cell]

    @classmethod
    def of(cls, rows: list[Row]) -> "Matrix":
        """From the rows of the question, which may have one for each topic."""
        cells: dict[tuple[str, str], Cell] = {}
        for row in rows:
            for pair in ((row["one"], row["other"]), (row["other"], row["one"])):
                before = cells.get(pair, Cell(0, 0))
                cells[pair] = Cell(before.congruence + row["congruence"], before.conflict + row["conflict"])
        names = {name for pair in cells for name in pair}
        weight = {
            name: sum(c.congruence + c.conflict for (one, _), c in cells.items() if one == name) for name in names
        }
        return cls(sorted(names, key=lambda name: (-weight[name], name)), cells)

    def cell(self, one: str, other: str) -> Cell | None:
        """How these two compare; nothing where they share no demand."""
        return self.cells.get((one, other))


@dataclass(frozen=True)
class Shared:
    """A demand on which both take a position, with the rows of either side."""

    label: str
    one: list[Row]
    other: list[Row]

    @property
    def differs(self) -> bool:
        """Whether one wants what the other refuses."""
        signs = [{row["stance"] == "rejects" for row in rows} for rows in (self.one, self.other)]
        return signs[0] != signs[1] or len(signs[0]) > 1


@dataclass(frozen=True)
class Evidence:
    """What a cell rests on; a side that does both has its demand among those that differ."""

    agree: list[Shared]
    differ: list[Shared]


def evidence(asker: Asker, given: Given, one: str, other: str, side: str) -> Evidence:
    """The statements of two parties, or two actors, on every demand on which both take a position."""
    filters = {name: value for name, value in given.items() if name in question("who_demands").parameters}
    rows = [_by_demand(asker, {**filters, side: name}) for name in (one, other)]
    shared = [
        Shared(rows[0][demand][0]["demand_label"], rows[0][demand], rows[1][demand])
        for demand in rows[0]
        if demand in rows[1]
    ]
    return Evidence([s for s in shared if not s.differs], [s for s in shared if s.differs])


def _by_demand(asker: Asker, given: Given) -> dict[str, list[Row]]:
    by_demand: dict[str, list[Row]] = {}
    for row in asker.ask(question("who_demands"), {**given, "limit": 1_000}).rows:
        by_demand.setdefault(row["demand"], []).append(row)
    return by_demand
