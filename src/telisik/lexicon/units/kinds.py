"""Kinds of units: how each is called, and what its name goes on with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from telisik.language.tokenizer import tokenize
from telisik.lexicon.phrases import Phrases
from telisik.lexicon.table import Row, read_table

COLUMNS = ("kind", "short", "full", "forms", "service", "level", "complement", "above", "alone")
COMPLEMENTS = frozenset(
    {"number/honorific", "number/place", "number", "ordinal", "place", "honorific", "above", "unit", "named", "task"}
)
SERVICES = frozenset({"TNI AD", "TNI AL", "TNI AU", "TNI", "Polri", "none"})
ALONE = frozenset({"yes", "case", "no"})

# Kinds that are one tier under several names: a text may say Polres where the lexicon has a Polresta.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    kind: family
    for family in (
        ("polres", "polresta", "polrestabes", "polres_metro"),
        ("polsek", "polsekta", "polsek_metro"),
        ("lantamal", "kodaeral"),
    )
    for kind in family
}


@dataclass(frozen=True)
class Kind:
    """A kind of unit.

    Attributes:
        key: stable key, such as `kodim`.
        short: the word of the normal name (`Kodim`).
        full: written out (`Komando Distrik Militer`).
        service: the force, or `None`.
        level: tier of command.
        complement: what follows its name; one of `COMPLEMENTS`.
        above: keys of the kinds or bodies that can stand above it, the usual one first.
        alone: whether its bare word names a unit: `yes`, `case` (only with a unit behind it), `no`.
    """

    key: str
    short: str
    full: str
    service: str | None
    level: str
    complement: str
    above: tuple[str, ...]
    alone: str


@dataclass(frozen=True)
class Kinds:
    """All kinds, by key and by every way to write them (in words)."""

    by_key: Mapping[str, Kind]
    forms: Phrases[Kind]
    first_words: frozenset[str]


@cache
def kinds() -> Kinds:
    """The shipped kinds, read once.

    >>> kinds().by_key["korem"].full
    'Komando Resor Militer'
    """
    return load_kinds()


def load_kinds(folder: Path | None = None) -> Kinds:
    """Reads and checks `units/kinds.tsv`.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    by_key: dict[str, Kind] = {}
    owner: dict[str, str] = {}
    forms: Phrases[Kind] = Phrases()
    for row in read_table("units/kinds.tsv", COLUMNS, required=("kind", "short", "full", "complement"), folder=folder):
        kind = _kind(row)
        if kind.key in by_key:
            raise row.fail(f"the kind {kind.key!r} stands here twice")
        by_key[kind.key] = kind
        for form in dict.fromkeys((kind.short, kind.full, *row.forms("forms"))):
            if owner.setdefault(form.casefold(), kind.key) != kind.key:
                raise row.fail(f"the form {form!r} is already that of {owner[form.casefold()]!r}")
            forms.add(words(form), kind)
    return Kinds(by_key, forms, frozenset(words(form)[0].casefold() for form in owner))


def words(form: str) -> list[str]:
    """The words of a written form, as the tokeniser cuts them.

    >>> words("Satuan Tugas (Satgas)"), words("TNI-AD")
    (['Satuan', 'Tugas', '(', 'Satgas', ')'], ['TNI', '-', 'AD'])
    """
    return form.split() if form.replace(" ", "").isalpha() else [token.text for token in tokenize(form)]


def _kind(row: Row) -> Kind:
    cells = row.cells
    for column, allowed in (("complement", COMPLEMENTS), ("service", SERVICES), ("alone", ALONE)):
        if cells[column] not in allowed:
            raise row.fail(f"{column} must be one of {sorted(allowed)}, not {cells[column]!r}")
    return Kind(
        key=cells["kind"],
        short=cells["short"],
        full=cells["full"],
        service=None if cells["service"] == "none" else cells["service"],
        level=cells["level"],
        complement=cells["complement"],
        above=row.forms("above"),
        alone=cells["alone"],
    )
