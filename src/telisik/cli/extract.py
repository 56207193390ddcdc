"""`telisik extract`: documents in, records out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from telisik.cli.documents import DocumentRun
from telisik.cli.output import output
from telisik.cli.status import Status
from telisik.errors import Code, UsageError
from telisik.extractor import load
from telisik.formats.readers import SUFFIXES, ReadOptions
from telisik.formats.writers import WRITERS, WriterKind
from telisik.formats.writers.json_records import PARTS


@dataclass(frozen=True)
class ExtractOptions:
    """What `telisik extract` was told; the names are those of its options."""

    output_format: str = "jsonl"
    out: Path | None = None
    force: bool = False
    model: str = "lg"
    reading: ReadOptions = field(default_factory=ReadOptions)
    published: datetime.date | None = None
    with_text: bool = False
    with_tokens: bool = False
    only: frozenset[str] = frozenset()
    workers: int = 1


def extract(inputs: Sequence[str], options: ExtractOptions) -> Status:
    """Writes the records of all inputs; failures are told on standard error.

    Raises:
        TelisikError: for what stops the whole command: wrong usage, no model, an output that can't be written.
    """
    kind = _checked(options)
    run = DocumentRun(load(options.model), published=options.published)
    with output(options.out, force=options.force, binary=kind.binary) as stream:
        writer = kind.make(stream, options.only)
        for document in run.documents(
            inputs,
            options.reading,
            workers=options.workers,
            with_text=options.with_text or kind.needs_text,
            with_tokens=options.with_tokens or kind.needs_tokens,
        ):
            writer.write(document)
        writer.close()
    return run.status


def _checked(options: ExtractOptions) -> WriterKind:
    kind = WRITERS[options.output_format]
    unknown = options.only - set(PARTS)
    if unknown:
        raise UsageError(Code.USAGE, f"--only knows no {', '.join(sorted(unknown))}; it knows {', '.join(PARTS)}")
    if options.only and not kind.only:
        raise UsageError(Code.USAGE, f"--only goes with jsonl and json, not with {options.output_format}")
    if options.reading.stdin_kind not in SUFFIXES:
        known = ", ".join(suffix.lstrip(".") for suffix in SUFFIXES)
        raise UsageError(Code.USAGE, f"--stdin-kind knows {known}, not {options.reading.stdin_kind.lstrip('.')}")
    return kind
