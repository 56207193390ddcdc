"""Files that appear whole or not at all, also where the machine stops."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from telisik.errors import Code, OutputError


@contextmanager
def whole_file(path: Path, workshop: Path) -> Iterator[BinaryIO]:
    """A stream whose content stands under `path` once it is closed without an error.

    Args:
        path: where it shall appear; its folder is made.
        workshop: a folder of the same file system, where it lies until then.

    Raises:
        OutputError: `OUTPUT_UNWRITABLE`; a full disk is said to be one.
    """
    unfinished = workshop / f"{path.parent.name}-{path.name}.unfinished"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError as error:
        message = f"can't be written: {error.strerror or error}; mend that, and the same command goes on from here"
        raise OutputError(Code.OUTPUT_UNWRITABLE, message, where=path.as_posix()) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()
