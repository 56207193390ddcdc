"""`telisik bench`: how fast the models are, beside their peers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from telisik.cli.status import Status, status_of
from telisik.corpus.options import cpus
from telisik.errors import Code, TelisikError, UsageError
from telisik.evaluation.batch_bench import bench_batch
from telisik.evaluation.gold import Article, read_marked
from telisik.evaluation.labels import LabelNames
from telisik.evaluation.speed import Speed, Subject, measure, shipped, spacy_model, stanza_models, telisik_model
from telisik.formats.readers import ReadOptions, read_inputs
from telisik.item import Item

_OWN_TEXTS = Path(__file__).parents[1] / "evaluation" / "speed.jsonl"
_CORPUS = Path(__file__).parents[3] / "data" / "corpus"
_COLUMNS = ("start, s", "first text, s", "words/s, 1 thread", "words/s, {cpus} CPUs", "memory, MB", "model, MB")
_NOTE = (
    "telisik is timed from text to records; its peers find mentions and join nothing. "
    "telisik and spaCy run as where PyTorch is not installed."
)


@dataclass(frozen=True)
class BenchOptions:
    """What is measured, how, and how it is shown.

    Attributes:
        models: of telisik's; all that are shipped where empty.
        spacy: folders of spaCy pipelines to set beside them.
        stanza: whether Stanza is measured where it is installed.
        batch: whether the batch runner is measured as well.
        seconds: that each process reads.
        times: how many processes of one thread the best is taken of.
        form: `text`, `json` or `markdown`.
    """

    models: tuple[str, ...] = ()
    spacy: tuple[Path, ...] = ()
    stanza: bool = True
    batch: bool = False
    seconds: float = 5.0
    times: int = 3
    form: str = "text"


def bench(inputs: Sequence[str], options: BenchOptions) -> Status:
    """Measures, telling on standard error what it is at, and prints one table.

    Raises:
        InputError: for an input that can't be read.
        UsageError: `USAGE` where the inputs hold no text.
    """
    texts = _texts(inputs)
    failures: list[TelisikError] = []
    found: dict[str, Speed] = {}
    for subject in list(_subjects(options)):
        print(f"telisik: measuring {subject.name}", file=sys.stderr)
        try:
            found[subject.name] = measure(subject, texts, seconds=options.seconds, times=options.times)
        except TelisikError as error:
            failures.append(error)
            print(f"telisik: {error}", file=sys.stderr)
    batch = bench_batch(texts, *options.models[:1]) if options.batch else {}
    _print(found, batch, texts, options.form)
    return status_of(failures)


def _subjects(options: BenchOptions) -> Iterator[Subject]:
    yield from map(telisik_model, options.models) if options.models else shipped()
    yield from map(spacy_model, options.spacy)
    if options.stanza:
        yield from stanza_models()


def _texts(inputs: Sequence[str]) -> list[str]:
    """The texts of the inputs; without any, those of the checkout's corpus, or those that came with the package."""
    if inputs:
        outcomes = list(read_inputs(inputs, ReadOptions()))
        failed = next((outcome for outcome in outcomes if not isinstance(outcome, Item)), None)
        if failed:
            raise failed
        texts = [outcome.text for outcome in outcomes if isinstance(outcome, Item)]
    elif _CORPUS.is_dir():
        articles = read_marked([f"{_CORPUS / part}" for part in ("train", "dev")], LabelNames())
        texts = [article.text or "" for article in articles if isinstance(article, Article)]
    else:
        texts = [json.loads(line)["text"] for line in _OWN_TEXTS.read_text(encoding="utf-8").splitlines()]
    if not any(text.split() for text in texts):
        raise UsageError(Code.USAGE, "the inputs hold no text to read")
    return texts


def _print(found: dict[str, Speed], batch: dict[str, Any], texts: Sequence[str], form: str) -> None:
    words = sum(len(text.split()) for text in texts)
    columns = [column.format(cpus=cpus()) for column in _COLUMNS]
    if form == "json":
        rows = {name: speed._asdict() for name, speed in found.items()}
        told = {"cpus": cpus(), "texts": len(texts), "words": words, "taggers": rows}
        print(json.dumps(told | ({"batch": batch} if batch else {}), indent=1))
        return
    if form == "markdown":
        print("| | " + " | ".join(columns) + " |\n|" + " --- |" * (len(columns) + 1))
        for name, speed in found.items():
            print(f"| {name} | " + " | ".join(_cells(speed)) + " |")
    else:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title_justify="left")
        table.title = f"{len(texts)} texts, {words:,} words; {cpus()} CPUs"
        table.add_column("", no_wrap=True)
        for column in columns:
            table.add_column(column, justify="right")
        for name, speed in found.items():
            table.add_row(name, *_cells(speed))
        Console(highlight=False, markup=False, emoji=False).print(table)
    print(_NOTE if form == "text" else f"\n{_NOTE}")
    for name, value in batch.items():
        print(f"batch, {name}: {value}")


def _cells(speed: Speed) -> list[str]:
    memory = "?" if speed.peak_megabytes is None else f"{speed.peak_megabytes:.0f}"
    one, together = f"{speed.one_thread:,.0f}", f"{speed.all_threads:,.0f}"
    return [f"{speed.start:.2f}", f"{speed.first:.2f}", one, together, memory, f"{speed.size_megabytes:.1f}"]
