"""Numbers without rounding: whole numbers and fractions inside, whole numbers and decimals outside."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

Exact: TypeAlias = int | Fraction
"""A number as it is reckoned with."""

Number: TypeAlias = int | Decimal
"""A number as it is given out."""

_PLACES_OF_THIRDS = 4


def to_number(exact: Exact) -> Number:
    """An `int` where it is whole, else a `Decimal`; only what no decimal can hold (`sepertiga`) is cut, to four places.

    >>> to_number(Fraction(5, 2)), to_number(Fraction(6, 2)), to_number(Fraction(1, 3))
    (Decimal('2.5'), 3, Decimal('0.3333'))
    """
    if isinstance(exact, int):
        return exact
    if exact.denominator == 1:
        return exact.numerator
    places = _decimal_places(exact.denominator)
    scaled = round(exact * 10 ** (_PLACES_OF_THIRDS if places is None else places))
    digits = tuple(map(int, str(abs(scaled))))
    return Decimal((int(scaled < 0), digits, -(_PLACES_OF_THIRDS if places is None else places)))


def _decimal_places(denominator: int) -> int | None:
    """How many decimal places a fraction over `denominator` needs; `None` if no number of them is enough."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None
