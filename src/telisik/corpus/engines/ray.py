"""Chunks worked on by a Ray cluster: one task reads and cuts, actors of Ray Data work, this process writes.

The inputs must be readable under the same names on every node. An actor keeps a crew of one process, so that what kills
a process is found and rejected as on one machine, and no actor dies of it.
"""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterable, Iterator
from typing import Any

from telisik.corpus.chunks import Key
from telisik.corpus.crew import Crew
from telisik.corpus.engines.local import MakeCrew, Result
from telisik.corpus.options import BatchOptions
from telisik.corpus.packing import Packed
from telisik.corpus.source import Source
from telisik.errors import MissingExtraError

_READING_CPUS = 0
"""What the reading task is counted for: it must find a place where workers hold all CPUs, and not be fused with one."""


def run_on_ray(source: Source, make_crew: MakeCrew) -> Iterator[Result]:
    """What comes of the chunks of a source, as they are done; without a cluster one is started on this machine.

    Args:
        source: the inputs.
        make_crew: makes the processes of an actor.

    Raises:
        MissingExtraError: without the package.
    """
    try:
        import ray  # noqa: PLC0415 - an extra
        import ray.data  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("ray", extra="ray", purpose="the engine ray") from error
    if not ray.is_initialized():
        ray.init(logging_level=logging.WARNING, log_to_driver=False)
    context = ray.data.DataContext.get_current()
    context.target_max_block_size = 1  # a chunk a block, or one actor would be given them all
    context.enable_progress_bars = False
    rows = ray.data.read_datasource(_datasource(source), override_num_blocks=1, num_cpus=_READING_CPUS).map_batches(
        _Actor,
        fn_constructor_args=(make_crew, source.options),
        batch_size=1,
        batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(size=source.options.workers),
        num_cpus=1,
    )
    for row in rows.iter_rows():
        yield Result(Key(row["part"], row["number"], row["closes"]), row["share"], Packed.from_bytes(row["packed"]))


def _datasource(source: Source) -> Any:
    """The chunks of a source as Ray Data reads them: one task, a block a chunk."""
    import pyarrow  # noqa: PLC0415 - an extra, which Ray Data needs too
    from ray.data import Datasource, ReadTask  # noqa: PLC0415
    from ray.data.block import BlockMetadata  # noqa: PLC0415

    def blocks() -> Iterable[Any]:
        for chunk in source:
            yield pyarrow.table({"chunk": [pickle.dumps(chunk)]})

    class Chunks(Datasource):  # type: ignore[misc,unused-ignore]  # Ray has no types, or need not be there
        def estimate_inmemory_data_size(self) -> int | None:
            return None

        def get_read_tasks(self, parallelism: int, *_: Any, **__: Any) -> list[Any]:
            unknown = BlockMetadata(num_rows=None, size_bytes=None, exec_stats=None, input_files=None)
            return [ReadTask(blocks, unknown)]

    chunks: Any = Chunks
    return chunks()


class _Actor:
    """Works on chunks with a crew of one."""

    def __init__(self, make_crew: MakeCrew, options: BatchOptions) -> None:
        self._crew: Crew = make_crew(options, 1)

    def __call__(self, block: Any) -> Any:
        """A table of one chunk in, a table of what came of it out."""
        import pyarrow  # noqa: PLC0415 - an extra

        chunks = [pickle.loads(chunk) for chunk in block["chunk"].to_pylist()]
        done = list(self._crew.run(chunks))
        return pyarrow.table(
            {
                "part": [chunk.key.part for chunk, _ in done],
                "number": [chunk.key.number for chunk, _ in done],
                "closes": [chunk.key.closes for chunk, _ in done],
                "share": [chunk.share for chunk, _ in done],
                "packed": [packed.to_bytes() for _, packed in done],
            }
        )

    def __del__(self) -> None:
        self._crew.stop()
