"""A run over a corpus: what is there already is passed over, the rest is read, and all of it written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from telisik.corpus.engines.local import MakeCrew, Result, crew_for, run_here
from telisik.corpus.identity import identify
from telisik.corpus.options import BatchOptions
from telisik.corpus.progress import Progress, Watch
from telisik.corpus.source import Source, list_files
from telisik.corpus.store import Store
from telisik.errors import Code, TelisikError, UsageError


class Summary(NamedTuple):
    """What a run ended with.

    Attributes:
        manifest: as it was written.
        already: whether all had been done before.
        seconds: that this start took.
    """

    manifest: dict[str, Any]
    already: bool
    seconds: float


def run_batch(  # noqa: PLR0913 - by name, and each of its own
    names: Sequence[str],
    out: Path,
    options: BatchOptions | None = None,
    *,
    force: bool = False,
    watch: Watch | None = None,
    make_crew: MakeCrew = crew_for,
) -> Summary:
    """Reads documents, and writes their records under a folder; a run that was stopped goes on where it was.

    Args:
        names: paths and addresses of files and folders.
        out: the folder; what it holds in the end is in the contract.
        options: how; the defaults are those of the command.
        force: whether what another run left there is removed.
        watch: told after each chunk how far the run is.
        make_crew: makes the processes that read; for runs with a worker of one's own.

    Raises:
        TelisikError: for what stops the whole run; what was done until then stays, and is not done again.
    """
    options = options or BatchOptions()
    if not names or "-" in names:
        raise UsageError(Code.USAGE, "a batch reads files and folders; standard input can't be read again to resume")
    if not (options.jsonl or options.parquet):
        raise UsageError(Code.USAGE, "neither documents nor tables are wanted; there is nothing to write")
    progress = Progress()
    identity = identify(list_files(names), options)
    with Store(out, identity, jsonl=options.jsonl, parquet=options.parquet, force=force) as store:
        if store.complete:
            return Summary(store.manifest(), already=True, seconds=progress.seconds)
        source = Source(tuple(names), options, store.finished(), store.kept())
        try:
            for result in _results(source, make_crew):
                store.keep(result.key, result.packed)
                progress.add(result.packed.counts, result.share)
                if watch:
                    watch(progress)
        except KeyboardInterrupt:
            message = "interrupted; the same command goes on from here"
            raise TelisikError(Code.INTERRUPTED, message, where=out.as_posix()) from None
        return Summary(store.finish(progress.seconds), already=False, seconds=progress.seconds)


def _results(source: Source, make_crew: MakeCrew) -> Iterator[Result]:
    options = source.options
    if options.engine == "ray":
        from telisik.corpus.engines.ray import run_on_ray  # noqa: PLC0415 - an extra

        return run_on_ray(source, make_crew)
    return run_here(source, make_crew(options, options.workers))
