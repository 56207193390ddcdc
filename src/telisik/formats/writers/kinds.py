"""The output formats by name, and what each needs of a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import BinaryIO, NamedTuple, Protocol

from telisik.formats.writers.annotation_tools import DoccanoWriter, LabelStudioWriter, ProdigyWriter
from telisik.formats.writers.brat import BratWriter
from telisik.formats.writers.conll import ConllWriter
from telisik.formats.writers.html import HtmlWriter
from telisik.formats.writers.json_records import JsonLinesWriter, JsonWriter
from telisik.formats.writers.mention_table import CsvWriter, ParquetWriter
from telisik.formats.writers.spacy_docs import SpacyWriter
from telisik.schema import Document


class Writer(Protocol):
    """Takes documents one by one; `close` writes what stands at the end, and leaves the stream open."""

    def write(self, document: Document) -> None:
        """Writes one document."""

    def close(self) -> None:
        """Writes the end."""


class WriterKind(NamedTuple):
    """An output format.

    Attributes:
        make: a writer on a stream, with the parts of the records that are wanted (all where empty).
        needs_text: whether documents must hold their text.
        needs_tokens: whether they must hold their tokens.
        binary: whether the output is nothing to show in a terminal.
        only: whether parts of the records can be chosen.
    """

    make: Callable[[BinaryIO, frozenset[str]], Writer]
    needs_text: bool = False
    needs_tokens: bool = False
    binary: bool = False
    only: bool = False


WRITERS: dict[str, WriterKind] = {
    "jsonl": WriterKind(JsonLinesWriter, only=True),
    "json": WriterKind(JsonWriter, only=True),
    "csv": WriterKind(lambda stream, _: CsvWriter(stream)),
    "parquet": WriterKind(lambda stream, _: ParquetWriter(stream), binary=True),
    "html": WriterKind(lambda stream, _: HtmlWriter(stream), needs_text=True),
    "brat": WriterKind(lambda stream, _: BratWriter(stream), needs_text=True, binary=True),
    "conll": WriterKind(lambda stream, _: ConllWriter(stream), needs_tokens=True),
    "prodigy": WriterKind(lambda stream, _: ProdigyWriter(stream), needs_text=True, needs_tokens=True),
    "doccano": WriterKind(lambda stream, _: DoccanoWriter(stream), needs_text=True),
    "labelstudio": WriterKind(lambda stream, _: LabelStudioWriter(stream), needs_text=True),
    "spacy": WriterKind(lambda stream, _: SpacyWriter(stream), needs_text=True, needs_tokens=True, binary=True),
}
