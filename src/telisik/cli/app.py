"""The commands, their options and their help; what each does stands in its own file."""

from __future__ import annotations

import datetime
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from telisik import __version__
from telisik.cli.status import Status
from telisik.errors import Code, TelisikError, UsageError

app = typer.Typer(
    name="telisik",
    help="Turns Indonesian news into linked, typed records.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


class OutputFormat(str, Enum):
    """The forms of output, by the names of the contract; spelt out here because the writers are slow to import."""

    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"
    html = "html"
    brat = "brat"
    conll = "conll"
    prodigy = "prodigy"
    doccano = "doccano"
    labelstudio = "labelstudio"
    spacy = "spacy"


Inputs = Annotated[
    list[str], typer.Argument(metavar="FILE", help="Files, folders, or - for standard input.", show_default=False)
]
ModelName = Annotated[str, typer.Option("--model", help="Name of a shipped model, or a folder saved by spaCy.")]
Published = Annotated[
    str | None, typer.Option("--published", help="Day of publication (2024-08-20) for documents that name none.")
]
Encoding = Annotated[str, typer.Option("--encoding", help="Encoding of the inputs; nothing is guessed.")]


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    if version:
        typer.echo(f"telisik {__version__}")
        raise typer.Exit


@app.command(
    "extract", epilog="Example:  telisik extract data/samples/rakor-pilkada.txt --only people,postings --format json"
)
def _extract(  # noqa: PLR0913, PLR0917 - an option of the command each
    inputs: Inputs,
    output_format: Annotated[OutputFormat, typer.Option("--format", help="Form of the output.")] = OutputFormat.jsonl,
    out: Annotated[Path | None, typer.Option("--out", help="File to write; standard output where not given.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the output file if there is one.")] = False,
    model: ModelName = "lg",
    text_field: Annotated[str, typer.Option("--text-field", help="Field of the text, in rows.")] = "text",
    id_field: Annotated[str, typer.Option("--id-field", help="Field of the document's name.")] = "id",
    published_field: Annotated[
        str, typer.Option("--published-field", help="Field of the day of publication.")
    ] = "published",
    published: Published = None,
    encoding: Encoding = "utf-8",
    stdin_kind: Annotated[
        str, typer.Option("--stdin-kind", help="What standard input holds: txt, jsonl, csv, tsv, html, parquet.")
    ] = "txt",
    with_text: Annotated[bool, typer.Option("--with-text", help="Put the text into each document.")] = False,
    with_tokens: Annotated[bool, typer.Option("--with-tokens", help="Put the tokens into each document.")] = False,
    only: Annotated[str, typer.Option("--only", help="Parts of the records, such as people,units.")] = "",
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes.")] = 1,
) -> None:
    """Read documents and write their records to standard output, as JSON Lines unless told otherwise."""
    from telisik.cli.extract import ExtractOptions, extract  # noqa: PLC0415 - only this command loads a model
    from telisik.formats.readers import ReadOptions  # noqa: PLC0415

    reading = ReadOptions(text_field, id_field, published_field, encoding, f".{stdin_kind.lstrip('.')}")
    options = ExtractOptions(
        output_format=output_format.value, out=out, force=force, model=model, reading=reading,
        published=_day(published), with_text=with_text, with_tokens=with_tokens,
        only=frozenset(part.strip() for part in only.split(",") if part.strip()), workers=workers,
    )  # fmt: skip
    raise typer.Exit(extract(inputs, options))


@app.command("show", epilog="Example:  telisik show data/samples/rakor-pilkada.txt")
def _show(
    inputs: Inputs,
    model: ModelName = "lg",
    published: Published = None,
    encoding: Encoding = "utf-8",
    why: Annotated[
        bool, typer.Option("--why", help="Tell for each record which rule joined it, and from which words.")
    ] = False,
) -> None:
    """Show texts in the terminal with coloured mentions, and their records as tables."""
    from telisik.cli.show import show  # noqa: PLC0415 - only this command loads a model

    raise typer.Exit(show(inputs, model=model, published=_day(published), encoding=encoding, why=why))


@app.command("batch", epilog="Example:  telisik batch arsip/ --out hasil --workers 4")
def _batch(  # noqa: PLR0913, PLR0917 - an option of the command each
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help="Files, folders, or addresses such as s3://…")],
    out: Annotated[Path, typer.Option("--out", help="Folder of the run; the same command goes on where it stopped.")],
    force: Annotated[bool, typer.Option("--force", help="Remove what a run left there, and start afresh.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Write documents alone.")] = False,
    parquet: Annotated[bool, typer.Option("--parquet", help="Write tables alone.")] = False,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="Processes; one a CPU where not given.")
    ] = None,
    engine: Annotated[str, typer.Option("--engine", help="local, or ray: a cluster, by telisik[ray].")] = "local",
    shard: Annotated[str, typer.Option("--shard", help="Which parts this job of an array does: 1/8 … 8/8.")] = "1/1",
    model: ModelName = "lg",
    text_field: Annotated[str, typer.Option("--text-field", help="Field of the text, in rows.")] = "text",
    id_field: Annotated[str, typer.Option("--id-field", help="Field of the document's name.")] = "id",
    published_field: Annotated[
        str, typer.Option("--published-field", help="Field of the day of publication.")
    ] = "published",
    published: Published = None,
    encoding: Annotated[
        str, typer.Option("--encoding", help="Encoding of the inputs; what is not UTF-8 is detected by default.")
    ] = "detect",
    with_text: Annotated[bool, typer.Option("--with-text", help="Put the text into each document.")] = False,
    with_tokens: Annotated[bool, typer.Option("--with-tokens", help="Put the tokens into each document.")] = False,
    longest: Annotated[
        int, typer.Option("--longest", min=1, help="Characters of the longest document that is read.")
    ] = 2_000_000,
    part_chars: Annotated[
        int, typer.Option("--part-chars", min=1, help="Characters of text in a part of the output.")
    ] = 5_000_000,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but what stops the run.")] = False,
) -> None:
    """Read a corpus into a folder of documents and tables: parts, workers, progress, resuming, quarantine."""
    from telisik.cli.batch import batch  # noqa: PLC0415 - slow to import for --help
    from telisik.corpus import BatchOptions, Shard  # noqa: PLC0415
    from telisik.formats.readers import ReadOptions  # noqa: PLC0415

    chosen = {} if workers is None else {"workers": workers}
    options = BatchOptions(
        model=model, reading=ReadOptions(text_field, id_field, published_field, encoding), published=_day(published),
        with_text=with_text, with_tokens=with_tokens, jsonl=jsonl or not parquet, parquet=parquet or not jsonl,
        part_chars=part_chars, longest=longest, shard=Shard.parse(shard), engine=engine, **chosen,
    )  # fmt: skip
    raise typer.Exit(batch(inputs, out, options, force=force, quiet=quiet))


