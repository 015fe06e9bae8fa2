"""Train the judge."""

import random
from collections import defaultdict
from dataclasses import dataclass, field

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
from loaders.training.distilling import soft, soft_binary
from loaders.training.encoder import some_masked
from loaders.training.fitting import DEVICE, Course, fit, rounded
from loaders.training.judge import Judge
from loaders.training.narrowing import BATCHES, narrow

BATCH = 64
HIDDEN = 0.08
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

_Taken = tuple[int, int, Said]
"""A statement's number in its batch, a demand's number, and what is said."""


def trained(
    model: Judge,
    tokenizer: Tokenizer,
    coded: list[Coded],
    books: "Books",
    course: Course,
    teacher: Judge | None = None,
) -> Judge:
    """A judge fitted to coded statements, and to what a larger one that has learned from them makes of them."""
    lessons = _Lessons(tokenizer, books, random.Random(course.seed), teacher)
    return fit(model, lambda shuffle: batches(coded, shuffle), lessons.loss, course)


def narrowed(model: Judge, tokenizer: Tokenizer, coded: list[Coded], books: "Books", seed: int) -> Judge:
    """The judge with narrower layers, cut by what some of the statements need."""
    chance = random.Random(seed)
    lessons = _Lessons(tokenizer, books, chance, None)
    some = batches(chance.sample(coded, BATCH * BATCHES), chance)
    return narrow(model, model.encoder.network.encoder.layer, some, lessons.loss)


@dataclass(frozen=True)
class Books:
    """The negotiations that are learned from, by name; the propositions of `known` get queries of their own."""

    negotiations: dict[str, Negotiation]
    known: Negotiation

    def columns(self, name: str) -> dict[str, int]:
        """The column of each proposition of a negotiation."""
        return {key: n for n, key in enumerate(self.negotiations[name].propositions)}

    def numbers(self, name: str) -> Tensor | None:
        """The numbers of the known negotiation's propositions; None for another."""
        return torch.arange(len(self.known.propositions), device=DEVICE) if name == self.known.negotiation else None


_Verdicts = tuple[Tensor, ...]
"""What a judge makes of a batch: logits of taking a stance, of which, of the flags, of the holder's ends; vectors."""


@dataclass
class Labels:
    """The vectors of the labels of a network's negotiations, and of their other sides."""

    model: Judge
    tokenizer: Tokenizer
    negotiations: dict[str, Negotiation]
    _vectors: dict[str, tuple[int, Tensor, Tensor]] = field(default_factory=dict)
    _count: int = 0

    def of(self, name: str, turned: Tensor) -> Tensor:
        """[demands, size]; of the other side where `turned`."""
        self._count += 1
        since, *vectors = self._vectors.get(name, (0,))
        if not vectors or (self.model.training and self._count - since >= RENEWED):
            negotiation = self.negotiations[name]
            demands = [negotiation.demands[key] for key in negotiation.propositions]
            vectors = [self._encoded([d.label for d in demands]), self._encoded([d.against for d in demands])]
            self._vectors[name] = (self._count, *vectors)
        labels, against = vectors
        return torch.where(turned[:, None], against, labels)

    def _encoded(self, labels: list[str]) -> Tensor:
        training = self.model.training
        self.model.eval()
        with torch.no_grad(), rounded():
            inputs = padded([pieces(self.tokenizer, InContext(plain(label))) for label in labels])
            ids, mask, context = (part.to(DEVICE) for part in inputs)
            vectors: Tensor = self.model.encode(self.model.encoder.embedded(ids), mask, context)[1].float()
        self.model.train(training)
        return vectors


@dataclass
class _Lessons:
    tokenizer: Tokenizer
    books: Books
    chance: random.Random
    teacher: Judge | None
    _labels: dict[Judge, Labels] = field(default_factory=dict)

    def loss(self, model: Judge, batch: list[Coded]) -> Tensor:
        """Of taking a stance on each demand; of which stance, flags and holder where one is taken."""
        name = batch[0].negotiation
        demands = self.books.columns(name)
        known = None if self.chance.random() < LABELS_ALONE else self.books.numbers(name)
        turned = torch.rand(len(demands)) < (OTHER_SIDE if known is None else 0.0)
        inputs = [pieces(self.tokenizer, self._seen(one.statement)) for one in batch]
        ids, mask, context = padded(inputs)
        ids = some_masked(ids, HIDDEN)
        worded = worded_in(batch, demands)
        wanted = torch.zeros_like(worded)
        taken = [
            (n, demands[key], said.turned if turned[demands[key]] else said)
            for n, one in enumerate(batch)
            for key, said in one.said.items()
        ]
        for n, one in enumerate(batch):
            wanted[n, [demands[key] for key in one.said]] = 1
        ids, mask, context, worded, wanted, turned = (
            part.to(DEVICE) for part in (ids, mask, context, worded, wanted, turned)
        )
        asked = (ids, mask, context, name, turned, known, worded)
        told = self._verdicts(model, *asked)
        weight = torch.tensor(WEIGHT_OF_TAKING, device=DEVICE)
        each = functional.binary_cross_entropy_with_logits(told[0], wanted, pos_weight=weight, reduction="none")
        loss = each.sum(1).mean()
        if taken:
            loss = loss + _taken_loss(told, mask - context, inputs, taken)
        if self.teacher is None:
            return loss
        with torch.no_grad():
            taught = self._verdicts(self.teacher, *asked)
        return loss + _distilled(told, taught, mask - context)

    def _verdicts(
        self,
        model: Judge,
        ids: Tensor,
        mask: Tensor,
        context: Tensor,
        name: str,
        turned: Tensor,
        known: Tensor | None,
        worded: Tensor,
    ) -> _Verdicts:
        if model not in self._labels:
            self._labels[model] = Labels(model, self.tokenizer, self.books.negotiations)
        labels = self._labels[model].of(name, turned)
        with rounded():
            told = model(model.encoder.embedded(ids), mask, context, *model.queries(labels, known), worded)
        return tuple(output.float() for output in told)

    def _seen(self, statement: InContext) -> InContext:
        return InContext(statement.text) if self.chance.random() < WITHOUT_CONTEXT else statement


