"""Numbers from digits and words: tables of text and value, and promises over all numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from telisik.language.numerals import Quantity, parse, read_roman

VALUES = """
0                                        | 0
7                                        | 7
05                                       | 5
42                                       | 42
1000                                     | 1000
2.445                                    | 2445
12.000                                   | 12000
1.234.567                                | 1234567
12.345.678.901                           | 12345678901
2,84                                     | 2.84
0,5                                      | 0.5
45,50                                    | 45.5
1.234.567,89                             | 1234567.89
12.345.678.901,50                        | 12345678901.5
1.000,00                                 | 1000
5.6                                      | 5.6
0.75                                     | 0.75
12.34                                    | 12.34
1,234,567                                | 1234567
1,234,567.89                             | 1234567.89
1,234.5                                  | 1234.5
½                                        | 0.5
3/4                                      | 0.75
nol                                      | 0
satu                                     | 1
sembilan                                 | 9
sepuluh                                  | 10
sebelas                                  | 11
dua belas                                | 12
sembilan belas                           | 19
dua puluh                                | 20
dua puluh satu                           | 21
sembilan puluh sembilan                  | 99
seratus                                  | 100
seratus satu                             | 101
seratus sebelas                          | 111
seratus dua puluh tiga                   | 123
dua ratus                                | 200
lima ratus dua belas                     | 512
sembilan ratus sembilan puluh sembilan   | 999
seribu                                   | 1000
seribu satu                              | 1001
seribu dua ratus                         | 1200
dua ribu dua puluh empat                 | 2024
sebelas ribu                             | 11000
seratus ribu                             | 100000
tiga ratus lima puluh ribu               | 350000
sejuta                                   | 1000000
satu juta dua ratus ribu                 | 1200000
dua belas juta tiga ratus ribu lima      | 12300005
satu miliar                              | 1000000000
satu milyar                              | 1000000000
dua triliun lima ratus miliar            | 2500000000000
seribu dua ratus triliun                 | 1200000000000000
setengah                                 | 0.5
separuh                                  | 0.5
seperempat                               | 0.25
seperlima                                | 0.2
tiga perempat                            | 0.75
dua perlima                              | 0.4
satu setengah                            | 1.5
dua setengah                             | 2.5
setengah juta                            | 500000
satu setengah juta                       | 1500000
dua setengah miliar                      | 2500000000
seperempat juta                          | 250000
dua koma lima                            | 2.5
nol koma nol lima                        | 0.05
tiga koma satu empat                     | 3.14
dua koma lima juta                       | 2500000
3,5 juta                                 | 3500000
2 ribu                                   | 2000
15 rb                                    | 15000
250rb                                    | none
10 jt                                    | 10000000
1,2 miliar                               | 1200000000
1,2 milyar                               | 1200000000
30 triliun                               | 30000000000000
1.200 triliun                            | 1200000000000000
5 ribu triliun                           | 5000000000000000
2 juta 300 ribu                          | 2300000
Tiga Puluh                               | 30
DUA RIBU                                 | 2000
"""

BOUNDS = """
belasan                      | 11 | 19
puluhan                      | 10 | 99
ratusan                      | 100 | 999
ribuan                       | 1000 | 9999
jutaan                       | 1000000 | 9999999
miliaran                     | 1000000000 | 9999999999
belasan ribu                 | 11000 | 19999
puluhan ribu                 | 10000 | 99999
ratusan ribu                 | 100000 | 999999
puluhan juta                 | 10000000 | 99999999
ratusan juta                 | 100000000 | 999999999
ratusan miliar               | 100000000000 | 999999999999
beberapa                     | 2 | 9
beberapa puluh               | 20 | 99
beberapa ratus               | 200 | 999
beberapa ribu                | 2000 | 9999
puluhan hingga ratusan       | 10 | 999
"""

RANGES = """
10-15                        | 10 | 15
10–15                        | 10 | 15
10 - 15                      | 10 | 15
10 hingga 15                 | 10 | 15
10 sampai 15                 | 10 | 15
10 sampai dengan 15          | 10 | 15
10 s.d. 15                   | 10 | 15
10 s.d 15                    | 10 | 15
antara 10 dan 15             | 10 | 15
antara 10 hingga 15          | 10 | 15
dua atau tiga                | 2 | 3
dua-tiga                     | 2 | 3
dua hingga tiga              | 2 | 3
1,5 sampai 2,5               | 1.5 | 2.5
4-6 juta                     | 4000000 | 6000000
100 sampai 150 ribu          | 100000 | 150000
dua sampai tiga juta         | 2000000 | 3000000
800 ribu hingga 1,2 juta     | 800000 | 1200000
50.000 hingga 1 juta         | 50000 | 1000000
antara 2 dan 3 miliar        | 2000000000 | 3000000000
1.000-2.000                  | 1000 | 2000
"""

ROUND = """
6.000-an                     | 6000
500-an                       | 500
50an                         | 50
20-an ribu                   | 20000
dua puluhan                  | 20
lima ratusan                 | 500
tiga ribuan                  | 3000
seratusan                    | 100
seribuan                     | 1000
5 jutaan                     | 5000000
8,6 jutaan                   | 8600000
"""

NO_NUMBERS = [
    *["", " ", "-", ".", ",5", "orang", "dua orang", "juta", "belas", "3 M", "ke-79", "1e5", "٣", "²"],
    *["0905", "06.30", "1.1.1", "1.23.456", "12,34,5", "1.234.56", "2-1-3", "15-10", "20/08/24", "0852-6692"],
]


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("text", "value"), rows(VALUES))
def test_a_number_has_its_exact_value(text: str, value: str) -> None:
    quantity = parse(text)
    if value == "none":
        assert quantity is None
        return
    assert quantity is not None
    assert quantity.value == Decimal(value)
    assert isinstance(quantity.value, int) == (Decimal(value) == int(Decimal(value)))
    assert (quantity.low, quantity.high, quantity.approximate) == (None, None, False)


@pytest.mark.parametrize(("text", "low", "high"), rows(BOUNDS))
def test_a_vague_word_has_bounds(text: str, low: str, high: str) -> None:
    assert parse(text) == Quantity(low=int(low), high=int(high), approximate=True)


@pytest.mark.parametrize(("text", "low", "high"), rows(RANGES))
def test_a_range_has_two_ends_and_one_magnitude(text: str, low: str, high: str) -> None:
    quantity = parse(text)
    assert quantity is not None
    assert (quantity.value, quantity.low, quantity.high) == (None, Decimal(low), Decimal(high))
    assert not quantity.approximate


@pytest.mark.parametrize(("text", "value"), rows(ROUND))
def test_a_rounded_number_is_approximate(text: str, value: str) -> None:
    assert parse(text) == Quantity(value=int(value), approximate=True)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_has_no_value(text: str) -> None:
    assert parse(text) is None


def test_doubt_between_the_two_habits_is_reported() -> None:
    quantity = parse("2,445")
    assert quantity is not None
    assert (quantity.value, quantity.alternative) == (Decimal("2.445"), 2445)
    for text in ("2.445", "2,44", "0,445", "1,234,567"):
        unmistakable = parse(text)
        assert unmistakable is not None
        assert unmistakable.alternative is None


def test_thirds_are_cut_to_four_places() -> None:
    third, two = parse("sepertiga"), parse("dua pertiga")
    assert third is not None
    assert two is not None
    assert (third.value, two.value) == (Decimal("0.3333"), Decimal("0.6667"))


@given(st.integers(0, 10**15))
def test_every_spelled_integer_is_read(number: int) -> None:
    assert parse(num2words(number, lang="id")) == Quantity(value=number)


@given(st.integers(0, 10**6), st.text("0123456789", min_size=1, max_size=6))
def test_every_spelled_decimal_is_read(whole: int, decimals: str) -> None:
    spelled = " ".join(
        [num2words(whole, lang="id"), "koma", *(num2words(int(figure), lang="id") for figure in decimals)]
    )
    quantity = parse(spelled)
    if whole >= 1000:  # `seribu koma lima` is no spelling: decimals follow what is below a thousand
        return
    assert quantity is not None
    assert quantity.value == Decimal(f"{whole}.{decimals}")


@given(st.integers(0, 10**15))
def test_every_grouped_integer_is_read(number: int) -> None:
    assert parse(f"{number:,}".replace(",", ".")) == Quantity(value=number)


@given(st.integers(0, 10**12), st.text("0123456789", min_size=1, max_size=4))
def test_every_grouped_decimal_is_read(whole: int, decimals: str) -> None:
    quantity = parse(f"{whole:,}".replace(",", ".") + "," + decimals)
    assert quantity is not None
    exact = Decimal(f"{whole}.{decimals}")
    assert quantity.value == exact
    assert isinstance(quantity.value, int) == (exact == int(exact))


@given(st.integers(10**6, 10**12), st.text("0123456789", min_size=1, max_size=4))
def test_the_english_habit_is_read_where_nothing_else_is_possible(whole: int, decimals: str) -> None:
    quantity = parse(f"{whole:,}.{decimals}")
    assert quantity is not None
    assert quantity.value == Decimal(f"{whole}.{decimals}")


@given(st.integers(1, 999), st.sampled_from(["ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun"]))
def test_a_magnitude_multiplies(number: int, magnitude: str) -> None:
    power = {"r": 10**3, "j": 10**6, "m": 10**9, "t": 10**12}[magnitude[0]]
    assert parse(f"{number} {magnitude}") == Quantity(value=number * power)


@given(st.text())
def test_any_text_is_accepted(text: str) -> None:
    parse(text)
    read_roman(text)


def roman(number: int) -> str:
    """The usual spelling, digit by digit."""
    letters = ("IVX", "XLC", "CDM", "M")
    shapes = ("", "0", "00", "000", "01", "1", "10", "100", "1000", "02")
    digits = reversed(list(enumerate(reversed(str(number)))))
    return "".join(letters[place][int(step)] for place, digit in digits for step in shapes[int(digit)])


@given(st.integers(1, 3999))
def test_every_roman_number_is_read(number: int) -> None:
    assert read_roman(roman(number)) == read_roman(roman(number).lower()) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "XIVI", "12", "A", "MMMM"])
def test_what_is_no_roman_number(text: str) -> None:
    assert read_roman(text) is None
