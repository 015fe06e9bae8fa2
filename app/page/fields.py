"""Forms made from the headers of questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.cypher import statement
from app.store import Store
from queries import Parameter, Question, Value
from queries.types import CHOICES, ParameterType

_LISTED = {
    ParameterType.PARTY: "parties",
    ParameterType.ACTOR: "actors",
    ParameterType.DEMAND: "demands",
    ParameterType.TOPIC: "topics",
}
_INPUTS = {
    ParameterType.DATE: "date",
    ParameterType.MOMENT: "datetime-local",
    ParameterType.INTEGER: "number",
    ParameterType.SHARE: "number",
}


@dataclass(frozen=True)
class Field:
    """One input of a form, empty or as `given`; `options` make it a choice, `listed` names a list of suggestions."""

    name: str
    label: str
    about: str
    kind: str
    value: str
    given: bool
    options: tuple[tuple[str, str], ...] = ()
    listed: str | None = None
    is_share: bool = False


@dataclass(frozen=True)
class Choices:
    """What the graph knows to choose from, for the suggestions of a form: value and text of each."""

    lists: Mapping[str, list[tuple[str, str]]]

    @classmethod
    def of(cls, store: Store) -> "Choices":
        """What it knows now."""
        (row,) = store.rows(statement("choices"))
        return cls({name: [(value, text) for value, text in pairs] for name, pairs in row.items()})

    def text(self, name: str, value: str) -> str:
        """The text that stands for a value in a list; the value itself where it is not there."""
        return dict(self.lists[name]).get(value, value)


def given_to(question: Question, arguments: Mapping[str, str]) -> dict[str, Value]:
    """What an address gives a question; an input left empty gives nothing."""
    return {name: value for name, value in arguments.items() if name in question.parameters and value.strip()}


def fields(question: Question, given: Mapping[str, Any], only: Iterable[str] | None = None) -> list[Field]:
    """The inputs of a question's form, or those named, with what is given in them."""
    names = only if only is not None else [name for name in question.parameters if name != "cursor"]
    return [_field(name, question.parameters[name], given.get(name)) for name in names]


def _field(name: str, parameter: Parameter, given: Any) -> Field:
    value = parameter.default if given is None else given
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return Field(
        name=name,
        label=_label(name),
        about=parameter.about,
        kind=_INPUTS.get(parameter.type, "text"),
        value=text,
        given=given is not None,
        options=_options(parameter),
        listed=_LISTED.get(parameter.type),
        is_share=parameter.type is ParameterType.SHARE,
    )


def _options(parameter: Parameter) -> tuple[tuple[str, str], ...]:
    if parameter.type is ParameterType.FLAG:
        return (("true", "yes"), ("false", "no"))
    choices = tuple((choice, choice.replace("-", " ")) for choice in CHOICES.get(parameter.type, ()))
    return (("", "any"), *choices) if choices and parameter.default is None else choices


@cache
def _label(name: str) -> str:
    known = {
        "as_of_published": "Printed by",
        "as_of_recorded": "Known to Parley by",
        "by_topic": "By topic",
        "limit": "Rows at most",
        "min_confidence": "At least so sure",
        "dates": "Inexact dates",
    }
    return known.get(name, name.replace("_", " ").capitalize())
