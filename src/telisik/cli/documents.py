"""The documents of some inputs, with every failure told by name as it happens."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from telisik.cli.status import Status, status_of
from telisik.errors import TelisikError
from telisik.extractor import Extractor
from telisik.formats.readers import ReadOptions, read_inputs
from telisik.item import Item
from telisik.schema import Document


class DocumentRun:
    """Reads inputs with an extractor, and keeps what failed.

    Attributes:
        failures: of inputs and documents, in the order in which they were met.
    """

    def __init__(self, extractor: Extractor, *, published: datetime.date | None = None) -> None:
        self._extractor = extractor
        self._published = published
        self.failures: list[TelisikError] = []

    def documents(
        self,
        inputs: Iterable[str],
        reading: ReadOptions,
        *,
        workers: int = 1,
        with_text: bool = False,
        with_tokens: bool = False,
    ) -> Iterator[Document]:
        """The documents, in input order."""
        return self._extractor.stream(
            self._items(inputs, reading),
            workers=workers,
            on_failure=self._report,
            with_text=with_text,
            with_tokens=with_tokens,
        )

    @property
    def status(self) -> Status:
        """What the command ends with."""
        return status_of(self.failures)

    def _items(self, inputs: Iterable[str], reading: ReadOptions) -> Iterator[Item]:
        for outcome in read_inputs(inputs, reading):
            if isinstance(outcome, Item):
                yield outcome if outcome.published else replace(outcome, published=self._published)
            else:
                self._report(outcome)

    def _report(self, failure: TelisikError) -> None:
        self.failures.append(failure)
        print(f"telisik: {failure}", file=sys.stderr)
