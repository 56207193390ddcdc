"""Where the QUANTITY and TIME entities of public sets begin and end by other rules than our figures and dates.

Each rule is a convention: which side of a mention, whose is longer there, and what the words between the two edges must
be. A disagreement whose edges conventions explain is one of guidelines, not of grammars; all others stay open. The
conventions look at the words between the edges alone, never at what stands in the mentions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from telisik.formats.inline import Span
from telisik.mentions.figures.lexicon import modifiers
from telisik.schema import Label

Side = Literal["before", "behind"]
Longer = Literal["ours", "theirs"]


class Convention(NamedTuple):
    """A difference between the guidelines.

    Attributes:
        label: of the mentions.
        side: where their edges differ.
        longer: whose mention holds the words between the two edges.
        says: what our guideline rules there, and the set does not.
        holds: whether it is what the words between the edges show (lower case, single spaces).
    """

    label: Label
    side: Side
    longer: Longer
    says: str
    holds: Callable[[str], object]


def _are_modifiers(words: str) -> bool:
    listed, end = words.split(), 0
    while end < len(listed):
        found = modifiers("before").match(listed, end)
        if found is None:
            return False
        end = found[0]
    return True


def _any_of(words: str) -> Callable[[str], object]:
    """One or more of these words, ` | ` between them."""
    return _text(rf"(?:(?:{words.replace(' | ', '|')})(?: |\Z))+")


def _text(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).fullmatch


_FIGURE, _DATE = Label.FIGURE, Label.DATE
_HEADS = (
    "tahun | bulan | hari | pukul | jam | abad | era | awal | akhir | pertengahan | "
    "(?:kuartal|paruh|semester) (?:pertama|kedua|ketiga|keempat)"
)
_TAILS = (
    "yang | lalu | silam | mendatang | depan | kemarin | besok | lusa | ini | dini | hari | pagi | siang | sore | "
    "malam | waktu | setempat | wib | wita | wit"
)
_BRACKETS = "brackets are outside: (<30 persen>)"
_HEAD_ALONE = "the head ends it: <12 kota> besar, <28 liter> limbah, <tujuh orang> tewas"
CONVENTIONS = (
    Convention(_FIGURE, "before", "ours", "a modifier is inside: <lebih dari 10 orang>", _are_modifiers),
    Convention(_FIGURE, "before", "theirs", "`sebesar` is outside: sebesar <2 persen>", _any_of("sebesar | sebanyak")),
    Convention(_FIGURE, "before", "theirs", _BRACKETS, _text(r"\(")),
    Convention(_FIGURE, "behind", "theirs", _BRACKETS, _text(r"\)")),
    Convention(_FIGURE, "behind", "theirs", "a rate is outside: <Rp 500> per liter", _text(r"(?:per|/|se?tiap).*")),
    Convention(_FIGURE, "behind", "theirs", "another unit is outside: <10 km> (6 mil)", _text(r"\([^()]*\)")),
    Convention(_FIGURE, "behind", "theirs", "a doubled noun is one word: <6 anak-anak>", _text(r"- ?[^\W\d_]+.*")),
    Convention(_FIGURE, "behind", "theirs", _HEAD_ALONE, _text(r"[^\W\d_][^\d()]*")),
    Convention(_FIGURE, "behind", "ours", "the counted noun is inside: <11 kesepakatan>", _text(r"[^\W\d_]+")),
    Convention(_DATE, "before", "ours", "its head is inside: <tahun 2014>, <pukul 10.00>", _any_of(_HEADS)),
    Convention(_DATE, "before", "theirs", "a place is outside: Jakarta, <Selasa (6/3/2012)>", _text(r"[^\W\d_]+ ?,")),
    Convention(_DATE, "before", "theirs", "`sekitar` is outside: sekitar <pukul 01.30>", _any_of("sekitar")),
    Convention(_DATE, "before", "theirs", _BRACKETS, _text(r"\(")),
    Convention(_DATE, "behind", "theirs", _BRACKETS, _text(r"\)")),
    Convention(_DATE, "behind", "ours", "`lalu` and `malam` are inside: <Kamis lalu>", _any_of(_TAILS)),
)
ONE_DATE = "a date of several parts is one: <Selasa, 19 Agustus>"
DURATION = "a length of time is a figure: <3 jam>"


def explain(text: str, gold: Span, found: Span, others: Sequence[Span]) -> tuple[str, ...] | None:
    """The conventions by which two overlapping mentions differ; `None` where one of their edges stays unexplained.

    Args:
        text: that they stand in.
        gold: the set's entity.
        found: ours.
        others: all entities of the set in this text.

    >>> text = "Sebanyak lebih dari 10 orang tewas."
    >>> ours, theirs = Span(9, 28, Label.FIGURE), Span(20, 34, Label.FIGURE)
    >>> [says.partition(":")[0] for says in explain(text, theirs, ours, [theirs])]
    ['a modifier is inside', 'the head ends it']
    """
    if gold.label is not found.label:
        is_duration = gold.label is Label.DATE and gold[:2] == found[:2]
        return (DURATION,) if is_duration else None
    reasons: list[str] = []
    for difference in _differences(gold, found):
        reason = _reason(text, difference, others)
        if reason is None:
            return None
        reasons.append(reason)
    return tuple(reasons)


def is_part_of_one_date(gold: Span, found: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether an entity that was not found lies in one of our dates that another entity has begun."""
    return gold.label is Label.DATE and any(
        span.label is Label.DATE
        and span.start <= gold.start
        and gold.end <= span.end
        and any(other != gold and other.start < span.end and span.start < other.end for other in others)
        for span in found
    )


class _Difference(NamedTuple):
    """Two edges that should be one, and whose mention holds the text between them."""

    label: Label
    side: Side
    longer: Longer
    start: int
    end: int


def _differences(gold: Span, found: Span) -> Iterator[_Difference]:
    if gold.start != found.start:
        start, end = sorted((gold.start, found.start))
        yield _Difference(gold.label, "before", "ours" if found.start < gold.start else "theirs", start, end)
    if gold.end != found.end:
        start, end = sorted((gold.end, found.end))
        yield _Difference(gold.label, "behind", "ours" if found.end > gold.end else "theirs", start, end)


def _reason(text: str, difference: _Difference, others: Sequence[Span]) -> str | None:
    label, _, longer, start, end = difference
    words = " ".join(text[start:end].lower().split())
    for convention in CONVENTIONS:
        if convention[:3] == difference[:3] and convention.holds(words):
            return convention.says
    is_split = label is Label.DATE and longer == "ours"
    return ONE_DATE if is_split and any(start <= other.start and other.end <= end for other in others) else None
