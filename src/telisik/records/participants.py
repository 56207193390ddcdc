"""The nouns and pronouns that stand for an actor: `polisi`, `pihaknya`, `pelaku`, `korban`, `tim`, `warga`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, cast, get_args

from telisik.lexicon.table import read_table

Role = Literal["police", "speaker", "suspect", "victim", "person", "group", "nobody"]


@cache
def participants() -> Mapping[str, Role]:
    """Whom each word means, by the word in lower case.

    Raises:
        LexiconError: `LEXICON_INVALID` where a role is unknown.

    >>> participants()["polisi"], participants()["pelaku"]
    ('police', 'suspect')
    """
    known: dict[str, Role] = {}
    for row in read_table("participants.tsv", ("role", "words"), required=("role", "words")):
        if row.cells["role"] not in get_args(Role):
            raise row.fail(f"{row.cells['role']!r} is no role; take one of {', '.join(get_args(Role))}")
        for word in row.forms("words"):
            known.setdefault(word, cast("Role", row.cells["role"]))
    return known
