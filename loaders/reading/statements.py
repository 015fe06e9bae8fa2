"""The statements of a document, found by the trained tagger."""

from functools import cache

import numpy as np

from loaders.reading.decoding import Found, Heads, decoded
from loaders.reading.document import Document
from loaders.reading.encoders import MODELS, encoder, numbers, tokenizer
from loaders.reading.windows import Pieces

_AT_ONCE = 4
"""Windows in one run: more of them cost memory and save no time on one thread."""


def found_statements(document: Document) -> list[Found]:
    """All statements in the order of the text."""
    windows = sorted(Pieces(document, tokenizer()).windows(), key=lambda window: len(window.ids))
    found: list[Found] = []
    for start in range(0, len(windows), _AT_ONCE):
        batch = windows[start : start + _AT_ONCE]
        tags, cues, pieces = encoder("tagger").run([{"ids": w.ids, "features": w.features} for w in batch])
        for n, window in enumerate(batch):
            size = len(window.ids)
            found += decoded(document, window, tags[n, :size], cues[n, :size], pieces[n, :size], _heads())
    sure = [statement for statement in found if statement.score >= numbers()["statement"]]
    return _without_doubles(sorted(sure, key=lambda statement: (statement.content[0], statement.cue or (0, 0))))


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
