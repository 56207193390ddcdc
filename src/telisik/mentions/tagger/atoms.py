"""Atoms: the smallest pieces of text that a label may begin or end at.

They are finer than tokens (`VI/Mlw` is three) and depend on nothing but the characters, so that a trained tagger stays
valid when the tokeniser learns something new. Case cuts glued words: `olehPolda` is two atoms.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ATOM = re.compile(
    r"""
    [0-9]{1,24}(?:[.,:/][0-9]{1,24}){0,8}            # 2.445   20/08/24   06.30
  | [A-Z]{1,24}(?=[A-Z][a-z]{2})                     # TNI of TNIPolri
  | [A-Z]?[a-z]{1,48}(?![a-z])                       # Polda; oleh of olehPolda
  | [^\W\d_]{1,48}?(?:(?<=[a-z])(?=[A-Z])|(?![^\W\d_]))   # any other letters, to the next lower-upper edge
  | [^\W\d_]{1,48}
  | \S
    """,
    re.VERBOSE,
)


class Atom(NamedTuple):
    """A piece of text, in Unicode code points; `spaced` says whether white space or nothing stands before it."""

    start: int
    end: int
    spaced: bool


def split_atoms(text: str) -> list[Atom]:
    """The atoms of a text, in order; white space belongs to none.

    >>> [("olehTNIPolri, 2.445"[a.start:a.end], a.spaced) for a in split_atoms("olehTNIPolri, 2.445")]
    [('oleh', True), ('TNI', False), ('Polri', False), (',', False), ('2.445', True)]
    """
    atoms: list[Atom] = []
    previous = -1
    for match in _ATOM.finditer(text):
        start, end = match.span()
        atoms.append(Atom(start, end, previous < start))
        previous = end
    return atoms
