"""A file's bytes to text: unpacking as a stream, and decoding that guesses only where it was asked to."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from telisik.errors import Code, InputError, MissingExtraError

DETECT = "detect"
"""The name of no encoding: what is not UTF-8 is looked at by the package `charset-normalizer`."""

PACKED = (".gz", ".zst")
"""Suffixes of packings that are taken off on reading."""

_LOOKED_AT = 65536
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def unpack(path: Path) -> bytes:
    """The bytes of a file, unpacked where its name ends in `.gz` or `.zst`.

    Raises:
        InputError: `INPUT_UNREADABLE` for a damaged packing.
        MissingExtraError: for `.zst` without the package `zstandard`.
    """
    with path.open("rb") as packed, damage_told(path.as_posix()):
        return unpacked(packed, path.name).read()


def unpacked(packed: BinaryIO, name: str) -> io.BufferedReader:
    """The stream of what a stream holds, by the suffix of its name; nothing is read yet.

    Raises:
        MissingExtraError: for `.zst` without the package `zstandard`.
    """
    suffix = Path(name.lower()).suffix
    content = gzip.GzipFile(fileobj=packed) if suffix == ".gz" else _zst(packed) if suffix == ".zst" else packed
    return io.BufferedReader(content, _LOOKED_AT)  # type: ignore[arg-type]  # it takes any stream with readinto


def _zst(packed: BinaryIO) -> BinaryIO:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("zstandard", extra="zst", purpose="reading .zst") from error
    stream: BinaryIO = zstandard.ZstdDecompressor().stream_reader(packed, read_across_frames=True)
    return stream


@contextmanager
def damage_told(source: str) -> Iterator[None]:
    """Says of a packing that can't be undone which file it is.

    Raises:
        InputError: `INPUT_UNREADABLE`.
    """
    try:
        yield
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(Code.INPUT_UNREADABLE, f"its packing is damaged: {error}", where=source) from error
    except Exception as error:
        # the class is the package's, which need not be there
        if type(error).__name__ != "ZstdError":
            raise
        raise InputError(Code.INPUT_UNREADABLE, f"its packing is damaged: {error}", where=source) from error


def decode(content: bytes, source: str, encoding: str = "utf-8") -> str:
    r"""The text of a file, character for character: no line end is changed, no mark taken off.

    Raises:
        InputError: `INPUT_EMPTY`, `INPUT_BINARY`, or `INPUT_ENCODING` with how to convert it.
        MissingExtraError: to detect an encoding without the package.

    >>> decode(b"Kodim 0905\r\n", "a.txt")
    'Kodim 0905\r\n'
    """
    if not content.strip():
        raise InputError(Code.INPUT_EMPTY, "holds no text; nothing to do", where=source)
    return decode_part(content, source, checked_encoding(content, source, encoding, whole=True))


def decode_part(content: bytes, source: str, encoding: str) -> str:
    """The text of some bytes in an encoding that is known.

    Raises:
        InputError: `INPUT_ENCODING`.
    """
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        message = (
            f"is not {encoding.upper()} (byte 0x{content[error.start]:02x} at {error.start}); "
            "name its encoding, such as --encoding latin-1, or convert it with iconv"
        )
        raise InputError(Code.INPUT_ENCODING, message, where=source) from error


def sniffed_encoding(stream: io.BufferedReader, source: str, encoding: str) -> str:
    """The encoding of a stream by its beginning, of which nothing is taken away.

    Raises:
        InputError: as `decode`.
        MissingExtraError: to detect an encoding without the package.
    """
    with damage_told(source):
        return checked_encoding(stream.peek(_LOOKED_AT), source, encoding, whole=False)


def checked_encoding(content: bytes, source: str, encoding: str, *, whole: bool) -> str:
    """The encoding to read some bytes by.

    Args:
        content: a file, or its beginning.
        source: its name.
        encoding: as the user gave it, or `DETECT`.
        whole: whether `content` is all of the file; else it may end within a character.

    Raises:
        InputError: `INPUT_BINARY`, or `INPUT_ENCODING` where it is known to be another, or none.
        MissingExtraError: to detect an encoding without the package.
    """
    marked = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    if marked and encoding == DETECT:
        return marked
    if marked and encoding == "utf-8":
        message = f"is {marked.upper()}, not UTF-8; give --encoding {marked}, or convert it with iconv"
        raise InputError(Code.INPUT_ENCODING, message, where=source)
    if not marked and b"\0" in content and not encoding.startswith(("utf-16", "utf-32")):
        raise InputError(Code.INPUT_BINARY, "is a binary file, not text; leave it out", where=source)
    if encoding == DETECT:
        return _detected(content, source, whole=whole)
    try:
        codecs.lookup(encoding)
    except LookupError as error:
        raise InputError(Code.INPUT_ENCODING, f"no such encoding: {encoding}", where=source) from error
    return encoding


def _detected(content: bytes, source: str, *, whole: bool) -> str:
    """UTF-8 where it can be that; else what `charset-normalizer` finds the likeliest."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content, final=whole)
        return "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        import charset_normalizer  # noqa: PLC0415 - an extra
    except ImportError as error:
        purpose = f"detecting the encoding of {source}"
        raise MissingExtraError("charset-normalizer", extra="batch", purpose=purpose) from error
    best = charset_normalizer.from_bytes(content[:_LOOKED_AT]).best()
    if best is None:
        message = "its encoding can't be told; name it with --encoding, or convert it with iconv"
        raise InputError(Code.INPUT_ENCODING, message, where=source)
    return str(best.encoding)
