"""Files of many documents: JSON Lines, tables with commas or tabs, Parquet. A bad row costs no other."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Protocol

from telisik import dates
from telisik.errors import Code, InputError, MissingExtraError
from telisik.formats.readers.content import decode_part, sniffed_encoding
from telisik.item import Item

Outcome = Item | InputError
_LONGEST_FIELD = 2**31 - 1  # the most that the module `csv` takes everywhere


class Fields(Protocol):
    """The names of the fields that a row is read by, and the encoding of its file."""

    @property
    def text_field(self) -> str:
        """Of the text."""

    @property
    def id_field(self) -> str:
        """Of the document's name."""

    @property
    def published_field(self) -> str:
        """Of the day of publication."""

    @property
    def encoding(self) -> str:
        """Of the file."""


def read_json_lines(stream: io.BufferedReader, source: str, fields: Fields) -> Iterator[Outcome]:
    """One JSON object a line; empty lines are passed over."""
    encoding = sniffed_encoding(stream, source, fields.encoding)
    empty = True
    for number, line in enumerate(_lines(stream, encoding), start=1):
        if not line.strip():
            continue
        empty = False
        where = f"{source}:{number}"
        try:
            row = json.loads(decode_part(line, where, encoding) if isinstance(line, bytes) else line)
        except InputError as error:
            yield error
        except (ValueError, RecursionError) as error:
            yield InputError(Code.INPUT_ROW, f"no valid JSON ({error}); mend the line", where=where)
        else:
            if isinstance(row, dict):
                yield _item(row, where, fields)
            else:
                yield InputError(Code.INPUT_ROW, "not a JSON object; a line must be {…}", where=where)
    if empty:
        raise InputError(Code.INPUT_EMPTY, "holds no text; nothing to do", where=source)


def _lines(stream: BinaryIO, encoding: str) -> Iterator[bytes | str]:
    """The lines of a stream, still encoded where a line end is one byte, so that a bad one costs no other."""
    if "\n".encode(encoding) != b"\n":
        yield from io.TextIOWrapper(stream, encoding, newline="\n")
        return
    for number, line in enumerate(stream):
        yield line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line


def read_csv(stream: io.BufferedReader, source: str, fields: Fields) -> Iterator[Outcome]:
    """A table with commas and a header line."""
    return _read_delimited(stream, source, fields, ",")


def read_tsv(stream: io.BufferedReader, source: str, fields: Fields) -> Iterator[Outcome]:
    """A table with tabs and a header line."""
    return _read_delimited(stream, source, fields, "\t")


def _read_delimited(stream: io.BufferedReader, source: str, fields: Fields, delimiter: str) -> Iterator[Outcome]:
    csv.field_size_limit(_LONGEST_FIELD)
    encoding = sniffed_encoding(stream, source, fields.encoding)
    encoding = "utf-8-sig" if encoding == "utf-8" else encoding
    rows = csv.DictReader(io.TextIOWrapper(stream, encoding, newline=""), delimiter=delimiter)
    try:
        if rows.fieldnames is None:
            raise InputError(Code.INPUT_EMPTY, "holds no text; nothing to do", where=source)
        if fields.text_field not in rows.fieldnames:
            message = f"has no column {fields.text_field!r}; name the text's with --text-field"
            raise InputError(Code.INPUT_FORMAT, message, where=source)
        for number, row in enumerate(rows, start=1):
            yield _item(row, f"{source}:{number}", fields)
    except csv.Error as error:
        raise InputError(Code.INPUT_UNREADABLE, f"no valid table: {error}", where=source) from error
    except UnicodeDecodeError as error:
        message = f"is not {encoding.upper()} behind row {rows.line_num}; name its encoding, such as --encoding latin-1"
        raise InputError(Code.INPUT_ENCODING, message, where=source) from error


def read_parquet(stream: io.BufferedReader, source: str, fields: Fields) -> Iterator[Outcome]:
    """A Parquet file, by the package `pyarrow`; of one that is not packed, a row group at a time is in memory."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("pyarrow", extra="parquet", purpose="reading Parquet") from error
    try:
        table = pyarrow.parquet.ParquetFile(stream if stream.seekable() else io.BytesIO(stream.read()))
        columns = [field.name for field in table.schema_arrow]
        if fields.text_field not in columns:
            message = f"has no column {fields.text_field!r}; name the text's with --text-field"
            raise InputError(Code.INPUT_FORMAT, message, where=source)
        read = [name for name in (fields.text_field, fields.id_field, fields.published_field) if name in columns]
        number = 0
        for batch in table.iter_batches(batch_size=1000, columns=read):
            for row in batch.to_pylist():
                number += 1
                yield _item(row, f"{source}:{number}", fields)
    except pyarrow.ArrowException as error:
        raise InputError(Code.INPUT_UNREADABLE, f"no valid Parquet: {error}", where=source) from error


def _item(row: Mapping[str, Any], where: str, fields: Fields) -> Outcome:
    text = row.get(fields.text_field)
    if not isinstance(text, str):
        message = f"has no text under {fields.text_field!r}; name the right one with --text-field"
        return InputError(Code.INPUT_ROW, message, where=where)
    name = row.get(fields.id_field)
    published = row.get(fields.published_field)
    try:
        day = _day(published)
    except ValueError:
        message = (
            f"{published!r} under {fields.published_field!r} is no date; write it as 2024-08-20 or 20 Agustus 2024"
        )
        return InputError(Code.INPUT_ROW, message, where=where)
    return Item(text, id=where if name in (None, "") else str(name), source=where, published=day)


def _day(value: Any) -> datetime.date | None:
    """A day from an ISO date, the beginning of an ISO time stamp, or words such as `Senin, 28 Apr 2025 18:56 WIB`.

    Raises:
        ValueError: for what names no single day, or may be day first or month first.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime.date):
        return value.date() if isinstance(value, datetime.datetime) else value
    try:
        return datetime.date.fromisoformat(str(value)[:10])
    except ValueError:
        found = dates.parse(str(value)) if any(c.isalpha() for c in str(value)) else None
        if found is None or found.start is None or found.start != found.end:
            raise
        return found.start
