"""Nicknames of public figures: `Jokowi` in an article that also says `Joko Widodo`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from telisik.lexicon.table import read_table


@cache
def nicknames() -> Mapping[str, str]:
    """Full names by nickname, both in lower case.

    >>> nicknames()["jokowi"]
    'joko widodo'
    """
    rows = read_table("nicknames.tsv", ("nickname", "name"), required=("nickname", "name"))
    return {row.cells["nickname"].casefold(): row.cells["name"].casefold() for row in rows}
