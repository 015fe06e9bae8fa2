"""Trained networks to what ships: ONNX with whole numbers of eight bits, and the heads as arrays."""

import re
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from graph_schema.negotiation import Negotiation
from loaders.reading.told import LONGEST_PIECES
from loaders.reading.windows import LONGEST_WINDOW
from loaders.training.judge import Judge
from loaders.training.model import Tagger

_LATIN = re.compile("[\x20-\u024f\u2010-\u2044\u20ac]")
_UNUSED = re.compile(r"\[unused\d+\]")


def export_tagger(model: Tagger, folder: Path) -> None:
    """Write `tagger.onnx` and `tagger-heads.npz`."""
    _prepare(model.bert, LONGEST_WINDOW)
    whole = torch.ones(2, 16, dtype=torch.long)
    inputs = {"words": torch.ones(2, 16, model.tags.in_features), "features": whole, "mask": whole}
    outputs = ["tags", "cues", "pieces"]
    axes = {name: {0: "batch", 1: "length"} for name in (*inputs, *outputs)}
    _export(model, inputs, outputs, axes, folder / "tagger.onnx")
    np.savez(
        folder / "tagger-heads.npz",
        distance=model.distance.weight.detach().numpy(),
        place=model.place.weight.detach().numpy(),
        score=model.score.detach().numpy(),
        bias=model.bias.detach().numpy(),
    )


def export_judge(model: Judge, known: Negotiation, folder: Path) -> None:
    """Write `judge.onnx` and `judge-queries.npz`: what the `known` negotiation's demands ask besides their labels."""
    _prepare(model.bert, LONGEST_PIECES)
    size = model.label.in_features
    inputs = {
        "words": torch.ones(2, 16, size),
        "mask": torch.ones(2, 16, dtype=torch.long),
        "context": torch.zeros(2, 16, dtype=torch.long),
        "queries": torch.ones(3, size),
        "direct": torch.ones(3, size),
        "worded": torch.ones(2, 3),
    }
    axes = {name: {0: "batch", 1: "length"} for name in ("words", "mask", "context")}
    axes |= {name: {0: "demands"} for name in ("queries", "direct")} | {"worded": {0: "batch", 1: "demands"}}
    axes |= {name: {0: "batch", 1: "demands"} for name in ("takes", "stances", "flags")}
    axes |= {"holders": {0: "batch", 1: "demands", 2: "length"}, "vectors": {0: "batch"}}
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
        demands=np.array(list(known.demands)),
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


def _prepare(model: BertModel, count: int) -> None:
    """Write attention out, and leave out the vectors of places beyond the `count` that inputs reach."""
    model.set_attn_implementation("eager")
    table = model.embeddings.position_embeddings
    table.weight = nn.Parameter(table.weight[:count].detach().clone())


def _export(
    model: nn.Module, inputs: dict[str, Tensor], outputs: list[str], axes: dict[str, dict[int, str]], path: Path
) -> None:
    """Per channel: one scale for a whole matrix costs three points of F1, one for each channel none.

    Attention as torch writes it out runs a third faster in onnxruntime than the fused kind that training uses.
    """
    model.eval()
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            model,
            tuple(inputs.values()),
            str(whole),
            input_names=list(inputs),
            output_names=outputs,
            dynamic_axes=axes,
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(str(whole), str(path), per_channel=True, weight_type=QuantType.QInt8)
