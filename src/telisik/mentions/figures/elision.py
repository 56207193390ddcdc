"""What a bare number counts, where its noun stands elsewhere: `Pos PAM ada <8>`, `lima orang, <dua> di antaranya`."""

from __future__ import annotations

import re

from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.mentions.figures.amounts import read_amount
from telisik.mentions.figures.grammar import find
from telisik.mentions.figures.nouns import base_form, counted_noun, is_noun

_NUMBER_OF = re.compile(r"\b(?:jumlah|total)\s+([^\W\d_]+)(?:\s+[^\W\d_]+){0,2}\s*[:=]?\s*$", re.IGNORECASE)
_THERE_ARE = re.compile(
    r"(?:^|[.,;:\"“”(]|\bdan)\s*([^\W\d_]+)\b[^.,;:\"“”()]{0,40}\b(?:ada|berjumlah|sebanyak)\s*$", re.IGNORECASE
)
_AGAINST = re.compile(r"\s*(?:berbanding|menjadi|dan|atau|hingga|dari|di antara)\s+", re.IGNORECASE)
_NEAR = 120
"""How many characters before a bare number are searched for what it counts."""


def elided_noun(before: str, after: str) -> str | None:
    """The noun that a bare number between two stretches of text counts, if they say it.

    >>> elided_noun("Jumlah personel ", " yang siaga."), elided_noun("Pos pantau ada ", ", pos medis ada 2.")
    ('personel', 'pos')
    >>> elided_noun("Polisi menangkap tiga remaja, ", " di antaranya masih sekolah.")
    'remaja'
    """
    for pattern in (_NUMBER_OF, _THERE_ARE):
        said = pattern.search(before[-_NEAR:])
        if said is not None and is_noun(said[1].lower()):
            return base_form(said[1])
    against = _AGAINST.match(after)
    if against is not None and (noun := _first_counted(after[against.end() :])) is not None:
        return noun
    return _last_counted(before[-_NEAR:])


def _first_counted(text: str) -> str | None:
    tokens = tokenize(text[:_NEAR])
    candidates = find(tokens)
    return _noun_of(text, tokens[: candidates[0].end]) if candidates and candidates[0].start == 0 else None


def _last_counted(text: str) -> str | None:
    tokens = tokenize(text)
    for candidate in reversed(find(tokens)):
        noun = _noun_of(text, tokens[candidate.start : candidate.end])
        if noun is not None:
            return noun
    return None


def _noun_of(text: str, tokens: list[Token]) -> str | None:
    words = [token.text.lower() for token in tokens]
    amount = read_amount(words, 0)
    return None if amount is None or amount.unit is not None else counted_noun(text, tokens, words, amount.end)
