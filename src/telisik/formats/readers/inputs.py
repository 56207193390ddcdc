"""What the user named, to items: folders are walked, packed files unpacked, each kind of file given to its reader.

Whatever is wrong with one input or row comes out as an `InputError` in its place, and costs no other.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from telisik.errors import Code, InputError, MissingExtraError, TelisikError
from telisik.formats.readers.content import decode, unpack
from telisik.formats.readers.html import read_html
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
        encoding: of texts; nothing is guessed, so that no text is read wrongly in silence.
        stdin_kind: what kind of file standard input is, as a suffix.
    """

    text_field: str = "text"
    id_field: str = "id"
    published_field: str = "published"
    encoding: str = "utf-8"
    stdin_kind: str = ".txt"


def _read_text(content: bytes, source: str, options: ReadOptions) -> Iterator[Outcome]:
    yield Item(decode(content, source, options.encoding), id=source, source=source)


Reader = Callable[[bytes, str, ReadOptions], Iterator[Outcome]]

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
}
_SHOWN = 200  # characters of a path that is none
_PACKED = (".gz", ".zst")


def read_inputs(names: Iterable[str], options: ReadOptions) -> Iterator[Outcome]:
    """The documents of all inputs, in the order given; those of a folder by name.

    Args:
        names: paths of files and folders, or `-` for standard input.
        options: how rows and texts are read.
    """
    for name in names:
        if name == "-":
            yield from _guarded(sys.stdin.buffer.read, "-", options.stdin_kind, options)
            continue
        path = Path(name)
        if not name or not _exists(path):
            where = name[:_SHOWN] or "''"
            yield InputError(Code.INPUT_NOT_FOUND, "no such file or folder; check the path", where=where)
        elif path.is_dir():
            yield from _read_folder(path, options)
        else:
            yield from _read_file(path, options)


def _exists(path: Path) -> bool:
    """Whether something is there; a text given in place of a path is no error of its own."""
    try:
        return path.exists()
    except OSError:
        return False


def _read_folder(folder: Path, options: ReadOptions) -> Iterator[Outcome]:
    files = list(_files(folder))
    for file in files:
        yield from _read_file(file, options)
    if not files:
        message = f"the folder holds no documents ({' '.join(SUFFIXES)}); nothing to do"
        yield InputError(Code.INPUT_EMPTY, message, where=folder.as_posix())


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder and those below it that are of a known kind, by name; hidden ones are left alone."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and kind_of(path) in SUFFIXES:
            yield path


def kind_of(path: Path) -> str:
    """The suffix that tells a file's kind, under that of its packing.

    >>> kind_of(Path("berita/maret.JSONL.gz"))
    '.jsonl'
    """
    name = Path(path.name.lower())
    return Path(name.stem).suffix if name.suffix in _PACKED else name.suffix


def _read_file(path: Path, options: ReadOptions) -> Iterator[Outcome]:
    source = path.as_posix()
    yield from _guarded(lambda: unpack(path), source, kind_of(path), options)


def _guarded(load: Callable[[], bytes], source: str, kind: str, options: ReadOptions) -> Iterator[Outcome]:
    """The documents of one file; what stops the file is its last outcome."""
    try:
        yield from SUFFIXES.get(kind, _read_text)(load(), source, options)
    except MissingExtraError as error:
        yield InputError(error.code, error.message, where=source)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(Code.INPUT_UNREADABLE, f"can't be read: {error.strerror or error}", where=source)
