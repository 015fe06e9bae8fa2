"""An encoder as the networks that are trained use it: from the vectors of words to hidden states."""

import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel

_AS_IT_IS: dict[str, Any] = {
    "dtype": torch.float32,
    "attn_implementation": "eager",
    "hidden_dropout_prob": 0.0,
    "attention_probs_dropout_prob": 0.0,
}
"""Plain attention is the fastest where every batch has another length. Random numbers for every element took half of
the time; the locked dropout of the networks takes none."""

_OWN_NAMES = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""What MPNet calls them; it has all other pieces of BERT's vocabulary under other numbers."""

_MASK, _LAST_SPECIAL = 103, 103
"""[MASK] in BERT's vocabulary, which is the project's; no id up to it is a word."""


class Encoder(nn.Module):
    """A pre-trained encoder, read from a folder with `tokenizer.json`; its word vectors stay as they are."""

    def __init__(self, base: Path, vocabulary: dict[str, int]) -> None:
        super().__init__()
        self.network = AutoModel.from_pretrained(base, add_pooling_layer=False, **_AS_IT_IS)
        self.network.embeddings.word_embeddings.requires_grad_(False)
        self.size: int = self.network.config.hidden_size
        own = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
        numbers = torch.zeros(len(vocabulary), dtype=torch.long)
        for piece, number in vocabulary.items():
            numbers[number] = own.get(_OWN_NAMES.get(piece, piece), own[piece])
        self.register_buffer("numbers", numbers, persistent=False)

    def embedded(self, ids: Tensor) -> Tensor:
        """[batch, length] of the project's word pieces to this encoder's vectors of them."""
        words: Tensor = self.network.embeddings.word_embeddings(self.numbers[ids])
        return words

    def forward(self, words: Tensor, mask: Tensor) -> Tensor:
        """[batch, length, size] and [batch, length] to hidden states, [batch, length, size]."""
        hidden: Tensor = self.network(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return hidden


def some_masked(ids: Tensor, share: float) -> Tensor:
    """Word pieces with a share of them masked by chance."""
    return torch.where((torch.rand(ids.shape) < share) & (ids > _LAST_SPECIAL), _MASK, ids)


class LockedDropout(nn.Module):
    """Drops the same features at every piece of a window (Gal and Ghahramani 2016)."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, values: Tensor) -> Tensor:
        """[batch, length, size] with some features at nought, the others larger for it."""
        if not self.training:
            return values
        kept = torch.rand(values.shape[0], 1, values.shape[2], device=values.device) >= self.rate
        return values * (kept.to(values.dtype) / (1 - self.rate))
