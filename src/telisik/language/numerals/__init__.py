"""Reading Indonesian numbers: digits, words, magnitudes, ranges and vague words, all exact.

>>> parse("3,5 juta").value, parse("seratus dua puluh tiga").value, parse("2,84").value
(3500000, 123, Decimal('2.84'))
>>> vague = parse("puluhan ribu")
>>> vague.low, vague.high, vague.approximate
(10000, 99999, True)
"""

from telisik.language.numerals.digits import Digits, read_digits
from telisik.language.numerals.exact import Exact, Number, to_number
from telisik.language.numerals.quantity import Quantity, multiply, parse, read_quantity, span
from telisik.language.numerals.roman import read_roman
from telisik.language.numerals.words import Cardinal, read_cardinal

__all__ = [
    "Cardinal",
    "Digits",
    "Exact",
    "Number",
    "Quantity",
    "multiply",
    "parse",
    "read_cardinal",
    "read_digits",
    "read_quantity",
    "read_roman",
    "span",
    "to_number",
]
