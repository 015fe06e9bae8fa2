"""Train the detector: logistic regression of each demand on a statement's vector and the wordings that it uses."""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from graph_schema.negotiation import Negotiation
from loaders.reading.detector import SCALE
from loaders.reading.encoders import Floats
from loaders.reading.verdicts import LONGEST, statement_vectors, told
from loaders.reading.wordings import Wordings
from loaders.training.data import Annotated

STEPS = 400
_DECAY = 0.1
_WEIGHT_OF_RIGHT = 2.0

Row = tuple[str, set[str]]
"""A told statement and the demands on which it takes a stance, one that negates another folded."""


def train_detector(negotiation: Negotiation, articles: Iterable[Annotated], passages: Path, folder: Path) -> None:
    """Write `detector-NAME.npz`; the vectors are those of the network that ships, so it must be there."""
    rows = [*_statements(negotiation, articles), *_passages(negotiation, passages)]
    demands = [key for key, demand in negotiation.demands.items() if not demand.negation_of]
    inputs = torch.tensor(_inputs(negotiation, demands, [text for text, _ in rows]))
    wanted = torch.tensor([[float(key in taken) for key in demands] for _, taken in rows])
    weights, bias = _fitted(inputs, wanted)
    np.savez(
        folder / f"detector-{negotiation.negotiation}.npz",
        demands=np.array(demands),
        weights=weights.detach().numpy().astype(np.float32),
        bias=bias.detach().numpy().astype(np.float32),
    )


def _fitted(inputs: Tensor, wanted: Tensor) -> tuple[Tensor, Tensor]:
    weights = torch.zeros(inputs.shape[1], wanted.shape[1], requires_grad=True)
    bias = torch.full((wanted.shape[1],), -3.0, requires_grad=True)
    optimizer = torch.optim.Adam([weights, bias], lr=0.05)
    for _ in range(STEPS):
        loss = functional.binary_cross_entropy_with_logits(
            inputs @ weights + bias, wanted, pos_weight=torch.tensor(_WEIGHT_OF_RIGHT)
        )
        loss = loss + _DECAY * weights.square().sum() / len(inputs)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return weights, bias


def _inputs(negotiation: Negotiation, demands: list[str], texts: list[str]) -> Floats:
    wordings = Wordings(negotiation)
    used = [{_base(negotiation, key) for key in wordings.named_in(text)} for text in texts]
    worded = np.array([[key in one for key in demands] for one in used], np.float32)
    inputs: Floats = np.concatenate([statement_vectors(texts) * SCALE, worded], axis=1)
    return inputs


def _statements(negotiation: Negotiation, articles: Iterable[Annotated]) -> Iterable[Row]:
    for item in articles:
        if item.negotiation.negotiation == negotiation.negotiation:
            for statement in item.reading.statements:
                keys = [position.demand for position in statement.positions]
                text = told(statement.speaker, statement.cue, statement.content)
                yield text, {_base(negotiation, key) for key in keys if key in negotiation.demands}


def _passages(negotiation: Negotiation, passages: Path) -> Iterable[Row]:
    for line in passages.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        keys = [one["demand"] for one in (row, *row["also"]) if one["stance"] not in (None, "none")]
        yield row["text"][:LONGEST], {_base(negotiation, key) for key in keys if key in negotiation.demands}


def _base(negotiation: Negotiation, key: str) -> str:
    return negotiation.demands[key].negation_of or key
