"""What parameters take and columns hold."""

import re
from datetime import UTC, date, datetime
from enum import StrEnum

Value = datetime | date | bool | int | float | str | None


class ParameterType(StrEnum):
    """What a parameter takes; party, actor, demand and topic are looked up in the graph.

    Words are searched for in statements, those in quotation marks as a phrase; a cursor is the `next` of an answer.
    """

    TEXT = "text"
    WORDS = "words"
    CURSOR = "cursor"
    DATE = "date"
    DATING = "dating"
    GROUPING = "grouping"
    REVIEW = "review"
    MANNER = "manner"
    MOMENT = "moment"
    INTEGER = "integer"
    SHARE = "share"
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

    For evidence the Cypher returns a position's id and for a statement a statement's, and the answer holds a map of
    its quotation with all that belongs to it. A list is of texts.
    """

    TEXT = "text"
    DATE = "date"
    INTEGER = "integer"
    SHARE = "share"
    FLAG = "flag"
    EVIDENCE = "evidence"
    STATEMENT = "statement"
    LIST = "list"


CHOICES: dict[ParameterType, tuple[str, ...]] = {
    ParameterType.VOICE: ("own", "spokesperson", "reported"),
    ParameterType.DATING: ("latest", "certain", "possible"),
    ParameterType.GROUPING: ("party", "actor"),
    ParameterType.MANNER: ("answers", "quotes", "echoes", "rejects", "names"),
    ParameterType.REVIEW: ("open", "confirmed", "rejected"),
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
    if kind is ParameterType.SHARE:
        return _share(str(given))
    if kind is ParameterType.FLAG:
        return _flag(str(given))
    text = str(given)
    if kind is ParameterType.CURSOR and not _CURSOR.fullmatch(text):
        raise ValueError(f"'{text}' is not the 'next' of an answer")
    if kind is ParameterType.WORDS and not _WORDS.search(text):
        raise ValueError(f"'{text}' holds no word to search for")
    choices = CHOICES.get(kind)
    if choices and text not in choices:
        raise ValueError(f"'{text}' is none of {', '.join(choices)}")
    return text


_CURSOR = re.compile(r"\d{1,9}|\d{4}-\d{2}-\d{2}\|[\w:|-]{1,200}")
MOST = 100_000
"""Rows of one answer: it is held in memory whole, and a cursor goes on."""
_WORDS = re.compile(r"\w")


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
    if number > MOST:
        raise ValueError(f"'{text}' is more than {MOST}; go on from there with a cursor")
    return number


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError as error:
        raise ValueError(f"'{text}' is not a number like 0.7") from error
    if not 0 <= share <= 1:
        raise ValueError(f"'{text}' is not between 0 and 1")
    return share


def _flag(text: str) -> bool:
    if text.casefold() not in ("true", "false", "yes", "no"):
        raise ValueError(f"'{text}' is neither true nor false")
    return text.casefold() in ("true", "yes")
