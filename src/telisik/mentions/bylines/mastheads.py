"""Finding the medium in a dateline: `SELONG, Kabar Selaparang – Papan tulis itu …`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from telisik.language.tokens import Token
from telisik.lexicon.places import major
from telisik.mentions.candidate import Candidate
from telisik.schema import Label

_SCORE = 0.9
_DASHES = frozenset({"-", "–", "—", "|", "--", "//", ".-"})
_MOST = 4  # words of a medium's name
_SHORTEST_TOWN = 3
_AREAS = frozenset({"kab", "kab.", "kabupaten", "kota", "kec", "kec.", "kecamatan", "prov.", "provinsi"})


def find_mastheads(tokens: Sequence[Token]) -> list[Candidate]:
    """The media among some tokens that a dateline names behind its town in capitals.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("SELONG, Kabar Selaparang – Papan tulis itu sudah penuh.")
    >>> [" ".join(token.text for token in tokens[c.start : c.end]) for c in find_mastheads(tokens)]
    ['Kabar Selaparang']
    """
    return list(_behind_towns(tokens))


def _behind_towns(tokens: Sequence[Token]) -> Iterator[Candidate]:
    for comma in range(1, len(tokens) - 2):
        if tokens[comma].text != "," or not _is_town(tokens[comma - 1].text):
            continue
        start = end = comma + 1
        while end < len(tokens) and end - start < _MOST and tokens[end].text[0].isupper():
            end += 1
        if start < end < len(tokens) and tokens[end].text in _DASHES and not _is_area(tokens[start:end]):
            yield Candidate(start, end, Label.ORG, _SCORE, "masthead")


def _is_town(written: str) -> bool:
    return len(written) >= _SHORTEST_TOWN and written.isupper() and written.isalpha()


def _is_area(named: Sequence[Token]) -> bool:
    """Whether what follows the town is the province or regency around it."""
    written = " ".join(token.text for token in named)
    return named[0].text.casefold() in _AREAS or bool(major(written))
