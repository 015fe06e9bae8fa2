"""From what the tagger computes for a window to statements: cue, passages, the speaker's mention, confidence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from math import log

import numpy as np
from numpy.typing import NDArray

from loaders.reading.document import Document
from loaders.reading.joining import WIDTH, distances, places
from loaders.reading.spans import Span, inside
from loaders.reading.windows import Window

Floats = NDArray[np.float32]
CUES, WITHIN, WHEN, SIDE = slice(0, 4), 4, slice(5, 8), slice(8, None)
"""What the tagger's outputs for a piece mean: cue tag, within a passage; of a cue's first piece also when and who."""

CUE_THRESHOLD = 0.3
CONTENT_THRESHOLD = 0.5
_GAP = 12
"""A gap of at most so many characters in a passage, if nothing but a word or two, is filled."""
_QUOTED_GAP = 40
"""Likewise of one within a sentence of a quotation."""

_FEWEST = 2
"""The fewest words of a statement, but for one that can stand alone after a cue: "rejected neutrality"."""

_ALONE = re.compile(
    r"[\W_]*(?!(?:every|no|any|some)(?:thing|body|one)\b|(?:him|her|it|them)sel(?:f|ves)\b|\w+(?:ly|ing)\b|"
    r"(?:there|where|against|either|neither|otherwise|others|little)\b)[a-z][a-z-]{4,}[\W_]*"
)

_HYPHEN = re.compile(r"\w-\w")
"""Within a word, before its last part: "counter-[proposal]"."""


@dataclass(frozen=True)
class Heads:
    """The weights that join a cue to pieces."""

    distance: Floats
    place: Floats
    score: Floats
    bias: Floats

    def join(self, window: Window, cue: Floats, pieces: Floats, inside: Floats, at: int) -> Floats:
        """[R*W] cue and [length, R*W] pieces, with their [length] logits of being in a passage, to [R, length]."""
        length = len(pieces)
        apart = self.distance[distances(length, at)]
        apart += self.place[places(np.array(window.sentences), np.array(window.paragraphs), at)]
        added = np.maximum(cue + pieces + apart, 0.0).reshape(length, -1, WIDTH)
        cues, parts = cue.reshape(-1, WIDTH), pieces.reshape(length, -1, WIDTH)
        scored: Floats = np.einsum("lrw,rw->rl", added, self.score) + self.bias[:, None]
        scored += np.einsum("rw,lrw->rl", cues, parts) / WIDTH**0.5
        scored[0] += inside
        return scored


class When(IntEnum):
    """When a statement was made, as far as its wording and its place in the article tell."""

    UNDATED = 0
    FRESH = 1
    DATED = 2


SIDES = (
    "OTHER", "MEDIA", "RU", "UA", "US", "EU", "UK", "DE", "FR", "PL", "TR", "CN", "IR", "IL", "UN", "NATO",
    "VA", "IAEA",
)  # fmt: skip
"""The parties among which the tagger tells whose speaker it is, where the words beside the name don't."""


@dataclass(frozen=True)
class Found:
    """A statement as the tagger sees it; `speaker` is None where it takes the window to name none.

    `likeliest` is where it would be named if anywhere.
    FRESH is about when the article was printed, DATED some other time that words may tell; `undated` is how likely
    neither is. `sides` holds a probability for each of `SIDES`.
    """

    cue: Span | None
    content: tuple[Span, ...]
    speaker: Span | None
    when: When
    score: float
    undated: float
    sides: Floats = field(compare=False, repr=False)
    likeliest: Span | None = None


def decoded(
    document: Document, window: Window, tags: Floats, cues: Floats, pieces: Floats, heads: Heads
) -> list[Found]:
    """The statements whose cue, or uncued passage, begins in the window's core."""
    probabilities = softmax(tags[:, CUES])
    found = []
    for at, end, cued, sure in _anchors(window, probabilities):
        scores = heads.join(window, cues[at], pieces, tags[:, WITHIN], at)
        shares = 1 / (1 + np.exp(-scores[0]))
        cue = (window.spans[at][0], window.spans[end - 1][1]) if cued else None
        content = passages_in(document, window, shares, cue)
        if not _says_enough(document.text, content, cue):
            continue
        taken = [n for n, (lo, _) in enumerate(window.spans) if n and any(a <= lo < b for a, b in content)]
        score = float(sure * shares[taken].mean()) if taken else 0.0
        times, sides = softmax(tags[at, WHEN]), softmax(tags[at, SIDE])
        when, undated = _when(times), float(times[When.UNDATED])
        speaker, likeliest = _speaker(window, scores)
        found.append(Found(cue, content, speaker, when, score, undated, sides, likeliest))
    return found


def _says_enough(text: str, content: tuple[Span, ...], cue: Span | None) -> bool:
    words = " ".join(text[lo:hi] for lo, hi in content)
    return len(words.split()) >= _FEWEST or (cue is not None and _ALONE.fullmatch(words) is not None)


def _when(probabilities: Floats) -> When:
    """The likelier of the two that have a date."""
    return When.FRESH if probabilities[When.FRESH] >= probabilities[When.DATED] else When.DATED


