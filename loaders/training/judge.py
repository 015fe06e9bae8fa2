"""The judge as a torch module: an encoder over a statement and its context, a query for each demand that reads it."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from loaders.reading.stances import HELD
from loaders.reading.verdicts import STRETCH
from loaders.training.encoder import Encoder, LockedDropout

STANCES = len(HELD)
FLAGS = 2
LAYERS = 2
_HEADS = 8
_POINTER = 128


class Reader(nn.Module):
    """A layer in which the demands' queries look at each other and at the statement (Carion and others 2020)."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.before = nn.ModuleList(nn.LayerNorm(size) for _ in range(3))
        self.among = nn.Linear(size, 3 * size)
        self.among_out = nn.Linear(size, size)
        self.ask = nn.Linear(size, size)
        self.told = nn.Linear(size, 2 * size)
        self.told_out = nn.Linear(size, size)
        self.wide = nn.Linear(size, 2 * size)
        self.narrow = nn.Linear(2 * size, size)

    def forward(self, queries: Tensor, hidden: Tensor, mask: Tensor) -> Tensor:
        """[batch, demands, size] queries, [batch, length, size] hidden states and their additive mask."""
        queries = queries + self.among_out(_attended(*self.among(self.before[0](queries)).chunk(3, -1)))
        keys, values = self.told(hidden).chunk(2, -1)
        queries = queries + self.told_out(_attended(self.ask(self.before[1](queries)), keys, values, mask))
        return queries + self.narrow(functional.gelu(self.wide(self.before[2](queries))))


def _attended(queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor | None = None) -> Tensor:
    q, k, v = (part.unflatten(-1, (_HEADS, -1)).transpose(1, 2) for part in (queries, keys, values))
    return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).flatten(2)


class Judge(nn.Module):
    """Reads a statement once and gives a verdict on every proposition of a negotiation.

    A demand's query is made of its label; `known` demands, of which there is coded text, add one of their own.
    """

    def __init__(self, encoder: Encoder, known: int) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.size
        self.aside = nn.Embedding(2, size)
        nn.init.normal_(self.aside.weight, std=0.01)
        self.dropout = LockedDropout(0.12)
        self.label = nn.Linear(size, size)
        self.own = nn.Embedding(known, size)
        nn.init.normal_(self.own.weight, std=0.3)
        self.direct = nn.Embedding(known, size)
        nn.init.zeros_(self.direct.weight)
        self.near = nn.Linear(size, size)
        self.worded = nn.Parameter(torch.zeros(size))
        self.used = nn.Parameter(torch.tensor(2.0))
        self.layers = nn.ModuleList(Reader(size) for _ in range(LAYERS))
        self.norm = nn.LayerNorm(size)
        self.takes = nn.Linear(size, 1)
        nn.init.constant_(self.takes.bias, -3.0)
        self.stance = nn.Linear(size, STANCES)
        self.flags = nn.Linear(size, FLAGS)
        self.ends = nn.Linear(size, 2 * _POINTER)
        self.pieces = nn.Linear(size, 2 * _POINTER)

    def encode(self, words: Tensor, mask: Tensor, context: Tensor) -> tuple[Tensor, Tensor]:
        """[batch, length, size] to hidden states and unit vectors of what is not context."""
        hidden = self.dropout(self.encoder(self.dropout(words) + self.aside(context), mask))
        weights = (mask * (1 - context))[..., None].to(hidden.dtype)
        return hidden, functional.normalize((hidden * weights).sum(1) / weights.sum(1), dim=-1)

    def queries(self, labels: Tensor, known: Tensor | None) -> tuple[Tensor, Tensor]:
        """Unit vectors of labels, and the numbers of the known demands, to queries and direct rows, [demands, size]."""
        queries = self.label(labels * STRETCH)
        if known is None:
            return queries, torch.zeros_like(queries)
        return queries + self.own(known), self.direct(known)

    def read(self, hidden: Tensor, mask: Tensor, queries: Tensor, worded: Tensor) -> Tensor:
        """What each demand finds in each statement, [batch, demands, size]."""
        read = queries[None] + worded[..., None] * self.worded
        hide = torch.where(mask[:, None, None, :] > 0, 0.0, -1e4).to(hidden.dtype)
        for layer in self.layers:
            read = layer(read, hidden, hide)
        normed: Tensor = self.norm(read)
        return normed

    def forward(
        self, words: Tensor, mask: Tensor, context: Tensor, queries: Tensor, direct: Tensor, worded: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Logits [batch, demands] of taking a stance, of which one and of the flags, of the holder's ends; vectors."""
        hidden, vectors = self.encode(words, mask, context)
        read = self.read(hidden, mask, queries, worded)
        stretched = vectors * STRETCH
        plain = self.near(stretched) @ queries.T / 20 + stretched @ direct.T + worded * self.used
        ends, pieces = self.ends(read).unflatten(-1, (2, -1)), self.pieces(hidden).unflatten(-1, (2, -1))
        holders = torch.einsum("bdrw,blrw->bdlr", ends, pieces) / _POINTER**0.5
        return self.takes(read)[..., 0] + plain, self.stance(read), self.flags(read), holders, vectors
