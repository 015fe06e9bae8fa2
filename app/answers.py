"""Answer a canned question: check what was given, run its Cypher, say what was searched."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, Field

from app.cypher import statement
from app.store import Store
from app.transactions import Row
from graph_schema.errors import BadParameter, NotFound
from loaders.actors import folded
from queries import ColumnType, ParameterType, Question, Value, value_of

_LOOKED_UP = {
    ParameterType.ACTOR: "known_actors",
    ParameterType.DEMAND: "known_demands",
    ParameterType.TOPIC: "known_topics",
    ParameterType.PARTY: "known_parties",
}


class Searched(BaseModel):
    """What an answer rests on: where nothing was found, this is how much was looked through."""

    articles: int = Field(description="Articles in the graph.")
    statements: int = Field(description="Statements in them.")
    undated: int = Field(description="Statements without any date, which no question about time can place.")


class Answer(BaseModel):
    """The answer to a question."""

    question: str
    summary: str
    parameters: dict[str, Any] = Field(description="What was asked, defaults included.")
    columns: list[str]
    rows: list[dict[str, Any]]
    complete: bool = Field(description="Whether these are all rows; else raise the limit.")
    searched: Searched


def answer(store: Store, question: Question, given: Mapping[str, Value]) -> Answer:
    """Ask the graph.

    Raises:
        BadParameter: a parameter is unknown or malformed; names it.
        NotFound: no such actor, demand, topic or party; names the nearest.

    """
    asked = _checked(question, given)
    values = {name: _in_graph(store, question, name, value) for name, value in asked.items()}
    limit = values.get("limit")
    if isinstance(limit, int):
        values["limit"] = limit + 1
    rows = store.rows(question.cypher, **values)
    searched = Searched.model_validate(store.rows(statement("searched"))[0])
    complete = not isinstance(limit, int) or len(rows) <= limit
    shown = rows if complete else rows[:-1]
    return Answer(
        question=question.name,
        summary=question.summary,
        parameters=asked,
        columns=list(question.columns),
        rows=_with_evidence(store, question, shown),
        complete=complete,
        searched=searched,
    )


def _checked(question: Question, given: Mapping[str, Value]) -> dict[str, Value]:
    for name in given:
        if name not in question.parameters:
            near = get_close_matches(name, question.parameters, n=1) or [", ".join(question.parameters)]
            raise BadParameter(f"{question.name} takes no parameter '{name}'.", f"Did you mean {near[0]}?")
    asked: dict[str, Value] = {}
    for name, parameter in question.parameters.items():
        value = given.get(name)
        asked[name] = parameter.default if value is None else _value(name, parameter.type, value)
    return asked


def _value(name: str, kind: ParameterType, value: Value) -> Value:
    try:
        return value_of(kind, value)
    except ValueError as error:
        raise BadParameter(f"The parameter '{name}' is wrong: {error}.") from error


def _in_graph(store: Store, question: Question, name: str, value: Value) -> Value:
    """What the Cypher compares with: for an actor its id, for a code the code as the graph spells it."""
    kind = question.parameters[name].type
    if kind not in _LOOKED_UP or value is None:
        return value
    known = {
        folded(spelling): row["value"]
        for row in store.rows(statement(_LOOKED_UP[kind]))
        for spelling in row["names"]
        if spelling
    }
    found: str | None = known.get(folded(str(value)))
    if found is None:
        near = get_close_matches(folded(str(value)), known, n=5, cutoff=0.5) or sorted(known)[:20]
        raise NotFound(f"The graph knows no {kind} '{value}'.", f"The nearest are: {', '.join(near)}.")
    return found


def _with_evidence(store: Store, question: Question, rows: list[Row]) -> list[Row]:
    """The rows with a map of the quotation and all that belongs to it in place of each position's id."""
    columns = [name for name, column in question.columns.items() if column.type is ColumnType.EVIDENCE]
    ids = sorted({row[name] for row in rows for name in columns if row[name]})
    found = {row["id"]: row["evidence"] for row in store.rows(statement("evidence"), ids=ids)} if ids else {}
    return [{**row, **{name: found.get(row[name]) for name in columns}} for row in rows]
