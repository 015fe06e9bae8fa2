"""Trained networks to what ships: ONNX with whole numbers of eight bits, and the heads as arrays.

A network reads one text a run, so that nothing is filled up and nothing has to be masked.
"""

import re
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from graph_schema.negotiation import Negotiation
from loaders.reading.told import LONGEST_PIECES
from loaders.reading.windows import LONGEST_WINDOW
from loaders.training.judge import Judge
from loaders.training.model import Tagger

_OPERATORS = "com.microsoft"
"""Where onnxruntime keeps what standard ONNX lacks."""

_LATIN = re.compile("[\x20-\u024f\u2010-\u2044\u20ac]")
_UNUSED = re.compile(r"\[unused\d+\]")


def export_tagger(model: Tagger, folder: Path) -> None:
    """Write `tagger.onnx` and `tagger-heads.npz`."""
    model.cpu()
    _prepare(model.encoder.network, LONGEST_WINDOW)
    inputs = {
        "words": torch.ones(1, 16, model.tags.in_features),
        "features": torch.ones(1, 16, dtype=torch.long),
    }
    outputs = ["tags", "cues", "pieces"]
    axes = {name: {1: "length"} for name in ("words", "features", *outputs)}
    _export(model, inputs, outputs, axes, folder / "tagger.onnx")
    np.savez(
        folder / "tagger-heads.npz",
        distance=model.distance.weight.detach().numpy(),
        place=model.place.weight.detach().numpy(),
        score=model.score.detach().numpy(),
        bias=model.bias.detach().numpy(),
    )


def export_judge(model: Judge, known: Negotiation, folder: Path) -> None:
    """Write `judge.onnx` and `judge-queries.npz`: what `known` propositions ask besides their labels."""
    model.cpu()
    _prepare(model.encoder.network, LONGEST_PIECES)
    size = model.label.in_features
    inputs = {
        "words": torch.ones(1, 16, size),
        "context": torch.zeros(1, 16, dtype=torch.long),
        "queries": torch.ones(3, size),
        "direct": torch.ones(3, size),
        "worded": torch.ones(1, 3),
    }
    axes = {name: {1: "length"} for name in ("words", "context")}
    axes |= {name: {0: "demands"} for name in ("queries", "direct")}
    axes |= {name: {1: "demands"} for name in ("worded", "takes", "stances", "flags")}
    axes |= {"holders": {1: "demands", 2: "length"}}
    _export(model, inputs, ["takes", "stances", "flags", "holders", "vectors"], axes, folder / "judge.onnx")
    arrays = {
        "weight": model.label.weight,
        "bias": model.label.bias,
        "own": model.own.weight,
        "direct": model.direct.weight,
    }
    np.savez_compressed(
        folder / "judge-queries.npz",
        negotiation=np.array(known.negotiation),
        demands=np.array(known.propositions),
        **{name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()},
    )


def export_words(model: BertModel, tokenizer: Tokenizer, folder: Path) -> None:
    """Write `words.npz`: the word vectors of both networks in eight bits, with a scale for each.

    Pieces of other scripts than Latin share the row of what is unknown: they would be a megabyte that no article needs.
    """
    table = model.embeddings.word_embeddings.weight.detach().numpy()
    vocabulary = tokenizer.get_vocab()
    kept = sorted(
        number
        for piece, number in vocabulary.items()
        if _LATIN.search(piece.removeprefix("##")) and not _UNUSED.match(piece)
    )
    places = np.full(len(vocabulary), kept.index(vocabulary["[UNK]"]), np.uint16)
    places[kept] = np.arange(len(kept))
    rows = table[kept]
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-6) / 127
    whole = np.round(rows / scales[:, None]).astype(np.int8)
    np.savez_compressed(folder / "words.npz", rows=whole, scales=scales, places=places)


class _Unmasked(nn.Module):
    """A network without its second input."""

    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model
        self.register_buffer("mask", torch.ones(1, 1, dtype=torch.long), persistent=False)

    def forward(self, words: Tensor, *others: Tensor) -> Any:
        """Whatever the network gives."""
        return self.model(words, self.mask, *others)


class _Heads(torch.autograd.Function):
    """Attention of all heads as one operator of onnxruntime, which never writes the whole table of scores."""

    @staticmethod
    def forward(_: Any, queries: Tensor, keys: Tensor, values: Tensor, heads: int) -> Tensor:
        q, k, v = (part.unflatten(-1, (heads, -1)).transpose(1, 2) for part in (queries, keys, values))
        return functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(graph: Any, queries: Any, keys: Any, values: Any, heads: int) -> Any:
        found = graph.op(f"{_OPERATORS}::MultiHeadAttention", queries, keys, values, num_heads_i=heads)
        return found.setType(queries.type())


class _Attention(nn.Module):
    """A layer's attention with one product for queries, keys and values, whose input is so rounded only once."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        parts = (layer.query, layer.key, layer.value)
        self.heads = layer.num_attention_heads
        self.weight = nn.Parameter(torch.cat([part.weight for part in parts]).detach())
        self.bias = nn.Parameter(torch.cat([part.bias for part in parts]).detach())

    def forward(self, hidden: Tensor, *_: object, **__: object) -> tuple[Tensor, None]:
        """[1, length, size] to the same, and no scores, as transformers expects it."""
        return _Heads.apply(*functional.linear(hidden, self.weight, self.bias).chunk(3, -1), self.heads), None


def _prepare(model: BertModel, count: int) -> None:
    """Put attention as it ships, and leave out the vectors of places beyond the `count` that inputs reach."""
    for layer in model.encoder.layer:
        layer.attention.self = _Attention(layer.attention.self)
    table = model.embeddings.position_embeddings
    table.weight = nn.Parameter(table.weight[:count].detach().clone())


def _export(
    model: nn.Module, inputs: dict[str, Tensor], outputs: list[str], axes: dict[str, dict[int, str]], path: Path
) -> None:
    """Per channel: one scale for a whole matrix costs three points of F1, one for each channel none."""
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            _Unmasked(model).eval(),
            tuple(inputs.values()),
            str(whole),
            input_names=list(inputs),
            output_names=outputs,
            dynamic_axes=axes,
            dynamo=False,
            opset_version=17,
            custom_opsets={_OPERATORS: 1},
        )
        quantize_dynamic(str(whole), str(path), per_channel=True, weight_type=QuantType.QInt8)
