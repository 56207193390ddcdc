"""Finding the initials that an article is signed with: `(har)`, `(rdp/idh)`, `Penyunting: mrt`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from telisik.language.tokens import Token
from telisik.mentions.candidate import Candidate
from telisik.schema import Label

_SCORE = 0.9
_INITIALS = re.compile(r"[a-z]{2,4}")
_DESKS = frozenset({"adv", "afp", "ant", "ap", "bbs", "dbs", "dtk", "ist", "net", "red", "tim"})
"""Short for a source or a desk, not for a person."""
_WRITERS = frozenset({"editor", "penulis", "penyunting", "pewarta", "reporter"})
_STOPS = frozenset('.!?"”')
_BETWEEN = frozenset("/-,")
_MOST = 8  # tokens inside the brackets


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """The initials among some tokens that sign an article or one of its items.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("Warga pulang. (rdp/idh)")
    >>> [tokens[c.start].text for c in find(tokens)]
    ['rdp', 'idh']
    """
    return [*_in_brackets(tokens), *_behind_a_word(tokens)]


def _in_brackets(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Initials in brackets behind the stop of a sentence, or at the very end."""
    for index, token in enumerate(tokens):
        if token.text != "(":
            continue
        end = next((i for i in range(index + 1, min(index + _MOST, len(tokens))) if tokens[i].text == ")"), index)
        if end < len(tokens) - 1 and (index == 0 or tokens[index - 1].text[-1] not in _STOPS):
            continue
        inside = [i for i in range(index + 1, end) if tokens[i].text not in _BETWEEN]
        if inside and all(_INITIALS.fullmatch(tokens[i].text) for i in inside):
            yield from (_candidate(i, "signed") for i in inside if tokens[i].text not in _DESKS)


def _behind_a_word(tokens: Sequence[Token]) -> Iterator[Candidate]:
    for index in range(2, len(tokens)):
        written = tokens[index].text
        introduced = tokens[index - 1].text == ":" and tokens[index - 2].text.casefold() in _WRITERS
        if introduced and _INITIALS.fullmatch(written) and written not in _DESKS:
            yield _candidate(index, "writer")


def _candidate(index: int, rule: str) -> Candidate:
    return Candidate(index, index + 1, Label.PERSON, _SCORE, rule)
