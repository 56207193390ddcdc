"""The head of what is counted: the noun behind a number or a classifier, by the guideline that head alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from telisik.language.numerals import read_quantity
from telisik.language.tokens import Token
from telisik.mentions.figures.lexicon import classifiers, compound_heads, compounds, units_of_one, word_class

_VERB = re.compile(r"di[a-z]{4,}|me(?:m|n|l|r|w|y)[a-z]{3,}|ber[a-z]{3,}|ter[a-z]{3,}|diper[a-z]+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_POSSESSIVE = re.compile(r"(\w{3,})nya")
_LONGEST_ACRONYM = 5
_LONGEST = 4
_NO_NOUN = frozenset({"lebih", "lagi", "saja", "pula", "an"})


def head_end(words: Sequence[str], start: int) -> int | None:
    """The index behind the noun that begins at `words[start]` (lower case); `None` where no noun does.

    >>> head_end("sepeda motor dan mobil".split(), 0), head_end("meninggal dunia".split(), 0)
    (2, None)
    """
    if start >= len(words):
        return None
    if words[start].removesuffix("nya") in compound_heads():
        compound = compounds().match([word.removesuffix("nya") for word in words[start : start + _LONGEST]], 0)
        if compound is not None:
            return start + compound[0]
    return start + 1 if is_noun(words[start]) else None


@lru_cache(maxsize=1 << 14)
def is_noun(word: str) -> bool:
    """Whether a lower-cased word may be a noun, by what it is not: no function word, no verb by its prefix."""
    if _WORD.fullmatch(word) is None or len(word) < 2 or word in word_class("no-noun") or word in units_of_one():
        return False
    return _VERB.fullmatch(word) is None or word in word_class("noun") or word.removesuffix("nya") in word_class("noun")


def base_form(noun: str) -> str:
    """A noun as a record carries it: lower case but for acronyms, without the possessive.

    >>> base_form("Perangkat"), base_form("TPS"), base_form("atasannya"), base_form("jam tangan")
    ('perangkat', 'TPS', 'atasan', 'jam tangan')
    """
    words = [w if w.isupper() and len(w) <= _LONGEST_ACRONYM else w.lower() for w in noun.split()]
    if words and (possessed := _POSSESSIVE.fullmatch(words[-1])):
        words[-1] = possessed[1]
    return " ".join(words)


def counted_noun(text: str, tokens: Sequence[Token], words: Sequence[str], start: int) -> str | None:
    """What a figure counts, read behind its number: the noun, or the classifier where nothing else stands there.

    Args:
        text: the words of the figure.
        tokens: its tokens.
        words: the same, lower case.
        start: index behind its number.
    """
    start, name = _classified(words, start)
    if start < len(words) and words[start] == "dari":  # 11 dari 15 suara
        whole = read_quantity(words, start + 1)
        start, inner = _classified(words, whole[0] if whole else start + 1)
        name = inner or name
    while start < len(words) and (words[start] in _NO_NOUN or not words[start][0].isalpha()):
        start += 1
    end = len(words)
    while end > start and (words[end - 1] in _NO_NOUN or not words[end - 1][0].isalnum()):
        end -= 1
    return base_form(text[tokens[start].start : tokens[end - 1].end]) if start < end else name


def _classified(words: Sequence[str], start: int) -> tuple[int, str | None]:
    found = None if compounds().match(words, start) else classifiers().match(words, start)
    return (start, None) if found is None else (found[0], found[1].name)
