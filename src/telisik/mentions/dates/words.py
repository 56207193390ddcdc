"""What each token says about time: it becomes one or more atoms, each of a kind that the rules speak of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from telisik.errors import Code, LexiconError
from telisik.lexicon.table import read_table

WORDS = "dates/words.tsv"

OTHER = "other"
NAME = "name"
_PUNCTUATION = {
    "(": "open", ")": "close", "[": "open", "]": "close", ",": "comma", ".": "stop", ":": "colon", "/": "slash",
    "-": "dash", "–": "dash", "—": "dash", "‑": "dash",
}  # fmt: skip
_INSIDE_A_TOKEN = {".": "point", ",": "decimal"}
_TWO_DIGITS = ((0, "zero"), (12, "to12"), (24, "to24"), (31, "to31"), (59, "to59"), (99, "to99"))
_NUMBERS = ("one_digit", *(kind for _, kind in _TWO_DIGITS), "year", "old_year", "number")
_YEARS = range(1800, 2100)
_OLD_YEARS = range(1300, 1800)
_LONGEST = 64
_ALPHABET = [chr(code) for code in range(256) if chr(code).isalnum()]
"""The letters of kinds, all of one byte: sets of wider ones take longer to compile."""
_PIECE = re.compile(r"(?P<digits>[0-9]+)|(?P<letters>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<mark>.)", re.DOTALL)


class Atom(NamedTuple):
    """A piece of a token.

    Attributes:
        kind: what it is in the rules: a kind of `dates/words.tsv`, of number or of punctuation, `name` or `other`.
        value: what the lexicon says of the word, or the digits.
        text: as written.
    """

    kind: str
    value: str
    text: str


@cache
def lexicon() -> dict[str, tuple[str, str]]:
    """Kind and value of every word of `dates/words.tsv`.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    words: dict[str, tuple[str, str]] = {}
    for row in read_table(WORDS, ["kind", "value", "forms", "note"], required=["kind", "forms"]):
        for form in row.forms("forms"):
            if form in words:
                raise row.fail(f"{form!r} stands in the table twice; a word has one kind")
            words[form] = (row.cells["kind"], row.cells["value"])
    return words


@cache
def kinds() -> dict[str, str]:
    """Every kind of atom, and the letter that stands for it where rules are matched.

    >>> kinds()["weekday"] == kinds()["month"]
    False
    """
    names = [OTHER, NAME, *_PUNCTUATION.values(), *_INSIDE_A_TOKEN.values(), *_NUMBERS]
    names += [kind for kind, _ in lexicon().values()]
    ordered = list(dict.fromkeys(names))
    if len(ordered) > len(_ALPHABET):
        raise LexiconError(Code.LEXICON_INVALID, f"more than {len(_ALPHABET)} kinds of words", where=WORDS)
    return dict(zip(ordered, _ALPHABET, strict=False))


def atoms(token: str) -> tuple[Atom, ...]:
    """The atoms of a token; a word that the lexicon holds is one, whatever stands in it.

    >>> [atom.kind for atom in atoms("20/8/24")]
    ['to24', 'slash', 'one_digit', 'slash', 'to24']
    """
    found = _look_up(token)
    if found or len(token) > _LONGEST:
        return (Atom(*(found or (OTHER, "")), token),)
    if token.isalpha():
        return (_unknown(token),)
    return tuple(_atom(piece, last=piece.end() == len(token)) for piece in _PIECE.finditer(token))


@lru_cache(maxsize=1 << 16)
def letters(token: str) -> str:
    """The kinds of a token's atoms, a letter each."""
    table = kinds()
    return "".join(table[atom.kind] for atom in atoms(token))


def _atom(piece: re.Match[str], *, last: bool) -> Atom:
    text = piece[0]
    if piece.lastgroup == "digits":
        return Atom(_kind_of_number(text), text, text)
    if piece.lastgroup == "mark":
        inside = None if last else _INSIDE_A_TOKEN.get(text)
        return Atom(inside or _PUNCTUATION.get(text, OTHER), "", text)
    found = _look_up(text)
    if found:
        return Atom(*found, text)
    return _unknown(text)


def _unknown(word: str) -> Atom:
    return Atom(NAME if word[0].isupper() else OTHER, "", word)


def _look_up(word: str) -> tuple[str, str] | None:
    words = lexicon()
    return words.get(word) or words.get(word.casefold().replace("’", "'"))


def _kind_of_number(digits: str) -> str:
    if len(digits) > 4:
        return "number"
    number = int(digits)
    if len(digits) <= 2:
        return (
            "one_digit" if len(digits) == 1 and number else next(kind for limit, kind in _TWO_DIGITS if number <= limit)
        )
    if len(digits) == 3:
        return "number"
    return "year" if number in _YEARS else "old_year" if number in _OLD_YEARS else "number"
