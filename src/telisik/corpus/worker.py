"""What is done to a chunk, in whatever process and on whatever machine: each document read, and all packed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from telisik.corpus.chunks import Entry, Rejected, name_of
from telisik.corpus.options import BatchOptions
from telisik.corpus.packing import Done, Outcome, Packed, pack
from telisik.extractor import DocumentFailed, load
from telisik.formats.writers.json_records import to_json
from telisik.item import Item


class ChunkWorker:
    """Reads documents with a model that is loaded once."""

    def __init__(self, options: BatchOptions) -> None:
        self._options = options
        self._extractor = load(options.model)

    def read(self, entries: Sequence[Entry]) -> list[Outcome]:
        """What comes of each document, in their order; those that were rejected stay so."""
        return [entry if isinstance(entry, Rejected) else self._read(entry) for entry in entries]

    def pack(self, outcomes: Sequence[Outcome]) -> Packed:
        """What comes of them together."""
        return pack(outcomes, tables=self._options.parquet)

    def _read(self, item: Item) -> Outcome:
        options = self._options
        failures: list[DocumentFailed] = []
        dated = item if item.published else replace(item, published=options.published)
        for document in self._extractor.stream(
            [dated], on_failure=failures.append, with_text=options.with_text, with_tokens=options.with_tokens
        ):
            return Done(to_json(document), len(item.text.split()), len(item.text))
        failure = failures[0]
        return Rejected(name_of(item), item.source, failure.code.value, failure.message)
