"""What a large network has learned, as targets for a small one (Hinton and others 2015; Beyer and others 2022)."""

import torch
from torch import Tensor
from torch.nn import functional


def soft(told: Tensor, taught: Tensor, weight: Tensor | None = None) -> Tensor:
    """Cross-entropy of logits [..., classes] with another network's, the mean over what `weight` [...] counts."""
    each = -(taught.softmax(-1) * told.log_softmax(-1)).sum(-1)
    return each.mean() if weight is None else (each * weight).sum() / weight.sum().clamp(min=1e-6)


def soft_binary(told: Tensor, taught: Tensor, weight: Tensor | None = None) -> Tensor:
    """The same of logits that each stand for a yes or no."""
    each = functional.binary_cross_entropy_with_logits(told, torch.sigmoid(taught), reduction="none")
    return each.mean() if weight is None else (each * weight).sum() / weight.sum().clamp(min=1e-6)
