"""How inputs are cut: nothing lost, nothing twice, no part's border through a chunk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.corpus.chunks import Chunk, Entry, Rejected, cut
from telisik.corpus.options import BatchOptions, Shard
from telisik.errors import UsageError
from telisik.item import Item

REJECTED = Rejected("a", "a", "input_row", "no valid JSON")


def chunks_of(entries: list[Entry], *, part: int = 30, chunk: int = 10, longest: int = 1000) -> list[Chunk]:
    return list(cut([(entry, 0.5) for entry in entries], part_chars=part, chunk_chars=chunk, longest=longest))


@given(st.lists(st.integers(0, 40)), st.integers(1, 100), st.integers(1, 100))
def test_every_document_is_in_one_chunk_and_in_order(lengths: list[int], part: int, chunk: int) -> None:
    items: list[Entry] = [Item("x" * length, id=str(number)) for number, length in enumerate(lengths)]
    chunks = chunks_of(items, part=part, chunk=chunk)
    assert [entry for one in chunks for entry in one.entries] == items
    for one in chunks:
        size = sum(len(entry.text) for entry in one.entries if isinstance(entry, Item))
        assert size <= chunk or len(one.entries) == 1


@given(st.lists(st.integers(0, 40), min_size=1), st.integers(1, 100))
def test_parts_are_numbered_without_a_gap_and_closed_once(lengths: list[int], part: int) -> None:
    chunks = chunks_of([Item("x" * length) for length in lengths], part=part)
    expected = (0, 0)
    for one in chunks:
        assert (one.key.part, one.key.number) == expected
        expected = (one.key.part + 1, 0) if one.key.closes else (one.key.part, one.key.number + 1)
    assert chunks[-1].key.closes


def test_the_size_of_chunks_moves_no_border_of_parts() -> None:
    items: list[Entry] = [Item("x" * length, id=str(length)) for length in range(1, 60)]

    def parts(chunk: int) -> list[list[str | None]]:
        found: dict[int, list[str | None]] = {}
        for one in chunks_of(items, part=100, chunk=chunk):
            found.setdefault(one.key.part, []).extend(entry.id for entry in one.entries)
        return list(found.values())

    assert parts(1) == parts(17) == parts(100)


def test_a_document_that_is_too_long_is_rejected_by_name() -> None:
    (one,) = chunks_of(
        [Item("x" * 11, id="panjang", source="a.txt"), Item("x", id="pendek")], longest=10, part=1000, chunk=1000
    )
    rejected, kept = one.entries
    assert isinstance(rejected, Rejected)
    assert (rejected.id, rejected.source, rejected.code) == ("panjang", "a.txt", "document_too_long")
    assert "11 characters" in rejected.message and "--longest" in rejected.message
    assert isinstance(kept, Item)


def test_failures_alone_fill_chunks_too() -> None:
    chunks = chunks_of([REJECTED] * 2500, part=10**9, chunk=10**9)
    assert [len(one.entries) for one in chunks] == [1000, 1000, 500]


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0", "-1/2", ""])
def test_no_shard(text: str) -> None:
    with pytest.raises(UsageError, match="names no shard"):
        Shard.parse(text)


@given(st.integers(1, 20), st.integers(0, 1000))
def test_every_part_is_in_one_shard(of: int, part: int) -> None:
    assert sum(Shard(number, of).has(part) for number in range(1, of + 1)) == 1


@pytest.mark.parametrize("wrong", [{"engine": "spark"}, {"workers": 0}, {"part_chars": 0}])
def test_options_that_make_no_sense(wrong: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        BatchOptions(**wrong)  # type: ignore[arg-type]