def _anchors(window: Window, probabilities: Floats) -> Iterator[tuple[int, int, bool, float]]:
    lo, hi = window.core
    at = lo
    while at < hi:
        begins, uncued = float(probabilities[at, 1]), float(probabilities[at, 3])
        if max(begins, uncued) < CUE_THRESHOLD:
            at += 1
            continue
        end = at + 1
        while begins >= uncued and end < len(probabilities) - 1 and probabilities[end, 2] > 0.5:
            end += 1
        yield at, end, begins >= uncued, max(begins, uncued)
        at = end


def passages_in(document: Document, window: Window, shares: Floats, cue: Span | None) -> tuple[Span, ...]:
    """Runs of pieces above the threshold, small gaps filled, snapped to whole words; without the cue."""
    text = document.text
    runs: list[list[int]] = []
    for n in range(1, len(window.ids) - 1):
        if shares[n] < CONTENT_THRESHOLD:
            continue
        lo, hi = window.spans[n]
        if cue and lo < cue[1] and hi > cue[0]:
            continue
        if runs and _fills(document, runs[-1][1], lo, cue):
            runs[-1][1] = hi
        else:
            runs.append([lo, hi])
    runs = [_beyond(document, window, lo, hi) for lo, hi in runs]
    spans = [_to_the_stop(document, _whole_words(text, lo, hi)) for lo, hi in runs]
    longest = max((hi - lo for lo, hi in spans), default=0)
    return tuple(s for s in spans if s[1] - s[0] > max(2, min(20, 0.12 * longest)))


def _fills(document: Document, end: int, start: int, cue: Span | None) -> bool:
    """Whether what lies between two runs is theirs too: a word or two, or more of a quotation's sentence.

    Not where the cue is within the quotation, as it is where somebody tells of others.
    """
    if start - end > _QUOTED_GAP or (cue and end <= cue[0] < start):
        return False
    if start - end <= _GAP:
        return True
    quotation = document.quotation_at(end)
    told_within = cue and quotation and inside(cue[0], [quotation])
    return quotation is not None and start < _around(document, end)[1] and not told_within


def _beyond(document: Document, window: Window, lo: int, hi: int) -> list[int]:
    """A run that reaches an end of the window goes on to that of its sentence, or of its quotation in it."""
    first, last = lo == window.spans[1][0], hi == window.spans[-2][1]
    return [
        min(lo, _around(document, lo)[0]) if first else lo,
        max(hi, _around(document, hi - 1)[1]) if last else hi,
    ]


def _around(document: Document, at: int) -> Span:
    """The sentence there, or the part of it that is in the same quotation."""
    sentence = document.sentence_at(at)
    if sentence is None:
        return at, at
    quotation = document.quotation_at(at) or (sentence.start, sentence.end)
    return max(sentence.start, quotation[0]), min(sentence.end, quotation[1])


def _whole_words(text: str, lo: int, hi: int) -> Span:
    while lo > 0 and (text[lo - 1 : lo + 1].isalnum() or _HYPHEN.match(text, max(0, lo - 2), lo + 1)):
        lo -= 1 if text[lo - 1].isalnum() else 2
    while hi < len(text) and text[hi - 1 : hi + 1].isalnum():
        hi += 1
    return _with_marks(text, lo, hi)


def _with_marks(text: str, lo: int, hi: int) -> Span:
    """The passage without blanks and commas at its ends, with the quotation marks that belong to it."""
    while lo < hi and text[lo] in " \t\n,;:":
        lo += 1
    while hi > lo and text[hi - 1] in " \t\n,;:":
        hi -= 1
    if text[lo - 1 : lo] in tuple('"“«„') and any(mark in text[lo : hi + 2] for mark in '"”»“'):
        lo -= 1
    opened = any(mark in text[lo:hi] for mark in '"“«„')
    closing = text[hi : hi + 2]
    if opened and closing[:1] in tuple('"”»'):
        hi += 1
    elif opened and closing in (',"', ",”", ".”", '."'):
        hi += 2
    return lo, hi


def _to_the_stop(document: Document, passage: Span) -> Span:
    """The passage with the mark that ends its sentence, where only that is left, as annotators have it."""
    lo, hi = passage
    sentence = document.sentence_at(max(lo, hi - 1))
    rest = document.text[hi : sentence.end] if sentence else ""
    return lo, hi + len(rest) if rest and not rest.strip(".!?…") else hi


def _speaker(window: Window, scores: Floats) -> tuple[Span | None, Span | None]:
    """The best pair of a first and a last piece, None where the null piece is better; and that pair in any case."""
    starts, ends = softmax(scores[1][None])[0], softmax(scores[2][None])[0]
    best, span = 0.0, None
    for start in np.argsort(-starts)[:6]:
        reach = ends[start : start + 14]
        if start and len(reach):
            value = float(starts[start] * reach.max())
            if value > best:
                best, span = value, (window.spans[start][0], window.spans[start + int(reach.argmax())][1])
    return span if best > float(starts[0] * ends[0]) else None, span


def softmax(logits: Floats) -> Floats:
    """Along the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = shifted / shifted.sum(axis=-1, keepdims=True)
    return result


def log_odds(share: float) -> float:
    """Of a probability, short of certainty."""
    kept = min(max(share, 1e-4), 1 - 1e-4)
    return log(kept / (1 - kept))
