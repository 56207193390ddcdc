"""Roman numbers, as they stand for steps of scales and parts of years: `IV MMI`, `triwulan III`."""

from __future__ import annotations

import re

_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_WELL_FORMED = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)


def read_roman(text: str) -> int | None:
    """The number of a Roman numeral from 1 to 3999, in either case; `None` for all else.

    >>> read_roman("XIV"), read_roman("iv"), read_roman("IIII"), read_roman("")
    (14, 4, None, None)
    """
    if not text or _WELL_FORMED.fullmatch(text) is None:
        return None
    digits = [_DIGITS[letter] for letter in text.lower()]
    following = [*digits[1:], 0]
    return sum(-digit if digit < behind else digit for digit, behind in zip(digits, following, strict=True))
