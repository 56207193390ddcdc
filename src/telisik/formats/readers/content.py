"""A file's bytes to text: unpacking, and decoding that never guesses."""

from __future__ import annotations

import codecs
import gzip
import zlib
from pathlib import Path

from telisik.errors import Code, InputError, MissingExtraError

_LOOKED_AT = 8192
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
    content = path.read_bytes()
    suffix = path.suffix.lower()
    try:
        if suffix == ".gz":
            return gzip.decompress(content)
        return _unpack_zst(content) if suffix == ".zst" else content
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(Code.INPUT_UNREADABLE, f"its packing is damaged: {error}", where=path.as_posix()) from error


def _unpack_zst(content: bytes) -> bytes:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("zstandard", extra="zst", purpose="reading .zst") from error
    try:
        with zstandard.ZstdDecompressor().stream_reader(content, read_across_frames=True) as reader:
            return bytes(reader.read())
    except zstandard.ZstdError as error:
        raise OSError(str(error)) from error


def decode(content: bytes, source: str, encoding: str = "utf-8") -> str:
    r"""The text of a file, character for character: no line end is changed, no mark taken off.

    Raises:
        InputError: `INPUT_EMPTY`, `INPUT_BINARY`, or `INPUT_ENCODING` with how to convert it.

    >>> decode(b"Kodim 0905\r\n", "a.txt")
    'Kodim 0905\r\n'
    """
    if not content.strip():
        raise InputError(Code.INPUT_EMPTY, "holds no text; nothing to do", where=source)
    marked = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    if marked and encoding == "utf-8":
        message = f"is {marked.upper()}, not UTF-8; give --encoding {marked}, or convert it with iconv"
        raise InputError(Code.INPUT_ENCODING, message, where=source)
    if not marked and b"\0" in content[:_LOOKED_AT] and not encoding.startswith(("utf-16", "utf-32")):
        raise InputError(Code.INPUT_BINARY, "is a binary file, not text; leave it out", where=source)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        message = (
            f"is not {encoding.upper()} (byte 0x{content[error.start]:02x} at {error.start}); "
            "name its encoding, such as --encoding latin-1, or convert it with iconv"
        )
        raise InputError(Code.INPUT_ENCODING, message, where=source) from error
    except LookupError as error:
        raise InputError(Code.INPUT_ENCODING, f"no such encoding: {encoding}", where=source) from error
