"""Windows: the stretches of a text that the network reads at once.

A window holds as many whole sentences as fit. Only a sentence that alone is too long is cut, and then with a margin on
both sides that is read and not kept, so that the place of the cut hardly shows. Nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LONGEST = 256
"""Pieces of a window, with the two that open and close it; the network was trained on windows up to this length."""

MARGIN = 48
"""Pieces that are read on either side of a cut inside a sentence."""


class Window(NamedTuple):
    """Atoms `start` to `end` are read, those from `keep_start` to `keep_end` are kept."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def plan_windows(sizes: Sequence[int], sentence_starts: Sequence[int]) -> list[Window]:
    """Windows that keep every atom once.

    Args:
        sizes: how many pieces each atom has.
        sentence_starts: index of the first atom of each sentence, rising.

    >>> plan_windows([1, 1, 1, 1], [0, 2])
    [Window(start=0, end=4, keep_start=0, keep_end=4)]
    """
    room = LONGEST - 2
    edges = sorted({0, len(sizes), *sentence_starts})
    windows: list[Window] = []
    begin, filled = 0, 0
    for start, end in pairwise(edges):
        size = sum(sizes[start:end])
        if filled and filled + size > room:
            windows.append(Window(begin, start, begin, start))
            begin, filled = start, 0
        if size > room:
            windows += _cut_sentence(sizes, start, end, room)
            begin, filled = end, 0
        else:
            filled += size
    if filled:
        windows.append(Window(begin, len(sizes), begin, len(sizes)))
    return windows


def _cut_sentence(sizes: Sequence[int], start: int, end: int, room: int) -> list[Window]:
    windows: list[Window] = []
    keep_start = start
    while keep_start < end:
        first = _walk(sizes, keep_start, -1, MARGIN, start)
        last = _walk(sizes, first, 1, room, end)
        keep_end = end if last == end else max(keep_start + 1, _walk(sizes, last, -1, MARGIN, keep_start))
        windows.append(Window(first, max(last, keep_end), keep_start, keep_end))
        keep_start = keep_end
    return windows


def _walk(sizes: Sequence[int], position: int, step: int, room: int, limit: int) -> int:
    """How far from an atom's edge one comes, backward or forward, within so many pieces."""
    while position != limit:
        room -= sizes[position if step > 0 else position - 1]
        if room < 0:
            break
        position += step
    return position
