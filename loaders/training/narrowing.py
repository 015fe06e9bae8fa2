"""Make a network's layers narrower, so that it reads faster: the least needed heads and inner units are cut off.

How much a head or unit is needed is the square of what the loss of a text would change without it, to the first order,
summed over texts (Michel and others 2019; Molchanov and others 2019). All layers keep as many.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import torch
from torch import Tensor, nn

from loaders.training.fitting import DEVICE

HEADS, UNITS = 8, 1024
"""What each layer keeps, of 12 heads and 1,536 units."""

BATCHES = 60
"""How many batches tell what is needed."""

Model = TypeVar("Model", bound=nn.Module)
Batch = TypeVar("Batch")


def narrow(
    model: Model, layers: Sequence[nn.Module], batches: Sequence[Batch], loss: Callable[[Model, Batch], Tensor]
) -> Model:
    """Cut the BERT layers of a model by the gradients of its loss; returns the model."""
    model.to(DEVICE)
    heads = [_Gate(layer.attention.output.dense, layer.attention.self.num_attention_heads) for layer in layers]
    units = [_Gate(layer.output.dense, layer.output.dense.in_features) for layer in layers]
    for batch in batches:
        loss(model, batch).backward()
        for gate in (*heads, *units):
            gate.count()
    model.zero_grad()
    for layer, of_heads, of_units in zip(layers, heads, units, strict=True):
        _cut_attention(layer.attention, of_heads.most_needed(HEADS))
        _cut_inner(layer, of_units.most_needed(UNITS))
    return model


class _Gate:
    """Multiplies each group of a product's inputs by one, and sums the squares of that factor's gradients."""

    def __init__(self, product: nn.Linear, groups: int) -> None:
        self.needed = torch.zeros(groups, device=DEVICE)
        self._groups = groups
        self._factor: Tensor | None = None
        self._hook = product.register_forward_pre_hook(self._gated)

    def _gated(self, _: nn.Module, inputs: tuple[Tensor]) -> Tensor:
        (values,) = inputs
        if not torch.is_grad_enabled():
            return values
        self._factor = torch.ones(len(values), 1, self._groups, 1, device=values.device, requires_grad=True)
        return (values.unflatten(-1, (self._groups, -1)) * self._factor).flatten(2)

    def count(self) -> None:
        """Add what the last loss told of each text."""
        if self._factor is not None and self._factor.grad is not None:
            self.needed += self._factor.grad.square().sum((0, 1, 3))

    def most_needed(self, count: int) -> Tensor:
        """The numbers of so many groups, in their order; the gate is gone."""
        self._hook.remove()
        return self.needed.topk(count).indices.sort().values


def _cut_attention(attention: nn.Module, kept: Tensor) -> None:
    own = attention.self
    size = own.attention_head_size
    rows = (kept[:, None] * size + torch.arange(size, device=kept.device)).flatten()
    for product in (own.query, own.key, own.value):
        _keep_outputs(product, rows)
    _keep_inputs(attention.output.dense, rows)
    own.num_attention_heads, own.all_head_size = len(kept), len(rows)


def _cut_inner(layer: nn.Module, kept: Tensor) -> None:
    _keep_outputs(layer.intermediate.dense, kept)
    _keep_inputs(layer.output.dense, kept)


def _keep_outputs(product: nn.Linear, rows: Tensor) -> None:
    product.weight = nn.Parameter(product.weight[rows].detach().clone())
    product.bias = nn.Parameter(product.bias[rows].detach().clone())
    product.out_features = len(rows)


def _keep_inputs(product: nn.Linear, columns: Tensor) -> None:
    product.weight = nn.Parameter(product.weight[:, columns].detach().clone())
    product.in_features = len(columns)
