"""An answer as a table for people, or as JSON or CSV for programs."""

import csv
import io
from enum import StrEnum
from typing import Any

from rich.table import Table
from rich.text import Text

from app.answers import Answer
from app.flags import flags
from queries import ColumnType, Question

_CITED = (ColumnType.EVIDENCE, ColumnType.STATEMENT)
_STANCE_STYLE = {"demands": "bold green", "accepts": "green", "open_to": "yellow", "rejects": "bold red"}


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def as_csv(answer: Answer) -> str:
    """One line a row; a map becomes a column for each of its entries: `before.quotation`."""
    rows = [_flat(row) for row in answer.rows]
    names = list(dict.fromkeys(name for row in rows for name in row)) or answer.columns
    out = io.StringIO()
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            flat.update({f"{name}.{inner}": _joined(item) for inner, item in value.items()})
        else:
            flat[name] = _joined(value)
    return flat


def _joined(value: Any) -> Any:
    return (
        " … ".join(position_text(v) if isinstance(v, dict) else str(v) for v in value)
        if isinstance(value, list)
        else value
    )


def as_table(answer: Answer, question: Question) -> Table:
    """A table of a line for each fact, and beside it a column for each piece of evidence."""
    evidence = [name for name, column in question.columns.items() if column.type in _CITED]
    table = Table(title=answer.summary, show_lines=True, title_justify="left")
    for name in ("", *evidence):
        table.add_column(name, ratio=2 if name else 1)
    for row in answer.rows:
        facts = {name: value for name, value in row.items() if name not in evidence}
        table.add_row(_facts(facts), *(evidence_text(row[name]) for name in evidence))
    return table


def _facts(facts: dict[str, Any]) -> Text:
    """One fact a line, the first in bold; what isn't known is left out."""
    lines = [(name.replace("_", " "), _word(value)) for name, value in facts.items() if value is not None]
    text = Text(lines[0][1], style="bold")
    for name, value in lines[1:]:
        text.append(f"\n{name}: ", style="not bold dim").append(value, style="not bold not dim")
    return text


def _word(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


def evidence_text(said: dict[str, Any] | None) -> Text:
    """A statement as an analyst would cite it, under the position that it is shown for or all that it gives."""
    text = Text()
    if said is None:
        return text
    if "stance" in said:
        text.append(said["stance"], style=_STANCE_STYLE.get(said["stance"], ""))
        text.append(f"{_flags(said)}\n")
    for position in said.get("positions", ()):
        text.append(f"{position_text(position)}\n", style=_STANCE_STYLE.get(position["stance"], ""))
    text.append(" … ".join(said["quotation"]), style="italic")
    chain = "".join(f", via {name}" for name in reversed(said["via"]))
    text.append(f"\n— {said['speaker']} ({said.get('voice', said['kind'])}{chain}), {uttered(said)}")
    text.append(f"\n{said['outlet'] or 'outlet unknown'}, {published(said)}: {said['title']}", style="dim")
    return text


def position_text(position: dict[str, Any]) -> str:
    """A position in a line: whose, what, how."""
    return f"{position['holder']} ({position['voice']}) {position['stance']} {position['demand']}{_flags(position)}"


def _flags(position: dict[str, Any]) -> str:
    return "".join(f", {flag}" for flag in flags(position))


def uttered(said: dict[str, Any]) -> str:
    """When it was said, as exactly as is known."""
    if said["uttered_to"] is None:
        return "date unknown"
    if said["uttered_from"] is None:
        return f"by {said['uttered_to']}"
    return _interval(said["uttered_from"], said["uttered_to"])


def published(said: dict[str, Any]) -> str:
    """When it was printed."""
    if said["published_to"] is None:
        return "publication date unknown"
    return _interval(said["published_from"], said["published_to"])


def _interval(first: Any, last: Any) -> str:
    return str(first) if first == last else f"{first} to {last}"