def _taken_loss(told: _Verdicts, mask: Tensor, inputs: list[Pieces], taken: list[_Taken]) -> Tensor:
    _, stances, flags, holders, _ = told
    rows, columns = torch.tensor([t[0] for t in taken]).to(DEVICE), torch.tensor([t[1] for t in taken]).to(DEVICE)
    gold = torch.tensor([_held(said) for _, _, said in taken]).to(DEVICE)
    loss = WEIGHT_OF_STANCE * functional.cross_entropy(stances[rows, columns], gold, label_smoothing=0.05)
    flagged = [n for n, (_, _, said) in enumerate(taken) if said.conditional is not None]
    if flagged:
        right = torch.tensor([taken[n][2].flags for n in flagged]).to(DEVICE)
        loss = loss + 0.5 * functional.binary_cross_entropy_with_logits(flags[rows, columns][flagged], right)
    wanted = torch.tensor([_ends(inputs[n], said) for n, _, said in taken])
    if (wanted < 0).all():
        return loss
    logits = holders[rows, columns].masked_fill((mask[rows] == 0)[..., None], -1e4)
    return loss + 0.3 * functional.cross_entropy(
        logits.transpose(1, 2).reshape(-1, logits.shape[1]), wanted.to(DEVICE).reshape(-1), ignore_index=-100
    )


def _distilled(told: _Verdicts, taught: _Verdicts, mask: Tensor) -> Tensor:
    """The same losses with the teacher's shares as what is right, each where the teacher sees a stance taken."""
    taken = torch.sigmoid(taught[0])
    loss = soft_binary(told[0], taught[0]) * told[0].shape[1]
    loss = loss + WEIGHT_OF_STANCE * soft(told[1], taught[1], taken)
    loss = loss + 0.5 * soft_binary(told[2], taught[2], taken[..., None].expand_as(told[2]))
    hidden = (mask == 0)[:, None, :, None]
    ends, ends_taught = (one[3].masked_fill(hidden, -1e4).transpose(2, 3) for one in (told, taught))
    return loss + 0.3 * soft(ends, ends_taught, taken[..., None].expand(ends.shape[:-1]))


def _held(said: Said) -> int:
    """The place in `HELD` of what is said."""
    if said.stance is Stance.REJECTS and said.on_opposite is not None:
        return HELD.index((True, said.on_opposite))
    return HELD.index((False, said.stance))


def _ends(one: Pieces, said: Said) -> tuple[int, int]:
    """The holder's first and last piece, or -100 twice, which no loss counts."""
    if said.holder is None:
        return -100, -100
    lo, hi = said.holder
    named = [n for n, (start, end) in enumerate(one.spans) if end > start and start < hi and end > lo]
    return (named[0], named[-1]) if named else (-100, -100)


def worded_in(batch: list[Coded], demands: dict[str, int]) -> Tensor:
    """[batch, demands]: 1 where the statement has a wording of the demand."""
    worded = torch.zeros(len(batch), len(demands))
    for n, one in enumerate(batch):
        worded[n, [demands[key] for key in one.worded]] = 1
    return worded


def padded(inputs: list[Pieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, mask and marks of context as [batch, length]."""
    ids, mask, context = torch.zeros(3, len(inputs), max(len(one.ids) for one in inputs), dtype=torch.long)
    for n, one in enumerate(inputs):
        size = len(one.ids)
        ids[n, :size], mask[n, :size], context[n, :size] = torch.tensor(one.ids), 1, torch.tensor(one.context)
    return ids, mask, context


def batches(coded: list[Coded], shuffle: random.Random) -> list[list[Coded]]:
    """Statements of one negotiation and of like length together, in a new order each time."""
    by_negotiation: dict[str, list[Coded]] = defaultdict(list)
    for one in coded:
        by_negotiation[one.negotiation].append(one)
    made = []
    for some in by_negotiation.values():
        order = sorted(some, key=lambda one: len(one.statement.text) + shuffle.random() * 80)
        made += [order[n : n + BATCH] for n in range(0, len(order), BATCH)]
    shuffle.shuffle(made)
    return made
