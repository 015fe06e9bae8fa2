"""Train the judge."""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from graph_schema.negotiation import Negotiation
from loaders.form import Stance
from loaders.reading.stances import HELD
from loaders.reading.told import InContext, Pieces, pieces
from loaders.reading.windows import plain
from loaders.training.coded import Coded, Said
from loaders.training.fitting import fit
from loaders.training.judge import Judge

BATCH = 16
RATE = 2e-4
HIDDEN = 0.05
"""Share of the word pieces that are hidden in training."""

LABELS_ALONE = 0.2
"""How often the known demands are read by their labels alone, as those of a new negotiation file must be."""

WITHOUT_CONTEXT = 0.1
"""How often a statement is read without its context, as one at the beginning of an article must be."""

WEIGHT_OF_TAKING = 2.0
WEIGHT_OF_STANCE = 4.0
"""Stances fitted worse than demands even on what had been learned from: 0.85 of the signs, as on unseen articles."""

OTHER_SIDE = 0.3
"""How often a demand that is read by its label is asked by its other side, so that the judge minds what labels say."""

RENEWED = 30
"""After so many batches labels are encoded anew; no gradient goes through them."""

_MASK, _LAST_SPECIAL = 103, 103
_Taken = tuple[int, int, Said]
"""A statement's number in its batch, a demand's number, and what is said."""


def trained(base: Path, tokenizer: Tokenizer, coded: list[Coded], books: "Books", epochs: int, seed: int) -> Judge:
    """A judge fine-tuned on coded statements."""
    lessons = _Lessons(tokenizer, books, random.Random(seed))
    return fit(
        Judge(base, len(books.known.propositions)),
        lambda shuffle: _batches(coded, shuffle),
        lessons.loss,
        epochs=epochs,
        rate=RATE,
        heads=3,
        seed=seed,
    )


@dataclass(frozen=True)
class Books:
    """The negotiations that are learned from, by name; the propositions of `known` get queries of their own."""

    negotiations: dict[str, Negotiation]
    known: Negotiation

    def numbers(self, name: str) -> Tensor | None:
        """The numbers of the known negotiation's propositions; None for another."""
        return torch.arange(len(self.known.propositions)) if name == self.known.negotiation else None


@dataclass
class _Lessons:
    tokenizer: Tokenizer
    books: Books
    chance: random.Random
    _labels: dict[str, tuple[int, Tensor, Tensor]] = field(default_factory=dict)
    _count: int = 0

    def loss(self, model: Judge, batch: list[Coded]) -> Tensor:
        """Of taking a stance on each demand; of which stance, flags and holder where one is taken."""
        self._count += 1
        name = batch[0].negotiation
        demands = {key: n for n, key in enumerate(self.books.negotiations[name].propositions)}
        known = None if self.chance.random() < LABELS_ALONE else self.books.numbers(name)
        turned = torch.rand(len(demands)) < (OTHER_SIDE if known is None else 0.0)
        labels, against = self._encoded(model, name)
        asked = torch.where(turned[:, None], against, labels)
        inputs = [pieces(self.tokenizer, self._seen(one.statement)) for one in batch]
        ids, mask, context = padded(inputs)
        ids = torch.where((torch.rand(ids.shape) < HIDDEN) & (ids > _LAST_SPECIAL), _MASK, ids)
        worded, wanted = torch.zeros(2, len(batch), len(demands))
        taken = [
            (n, demands[key], said.turned if turned[demands[key]] else said)
            for n, one in enumerate(batch)
            for key, said in one.said.items()
        ]
        for n, one in enumerate(batch):
            worded[n, [demands[key] for key in one.worded]] = 1
            wanted[n, [demands[key] for key in one.said]] = 1
        with torch.autocast("cpu", torch.bfloat16):
            outputs = model(model.embedded(ids), mask, context, *model.queries(asked, known), worded)
        takes, stances, flags, holders, _ = (output.float() for output in outputs)
        weight = torch.tensor(WEIGHT_OF_TAKING)
        each = functional.binary_cross_entropy_with_logits(takes, wanted, pos_weight=weight, reduction="none")
        loss = each.sum(1).mean()
        return loss if not taken else loss + _taken_loss(stances, flags, holders, mask - context, inputs, taken)

    def _seen(self, statement: InContext) -> InContext:
        return InContext(statement.text) if self.chance.random() < WITHOUT_CONTEXT else statement

    def _encoded(self, model: Judge, name: str) -> tuple[Tensor, Tensor]:
        """The vectors of a negotiation's labels, and of their other sides."""
        since, *vectors = self._labels.get(name, (0,))
        if not vectors or self._count - since >= RENEWED:
            negotiation = self.books.negotiations[name]
            demands = [negotiation.demands[key] for key in negotiation.propositions]
            labels = (
                self._vectors(model, [d.label for d in demands]),
                self._vectors(model, [d.against for d in demands]),
            )
            self._labels[name] = (self._count, *labels)
        return self._labels[name][1:]

    def _vectors(self, model: Judge, labels: list[str]) -> Tensor:
        model.eval()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            ids, mask, context = padded([pieces(self.tokenizer, InContext(plain(label))) for label in labels])
            vectors: Tensor = model.encode(model.embedded(ids), mask, context)[1].float()
        model.train()
        return vectors


