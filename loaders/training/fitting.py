"""The loop by which both networks are fitted."""

import random
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

import click
import torch
from torch import Tensor, nn

WARM_UP = 0.08
"""Share of the steps in which the rate rises; it falls to nought over the others."""
Model = TypeVar("Model", bound=nn.Module)
Batch = TypeVar("Batch")


def fit(
    model: Model,
    batches: Callable[[random.Random], Sequence[Batch]],
    loss: Callable[[Model, Batch], Tensor],
    *,
    epochs: int,
    rate: float,
    heads: float,
    seed: int,
) -> Model:
    """Fit by AdamW; what is not the encoder learns `heads` times as fast. The same seed gives the same weights."""
    torch.manual_seed(seed)
    shuffle = random.Random(seed)
    encoder = [p for n, p in model.named_parameters() if n.startswith("bert.") and p.requires_grad]
    others = [p for n, p in model.named_parameters() if not n.startswith("bert.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": rate}, {"params": others, "lr": heads * rate}], weight_decay=0.01, fused=True
    )
    steps = epochs * len(batches(shuffle))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / (WARM_UP * steps), max(0.0, (steps - step) / ((1 - WARM_UP) * steps))),
    )
    for epoch in range(epochs):
        model.train()
        began, total, count = time.time(), 0.0, 0
        for batch in batches(shuffle):
            step = loss(model, batch)
            step.backward()
            torch.nn.utils.clip_grad_norm_(encoder + others, 2.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            total, count = total + step.item(), count + 1
        click.echo(f"epoch {epoch + 1}: loss {total / count:.4f}, {time.time() - began:.0f} s")
    return model.eval()
