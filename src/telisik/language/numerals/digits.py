"""Numbers in digits: Indonesian separators (`1.234.567,89`), and the English habit where nothing else is possible."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from telisik.language.numerals.exact import Exact

LONGEST = 48
"""Longer runs of digits are account numbers or noise, not quantities."""


class Digits(NamedTuple):
    """What a run of digits says.

    Attributes:
        value: the number by Indonesian separators, or by English ones where the Indonesian reading is impossible.
        alternative: the English reading where both are possible: `2,445` is 2.445, or else 2445.
        english: whether the point was taken for the decimal mark.
    """

    value: Exact
    alternative: int | None = None
    english: bool = False


class _Style(NamedTuple):
    example: str
    pattern: re.Pattern[str]
    grouping: str
    decimal: str


_STYLES = (
    _Style("2445", re.compile(r"\d{1,2}|[1-9]\d+"), "", ""),
    _Style("1.234.567,89", re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"), ".", ","),
    _Style("2,84", re.compile(r"(?:0|[1-9]\d*),\d+"), "", ","),
    _Style("1,234,567", re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?"), ",", "."),
    _Style("1,234.5", re.compile(r"[1-9]\d{0,2}(?:,\d{3})+\.\d+"), ",", "."),
    _Style("2.84", re.compile(r"(?:0|[1-9]\d*)\.\d+"), "", "."),
)
_EITHER = re.compile(r"[1-9]\d{0,2},\d{3}")
_FRACTION = re.compile(r"([1-9]\d?)/([1-9]\d?)")
_SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}


@lru_cache(maxsize=1 << 12)
def read_digits(text: str) -> Digits | None:
    """The number that `text` writes in digits; `None` for all else, such as numbers that name (`0905`, `1.1.1`).

    >>> read_digits("12.345.678.901,50").value == Fraction(123456789015, 10), read_digits("06.30")
    (True, None)
    >>> read_digits("2,445")
    Digits(value=Fraction(489, 200), alternative=2445, english=False)
    """
    if not text[:1].isdigit():
        return Digits(_SIGNS[text]) if text in _SIGNS else None
    if len(text) > LONGEST or not text.isascii():
        return None
    for style in _STYLES:
        if style.pattern.fullmatch(text):
            return _read_style(text, style)
    fraction = _FRACTION.fullmatch(text)
    if fraction and int(fraction[1]) < int(fraction[2]):
        return Digits(Fraction(int(fraction[1]), int(fraction[2])))
    return None


def _read_style(text: str, style: _Style) -> Digits:
    plain = text.replace(style.grouping, "") if style.grouping else text
    whole, _, decimals = plain.partition(style.decimal) if style.decimal else (plain, "", "")
    value: Exact = int(whole)
    if decimals:
        value = Fraction(int(whole + decimals), 10 ** len(decimals))
    alternative = int(text.replace(",", "")) if _EITHER.fullmatch(text) else None
    return Digits(value, alternative, english=style.decimal == ".")
