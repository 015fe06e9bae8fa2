"""The words that steps of reading go by, in YAML files beside them."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon(name: str) -> Any:
    """What `NAME.yaml` holds, read once a process."""
    return yaml.safe_load(files("loaders.reading").joinpath(f"{name}.yaml").read_text(encoding="utf-8"))
