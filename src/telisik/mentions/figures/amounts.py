"""Amounts: a number with its modifiers and its unit, up to where the counted noun would begin.

amount   = modifier* (one | negative | between | single [to single]) ["lebih"]
one      = setahun | sepekan
negative = minus single                    minus 2,3 persen | -4 derajat Celsius
between  = "antara" single "dan" single    antara Rp 80 ribu dan Rp 100 ribu
single   = before-unit quantity [",-"]     Rp 4-6 juta | US$ 5 | magnitudo 5,6 | kaliber 22
         | quantity ("x" quantity)* unit   4 x 12 meter | 3 x 24 jam
         | quantity unit (quantity unit)*  5 tahun 6 bulan
         | roman [to roman] "MMI"          III-IV MMI
         | quantity                        (a noun may follow)
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from telisik.language.numerals import Quantity, multiply, read_quantity, read_roman, span, to_number
from telisik.language.numerals.quantity import VAGUE_WORDS, range_word
from telisik.language.numerals.words import MAGNITUDES, NUMBER_WORDS
from telisik.mentions.figures.lexicon import (
    QUAKE,
    Unit,
    first_of_modifiers,
    first_of_units,
    modifiers,
    units_before,
    units_behind,
    units_of_one,
)
from telisik.schema.figures import Modifier

_SMALLER = {
    ("tahun", "bulan"): 12,
    ("jam", "menit"): 60,
    ("menit", "detik"): 60,
    ("hari", "jam"): 24,
    ("minggu", "hari"): 7,
}
"""How many of a smaller unit of time make one of the bigger, where the two are named together."""
_TIMES = frozenset({"x", "×"})
SIGNS = frozenset("-−–")
"""Signs before a number that is below zero, where they touch it."""
_MAY_BE_NEGATIVE = frozenset({"percent", "money", "°C"})
"""Kinds and symbols of units whose amounts can be below zero."""
_QUAKE_SCALES = frozenset({"M", "SR"})
_STEPS = "MMI"
"""The scale whose steps are written in Roman numbers."""
_ROMAN_STEPS = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])
_RANGE_WORDS = 3
"""How many words before the second end of a range can hold the first one's magnitude: `juta sampai dengan`."""
_MOST_SIDES = 4
_GLUED_RANGE_FROM = 1000


class Amount(NamedTuple):
    """A number with its modifier and unit.

    Attributes:
        end: index behind its last word.
        quantity: how many.
        unit: of what, if a unit stands there.
        modifier: how the text qualifies it.
        number: index of the first word behind the modifiers.
        composed: whether several numbers make it: a range of amounts, `5 tahun 6 bulan`, `4 x 12 meter`.
    """

    end: int
    quantity: Quantity
    unit: Unit | None
    modifier: Modifier | None
    number: int
    composed: bool = False


@lru_cache(maxsize=1 << 16)
def may_begin(word: str) -> bool:
    """Whether an amount can begin with this lower-cased word, by a look at it alone."""
    return _may_begin_number(word) or word in first_of_modifiers()


@lru_cache(maxsize=1 << 16)
def _may_begin_number(word: str) -> bool:
    """The same of an amount without modifiers."""
    return word[0].isnumeric() or word in _number_words() or ("-" in word and word.partition("-")[0] in NUMBER_WORDS)


def read_amount(words: Sequence[str], start: int) -> Amount | None:
    """The longest amount that begins at `words[start]` (lower case).

    >>> read_amount("sekitar Rp 4-6 juta per bulan".lower().split(), 0).quantity.high
    6000000
    """
    modifier, number = _read_modifiers(words, start)
    if number >= len(words) or not _may_begin_number(words[number]):
        return None
    if words[number] in units_of_one():
        one = units_of_one()[words[number]]
        return Amount(number + 1, Quantity(value=one.factor), one, modifier, number)
    read = _read_between(words, number) or _read_negative(words, number) or _read_range(words, number)
    if read is None:
        return None
    end, quantity, unit, composed = read
    behind = modifiers("after").match(words, end) if end < len(words) else None
    if behind is not None and (behind[0] == len(words) or words[behind[0]] != "dari"):
        end, modifier = behind[0], modifier or behind[1]
    return Amount(end, quantity, unit, modifier, number, composed)


