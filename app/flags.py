"""What a position is beside its stance, in words."""

from collections.abc import Mapping
from typing import Any

from graph_schema.nodes import Hedger

_HEDGED_BY: Mapping[str | None, str] = {
    Hedger.HOLDER: "hedged by the holder",
    Hedger.REPORTER: "hedged by whoever reports it",
}


def flags(position: Mapping[str, Any]) -> list[str]:
    """Conditional, hedged, how sure; what isn't so or isn't given is left out."""
    found = ("conditional" if position.get("conditional") else None, hedge(position), sureness(position))
    return [flag for flag in found if flag]


def hedge(position: Mapping[str, Any]) -> str | None:
    """That it is hedged, and by whom where that is known."""
    return _HEDGED_BY.get(position.get("hedged_by"), "hedged") if position.get("hedged") else None


def sureness(read: Mapping[str, Any]) -> str | None:
    """How sure its reader is of a statement or a position: of 100 that are as sure so many are right."""
    confidence = read.get("confidence")
    return None if confidence is None else f"{confidence:.0%} sure"
