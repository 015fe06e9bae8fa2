"""The statement tagger as a torch module: an encoder with a cue head and heads that join each cue to pieces."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from loaders.reading.decoding import SIDES
from loaders.reading.joining import DISTANCES, PLACES, WIDTH
from loaders.reading.windows import FEATURES
from loaders.training.encoder import Encoder, LockedDropout

TAGS = 8 + len(SIDES)
"""As `loaders.reading.decoding` tells them apart."""

RELATIONS = 3
"""Content, first piece of the speaker, last piece of the speaker."""


class Tagger(nn.Module):
    """Word pieces to cue tags, and for each cue to every piece's part in its statement."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.size
        self.features = nn.Embedding(FEATURES, size)
        nn.init.normal_(self.features.weight, std=0.01)
        self.tags = nn.Linear(size, TAGS)
        self.cue = nn.Linear(size, RELATIONS * WIDTH)
        self.piece = nn.Linear(size, RELATIONS * WIDTH)
        self.distance = nn.Embedding(DISTANCES, RELATIONS * WIDTH)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.place = nn.Embedding(PLACES, RELATIONS * WIDTH)
        nn.init.normal_(self.place.weight, std=0.1)
        self.score = nn.Parameter(torch.randn(RELATIONS, WIDTH) * 0.1)
        self.bias = nn.Parameter(torch.zeros(RELATIONS))
        self.dropout = LockedDropout(0.1)

    def forward(self, words: Tensor, mask: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """[batch, length, size] and twice [batch, length] to tag logits, cue vectors and piece vectors."""
        hidden = self.dropout(self.encoder(words + self.features(features), mask))
        return self.tags(hidden), self.cue(hidden), self.piece(hidden)

    def join(self, cues: Tensor, pieces: Tensor, inside: Tensor, distances: Tensor, places: Tensor) -> Tensor:
        """[n, R*W] cues, [n, length, R*W] pieces, [n, length] logits, distances and places to [n, R, length] logits."""
        cues, pieces = cues.unflatten(-1, (RELATIONS, WIDTH)), pieces.unflatten(-1, (RELATIONS, WIDTH))
        apart = (self.distance(distances) + self.place(places)).unflatten(-1, (RELATIONS, WIDTH))
        added = torch.einsum("nlrw,rw->nrl", torch.relu(cues[:, None] + pieces + apart), self.score)
        multiplied = torch.einsum("nrw,nlrw->nrl", cues, pieces) / WIDTH**0.5
        scores = added + multiplied + self.bias[None, :, None]
        return scores + functional.pad(inside[:, None], (0, 0, 0, RELATIONS - 1))