@app.command("evaluate", epilog="Example:  telisik evaluate data/corpus/dev --errors 20")
def _evaluate(  # noqa: PLR0913, PLR0917 - an option of the command each
    gold: Annotated[
        list[str],
        typer.Argument(
            metavar="GOLD", help="Folders or files: inline mark-up (.xml), JSON Lines (.jsonl), else CoNLL."
        ),
    ],
    predictions: Annotated[
        list[str] | None,
        typer.Option("--predictions", help="A peer's output, in any form that gold has; instead of a model."),
    ] = None,
    model: ModelName = "lg",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
    errors: Annotated[int, typer.Option("--errors", min=0, help="How many errors to show in context.")] = 0,
    links: Annotated[
        bool, typer.Option("--links", help="Score people, postings and figures too, where records lie beside the gold.")
    ] = False,
    labels: Annotated[str, typer.Option("--labels", help="Compare these alone, such as PERSON,ORG,PLACE.")] = "",
    renamed: Annotated[
        list[str] | None, typer.Option("--map", help="Read a label as another: UNIT=ORG; EVT= leaves it out.")
    ] = None,
    encoding: Encoding = "utf-8",
) -> None:
    """Score a model or a peer's output on marked articles: precision, recall and F1 by label, and what is confused."""
    from telisik.cli.evaluate import EvaluateOptions, evaluate  # noqa: PLC0415 - only this command loads a model

    options = EvaluateOptions(
        model=model, predictions=tuple(predictions or ()), renamed=tuple(renamed or ()), kept=labels,
        encoding=encoding, links=links, as_json=as_json, errors=errors,
    )  # fmt: skip
    raise typer.Exit(evaluate(gold, options))


