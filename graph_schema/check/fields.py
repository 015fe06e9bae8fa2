"""Fields of a negotiation file that are unknown, missing or of the wrong form, in plain words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graph_schema.check.lines import Path
from graph_schema.negotiation import Actor, Demand, Event, Key, Negotiation, Role, Topic

_SECTIONS: dict[str, type[BaseModel]] = {"topics": Topic, "demands": Demand, "actors": Actor, "events": Event}


@dataclass
class Sound:
    """The entries that are well formed, and every code that the file defines, well formed or not."""

    topics: dict[str, Topic] = field(default_factory=dict)
    demands: dict[str, Demand] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    defined: dict[str, set[str]] = field(default_factory=dict)


def fields(content: Mapping[Any, Any]) -> tuple[Sound, list[tuple[Path, str]]]:
    """What is well formed, and each wrong field with what is wrong with it."""
    sound = Sound()
    wrong = list(_whole(content))
    for section, model in _SECTIONS.items():
        entries = content.get(section)
        if not isinstance(entries, dict):
            continue
        sound.defined[section] = set(entries)
        for key, entry in entries.items():
            try:
                getattr(sound, section)[key] = model.model_validate(entry)
            except ValidationError as error:
                wrong += _in_words(error, (section, key))
                rest = _without(entry, error)
                if rest is not None:
                    getattr(sound, section)[key] = model.model_validate(rest)
    parties = content.get("parties")
    sound.defined["parties"] = set(parties) if isinstance(parties, dict) else set()
    return sound, wrong


def _without(entry: Any, error: ValidationError) -> dict[str, Any] | None:
    """What is left of an entry when its wrong fields are left out, if that is still enough to go by."""
    wrong = {problem["loc"][0] for problem in error.errors() if problem["loc"]}
    needed = {"of", "role", "name", "kind", "party", "topic", "label", "against"}
    if not isinstance(entry, dict) or not wrong or wrong & needed or any(not p["loc"] for p in error.errors()):
        return None
    return {key: value for key, value in entry.items() if key not in wrong}


def nearest(word: str, known: Iterable[str]) -> str:
    """The sentence that proposes the most similar known name, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" Did you mean '{close[0]}'?" if close else ""


def _whole(content: Mapping[Any, Any]) -> Iterator[tuple[Path, str]]:
    """What is wrong at the top: all but the entries of sections, and their codes."""
    emptied = {**content}
    for section in _SECTIONS:
        if isinstance(content.get(section), dict):
            emptied[section] = {}
    try:
        Negotiation.model_validate(emptied)
    except ValidationError as error:
        yield from _in_words(error, ())
    for section in _SECTIONS:
        entries = content.get(section)
        try:
            _CODES.validate_python(dict.fromkeys(entries) if isinstance(entries, dict) else {})
        except ValidationError as error:
            yield from _in_words(error, (section,))


_CODES: TypeAdapter[dict[str, None]] = TypeAdapter(dict[Key, None])


def _in_words(error: ValidationError, within: Path) -> Iterator[tuple[Path, str]]:
    for problem in error.errors():
        path: Path = (*within, *(part for part in problem["loc"] if part != "[key]"))
        yield path, _sentence(problem, path)


_CODE = "'{given}' can't be a code: codes are small letters, digits and single hyphens, like 'land-swap'."
_LIST = "{told} must be a list: [one, two], or a line for each that begins with '- '."
_MAPPING = "{told} must be a mapping: lines of 'key: value'."
_DAY = "'{given}' is no day: write it like 2024-11-26."
_NUMBER = "'{given}' must be a whole number from 1."
_SENTENCES = {
    "missing": "The key '{name}' is missing.",
    "string_too_short": "This must not be empty.",
    "string_type": "{told} must be text; put it in quotation marks.",
    "string_pattern_mismatch": _CODE,
    "list_type": _LIST,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_from_float": _NUMBER,
    "greater_than_equal": _NUMBER,
    "bool_type": "'{given}' must be true or false.",
    "bool_parsing": "'{given}' must be true or false.",
}
"""What is told for each kind of mistake that pydantic tells apart."""


def _sentence(problem: ErrorDetails, path: Path) -> str:
    name, given, kind = str(path[-1]) if path else "", problem["input"], problem["type"]
    if kind == "extra_forbidden":
        return f"There is no key '{name}' here.{nearest(name, _known(path[:-1]))}"
    if kind == "enum":
        expected = str(problem.get("ctx", {}).get("expected", ""))
        return f"'{given}' is not one of {expected}.{nearest(str(given), _quoted(expected))}"
    if name == "wikidata" and kind == "string_pattern_mismatch":
        return f"'{given}' is no Wikidata id: they look like Q212."
    message = problem["msg"].removeprefix("Value error, ")
    sentence = _SENTENCES.get(kind, f"{message[:1].upper()}{message[1:]}.")
    return sentence.replace("{name}", name).replace("{given}", str(given)).replace("{told}", _told(given))


def _told(given: object) -> str:
    return "This" if given is None or isinstance(given, dict | list) else f"'{given}'"


def _quoted(expected: str) -> list[str]:
    return [part.strip(" '") for part in expected.replace(" or ", ", ").split(",")]


def _known(path: Path) -> list[str]:
    """The keys that an entry may have."""
    if not path:
        model: type[BaseModel] = Negotiation
    elif "roles" in path:
        model = Role
    else:
        model = _SECTIONS.get(str(path[0]), Negotiation)
    return [given.alias or name for name, given in model.model_fields.items() if name != "sha256"]
