"""The statement tagger as a torch module: MiniLM with a cue head and heads that join each cue to pieces."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from loaders.reading.decoding import SIDES
from loaders.reading.joining import DISTANCES, PLACES, WIDTH
from loaders.reading.windows import FEATURES

TAGS = 8 + len(SIDES)
"""As `loaders.reading.decoding` tells them apart."""

RELATIONS = 3
"""Content, first piece of the speaker, last piece of the speaker."""


NO_DROPOUT = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0}
"""Random numbers for every element took half of the time; the locked dropout below takes none."""


class LockedDropout(nn.Module):
    """Drops the same features at every piece of a window (Gal and Ghahramani 2016)."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, values: Tensor) -> Tensor:
        """[batch, length, size] with some features at nought, the others larger for it."""
        if not self.training:
            return values
        kept = torch.rand(values.shape[0], 1, values.shape[2]) >= self.rate
        return values * (kept.to(values.dtype) / (1 - self.rate))


class Tagger(nn.Module):
    """Word pieces to cue tags, and for each cue to every piece's part in its statement."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="sdpa", **NO_DROPOUT)
        self.bert.embeddings.word_embeddings.requires_grad_(False)
        size = self.bert.config.hidden_size
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

    def embedded(self, ids: Tensor) -> Tensor:
        """[batch, length] to word vectors, which both networks share and training leaves as they are."""
        words: Tensor = self.bert.embeddings.word_embeddings(ids)
        return words

    def forward(self, words: Tensor, mask: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """[batch, length, size] and twice [batch, length] to tag logits, cue vectors and piece vectors."""
        read = self.bert(inputs_embeds=words + self.features(features), attention_mask=mask)
        hidden = self.dropout(read.last_hidden_state)
        return self.tags(hidden), self.cue(hidden), self.piece(hidden)

    def join(self, cues: Tensor, pieces: Tensor, inside: Tensor, distances: Tensor, places: Tensor) -> Tensor:
        """[n, R*W] cues, [n, length, R*W] pieces, [n, length] logits, distances and places to [n, R, length] logits."""
        cues, pieces = cues.unflatten(-1, (RELATIONS, WIDTH)), pieces.unflatten(-1, (RELATIONS, WIDTH))
        apart = (self.distance(distances) + self.place(places)).unflatten(-1, (RELATIONS, WIDTH))
        added = torch.einsum("nlrw,rw->nrl", torch.relu(cues[:, None] + pieces + apart), self.score)
        multiplied = torch.einsum("nrw,nlrw->nrl", cues, pieces) / WIDTH**0.5
        scores = added + multiplied + self.bias[None, :, None]
        return scores + functional.pad(inside[:, None], (0, 0, 0, RELATIONS - 1))
