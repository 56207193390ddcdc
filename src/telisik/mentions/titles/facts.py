"""What a run of titles says: its titles, one by one, as written."""

from __future__ import annotations

import re
from typing import NamedTuple

from telisik.lexicon.titles import Title, titles

_PIECE = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r"\. ?\(?|\(|-| ")
_BETWEEN = re.compile(r"[\s,;.]*")
_UNKNOWN = re.compile(r"[^\s,;]+")
_CLOSE = re.compile(r"\.?\)")
_APOSTROPHES = frozenset("'’")


class WrittenTitle(NamedTuple):
    """One title as it stands in a text.

    Attributes:
        title: the entry of the lexicon.
        start: offset of its first letter.
        end: offset behind its last character, its stop included.
        stopped: whether it is written with stops or brackets.
    """

    title: Title
    start: int
    end: int
    stopped: bool


def interpret(text: str) -> tuple[str, ...]:
    """The titles of a TITLE mention, as written and in order.

    >>> interpret("Drs. H."), interpret("S.E., M.M."), interpret("SH.MH")
    (('Drs.', 'H.'), ('S.E.', 'M.M.'), ('SH', 'MH'))
    """
    found: list[str] = []
    position = 0
    while True:
        position = _behind_joint(text, position)
        if position >= len(text):
            return tuple(found)
        written = read_title(text, position)
        unknown = _UNKNOWN.match(text, position)
        end = written.end if written else unknown.end() if unknown else position + 1
        found.append(text[position:end])
        position = end


def read_title(text: str, start: int, *, continued: bool = False) -> WrittenTitle | None:
    """The longest title of the lexicon that begins at an offset.

    Args:
        text: where to read.
        start: the offset of its first letter.
        continued: whether a title with stops stands before it, so that a closing stop is its own.

    >>> read_title("Adi, M.Tr.(Han) tiba", 5).end
    15
    """
    lexicon = titles()
    key, position = "", start
    blanks: set[int] = set()
    stops: set[int] = set()
    best: WrittenTitle | None = None
    while piece := _PIECE.match(text, position):
        key += piece.group().casefold()
        if key not in lexicon.prefixes:
            break
        title = lexicon.titles.get(key)
        if title is not None and blanks <= _blank_places(title) and stops <= _stop_places(title):
            best = _close(text, title, start, piece.end(), continued) or best
        joint = _JOINT.match(text, piece.end())
        if joint is None:
            break
        if joint.group() == " " and len(piece.group()) > 1:
            blanks.add(len(key))
        if joint.group().startswith(". "):
            stops.add(len(key))
        position = joint.end()
    return best


def _blank_places(title: Title) -> set[int]:
    """Where, in its letters, a title may have a blank and no stop."""
    places, length = set(), 0
    for word in title.words:
        length += len(word)
        places.add(length)
    return places


def _stop_places(title: Title) -> set[int]:
    """Where, in its letters, a title may have a stop and a blank: `Dr. H.` is no `drh.`."""
    form = title.form
    return {sum(map(str.isalpha, form[:n])) for n, character in enumerate(form) if not character.isalpha()}


def _close(text: str, title: Title, start: int, end: int, continued: bool) -> WrittenTitle | None:
    """The title with its closing bracket, apostrophe or stop; `None` where its letters' case rules it out."""
    inner = text[start:end]
    if "(" in inner:
        bracket = _CLOSE.match(text, end)
        if bracket is None:
            return None
        end = bracket.end()
    elif text[end : end + 1] in _APOSTROPHES:
        end += 1
    stopped = "." in inner or "(" in inner
    if not _case_fits(title, inner, stopped):
        return None
    if text[end : end + 1] == ".":
        following = text[end + 1 : end + 2]
        glued = following.isalpha() and not stopped
        if not glued and (title.before or stopped or continued or following == ","):
            end, stopped = end + 1, True
    return WrittenTitle(title, start, end, stopped)


def _case_fits(title: Title, inner: str, stopped: bool) -> bool:
    if inner[0].islower():
        return title.form[0].islower() and inner.islower()
    if stopped or title.before:
        return True
    capitals = sum(character.isupper() for character in inner)
    return capitals >= 2 or inner == title.form.rstrip(".")


def _behind_joint(text: str, position: int) -> int:
    between = _BETWEEN.match(text, position)
    return between.end() if between else position
