"""Amounts: a number with its modifiers and its unit, up to where the counted noun would begin.

amount   = modifier* (one | single) [to single] ["lebih"]
one      = setahun | sepekan
single   = before-unit quantity [",-"]     Rp 4-6 juta | US$ 5 | magnitudo 5,6
         | quantity ("x" quantity)* unit   4 x 12 meter | 3 x 24 jam
         | quantity unit (quantity unit)*  5 tahun 6 bulan
         | quantity                        (a noun may follow)
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from telisik.language.numerals import Quantity, multiply, read_quantity, span, to_number
from telisik.language.numerals.quantity import VAGUE_WORDS, range_word
from telisik.language.numerals.words import NUMBER_WORDS
from telisik.mentions.figures.lexicon import Unit, first_words, modifiers, units_before, units_behind, units_of_one
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


def may_begin(word: str) -> bool:
    """Whether an amount can begin with this lower-cased word, by a look at it alone."""
    return word[0].isdecimal() or word in _first_words() or ("-" in word and word.partition("-")[0] in NUMBER_WORDS)


def read_amount(words: Sequence[str], start: int) -> Amount | None:
    """The longest amount that begins at `words[start]` (lower case).

    >>> read_amount("sekitar Rp 4-6 juta per bulan".lower().split(), 0).quantity.high
    6000000
    """
    modifier, number = _read_modifiers(words, start)
    if number >= len(words):
        return None
    if words[number] in units_of_one():
        one = units_of_one()[words[number]]
        return Amount(number + 1, Quantity(value=one.factor), one, modifier, number)
    first = _read_single(words, number)
    if first is None:
        return None
    end, quantity, unit, composed = first
    second = _read_second(words, end, quantity, unit)
    if second is not None:
        end, quantity, unit, composed = second
    behind = modifiers("after").match(words, end) if end < len(words) else None
    if behind is not None and (behind[0] == len(words) or words[behind[0]] != "dari"):
        end, modifier = behind[0], modifier or behind[1]
    return Amount(end, quantity, unit, modifier, number, composed)


_Single = tuple[int, Quantity, "Unit | None", bool]


def _read_modifiers(words: Sequence[str], start: int) -> tuple[Modifier | None, int]:
    meaning: Modifier | None = None
    for _ in range(2):  # sekitar kurang lebih
        found = modifiers("before").match(words, start)
        if found is None:
            break
        start, meaning = found[0], meaning or found[1]
    return meaning, start


def _read_single(words: Sequence[str], start: int) -> _Single | None:
    if start >= len(words):
        return None
    before = units_before().match(words, start)
    return _read_behind_number(words, start) if before is None else _read_prefixed(words, *before)


def _read_prefixed(words: Sequence[str], start: int, unit: Unit) -> _Single | None:
    """The number behind `Rp`, `US$`, `magnitudo`; `,-` belongs to it, and so does the currency said twice."""
    found = read_quantity(words, start, money=unit.kind == "money")
    if found is None:
        return None
    end, quantity = found
    if unit.kind == "money" and list(words[end : end + 2]) == [",", "-"]:
        end += 2
    again = units_behind().match(words, end)
    return (again[0] if again and again[1] == unit else end), quantity, unit, False


def _read_behind_number(words: Sequence[str], start: int) -> _Single | None:
    found = read_quantity(words, start)
    if found is None:
        return None
    end, quantity = found
    if end < len(words) and words[end] in _TIMES and (product := _read_product(words, end, quantity)) is not None:
        return product
    behind = units_behind().match(words, end)
    if behind is None:
        return end, quantity, None, False
    end, unit = behind
    smaller = _read_smaller(words, end, quantity, unit) if unit.kind == "duration" else None
    return smaller or (end, _in_unit(_unglued(quantity, words[start], unit), unit), unit, False)


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


def _read_second(words: Sequence[str], start: int, low: Quantity, unit: Unit | None) -> _Single | None:
    """The other end of a range whose ends both have a unit: `Rp 5 juta hingga Rp 6,2 juta`."""
    behind = range_word(words, start)
    if behind is None or unit is None:
        return None
    second = _read_single(words, behind)
    if second is None or second[2] is None or second[2].kind != unit.kind or second[2].symbol != unit.symbol:
        return None
    both = span(low, second[1])
    return None if both is None else (second[0], both, unit, True)


@cache
def _first_words() -> frozenset[str]:
    """Every word that an amount in words, a modifier or a currency can begin with."""
    return frozenset({*NUMBER_WORDS, *VAGUE_WORDS, *units_of_one(), *first_words()})
