"""The words that tell stances, conditions and hedges."""

import re
from functools import cache
from importlib.resources import files

import yaml

from graph_schema.phrases import Phrase


@cache
def lexicon() -> dict[str, re.Pattern[str]]:
    """One pattern for each stance, for `condition` and for `hedge`: `stances.yaml`."""
    text = (files("loaders.reading") / "stances.yaml").read_text(encoding="utf-8")
    return {name: _any_of(phrases) for name, phrases in yaml.safe_load(text).items()}


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(Phrase(phrase).pattern.pattern for phrase in longest_first), re.IGNORECASE)
