"""Answer a canned question: check what was given, run its Cypher, say what was searched."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, Field

from app.cypher import statement
from app.lookup import Lookup, Names, Searched
from app.store import Rows, Store
from app.transactions import Row
from graph_schema.errors import BadParameter, NotFound
from queries import ColumnType, ParameterType, Question, Value, value_of


class Answer(BaseModel):
    """The answer to a question."""

    question: str
    summary: str
    parameters: dict[str, Any] = Field(description="What was asked, defaults included.")
    columns: list[str]
    rows: list[dict[str, Any]]
    complete: bool = Field(description="Whether these are all rows that are left.")
    next: str | None = Field(description="The cursor that goes on where these rows end; none at the end of all.")
    searched: Searched


@dataclass
class Asker:
    """Asks one graph; it may be kept for many questions, and threads may share it."""

    store: Store
    lookup: Lookup

    @classmethod
    def of(cls, store: Store) -> "Asker":
        """One that has looked nothing up yet."""
        return cls(store, Lookup(store))

    def ask(self, question: Question, given: Mapping[str, Value]) -> Answer:
        """The answer to a question.

        Raises:
            BadParameter: a parameter is unknown or malformed; names it.
            NotFound: no such actor, demand, topic or party; names the nearest.

        """
        asked = _checked(question, given)
        return self.store.reading(lambda rows: self._answer(question, asked, rows))

    def _answer(self, question: Question, asked: Mapping[str, Value], rows: Rows) -> Answer:
        names, values, found = self._found(question, asked, rows)
        limit = values["limit"] - 1
        shown = found[:limit]
        complete = len(found) <= limit
        return Answer(
            question=question.name,
            summary=question.summary,
            parameters=dict(asked),
            columns=list(question.columns),
            rows=[{name: row[name] for name in question.columns} for row in _with_evidence(question, shown, rows)],
            complete=complete,
            next=None if complete else _next(question, shown, asked.get("cursor")),
            searched=names.searched(values),
        )

    def prepared(self, question: Question, given: Mapping[str, Value]) -> tuple[str, dict[str, Any]]:
        """The Cypher that `ask` runs and its parameters; the limit is one more, to tell whether there is more.

        Raises: as `ask`.

        """
        asked = _checked(question, given)
        return _prepared(question, asked, self.store.reading(self.lookup.fresh))

    def _found(
        self, question: Question, asked: Mapping[str, Value], rows: Rows
    ) -> tuple[Names, dict[str, Any], list[Row]]:
        """The names and the values that were asked with, and the rows.

        The revision comes with the rows, which saves a way to the database; where it shows that the graph has changed
        since the names were looked up, they are looked up and the question is asked again.
        """
        names = self.lookup.current(rows)
        try:
            values, found, revision = _run(question, asked, names, rows)
            if revision == names.revision:
                return names, values, found
            newer = self.lookup.at(revision)
        except NotFound:
            newer = self.lookup.fresh(rows)
            if newer.revision == names.revision:
                raise
        values, found, _ = _run(question, asked, newer, rows)
        return newer, values, found


def _run(
    question: Question, asked: Mapping[str, Value], names: Names, rows: Rows
) -> tuple[dict[str, Any], list[Row], int]:
    cypher, values = _prepared(question, asked, names)
    found = rows(statement("asked").replace("//+ question", cypher), values)
    revision = found[0].pop("revision")
    nothing = len(found) == 1 and all(value is None for value in found[0].values())
    return values, [] if nothing else found, revision


def _prepared(question: Question, asked: Mapping[str, Value], names: Names) -> tuple[str, dict[str, Any]]:
    values = {name: _value(question, name, value, names) for name, value in asked.items()}
    return question.composed(values), {**values, "limit": values["limit"] + 1}


def _value(question: Question, name: str, value: Value, names: Names) -> Any:
    kind = question.parameters[name].type
    if value is None:
        return None
    return _all_of(str(value)) if kind is ParameterType.WORDS else names.value(kind, value)


def _with_evidence(question: Question, shown: list[Row], rows: Rows) -> list[Row]:
    """The rows with a map of the quotation and all that belongs to it in place of each id."""
    for kind, cypher in ((ColumnType.EVIDENCE, "evidence"), (ColumnType.STATEMENT, "statement_evidence")):
        columns = [name for name, column in question.columns.items() if column.type is kind]
        ids = sorted({row[name] for row in shown for name in columns if row[name]})
        if ids:
            found = {row["id"]: row["evidence"] for row in rows(statement(cypher), {"ids": ids})}
            shown = [{**row, **{name: found.get(row[name]) for name in columns}} for row in shown]
    return shown


def _checked(question: Question, given: Mapping[str, Value]) -> dict[str, Value]:
    for name in given:
        if name not in question.parameters:
            near = get_close_matches(name, question.parameters, n=1) or [", ".join(question.parameters)]
            raise BadParameter(f"{question.name} takes no parameter '{name}'.", f"Did you mean {near[0]}?")
    asked: dict[str, Value] = {}
    for name, parameter in question.parameters.items():
        value = given.get(name)
        asked[name] = parameter.default if value is None else _parsed(name, parameter.type, value)
    cursor = asked.get("cursor")
    if cursor is not None and question.is_placed == str(cursor).isdigit():
        raise BadParameter(f"The parameter 'cursor' is wrong: '{cursor}' is the 'next' of another question's answer.")
    return asked


def _parsed(name: str, kind: ParameterType, value: Value) -> Value:
    try:
        return value_of(kind, value)
    except ValueError as error:
        raise BadParameter(f"The parameter '{name}' is wrong: {error}.") from error


def _all_of(words: str) -> str:
    """A full-text query for all the words, those in quotation marks as a phrase; nothing in it is an operator."""
    phrases = re.findall(r"[\"“]([^\"“”]*\w[^\"“”]*)[\"”]|(\w+)", words)
    escaped = (re.sub(r"[^\w\s]", " ", phrase or word) for phrase, word in phrases)
    return " ".join(f'+"{phrase}"' for phrase in escaped)


def _next(question: Question, shown: list[Row], cursor: Value) -> str | None:
    if question.is_placed:
        return shown[-1]["place"] if shown else None
    return str(int(str(cursor or 0)) + len(shown)) if "cursor" in question.parameters else None
