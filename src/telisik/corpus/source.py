"""The inputs of a run: listed with their hashes, and read as a stream of chunks that is always the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from telisik.corpus.chunks import Chunk, Entry, Rejected, cut
from telisik.corpus.options import BatchOptions
from telisik.errors import Code, InputError
from telisik.formats.readers import SUFFIXES, InputFile, find_files, read_stream
from telisik.item import Item

_BLOCK = 1 << 20


class Listed(NamedTuple):
    """A file of the inputs, as the manifest names it."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Source:
    """Chunks of some inputs; it is plain data, so that it can be sent to another machine.

    Attributes:
        names: paths and addresses, as given.
        options: how they are read and cut.
        finished: parts that are passed over.
        kept: chunks of other parts that are passed over: the part of each, and its number there.
    """

    names: tuple[str, ...]
    options: BatchOptions
    finished: frozenset[int] = frozenset()
    kept: frozenset[tuple[int, int]] = frozenset()

    def __iter__(self) -> Iterator[Chunk]:
        options = self.options
        chunks = cut(
            self._entries(), part_chars=options.part_chars, chunk_chars=options.chunk_chars, longest=options.longest
        )
        for chunk in chunks:
            part, number, _ = chunk.key
            if options.shard.has(part) and part not in self.finished and (part, number) not in self.kept:
                yield chunk

    def _entries(self) -> Iterator[tuple[Entry, float]]:
        files = list(find_files(self.names, SUFFIXES))
        total = sum(file.size for file in files if isinstance(file, InputFile)) or 1
        before = 0
        for file in files:
            if isinstance(file, InputError):
                yield Rejected.by(file), before / total
                continue
            for entry, read in self._in_file(file):
                yield entry, (before + min(read, file.size)) / total
            before += file.size

    def _in_file(self, file: InputFile) -> Iterator[tuple[Entry, int]]:
        """The documents of a file, each with the bytes of it that were read by then, packed as they lie."""
        try:
            stream = file.open()
        except OSError as error:
            message = f"can't be read: {error.strerror or error}"
            yield Rejected.by(InputError(Code.INPUT_UNREADABLE, message, where=file.name)), file.size
            return
        with stream:
            for outcome in read_stream(stream, file.name, self.options.reading):
                read = file.size if stream.closed else stream.tell()
                yield outcome if isinstance(outcome, Item) else Rejected.by(outcome), read


def list_files(names: Sequence[str]) -> list[Listed]:
    """The files of some inputs with their hashes; of one that can't be read, the hash is empty.

    Raises:
        InputError: `INPUT_NOT_FOUND`, before anything is done.
    """
    listed = []
    for file in find_files(names, SUFFIXES):
        if isinstance(file, InputFile):
            listed.append(Listed(file.name, file.size, file.mark or _sha256(file)))
        elif file.code in (Code.INPUT_NOT_FOUND, Code.EXTRA_MISSING):
            raise file
    return listed


def _sha256(file: InputFile) -> str:
    digest = hashlib.sha256()
    try:
        with file.open() as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()
