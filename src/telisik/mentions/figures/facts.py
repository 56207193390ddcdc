"""What the words of one figure say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from telisik.language.numerals import Number, Quantity
from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.mentions.figures.amounts import Amount, read_amount
from telisik.mentions.figures.elision import elided_noun
from telisik.mentions.figures.lexicon import QUAKE, first_of_units, word_class
from telisik.mentions.figures.nouns import counted_noun, head_end
from telisik.schema.figures import Modifier

FigureKind = Literal["count", "money", "percent", "measure", "duration", "age", "other"]
_OLDEST = 125
_LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?$")
_BETWEEN = frozenset({"sekitar", "baru", "sudah", "masih", "telah", "genap", "kini"})
"""Words that may stand between `berusia` and the age."""
_POINTERS = (["itu"], ["ini"], ["tersebut"], ["asal"])
"""What stands behind the age of a person who was named before: not `menuntut terdakwa 12 tahun penjara`."""
_CONTEXT = 48


@dataclass(frozen=True)
class FigureFact:
    """The value of a figure, in the contract's terms.

    Attributes:
        kind: what sort of quantity.
        value: the number, `None` for ranges and vague words.
        low: lower bound of a range or vague word.
        high: upper bound of a range or vague word.
        approximate: whether the text says that it is not exact.
        modifier: how the text qualifies the number.
        noun: the counted head, or the classifier alone where nothing else is counted (`dua orang`).
        measure: symbol of the unit of measure or of time (`kg`, `tahun`).
        currency: ISO 4217 code.
        doubtful: whether the way it is written allows another value (`2,445`).
    """

    kind: FigureKind
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    approximate: bool = False
    modifier: Modifier | None = None
    noun: str | None = None
    measure: str | None = None
    currency: str | None = None
    doubtful: bool = False


def interpret(
    text: str, *, before: str = "", after: str = "", in_brackets_after_person: bool = False
) -> FigureFact | None:
    """What a figure says; `None` where its words hold no number.

    Args:
        text: the words of the mention.
        before: text that stands before it, where known: `berusia`, an opening bracket.
        after: text that stands behind it, where known: a closing bracket.
        in_brackets_after_person: that it stands alone in brackets behind a person's name.

    >>> interpret("sekitar 2.445 personel")
    FigureFact(kind='count', value=2445, ..., approximate=True, modifier='about', noun='personel', ...)
    >>> interpret("35", in_brackets_after_person=True).kind, interpret("35 tahun", before="warga berusia ").kind
    ('age', 'age')
    """
    tokens = tokenize(text)
    words = [token.text.lower() for token in tokens]
    amount = read_amount(words, 0)
    if amount is None and words and words[0] in first_of_units():  # kaliber 5,56 mm
        amount = read_amount(words, 1)
    if amount is None:
        return None
    if amount.unit is None and _words_before(before)[0] in word_class("quake"):
        amount = amount._replace(unit=QUAKE)
    has_years = amount.unit is not None and amount.unit.kind == "duration"
    may_be_age = amount.unit is None or has_years
    is_age = may_be_age and (in_brackets_after_person or _names_age(before, after, has_years=has_years))
    kind, noun = _kind_and_noun(text, tokens, words, amount, is_age=is_age)
    if kind == "count" and noun is None:
        noun = elided_noun(before, after)
    quantity, doubtful = _settled(amount.quantity, kind, whole=noun is not None)
    about = quantity.approximate or amount.modifier in ("about", "almost")
    rounded = quantity.approximate and quantity.value is not None
    return FigureFact(
        kind=kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        approximate=about,
        modifier=amount.modifier or ("more_than" if words[-1] == "lebih" else "about" if rounded else None),
        noun=noun,
        measure=_measure(kind, amount),
        currency=amount.unit.symbol if kind == "money" and amount.unit else None,
        doubtful=doubtful,
    )


def stuff_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The tokens of the stuff behind a measure or container that ends before token `end`, where a noun stands there.

    >>> tokens = tokenize("menyita 5 kilogram sabu dari dua orang")
    >>> stuff_after(tokens, 3), stuff_after(tokens, 4)
    ((3, 4), None)
    """
    words = [token.text.lower() for token in tokens[end : end + 4]]
    if not words or (tokens[end].text[0].isupper() and not tokens[end].text.isupper()):
        return None
    behind = head_end(words, 0)
    return None if behind is None else (end, end + behind)


def _names_age(before: str, after: str, *, has_years: bool) -> bool:
    """Whether the words around say that it is an age.

    `AK (35)`, `berusia 35 tahun`, `usia peserta 17 tahun`, `bocah 3 tahun`, `petani 54 tahun itu`.
    """
    near = before[-_CONTEXT:].rstrip()
    if near.endswith("(") and near[:-1].rstrip()[-1:].isalpha():
        return after.lstrip()[:1] in (")", ",")
    last, second = _words_before(before)
    if not has_years:
        return last in word_class("age")
    points_back = after.split(None, 1)[:1] in _POINTERS and last in word_class("person")
    return points_back or last in word_class("aged") or not word_class("age").isdisjoint((last, second))


def _words_before(before: str) -> tuple[str, str]:
    """The last word before a figure and the one before that, lower case; empty where none stands there.

    Words such as `sekitar` do not count, and signs behind a word are cut off.
    """
    words = before[-_CONTEXT:].lower().replace(":", " ").split()
    if len(words) > 1 and words[-1] in _BETWEEN:
        words.pop()
    last, second = (_LAST_WORD.search(word) for word in ["", "", *words][:-3:-1])
    return last[0] if last else "", second[0] if second else ""


def _kind_and_noun(
    text: str, tokens: Sequence[Token], words: Sequence[str], amount: Amount, *, is_age: bool
) -> tuple[FigureKind, str | None]:
    noun = counted_noun(text, tokens, words, amount.end)
    if amount.unit is not None:
        is_age = is_age and amount.unit.kind == "duration"
        return ("age" if is_age else amount.unit.kind), None
    if noun is not None:
        return "count", noun
    if is_age and _may_be_age(amount.quantity):
        return "age", None
    return ("count" if _is_whole(amount.quantity) else "other"), None


def _settled(quantity: Quantity, kind: FigureKind, *, whole: bool) -> tuple[Quantity, bool]:
    """The likelier reading where the separators leave two: people and rupiah have no thousandths (`2,445` personel)."""
    other = quantity.alternative
    if other is None or quantity.value is None:
        return quantity, other is not None
    if whole or kind == "money":
        return Quantity(value=other, approximate=quantity.approximate, alternative=quantity.value), True
    return quantity, True


def _measure(kind: FigureKind, amount: Amount) -> str | None:
    if kind == "age":
        return amount.unit.symbol if amount.unit else "tahun"
    return amount.unit.symbol if amount.unit and kind in ("measure", "duration") else None


def _may_be_age(quantity: Quantity) -> bool:
    top = quantity.value if quantity.value is not None else quantity.high
    return _is_whole(quantity) and top is not None and 0 < top <= _OLDEST


def _is_whole(quantity: Quantity) -> bool:
    return quantity.value is None or isinstance(quantity.value, int)