_Single = tuple[int, Quantity, "Unit | None", bool]


def _read_modifiers(words: Sequence[str], start: int) -> tuple[Modifier | None, int]:
    meaning: Modifier | None = None
    for _ in range(2):  # sekitar kurang lebih
        if start >= len(words) or words[start] not in first_of_modifiers():
            break
        found = modifiers("before").match(words, start)
        if found is None:
            break
        start, meaning = found[0], meaning or found[1]
    return meaning, start


def _read_range(words: Sequence[str], start: int) -> _Single | None:
    """One amount, or two with a word for `to` between them."""
    first = _read_single(words, start)
    if first is None:
        return None
    end, quantity, unit, _ = first
    return _read_second(words, None if unit is None else range_word(words, end), quantity, unit) or first


def _read_between(words: Sequence[str], start: int) -> _Single | None:
    """`antara Rp 80 ribu dan Rp 100 ribu`; where one unit stands for both, the number is a range by itself."""
    first = _read_single(words, start + 1) if words[start] == "antara" else None
    if first is None or first[2] is None or first[0] >= len(words):
        return None
    behind = first[0] + 1 if words[first[0]] == "dan" else range_word(words, first[0])
    return _read_second(words, behind, first[1], first[2])


def _read_negative(words: Sequence[str], start: int) -> _Single | None:
    single = _read_single(words, start + 1) if words[start] == "minus" or words[start] in SIGNS else None
    if single is None or single[2] is None or _MAY_BE_NEGATIVE.isdisjoint(single[2][:2]):
        return None
    end, quantity, unit, composed = single
    return end, multiply(quantity, -1), unit, composed


def _read_single(words: Sequence[str], start: int) -> _Single | None:
    if start >= len(words):
        return None
    before = units_before().match(words, start) if words[start] in first_of_units() else None
    return _read_behind_number(words, start) if before is None else _read_prefixed(words, *before)


def _read_prefixed(words: Sequence[str], start: int, unit: Unit) -> _Single | None:
    """The number behind `Rp`, `US$`, `magnitudo`; `,-` belongs to it, and so does the unit said twice (`M 5,4 SR`)."""
    found = read_quantity(words, start, money=unit.kind == "money")
    if found is None:
        return None
    end, quantity = found
    if unit.kind == "money" and list(words[end : end + 2]) == [",", "-"]:
        end += 2
    again = units_behind().match(words, end)
    if again is None or again[1].kind != unit.kind:
        return end, quantity, unit, False
    if again[1] != unit and unit.symbol == "kaliber":  # kaliber <5,56 mm>
        return None
    is_scale = unit == QUAKE and again[1].symbol in _QUAKE_SCALES
    return (again[0], quantity, again[1], False) if again[1] == unit or is_scale else (end, quantity, unit, False)


def _read_behind_number(words: Sequence[str], start: int) -> _Single | None:
    found = read_quantity(words, start)
    if found is None:
        return _read_steps(words, start)
    end, quantity = found
    if end < len(words) and words[end] in _TIMES and (product := _read_product(words, end, quantity)) is not None:
        return product
    behind = units_behind().match(words, end)
    if behind is None:
        return end, quantity, None, False
    end, unit = behind
    smaller = _read_smaller(words, end, quantity, unit) if unit.kind == "duration" else None
    return smaller or (end, _in_unit(_unglued(quantity, words[start], unit), unit), unit, False)


def _read_steps(words: Sequence[str], start: int) -> _Single | None:
    """Steps of a scale in Roman numbers: `IV MMI`, `III-IV MMI`."""
    low = read_roman(words[start]) if words[start] in _ROMAN_STEPS else None
    if low is None:
        return None
    end, quantity = start + 1, Quantity(value=low)
    behind = range_word(words, end)
    high = read_roman(words[behind]) if behind is not None and behind < len(words) else None
    if behind is not None and high is not None and low < high:
        end, quantity = behind + 1, Quantity(low=low, high=high)
    unit = units_behind().match(words, end)
    return None if unit is None or unit[1].symbol != _STEPS else (unit[0], quantity, unit[1], False)


