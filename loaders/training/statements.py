"""Train the statement tagger."""

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from loaders.reading.decoding import CUES, SIDE, WHEN, WITHIN
from loaders.reading.joining import Whole, distances, places
from loaders.training.data import Anchor, Example
from loaders.training.distilling import soft, soft_binary
from loaders.training.encoder import some_masked
from loaders.training.fitting import DEVICE, Course, fit, rounded
from loaders.training.model import Tagger
from loaders.training.narrowing import BATCHES, narrow

BATCH = 16
HIDDEN = 0.06
"""Share of the word pieces that are hidden in training, so that no statement hangs on one word."""

_NOT_TOLD = -100
"""A target that no loss counts."""


def trained(model: Tagger, examples: list[Example], course: Course, teacher: Tagger | None = None) -> Tagger:
    """A tagger fitted to the examples, and to what a larger one that has learned from them makes of them."""
    return fit(
        model,
        lambda shuffle: _batches(examples, shuffle),
        lambda model, batch: _loss(model, batch, teacher),
        course,
    )


def narrowed(model: Tagger, examples: list[Example], seed: int) -> Tagger:
    """The tagger with narrower layers, cut by what some of the examples need."""
    chance = random.Random(seed)
    some = _batches(chance.sample(examples, BATCH * BATCHES), chance)
    return narrow(model, model.encoder.network.encoder.layer, some, lambda model, batch: _loss(model, batch, None))


def _batches(examples: list[Example], shuffle: random.Random) -> list[list[Example]]:
    """Examples of like length together, in a new order each time."""
    order = sorted(examples, key=lambda e: len(e.window.ids) + shuffle.random() * 60)
    batches = [order[n : n + BATCH] for n in range(0, len(order), BATCH)]
    shuffle.shuffle(batches)
    return batches


@dataclass(frozen=True)
class _Told:
    """What a tagger makes of a batch: logits of [batch, length, tags], and of [anchors, relations, length]."""

    tags: Tensor
    joined: Tensor


@dataclass(frozen=True)
class _Anchors:
    """The statements of a batch: rows and pieces of their anchors, what is asked of each piece, and what is right.

    All are [anchors] or [anchors, length]; `ends` are the speaker's first and last piece, 0 for none.
    """

    rows: Tensor
    at: Tensor
    apart: Tensor
    where: Tensor
    content: Tensor
    near: Tensor
    ends: tuple[Tensor, Tensor]
    when: Tensor
    side: Tensor

    @classmethod
    def of(cls, batch: list[Example], mask: Tensor) -> "_Anchors | None":
        """Those of a batch, or None where it has none."""
        found = [(n, anchor) for n, example in enumerate(batch) for anchor in example.anchors]
        if not found:
            return None
        length = mask.shape[1]
        rows, at = torch.tensor([(n, anchor.at) for n, anchor in found]).unbind(1)
        apart = torch.tensor(np.stack([distances(length, a.at) for _, a in found]))
        content = torch.zeros(len(found), length)
        for n, (_, anchor) in enumerate(found):
            content[n, list(anchor.content)] = 1
        valid = mask[rows].bool()
        valid[:, 0] = False
        return cls(
            rows.to(DEVICE),
            at.to(DEVICE),
            apart.to(DEVICE),
            torch.tensor(np.stack([_places(batch[n], a.at, length) for n, a in found])).to(DEVICE),
            content.to(DEVICE),
            (valid & ((apart > 3) & (apart < 39) | (content > 0))).float().to(DEVICE),
            (_ends(found, 0), _ends(found, 1)),
            torch.tensor([int(a.when) for _, a in found]).to(DEVICE),
            torch.tensor([_NOT_TOLD if a.side is None else a.side for _, a in found]).to(DEVICE),
        )


def _ends(found: list[tuple[int, Anchor]], end: int) -> Tensor:
    return torch.tensor([anchor.speaker[end] if anchor.speaker else 0 for _, anchor in found]).to(DEVICE)


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


