"""Where offices stand in a text: the lexicon's office words with their complements, and what is nested in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from telisik.language.tokens import Token
from telisik.lexicon import places
from telisik.lexicon.offices import offices
from telisik.lexicon.ranks import ranks
from telisik.mentions.candidate import Candidate
from telisik.mentions.offices import complements
from telisik.mentions.offices.heads import Head, read_head
from telisik.mentions.offices.words import Piece, Words
from telisik.schema import Label

_UNMEASURED = 0.5
_WIDEST_GAP = 1  # characters of white space inside an office
_NUMERALS = frozenset(
    [
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "puluhan",
        "ratus",
        "ratusan",
        "ribu",
        "ribuan",
    ]
)


class Found(NamedTuple):
    """An office in the text: its tokens, the rule that proposes it, and what is nested in it."""

    start: int
    end: int
    rule: str
    nested: tuple[Piece, ...]


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """The offices of a text, and the units, bodies and places nested in them.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("Kapolda Kaltim dan Pj. Bupati Paser hadir")
    >>> [(c.start, c.end, c.label.tag) for c in find(tokens)]
    [(0, 2, 'POS'), (1, 2, 'LOC'), (3, 6, 'POS'), (5, 6, 'LOC')]
    """
    scores = offices().scores
    found: list[Candidate] = []
    for first, last in _stretches(tokens):
        for office in _walk(Words(tokens[first:last])):
            score = scores.get(office.rule, _UNMEASURED)
            found.append(Candidate(first + office.start, first + office.end, Label.POSITION, score, office.rule))
            for piece in office.nested:
                found.append(Candidate(first + piece.start, first + piece.end, piece.label, score, office.rule))
    return found


def _stretches(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of tokens without a wide gap: no office goes on over an empty line."""
    first = 0
    for index in range(1, len(tokens)):
        if tokens[index].start - tokens[index - 1].end > _WIDEST_GAP:
            yield first, index
            first = index
    yield first, len(tokens)


def _walk(words: Words) -> Iterator[Found]:
    lexicon = offices()
    starters, others = lexicon.starters, lexicon.others
    behind = 0
    for at, folded in enumerate(words.folded):
        if at < behind:
            continue
        other = others.match(words.folded, at)
        if other is not None:
            behind = other[0]
        elif folded in starters or folded.endswith("nya") or "-" in folded:
            found = None if _is_counted(words, at) or _is_rank(words, at) else _read(words, at)
            if found is not None:
                behind = found.end
                yield found


def _is_counted(words: Words, at: int) -> bool:
    """Whether a number stands before it: `dua hakim` is a figure, with its noun inside."""
    return at > 0 and (words.texts[at - 1].isdigit() or words.folded[at - 1] in _NUMERALS)


def _is_rank(words: Words, at: int) -> bool:
    """Whether a rank of several words begins here: `Komisaris Jenderal`."""
    rank = ranks().bases.match(words.texts, at)
    return rank is not None and rank[0] > at + 1


def _read(words: Words, at: int) -> Found | None:
    head = read_head(words, at)
    if head is None:
        return None
    for kind in head.office.complement:
        complement = complements.read(kind, words, head.end)
        if complement is not None:
            inner = _begun_inside(words, head, complement.end, complement.nested)
            return Found(at, complement.end, _rule(words, head, complement.kind), inner)
    return _bare(words, at, head)


def _begun_inside(words: Words, head: Head, end: int, nested: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The nested mentions, and the one that the office word's last words begin: `Panglima TNI`, `Kepala Dinas …`."""
    lexicon = offices()
    inner = nested[0].label if nested else None
    for at in range(head.word + 1, head.end):
        if not words.is_capital(at):
            continue
        unit = lexicon.units.match(words.folded, at)
        if unit is not None and unit[1].goes_on != "unit" and unit[0] >= head.end:
            return Piece(at, end, Label.UNIT), *nested
        if end > head.end and inner is not Label.UNIT and lexicon.bodies.match(words.folded, at) is not None:
            return Piece(at, end, Label.ORG), *nested
        led = inner is Label.PLACE and words.folded[at - 1] == "kepala"
        if led and places.designator([words.folded[at]]) is not None:
            return Piece(at, nested[0].end, Label.PLACE), *nested[1:]
    return nested


def _rule(words: Words, head: Head, kind: str) -> str:
    case = "" if words.is_capital(head.word) else "_lower"
    return f"{kind}{case}"


def _bare(words: Words, at: int, head: Head) -> Found | None:
    capital = words.is_capital(head.word)
    if head.office.bare == "no" or (head.office.bare == "capital" and not capital):
        return None
    if head.office.bare == "surname" and capital and head.word > 0 and words.is_capital(head.word - 1):
        return None
    end = head.end
    trailing = offices().trailing.match(words.folded, end)
    if trailing is not None:
        end = trailing[0]
    if not head.office.complement:
        return Found(at, end, "whole" if capital else "whole_lower", _begun_inside(words, head, head.end, ()))
    return Found(at, end, "bare" if capital else "bare_lower", ())
