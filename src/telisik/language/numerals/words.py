"""Numbers in words and in digits with magnitudes: `seratus dua puluh tiga`, `dua setengah juta`, `3,5 juta`.

cardinal    = part part*              dua juta | tiga ratus ribu         each magnitude below the one before
part        = coefficient magnitude*  3,5 juta | dua belas ribu triliun
coefficient = digits | hundreds | fraction | hundreds "setengah" | hundreds "koma" figure*
hundreds    = [seratus | unit ratus] [sepuluh | sebelas | unit belas | unit puluh [unit] | unit]
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from telisik.language.numerals.digits import read_digits
from telisik.language.numerals.exact import Exact

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
MAGNITUDES = {
    "ribu": 10**3, "rb": 10**3,
    "juta": 10**6, "jt": 10**6,
    "miliar": 10**9, "milyar": 10**9, "miliard": 10**9, "miliyar": 10**9, "mlr": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "trilliun": 10**12, "triliyun": 10**12,
    "kuadriliun": 10**15,
}  # fmt: skip
MONEY_MAGNITUDES = {"m": 10**9, "t": 10**12, "k": 10**3}
"""Letters that stand for a magnitude behind an amount of money only: `Rp 300 M`."""
ONE_OF = {"seribu": 10**3, "sejuta": 10**6, "semiliar": 10**9, "semilyar": 10**9, "setriliun": 10**12}
FRACTIONS = {
    "setengah": Fraction(1, 2), "separuh": Fraction(1, 2), "separo": Fraction(1, 2),
    "seperempat": Fraction(1, 4), "sepertiga": Fraction(1, 3), "seperlima": Fraction(1, 5),
    "seperenam": Fraction(1, 6), "seperdelapan": Fraction(1, 8), "sepersepuluh": Fraction(1, 10),
}  # fmt: skip
_PARTS = {"pertiga": 3, "perempat": 4, "perlima": 5, "perenam": 6, "perdelapan": 8, "persepuluh": 10}
_TENS = {"sepuluh": 10, "sebelas": 11}
_MOST_DECIMALS = 12

NUMBER_WORDS = frozenset({*UNITS, *ONE_OF, *FRACTIONS, *(word + "nya" for word in FRACTIONS), *_TENS, "seratus"})
"""The words that a number in words can begin with."""


class Cardinal(NamedTuple):
    """A number and how it stands there.

    Attributes:
        end: index behind its last word.
        value: the number.
        coefficient: what stood before its last magnitude: `3,5` in `3,5 juta`.
        magnitude: the last magnitude, 1 without one.
        alternative: the other reading where the separators leave two.
        digits: whether it began with digits.
    """

    end: int
    value: Exact
    coefficient: Exact
    magnitude: int
    alternative: Exact | None
    digits: bool


def read_cardinal(words: Sequence[str], start: int, *, money: bool = False) -> Cardinal | None:
    """The longest number that begins at `words[start]` (lower case); `None` where none does.

    Args:
        words: lower-cased words.
        start: where it must begin.
        money: whether `M`, `T` and `K` are magnitudes.

    >>> read_cardinal("seratus dua belas ribu rupiah".split(), 0).value
    112000
    """
    first = _read_part(words, start, money=money)
    if first is None:
        return None
    total: Exact = first.value
    last, lowest, raised = first, first.magnitude, False
    while last.magnitude > 1 and last.alternative is None:
        following = _read_part(words, last.end, money=money)
        if following is None or following.digits != first.digits or (following.digits and following.magnitude == 1):
            break
        if following.magnitude < lowest:
            total += following.value
        elif following.magnitude > lowest and not raised:  # seribu dua ratus | triliun
            total = (total + following.coefficient) * following.magnitude
            raised = True
        else:
            break
        last, lowest = following, following.magnitude
    return Cardinal(last.end, total, last.coefficient, last.magnitude, first.alternative, first.digits)


def read_magnitude(words: Sequence[str], start: int, *, money: bool = False) -> tuple[int, int]:
    """The magnitudes at `words[start]`, at most two (`ribu triliun`): the index behind them and their product."""
    product, end = 1, start
    while end < len(words) and end < start + 2:
        magnitude = MAGNITUDES.get(words[end]) or (MONEY_MAGNITUDES.get(words[end]) if money else None)
        if magnitude is None or (end > start and magnitude <= product):
            break
        product *= magnitude
        end += 1
    return end, product


def _read_part(words: Sequence[str], start: int, *, money: bool) -> Cardinal | None:
    if start >= len(words):
        return None
    word = words[start]
    if word in ONE_OF:
        return Cardinal(start + 1, ONE_OF[word], 1, ONE_OF[word], None, digits=False)
    digits = read_digits(word)
    if digits is not None:
        end, magnitude = read_magnitude(words, start + 1, money=money)
        other = None if digits.alternative is None or magnitude > 1 else digits.alternative
        value = digits.value if magnitude == 1 else digits.value * magnitude
        return Cardinal(end, value, digits.value, magnitude, other, digits=True)
    if money and len(word) > 1 and word[-1] in MONEY_MAGNITUDES and (glued := read_digits(word[:-1])):  # 100m
        magnitude = MONEY_MAGNITUDES[word[-1]]
        return Cardinal(start + 1, glued.value * magnitude, glued.value, magnitude, None, digits=True)
    spoken = _read_spoken(words, start)
    if spoken is None:
        return None
    end, value = spoken
    end, magnitude = read_magnitude(words, end)
    return Cardinal(end, value * magnitude, value, magnitude, None, digits=False)


def _read_spoken(words: Sequence[str], start: int) -> tuple[int, Exact] | None:
    """A coefficient in words: `setengah`, `dua pertiga`, `dua koma lima`, `satu setengah`, `seratus dua`."""
    fraction = FRACTIONS.get(words[start]) or FRACTIONS.get(words[start].removesuffix("nya"))  # sepertiganya
    if fraction is not None:
        return start + 1, fraction
    hundreds = _read_hundreds(words, start)
    if hundreds is None:
        return None
    end, value = hundreds
    following = words[end] if end < len(words) else ""
    if following == "koma":
        return _read_decimals(words, end + 1, value) or hundreds
    if following == "setengah":
        return end + 1, value + Fraction(1, 2)
    if following in _PARTS and value < _PARTS[following]:
        return end + 1, Fraction(value, _PARTS[following])
    return hundreds


def _read_hundreds(words: Sequence[str], start: int) -> tuple[int, int] | None:
    def at(index: int) -> str:
        return words[index] if index < len(words) else ""

    position, value = start, 0
    if at(position) == "seratus":
        position, value = position + 1, 100
    elif at(position) in UNITS and at(position + 1) == "ratus":
        position, value = position + 2, 100 * UNITS[at(position)]
    if at(position) in _TENS:
        return position + 1, value + _TENS[at(position)]
    if at(position) not in UNITS:
        return (position, value) if position > start else None
    unit = UNITS[at(position)]
    if at(position + 1) == "belas":
        return position + 2, value + 10 + unit
    if at(position + 1) == "puluh":
        position, value = position + 2, value + 10 * unit
        return (position + 1, value + UNITS[at(position)]) if at(position) in UNITS else (position, value)
    return position + 1, value + unit


def _read_decimals(words: Sequence[str], start: int, whole: int) -> tuple[int, Exact] | None:
    end = start
    while end < len(words) and words[end] in UNITS and end - start < _MOST_DECIMALS:
        end += 1
    if end == start:
        return None
    decimals = "".join(str(UNITS[word]) for word in words[start:end])
    return end, whole + Fraction(int(decimals), 10 ** len(decimals))
