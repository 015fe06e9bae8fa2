"""Opening a negotiation file: one that ships by its name, any other by its path."""

import shlex
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from graph_schema.check import first_error
from graph_schema.check.lines import SAFE_LOADER, numbered
from graph_schema.errors import BadNegotiationFile
from graph_schema.negotiation import Negotiation


def shipped() -> list[str]:
    """Names of the negotiation files that come with Parley."""
    folder = files("graph_schema") / "negotiations"
    return sorted(entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml"))


def load_negotiation(name_or_path: str) -> Negotiation:
    """Read a shipped negotiation by name, or any file by path.

    What ships isn't checked here, which takes as long as all else at the start: a test sees to its having no error.

    Raises:
        BadNegotiationFile: it isn't there, or the check finds an error in it; names the file, the line and the field.

    """
    raw = negotiation_bytes(name_or_path)
    content = _as_shipped(raw) if name_or_path in shipped() else _sound(name_or_path, raw)
    return Negotiation.model_validate({**content, "sha256": sha256(raw).hexdigest()})


def _as_shipped(raw: bytes) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(raw, Loader=SAFE_LOADER)  # noqa: S506 - it is a safe one
    return content


def _sound(name: str, raw: bytes) -> dict[str, Any]:
    """What a file of one's own holds, in which the check finds no error."""
    error = first_error(raw)
    if error:
        raise BadNegotiationFile(
            f"{name}:{error.line}: {error.where}: {error.message}",
            f"Run: parley negotiation check {shlex.quote(name)}",
        )
    content: dict[str, Any] = numbered(raw).content
    return content


def negotiation_bytes(name_or_path: str) -> bytes:
    """The bytes of a shipped negotiation's file, or of any other.

    Raises:
        BadNegotiationFile: it isn't there.

    """
    if name_or_path in shipped():
        return (files("graph_schema") / "negotiations" / f"{name_or_path}.yaml").read_bytes()
    try:
        return Path(name_or_path).read_bytes()
    except OSError as error:
        raise BadNegotiationFile(
            f"No negotiation '{name_or_path}': {error.strerror or error}.",
            f"Name one that ships with Parley ({', '.join(shipped())}) or the path of a .yaml file.",
        ) from error