def _in_unit(quantity: Quantity, unit: Unit) -> Quantity:
    return multiply(quantity, unit.factor) if unit.factor > 1 else quantity


def _unglued(quantity: Quantity, word: str, unit: Unit) -> Quantity:
    """`1020 tahun`, where a lost hyphen is likelier than a thousand years: 10 to 20."""
    if unit.symbol != "tahun" or len(word) != 4 or not word.isdigit() or int(word) < _GLUED_RANGE_FROM:
        return quantity
    low, high = int(word[:2]), int(word[2:])
    return Quantity(low=low, high=high, alternative=int(word)) if low < high else quantity


def _read_smaller(words: Sequence[str], start: int, quantity: Quantity, unit: Unit) -> _Single | None:
    """The smaller unit of time behind a bigger one: `5 tahun 6 bulan`."""
    found = read_quantity(words, start)
    if found is None or unit.factor > 1 or quantity.value is None or found[1].value is None:
        return None
    behind = units_behind().match(words, found[0])
    if behind is None or behind[1].factor > 1 or (unit.symbol, behind[1].symbol) not in _SMALLER:
        return None
    many = _SMALLER[unit.symbol, behind[1].symbol]
    small = Fraction(quantity.value) * many + Fraction(found[1].value)
    whole = small / many
    exact = 10**6 % whole.denominator == 0
    return behind[0], Quantity(value=to_number(whole if exact else small)), unit if exact else behind[1], True


def _read_product(words: Sequence[str], start: int, first: Quantity) -> _Single | None:
    """Dimensions (`4 x 12 meter`: from 4 to 12) and stretches of time (`3 x 24 jam`: 72)."""
    sides, end = [first], start
    while end < len(words) and words[end] in _TIMES and len(sides) < _MOST_SIDES:
        found = read_quantity(words, end + 1)
        if found is None:
            return None
        sides.append(found[1])
        end = found[0]
    numbers = [side.value for side in sides if side.value is not None]
    behind = units_behind().match(words, end)
    if len(numbers) != len(sides) or (behind is None and len(numbers) != 2):
        return None
    if behind is not None and behind[1].kind == "duration":
        product = Fraction(1)
        for number in numbers:
            product *= Fraction(number)
        return behind[0], Quantity(value=to_number(product)), behind[1], True
    extent = Quantity(low=min(numbers), high=max(numbers))
    return (end, extent, None, True) if behind is None else (behind[0], extent, behind[1], True)


def _read_second(words: Sequence[str], start: int | None, low: Quantity, unit: Unit | None) -> _Single | None:
    """The other end of a range whose ends both have a unit: `Rp 5 juta hingga Rp 6,2 juta`."""
    if start is None or unit is None:
        return None
    second = _read_single(words, start)
    if (
        second is None
        or second[2] is None
        or unit is None
        or second[2].kind != unit.kind
        or second[2].symbol != unit.symbol
    ):
        return None
    shared = _shared_magnitude(words, start, second[0]) if low.value is not None else 1
    both = span(multiply(low, shared), second[1]) or span(low, second[1])
    return None if both is None else (second[0], both, unit, True)


def _shared_magnitude(words: Sequence[str], start: int, end: int) -> int:
    """The magnitude that ends the second of two prefixed amounts and stands for both: `Rp 60 sampai Rp 80 juta`."""
    first_has_its_own = any(word in MAGNITUDES for word in words[max(0, start - _RANGE_WORDS) : start])
    return 1 if first_has_its_own else MAGNITUDES.get(words[end - 1], 1)


@cache
def _number_words() -> frozenset[str]:
    """Every word that a number in words, a unit before a number, or a sign can begin with."""
    words = {*NUMBER_WORDS, *VAGUE_WORDS, *units_of_one(), *first_of_units(), *_ROMAN_STEPS}
    return frozenset(words | SIGNS | {"minus", "antara"})
