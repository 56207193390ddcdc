"""The records themselves: JSON Lines, a document a line, or one JSON array."""

from __future__ import annotations

from typing import BinaryIO

from telisik.schema import Document

PARTS = (
    "sentences",
    "mentions",
    "people",
    "postings",
    "units",
    "organizations",
    "places",
    "figures",
    "dates",
    "warnings",
)
"""The lists of a document that can be asked for alone."""


class JsonLinesWriter:
    """One document a line, each a whole JSON object."""

    def __init__(self, stream: BinaryIO, only: frozenset[str] = frozenset()) -> None:
        self._stream = stream
        self._only = only

    def write(self, document: Document) -> None:
        """Writes one line."""
        self._stream.write(to_json(document, self._only) + b"\n")

    def close(self) -> None:
        """Nothing stands at the end of JSON Lines."""


class JsonWriter:
    """All documents as one array."""

    def __init__(self, stream: BinaryIO, only: frozenset[str] = frozenset()) -> None:
        self._stream = stream
        self._only = only
        self._opening = b"[\n"

    def write(self, document: Document) -> None:
        """Writes one element."""
        self._stream.write(self._opening + to_json(document, self._only))
        self._opening = b",\n"

    def close(self) -> None:
        """Closes the array, also that of no documents."""
        self._stream.write((b"[" if self._opening == b"[\n" else b"\n") + b"]\n")


def to_json(document: Document, only: frozenset[str] = frozenset()) -> bytes:
    """A document as JSON in UTF-8; `text` and `tokens` are there only where the document holds them."""
    left_out = {part for part in PARTS if only and part not in only}
    left_out |= {name for name in ("text", "tokens") if getattr(document, name) is None}
    return document.model_dump_json(exclude=left_out).encode("utf-8")
