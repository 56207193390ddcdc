"""Figures that are a number alone: what surroundings say that it counts something, a rule each."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from telisik.language.numerals.quantity import ROUND_MAGNITUDES
from telisik.language.numerals.words import MAGNITUDES
from telisik.mentions.figures.amounts import Amount
from telisik.mentions.figures.lexicon import word_class
from telisik.mentions.figures.page import Page

_OLDEST = 110
_SERIES = 12
_ENDS = frozenset(".,;)") | {"", "dan"}


class Place(NamedTuple):
    """A bare number and where it stands.

    Attributes:
        page: the text.
        start: index of its first word.
        amount: the number.
        first: its first word.
        last: its last word.
        before: the word before it.
        behind: the word behind it on its line.
    """

    page: Page
    start: int
    amount: Amount
    first: str
    last: str
    before: str
    behind: str

    @property
    def in_digits(self) -> bool:
        """Whether it begins with a digit."""
        return self.first[0].isdecimal()


class _Rule(NamedTuple):
    name: str
    example: str
    holds: Callable[[Place], bool]


def _is_part(place: Place) -> bool:
    page, end = place.page, place.amount.end
    if place.behind in word_class("rest"):
        return True
    if place.behind not in ("di", "dari") or (place.first == "satu" and place.behind == "di"):
        return False
    return page.word(end + 1) in word_class("rest-of") or (place.behind == "dari" and page.is_number(end + 1))


def _is_fraction(place: Place) -> bool:
    value = place.amount.quantity.value
    return isinstance(value, Decimal) and value < 1 and not place.in_digits


def _is_grouped(place: Place) -> bool:
    return "." in place.first and isinstance(place.amount.quantity.value, int) and place.amount.end == place.start + 1


def _is_in_series(place: Place) -> bool:
    """Whether another name with a bare number behind it stands near."""
    page, start = place.page, place.start
    if not _ends_name(page, start) or place.behind not in _ENDS:
        return False
    near = [*range(max(1, start - _SERIES), start - 1), *range(start + 2, min(start + _SERIES, len(page.tokens) - 1))]
    return any(page.is_number(n) and _ends_name(page, n) and page.word(n + 1) in _ENDS for n in near)


def _ends_name(page: Page, index: int) -> bool:
    return page.is_capital(index - 1) and page.word(index - 2) not in word_class("naming")


_RULES = (
    _Rule("part", "tujuh orang, <empat> di antaranya anak; <tiga> lainnya; <dua> dari lima nelayan", _is_part),
    _Rule("bare_fraction", "menghabiskan <sepertiga> anggaran", _is_fraction),
    _Rule("bare_modified", "peserta <sekitar 500-600>", lambda place: place.start < place.amount.number),
    _Rule(
        "bare_magnitude",
        "ditransfer <50 juta>, tarifnya <20 ribuan>",
        lambda place: MAGNITUDES.get(place.last, 0) > MAGNITUDES["ribu"] or place.last in ROUND_MAGNITUDES,
    ),
    _Rule("bare_led", "bertambah menjadi <41>", lambda place: place.before in word_class("lead")),
    _Rule("bare_listed", "Polri: <120>", lambda place: place.before == ":" and place.in_digits),
    _Rule("bare_grouped", "naik dari bulan lalu, <4.872>", _is_grouped),
    _Rule("bare_series", "Polres Kotim <702>, Polres Kobar <540>", _is_in_series),
    _Rule("bare_fate", "11 orang meninggal, <empat> hilang", lambda place: place.behind in word_class("fate")),
)


def bare_rule(page: Page, start: int, amount: Amount) -> str | None:
    """The rule by which a number without unit or noun is a figure; `None` where none holds."""
    words, end = page.words, amount.end
    place = Place(page, start, amount, words[start], words[end - 1], page.word(start - 1), page.word_on_line(end))
    if place.before == "(":
        return _in_brackets(place)
    is_time = page.is_year(amount.number) or place.before in word_class("clock") or place.behind in word_class("zone")
    is_list_mark = start in page.line_starts and place.behind in (".", ")")
    if is_time or is_list_mark or page.is_code(amount.number):
        return None
    for rule in _RULES:
        if rule.holds(place):
            return rule.name
    return None


def _in_brackets(place: Place) -> str | None:
    """`AK (<35>)`, `Prancis (<67,5>)`; not `Pasal 5 (1)`, nor the mark of a list."""
    page, start, value = place.page, place.start, place.amount.quantity.value
    if place.behind not in (")", ",") or not page.is_capital(start - 2) or page.is_naming(start - 2):
        return None
    if page.is_broken(start - 2, start + 1):
        return None
    if isinstance(value, int) and 0 < value <= _OLDEST:
        return "age_in_brackets"
    return "decimal_in_brackets" if "," in place.first else None
