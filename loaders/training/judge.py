"""The verdict model as a torch module: MiniLM over a told statement, alone or beside a demand's label."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from loaders.training.model import NO_DROPOUT, LockedDropout

STANCES = 5
FLAGS = 2


class Judge(nn.Module):
    """One encoder in two uses: it finds the demands that a statement may speak of, and judges it on each."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="sdpa", **NO_DROPOUT)
        self.bert.embeddings.word_embeddings.requires_grad_(False)
        size = self.bert.config.hidden_size
        self.dropout = LockedDropout(0.12)
        self.stance = nn.Linear(size, STANCES)
        self.flags = nn.Linear(size, FLAGS)
        self.holder = nn.Linear(size, 2)
        self.scale = nn.Parameter(torch.tensor([12.0, -5.0]))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """[batch, length] to stance logits, flag logits, [batch, length, 2] holder logits, unit sentence vectors."""
        words = self.dropout(self.bert.embeddings.word_embeddings(ids))
        hidden = self.bert(inputs_embeds=words, token_type_ids=types, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        weights = mask[..., None].to(hidden.dtype)
        pooled = (hidden * weights).sum(1) / weights.sum(1)
        return (
            self.stance(hidden[:, 0]),
            self.flags(hidden[:, 0]),
            self.holder(hidden),
            functional.normalize(pooled, dim=-1),
        )
