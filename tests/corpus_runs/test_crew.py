"""Processes that die: what they were at is done, and the document that kills is found."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from fake_workers import FakeWorker, broken_worker, dying_worker

from telisik.corpus.chunks import Chunk, Key
from telisik.corpus.crew import Crew, Worker
from telisik.corpus.packing import Packed, pack
from telisik.errors import ModelError, TelisikError
from telisik.item import Item

PACK = partial(pack, tables=True)


def chunk_of(*texts: str, number: int = 0) -> Chunk:
    items = tuple(Item(text, id=f"{number}.{place}") for place, text in enumerate(texts))
    return Chunk(Key(0, number, False), items, 0.0)


def run(*chunks: Chunk, workers: int = 2, make: Callable[[], Worker] = FakeWorker) -> dict[int, Packed]:
    with Crew(make, PACK, workers=workers) as crew:
        return {chunk.key.number: packed for chunk, packed in crew.run(chunks)}


@pytest.mark.parametrize("workers", [1, 3])
def test_chunks_are_done_whatever_the_number_of_processes(workers: int) -> None:
    chunks = [chunk_of("Sari", "Budi", number=number) for number in range(7)]
    done = run(*chunks, workers=workers)
    expected = {chunk.key.number: PACK(FakeWorker().read(chunk.entries)) for chunk in chunks}
    assert done == expected


@pytest.mark.parametrize("killer", ["mati", "keluar"])
@pytest.mark.parametrize("place", [0, 3, 6])
def test_the_one_document_that_kills_is_found(killer: str, place: int) -> None:
    texts = ["Sari"] * 7
    texts[place] = killer
    done = run(chunk_of(*texts), chunk_of("Budi", number=1))
    assert done[0].counts["documents"] == 6 and done[1].counts["documents"] == 1
    (rejected,) = done[0].rejected
    assert (rejected.id, rejected.code) == (f"0.{place}", "worker_died")
    assert ("SIGKILL" if killer == "mati" else "status 3") in rejected.message


def test_two_that_kill_and_one_that_fails_keep_their_order() -> None:
    done = run(chunk_of("mati", "Sari", "gagal", "keluar", "Budi"), workers=1)[0]
    assert [(one.id, one.code) for one in done.rejected] == [
        ("0.0", "worker_died"),
        ("0.2", "document_failed"),
        ("0.3", "worker_died"),
    ]


def test_a_death_by_chance_leaves_no_trace(tmp_path: Path) -> None:
    killed = chunk_of("Sari", f"mati sekali {tmp_path / 'tanda'}", "Budi")
    assert run(killed)[0] == PACK(FakeWorker().read(killed.entries))


def test_a_process_that_has_read_much_is_replaced() -> None:
    chunks = [chunk_of("Sari", number=number) for number in range(5)]
    with Crew(FakeWorker, PACK, workers=1, recycled_after=1) as crew:
        assert len(list(crew.run(chunks))) == 5


def test_a_crew_can_be_run_again() -> None:
    with Crew(FakeWorker, PACK, workers=1) as crew:
        first = list(crew.run([chunk_of("Sari")]))
        assert list(crew.run([chunk_of("Sari")])) == first


def test_no_more_is_read_ahead_than_there_are_processes() -> None:
    read: list[int] = []

    def chunks() -> Iterator[Chunk]:
        for number in range(20):
            read.append(number)
            yield chunk_of("tunggu 0.01", number=number)

    with Crew(FakeWorker, PACK, workers=2) as crew:
        done = crew.run(chunks())
        next(done)
        assert len(read) <= 4


def test_a_worker_that_can_not_be_made_is_told_as_it_is() -> None:
    with pytest.raises(ModelError, match="rusak: can't be read"):
        run(chunk_of("Sari"), make=broken_worker)


def test_processes_that_die_while_starting_stop_the_run() -> None:
    began = time.monotonic()
    with pytest.raises(TelisikError, match="worker processes ended with status 7 while starting"):
        run(chunk_of("Sari"), make=dying_worker)
    assert time.monotonic() - began < 120


def test_half_a_character_in_a_name_is_written_out() -> None:
    chunk = Chunk(Key(0, 0, True), (Item("gagal", id="a\ud800"), Item("Sari", id="b")), 0.0)
    packed = Packed.from_bytes(run(chunk)[0].to_bytes())
    assert [one.id for one in packed.rejected] == ["a\\ud800"]
