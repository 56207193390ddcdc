"""`telisik batch`: a corpus in, a folder of documents and tables out."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar

from telisik.cli.status import Status
from telisik.corpus import BatchOptions, Progress, Summary, run_batch

_SECONDS_BETWEEN_LINES = 30.0


def batch(inputs: Sequence[str], out: Path, options: BatchOptions, *, force: bool, quiet: bool) -> Status:
    """Runs a batch; how far it is, and what it ended with, is told on standard error.

    Raises:
        TelisikError: for what stops the whole run.
    """
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings are told in quarantine, by name
    if quiet:
        summary = run_batch(inputs, out, options, force=force)
    elif sys.stderr.isatty():
        summary = _with_bar(inputs, out, options, force=force)
    else:
        summary = run_batch(inputs, out, options, force=force, watch=_Lines())
    failed = summary.manifest["counts"]["failed"]
    if not quiet:
        print(f"telisik: {told(summary, out)}", file=sys.stderr)
    return Status.SOME_FAILED if failed else Status.DONE


def told(summary: Summary, out: Path) -> str:
    """What a run ended with, in a line."""
    counts = summary.manifest["counts"]
    if summary.already:
        return f"{out}: all was done before ({counts['documents']:,} documents, {counts['failed']:,} failed)"
    failed = f"{counts['failed']:,} failed"
    if counts["failed"]:
        kinds = ", ".join(f"{number:,} {code}" for code, number in summary.manifest["failures"].items())
        failed += f" ({kinds}; see {out / 'quarantine.jsonl'})"
    return f"{out}: {counts['documents']:,} documents, {counts['words']:,} words, {failed}, in {_time(summary.seconds)}"


class _Lines:
    """Says how far the run is every half a minute, for a log."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._last >= _SECONDS_BETWEEN_LINES:
            self._last = now
            print(f"telisik: {_far(progress)}", file=sys.stderr, flush=True)


def _with_bar(inputs: Sequence[str], out: Path, options: BatchOptions, *, force: bool) -> Summary:
    """Shows a bar on the terminal."""
    console = Console(stderr=True)
    with Bar(BarColumn(), TextColumn("{task.description}"), console=console, transient=True) as bar:
        task = bar.add_task("starting", total=1.0)
        return run_batch(
            inputs, out, options, force=force,
            watch=lambda progress: bar.update(task, completed=progress.share, description=_far(progress)),
        )  # fmt: skip


def _far(progress: Progress) -> str:
    left = progress.seconds_left
    return (
        f"{progress.share:.1%}, {progress.documents:,} documents, {progress.failed:,} failed, "
        f"{progress.words_per_second:,.0f} words/s, {_time(left) if left is not None else '?'} left"
    )


def _time(seconds: float) -> str:
    """A length of time as people say it.

    >>> _time(75), _time(7260), _time(4)
    ('1 min 15 s', '2 h 1 min', '4 s')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
