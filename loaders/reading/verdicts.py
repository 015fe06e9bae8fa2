"""On which demands a statement takes a stance, by the trained judge.

The judge reads a statement and the words before it, once for all demands. Each demand asks by a query that is made of
its label; those of the negotiation of which coded text is known (`judge-queries.npz`) add one of their own. The exact
opposite of a demand does not ask: asked both, the judge tells one from the other worse than it tells a yes from a no.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from math import exp
from typing import Any

import numpy as np

from graph_schema.negotiation import Negotiation
from loaders.form import Stance
from loaders.reading.decoding import log_odds, softmax
from loaders.reading.encoders import MODELS, Floats, encoder, numbers, tokenizer
from loaders.reading.spans import Span
from loaders.reading.stances import held, refused
from loaders.reading.told import InContext, Pieces, pieces
from loaders.reading.windows import plain
from loaders.reading.wordings import Wordings

STRETCH = 8.0
"""By which vectors of length one are stretched before they are weighed."""

_LONGEST_HOLDER = 8


@dataclass(frozen=True)
class Verdict:
    """A stance on a demand; `holder` is [start, end) in the told statement, `score` the judge's own probability.

    `known` tells whether coded text of the demand was learned from, or the label had to do. `confidence` is how likely
    the stance is right, which takes that there is a statement at all; `condition` and `hedge` how likely the judge
    finds these.
    """

    demand: str
    stance: Stance
    condition: float
    hedge: float
    holder: Span
    score: float
    known: bool
    confidence: float

    @property
    def conditional(self) -> bool:
        """Whether a condition is stated."""
        return self.condition >= Sureness.of(self.known).condition

    @property
    def hedged(self) -> bool:
        """Whether it is hedged, by whomever."""
        return self.hedge >= Sureness.of(self.known).hedge


@dataclass(frozen=True)
class Sureness:
    """How sure a verdict is: a logistic regression over the judge's word and over how sure the statement is.

    `least`, `condition` and `hedge` are the least shares at which it is given, and has these.
    """

    bias: float
    taking: float
    statement: float
    least: float
    condition: float
    hedge: float

    @classmethod
    def of(cls, known: bool) -> "Sureness":
        """That of demands that were learned from, or of others."""
        return cls(**numbers()[kind_of(known)])

    def of_verdict(self, taking: float, statement: float) -> float:
        """Of the score of taking a stance and the statement's."""
        weighed = self.bias + self.taking * log_odds(taking) + self.statement * log_odds(statement)
        return _share(weighed)


def _share(logit: float) -> float:
    return 1 / (1 + exp(-float(logit)))


def kind_of(known: bool) -> str:
    """The name of the numbers of known demands, and of others."""
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

    def verdicts(self, statement: InContext, statement_score: float) -> list[Verdict]:
        """The stances of a told statement, in the order of the demands' codes.

        The tagger's score that it is a statement at all bears on how sure they are.
        """
        if not self._keys:
            return []
        one = pieces(tokenizer(), statement)
        named = {self.negotiation.proposition_of(key) for key in self._wordings.named_in(statement.text)}
        worded = np.array([[key in named for key in self._keys]], np.float32)
        takes, stances, flags, holders = _run(one, self._queries, worded)[:4]
        scores = [_share(logit) for logit in takes]
        sureness = Sureness.of(self.known)
        sure = [sureness.of_verdict(score, statement_score) for score in scores]
        found = [
            Verdict(
                *self._held(self._keys[n], softmax(stances[n])),
                condition=_share(flags[n, 0]),
                hedge=_share(flags[n, 1]),
                holder=_holder(one, holders[n]),
                score=score,
                known=self.known,
                confidence=round(sure[n], 2),
            )
            for n, score in enumerate(scores)
            if sure[n] >= sureness.least
        ]
        return sorted(found, key=lambda verdict: verdict.demand)

    def refusals(self, statement: InContext) -> list[float]:
        """The share by which a told statement, if it is on it, refuses each proposition, in the order of the file's."""
        none = np.zeros((1, len(self._keys)), np.float32)
        _, stances, *_ = _run(pieces(tokenizer(), statement), self._queries, none)
        return [refused(softmax(shares)) for shares in stances]

    @property
    def known(self) -> bool:
        """Whether coded text of this negotiation was learned from."""
        return self._queries.known

    def _held(self, demand: str, shares: Floats) -> tuple[str, Stance]:
        """Of which of a demand and its exact opposite the stance is given, and which it is."""
        opposite = self._opposites.get(demand)
        on_opposite, stance = held(shares, opposed=opposite is not None)
        return opposite if opposite and on_opposite else demand, stance

    @cached_property
    def _keys(self) -> list[str]:
        return self.negotiation.propositions

    @cached_property
    def _opposites(self) -> dict[str, str]:
        return self.negotiation.opposites

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self.negotiation)

    @cached_property
    def _queries(self) -> _Queries:
        """Made of the labels, and of the demands' own where the file has just those that were learned."""
        learned, stored = _learned(), _stored()
        known = self.negotiation.negotiation == str(learned["negotiation"])
        labels = [self.negotiation.demands[key].label for key in self._keys]
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
    nothing = np.zeros((1, _learned()["weight"].shape[0]), np.float32)
    asked, worded = _Queries(nothing, nothing, known=False), np.zeros((1, 1), np.float32)
    read = [pieces(tokenizer(), InContext(plain(label))) for label in labels]
    return np.stack([_run(one, asked, worded)[4] for one in read])


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


def _run(one: Pieces, asked: _Queries, worded: Floats) -> list[Floats]:
    whole = {"queries": asked.queries, "direct": asked.direct, "worded": worded}
    return encoder("judge").run(one.ids, {"context": one.context}, whole)


def _holder(one: Pieces, logits: Floats) -> Span:
    """The likeliest first piece, and the likeliest last one after it."""
    spans = one.spans
    usable = [n for n, (start, end) in enumerate(spans) if end > start]
    first = max(usable, key=lambda n: float(logits[n, 0]))
    last = max((n for n in usable if first <= n < first + _LONGEST_HOLDER), key=lambda n: float(logits[n, 1]))
    return spans[first][0], spans[last][1]
