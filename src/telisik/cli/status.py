"""Exit statuses of the contract."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from telisik.errors import Code, TelisikError


class Status(IntEnum):
    """What a command ends with."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    INTERRUPTED = 130
    """As shells have it for Ctrl-C."""


def status_of(failures: Iterable[TelisikError]) -> Status:
    """The status that a run with these failures ends with.

    >>> status_of([TelisikError(Code.INPUT_EMPTY, "holds no text")]).value
    1
    """
    codes = {failure.code for failure in failures}
    if Code.INPUT_NOT_FOUND in codes:
        return Status.USAGE
    return Status.SOME_FAILED if codes else Status.DONE
