"""Train the verdict model."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from torch.nn import functional

from loaders.reading.windows import plain
from loaders.training.judge import Judge
from loaders.training.pairs import NO_STANCE, Pair

BATCH = 24
RATE = 2.5e-4
LONGEST = 128
"""Word pieces of a told statement at most; the rest of it is left off."""

HIDDEN = 0.05
_MASK, _LAST_SPECIAL = 103, 103


@dataclass(frozen=True)
class Encoded:
    """Batch of inputs as [batch, length]."""

    ids: Tensor
    types: Tensor
    mask: Tensor


def trained(base: Path, tokenizer: Tokenizer, pairs: list[Pair], epochs: int, seed: int) -> Judge:
    """A verdict model fine-tuned on the pairs."""
    torch.manual_seed(seed)
    return _fitted(Judge(base), tokenizer, pairs, epochs, seed, RATE)


def sharpened(model: Judge, tokenizer: Tokenizer, pairs: list[Pair], epochs: int, seed: int) -> Judge:
    """The model trained on with mostly those pairs that take a stance: to tell the four apart is the harder part."""
    shuffle = random.Random(seed)
    taking = [pair for pair in pairs if pair.stance != NO_STANCE]
    others = [pair for pair in pairs if pair.stance == NO_STANCE]
    return _fitted(model, tokenizer, [*taking, *shuffle.sample(others, len(taking) // 2)], epochs, seed, 0.8 * RATE)


def _fitted(model: Judge, tokenizer: Tokenizer, pairs: list[Pair], epochs: int, seed: int, rate: float) -> Judge:
    heads = [p for n, p in model.named_parameters() if not n.startswith("bert.")]
    encoder = [p for p in model.bert.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": rate}, {"params": heads, "lr": 4 * rate}], weight_decay=0.01, fused=True
    )
    shuffle = random.Random(seed)
    steps = epochs * (1 + len(pairs) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))
    )
    topics = Topics(tokenizer, pairs)
    for epoch in range(epochs):
        model.train()
        began, total, count = time.time(), 0.0, 0
        for batch in _batches(pairs, shuffle):
            loss = _loss(model, tokenizer, batch)
            if count % 2:
                loss = loss + topics.loss(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder + heads, 2.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            total, count = total + loss.item(), count + 1
        click.echo(f"epoch {epoch + 1}: loss {total / count:.4f}, {time.time() - began:.0f} s")
    return model.eval()


class Topics:
    """The part of the loss that brings a statement near the labels of its demands, in the codebook that it is of."""

    def __init__(self, tokenizer: Tokenizer, pairs: list[Pair]) -> None:
        self._tokenizer = tokenizer
        self._books: dict[str, list[str]] = defaultdict(list)
        self._wanted: dict[str, set[str]] = defaultdict(set)
        for pair in pairs:
            if pair.label not in self._books[pair.book]:
                self._books[pair.book].append(pair.label)
            if pair.stance != NO_STANCE:
                self._wanted[pair.text].add(pair.label)

    def loss(self, model: Judge, batch: list[Pair]) -> Tensor:
        """Binary cross-entropy over all demands of the codebook that most of the batch is of."""
        book = max({pair.book for pair in batch}, key=lambda b: sum(pair.book == b for pair in batch))
        texts = list(dict.fromkeys(pair.text for pair in batch if pair.book == book))[:12]
        labels = self._books[book]
        vectors = _vectors(model, self._tokenizer, [*texts, *labels])
        logits = vectors[: len(texts)] @ vectors[len(texts) :].T * model.scale[0] + model.scale[1]
        wanted = torch.tensor([[float(label in self._wanted[text]) for label in labels] for text in texts])
        return functional.binary_cross_entropy_with_logits(logits, wanted, pos_weight=torch.tensor(4.0)) * 1.5


def _vectors(model: Judge, tokenizer: Tokenizer, texts: list[str]) -> Tensor:
    batch = encoded([tokenizer.encode(plain(text)) for text in texts])
    with torch.autocast("cpu", torch.bfloat16):
        return model(batch.ids, batch.types, batch.mask)[3].float()


def _batches(pairs: list[Pair], shuffle: random.Random) -> Iterator[list[Pair]]:
    """Pairs of like length together, in a new order each time."""
    order = sorted(pairs, key=lambda pair: len(pair.text) + shuffle.random() * 80)
    batches = [order[n : n + BATCH] for n in range(0, len(order), BATCH)]
    shuffle.shuffle(batches)
    yield from batches


def encoded(inputs: list[Encoding]) -> Encoded:
    """Inputs filled up to one length."""
    length = max(len(one.ids) for one in inputs)
    ids = torch.zeros(len(inputs), length, dtype=torch.long)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for n, one in enumerate(inputs):
        size = len(one.ids)
        ids[n, :size] = torch.tensor(one.ids)
        types[n, :size] = torch.tensor(one.type_ids)
        mask[n, :size] = 1
    return Encoded(ids, types, mask)


def _loss(model: Judge, tokenizer: Tokenizer, batch: list[Pair]) -> Tensor:
    inputs = [tokenizer.encode(plain(pair.text), pair.label) for pair in batch]
    given = encoded(inputs)
    hidden = (torch.rand(given.ids.shape) < HIDDEN) & (given.ids > _LAST_SPECIAL) & (given.types == 0)
    with torch.autocast("cpu", torch.bfloat16):
        outputs = model(torch.where(hidden, _MASK, given.ids), given.types, given.mask)
    stance, flags, holder, _ = (output.float() for output in outputs)
    gold = torch.tensor([pair.stance for pair in batch])
    loss = functional.cross_entropy(stance, gold)
    takes = gold != NO_STANCE
    if not takes.any():
        return loss
    told = torch.tensor([[float(pair.conditional), float(pair.hedged)] for pair in batch])
    loss = loss + 0.5 * functional.binary_cross_entropy_with_logits(flags[takes], told[takes])
    return loss + 0.5 * _holder_loss(holder, given, inputs, batch)


def _holder_loss(logits: Tensor, given: Encoded, inputs: list[Encoding], batch: list[Pair]) -> Tensor:
    """Cross-entropy of the holder's first and last piece, where the pair tells them."""
    logits = logits.masked_fill(((given.mask == 0) | (given.types == 1))[..., None], -1e4)
    wanted = torch.full((len(batch), 2), -100)
    for n, (one, pair) in enumerate(zip(inputs, batch, strict=True)):
        if pair.holder and pair.stance != NO_STANCE:
            pieces = [
                k
                for k, (lo, hi) in enumerate(one.offsets)
                if one.type_ids[k] == 0 and hi > lo and lo < pair.holder[1] and hi > pair.holder[0]
            ]
            if pieces:
                wanted[n] = torch.tensor([pieces[0], pieces[-1]])
    if (wanted < 0).all():
        return logits.sum() * 0
    return functional.cross_entropy(
        logits.transpose(1, 2).reshape(-1, logits.shape[1]), wanted.reshape(-1), ignore_index=-100
    )
