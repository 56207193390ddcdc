"""What a worker is handed at once: some documents in a row, cut by size alone, so that any run cuts alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from telisik.errors import Code, TelisikError
from telisik.item import Item

_MOST_ENTRIES = 1000
_REJECTED_CHARS = 100
"""What a document that could not be read counts for, so that a file of nothing else has parts too."""


class Rejected(NamedTuple):
    """A document that failed: a line of `quarantine.jsonl`."""

    id: str
    source: str | None
    code: str
    message: str

    @classmethod
    def by(cls, error: TelisikError) -> Rejected:
        """What an error of an input says."""
        where = error.where or ""
        return cls(where, where or None, error.code.value, error.message)


Entry = Item | Rejected


class Key(NamedTuple):
    """Which chunk it is.

    Attributes:
        part: of the output, counted from 0.
        number: in the part, counted from 0.
        closes: whether it is the part's last.
    """

    part: int
    number: int
    closes: bool


class Chunk(NamedTuple):
    """Some documents in a row.

    Attributes:
        key: which they are.
        entries: the documents, and in their places those that could not be read.
        share: how much of the inputs was read when they were, from 0 to 1.
    """

    key: Key
    entries: tuple[Entry, ...]
    share: float


def cut(entries: Iterable[tuple[Entry, float]], *, part_chars: int, chunk_chars: int, longest: int) -> Iterator[Chunk]:
    """Chunks that no part's border runs through.

    Args:
        entries: documents, each with the share of the inputs that was read when it was.
        part_chars: characters of a part at most, unless one document is longer.
        chunk_chars: characters of a chunk at most, likewise.
        longest: characters of a document that is still read; a longer one is rejected.
    """
    part = index = in_part = in_chunk = 0
    held: list[Entry] = []
    share = 0.0
    for entry, read in entries:
        kept = _short_enough(entry, longest)
        size = len(kept.text) if isinstance(kept, Item) else _REJECTED_CHARS
        closes = in_part > 0 and in_part + size > part_chars
        if held and (closes or in_chunk + size > chunk_chars or len(held) == _MOST_ENTRIES):
            yield Chunk(Key(part, index, closes), tuple(held), share)
            part, index, in_part = (part + 1, 0, 0) if closes else (part, index + 1, in_part)
            held, in_chunk = [], 0
        held.append(kept)
        in_part += size
        in_chunk += size
        share = max(share, read)
    if held:
        yield Chunk(Key(part, index, True), tuple(held), share)


def _short_enough(entry: Entry, longest: int) -> Entry:
    if isinstance(entry, Rejected) or len(entry.text) <= longest:
        return entry
    message = f"has {len(entry.text):,} characters, more than {longest:,}; cut it up, or give a higher --longest"
    return Rejected(name_of(entry), entry.source, Code.DOCUMENT_TOO_LONG.value, message)


def name_of(item: Item) -> str:
    """What a document that failed is called."""
    return item.id or item.source or ""
