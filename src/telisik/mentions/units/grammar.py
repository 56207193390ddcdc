"""Where a text names units of armed forces and police, their places, and their headquarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from telisik.language.tokens import Token
from telisik.lexicon.scores import read_scores
from telisik.lexicon.units import kinds, unit_words
from telisik.mentions.candidate import Candidate
from telisik.mentions.units.naming import Naming, Reader, first_words
from telisik.mentions.units.pieces import Pieces
from telisik.schema import Label

_BARE = {"unit": "bare_branch", "task": "bare_task"}
_OFFICES_BEHIND = ("(ka", "(dan")
_SMALL = ("known", "placed", "numbered", "section")  # ways of naming that are sure enough with a small type word
_NEIGHBOURS = 8  # pieces back to the force that a short name stands beside: TNI AD, AL dan AU


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """Units and their places, in text order, a unit before the place inside it.

    >>> tokens = [Token("Polres", 0, 6), Token("Gowa", 7, 11), Token("siaga", 12, 17)]
    >>> [(c.start, c.end, c.label.value) for c in find(tokens)]
    [(0, 2, 'UNIT'), (1, 2, 'PLACE')]
    """
    pieces = Pieces(tokens)
    reader = Reader(pieces)
    may_begin = _first_words().__contains__
    found: list[Candidate] = []
    behind = 0
    for index, folded in enumerate(pieces.folded):
        if index < behind or not may_begin(folded):
            continue
        reading = _unit(pieces, reader, index) or _headquarters(pieces, reader, index)
        if reading is not None:
            found += _candidates(pieces, *reading)
            behind = reading[0].end
    return found


def _unit(pieces: Pieces, reader: Reader, index: int) -> tuple[Naming, str] | None:
    naming = reader.read(index)
    if naming is None or not pieces.opens(index) or not _may_stand(pieces, naming):
        return None
    return naming, _rule(pieces, naming)


def _headquarters(pieces: Pieces, reader: Reader, index: int) -> tuple[Naming, str] | None:
    """`Mapolres Gowa`, `Makodam VI/Mlw`, `Markas Brimob`."""
    folded = pieces.folded[index]
    if pieces.texts[index].islower():
        return None
    kind = _headquarters_words().get(folded)
    if kind is not None:
        naming = reader.read_kind(kinds().by_key[kind], index, index + 1)
    elif folded in unit_words().headquarters:
        behind = reader.read(index + 1 + (index + 1 < len(pieces.texts) and pieces.folded[index + 1] == "komando"))
        naming = behind._replace(start=index) if behind else None
    else:
        naming = None
    if naming is None:
        return None
    while naming.start and _is_front(pieces, naming.start):
        naming = naming._replace(start=naming.start - 1)
    return naming, "headquarters"


def _is_front(pieces: Pieces, start: int) -> bool:
    """Whether the word before a headquarters is a part of it: `Aula Mapolres Gowa`."""
    word = pieces.texts[start - 1]
    return not pieces.breaks(start) and word[0].isupper() and word.casefold() in unit_words().front


def _may_stand(pieces: Pieces, naming: Naming) -> bool:
    """Whether the words around a name, and its own case, let it be one."""
    start = naming.start
    before = pieces.folded[start - 1].rstrip(".") if start and not pieces.breaks(start) else ""
    after_capital = bool(before) and pieces.texts[start - 1][0].isupper()
    if before in unit_words().office and pieces.folded[start] in unit_words().matter:
        return False
    if after_capital and (before in unit_words().body or (before in unit_words().rank and naming.end == start + 1)):
        return False
    if naming.kind is None:
        return _body_may_stand(pieces, naming)
    if naming.bare:
        counts = naming.kind.alone == "yes" and not pieces.texts[start].islower()
        return counts and before not in unit_words().generic and not _is_of_office(pieces, naming)
    return not pieces.texts[start].islower() or naming.rule in _SMALL


def _body_may_stand(pieces: Pieces, naming: Naming) -> bool:
    text = pieces.texts[naming.start]
    if text.islower():
        return False
    if naming.end == naming.start + 1 and pieces.folded[naming.start] in unit_words().weak:
        return text.isupper() and "tni" in pieces.folded[max(0, naming.start - _NEIGHBOURS) : naming.start]
    return True


def _is_of_office(pieces: Pieces, naming: Naming) -> bool:
    """Whether the words are an office's, written out: `Komandan Kodim (Dandim) 0905/Balikpapan`."""
    behind = "".join(pieces.folded[naming.end : naming.end + 2]).startswith(_OFFICES_BEHIND)
    return behind and naming.start > 0 and pieces.folded[naming.start - 1] in unit_words().office


def _rule(pieces: Pieces, naming: Naming) -> str:
    """The name under which its score is kept: the way of naming, and whether it is written small."""
    if naming.kind is not None and naming.bare:
        return _BARE.get(naming.kind.complement, "bare_command")
    if naming.known is not None and naming.kind is None and naming.known.level == "headquarters":
        return "mabes"  # which news also means as a place: di Mabes Polri, Jakarta
    return f"{naming.rule}_small" if pieces.texts[naming.start].islower() else naming.rule


def _candidates(pieces: Pieces, naming: Naming, rule: str) -> Iterator[Candidate]:
    end = naming.end
    while not pieces.closes(end - 1):
        end += 1
    label = Label.PLACE if rule == "headquarters" else Label.UNIT
    start_token, end_token = pieces.tokens[naming.start], pieces.tokens[end - 1] + 1
    yield Candidate(start_token, end_token, label, _scores()[rule], rule)
    if label is Label.PLACE:
        return
    for begin, behind in _places(naming):
        if pieces.opens(begin) and pieces.closes(behind - 1) and pieces.texts[begin][0].isalnum():
            nested = "place_of_unit" if naming.rule != "country" else "place_of_force"
            yield Candidate(pieces.tokens[begin], pieces.tokens[behind - 1] + 1, Label.PLACE, _scores()[nested], nested)


def _places(naming: Naming) -> Iterator[tuple[int, int]]:
    if naming.place is not None:
        yield naming.place
    if naming.inner is not None:
        yield from _places(naming.inner)


@cache
def _scores() -> dict[str, float]:
    return read_scores("units/scores.tsv")


@cache
def _first_words() -> frozenset[str]:
    """All words that a unit or a headquarters can begin with."""
    return first_words() | unit_words().headquarters | _headquarters_words().keys()


@cache
def _headquarters_words() -> dict[str, str]:
    """`Makodam`, `Mapolres`: the word of a headquarters, and the kind of unit whose it is."""
    seated = (kind for kind in kinds().by_key.values() if kind.short.startswith(("Ko", "Pol")))
    return {f"ma{kind.short.casefold()}": kind.key for kind in seated}
