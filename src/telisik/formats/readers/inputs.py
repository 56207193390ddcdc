"""What the user named, to items: packed files are unpacked, each kind of file is given to its reader.

Whatever is wrong with one input or row comes out as an `InputError` in its place, and costs no other. Files of many
documents are read as streams: no more of them is in memory than a row.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from telisik.errors import Code, InputError, MissingExtraError, TelisikError
from telisik.formats.readers.content import damage_told, decode, unpacked
from telisik.formats.readers.files import InputFile, find_files, kind_of
from telisik.formats.readers.html import read_html, read_warc
from telisik.formats.readers.rows import read_csv, read_json_lines, read_parquet, read_tsv
from telisik.item import Item

Outcome = Item | TelisikError


@dataclass(frozen=True)
class ReadOptions:
    """How inputs are read.

    Attributes:
        text_field: column or key of the text, in kinds that have rows.
        id_field: column or key of the document's name; a row without one is named after file and row.
        published_field: column or key of the day of publication.
        encoding: of texts; nothing is guessed unless it is `detect`, so that no text is read wrongly in silence.
        stdin_kind: what kind of file standard input is, as a suffix.
    """

    text_field: str = "text"
    id_field: str = "id"
    published_field: str = "published"
    encoding: str = "utf-8"
    stdin_kind: str = ".txt"


def _read_text(stream: io.BufferedReader, source: str, options: ReadOptions) -> Iterator[Outcome]:
    yield Item(decode(stream.read(), source, options.encoding), id=source, source=source)


Reader = Callable[[io.BufferedReader, str, ReadOptions], Iterator[Outcome]]

SUFFIXES: dict[str, Reader] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
    ".tsv": read_tsv,
    ".parquet": read_parquet,
    ".html": read_html,
    ".htm": read_html,
    ".warc": read_warc,
}


def read_inputs(names: Iterable[str], options: ReadOptions) -> Iterator[Outcome]:
    """The documents of all inputs, in the order given; those of a folder by name.

    Args:
        names: paths or addresses of files and folders, or `-` for standard input.
        options: how rows and texts are read.
    """
    for name in names:
        if name == "-":
            yield from read_stream(sys.stdin.buffer, f"-{options.stdin_kind}", options, source="-")
            continue
        for file in find_files([name], SUFFIXES):
            yield from read_file(file, options) if isinstance(file, InputFile) else [file]


def read_file(file: InputFile, options: ReadOptions) -> Iterator[Outcome]:
    """The documents of one file; what stops the file is its last outcome."""
    try:
        stream = file.open()
    except OSError as error:
        yield InputError(Code.INPUT_UNREADABLE, f"can't be read: {error.strerror or error}", where=file.name)
        return
    with stream:
        yield from read_stream(stream, file.name, options)


def read_stream(stream: BinaryIO, name: str, options: ReadOptions, *, source: str | None = None) -> Iterator[Outcome]:
    """The documents of a file that is open; what stops the file is its last outcome.

    Args:
        stream: the file's bytes.
        name: its path or address, whose suffixes tell its kind and packing.
        options: how rows and texts are read.
        source: what documents are named after, where that is not `name`.
    """
    source = source or name
    read = SUFFIXES.get(kind_of(PurePosixPath(name)), _read_text)
    try:
        with damage_told(source):
            yield from read(unpacked(stream, name), source, options)
    except MissingExtraError as error:
        yield InputError(error.code, error.message, where=source)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(Code.INPUT_UNREADABLE, f"can't be read: {error.strerror or error}", where=source)
