"""Where figures stand in a text: an amount, the classifier and noun behind it, and surroundings that rule a name out.

Each candidate has one of these rules, or one of `bare.py` for numbers alone; `rules.tsv` says how often each was right.

    money          harga <Rp 4,6 juta> per unit        person          <dua orang> ditangkap
    percent        naik <45,5 persen>                  person_noun     <dua orang pria>
    measure        <5 kilogram> sabu                   thing           motor <dua unit>
    measure_short  lebar <5 m>                         thing_noun      <tiga unit mobil>
    composed       <4 x 12 meter>                      container       <dua paket> sabu
    duration       selama <7 tahun 6 bulan>            counted_…       <14 desa> terpencil
    one_tahun, …   selama <setahun>
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from decimal import Decimal
from typing import NamedTuple

from telisik.language.numerals import Number
from telisik.language.tokens import Token
from telisik.mentions.candidate import Candidate
from telisik.mentions.figures.amounts import SIGNS, Amount, may_begin, read_amount
from telisik.mentions.figures.bare import bare_rule
from telisik.mentions.figures.lexicon import (
    QUAKE_SHORT,
    ClassifierKind,
    Unit,
    classifiers,
    compounds,
    rules,
    units_of_one,
    word_class,
)
from telisik.mentions.figures.nouns import head_end
from telisik.mentions.figures.page import Page
from telisik.schema import Label

_UNMEASURED = 0.5
_STRONGEST_QUAKE = 10


def find(tokens: Sequence[Token], *, line_starts: Collection[int] = ()) -> list[Candidate]:
    """The figures of a text, in text order, none inside another.

    Args:
        tokens: all tokens of the text.
        line_starts: indices of the tokens that begin a line, where known: no figure runs over a line's end.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("Sekitar 2.445 personel gabungan menyita 5 kilogram sabu.")
    >>> [(c.start, c.end, c.rule) for c in find(tokens)]
    [(0, 3, 'counted_modified'), (5, 7, 'measure')]
    """
    page = Page(tokens, line_starts)
    found: list[Candidate] = []
    behind = 0
    for start in [index for index, word in enumerate(page.words) if may_begin(word)]:
        if start < behind:
            continue
        figure = _figure(page, start)
        if figure is None or (start == behind > 0 and page.words[start] in units_of_one()):  # 120 kWh | sebulan
            continue
        behind = figure.end
        rule = rules().get(figure.rule)
        found.append(Candidate(start, behind, Label.FIGURE, rule.precision if rule else _UNMEASURED, figure.rule))
    return found


class _Figure(NamedTuple):
    end: int
    rule: str


def _figure(page: Page, start: int) -> _Figure | None:
    """The figure that begins at a token."""
    amount = read_amount(page.words, start)
    if amount is None or page.is_broken(start, amount.end) or _is_part_of_name(page, start, amount):
        return None
    if amount.unit is not None and amount.unit.kind == "duration":
        return _duration(page, start, amount, amount.unit)
    if amount.unit is not None:
        return _measured(page, amount, amount.unit)
    if amount.composed:
        return _Figure(amount.end, "composed")
    counted = _counted(page, start, amount)
    if counted is not None:
        return _with_more(page, counted)
    bare = bare_rule(page, start, amount)
    return None if bare is None else _Figure(amount.end, bare)


def _begins_with_its_own(page: Page, start: int, amount: Amount) -> bool:
    """Whether the first word belongs to the amount: no hyphen for a minus, nor `antara` before `5 sampai 7 hari`."""
    first = page.words[start]
    if first in SIGNS:
        return page.touches(start + 1) and (page.word(start - 1) == "(" or not page.touches(start))
    return first != "antara" or "dan" in page.words[start : amount.end]


def _is_part_of_name(page: Page, start: int, amount: Amount) -> bool:
    """Whether the number names (`Pasal 340`, `salah satu`, `HUT ke 79`) or is a part of something (`LP/12/V`)."""
    before = page.word(start - 1)
    if before in word_class("set-phrase") or not _begins_with_its_own(page, start, amount):
        return True
    if before in ("ke", "ke-"):
        is_anniversary = page.word(start - 2) in word_class("anniversary")
        return is_anniversary or (amount.unit is not None and amount.unit.symbol == "tahun")
    if amount.unit is not None:
        return False
    if start == amount.number and before in word_class("naming") and start not in page.line_starts:
        return True
    hangs_on_left = before in ("-", "/", "–", "+") and page.touches(start)
    return hangs_on_left or (page.word(amount.end) in ("/", "-", "'", "’", "+") and page.touches(amount.end))


def _measured(page: Page, amount: Amount, unit: Unit) -> _Figure | None:
    if page.words[amount.number] == QUAKE_SHORT:
        is_quake = page.tokens[amount.number].text.isupper() and _is_magnitude(amount.quantity.value)
        return _Figure(amount.end, "measure") if is_quake else None
    if unit.kind != "measure":
        return _Figure(amount.end, unit.kind)
    if page.words[amount.end - 1] in word_class("short-unit"):
        return _Figure(amount.end, "measure_short")
    return _Figure(amount.end, "composed" if amount.composed else "measure")


def _is_magnitude(value: Number | None) -> bool:
    """Whether a number may be the magnitude of a quake, which news gives with a decimal."""
    return isinstance(value, Decimal) and 0 < value < _STRONGEST_QUAKE


def _duration(page: Page, start: int, amount: Amount, unit: Unit) -> _Figure | None:
    """A length of time; no date (`dua hari lalu`), hour (`pukul 10 malam`) or law's year (`Nomor 35 Tahun 2009`)."""
    before, behind = page.word(start - 1), page.word(amount.end)
    is_date = behind in word_class("past") or (behind == "yang" and page.word(amount.end + 1) in word_class("past"))
    is_year = page.is_year(amount.number) or (unit.symbol == "tahun" and page.is_year(amount.end))
    is_law = unit.symbol == "tahun" and before in word_class("law")
    if is_date or is_year or is_law or before in word_class("clock"):
        return None
    if page.words[amount.number] not in units_of_one():
        return _Figure(amount.end, "duration")
    return None if before in word_class("per") else _Figure(amount.end, "one_" + unit.symbol)


