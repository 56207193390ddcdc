"""All mentions as one flat table, a row each: CSV, or Parquet by the package `pyarrow`."""

from __future__ import annotations

import csv
import io
from typing import Any, BinaryIO

from telisik.errors import MissingExtraError
from telisik.schema import Document

COLUMNS = ("document_id", "id", "label", "text", "start", "end", "parent", "score", "record")


def _rows(document: Document) -> list[dict[str, Any]]:
    return [{"document_id": document.id, **mention.model_dump(mode="json")} for mention in document.mentions]


class CsvWriter:
    """The table with commas and a header line, its lines ended as RFC 4180 wants, so that any text can be quoted."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._write_rows([], header=True)

    def write(self, document: Document) -> None:
        """Writes the rows of one document."""
        self._write_rows(_rows(document), header=False)

    def close(self) -> None:
        """Nothing stands at the end of a table."""

    def _write_rows(self, rows: list[dict[str, Any]], *, header: bool) -> None:
        text = io.StringIO(newline="")
        table = csv.DictWriter(text, COLUMNS)
        if header:
            table.writeheader()
        table.writerows(rows)
        self._stream.write(text.getvalue().encode("utf-8"))


class ParquetWriter:
    """The table in Parquet, written as a whole at the end."""

    def __init__(self, stream: BinaryIO) -> None:
        try:
            import pyarrow  # noqa: PLC0415 - an extra
            import pyarrow.parquet  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtraError("pyarrow", extra="parquet", purpose="writing Parquet") from error
        self._pyarrow = pyarrow
        kinds = {"start": pyarrow.int64(), "end": pyarrow.int64(), "score": pyarrow.float64()}
        self._schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in COLUMNS])
        self._table = pyarrow.parquet.ParquetWriter(stream, self._schema)

    def write(self, document: Document) -> None:
        """Adds the rows of one document."""
        self._table.write_table(self._pyarrow.Table.from_pylist(_rows(document), self._schema))

    def close(self) -> None:
        """Writes the foot of the file."""
        self._table.close()
