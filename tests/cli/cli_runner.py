"""Runs the command line inside the test's process, with the model that the session has loaded."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from telisik import Extractor
from telisik.cli import main


class Ran(NamedTuple):
    """What a command left: its exit status, and all it wrote."""

    status: int
    out: bytes
    err: str

    @property
    def documents(self) -> list[dict[str, Any]]:
        """Standard output as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def messages(self) -> list[str]:
        """Standard error by line."""
        return self.err.splitlines()


Run = Callable[..., Ran]


def runner(monkeypatch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[bytes], extractor: Extractor) -> Run:
    """A function that runs `telisik` with some arguments and bytes on standard input."""
    for command in ("extract", "show", "evaluate"):
        monkeypatch.setattr(f"telisik.cli.{command}.load", lambda _: extractor)

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["telisik", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capture.readouterr()
        code = stopped.value.code
        return Ran(code if isinstance(code, int) else 0, out, err.decode("utf-8"))

    return run
