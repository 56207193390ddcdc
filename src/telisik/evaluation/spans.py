"""Precision, recall and F1 of mentions by label: exact spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

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


@dataclass
class Scores:
    """Scores of a set of documents, by label; flat counts the outermost mentions alone, nested counts all."""

    nested: dict[Label, Counter[str]] = field(default_factory=lambda: {label: Counter() for label in Label})
    flat: dict[Label, Counter[str]] = field(default_factory=lambda: {label: Counter() for label in Label})

    def add(self, gold: Iterable[Span], found: Iterable[Span]) -> None:
        """Counts one document in."""
        gold, found = list(gold), list(found)
        _count(self.nested, gold, found)
        _count(self.flat, outermost(gold), outermost(found))

    def by_label(self, *, flat: bool = False) -> dict[Label, Score]:
        """The score of each label."""
        counts = self.flat if flat else self.nested
        return {label: Score(c["right"], c["found"], c["gold"]) for label, c in counts.items()}

    def micro(self, *, flat: bool = False) -> Score:
        """All labels together."""
        parts = self.by_label(flat=flat).values()
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


def _count(counts: dict[Label, Counter[str]], gold: list[Span], found: list[Span]) -> None:
    for span in set(found):
        counts[span.label]["found"] += 1
    for span in set(gold):
        counts[span.label]["gold"] += 1
    for span in set(gold) & set(found):
        counts[span.label]["right"] += 1
