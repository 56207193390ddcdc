"""Reading the lexicon files: tab-separated tables of one entry a line, and TOML.

Both are validated, with file and line in every error. A table begins with comment lines (`#`: what it holds, and its
source), then one line of column names. Empty cells are empty strings; several forms in one cell stand apart by ` | `.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from telisik.errors import Code, LexiconError
from telisik.resources import lexicon_folder

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class Row(NamedTuple):
    """One entry: its cells by column, and where it stands (`units/korem.tsv:17`)."""

    cells: dict[str, str]
    where: str

    def forms(self, column: str) -> tuple[str, ...]:
        """The forms that a cell holds, split at ` | `."""
        cell = self.cells[column]
        if " | " not in cell:
            return (cell,) if cell else ()
        return tuple(form.strip() for form in cell.split(" | "))

    def fail(self, message: str) -> LexiconError:
        """An error that names this entry."""
        return LexiconError(Code.LEXICON_INVALID, message, where=self.where)


def read_table(
    name: str, columns: Sequence[str], *, required: Sequence[str] = (), folder: Path | None = None
) -> list[Row]:
    """The entries of the table `name` (a path below `data/lexicons/`).

    Args:
        name: such as `units/korem.tsv`.
        columns: the names that the header line must have, in this order.
        required: those whose cells must not be empty.
        folder: where to look instead of the shipped lexicons.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    path = (folder or lexicon_folder()) / name
    rows = list(_rows(path, name, list(columns)))
    for row in rows:
        cells = row.cells
        for column in required:
            if not cells[column]:
                raise row.fail(f"the column {column!r} is empty; fill it")
    return rows


def _rows(path: Path, name: str, columns: list[str]) -> Iterator[Row]:
    header_seen = False
    for number, line in enumerate(_read(path, name).split("\n"), start=1):
        if line.startswith("#") or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        where = f"{name}:{number}"
        if not header_seen:
            if cells != columns:
                raise LexiconError(Code.LEXICON_INVALID, f"the header must be {columns}, not {cells}", where=where)
            header_seen = True
            continue
        if len(cells) > len(columns):
            raise LexiconError(
                Code.LEXICON_INVALID, f"{len(cells)} cells where there are {len(columns)} columns", where=where
            )
        if len(cells) < len(columns):
            cells += [""] * (len(columns) - len(cells))
        yield Row(dict(zip(columns, cells, strict=True)), where)


def read_toml(name: str, *, folder: Path | None = None) -> dict[str, Any]:
    """The content of the TOML lexicon `name`.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    path = (folder or lexicon_folder()) / name
    try:
        content: dict[str, Any] = tomllib.loads(_read(path, name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(Code.LEXICON_INVALID, f"no valid TOML: {error}", where=name) from error
    return content


def _read(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(Code.LEXICON_INVALID, f"can't be read: {error}", where=name) from error
