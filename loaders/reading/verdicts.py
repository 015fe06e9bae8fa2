"""On which demands a statement takes a stance, by the trained verdict model.

The model reads a statement on its own, as `told` writes it. In its first use it gives each statement a vector, from
which the negotiation's detector tells the demands that it speaks of; without a detector those are candidates whose
label's vector is near, or whose wording the statement uses. In its second use it reads statement and label together and
gives the verdict.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from tokenizers import Encoding

from graph_schema.negotiation import Negotiation
from loaders.form import Stance
from loaders.reading.decoding import softmax
from loaders.reading.detector import Detector, detector
from loaders.reading.document import Span
from loaders.reading.encoders import Floats, calibrated, encoder, numbers, tokenizer
from loaders.reading.windows import plain
from loaders.reading.wordings import Wordings

LONGEST = 600
"""Characters of a told statement that are judged; what is longer is a speech, and its beginning tells."""

CANDIDATES = 3
_AT_ONCE = 16
_STANCES = list(Stance)
_LONGEST_HOLDER = 8


@dataclass(frozen=True)
class Verdict:
    """A stance on a demand; `holder` is [start, end) in the told statement, `by` what made it a candidate.

    `taking` is the model's probability that any stance is taken, `score` what the verdict is kept or left out by.
    """

    demand: str
    stance: Stance
    conditional: bool
    hedged: bool
    holder: Span
    taking: float
    score: float
    by: str

    @property
    def confidence(self) -> float:
        """How often a verdict with this score is right."""
        return calibrated("detector" if self.by == "detector" else "position", self.score)


_Named = tuple[int, str, str, float | None]
"""A statement's number, a demand, why it is a candidate, and the detector's probability."""


@dataclass(frozen=True)
class _Candidate:
    statement: int
    demand: str
    by: str
    score: float | None
    encoding: Encoding = field(repr=False)


def told(speaker: str, cue: str | None, content: list[str]) -> str:
    """A statement on its own: "Dmitry Peskov said: no freeze ... for now"."""
    return plain(f"{speaker} {cue or 'said'}: {' ... '.join(content)}")[:LONGEST]


@dataclass(frozen=True)
class Judge:
    """Judges statements on the demands of one negotiation file."""

    negotiation: Negotiation

    def verdicts(self, statements: list[str]) -> list[list[Verdict]]:
        """For each told statement its stances, of a demand and its exact opposite only the surer one."""
        found: list[list[Verdict]] = [[] for _ in statements]
        candidates = self._candidates(statements)
        candidates.sort(key=lambda candidate: len(candidate.encoding.ids))
        for start in range(0, len(candidates), _AT_ONCE):
            batch = candidates[start : start + _AT_ONCE]
            stances, flags, holders, _ = _run([candidate.encoding for candidate in batch])
            for n, candidate in enumerate(batch):
                verdict = _verdict(candidate, softmax(stances[n]), flags[n], holders[n])
                if verdict.score >= numbers()["detector" if candidate.score else "position"]:
                    found[candidate.statement].append(verdict)
        return [self._without_doubles(text, verdicts) for text, verdicts in zip(statements, found, strict=True)]

    def _candidates(self, statements: list[str]) -> list[_Candidate]:
        if not statements:
            return []
        vectors = statement_vectors(statements)
        worded = [self._wordings.named_in(text) for text in statements]
        shipped = detector(self.negotiation.negotiation)
        named = self._detected(shipped, vectors, worded) if shipped else self._near(vectors, worded)
        return [
            _Candidate(n, key, by, score, tokenizer().encode(statements[n], self.negotiation.demands[key].label))
            for n, key, by, score in named
            if key in self.negotiation.demands
        ]

    def _detected(self, shipped: Detector, vectors: Floats, worded: list[list[str]]) -> list[_Named]:
        """Demands that the detector finds, each with its exact opposite: the model tells which is spoken of."""
        flags = np.zeros((len(vectors), len(shipped.demands)), np.float32)
        for n, keys in enumerate(worded):
            base = {self.negotiation.demands[key].negation_of or key for key in keys}
            flags[n] = [key in base for key in shipped.demands]
        scores = shipped.scores(vectors, flags)
        return [
            (n, key, "detector", float(scores[n, k]))
            for n, k in np.argwhere(scores >= numbers()["detector"])
            for key in (shipped.demands[k], *self._opposites.get(shipped.demands[k], ()))
        ]

    def _near(self, vectors: Floats, worded: list[list[str]]) -> list[_Named]:
        """Demands whose label is near, or whose wording is used."""
        keys = list(self.negotiation.demands)
        scale, shift = numbers()["nearness"]
        near = 1 / (1 + np.exp(-(vectors @ self._labels.T * scale - shift)))
        found: list[_Named] = []
        for n, used in enumerate(worded):
            best = [keys[k] for k in np.argsort(-near[n])[:CANDIDATES] if near[n, k] >= numbers()["candidate"]]
            reasons = dict.fromkeys(used, "wording") | dict.fromkeys(best, "nearness")
            found += [(n, key, reasons[key], None) for key in sorted(reasons)]
        return found

    @cached_property
    def _opposites(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key, demand in self.negotiation.demands.items():
            if demand.negation_of:
                found[demand.negation_of].append(key)
        return found

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.negotiation)

    @cached_property
    def _labels(self) -> Floats:
        return statement_vectors([demand.label for demand in self.negotiation.demands.values()])

    def _without_doubles(self, text: str, verdicts: list[Verdict]) -> list[Verdict]:
        """Of a demand and its exact opposite one: the opposite where its own wording is used ("never join")."""
        worded = {key for key in self._wordings.named_in(text) if self.negotiation.demands[key].negation_of}
        by_subject: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in verdicts:
            by_subject[self.negotiation.demands[verdict.demand].negation_of or verdict.demand].append(verdict)
        kept = (max(same, key=lambda v: (v.demand in worded, v.taking)) for same in by_subject.values())
        return sorted(kept, key=lambda verdict: verdict.demand)


def _run(inputs: list[Encoding]) -> list[Floats]:
    return encoder("judge").run([{"ids": one.ids, "types": one.type_ids} for one in inputs])


def statement_vectors(texts: list[str]) -> Floats:
    """A vector of length one for each text, [texts, size]."""
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    vectors: list[Floats] = [np.zeros(0, np.float32)] * len(texts)
    for start in range(0, len(order), _AT_ONCE):
        batch = order[start : start + _AT_ONCE]
        for n, vector in zip(batch, _run([tokenizer().encode(plain(texts[n])) for n in batch])[3], strict=True):
            vectors[n] = vector
    return np.stack(vectors)


def _verdict(candidate: _Candidate, stances: Floats, flags: Floats, holders: Floats) -> Verdict:
    best = int(stances[: len(_STANCES)].argmax())
    return Verdict(
        demand=candidate.demand,
        stance=_STANCES[best],
        conditional=bool(flags[0] > 0),
        hedged=bool(flags[1] > 0),
        holder=_holder(candidate.encoding, holders),
        taking=float(1 - stances[len(_STANCES)]),
        score=candidate.score or float(1 - stances[len(_STANCES)]),
        by=candidate.by,
    )


def _holder(encoding: Encoding, logits: Floats) -> Span:
    """The likeliest first piece of the statement, and the likeliest last one after it."""
    spans = encoding.offsets
    usable = [n for n, kind in enumerate(encoding.type_ids) if kind == 0 and spans[n][1] > spans[n][0]]
    first = max(usable, key=lambda n: float(logits[n, 0]))
    last = max((n for n in usable if first <= n < first + _LONGEST_HOLDER), key=lambda n: float(logits[n, 1]))
    return spans[first][0], spans[last][1]