def _taken_loss(
    stances: Tensor, flags: Tensor, holders: Tensor, mask: Tensor, inputs: list[Pieces], taken: list[_Taken]
) -> Tensor:
    rows, columns = torch.tensor([t[0] for t in taken]), torch.tensor([t[1] for t in taken])
    gold = torch.tensor([_held(said) for _, _, said in taken])
    loss = WEIGHT_OF_STANCE * functional.cross_entropy(stances[rows, columns], gold, label_smoothing=0.05)
    flagged = [n for n, (_, _, said) in enumerate(taken) if said.conditional is not None]
    if flagged:
        told = [[float(bool(taken[n][2].conditional)), float(bool(taken[n][2].hedged))] for n in flagged]
        loss = loss + 0.5 * functional.binary_cross_entropy_with_logits(
            flags[rows, columns][flagged], torch.tensor(told)
        )
    wanted = torch.tensor([_ends(inputs[n], said) for n, _, said in taken])
    if (wanted < 0).all():
        return loss
    logits = holders[rows, columns].masked_fill((mask[rows] == 0)[..., None], -1e4)
    return loss + 0.3 * functional.cross_entropy(
        logits.transpose(1, 2).reshape(-1, logits.shape[1]), wanted.reshape(-1), ignore_index=-100
    )


def _held(said: Said) -> int:
    """The place in `HELD` of what is said."""
    if said.stance is Stance.REJECTS and said.on_opposite in (Stance.ACCEPTS, Stance.OPEN_TO):
        return HELD.index((True, said.on_opposite))
    return HELD.index((False, said.stance))


def _ends(one: Pieces, said: Said) -> tuple[int, int]:
    """The holder's first and last piece, or -100 twice, which no loss counts."""
    if said.holder is None:
        return -100, -100
    lo, hi = said.holder
    named = [n for n, (start, end) in enumerate(one.spans) if end > start and start < hi and end > lo]
    return (named[0], named[-1]) if named else (-100, -100)


def padded(inputs: list[Pieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and marks of context as [batch, length]."""
    ids, mask, context = torch.zeros(3, len(inputs), max(len(one.ids) for one in inputs), dtype=torch.long)
    for n, one in enumerate(inputs):
        size = len(one.ids)
        ids[n, :size], mask[n, :size], context[n, :size] = torch.tensor(one.ids), 1, torch.tensor(one.context)
    return ids, mask, context


def _batches(coded: list[Coded], shuffle: random.Random) -> list[list[Coded]]:
    """Statements of one negotiation and of like length together, in a new order each time."""
    by_negotiation: dict[str, list[Coded]] = defaultdict(list)
    for one in coded:
        by_negotiation[one.negotiation].append(one)
    batches = []
    for some in by_negotiation.values():
        order = sorted(some, key=lambda one: len(one.statement.text) + shuffle.random() * 80)
        batches += [order[n : n + BATCH] for n in range(0, len(order), BATCH)]
    shuffle.shuffle(batches)
    return batches
