"""A sentence as rows of words and outermost mentions around one mention: what the rules about clauses read."""

from __future__ import annotations

from typing import NamedTuple

from telisik.records.layout import Layout, Words
from telisik.schema import Mention

Item = str | Mention
"""A word or mark in lower case, or an outermost mention."""

LEFT, RIGHT = 60, 30
"""How many items a row has at most, to either side."""
_LONGEST_GAP = 600
_STOPS = frozenset(".!?")


class Around(NamedTuple):
    """What stands around a mention in its sentence; a stop inside a quotation ends a sentence too.

    Attributes:
        left: what stands before it, the nearest first.
        right: what stands behind it.
    """

    left: list[Item]
    right: list[Item]


def around(layout: Layout, mention: Mention) -> Around:
    """The rows around an outermost mention."""
    sentences = layout.reading.sentences
    start, stop = sentences[layout.sentence_of(mention)] if sentences else (0, len(layout.reading.text))
    return Around(_left(layout, mention, start)[:LEFT], _right(layout, mention, stop)[:RIGHT])


def _left(layout: Layout, mention: Mention, start: int) -> list[Item]:
    row: list[Item] = []
    end, index = mention.start, layout.index[mention.id] - 1
    while len(row) < LEFT:
        before = layout.at(index)
        inside = before is not None and before.start >= start
        words = layout.words(max(before.end if before and inside else start, end - _LONGEST_GAP), end)
        begin = _last_beginning(words)
        row += reversed(words[begin:])
        if begin or before is None or not inside:
            break
        row.append(before)
        end, index = before.start, index - 1
    return row


def _right(layout: Layout, mention: Mention, stop: int) -> list[Item]:
    row: list[Item] = []
    start, index = mention.end, layout.index[mention.id] + 1
    while len(row) < RIGHT:
        behind = layout.at(index)
        inside = behind is not None and behind.start < stop
        words = layout.words(start, min(behind.start if behind and inside else stop, start + _LONGEST_GAP))
        end = next((n for n, word in enumerate(words) if word in _STOPS), len(words))
        row += words[:end]
        if end < len(words) or behind is None or not inside:
            break
        row.append(behind)
        start, index = behind.end, index + 1
    return row


def _last_beginning(words: Words) -> int:
    """Where words begin anew: behind a stop, or behind the `Baca juga` before the headline of another article."""
    for n in range(len(words), 0, -1):
        if words[n - 1] in _STOPS or words[n - 2 : n] == ("baca", "juga"):
            return n
    return 0
