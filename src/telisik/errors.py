"""The one family of exceptions: each has a code, and a message that says what, where and what to do."""

from __future__ import annotations

from enum import Enum


class Code(str, Enum):
    """What went wrong, as a stable key that programs may test and that quarantine files hold."""

    INPUT_NOT_FOUND = "input_not_found"
    INPUT_UNREADABLE = "input_unreadable"
    INPUT_ENCODING = "input_encoding"
    INPUT_BINARY = "input_binary"
    INPUT_EMPTY = "input_empty"
    INPUT_ROW = "input_row"
    INPUT_FORMAT = "input_format"
    OUTPUT_EXISTS = "output_exists"
    OUTPUT_UNWRITABLE = "output_unwritable"
    USAGE = "usage"
    LEXICON_INVALID = "lexicon_invalid"
    MODEL_NOT_FOUND = "model_not_found"
    MODEL_INVALID = "model_invalid"
    EXTRA_MISSING = "extra_missing"
    DOCUMENT_FAILED = "document_failed"
    DOCUMENT_TOO_LONG = "document_too_long"
    WORKER_DIED = "worker_died"
    INTERRUPTED = "interrupted"


class TelisikError(Exception):
    """Every error that telisik raises on purpose.

    Attributes:
        code: the stable key.
        message: one line: what happened and what to do.
        where: the file, row or name that it happened at, or `None`.

    >>> str(TelisikError(Code.INPUT_NOT_FOUND, "no such file; check the path", where="berita.txt"))
    'berita.txt: no such file; check the path [input_not_found]'
    """

    def __init__(self, code: Code, message: str, *, where: str | None = None) -> None:
        self.code = code
        self.message = message
        self.where = where
        super().__init__(f"{where}: {message} [{code.value}]" if where else f"{message} [{code.value}]")


class InputError(TelisikError):
    """A document or its container can't be read."""


class OutputError(TelisikError):
    """A result can't be written."""


class UsageError(TelisikError):
    """The caller asked for something that makes no sense."""


class LexiconError(TelisikError):
    """A file of `data/lexicons` does not hold what its format says."""


class ModelError(TelisikError):
    """A model is missing or damaged."""


class MissingExtraError(TelisikError):
    """An optional package is needed for what was asked.

    >>> str(MissingExtraError("pyarrow", extra="parquet", purpose="writing Parquet"))
    "writing Parquet needs the package pyarrow: pip install 'telisik[parquet]' [extra_missing]"
    """

    def __init__(self, package: str, *, extra: str, purpose: str) -> None:
        super().__init__(Code.EXTRA_MISSING, f"{purpose} needs the package {package}: pip install 'telisik[{extra}]'")
