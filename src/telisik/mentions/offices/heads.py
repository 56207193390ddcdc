"""The words that make an office: status words, a deputy's word, the office word, and its short form beside it."""

from __future__ import annotations

from typing import NamedTuple

from telisik.lexicon.offices import Office, Status, offices
from telisik.mentions.offices.words import Words

_PLAIN = "nya"
_MOST_STATUS_WORDS = 8


class Head(NamedTuple):
    """An office word with what stands before it.

    Attributes:
        status: as the words before it say.
        deputy: whether `Wakil` stands before an office that the lexicon has without it.
        office: what the lexicon says of the office word.
        word: index of the office word's first token.
        end: index behind the office word and a short form of it that stands beside it.
        short: the entry of that short form, if there is one.
    """

    status: Status
    deputy: bool
    office: Office
    word: int
    end: int
    short: Office | None


def read_head(words: Words, at: int) -> Head | None:
    """The office word that begins at a token, status words counted."""
    lexicon = offices()
    status: Status = "current"
    direct = lexicon.offices.match(words.folded, at)
    word = at
    while word < min(words.size, at + _MOST_STATUS_WORDS):
        before = lexicon.statuses.match(words.folded, word)
        if before is None or (direct is not None and word == at and direct[0] >= before[0] and direct[0] > at + 1):
            break
        word = before[0]
        status = before[1] if status == "current" else status
    deputy = False
    found = _office_word(words, word)
    if found is None and words.folded[word : word + 1] == ["wakil"]:
        found, deputy = _office_word(words, word + 1), True
    if found is None:
        return None
    end, office = found
    if office.role.startswith(_CANDIDATES) and status == "current":
        status = "candidate"
    behind = _short_form(words, end)
    return Head(status, deputy, office, word, *((end, None) if behind is None else behind))


_CANDIDATES = ("capres", "cawapres", "calon_", "caleg")


def _office_word(words: Words, at: int) -> tuple[int, Office] | None:
    lexicon = offices()
    found = lexicon.offices.match(words.folded, at)
    if found is not None or at >= words.size:
        return found
    single = words.folded[at]
    if single.endswith(_PLAIN):
        single = single.removesuffix(_PLAIN)
    elif "-" in single:
        left, _, right = single.partition("-")
        single = left if left == right else single
    if single == words.folded[at]:
        return None
    plain = lexicon.offices.match([single], 0)
    return (at + 1, plain[1]) if plain is not None and plain[1].bare == "any" else None


def _short_form(words: Words, at: int) -> tuple[int, Office] | None:
    """The index behind a short form of the office before its complement: `(Dandim)`, or without brackets."""
    bracket = words.texts[at : at + 1] == ["("]
    found = offices().offices.match(words.folded, at + bracket)
    if found is None or not words.is_capital(at + bracket):
        return None
    end, office = found
    if bracket:
        if words.texts[end : end + 1] != [")"]:
            return None
        end += 1
    elif end > at + 1 or office.heads is None:
        return None
    goes_on = words.is_number(end) or not words.is_stop(end) or words.folded[end : end + 1] == ["dari"]
    return (end, office) if goes_on else None
