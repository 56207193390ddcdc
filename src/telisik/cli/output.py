"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from telisik.errors import Code, OutputError


@contextmanager
def output(path: Path | None, *, force: bool, binary: bool) -> Iterator[BinaryIO]:
    """A stream for results.

    Args:
        path: the file, or `None` for standard output.
        force: whether a file that is there may be replaced.
        binary: whether the output would harm a terminal.

    Raises:
        OutputError: `OUTPUT_EXISTS` or `OUTPUT_UNWRITABLE`.
    """
    if path is None:
        if binary and sys.stdout.isatty():
            raise OutputError(Code.OUTPUT_UNWRITABLE, "this format is binary; give a file with --out")
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.is_dir():
        raise OutputError(Code.OUTPUT_UNWRITABLE, "is a folder; name a file in it", where=str(path))
    if path.exists() and not force:
        raise OutputError(Code.OUTPUT_EXISTS, "is there already; give --force to replace it", where=str(path))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as stream:
            yield stream
        unfinished.replace(path)
    except OSError as error:
        message = f"can't be written: {error.strerror or error}"
        raise OutputError(Code.OUTPUT_UNWRITABLE, message, where=str(path)) from error
    finally:
        with suppress(OSError):  # it may never have been made
            unfinished.unlink()
