"""The trained encoders that ship in `loaders/models`, run on one thread by onnxruntime."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
MODELS = files("loaders.models")

_SLOWER = ["SkipLayerNormFusion"]
"""An addition and a normalization made one take three times as long as the two, a twelfth of all."""


@dataclass(frozen=True)
class Encoder:
    """One network, which reads one text a run.

    Several at once take as long on one thread, and would have to be filled up to one length; their rounding to eight
    bits would hang together.
    """

    session: Any
    outputs: list[str]

    def run(self, ids: list[int], marks: dict[str, list[int]], whole: dict[str, Floats] | None = None) -> list[Floats]:
        """Each output for a text of these word pieces; `marks` has whole numbers for each, `whole` further inputs."""
        inputs = {name: np.array(values, np.int64)[None] for name, values in marks.items()}
        words = {"words": _words(np.array(ids))[None]}
        found: list[Floats] = self.session.run(self.outputs, words | inputs | (whole or {}))
        return [output[0] for output in found]


@cache
def encoder(name: str) -> Encoder:
    """The network `name`, loaded once a process."""
    import onnxruntime  # a third of a second that no other command should wait for  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with as_file(MODELS / f"{name}.onnx") as path:
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
    return Encoder(session, [output.name for output in session.get_outputs()])


def _words(ids: Any) -> Floats:
    rows, scales, places = _table()
    found = places[ids]
    words: Floats = rows[found] * scales[found][..., None]
    return words


@cache
def _table() -> tuple[Any, Floats, Any]:
    """The word vectors of both networks in eight bits, what to multiply them by, and each piece's row."""
    with (MODELS / "words.npz").open("rb") as file:
        arrays = np.load(file)
        return arrays["rows"], arrays["scales"], arrays["places"]


@cache
def tokenizer() -> Tokenizer:
    """The word pieces of both networks."""
    return Tokenizer.from_str((MODELS / "tokenizer.json").read_text(encoding="utf-8"))


@cache
def numbers() -> dict[str, Any]:
    """What was measured on the development articles when the weights were made: thresholds and calibration."""
    found: dict[str, Any] = json.loads((MODELS / "numbers.json").read_text(encoding="utf-8"))
    return found


def calibrated(score: float) -> float:
    """How often a statement that has this score is one; two decimals, as nobody knows more."""
    table = numbers()["calibration"]
    return round(float(np.interp(score, table["score"], table["right"])), 2)
