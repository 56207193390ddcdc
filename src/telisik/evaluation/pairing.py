"""Who is who: pairs each gold mention with the found mention that was meant for it, one to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from telisik.formats.inline import Span


class Pair(NamedTuple):
    """A gold mention and the found one that answers it; either may be missing, never both."""

    gold: Span | None
    found: Span | None

    @property
    def exact(self) -> bool:
        """Whether label and both edges are right."""
        return self.gold == self.found

    @property
    def same_label(self) -> bool:
        """Whether both are there and have one label, wherever their edges are."""
        return self.gold is not None and self.found is not None and self.gold.label is self.found.label


def pair(gold: Iterable[Span], found: Iterable[Span]) -> list[Pair]:
    """Pairs two sets of mentions of one text; what is left over is paired with nothing.

    Exact mentions first, then overlapping ones of one label, then overlapping ones of two labels; within each, those
    that have the most characters in common first. So a mention counts once, and labels do not disturb each other.

    >>> from telisik.schema import Label
    >>> long, short = Span(0, 11, Label.ORG), Span(0, 4, Label.ORG)
    >>> pair([long], [short, Span(5, 11, Label.PLACE)])[0] == Pair(long, short)
    True
    """
    wanted, given = set(gold), set(found)
    exact = wanted & given
    pairs = [Pair(span, span) for span in sorted(exact)]
    wanted -= exact
    given -= exact
    for _, _, one, other in sorted(_overlaps(wanted, given)):
        if one in wanted and other in given:
            pairs.append(Pair(one, other))
            wanted.remove(one)
            given.remove(other)
    pairs += [Pair(span, None) for span in sorted(wanted)]
    pairs += [Pair(None, span) for span in sorted(given)]
    return pairs


def _overlaps(gold: Iterable[Span], found: Iterable[Span]) -> Iterator[tuple[bool, int, Span, Span]]:
    """All overlapping couples, as (whether labels differ, minus their common characters, gold, found)."""
    waiting = sorted(found, reverse=True)
    near: list[Span] = []
    for one in sorted(gold):
        while waiting and waiting[-1].start < one.end:
            near.append(waiting.pop())
        near = [other for other in near if other.end > one.start]
        for other in near:
            common = min(one.end, other.end) - max(one.start, other.start)
            if common > 0:
                yield one.label is not other.label, -common, one, other
