"""Chunks worked on by processes of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from telisik.corpus.chunks import Key
from telisik.corpus.crew import Crew, Worker
from telisik.corpus.options import BatchOptions
from telisik.corpus.packing import Packed, pack
from telisik.corpus.source import Source


class Result(NamedTuple):
    """What came of a chunk.

    Attributes:
        key: which it is.
        share: of the inputs that was read when it was.
        packed: its documents, tables and failures.
    """

    key: Key
    share: float
    packed: Packed


MakeCrew = Callable[[BatchOptions, int], Crew]
"""Makes a number of processes that read as they are told; it must be importable where they run."""


def crew_for(options: BatchOptions, workers: int) -> Crew:
    """The processes that read with a model."""
    return Crew(partial(_chunk_worker, options), partial(pack, tables=options.parquet), workers=workers)


def _chunk_worker(options: BatchOptions) -> Worker:
    # imported within the worker's process: the parent needs no model, and so no spaCy
    from telisik.corpus.worker import ChunkWorker  # noqa: PLC0415

    return ChunkWorker(options)


def run_here(source: Source, crew: Crew) -> Iterator[Result]:
    """What comes of the chunks of a source, as they are done."""
    with crew:
        for chunk, packed in crew.run(source):
            yield Result(chunk.key, chunk.share, packed)
