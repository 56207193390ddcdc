"""Training a tagger from a configuration: `python -m telisik.training.train lg.toml --out runs/lg`."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from telisik.errors import Code, UsageError
from telisik.evaluation.spans import Scores
from telisik.formats.inline import Marked, Span
from telisik.lexicon.table import read_toml
from telisik.mentions.tagger.decode import decode
from telisik.mentions.tagger.pieces import Pieces
from telisik.training.augment import Noise, with_noise
from telisik.training.batches import Batch, Window, batches_of, windows_of
from telisik.training.encoder_file import Encoder, build_network, build_tokenizer, packaged_file, read_encoder
from telisik.training.examples import Example, example_of, read_articles, read_public
from telisik.training.network import TaggerNetwork, tag_loss
from telisik.training.record import RECORD, files_of, hashed, versions, write_record
from telisik.training.silver import read_silver
from telisik.training.vocabulary import pieces_of_model, used_pieces

WEIGHTS, VOCABULARY = "weights.pt", "pieces.json"
"""Files of a run: the network's weights, and which pieces of the encoder's vocabulary it keeps."""

OUTPUTS = (WEIGHTS, VOCABULARY, "tokenizer.json", "settings.json", "log.jsonl", RECORD)
"""All files that a run writes."""


@dataclass(frozen=True)
class Settings:
    """All that a training depends on; the configuration file has the same names.

    Attributes:
        corpus: folder that the other paths start from.
        train: folders of marked articles.
        dev: folder of marked articles for choosing.
        public: files of public name sets; `public_share` of their sentences are drawn each epoch. With `public_figures`
            their quantities and times are taught too, which suits only a model that is scored on such a set.
        raw: texts (`.jsonl.gz`) that the vocabulary is cut by; a piece stays if it occurs `piece_at_least` times.
        vocabulary: the `tokenizer.json` of a finished model, relative to the working folder, whose pieces stay; no raw
            texts are needed then.
        silver: files that `telisik.training.silver` wrote, relative to the folder of this run's output.
        gold_times: how often each marked article is read in an epoch, so that silver does not outweigh gold.
        layers: how many of the encoder's layers are kept.
        longest: pieces of a window; `batch` pieces of a batch.
        average: decay of the running mean of the weights, which is what is kept.
        start: folder of an earlier run to go on from, relative to the folder of this run's output; none where empty.
            Its lowest layers are taken where it is deeper, and its vocabulary.
    """

    corpus: str
    train: tuple[str, ...]
    dev: str
    public: tuple[str, ...] = ()
    raw: str = ""
    vocabulary: str = ""
    silver: tuple[str, ...] = ()
    gold_times: int = 1
    piece_at_least: int = 20
    public_share: float = 0.4
    public_figures: bool = False
    layers: int = 12
    epochs: int = 12
    longest: int = 256
    batch: int = 1024
    rate: float = 1.5e-4
    head_rate: float = 2e-3
    warm_up: float = 0.1
    decay: float = 0.01
    dropout: float = 0.1
    average: float = 0.995
    start: str = ""
    seed: int = 13
    noise: dict[str, float] = field(default_factory=dict)


def train(settings: Settings, out: Path) -> Scores:
    """Trains, writing a checkpoint and a line of the log after every epoch; returns the last scores on `dev`."""
    out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(settings.seed)
    torch.manual_seed(settings.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    corpus = Path(settings.corpus)
    data = _data(settings, corpus, out)
    network, pieces = _start(settings, corpus, out)
    if settings.start:
        _go_on_from(network, out / settings.start / WEIGHTS)
    network.encoder.embeddings.word_embeddings.requires_grad_(False)  # rare words keep what they meant to the encoder
    network.to(device)
    examples = _examples(settings, corpus, out)
    public = [
        example for file in settings.public for example in read_public(corpus / file, figures=settings.public_figures)
    ]
    dev = read_articles([corpus / settings.dev])
    steps = _expected_steps(examples, public, pieces, settings)
    optimiser = _optimiser(network, settings)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate_share(step, steps, settings.warm_up))
    mean = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(settings.average)
    )
    (out / "settings.json").write_text(json.dumps(asdict(settings), indent=1))
    record = {"settings": asdict(settings), "data": hashed(data), "versions": versions(), "device": device.type}
    started = time.monotonic()
    scores = Scores()
    for epoch in range(settings.epochs):
        began = time.monotonic()
        losses = []
        network.train()
        for batch in _epoch(examples, public, pieces, settings, rng):
            losses.append(_step(network, optimiser, batch, device))
            schedule.step()
            mean.update_parameters(network)
        scores = evaluate(mean.module, pieces, dev, settings.longest, device)
        line = {
            "epoch": epoch + 1,
            "loss": round(float(np.mean(losses)), 4),
            "seconds": round(time.monotonic() - began),
            "steps": len(losses),
            **scores.summary(),
        }
        with (out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), file=sys.stderr, flush=True)
        torch.save(mean.module.state_dict(), out / "weights.tmp")
        (out / "weights.tmp").replace(out / WEIGHTS)
        done = {"epochs": epoch + 1, "seconds": round(time.monotonic() - started), "scores": scores.summary()}
        write_record(out, record | done)
    return scores


def _go_on_from(network: TaggerNetwork, weights: Path) -> None:
    earlier = torch.load(weights, weights_only=True)
    network.load_state_dict({name: earlier[name] for name in network.state_dict()})


def _examples(settings: Settings, corpus: Path, out: Path) -> list[Example]:
    """Gold, as often as it is to be read in an epoch, and silver."""
    gold = read_articles([corpus / folder for folder in settings.train])
    silver = [marked for name in settings.silver for marked in read_silver(out / name)]
    return [example_of(marked) for marked in gold] * settings.gold_times + [example_of(marked) for marked in silver]


def _start(settings: Settings, corpus: Path, out: Path) -> tuple[TaggerNetwork, Pieces]:
    """The encoder with its vocabulary cut down; the cut is kept in `out` for the export."""
    encoder = read_encoder(packaged_file())
    kept_file = out / VOCABULARY
    if settings.start:
        shutil.copyfile(out / settings.start / VOCABULARY, kept_file)
    if not kept_file.exists():
        kept_file.write_text(json.dumps(_kept_pieces(encoder, settings, corpus)))
    kept: list[int] = json.loads(kept_file.read_text())
    bert = build_network(encoder, layers=settings.layers, kept=kept)
    pieces = Pieces(build_tokenizer([encoder.pieces[i] for i in kept]))
    pieces.save(out / "tokenizer.json")
    return TaggerNetwork(bert, dropout=settings.dropout, seed=settings.seed), pieces


def _kept_pieces(encoder: Encoder, settings: Settings, corpus: Path) -> list[int]:
    if settings.vocabulary:
        return pieces_of_model(encoder, Path(settings.vocabulary))
    return used_pieces(encoder, _raw_texts(corpus / settings.raw), at_least=settings.piece_at_least)


def _raw_texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield f"{row['title']}\n{row['text']}"


def _epoch(
    examples: Sequence[Example], public: Sequence[Example], pieces: Pieces, settings: Settings, rng: random.Random
) -> list[Batch]:
    noise = Noise(**settings.noise)
    drawn = [*examples, *rng.sample(list(public), int(len(public) * settings.public_share))]
    windows: list[Window] = []
    for example in drawn:
        windows += windows_of(with_noise(example, noise, rng), pieces, longest=settings.longest, rng=rng)
    return batches_of(windows, size=settings.batch, pad=pieces.pad, rng=rng)


def _expected_steps(examples: Sequence[Example], public: Sequence[Example], pieces: Pieces, settings: Settings) -> int:
    return settings.epochs * len(_epoch(examples, public, pieces, settings, random.Random(0)))


def _optimiser(network: TaggerNetwork, settings: Settings) -> torch.optim.Optimizer:
    head = list(network.head.parameters())
    body = [p for name, p in network.named_parameters() if not name.startswith("head.") and p.requires_grad]
    groups = [{"params": body, "lr": settings.rate}, {"params": head, "lr": settings.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=settings.decay, fused=True)


def _rate_share(step: int, steps: int, warm_up: float) -> float:
    share = step / max(1, steps)
    return share / warm_up if share < warm_up else max(0.02, (1 - share) / (1 - warm_up))


def _step(network: TaggerNetwork, optimiser: torch.optim.Optimizer, batch: Batch, device: torch.device) -> float:
    with torch.autocast(device.type, dtype=torch.bfloat16):
        scores = network(batch.pieces.to(device), batch.mask.to(device))
    rows, columns = batch.rows.to(device), batch.columns.to(device)
    loss = tag_loss(scores[rows, columns].float(), [tags.to(device) for tags in batch.tags])
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


def evaluate(
    network: torch.nn.Module, pieces: Pieces, articles: Sequence[Marked], longest: int, device: torch.device
) -> Scores:
    """Exact scores of the network as it stands on marked articles."""
    network.eval()
    total = Scores()
    for marked in articles:
        total.add(marked.spans, predict(network, pieces, marked.text, longest, device))
    return total


def predict(network: torch.nn.Module, pieces: Pieces, text: str, longest: int, device: torch.device) -> list[Span]:
    """The spans that the network finds in a text."""
    example = example_of(Marked(text, ()))
    windows = list(windows_of(example, pieces, longest=longest, rng=_Longest()))
    parts = []
    for window in windows:
        ids = torch.tensor([window.pieces], device=device)
        with torch.no_grad():
            parts.append(network(ids, torch.ones_like(ids))[0, window.firsts].float().cpu().numpy())
    if not parts:
        return []
    spans = decode(np.concatenate(parts))
    return [Span(example.atoms[s.start].start, example.atoms[s.end - 1].end, s.label) for s in spans]


class _Longest(random.Random):
    """Draws the last choice always: windows as long as they may be."""

    def choice(self, seq: Any) -> Any:
        return seq[-1]


def _data(settings: Settings, corpus: Path, out: Path) -> dict[str, list[Path]]:
    """The files that are trained on, by the names that the configuration gives them."""
    named = {name: corpus / name for name in (*settings.train, *settings.public)}
    named |= {name: out / name for name in settings.silver}
    return {name: files_of(path) for name, path in named.items()}


def read_settings(path: Path) -> Settings:
    """Reads a configuration file.

    Raises:
        UsageError: `USAGE` for a name that there is none of, or one that is missing.
    """
    values = read_toml(path.name, folder=path.parent)
    try:
        lists = {key: tuple(value) for key, value in values.items() if isinstance(value, list)}
        return Settings(**(values | lists))
    except TypeError as error:
        raise UsageError(Code.USAGE, f"not a training configuration: {error}", where=str(path)) from error


def main(arguments: Sequence[str]) -> None:
    """Runs a training from the shell."""
    if len(arguments) != 3 or arguments[1] != "--out":
        raise SystemExit("usage: python -m telisik.training.train CONFIGURATION --out FOLDER")
    train(read_settings(Path(arguments[0])), Path(arguments[2]))


if __name__ == "__main__":
    main(sys.argv[1:])
