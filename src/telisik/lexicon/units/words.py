"""Words that stand around the names of units, by what they do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from telisik.lexicon.phrases import Phrases
from telisik.lexicon.table import read_table

_PHRASES = "foreign"
_SETS = (
    *("office", "body", "stop", "weak", "modifier", "task"),
    *("headquarters", "rank", "matter", "generic", "front"),
)


@dataclass(frozen=True)
class Words:
    """The roles of `units/words.tsv`; single words in lower case."""

    office: frozenset[str]
    body: frozenset[str]
    stop: frozenset[str]
    weak: frozenset[str]
    modifier: frozenset[str]
    task: frozenset[str]
    headquarters: frozenset[str]
    rank: frozenset[str]
    matter: frozenset[str]
    generic: frozenset[str]
    front: frozenset[str]
    foreign: Phrases[str]
    foreign_first: frozenset[str]


@cache
def unit_words() -> Words:
    """The shipped words, read once.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.

    >>> "kasat" in unit_words().office
    True
    """
    roles: dict[str, tuple[str, ...]] = dict.fromkeys((_PHRASES, *_SETS), ())
    for row in read_table("units/words.tsv", ("role", "words"), required=("role", "words")):
        if row.cells["role"] not in roles:
            raise row.fail(f"role must be one of {sorted(roles)}")
        roles[row.cells["role"]] += row.forms("words")
    foreign: Phrases[str] = Phrases()
    for form in roles[_PHRASES]:
        foreign.add(form.split(), form)
    sets = {role: frozenset(word.casefold() for word in roles[role]) for role in _SETS}
    first = frozenset(form.split()[0].casefold() for form in roles[_PHRASES])
    return Words(**sets, foreign=foreign, foreign_first=first)
