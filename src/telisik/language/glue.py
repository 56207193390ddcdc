"""Finding the seams in words that are not one: `olehPolda`, `TNIPolri`, and names with a hyphen between (`Jokowi-JK`).

Capitals inside a word show where it was glued. Words that are written so (`WhatsApp`, `detikSulsel`) are listed in
`camel_case.tsv`.
"""

from __future__ import annotations

import re
from functools import cache

from telisik.language.wordlists import word_list

_LONGEST = 64
_PREPOSITIONS = frozenset({"di", "ke", "se"})
_ARTICLES = frozenset({"Al", "An", "Ar", "As", "Ash", "Asy", "At", "Ath", "Az", "Ad", "Adz"})
_LOOSE_PREFIXES = frozenset({"se", "eks", "ex", "pro", "anti", "non", "antar", "pasca"})
_CLITICS = ("nya", "lah", "kah", "pun", "an")
_PAIRED_OFFICES = frozenset({"capres", "presiden", "gubernur", "bupati", "walikota", "ketua"})

_CASE_SEAM = re.compile(
    r"""
      (?<=[^\W\d_A-Z])(?=[A-Z])                 # oleh|Polda
    | (?<=[A-Z]{3})(?=[A-Z][a-z]{3})            # TNI|Polri
    | (?<=^PT)(?=[A-Z][a-z]{3})                 # PT|Pertamina
    | (?<=[a-z]{2})(?=(?:19|20)\d\d$)           # Juni|2025
    """,
    re.VERBOSE,
)
_CAPITALS_THEN_SMALL = re.compile(r"(?<=[A-Z]{3})[a-z]{3,}$")
_VERB = re.compile(r"(?:me[mn]|ber|ter|di)[a-z]{4}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def cut_glued(word: str) -> list[str]:
    """The pieces of a word as it stands between white space and punctuation; together they are the word.

    >>> cut_glued("olehPolda"), cut_glued("TNIPolri"), cut_glued("KPKtelah"), cut_glued("detikJateng")
    (['oleh', 'Polda'], ['TNI', 'Polri'], ['KPK', 'telah'], ['detikJateng'])
    >>> cut_glued("Jokowi-JK"), cut_glued("se-Jatim"), cut_glued("anak-anak"), cut_glued("e-KTP")
    (['Jokowi', '-', 'JK'], ['se', '-', 'Jatim'], ['anak-anak'], ['e-KTP'])
    """
    if len(word) > _LONGEST:
        return [word]
    if "-" not in word:
        return _at_case_seams(word)
    pieces: list[str] = []
    left, *others = word.split("-")
    for right in others:
        if _are_two(left, right):
            pieces += [*_at_case_seams(left), "-"]
            left = right
        else:
            left = f"{left}-{right}"
    return [*pieces, *_at_case_seams(left)]


def _are_two(left: str, right: str) -> bool:
    """Whether a hyphen stands between two words (`TNI-Polri`) and not inside one (`Undang-Undang`, `APBN-P`)."""
    if len(left) < 2 or len(right) < 2 or right.casefold().startswith((*_CLITICS, left.casefold())):
        return False
    if left.casefold() in _PAIRED_OFFICES:
        return True
    if not right[0].isupper():
        return left[0].isupper() and bool(_YEAR.fullmatch(right))
    return left in _LOOSE_PREFIXES or (left[0].isupper() and left not in _ARTICLES)


def _at_case_seams(word: str) -> list[str]:
    if word.isupper() or word.istitle():
        return [word]
    pieces: list[str] = []
    begin = 0
    for seam in _seams(word):
        if _can_stand_alone(word[begin:seam]) and len(word) - seam > 1:
            pieces.append(word[begin:seam])
            begin = seam
    return [*pieces, word[begin:]]


def _can_stand_alone(piece: str) -> bool:
    """Whether a piece may be a word: of two letters only few, so that `McLaren`, `LaLiga`, `iPhone` stay whole."""
    return len(piece) > 2 or piece in _PREPOSITIONS or piece == "PT"


def _seams(word: str) -> list[int]:
    """Offsets of possible seams: those that capitals show outside listed words, and the edges of listed words."""
    shown = {seam.start() for seam in _CASE_SEAM.finditer(word)}
    small = _CAPITALS_THEN_SMALL.search(word)
    if small and (_VERB.match(small[0]) or small[0] in word_list("function_words.tsv")):
        shown.discard(small.start() - 1)
        shown.add(small.start())
    for listed in _listed_words().finditer(word):
        begin, end = listed.span()
        shown -= set(range(begin + 1, end))
        shown.add(begin)
        if word[end:] not in _CLITICS:
            shown.add(end)
    return sorted(shown - {0, len(word)})


@cache
def _listed_words() -> re.Pattern[str]:
    """Matches the words of `camel_case.tsv`, longest first; `detik*` stands for `detik` and one capitalised word."""
    words = sorted(word_list("camel_case.tsv"), key=len, reverse=True)
    return re.compile("|".join(re.escape(word).replace(r"\*", "[A-Z]+[a-z]*") for word in words))
