"""Train the statement tagger."""

import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from loaders.reading.decoding import CUES, SIDE, WHEN, WITHIN
from loaders.reading.joining import Whole, distances, places
from loaders.training.data import Example
from loaders.training.fitting import fit
from loaders.training.model import Tagger

BATCH = 4
RATE = 3e-4
HIDDEN = 0.03
"""Share of the word pieces that are hidden in training, so that no statement hangs on one word."""

_MASK, _LAST_SPECIAL = 103, 103
"""[MASK] in BERT's vocabulary; no id up to it is a word."""


def trained(base: Path, examples: list[Example], epochs: int, seed: int) -> Tagger:
    """A tagger fine-tuned on the examples; the same seed gives the same one on the same machine."""
    return fit(
        Tagger(base), lambda shuffle: _batches(examples, shuffle), _loss, epochs=epochs, rate=RATE, heads=4, seed=seed
    )


def _batches(examples: list[Example], shuffle: random.Random) -> list[list[Example]]:
    """Examples of like length together, in a new order each time."""
    order = sorted(examples, key=lambda e: len(e.window.ids) + shuffle.random() * 60)
    batches = [order[n : n + BATCH] for n in range(0, len(order), BATCH)]
    shuffle.shuffle(batches)
    return batches


def padded(examples: list[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, features and mask of windows as [batch, length]."""
    length = max(len(e.window.ids) for e in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    features, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for n, example in enumerate(examples):
        size = len(example.window.ids)
        ids[n, :size] = torch.tensor(example.window.ids)
        features[n, :size] = torch.tensor(example.window.features)
        mask[n, :size] = 1
    return ids, features, mask


def _loss(model: Tagger, batch: list[Example]) -> Tensor:
    ids, features, mask = padded(batch)
    ids = torch.where((torch.rand(ids.shape) < HIDDEN) & (ids > _LAST_SPECIAL), _MASK, ids)
    with torch.autocast("cpu", torch.bfloat16):
        encoded = model(model.embedded(ids), mask, features)
    tags, cues, pieces = (output.float() for output in encoded)
    gold = torch.full(ids.shape, -100)
    for n, example in enumerate(batch):
        lo, hi = example.window.core
        gold[n, lo:hi] = torch.tensor(example.tags[lo:hi])
    loss = 2.0 * functional.cross_entropy(
        tags[..., CUES].flatten(0, 1), gold.flatten(), weight=torch.tensor([1.0, 2.0, 1.5, 2.0]), ignore_index=-100
    )
    inside = torch.zeros(ids.shape)
    for n, example in enumerate(batch):
        inside[n, list(example.inside)] = 1
    told = functional.binary_cross_entropy_with_logits(tags[..., WITHIN], inside, reduction="none")
    loss = loss + (told * mask).sum() / mask.sum()
    anchors = [(n, anchor) for n, example in enumerate(batch) for anchor in example.anchors]
    if not anchors:
        return loss
    rows = torch.tensor([n for n, _ in anchors])
    at = torch.tensor([a.at for _, a in anchors])
    when = torch.tensor([a.when for _, a in anchors])
    loss = loss + 0.4 * functional.cross_entropy(tags[rows, at][:, WHEN], when)
    side = torch.tensor([-100 if a.side is None else a.side for _, a in anchors])
    if (side >= 0).any():
        loss = loss + 0.4 * functional.cross_entropy(tags[rows, at][:, SIDE], side)
    length = ids.shape[1]
    apart = torch.tensor(np.stack([distances(length, a.at) for _, a in anchors]))
    where = torch.tensor(np.stack([_places(batch[n], a.at, length) for n, a in anchors]))
    scores = model.join(cues[rows, at], pieces[rows], tags[rows, :, WITHIN], apart, where)
    valid = mask[rows].bool()
    valid[:, 0] = False
    content = torch.zeros(len(anchors), length)
    for n, (_, anchor) in enumerate(anchors):
        content[n, list(anchor.content)] = 1
    each = functional.binary_cross_entropy_with_logits(scores[:, 0], content, reduction="none")
    near = valid & ((apart > 3) & (apart < 39) | (content > 0))
    loss = loss + (each * near).sum() / near.sum() * 6.0
    for relation, end in ((1, 0), (2, 1)):
        wanted = torch.tensor([a.speaker[end] if a.speaker else 0 for _, a in anchors])
        logits = scores[:, relation].masked_fill(~mask[rows].bool(), -1e4)
        loss = loss + 0.5 * functional.cross_entropy(logits, wanted)
    return loss


def _places(example: Example, at: int, length: int) -> Whole:
    window = example.window
    found = places(np.array(window.sentences), np.array(window.paragraphs), at)
    return np.pad(found, (0, length - len(found)))
