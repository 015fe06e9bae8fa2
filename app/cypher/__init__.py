"""Parley's own upkeep of the graph, one statement a file; the questions that users ask are in `queries`."""

from functools import cache
from importlib.resources import files


@cache
def statement(name: str) -> str:
    """The Cypher of `name`.cypher."""
    return (files("app.cypher") / f"{name}.cypher").read_text(encoding="utf-8")
