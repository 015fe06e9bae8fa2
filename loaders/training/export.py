"""Trained networks to what ships: ONNX with whole numbers of eight bits, and the heads as arrays."""

import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from loaders.training.judge import Judge
from loaders.training.model import Tagger


def export_tagger(model: Tagger, folder: Path) -> None:
    """Write `tagger.onnx` and `tagger-heads.npz`."""
    _export(model, ["ids", "features", "mask"], ["tags", "cues", "pieces"], folder / "tagger.onnx")
    np.savez(
        folder / "tagger-heads.npz",
        distance=model.distance.weight.detach().numpy(),
        place=model.place.weight.detach().numpy(),
        score=model.score.detach().numpy(),
        bias=model.bias.detach().numpy(),
    )


def export_judge(model: Judge, folder: Path) -> tuple[float, float]:
    """Write `judge.onnx`; returns the scale and the shift that make a probability of a nearness."""
    _export(model, ["ids", "types", "mask"], ["stances", "flags", "holders", "vectors"], folder / "judge.onnx")
    scale, shift = model.scale.detach().tolist()
    return scale, -shift


def _export(model: nn.Module, inputs: list[str], outputs: list[str], path: Path) -> None:
    """Per channel: one scale for a whole matrix costs three points of F1, one for each channel none."""
    model.eval()
    example = tuple(torch.ones(2, 16, dtype=torch.long) for _ in inputs)
    axes = {name: {0: "batch", 1: "length"} for name in (*inputs, *outputs)}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            model,
            example,
            str(whole),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            dynamo=False,
            opset_version=17,
        )
        quantize_dynamic(str(whole), str(path), per_channel=True, weight_type=QuantType.QInt8)
