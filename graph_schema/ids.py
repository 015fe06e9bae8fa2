"""Ids made from content: the same thing has the same id in every graph, whatever was loaded before it."""

import json
from hashlib import sha256

_HEX_DIGITS = 24


def content_id(kind: str, *parts: object) -> str:
    """The id of a `kind` of thing that `parts` tell from every other: `statement:` and 24 hex digits.

    96 bits: among a billion things two share an id with a probability of 10^-11.
    """
    canonical = json.dumps([kind, *parts], ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=str)
    return f"{kind}:{sha256(canonical.encode()).hexdigest()[:_HEX_DIGITS]}"
