"""On which demands a statement takes a stance, by the trained judge.

The judge reads a statement and the words before it, once for all demands. Each demand asks by a query that is made of
its label; those of the negotiation of which coded text is known (`judge-queries.npz`) add one of their own.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np

from graph_schema.negotiation import Negotiation
from loaders.form import Stance
from loaders.reading.encoders import MODELS, Floats, calibrated, encoder, numbers, tokenizer
from loaders.reading.spans import Span
from loaders.reading.told import InContext, Pieces, pieces
from loaders.reading.windows import plain
from loaders.reading.wordings import Wordings

STRETCH = 8.0
"""By which vectors of length one are stretched before they are weighed."""

_AT_ONCE = 4
_STANCES = list(Stance)
_LONGEST_HOLDER = 8


@dataclass(frozen=True)
class Verdict:
    """A stance on a demand; `holder` is [start, end) in the told statement, `score` the judge's own probability.

    `known` tells whether coded text of the demand was learned from, or the label had to do.
    """

    demand: str
    stance: Stance
    conditional: bool
    hedged: bool
    holder: Span
    score: float
    known: bool

    @property
    def confidence(self) -> float:
        """How often a verdict with this score is right."""
        return calibrated(kind_of(self.known), self.score)


def kind_of(known: bool) -> str:
    """The name of the threshold and the calibration of known demands, and of others."""
    return "position" if known else "position by label"


@dataclass(frozen=True)
class _Queries:
    """What the demands of a negotiation ask the network by, [demands, size] each."""

    queries: Floats
    direct: Floats
    known: bool


@dataclass(frozen=True)
class Judge:
    """Judges statements on the demands of one negotiation file."""

    negotiation: Negotiation

    def verdicts(self, statements: list[InContext]) -> list[list[Verdict]]:
        """For each told statement its stances, of a demand and its exact opposite only one."""
        found: list[list[Verdict]] = [[] for _ in statements]
        if not self._keys:
            return found
        inputs = [pieces(tokenizer(), one) for one in statements]
        worded = [self._wordings.named_in(one.text) for one in statements]
        order = sorted(range(len(statements)), key=lambda n: len(inputs[n].ids))
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            outputs = _run([inputs[n] for n in some], self._queries, self._flags([worded[n] for n in some]))
            for row, n in enumerate(some):
                verdicts = self._verdicts(inputs[n], *(output[row] for output in outputs[:4]))
                found[n] = self._without_doubles(worded[n], verdicts)
        return found

    @property
    def known(self) -> bool:
        """Whether coded text of this negotiation was learned from."""
        return self._queries.known

    def _verdicts(self, one: Pieces, takes: Floats, stances: Floats, flags: Floats, holders: Floats) -> list[Verdict]:
        scores = 1 / (1 + np.exp(-takes))
        least = numbers()[kind_of(self._queries.known)]
        return [
            Verdict(
                demand=self._keys[n],
                stance=_STANCES[int(stances[n].argmax())],
                conditional=bool(flags[n, 0] > 0),
                hedged=bool(flags[n, 1] > 0),
                holder=_holder(one, holders[n]),
                score=float(scores[n]),
                known=self._queries.known,
            )
            for n in np.flatnonzero(scores >= least)
        ]

    def _without_doubles(self, worded: list[str], verdicts: list[Verdict]) -> list[Verdict]:
        """Of a demand and its exact opposite one: the opposite where its own wording is used ("never join")."""
        demands = self.negotiation.demands
        negating = {key for key in worded if demands[key].negation_of}
        by_subject: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in verdicts:
            by_subject[demands[verdict.demand].negation_of or verdict.demand].append(verdict)
        kept = (max(same, key=lambda v: (v.demand in negating, v.score)) for same in by_subject.values())
        return sorted(kept, key=lambda verdict: verdict.demand)

    def _flags(self, worded: list[list[str]]) -> Floats:
        flags: Floats = np.array([[key in keys for key in self._keys] for keys in worded], np.float32)
        return flags

    @cached_property
    def _keys(self) -> list[str]:
        return list(self.negotiation.demands)

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.negotiation)

    @cached_property
    def _queries(self) -> _Queries:
        """Made of the labels, and of the demands' own where the file has just those that were learned."""
        learned, stored = _learned(), _stored()
        known = self.negotiation.negotiation == str(learned["negotiation"])
        labels = [demand.label for demand in self.negotiation.demands.values()]
        if any(label not in stored for label in labels):
            stored = dict(zip(labels, label_vectors(labels), strict=True))
        queries = (np.stack([stored[label] for label in labels]) * STRETCH) @ learned["weight"].T + learned["bias"]
        direct = np.zeros_like(queries)
        rows = {str(key): n for n, key in enumerate(learned["demands"])} if known else {}
        for n, key in enumerate(self._keys):
            if key in rows:
                queries[n] += learned["own"][rows[key]]
                direct[n] = learned["direct"][rows[key]]
        return _Queries(queries, direct, known)


def label_vectors(labels: list[str]) -> Floats:
    """The network's unit vectors of demands' labels, [labels, size]."""
    inputs = [pieces(tokenizer(), InContext(plain(label))) for label in labels]
    nothing = np.zeros((1, _learned()["weight"].shape[0]), np.float32)
    return _run(inputs, _Queries(nothing, nothing, known=False), np.zeros((len(inputs), 1), np.float32))[4]


@cache
def _stored() -> dict[str, Floats]:
    """The vectors of the labels of the files that ship, by label: to make them takes a third of a second."""
    with (MODELS / "judge-labels.npz").open("rb") as file:
        arrays = np.load(file)
        return dict(zip(map(str, arrays["labels"]), arrays["vectors"], strict=True))


@cache
def _learned() -> dict[str, Any]:
    with (MODELS / "judge-queries.npz").open("rb") as file:
        return dict(np.load(file))


def _run(inputs: list[Pieces], asked: _Queries, worded: Floats) -> list[Floats]:
    rows = [{"ids": one.ids, "context": one.context} for one in inputs]
    return encoder("judge").run(rows, {"queries": asked.queries, "direct": asked.direct, "worded": worded})


def _holder(one: Pieces, logits: Floats) -> Span:
    """The likeliest first piece, and the likeliest last one after it."""
    spans = one.spans
    usable = [n for n, (start, end) in enumerate(spans) if end > start]
    first = max(usable, key=lambda n: float(logits[n, 0]))
    last = max((n for n in usable if first <= n < first + _LONGEST_HOLDER), key=lambda n: float(logits[n, 1]))
    return spans[first][0], spans[last][1]
