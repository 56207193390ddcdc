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
def _show(inputs: Inputs, model: ModelName = "lg", published: Published = None, encoding: Encoding = "utf-8") -> None:
    """Show texts in the terminal with coloured mentions, and their records as tables."""
    from telisik.cli.show import show  # noqa: PLC0415 - only this command loads a model

    raise typer.Exit(show(inputs, model=model, published=_day(published), encoding=encoding))


@app.command("evaluate", epilog="Example:  telisik evaluate data/gold/articles --errors 20")
def _evaluate(
    gold: Annotated[list[str], typer.Argument(metavar="GOLD", help="Folders or files of inline mark-up (.xml).")],
    model: ModelName = "lg",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
    errors: Annotated[int, typer.Option("--errors", min=0, help="How many errors to show in context.")] = 0,
) -> None:
    """Score a model on marked articles: precision, recall and F1 by label, flat and nested."""
    from telisik.cli.evaluate import evaluate  # noqa: PLC0415 - only this command loads a model

    raise typer.Exit(evaluate(gold, model=model, as_json=as_json, errors=errors))


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
        raise SystemExit(Status.USAGE) from error
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone, as in `telisik … | head`
        raise SystemExit(Status.DONE) from None