@app.command("bench", epilog="Example:  telisik bench --markdown --spacy runs/spacy/model-best")
def _bench(  # noqa: PLR0913, PLR0917 - an option of the command each
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILE]", help="Texts to read; telisik's own where none are given.", show_default=False),
    ] = None,
    model: Annotated[
        list[str] | None, typer.Option("--model", help="A model of telisik's; all shipped ones where not given.")
    ] = None,
    spacy: Annotated[list[Path] | None, typer.Option("--spacy", help="Folder of a spaCy pipeline, as a peer.")] = None,
    stanza: Annotated[bool, typer.Option("--stanza/--no-stanza", help="Stanza too, where it is installed.")] = True,
    batch: Annotated[bool, typer.Option("--batch", help="The batch runner too: of the first model, or sm.")] = False,
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, help="How long each process reads.")] = 5.0,
    times: Annotated[int, typer.Option("--times", min=1, help="Processes of one thread; the best one counts.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a table for a README.")] = False,
) -> None:
    """Measure words a second on one thread and on all, start time, memory and size, beside peers."""
    from telisik.cli.bench import BenchOptions, bench  # noqa: PLC0415

    options = BenchOptions(
        models=tuple(model or ()), spacy=tuple(spacy or ()), stanza=stanza, batch=batch, seconds=seconds,
        times=times, form="json" if as_json else "markdown" if markdown else "text",
    )  # fmt: skip
    raise typer.Exit(bench(inputs or [], options))


@app.command("train", epilog="Example:  telisik train src/telisik/training/corpus.toml --out runs/corpus")
def _train(
    configuration: Annotated[Path, typer.Argument(metavar="CONF.toml", help="What to train, and on what.")],
    out: Annotated[Path, typer.Option("--out", help="Folder of the run: weights, log, record for the model card.")],
    force: Annotated[bool, typer.Option("--force", help="Train anew where the folder holds a finished run.")] = False,
) -> None:
    """Train a tagger from a configuration file; needs telisik[train]. What follows: see the model cards."""
    from telisik.cli.train import train  # noqa: PLC0415 - only this command needs PyTorch

    raise typer.Exit(train(configuration, out, force=force))


@app.command("schema", epilog="Example:  telisik schema > telisik.schema.json")
def _schema() -> None:
    """Print the JSON Schema of the records."""
    from telisik.cli.schema import schema  # noqa: PLC0415 - pydantic is slow to import for --help

    typer.echo(schema())


@app.command("info", epilog="Example:  telisik info")
def _info() -> None:
    """Print versions, shipped models and lexicons."""
    from telisik.cli.info import info  # noqa: PLC0415

    typer.echo(info())


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(Code.USAGE, f"--published {text!r} is no ISO date; write it as 2024-08-20") from error


def main() -> None:
    """Runs the command line; every failure is one line on standard error and an exit status of the contract."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # records are UTF-8 whatever the terminal's locale, file names any bytes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except TelisikError as error:
        typer.echo(f"telisik: {error}", err=True)
        raise SystemExit(Status.INTERRUPTED if error.code is Code.INTERRUPTED else Status.USAGE) from error
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone, as in `telisik … | head`
        raise SystemExit(Status.DONE) from None
