"""Precision, recall and F1 of mentions by label: exact and overlapping, flat and nested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from telisik.evaluation.pairing import pair
from telisik.formats.inline import Span
from telisik.schema import Label


@dataclass(frozen=True)
class Score:
    """Counts of one label, and what follows from them."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the found mentions that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold mentions that are found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two.

        >>> round(Score(right=8, found=10, gold=16).f1, 3)
        0.615
        """
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


Counts = dict[Label, Counter[str]]


def _no_counts() -> Counts:
    return {label: Counter() for label in Label}


@dataclass
class Scores:
    """Scores of a set of documents, by label; flat counts the outermost mentions alone, nested counts all.

    A mention is exactly right with its label and both edges. It is right by overlap with its label and a character in
    common with a gold mention that no other found mention answers: one long mention can't answer two gold ones.
    """

    nested: Counts = field(default_factory=_no_counts)
    flat: Counts = field(default_factory=_no_counts)

    def add(self, gold: Iterable[Span], found: Iterable[Span]) -> None:
        """Counts one document in."""
        gold, found = list(gold), list(found)
        _count(self.nested, gold, found)
        _count(self.flat, outermost(gold), outermost(found))

    def by_label(self, *, flat: bool = False, overlapping: bool = False) -> dict[Label, Score]:
        """The score of each label."""
        counts = self.flat if flat else self.nested
        right = "overlapping" if overlapping else "right"
        return {label: Score(c[right], c["found"], c["gold"]) for label, c in counts.items()}

    def micro(self, *, flat: bool = False, overlapping: bool = False) -> Score:
        """All labels together."""
        parts = self.by_label(flat=flat, overlapping=overlapping).values()
        return Score(sum(s.right for s in parts), sum(s.found for s in parts), sum(s.gold for s in parts))

    def summary(self) -> dict[str, float]:
        """F1 in per cent: flat, nested and by label."""
        named = {label.value: round(100 * score.f1, 1) for label, score in self.by_label().items()}
        return {"flat": round(100 * self.micro(flat=True).f1, 2), "nested": round(100 * self.micro().f1, 2), **named}


def outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans that no other one holds."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end, s.label is not Label.POSITION)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _count(counts: Counts, gold: list[Span], found: list[Span]) -> None:
    for one, other in (pairs := pair(gold, found)):
        if one is not None:
            counts[one.label]["gold"] += 1
        if other is not None:
            counts[other.label]["found"] += 1
    for couple in pairs:
        if couple.gold is not None and couple.same_label:
            counts[couple.gold.label]["overlapping"] += 1
            counts[couple.gold.label]["right"] += couple.exact
