"""What parameters take and columns hold."""

from datetime import UTC, date, datetime
from enum import StrEnum

Value = datetime | date | bool | int | str | None


class ParameterType(StrEnum):
    """What a parameter takes; party, actor, demand and topic are looked up in the graph."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    INTEGER = "integer"
    FLAG = "flag"
    VOICE = "voice"
    CHANGE = "change"
    CONTRADICTION = "contradiction"
    PARTY = "party"
    ACTOR = "actor"
    DEMAND = "demand"
    TOPIC = "topic"


class ColumnType(StrEnum):
    """What a column holds.

    For evidence the Cypher returns a position's id, and the answer holds a map of its quotation with all that
    belongs to it.
    """

    TEXT = "text"
    DATE = "date"
    INTEGER = "integer"
    FLAG = "flag"
    EVIDENCE = "evidence"


CHOICES: dict[ParameterType, tuple[str, ...]] = {
    ParameterType.VOICE: ("own", "spokesperson", "reported"),
    ParameterType.CONTRADICTION: ("reversal", "conflicting-reports", "dispute"),
    ParameterType.CHANGE: (
        "introduced",
        "reaffirmed",
        "strengthened",
        "weakened",
        "reversed",
        "made-conditional",
        "made-unconditional",
        "conflicting",
    ),
}


def value_of(kind: ParameterType, given: Value) -> Value:
    """A parameter's value, from text or as YAML gives it.

    Raises:
        ValueError: it is not of that kind; says what is expected.

    """
    if kind is ParameterType.DATE:
        return given if isinstance(given, date) else _date(str(given))
    if kind is ParameterType.MOMENT:
        return given if isinstance(given, datetime) else _moment(str(given))
    if kind is ParameterType.INTEGER:
        return _integer(str(given))
    if kind is ParameterType.FLAG:
        return _flag(str(given))
    text = str(given)
    choices = CHOICES.get(kind)
    if choices and text not in choices:
        raise ValueError(f"'{text}' is none of {', '.join(choices)}")
    return text


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"'{text}' is not a date like 2024-06-01") from error


def _moment(text: str) -> datetime:
    """A moment in time; without a zone it is in UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"'{text}' is not a moment like 2024-06-01T12:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _integer(text: str) -> int:
    try:
        number = int(text)
    except ValueError as error:
        raise ValueError(f"'{text}' is not a whole number") from error
    if number < 0:
        raise ValueError(f"'{text}' is below nought")
    return number


def _flag(text: str) -> bool:
    if text.casefold() not in ("true", "false", "yes", "no"):
        raise ValueError(f"'{text}' is neither true nor false")
    return text.casefold() in ("true", "yes")
