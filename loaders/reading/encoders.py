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


@dataclass(frozen=True)
class Encoder:
    """One network; its inputs are named arrays of whole numbers, [batch, length]."""

    session: Any
    outputs: list[str]

    def run(self, rows: list[dict[str, list[int]]], whole: dict[str, Floats] | None = None) -> list[Floats]:
        """Each output for a batch of rows of unlike length, which are filled up with noughts and masked.

        `whole` are further inputs that are passed as they are.
        """
        length = max(len(row["ids"]) for row in rows)
        batch: dict[str, Any] = {name: np.zeros((len(rows), length), np.int64) for name in (*rows[0], "mask")}
        for n, row in enumerate(rows):
            for name, values in row.items():
                batch[name][n, : len(values)] = values
            batch["mask"][n, : len(row["ids"])] = 1
        batch["words"] = _words(batch.pop("ids"))
        found: list[Floats] = self.session.run(self.outputs, batch | (whole or {}))
        return found


@cache
def encoder(name: str) -> Encoder:
    """The network `name`, loaded once a process."""
    import onnxruntime  # a third of a second that no other command should wait for  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with as_file(MODELS / f"{name}.onnx") as path:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
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


def calibrated(name: str, score: float) -> float:
    """How often what has this score is right, by the calibration `name`; two decimals, as nobody knows more."""
    table = numbers()["calibration"][name]
    return round(float(np.interp(score, table["score"], table["right"])), 2)
