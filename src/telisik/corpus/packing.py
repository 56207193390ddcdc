"""What comes of a chunk, as bytes: its documents, its tables and its failures; the same for the same documents."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import srsly

from telisik.corpus.chunks import Rejected
from telisik.errors import MissingExtraError
from telisik.formats.writers.record_tables import TABLES, arrow_schema, rows


class Done(NamedTuple):
    """A document that was read: its line of JSON, and the size of its text."""

    line: bytes
    words: int
    chars: int


Outcome = Done | Rejected


@dataclass(frozen=True)
class Packed:
    """What came of a chunk.

    Attributes:
        documents: lines of JSON, compressed.
        tables: by name, as Arrow streams; none where no tables are wanted.
        rejected: documents that failed, in input order.
        counts: of documents, failures, words, characters, and of records by table.
    """

    documents: bytes
    tables: dict[str, bytes]
    rejected: tuple[Rejected, ...]
    counts: dict[str, int]

    def to_bytes(self) -> bytes:
        """For a file or a wire."""
        return bytes(
            srsly.msgpack_dumps(
                {
                    "documents": self.documents,
                    "tables": self.tables,
                    "rejected": [list(one) for one in self.rejected],
                    "counts": self.counts,
                }
            )
        )

    @classmethod
    def from_bytes(cls, content: bytes) -> Packed:
        """What `to_bytes` wrote."""
        read = srsly.msgpack_loads(content)
        return cls(
            documents=read["documents"],
            tables=read["tables"],
            rejected=tuple(Rejected(*one) for one in read["rejected"]),
            counts=read["counts"],
        )


def pack(outcomes: Sequence[Outcome], *, tables: bool) -> Packed:
    """What came of the documents of a chunk.

    Raises:
        MissingExtraError: without the packages of the extra `batch`.
    """
    done = [outcome for outcome in outcomes if isinstance(outcome, Done)]
    rejected = tuple(_readable(outcome) for outcome in outcomes if isinstance(outcome, Rejected))
    documents = [json.loads(one.line) for one in done]
    counts: Counter[str] = Counter(
        documents=len(done),
        failed=len(rejected),
        words=sum(one.words for one in done),
        characters=sum(one.chars for one in done),
    )
    counts.update({name: sum(len(document[name]) for document in documents) for name in TABLES})
    return Packed(
        documents=compressor().compress(b"".join(one.line + b"\n" for one in done)),
        tables={name: _table(documents, name) for name in TABLES} if tables else {},
        rejected=rejected,
        counts=dict(counts),
    )


def _readable(rejected: Rejected) -> Rejected:
    """With what no output could hold (half a character in an id) written out."""
    id, source, code, message = (text and text.encode("utf-8", "backslashreplace").decode("utf-8") for text in rejected)
    return Rejected(id or "", source, code or "", message or "")


def _table(documents: Iterable[dict[str, Any]], name: str) -> bytes:
    schema = arrow_schema(name)
    import pyarrow  # noqa: PLC0415 - an extra, which the schema has asked for

    table = pyarrow.Table.from_pylist([row for document in documents for row in rows(document, name)], schema)
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def compressor() -> Any:
    """What packs documents; level 3 is zstd's own choice.

    Raises:
        MissingExtraError: without the package.
    """
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("zstandard", extra="batch", purpose="writing a corpus") from error
    return zstandard.ZstdCompressor(level=3, write_content_size=True, write_checksum=True)
