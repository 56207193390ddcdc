"""Name phrases: a person's name with the rank and titles that stand next to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from telisik.records.layout import HONORIFICS, Layout, Words, word_set
from telisik.schema import Label, Mention

_TITLE_JOINTS = frozenset({(), (",",), (".",), (",", ",")})
_BEFORE_JOINTS = frozenset({(), (".",), (")",)})
_AGE_JOINTS = frozenset({("(",), (",",), ("berusia",), (",", "berusia"), ("(", "usia"), (",", "usia"), (",", "umur")})
_RANK_BEHIND = word_set("yang kini kala itu saat masih sudah baru dengan berpangkat pangkat terakhir") | {","}


@dataclass(frozen=True)
class NamePhrase:
    """A PERSON mention with what belongs to it directly.

    Attributes:
        person: the name.
        rank: the rank next to it, if any.
        before: titles before the name.
        after: titles behind the name.
        age: the age behind the name, if any.
        first: index of its first outermost mention.
        last: index of its last outermost mention.
    """

    person: Mention
    rank: Mention | None
    before: tuple[Mention, ...]
    after: tuple[Mention, ...]
    age: Mention | None
    first: int
    last: int


def name_phrases(layout: Layout) -> list[NamePhrase]:
    """All name phrases of a reading, in text order."""
    return [_around(layout, n, mention) for n, mention in enumerate(layout.outer) if mention.label is Label.PERSON]


def without_honorifics(words: Words) -> Words:
    """The words without `Bapak`, `berinisial` and their like.

    >>> without_honorifics((",", "bapak", "."))
    (',',)
    """
    kept: list[str] = []
    for n, word in enumerate(words):
        if word in HONORIFICS or (word == "." and n and words[n - 1] in HONORIFICS):
            continue
        kept.append(word)
    return tuple(kept)


def _around(layout: Layout, index: int, person: Mention) -> NamePhrase:
    rank: Mention | None = None
    before: list[Mention] = []
    first = index
    for mention in _leftward(layout, index):
        if mention.label is Label.TITLE and not before:
            before.append(mention)
        elif mention.label is Label.RANK and rank is None:
            rank = mention
        else:
            break
        first -= 1
    after, last = _titles_behind(layout, index)
    age, last = _age_behind(layout, last)
    if rank is None:
        rank, last = _rank_behind(layout, last)
    if age is None:
        age, last = _age_behind(layout, last)
    return NamePhrase(person, rank, tuple(before), after, age, first, last)


def _leftward(layout: Layout, index: int) -> Iterator[Mention]:
    """The mentions that stand before the name with nothing between that parts them."""
    for n in range(index, 0, -1):
        left, right = layout.outer[n - 1], layout.outer[n]
        gap = layout.gap(left, right)
        if gap is None or without_honorifics(gap) not in _BEFORE_JOINTS or _line_break(layout, left, right):
            return
        if gap == (".",) and not layout.same_sentence(left, right):
            return
        yield left


def _titles_behind(layout: Layout, index: int) -> tuple[tuple[Mention, ...], int]:
    titles: list[Mention] = []
    while layout.label_at(index + 1) is Label.TITLE:
        left, title = layout.outer[index], layout.outer[index + 1]
        if layout.gap(left, title) not in _TITLE_JOINTS or _belongs_to_next(layout, index + 1):
            break
        titles.append(title)
        index += 1
    return tuple(titles), index


def _belongs_to_next(layout: Layout, index: int) -> bool:
    """Whether the title or rank at `index` stands directly before a name."""
    for n in (index, index + 1):
        following = layout.at(n + 1)
        if following is None or layout.gap(layout.outer[n], following) not in ((), (".",)):
            return False
        if following.label is Label.PERSON:
            return True
        if following.label not in (Label.TITLE, Label.RANK):
            return False
    return False


def _age_behind(layout: Layout, index: int) -> tuple[Mention | None, int]:
    figure = layout.at(index + 1)
    if figure is None or figure.label is not Label.FIGURE:
        return None, index
    gap = layout.gap(layout.outer[index], figure)
    after = layout.words_after(figure, 8)
    closed = gap is not None and "(" in gap and after[:1] in ((")",), ("tahun",), (",",), ("th",), ("thn",))
    apposed = gap is not None and ("tahun" in figure.text.lower() or (figure.text.isdigit() and after[:1] == (",",)))
    if gap in _AGE_JOINTS and (closed or ("(" not in (gap or ()) and apposed)):
        return figure, index + 1
    if gap == () and figure.text.isdigit() and 0 < int(figure.text[:4]) < 120:
        return figure, index + 1
    return None, index


def _rank_behind(layout: Layout, index: int) -> tuple[Mention | None, int]:
    rank = layout.at(index + 1)
    if rank is None or rank.label is not Label.RANK or _belongs_to_next(layout, index + 1):
        return None, index
    gap = layout.gap(layout.outer[index], rank)
    if gap is None or not gap or not set(gap) <= _RANK_BEHIND or not layout.same_sentence(layout.outer[index], rank):
        return None, index
    return rank, index + 1


def _line_break(layout: Layout, left: Mention, right: Mention) -> bool:
    return "\n" in layout.reading.text[left.end : right.start]
