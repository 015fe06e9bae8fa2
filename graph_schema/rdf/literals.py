"""Values as literals of N-Triples, and back."""

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from graph_schema.rdf.names import PREFIXES

XSD = PREFIXES["xsd"]
_SPECIAL = re.compile(r'[\x00-\x1f\x7f"\\]')
_ESCAPES = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    **str.maketrans({"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", '"': r"\"", "\\": r"\\"}),
}


def text_literal(text: str) -> str:
    """A text in quotation marks, escaped as canonical N-Triples are."""
    return f'"{text.translate(_ESCAPES)}"' if _SPECIAL.search(text) else f'"{text}"'


def _double(value: float) -> str:
    return repr(value).replace("inf", "INF").replace("nan", "NaN")


_OF_TYPE: dict[type, Callable[[Any], str]] = {
    str: text_literal,
    bool: lambda value: f'"{str(value).lower()}"^^<{XSD}boolean>',
    int: lambda value: f'"{value}"^^<{XSD}integer>',
    float: lambda value: f'"{_double(value)}"^^<{XSD}double>',
    date: lambda value: f'"{value}"^^<{XSD}date>',
    datetime: lambda value: f'"{value.isoformat()}"^^<{XSD}dateTime>',
}


def literal(value: Any) -> str:
    """A property's value as N-Triples write it.

    Raises:
        KeyError: no literal stands for such a value.

    """
    write = _OF_TYPE.get(type(value))
    if write is None:
        write = text_literal if isinstance(value, StrEnum) else _OF_TYPE[type(value)]
    return write(value)


def dates_too(kind: type) -> None:
    """Write another type, whose text is that of an ISO date, as dates are written."""
    _OF_TYPE[kind] = _OF_TYPE[date]


DATATYPES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "double",
    date: "date",
    datetime: "dateTime",
}
"""The datatype, in XSD, of each type that a field may have."""

_READ: dict[str, Callable[[str], Any]] = {
    "boolean": lambda text: text in ("true", "1"),
    "integer": int,
    "double": float,
    "date": date.fromisoformat,
    "dateTime": datetime.fromisoformat,
}


def value_of(lexical: str, datatype: str) -> Any:
    """The value of a literal; what has no type of its own here stays text.

    Raises:
        ValueError: the text is none of its datatype.

    """
    read = _READ.get(datatype.removeprefix(XSD))
    return read(lexical) if read else lexical
