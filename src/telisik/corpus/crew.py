"""Processes that work on chunks, and may die: whatever one was at is done again by another.

A process notes which document it is at. A chunk that it dies of is cut before and behind that one, and the pieces are
read by others. Alone, the document is tried again, as the cause may have been chance (somebody's `kill`, memory short
for a moment); if it goes on killing, it is rejected. A piece that kills is cut in its turn.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, NamedTuple, Protocol

from telisik.corpus.chunks import Chunk, Entry, Rejected, name_of
from telisik.corpus.packing import Outcome, Packed
from telisik.errors import Code, ModelError, TelisikError

_THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")
_DEATHS_OF_ONE = 3
"""How often a lone document must kill before it is rejected."""
_FALSE_STARTS = 10
"""How many processes in a row may die before they are ready."""
_SECONDS_TO_END = 5


class Worker(Protocol):
    """What a process of the crew does."""

    def read(self, entries: Sequence[Entry]) -> list[Outcome]:
        """What comes of each document."""

    def pack(self, outcomes: Sequence[Outcome]) -> Packed:
        """What comes of them together."""


@dataclass
class _Case:
    """A chunk whose documents are read in pieces, since it killed a process."""

    chunk: Chunk
    outcomes: dict[int, Outcome] = field(default_factory=dict)


class _Job(NamedTuple):
    """Some documents of a chunk, and, where it is a single one, how many processes died of it."""

    case: _Case
    begin: int
    end: int
    deaths: int = 0

    @property
    def whole(self) -> bool:
        return self.end - self.begin == len(self.case.chunk.entries)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.case.chunk.entries[self.begin : self.end]


class _Order(NamedTuple):
    entries: tuple[Entry, ...]
    packed: bool


class _Trouble(NamedTuple):
    """Why a worker could not be made; an exception need not survive the way between processes."""

    code: str
    message: str
    where: str | None


_Answer = Packed | list[Outcome]


@dataclass
class _Process:
    """A process with the way to it, and the number of the document that it is at, which it shares with us."""

    process: SpawnProcess
    connection: Connection
    at: Any
    ready: bool = False
    job: _Job | None = None
    chars: int = 0


class Crew:
    """A number of processes that read chunks.

    Args:
        make: makes a worker within a process; it must be importable there.
        workers: how many processes.
        recycled_after: characters after which a process is replaced by a fresh one, whatever it has gathered.
        pack: as the worker's own, for chunks that were read in pieces.
    """

    def __init__(
        self,
        make: Callable[[], Worker],
        pack: Callable[[Sequence[Outcome]], Packed],
        *,
        workers: int,
        recycled_after: int = 100_000_000,
    ) -> None:
        self._make = make
        self._pack = pack
        self._size = workers
        self._recycled_after = recycled_after
        self._processes: list[_Process] = []
        self._again: deque[_Job] = deque()
        self._false_starts = 0

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def run(self, chunks: Iterable[Chunk]) -> Iterator[tuple[Chunk, Packed]]:
        """The chunks with what came of them, as they are done; no more are read ahead than there are processes.

        Raises:
            TelisikError: where no worker can be made.
        """
        waiting = iter(chunks)
        self._hand_out(waiting)
        while True:
            busy = [process for process in self._processes if process.job or not process.ready]
            if not any(process.job for process in busy):
                return
            heard = wait([process.connection for process in busy])
            done = [one for process in busy if process.connection in heard for one in self._hear(process)]
            self._hand_out(waiting)  # before what is done is written, so that nobody waits for that
            yield from done

    def stop(self) -> None:
        """Ends all processes, whatever they are at."""
        for process in self._processes:
            process.process.terminate()
        for process in self._processes:
            self._end(process)
        self._processes.clear()

    def _hand_out(self, waiting: Iterator[Chunk]) -> None:
        for process in [one for one in self._processes if one.ready and not one.job]:
            job = self._next_job(waiting)
            if job is None:
                return
            self._give(process, job)
        while len(self._processes) < self._size:
            job = self._next_job(waiting)
            if job is None:
                return
            self._processes.append(self._start(job))

    def _next_job(self, waiting: Iterator[Chunk]) -> _Job | None:
        if self._again:
            return self._again.popleft()
        chunk = next(waiting, None)
        return _Job(_Case(chunk), 0, len(chunk.entries)) if chunk else None

    def _start(self, job: _Job) -> _Process:
        context = get_context("spawn")  # forked threads of numerical libraries hang
        ours, theirs = context.Pipe()
        at = context.RawValue("q", 0)
        process = context.Process(target=_serve, args=(theirs, at, self._make), daemon=False)
        with _one_thread_each():
            process.start()
        theirs.close()  # so that its death is heard
        return _Process(process, ours, at, job=job)

    def _give(self, process: _Process, job: _Job) -> None:
        """Orders a process that is ready to read; one that is not might leave us waiting for it to take the order."""
        process.job = job
        process.at.value = 0
        process.chars += sum(len(entry.text) for entry in job.entries if not isinstance(entry, Rejected))
        with suppress(OSError):  # its death is heard of next
            process.connection.send(_Order(job.entries, job.whole))

    def _hear(self, process: _Process) -> Iterator[tuple[Chunk, Packed]]:
        try:
            answer = process.connection.recv()
        except (EOFError, OSError):
            yield from self._bury(process)
            return
        if isinstance(answer, _Trouble):
            raise ModelError(Code(answer.code), answer.message, where=answer.where)
        if answer is None:
            process.ready = True
            self._false_starts = 0
            if process.job:
                self._give(process, process.job)
            return
        job, process.job = process.job, None
        if process.chars >= self._recycled_after:
            self._dismiss(process)
        if job:
            yield from self._settle(job, answer)

    def _settle(self, job: _Job, answer: _Answer) -> Iterator[tuple[Chunk, Packed]]:
        chunk = job.case.chunk
        if isinstance(answer, Packed):
            yield chunk, answer
            return
        job.case.outcomes.update(zip(range(job.begin, job.end), answer, strict=True))
        if len(job.case.outcomes) == len(chunk.entries):
            yield chunk, self._pack([job.case.outcomes[number] for number in range(len(chunk.entries))])

    def _bury(self, process: _Process) -> Iterator[tuple[Chunk, Packed]]:
        """Sees to what a dead process was at."""
        self._processes.remove(process)
        self._end(process)
        job = process.job
        if not process.ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                died = _death(process.process.exitcode)
                raise TelisikError(Code.WORKER_DIED, f"{self._false_starts} worker processes {died} while starting")
        if job and not process.ready:
            self._again.appendleft(job)
        elif job:
            killer = min(job.begin + process.at.value, job.end - 1)
            yield from self._retry(job, killer, _death(process.process.exitcode))

    def _retry(self, job: _Job, killer: int, died: str) -> Iterator[tuple[Chunk, Packed]]:
        deaths = job.deaths + 1
        if job.end - job.begin > 1:
            pieces = ((job.begin, killer, 0), (killer, killer + 1, 1), (killer + 1, job.end, 0))
            cut = [_Job(job.case, begin, end, deaths) for begin, end, deaths in pieces if begin < end]
            self._again.extendleft(reversed(cut))
        elif deaths < _DEATHS_OF_ONE:
            self._again.appendleft(job._replace(deaths=deaths))
        else:
            yield from self._settle(job, self._reject(job, died))

    def _reject(self, job: _Job, died: str) -> _Answer:
        """What comes of a document that kills."""
        (entry,) = job.entries
        if isinstance(entry, Rejected):
            raise AssertionError("a document that is not read kills nobody")
        message = f"each worker process that read it {died}; please report it with its text"
        rejected = Rejected(name_of(entry), entry.source, Code.WORKER_DIED.value, message)
        return self._pack([rejected]) if job.whole else [rejected]

    def _dismiss(self, process: _Process) -> None:
        self._processes.remove(process)
        with suppress(OSError):
            process.connection.send(None)
        self._end(process)

    @staticmethod
    def _end(process: _Process) -> None:
        process.process.join(_SECONDS_TO_END)
        if process.process.is_alive():
            process.process.kill()
            process.process.join()
        process.connection.close()


def _serve(connection: Connection, at: Any, make: Callable[[], Worker]) -> None:
    """The life of a process: it ends with its orders, or when nobody is there to give them.

    Args:
        connection: where orders come from and answers go.
        at: shared with the parent: the number of the document that is being read.
        make: makes the worker.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which tells the others
    try:
        worker = make()
    except TelisikError as error:
        connection.send(_Trouble(error.code.value, error.message, error.where))
        return
    with suppress(EOFError, OSError):
        connection.send(None)
        while order := connection.recv():
            outcomes: list[Outcome] = []
            for number, entry in enumerate(order.entries):
                at.value = number
                outcomes += worker.read([entry])
            connection.send(worker.pack(outcomes) if order.packed else outcomes)


def _death(status: int | None) -> str:
    """How a process ended, in words.

    >>> _death(-9), _death(1)
    ('was killed by SIGKILL', 'ended with status 1')
    """
    if status is not None and status < 0:
        with suppress(ValueError):
            return f"was killed by {signal.Signals(-status).name}"
        return f"was killed by signal {-status}"
    return f"ended with status {status}"


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Has the processes that are started meanwhile use one thread, as there are as many as CPUs."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
