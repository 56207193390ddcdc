"""How many: a number, a range (`10-15`, `antara 10 dan 15`) or a vague word (`puluhan ribu`, `6.000-an`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, Protocol

from telisik.language.numerals.digits import LONGEST
from telisik.language.numerals.exact import Number, to_number
from telisik.language.numerals.words import MAGNITUDES, Cardinal, read_cardinal, read_magnitude


@dataclass(frozen=True)
class Quantity:
    """A number as the text gives it.

    Attributes:
        value: the number, `None` for ranges and vague words.
        low: lower bound of a range or vague word.
        high: upper bound of a range or vague word.
        approximate: whether the wording says that it is not exact (`puluhan`, `6.000-an`).
        alternative: another possible value, where the separators leave doubt: `2,445` is 2.445, or else 2445.
    """

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approximate: bool = False
    alternative: Number | None = None


class _Bounds(NamedTuple):
    low: int
    high: int


_VAGUE = {
    "belasan": _Bounds(11, 19),
    "puluhan": _Bounds(10, 99),
    "lusinan": _Bounds(12, 99),
    "ratusan": _Bounds(100, 999),
    "ribuan": _Bounds(1000, 9999),
    "jutaan": _Bounds(10**6, 10**7 - 1),
    "miliaran": _Bounds(10**9, 10**10 - 1),
    "milyaran": _Bounds(10**9, 10**10 - 1),
    "triliunan": _Bounds(10**12, 10**13 - 1),
    "beberapa": _Bounds(2, 9),
}
_TENS_AFTER_SOME = {"puluh": 10, "belas": 10, "ratus": 100}
ROUND_MAGNITUDES = {magnitude + "an": magnitude for magnitude in MAGNITUDES if len(magnitude) > 3}
"""Magnitudes that make a number round: `20 ribuan`, `Rp 5 jutaan`."""
_ROUND = {"belasan": "belas", "puluhan": "puluh", "ratusan": "ratus"} | ROUND_MAGNITUDES
"""A number that ends in one of these is about what the plain word says: `dua puluhan`, `5 jutaan`."""
_ROUND_ALONE = {"sepuluhan": 10, "seratusan": 100, "seribuan": 1000, "sejutaan": 10**6}
_ROUND_DIGITS = re.compile(r"(\d[\d.,]*)-?an")
_HYPHENS = frozenset("-–—")
_TO = (
    ("sampai", "dengan"),
    ("hingga",),
    ("sampai",),
    ("s.d.",),
    ("s.d",),
    ("sd",),
    ("s", "/", "d"),
    ("s/d",),
    ("atau",),
)
_FIRST_OF_TO = frozenset(words[0] for words in _TO)

VAGUE_WORDS = frozenset({*_VAGUE, *_ROUND_ALONE} - {"beberapa"})
"""The vague words that a mention can begin with."""


def parse(text: str) -> Quantity | None:
    """What a whole text says as a number; `None` where it is not one from beginning to end.

    >>> parse("Rp 5 juta") is None, parse("10 hingga 15").high, parse("dua setengah juta").value
    (True, 15, 2500000)
    """
    words = text.lower().replace("–", "-").split()
    found = read_quantity(words, 0)
    return found[1] if found is not None and found[0] == len(words) else None


def read_quantity(words: Sequence[str], start: int, *, money: bool = False) -> tuple[int, Quantity] | None:
    """The longest quantity that begins at `words[start]` (lower case): the index behind it, and what it says."""
    if start >= len(words):
        return None
    word = words[start]
    if word in _VAGUE:
        return _read_vague(words, start)
    if word in _ROUND_ALONE:
        return start + 1, Quantity(value=_ROUND_ALONE[word], approximate=True)
    return _reader(word)(words, start, money=money)


def range_word(words: Sequence[str], start: int) -> int | None:
    """The index behind a word or sign for `to` at `words[start]`; `None` where none stands."""
    if start >= len(words):
        return None
    if words[start] in _HYPHENS:
        return start + 1
    if words[start] in _FIRST_OF_TO:
        for phrase in _TO:
            if tuple(words[start : start + len(phrase)]) == phrase:
                return start + len(phrase)
    return None


def span(low: Quantity, high: Quantity) -> Quantity | None:
    """The range from one quantity to another; `None` where the second is not above the first."""
    bottom = low.value if low.value is not None else low.low
    top = high.value if high.value is not None else high.high
    if bottom is None or top is None or not bottom < top:
        return None
    return Quantity(low=bottom, high=top, approximate=low.approximate or high.approximate)


def multiply(quantity: Quantity, factor: int) -> Quantity:
    """The same quantity in a unit that is `factor` times smaller; a factor below zero turns a range around.

    >>> multiply(Quantity(value=2), 10).value, multiply(Quantity(low=2, high=3), -1).low
    (20, -3)
    """

    def times(number: Number | None) -> Number | None:
        return None if number is None else to_number(Fraction(number) * factor)

    low, high = (quantity.low, quantity.high) if factor > 0 else (quantity.high, quantity.low)
    return Quantity(
        times(quantity.value),
        times(low),
        times(high),
        quantity.approximate,
        times(quantity.alternative),
    )


class _Reader(Protocol):
    def __call__(self, words: Sequence[str], start: int, *, money: bool) -> tuple[int, Quantity] | None: ...


def _reader(first: str) -> _Reader:
    """What reads a number that begins with this word, but for vague and rounded words."""
    if first == "antara":
        return _read_between
    if first[0].isdigit() and first.endswith("an"):
        return _read_rounded_digits
    return _read_plain if _HYPHENS.isdisjoint(first) else _read_hyphened


def _read_plain(words: Sequence[str], start: int, *, money: bool) -> tuple[int, Quantity] | None:
    """A number, or two with a word for `to` between them."""
    first = read_cardinal(words, start, money=money)
    if first is None:
        return None
    if first.end == len(words):
        return first.end, _single(first)
    rounded = _read_rounded(words, start, first.end) if words[first.end] in _ROUND else None
    if rounded is not None:
        return rounded
    behind = range_word(words, first.end)
    second = None if behind is None else read_cardinal(words, behind, money=money)
    both = None if second is None else _join(first, second)
    return (first.end, _single(first)) if second is None or both is None else (second.end, both)


def _single(cardinal: Cardinal) -> Quantity:
    other = None if cardinal.alternative is None else to_number(cardinal.alternative)
    return Quantity(value=to_number(cardinal.value), alternative=other)


def _join(first: Cardinal, second: Cardinal) -> Quantity | None:
    """The range between two numbers; a magnitude that stands behind the second only holds for both."""
    low = first.value
    if first.magnitude == 1 and second.magnitude > 1 and low < second.coefficient:
        low *= second.magnitude
    return Quantity(low=to_number(low), high=to_number(second.value)) if low < second.value else None


def _read_between(words: Sequence[str], start: int, *, money: bool) -> tuple[int, Quantity] | None:
    first = read_cardinal(words, start + 1, money=money)
    if first is None:
        return None
    behind = range_word(words, first.end)
    if behind is None and first.end < len(words) and words[first.end] == "dan":
        behind = first.end + 1
    second = None if behind is None else read_cardinal(words, behind, money=money)
    both = None if second is None else _join(first, second)
    return (second.end, both) if second is not None and both is not None else None


def _read_hyphened(words: Sequence[str], start: int, *, money: bool) -> tuple[int, Quantity] | None:
    """A range in one word: `10-15`, `dua-tiga`, `4-6 juta`."""
    if len(words[start]) > LONGEST:
        return None
    low, _, high = words[start].replace("–", "-").replace("—", "-").partition("-")
    first = read_cardinal([low], 0)
    second = read_cardinal([high], 0)
    if first is None or second is None:
        return None
    end, magnitude = read_magnitude(words, start + 1, money=money)
    both = _join(first, Cardinal(end, second.value * magnitude, second.value, magnitude, None, second.digits))
    return None if both is None else (end, both)


def _read_rounded_digits(words: Sequence[str], start: int, *, money: bool) -> tuple[int, Quantity] | None:
    """`6.000-an`, `20-an ribu`: about a number."""
    digits = _ROUND_DIGITS.fullmatch(words[start]) if len(words[start]) <= LONGEST else None
    cardinal = digits and read_cardinal([digits[1], *words[start + 1 : start + 3]], 0, money=money)
    return (start + cardinal.end, Quantity(value=to_number(cardinal.value), approximate=True)) if cardinal else None


def _read_rounded(words: Sequence[str], start: int, last: int) -> tuple[int, Quantity] | None:
    """`5 jutaan`, `dua puluhan`: about a number, whose last word is at `words[last]`."""
    cardinal = read_cardinal([*words[start:last], _ROUND[words[last]]], 0)
    if cardinal is None or cardinal.end != last + 1 - start:
        return None
    end, magnitude = read_magnitude(words, last + 1) if words[last][:-2] not in MAGNITUDES else (last + 1, 1)
    return end, Quantity(value=to_number(cardinal.value * magnitude), approximate=True)


def _read_vague(words: Sequence[str], start: int) -> tuple[int, Quantity] | None:
    """`puluhan`, `ratusan juta`, `puluhan hingga ratusan`."""
    first = _read_vague_word(words, start)
    behind = None if first is None else range_word(words, first[0])
    if first is None or behind is None:
        return first
    second = _read_vague_word(words, behind)
    both = None if second is None else span(first[1], second[1])
    return first if second is None or both is None else (second[0], both)


def _read_vague_word(words: Sequence[str], start: int) -> tuple[int, Quantity] | None:
    bounds = _VAGUE.get(words[start]) if start < len(words) else None
    if bounds is None:
        return None
    end = start + 1
    if words[start] == "beberapa" and end < len(words) and words[end] in _TENS_AFTER_SOME:
        tens = _TENS_AFTER_SOME[words[end]]
        bounds, end = _Bounds(2 * tens, 10 * tens - 1), end + 1
    end, magnitude = read_magnitude(words, end)
    high = (bounds.high + 1) * magnitude - 1
    return end, Quantity(low=bounds.low * magnitude, high=high, approximate=True)
