"""The loop by which both networks are fitted, on a graphics processor where there is one."""

import random
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TypeVar

import click
import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.set_float32_matmul_precision("high")
torch.backends.cuda.enable_cudnn_sdp(False)
"""cuDNN plans its attention anew for every length."""

WARM_UP = 0.08
"""Share of the steps in which the rate rises; it falls to nought over the others."""

REMEMBERED = 0.998
"""What is kept of the averaged weights in a step."""


@dataclass(frozen=True)
class Course:
    """How long and how fast is learned; `rate` is the encoder's, `heads` that of what is new beside it."""

    epochs: int
    rate: float
    heads: float
    seed: int = 7


Model = TypeVar("Model", bound=nn.Module)
Batch = TypeVar("Batch")


def rounded() -> AbstractContextManager[None]:
    """Products in bfloat16 where that is faster: a graphics processor has TF32 without the casts."""
    context: AbstractContextManager[None] = torch.autocast("cpu", torch.bfloat16, enabled=DEVICE.type == "cpu")
    return context


def mean(models: Sequence[Model]) -> Model:
    """The first of these with the mean of all their weights, learned from one beginning in different orders."""
    first = models[0]
    with torch.no_grad():
        for parameters in zip(*(model.parameters() for model in models), strict=True):
            parameters[0].copy_(torch.stack([parameter.to(DEVICE) for parameter in parameters]).mean(0))
    return first


def fit(
    model: Model,
    batches: Callable[[random.Random], Sequence[Batch]],
    loss: Callable[[Model, Batch], Tensor],
    course: Course,
) -> Model:
    """Fit by AdamW and give the weights' moving average; the same seed gives the same weights on one processor."""
    torch.manual_seed(course.seed)
    shuffle = random.Random(course.seed)
    model.to(DEVICE)
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(REMEMBERED))
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    others = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": course.rate}, {"params": others, "lr": course.heads}], weight_decay=0.01, fused=True
    )
    steps = course.epochs * len(batches(shuffle))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / (WARM_UP * steps), max(0.0, (steps - step) / ((1 - WARM_UP) * steps))),
    )
    for epoch in range(course.epochs):
        model.train()
        began, total, count = time.time(), torch.zeros((), device=DEVICE), 0
        for batch in batches(shuffle):
            step = loss(model, batch)
            step.backward()
            torch.nn.utils.clip_grad_norm_(encoder + others, 2.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            average.update_parameters(model)
            total, count = total + step.detach(), count + 1
        click.echo(f"epoch {epoch + 1}: loss {total.item() / count:.4f}, {time.time() - began:.0f} s")
    fitted: Model = average.module
    return fitted.eval()
