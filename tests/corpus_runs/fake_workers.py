"""Workers that read nothing, but die, fail and wait as their documents tell them: for tests of what is around them."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from telisik.corpus.chunks import Entry, Rejected, name_of
from telisik.corpus.crew import Crew
from telisik.corpus.options import BatchOptions
from telisik.corpus.packing import Done, Outcome, Packed, pack
from telisik.errors import Code, ModelError
from telisik.formats.writers.record_tables import TABLES
from telisik.item import Item


class FakeWorker:
    """Does what a text says: `mati` kills the process, `mati sekali PATH` once, `gagal` fails, `tunggu N` waits."""

    def read(self, entries: Sequence[Entry]) -> list[Outcome]:
        return [entry if isinstance(entry, Rejected) else self._read(entry) for entry in entries]

    def pack(self, outcomes: Sequence[Outcome]) -> Packed:
        return pack(outcomes, tables=True)

    def _read(self, item: Item) -> Outcome:
        order, *details = item.text.split()
        if order == "mati" and (not details or _first_time(Path(details[1]))):
            os.kill(os.getpid(), signal.SIGKILL)
        if order == "keluar":
            os._exit(3)
        if order == "tunggu":
            time.sleep(float(details[0]))
        if order == "gagal":
            return Rejected(name_of(item), item.source, Code.DOCUMENT_FAILED.value, "as it was told to")
        return Done(fake_line(item), len(item.text.split()), len(item.text))


def fake_line(item: Item) -> bytes:
    """A document of one mention: the first word."""
    word = item.text.split()[0]
    mention = {"id": "m1", "label": "PERSON", "text": word, "start": 0, "end": len(word), "score": 0.5}
    lists: dict[str, object] = {table: [] for table in TABLES} | {"mentions": [mention]}
    return json.dumps({"id": item.id, "published": None, **lists}).encode()


def _first_time(path: Path) -> bool:
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def broken_worker() -> FakeWorker:
    raise ModelError(Code.MODEL_INVALID, "can't be read", where="rusak")


def dying_worker() -> FakeWorker:
    os._exit(7)


def fake_crew(options: BatchOptions, workers: int) -> Crew:
    return Crew(FakeWorker, partial(pack, tables=True), workers=workers)


def recycling_crew(options: BatchOptions, workers: int) -> Crew:
    return Crew(FakeWorker, partial(pack, tables=True), workers=workers, recycled_after=1)


class HostileWorker:
    """The worker of the product, but for texts that kill it."""

    def __init__(self, options: BatchOptions) -> None:
        from telisik.corpus.worker import ChunkWorker

        self._worker = ChunkWorker(options)

    def read(self, entries: Sequence[Entry]) -> list[Outcome]:
        if any(isinstance(entry, Item) and entry.text == "mati" for entry in entries):
            os.kill(os.getpid(), signal.SIGKILL)
        return self._worker.read(entries)

    def pack(self, outcomes: Sequence[Outcome]) -> Packed:
        return self._worker.pack(outcomes)


def hostile_crew(options: BatchOptions, workers: int) -> Crew:
    return Crew(partial(HostileWorker, options), partial(pack, tables=True), workers=workers)
