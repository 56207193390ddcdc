"""Known bodies with their acronyms, and the words that names of bodies begin and end with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from telisik.lexicon.phrases import Phrases
from telisik.lexicon.places import fold
from telisik.lexicon.table import Row, read_table

KINDS = frozenset(
    {
        "ministry",
        "agency",
        "commission",
        "government",
        "parliament",
        "party",
        "court",
        "prosecution",
        "company",
        "bank",
        "media",
        "university",
        "academy",
        "school",
        "hospital",
        "ngo",
        "club",
        "team",
        "religious",
        "armed_group",
        "international",
    }
)
"""What a body may be; the tables hold no other kind."""

_HEAD_COLUMNS = ("form", "full", "kind", "level", "local")
_LEVELS = frozenset({"", "province", "regency", "city", "district", "village"})


class Body(NamedTuple):
    """A body that needs no place to be known.

    Attributes:
        name: written out.
        acronym: its short form, empty if none is in use.
        kind: one of `KINDS`.
    """

    name: str
    acronym: str
    kind: str


class Head(NamedTuple):
    """What the words that a name begins with say of the body.

    Attributes:
        full: the words written out (`Kejaksaan Negeri`).
        acronym: the words in short (`Kejari`), empty where the head was not abbreviated.
        kind: one of `KINDS`, empty where the words leave it open.
        level: kind of the place that it serves, empty where that is open.
        local: whether each place has one of its own.
    """

    full: str
    acronym: str
    kind: str
    level: str
    local: bool


def known_body(name: str) -> Body | None:
    """The body of this name, acronym or other form.

    >>> known_body("KPU")
    Body(name='Komisi Pemilihan Umum', acronym='KPU', kind='commission')
    """
    return _bodies().get(fold(name))


def leading_body(words: Sequence[str]) -> tuple[int, Body] | None:
    """The known body that the words begin with: how many words it takes, and which it is."""
    return _leading_bodies().match(words, 0)


def leading_head(words: Sequence[str]) -> tuple[int, Head] | None:
    """The longest head that the words begin with.

    >>> leading_head(["Pemkab", "Gowa"])
    (1, Head(full='Pemerintah Kabupaten', acronym='Pemkab', kind='government', level='regency', local=True))
    """
    return _heads().match([word.rstrip(".") for word in words], 0)


def kind_of_tail(word: str) -> str | None:
    """What the last word of a name says of the body.

    >>> kind_of_tail("FC"), kind_of_tail("Merdeka")
    ('club', None)
    """
    return _tails().get(word.casefold())


def all_bodies() -> tuple[tuple[Body, tuple[str, ...]], ...]:
    """Every known body with all its forms."""
    return tuple((body, forms) for body, forms in _table())


@cache
def whole_names() -> tuple[str, ...]:
    """Every form of every known body, as written."""
    return tuple(form for _, forms in _table() for form in forms)


@cache
def local_short_forms() -> tuple[str, ...]:
    """The short forms of bodies that each place has of its own (`Pemkab`, `BPBD`), as written."""
    return tuple(row.cells["form"] for row in _head_rows() if row.cells["full"] and row.cells["local"] == "yes")


@cache
def not_alone() -> frozenset[str]:
    """Forms that are no mention where they stand alone."""
    return frozenset(
        row.cells["form"] for row in read_table("organizations/not_alone.tsv", ["form"], required=["form"])
    )


@cache
def _table() -> tuple[tuple[Body, tuple[str, ...]], ...]:
    found: list[tuple[Body, tuple[str, ...]]] = []
    for row in read_table("organizations/names.tsv", ["name", "acronym", "kind", "forms"], required=["name", "kind"]):
        name, acronym, kind = row.cells["name"], row.cells["acronym"], row.cells["kind"]
        if kind not in KINDS:
            raise row.fail(f"{kind!r} is no kind; take one of {sorted(KINDS)}")
        forms = (name, *((acronym,) if acronym else ()), *row.forms("forms"))
        found.append((Body(name, acronym, kind), forms))
    return tuple(found)


@cache
def _bodies() -> dict[str, Body]:
    return {fold(form): body for body, forms in _table() for form in forms}


@cache
def _leading_bodies() -> Phrases[Body]:
    phrases: Phrases[Body] = Phrases()
    for body, forms in _table():
        for form in forms:
            phrases.add(form.split(), body)
    return phrases


@cache
def _head_rows() -> tuple[Row, ...]:
    return tuple(read_table("organizations/heads.tsv", _HEAD_COLUMNS, required=["form"]))


@cache
def _heads() -> Phrases[Head]:
    phrases: Phrases[Head] = Phrases()
    for row in _head_rows():
        form, full, kind, level = (row.cells[column] for column in _HEAD_COLUMNS[:4])
        if (kind and kind not in KINDS) or level not in _LEVELS:
            raise row.fail(f"{kind!r} or {level!r} is none of the kinds and levels that the comment names")
        head = Head(full or form, form if full else "", kind, level, row.cells["local"] == "yes")
        phrases.add(form.split(), head)
        if full:
            phrases.add(full.split(), head._replace(acronym=""))
    return phrases


@cache
def _tails() -> dict[str, str]:
    rows = read_table("organizations/tails.tsv", ["word", "kind"], required=["word", "kind"])
    return {row.cells["word"].casefold(): row.cells["kind"] for row in rows}
