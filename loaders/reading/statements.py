"""The statements of a document, found by the trained tagger."""

from functools import cache, lru_cache

import numpy as np

from loaders.reading.continuations import with_continuations
from loaders.reading.cues import is_supposed, with_whole_cue
from loaders.reading.decoding import Found, Heads, decoded
from loaders.reading.document import Document
from loaders.reading.encoders import MODELS, encoder, numbers, tokenizer
from loaders.reading.passages import each_once, with_own_passages
from loaders.reading.windows import Pieces

UNSURE = 0.35
"""From which score on words in a speaker's own turn are a statement: of fourteen that no other had, ten were right."""


def found_statements(document: Document) -> list[Found]:
    """All statements in the order of the text."""
    return _settled(document, [one for one in _candidates(document) if one.score >= numbers()["statement"]])


def unsure_statements(document: Document) -> list[Found]:
    """Those of which the tagger is not quite sure."""
    least = numbers()["statement"]
    return _settled(document, [one for one in _candidates(document) if UNSURE <= one.score < least])


@lru_cache(maxsize=1)
def _candidates(document: Document) -> tuple[Found, ...]:
    found: list[Found] = []
    for window in Pieces(document, tokenizer()).windows():
        tags, cues, pieces = encoder("tagger").run(window.ids, {"features": window.features})
        found += decoded(document, window, tags, cues, pieces, _heads())
    return tuple(found)


def _settled(document: Document, found: list[Found]) -> list[Found]:
    """Each once, in the order of the text, with its whole cue and no passages but its own."""
    sure = [one for one in (with_whole_cue(document.text, one) for one in found) if not is_supposed(document, one)]
    ordered = sorted(sure, key=lambda statement: (statement.content[0], statement.cue or (0, 0)))
    return with_continuations(document, each_once(_without_doubles(with_own_passages(document, ordered))))


def _without_doubles(found: list[Found]) -> list[Found]:
    """Of statements of one speaker with nearly the same passages the surer one."""
    kept: list[Found] = []
    for one in found:
        double = next((other for other in kept if _double(one, other)), None)
        if double is None:
            kept.append(one)
        elif one.score > double.score:
            kept[kept.index(double)] = one
    return kept


def _double(one: Found, other: Found) -> bool:
    if one.speaker != other.speaker and one.speaker and other.speaker:
        return False
    a = {n for lo, hi in one.content for n in range(lo, hi)}
    b = {n for lo, hi in other.content for n in range(lo, hi)}
    return 2 * len(a & b) > 0.8 * (len(a) + len(b))


@cache
def _heads() -> Heads:
    with (MODELS / "tagger-heads.npz").open("rb") as file:
        arrays = np.load(file)
        return Heads(arrays["distance"], arrays["place"], arrays["score"], arrays["bias"])
