"""Cutting Indonesian news text into tokens.

White space separates. Each stretch between is read from left to right by one of three small grammars, chosen by its
next character: what begins with a letter, with a digit, with anything else. Four questions need known words: whether a
stop belongs to the word before it (`abbreviations`; never to a unit behind a number: `5 m.`, `Rp 5 M.`), whether a word
is two (`glue`), whether brackets are a corps mark (`Laut (P)`), and whether a short number is that of a Koramil
(`Koramil 21/Juwiring`).

The promises: tokens in text order, apart from each other, with no white space in them, and every other character in
exactly one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from telisik.language.abbreviations import kind_of
from telisik.language.glue import cut_glued
from telisik.language.tokens import Token


def _marks() -> str:
    """Combining marks, joiners, variation selectors and skin tones: what belongs to the character before it."""
    points = (*range(0x300, 0x3100), *range(0xFE20, 0xFE30))
    combining = [chr(point) for point in points if unicodedata.category(chr(point)).startswith("M")]
    # As ranges, since every one of the expressions below would read each character anew.
    first = [mark for mark, before in zip(combining, ["", *combining], strict=False) if not _follows(mark, before)]
    last = [mark for mark, after in zip(combining, [*combining[1:], ""], strict=True) if not _follows(after, mark)]
    ranges = "".join(f"{start}-{end}" for start, end in zip(first, last, strict=True))
    return f"{ranges}\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"


def _follows(after: str, before: str) -> bool:
    return bool(after and before) and ord(after) == ord(before) + 1


_MARK = f"[{_marks()}]"
_LETTER = rf"[^\W\d_]{_MARK}*"
_LETTERS = rf"(?:{_LETTER})+"
_WORD = rf"{_LETTERS}(?:(?:['’ʼ`]{_LETTERS})|\d+(?:{_LETTERS})?)*"
_NO_MORE = r"(?![^\W_])"
_ENDING = r"(?:com|net|org|info|tv|id|co|me|ai|io|ly|gov|int)(?:\.id)?"

_ADDRESS = re.compile(
    rf"""
      (?:https?://|www\.)[^\s"'<>()”“’]*[^\s"'<>()”“’.,;:!?]
    | [\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}}
    | (?:[a-z\d][\w-]{{0,62}}\.){{1,4}}{_ENDING}{_NO_MORE}(?:/[\w/.%?=&-]*[\w/])?   # bit.ly/abc
    | (?:[\w-]{{1,63}}\.){{1,4}}(?:{_ENDING}|{_ENDING.upper()}){_NO_MORE}           # KOMPAS.com, TRIBUNLAMPUNG.CO.ID
    """,
    re.VERBOSE,
)
_LETTER_FIRST = re.compile(
    rf"""
      (?P<currency>(?:Rp|IDR|US|USD|SGD|RM)(?=[$\d]))
    | (?P<by>(?<=\d)x(?=\d))
    | (?P<quake>M(?=\d[.,]\d{{1,2}}(?![.,]?\d)))
    | (?P<degrees>(?<=°)[CF]{_NO_MORE})
    | (?P<numeral>[IVXLC]{{1,6}}/(?:[A-Z][^\W_]*|\d+|[a-e]{_NO_MORE}))
    | (?P<word>{_WORD}(?:-(?:{_WORD}|\d+))*)
    """,
    re.VERBOSE,
)
_DIGIT_FIRST = re.compile(
    rf"""
      \d{{4,5}}(?:-\d+)?(?=/[A-Z][^\W\d_]{{3}})                          # 1408 of 1408/Makassar
    | \d+(?:-\d+)?(?:/(?!R[TW]\b)[A-Z\d][^\W_]*)+{_NO_MORE}
    | \d+(?:[.,:]\d+)*(?:-\d+(?:[.,:]\d+)*)*
      (?:(?:-?an|-?nya|-?lah|-?kah|st|nd|rd|th|[^\W\d_]){_NO_MORE})?
    """,
    re.VERBOSE,
)
_OTHER_FIRST = re.compile(
    rf"""
      [@\#][^\W_]\w*(?:\.\w+)*
    | \((?:Purn|purn|PURN|Ret|Pur)\.?\)
    | ([.,!?*=_~–—-])\1*
    | \S(?:{_MARK}|(?<=\u200d)[^\s\w])*
    """,
    re.VERBOSE,
)
_ALWAYS_ALONE = frozenset("()[]{}<>\"'/\\%&;:|+$^`")
_INITIALS = re.compile(rf"(?:[^\W\d_]\.){{2,8}}(?:[^\W\d_]{_NO_MORE})?")
_DOTTED = re.compile(rf"[^\W\d_]{{1,6}}(?:\.[^\W\d_]{{1,6}}){{1,4}}(?:\.\(Han\))?{_NO_MORE}")
_LONGEST_ABBREVIATION = 8

_CORPS_MARK = re.compile(r"\((?:P|E|K|T|S|H|KH|PM|W|L|Mar|MAR|Kes|Pas|Pnb|Tek|Lek)\)")
_BEFORE_CORPS_MARK = re.compile(
    r"laut|tni|let[dt][au]|kapten|mayor|letkol|kolonel|laks(?:ma|da|dya|amana)|ser(?:da|tu|ka|ma)|pel(?:da|tu)"
    r"|kop(?:da|tu|ka)|kl[sk]|pra(?:da|tu|ka)",
    re.IGNORECASE,
)
_KORAMIL = re.compile(r"(?:(?:ma|pos)?ko|(?:wa)?dan|pos)ramil", re.IGNORECASE)
_KORAMIL_NUMBER = re.compile(r"\d{2,3}(?:-\d+)?(?=/[A-Z][^\W\d_]{3})")

_UNIT_AT_END = re.compile(r"\w(?=\.\W*\Z)")
_NUMBER = re.compile(r"\d[\d.,-]*")
_HIJRI_YEAR = re.compile(r"14(?:3[3-9]|[4-6]\d)")  # below stand numbers of Kodims, before names with initials
_DEGREE = re.compile("°")
_CURRENCIES = frozenset({"Rp", "Rp.", "IDR", "$", "USD", "RM", "€", "SGD"})
_OPENINGS = {
    "(": (_BEFORE_CORPS_MARK, _CORPS_MARK),
    **dict.fromkeys("0123456789", (_KORAMIL, _KORAMIL_NUMBER)),
    **dict.fromkeys("mgltVW", (_NUMBER, _UNIT_AT_END)),
    **dict.fromkeys("CF", (_DEGREE, _UNIT_AT_END)),
    "H": (_HIJRI_YEAR, _UNIT_AT_END),
}
"""What a stretch may open with, by its first character: the word that must stand before, and what then is a token.

Single letters take a full stop, as initials do, but not where they are the unit of the number before them.
"""

_STRETCH = re.compile(r"\S+")
_LONGEST_REMEMBERED = 48
_RETIRED = ("(P", "(p", "(R")


def tokenize(text: str) -> list[Token]:
    """The tokens of any string.

    Whole stay unit names and dates with slashes (`VI/Mlw`, `600/Modang`), numbers with their separators and ranges,
    abbreviations with their stops, words with hyphens and apostrophes, clitics, web addresses. Cut are glued words,
    hyphens between names, signs of currency and percent, and the place behind the number of a Kodim (four digits) or
    a Koramil, which is a mention of its own (`1408/Makassar` is three tokens; `0905/Bpp`, with three letters or fewer,
    is one).

    >>> [token.text for token in tokenize("Kombes Pol. Sari, S.I.K., olehPolda (35), 091/ASN Rp2,4")]
    ['Kombes', 'Pol.', 'Sari', ',', 'S.I.K.', ',', 'oleh', 'Polda', '(', '35', ')', ',', '091/ASN', 'Rp', '2,4']
    """
    tokens: list[Token] = []
    append = tokens.append
    for stretch in _STRETCH.finditer(text):
        word, start = stretch[0], stretch.start()
        opening = _opening(word, tokens) if tokens else None
        pieces = (_remembered_cut if len(word) <= _LONGEST_REMEMBERED else _cut)(word, opening)
        for piece in pieces:
            end = start + len(piece)
            append(Token(piece, start, end))
            start = end
    return tokens


def _opening(stretch: str, tokens: Sequence[Token]) -> re.Pattern[str] | None:
    """What a stretch may open with because of the words before it, if they tell."""
    first, before = stretch[0], tokens[-1].text
    if first in _OPENINGS:
        must_precede, opened = _OPENINGS[first]
        return opened if must_precede.fullmatch(before) else None
    if first not in "MT" or not _NUMBER.fullmatch(before):
        return None
    return _UNIT_AT_END if len(tokens) > 1 and tokens[-2].text in _CURRENCIES else None


def _cut(stretch: str, opening: re.Pattern[str] | None) -> tuple[str, ...]:
    """The pieces of a stretch without white space; together they are the stretch."""
    pieces: list[str] = []
    position, length = 0, len(stretch)
    may_hold_address = "." in stretch or "@" in stretch
    plain = stretch.isascii()
    if opening and (opened := opening.match(stretch)):
        pieces.append(opened[0])
        position = opened.end()
    while position < length:
        first = stretch[position]
        end = position + 1
        if plain and first in _ALWAYS_ALONE and not stretch.startswith(_RETIRED, position):
            pieces.append(first)
        elif first.isalpha():
            address = _ADDRESS.match(stretch, position) if may_hold_address else None
            found = _cut_address(address[0]) if address else _cut_word(stretch, position)
            pieces += found
            end = position + sum(map(len, found))
        else:
            match = (_DIGIT_FIRST if first.isdecimal() else _OTHER_FIRST).match(stretch, position)
            end = match.end() if match else end
            pieces.append(stretch[position:end])
        position = end
    return tuple(pieces)


_remembered_cut = lru_cache(maxsize=1 << 16)(_cut)


def _cut_address(address: str) -> list[str]:
    """An address, without a word that was glued before it (`kepadaKompas.com`)."""
    first, *others = cut_glued(address.partition(".")[0])
    return [first, address[len(first) :]] if others and first.islower() else [address]


def _cut_word(stretch: str, start: int) -> list[str]:
    """The pieces of what begins with a letter."""
    match = _LETTER_FIRST.match(stretch, start)
    if match is None:  # a letter of which regular expressions do not know
        return [stretch[start]]
    if match.lastgroup != "word":
        return [match[0]]
    end = _end_of_abbreviation(stretch, start, match.end())
    return [stretch[start:end]] if end > match.end() else cut_glued(match[0])


def _end_of_abbreviation(stretch: str, start: int, end: int) -> int:
    """Where the word `stretch[start:end]` ends when the full stops that belong to it are counted in."""
    if not stretch.startswith(".", end) or end - start > _LONGEST_ABBREVIATION:
        return end
    dotted = _DOTTED.match(stretch, start)
    if dotted and kind_of(dotted[0].removesuffix(".(Han)")):
        return dotted.end() + stretch.startswith(".", dotted.end())
    initials = _INITIALS.match(stretch, start)
    if initials:
        return initials.end()
    if stretch.startswith("..", end):
        return end
    is_abbreviation = (
        (end - start == 1 and stretch[start] != "I") or kind_of(stretch[start:end]) or stretch.startswith(".,", end)
    )
    return end + 1 if is_abbreviation else end
