"""All questions by name, read from this folder."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from graph_schema.errors import NotFound
from queries.header import Question, parse


@cache
def catalogue() -> Mapping[str, Question]:
    """Every question, sorted by name.

    Raises:
        BadQueryHeader: one of the files has a wrong header.

    """
    found = sorted(entry.name for entry in files("queries").iterdir() if entry.name.endswith(".cypher"))
    questions = [parse((files("queries") / name).read_text(encoding="utf-8"), name) for name in found]
    return MappingProxyType({question.name: question for question in questions})


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
