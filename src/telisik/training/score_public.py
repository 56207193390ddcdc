"""Scores trained runs on the public name sets, before they are exported: pairs of a run's folder and a test file.

    python -m telisik.training.score_public runs/ui1 ner-ui/test.01.tsv runs/ui2 ner-ui/test.02.tsv …

What is counted, and how, says `telisik.evaluation.public`; exported taggers and shipped models are taken here as well.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch

from telisik.evaluation.public import Predict, run, tagger_of
from telisik.mentions.tagger.pieces import Pieces
from telisik.training.export import load_trained
from telisik.training.train import WEIGHTS, predict


def network_of(folder: str) -> Predict:
    """The network of a run, in float32; of any other folder its exported tagger."""
    path = Path(folder)
    if not (path / WEIGHTS).is_file():
        return tagger_of(folder)
    network = load_trained(path)
    pieces = Pieces.from_file(path / "tokenizer.json")
    longest: int = json.loads((path / "settings.json").read_text(encoding="utf-8"))["longest"]
    return lambda text: predict(network, pieces, text, longest, torch.device("cpu"))


if __name__ == "__main__":
    run("telisik.training.score_public", network_of)