def _counted(page: Page, start: int, amount: Amount) -> _Figure | None:
    end = amount.end
    if not page.word(end)[:1].isalpha() or page.is_broken(end - 1, end + 1):
        return None
    classifier = None if compounds().match(page.words, end) else classifiers().match(page.words, end)
    if classifier is not None:
        return _classified(page, classifier[0], classifier[1].kind)
    noun = _head_end(page, end)
    if noun is None or page.is_year(amount.number) or page.is_code(amount.number):
        return None
    if page.word(start - 1) in word_class("hour"):
        return None
    if noun == end + 1 and page.words[end] in word_class("no-count"):
        return None
    manner = _manner(_Head(page, start, amount, page.tokens[end].text, page.words[end]))
    return None if manner is None else _Figure(noun, "counted_" + manner)


def _classified(page: Page, end: int, kind: ClassifierKind) -> _Figure:
    noun = None if page.is_broken(end - 1, end + 1) else _head_end(page, end)
    if kind == "stuff":
        return _Figure(end, "container")
    if noun is None or page.is_proper(end) or (kind == "person" and page.words[end] not in word_class("person")):
        return _Figure(end, kind)
    return _Figure(noun, kind + "_noun")


def _head_end(page: Page, start: int) -> int | None:
    end = head_end(page.words, start)
    return None if end is None or page.is_broken(start, end) else end


def _with_more(page: Page, figure: _Figure) -> _Figure:
    """`600 halaman lebih`, where nothing follows that would be compared."""
    is_more = page.word(figure.end) == "lebih" and not page.word(figure.end + 1)[:1].isalnum()
    return _Figure(figure.end + 1, figure.rule) if is_more else figure


class _Head(NamedTuple):
    """A number and the noun behind it."""

    page: Page
    start: int
    amount: Amount
    text: str
    word: str

    @property
    def is_known(self) -> bool:
        """Whether it is a noun that is often counted."""
        return self.word in word_class("person") or self.word in word_class("counted")

    @property
    def is_title_case(self) -> bool:
        """Whether its capital says no more than that the line is a headline."""
        return self.is_known or (self.page.is_capital(self.start - 1) and self.page.in_title(self.start))

    @property
    def is_name(self) -> bool:
        """Whether number and noun belong to a name: `B 1234 XYZ`, `SMP Negeri 8 Yogyakarta`."""
        if self.text.isupper():
            return self.page.is_plate_area(self.start - 1)
        return self.text[0].isupper() and self.page.is_capital(self.start - 1) and not self.is_title_case


class _Manner(NamedTuple):
    name: str
    example: str
    holds: Callable[[_Head], bool]


_MANNERS = (
    _Manner("acronym", "<70 TPS>", lambda head: head.text.isupper() and head.word in word_class("acronym")),
    _Manner("capitals", "<22 BUMDES>", lambda head: head.text.isupper()),
    _Manner("title_case", "Polisi Tangkap <3 Pelaku>", lambda head: head.text[0].isupper() and head.is_title_case),
    _Manner("proper", "dan <12 Linmas>", lambda head: head.text[0].isupper()),
    _Manner("modified", "<sekitar 40 sukarelawan>", lambda head: head.start < head.amount.number),
    _Manner("satu", "<satu tas>", lambda head: head.page.words[head.start] == "satu"),
    _Manner("vague", "<puluhan warga>", lambda head: head.amount.quantity.value is None),
    _Manner("fraction", "<setengah lapangan>", lambda head: 0 < (head.amount.quantity.value or 0) < 1),
    _Manner("known", "<14 desa>", lambda head: head.is_known),
    _Manner("digits", "<14 spanduk>", lambda head: head.page.words[head.start][0].isdecimal()),
    _Manner("words", "<dua spanduk>", lambda head: True),
)
"""How number and noun are written, which says how sure the reading is; the first that holds counts."""


def _manner(head: _Head) -> str | None:
    return None if head.is_name else next(manner.name for manner in _MANNERS if manner.holds(head))
