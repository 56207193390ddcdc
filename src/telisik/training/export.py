"""A trained checkpoint to an int8 ONNX tagger: `python -m telisik.training.export runs/lg --out FOLDER`."""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from telisik.mentions.tagger.pieces import Pieces
from telisik.mentions.tagger.tagger import LAYERS_FILE, NETWORK_FILE, VOCABULARY_FILE, layout
from telisik.training.encoder_file import build_network, packaged_file, read_encoder
from telisik.training.examples import read_articles
from telisik.training.network import TaggerNetwork
from telisik.training.smoothing import smooth
from telisik.training.train import VOCABULARY, WEIGHTS, predict

_CALIBRATION = 30
"""Articles that show how high the network's inputs run."""


class _OneWindow(nn.Module):
    """The network for a batch of one window without padding: no mask."""

    def __init__(self, network: TaggerNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor) -> Tensor:
        """Scores `[1, pieces, tags]`."""
        return torch.as_tensor(self.network(pieces, torch.ones_like(pieces)))


def load_trained(run: Path) -> TaggerNetwork:
    """The network of a finished or interrupted training, from its folder."""
    settings = json.loads((run / "settings.json").read_text())
    kept = json.loads((run / VOCABULARY).read_text())
    bert = build_network(read_encoder(packaged_file()), layers=settings["layers"], kept=kept)
    network = TaggerNetwork(bert, dropout=0.0, seed=0)
    network.load_state_dict(torch.load(run / WEIGHTS, weights_only=True))
    network.eval()
    return network


def export(run: Path, out: Path, *, quantised: bool = True) -> None:
    """Writes the files of `Tagger.from_disk`, with the network as onnxruntime itself would rearrange it on loading."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        network = load_trained(run)
        network.encoder.set_attn_implementation("eager")
        if quantised:
            smooth(network, lambda: _read_some(network, run))
        torch.onnx.export(
            _OneWindow(network), (torch.full((1, 24), 5),), plain, dynamo=False, opset_version=17,
            input_names=["pieces"], output_names=["scores"], dynamic_axes={"pieces": {1: "n"}, "scores": {1: "n"}},
        )  # fmt: skip
        if quantised:
            quantize_dynamic(
                plain, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                extra_options={"MatMulConstBOnly": True},
            )  # fmt: skip
        _rearrange(small if quantised else plain, out / NETWORK_FILE)
    (out / LAYERS_FILE).write_text(json.dumps(layout(), indent=1) + "\n", encoding="utf-8")
    shutil.copyfile(run / "tokenizer.json", out / VOCABULARY_FILE)


def _read_some(network: TaggerNetwork, run: Path) -> None:
    """Has the network read some of the articles that it was trained on."""
    settings = json.loads((run / "settings.json").read_text())
    articles = read_articles([Path(settings["corpus"]) / folder for folder in settings["train"]])
    pieces = Pieces.from_file(run / VOCABULARY_FILE)
    for marked in random.Random(settings["seed"]).sample(articles, _CALIBRATION):
        predict(network, pieces, marked.text, settings["longest"], torch.device("cpu"))


def _rearrange(network: Path, out: Path) -> None:
    """Lets onnxruntime fuse what it can, once and not at every start: a third of a second less."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED  # runs on any CPU
    options.optimized_model_filepath = str(out)
    options.log_severity_level = 3
    onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])


def main(arguments: Sequence[str]) -> None:
    """Runs an export from the shell."""
    if len(arguments) != 3 or arguments[1] != "--out":
        raise SystemExit("usage: python -m telisik.training.export RUN --out FOLDER")
    export(Path(arguments[0]), Path(arguments[2]))


if __name__ == "__main__":
    main(sys.argv[1:])
