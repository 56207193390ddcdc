"""Which words carry a full stop of their own, and which of them can't end a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from telisik.language.wordlists import word_list

# What they announce always follows (`Kombes Pol. Sari`, `Jl. Merdeka`, `No. 5`); other kinds may end a sentence.
_LEADING_KINDS = frozenset({"rank", "corps", "title", "office", "address", "name", "reference"})


def kind_of(form: str) -> str | None:
    """The kind of an abbreviation given with or without its last full stop, or `None` for any other word.

    >>> kind_of("Kombes"), kind_of("DRS."), kind_of("S.I.K"), kind_of("hal")
    ('rank', 'title', 'degree', None)
    """
    return _kinds().get(form.removesuffix("."))


def leads(form: str) -> bool:
    """Whether more must follow this abbreviation, so that its stop ends no sentence.

    >>> leads("Letkol."), leads("dkk.")
    (True, False)
    """
    return kind_of(form) in _LEADING_KINDS


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for form, kind in word_list("abbreviations.tsv").items():
        for variant in _variants(form.removesuffix(".")):
            kinds.setdefault(variant, kind)
    return kinds


def _variants(form: str) -> Iterator[str]:
    """A form as listed, in capitals (not `PS.`, of two letters), and capitalised if it is listed in lower case."""
    yield form
    if len(form) > 2:
        yield form.upper()
    if form.islower():
        yield form.capitalize()
