"""Fit the judge's flags anew on what the trained judge reads: beside its other lessons they are learned too little."""

import random
from collections.abc import Iterator

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from loaders.reading.told import pieces
from loaders.training.coded import Coded
from loaders.training.fitting import DEVICE, rounded
from loaders.training.judge import Judge
from loaders.training.verdicts import Books, Labels, batches, padded, worded_in

_RIDGE = 1e-4
"""How dear it is to leave the weights that were there."""

_ROUNDS = 200


def fit_flags(model: Judge, tokenizer: Tokenizer, coded: list[Coded], books: Books) -> None:
    """By L-BFGS, on every stance that is coded with whether it is conditional and hedged; all other weights stay."""
    flagged = [one for one in coded if any(said.conditional is not None for said in one.said.values())]
    read, gold = (torch.cat(part) for part in zip(*_examples(model, tokenizer, flagged, books), strict=True))
    weight, bias = model.flags.weight, model.flags.bias
    before = weight.detach().clone()
    optimizer = torch.optim.LBFGS([weight, bias], max_iter=_ROUNDS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        found = functional.binary_cross_entropy_with_logits(model.flags(read), gold)
        found = found + _RIDGE * ((weight - before) ** 2).sum()
        found.backward()
        return found

    optimizer.step(loss)


def _examples(model: Judge, tokenizer: Tokenizer, coded: list[Coded], books: Books) -> Iterator[tuple[Tensor, Tensor]]:
    """What the judge reads where a stance is taken, [stances, size], and its flags, [stances, 2]; a batch each."""
    labels = Labels(model.eval(), tokenizer, books.negotiations)
    for batch in batches(coded, random.Random(0)):
        name = batch[0].negotiation
        demands = books.columns(name)
        read = _read(model, tokenizer, batch, labels, books.numbers(name), worded_in(batch, demands))
        taken = [
            (n, demands[key], said)
            for n, one in enumerate(batch)
            for key, said in one.said.items()
            if said.conditional is not None
        ]
        rows, columns = [n for n, _, _ in taken], [column for _, column, _ in taken]
        yield read[rows, columns], torch.tensor([said.flags for _, _, said in taken], device=DEVICE)


def _read(
    model: Judge, tokenizer: Tokenizer, batch: list[Coded], labels: Labels, known: Tensor | None, worded: Tensor
) -> Tensor:
    inputs = padded([pieces(tokenizer, one.statement) for one in batch])
    ids, mask, context, worded = (part.to(DEVICE) for part in (*inputs, worded))
    straight = torch.zeros(worded.shape[1], dtype=torch.bool, device=DEVICE)
    with torch.no_grad(), rounded():
        queries, _ = model.queries(labels.of(batch[0].negotiation, straight), known)
        hidden, _ = model.encode(model.encoder.embedded(ids), mask, context)
        return model.read(hidden, mask, queries, worded).float()
