"""What the user named, to files: folders are walked, and addresses such as `s3://…` looked up by `fsspec`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from telisik.errors import Code, InputError, MissingExtraError
from telisik.formats.readers.content import PACKED

_SHOWN = 200  # characters of a path that is none


@dataclass(frozen=True)
class InputFile:
    """A file that is to be read.

    Attributes:
        name: its path or address, as documents are named after it.
        size: in bytes.
        open: its bytes as a stream, for the caller to close.
        mark: of a file elsewhere, what its store says changes with its content; `None` for a local one.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]
    mark: str | None = None


def find_files(names: Iterable[str], kinds: Collection[str]) -> Iterator[InputFile | InputError]:
    """The files under some names, in the order given; those of a folder by name.

    Args:
        names: paths or addresses of files and folders.
        kinds: suffixes of the files that are taken from folders; a file that is named itself is always taken.
    """
    for name in names:
        try:
            yield from _elsewhere(name, kinds) if "://" in name else _here(name, kinds)
        except InputError as error:
            yield error
        except MissingExtraError as error:
            yield InputError(error.code, error.message, where=name[:_SHOWN])
        except OSError as error:
            yield InputError(Code.INPUT_UNREADABLE, f"can't be read: {error.strerror or error}", where=name[:_SHOWN])


def _here(name: str, kinds: Collection[str]) -> Iterator[InputFile]:
    path = Path(name)
    if not name or not _exists(path):
        raise _not_found(name)
    if not path.is_dir():
        yield _local(path)
        return
    files = [file for file in sorted(path.rglob("*")) if _taken(file.relative_to(path), kinds) and file.is_file()]
    yield from map(_local, files)
    if not files:
        raise _empty(path.as_posix(), kinds)


def _local(path: Path) -> InputFile:
    return InputFile(path.as_posix(), path.stat().st_size, lambda: path.open("rb"))


def _elsewhere(name: str, kinds: Collection[str]) -> Iterator[InputFile]:
    try:
        import fsspec  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("fsspec", extra="remote", purpose=f"reading {name[:_SHOWN]}") from error
    try:
        store, path = fsspec.core.url_to_fs(name)
        found = store.isdir(path)
        files = sorted(store.find(path)) if found else [path]
    except (ImportError, ValueError) as error:  # no package for this kind of address, or no such kind
        raise InputError(Code.INPUT_UNREADABLE, f"can't be reached: {error}", where=name[:_SHOWN]) from error
    if found:
        files = [file for file in files if _taken(PurePosixPath(file).relative_to(path), kinds)]
    if not found and not store.exists(path):
        raise _not_found(name)
    if not files:
        raise _empty(name, kinds)
    for file in files:
        yield _stored(store, file)


def _stored(store: object, path: str) -> InputFile:
    # fsspec has no types
    return InputFile(
        name=store.unstrip_protocol(path),  # type: ignore[attr-defined]
        size=store.size(path) or 0,  # type: ignore[attr-defined]
        open=lambda: store.open(path, "rb"),  # type: ignore[attr-defined]
        mark=str(store.ukey(path)),  # type: ignore[attr-defined]
    )


def _taken(below: Path | PurePosixPath, kinds: Collection[str]) -> bool:
    """Whether a file of a folder is of a known kind and not hidden."""
    return kind_of(below) in kinds and not any(part.startswith(".") for part in below.parts)


def kind_of(path: Path | PurePosixPath) -> str:
    """The suffix that tells a file's kind, under that of its packing.

    >>> kind_of(Path("berita/maret.JSONL.gz"))
    '.jsonl'
    """
    name = Path(path.name.lower())
    return Path(name.stem).suffix if name.suffix in PACKED else name.suffix


def _exists(path: Path) -> bool:
    """Whether something is there; a text given in place of a path is no error of its own."""
    try:
        return path.exists()
    except OSError:
        return False


def _not_found(name: str) -> InputError:
    return InputError(Code.INPUT_NOT_FOUND, "no such file or folder; check the path", where=name[:_SHOWN] or "''")


def _empty(name: str, kinds: Collection[str]) -> InputError:
    return InputError(Code.INPUT_EMPTY, f"the folder holds no documents ({' '.join(kinds)}); nothing to do", where=name)
