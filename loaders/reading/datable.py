"""Whether an article tells when a statement was made: what somebody holds at all times has no date."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from json import loads

from loaders.reading.decoding import Found, When, log_odds
from loaders.reading.document import Document
from loaders.reading.encoders import MODELS
from loaders.reading.utterance import Clock

Traits = dict[str, float]
"""Traits of a statement by name; one that is missing is nought."""

TAGGER = "tagger"
"""The trait that is the tagger's log-odds for there being no date."""

_AROUND = 40
_PAST = re.compile(r"said|told|ed\b|wrote|was|were|saw|spoke|put\b")
_PRESENT = re.compile(r"(?:^|\s)(?:\w*[^s\W]s|have|are)$|^according|(?:insist|want|argue|believe)$")
_WORD = re.compile(r"[A-Za-z’']+")
_MARKS = tuple('"“«„')


def dated(document: Document, clock: Clock, spoken: Sequence[tuple[Found, str]]) -> list[bool]:
    """For each statement, with its speaker's name, whether it has a date, by the weights that ship."""
    weights, least = _weights()
    return [sum(weights.get(name, 0.0) * value for name, value in one.items()) >= least
            for one in traits(document, clock, spoken)]  # fmt: skip


def traits(document: Document, clock: Clock, spoken: Sequence[tuple[Found, str]]) -> list[Traits]:
    """What the weights are for: wording and tense of each cue, of all cues of the article, a date beside it."""
    cues = [_cue(document, found) for found, _ in spoken]
    article = {
        "bias": 1.0,
        "article past": _share(cues, _PAST),
        "article present": _share(cues, _PRESENT),
        "article without cue": cues.count("") / max(1, len(cues)),
    }
    return [
        article | _words(document, found, cue) | _own(document, clock, found, speaker, cue)
        for (found, speaker), cue in zip(spoken, cues, strict=True)
    ]


def _own(document: Document, clock: Clock, found: Found, speaker: str, cue: str) -> Traits:
    return {
        "past": float(bool(_PAST.search(cue))),
        "present": float(bool(_PRESENT.search(cue))),
        "without cue": float(not cue),
        "named": float(len(speaker.split()) > 1),
        "quoted": float(any(document.text[lo] in _MARKS for lo, _ in found.content)),
        "beside": float(clock.beside(replace(found, when=When.FRESH)) is not None),
        TAGGER: log_odds(min(max(found.undated, 0.02), 0.98)),
    }


def _words(document: Document, found: Found, cue: str) -> Traits:
    """Words of the cue, and the ones before and after it where they are written small."""
    named = [f"cue {word}" for word in _WORD.findall(cue)]
    if found.cue:
        start, end = found.cue
        before = _WORD.findall(document.text, max(0, start - _AROUND), start)[-1:]
        after = _WORD.findall(document.text, end, end + _AROUND)[:1]
        named += [f"before {word}" for word in before if word.islower()]
        named += [f"after {word}" for word in after if word.islower()]
    return dict.fromkeys(named, 1.0)


def _share(cues: list[str], pattern: re.Pattern[str]) -> float:
    return sum(bool(pattern.search(cue)) for cue in cues) / max(1, len(cues))


def _cue(document: Document, found: Found) -> str:
    return document.text[slice(*found.cue)].casefold() if found.cue else ""


@cache
def _weights() -> tuple[Traits, float]:
    given = loads((MODELS / "datable.json").read_text(encoding="utf-8"))
    return given["weights"], given["least"]