def _loss(model: Tagger, batch: list[Example], teacher: Tagger | None) -> Tensor:
    ids, features, mask = padded(batch)
    ids = some_masked(ids, HIDDEN)
    gold = torch.full(ids.shape, _NOT_TOLD)
    inside = torch.zeros(ids.shape)
    for n, example in enumerate(batch):
        lo, hi = example.window.core
        gold[n, lo:hi] = torch.tensor(example.tags[lo:hi])
        inside[n, list(example.inside)] = 1
    anchors = _Anchors.of(batch, mask)
    ids, features, mask, gold, inside = (part.to(DEVICE) for part in (ids, features, mask, gold, inside))
    told = _told(model, ids, features, mask, anchors)
    weights = torch.tensor([1.0, 2.0, 1.5, 2.0], device=DEVICE)
    loss = 2.0 * functional.cross_entropy(
        told.tags[..., CUES].flatten(0, 1), gold.flatten(), weight=weights, ignore_index=_NOT_TOLD
    )
    within = functional.binary_cross_entropy_with_logits(told.tags[..., WITHIN], inside, reduction="none")
    loss = loss + (within * mask).sum() / mask.sum()
    if anchors:
        loss = loss + _loss_of_anchors(told, anchors, mask)
    if teacher is None:
        return loss
    with torch.no_grad():
        taught = _told(teacher, ids, features, mask, anchors)
    return loss + _distilled(told, taught, (gold >= 0).float(), mask, anchors)


def _told(model: Tagger, ids: Tensor, features: Tensor, mask: Tensor, anchors: _Anchors | None) -> _Told:
    with rounded():
        encoded = model(model.encoder.embedded(ids), mask, features)
    tags, cues, pieces = (output.float() for output in encoded)
    if anchors is None:
        return _Told(tags, tags.new_zeros(0))
    rows, at = anchors.rows, anchors.at
    joined = model.join(cues[rows, at], pieces[rows], tags[rows, :, WITHIN], anchors.apart, anchors.where)
    return _Told(tags, joined)


def _loss_of_anchors(told: _Told, anchors: _Anchors, mask: Tensor) -> Tensor:
    tags, joined = told.tags[anchors.rows, anchors.at], told.joined
    loss = 0.4 * functional.cross_entropy(tags[:, WHEN], anchors.when)
    if (anchors.side >= 0).any():
        loss = loss + 0.4 * functional.cross_entropy(tags[:, SIDE], anchors.side, ignore_index=_NOT_TOLD)
    each = functional.binary_cross_entropy_with_logits(joined[:, 0], anchors.content, reduction="none")
    loss = loss + (each * anchors.near).sum() / anchors.near.sum() * 6.0
    hidden = ~mask[anchors.rows].bool()
    for relation, wanted in enumerate(anchors.ends, start=1):
        loss = loss + 0.5 * functional.cross_entropy(joined[:, relation].masked_fill(hidden, -1e4), wanted)
    return loss


def _distilled(told: _Told, taught: _Told, core: Tensor, mask: Tensor, anchors: _Anchors | None) -> Tensor:
    """The same losses with the teacher's shares as what is right."""
    loss = 2.0 * soft(told.tags[..., CUES], taught.tags[..., CUES], core)
    loss = loss + soft_binary(told.tags[..., WITHIN], taught.tags[..., WITHIN], mask)
    if anchors is None:
        return loss
    tags, tags_taught = (one.tags[anchors.rows, anchors.at] for one in (told, taught))
    loss = loss + 0.4 * (soft(tags[:, WHEN], tags_taught[:, WHEN]) + soft(tags[:, SIDE], tags_taught[:, SIDE]))
    hidden = ~mask[anchors.rows].bool()
    joined, joined_taught = told.joined, taught.joined
    loss = loss + 6.0 * soft_binary(joined[:, 0], joined_taught[:, 0], anchors.near)
    for relation in (1, 2):
        ends, ends_taught = (one[:, relation].masked_fill(hidden, -1e4) for one in (joined, joined_taught))
        loss = loss + 0.5 * soft(ends, ends_taught)
    return loss


def _places(example: Example, at: int, length: int) -> Whole:
    window = example.window
    found = places(np.array(window.sentences), np.array(window.paragraphs), at)
    return np.pad(found, (0, length - len(found)))
