"""Words around a mention that decide what it is, by the role that a grammar gives them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from telisik.errors import Code, LexiconError
from telisik.lexicon.table import read_table


def read_contexts(name: str, roles: Iterable[str], *, folder: Path | None = None) -> dict[str, frozenset[str]]:
    """The words of each role, in lower case.

    Args:
        name: the table, below `data/lexicons/`, with the columns role, words and note.
        roles: those that the grammar knows; the table must have each of them and no other.
        folder: where to look instead of the shipped lexicons.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    known = frozenset(roles)
    contexts: dict[str, frozenset[str]] = {}
    for row in read_table(name, ("role", "words", "note"), required=("role", "words"), folder=folder):
        if row.cells["role"] not in known:
            raise row.fail(f"no such role; the grammar knows {sorted(known)}")
        contexts[row.cells["role"]] = frozenset(row.forms("words"))
    missing = sorted(known - contexts.keys())
    if missing:
        raise LexiconError(Code.LEXICON_INVALID, f"no words for {missing}; add a line for each", where=name)
    return contexts
