"""All questions by name, read from this folder."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from graph_schema.errors import NotFound
from queries.header import Question, parse, parse_common


@cache
def catalogue() -> Mapping[str, Question]:
    """Every question, sorted by name.

    Raises:
        BadQueryHeader: one of the files has a wrong header.

    """
    common = {name.removesuffix(".cypher"): parse_common(text, f"common/{name}") for name, text in _texts("common")}
    questions = [parse(text, name, common) for name, text in _texts(".")]
    return MappingProxyType({question.name: question for question in questions})


def _texts(folder: str) -> Iterator[tuple[str, str]]:
    """Name and text of each .cypher file in a folder below this one, sorted."""
    entries = [entry for entry in (files("queries") / folder).iterdir() if entry.name.endswith(".cypher")]
    for entry in sorted(entries, key=lambda entry: entry.name):
        yield entry.name, entry.read_text(encoding="utf-8")


def question(name: str) -> Question:
    """The question of that name, written with - or _.

    Raises:
        NotFound: there is none; names the nearest.

    """
    known = catalogue()
    found = known.get(name.replace("-", "_"))
    if found is None:
        near = get_close_matches(name, known, n=3, cutoff=0.4) or list(known)
        raise NotFound(f"There is no question '{name}'.", f"Did you mean {', '.join(near)}?")
    return found
