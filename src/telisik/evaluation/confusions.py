"""What is taken for what, and the errors that cost most, with the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from telisik.evaluation.pairing import Pair, pair
from telisik.formats.inline import Span
from telisik.schema import Label

Kind = Literal["missed", "spurious", "label", "edges"]
_CONTEXT = 40


class SpanError(NamedTuple):
    """A mention that is not right.

    Attributes:
        article: where it stands.
        pair: what is right, and what was found.
        score: how sure the finder was; 0 where it found nothing.
        text: the article's.
    """

    article: str
    pair: Pair
    score: float
    text: str

    @property
    def kind(self) -> Kind:
        """What is wrong: nothing was found, nothing is there, another label, or other edges."""
        if self.pair.found is None:
            return "missed"
        if self.pair.gold is None:
            return "spurious"
        return "edges" if self.pair.same_label else "label"

    @property
    def words(self) -> tuple[str, str]:
        """The words of the gold and of the found mention; empty where there is none."""
        gold, found = (self.text[span.start : span.end] if span else "" for span in self.pair)
        return gold, found

    @property
    def context(self) -> str:
        """The words in brackets, those around them outside, on one line."""
        spans = [span for span in self.pair if span]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        before, after = self.text[max(0, start - _CONTEXT) : start], self.text[end : end + _CONTEXT]
        return " ".join(f"{before}[{self.text[start:end]}]{after}".split())


class Recurring(NamedTuple):
    """An error, and how often the same words go wrong in the same way."""

    error: SpanError
    times: int


@dataclass
class Confusions:
    """Pairs of gold and found labels, and all errors, over a set of documents; nested mentions count too.

    Attributes:
        counts: how often a gold label (`None`: nothing is there) was answered by a label (`None`: nothing was found).
        edges: how many of the pairs of one label have wrong edges.
        errors: in the order of the articles.
    """

    counts: Counter[tuple[Label | None, Label | None]] = field(default_factory=Counter)
    edges: Counter[Label] = field(default_factory=Counter)
    errors: list[SpanError] = field(default_factory=list)

    def add(self, name: str, text: str, gold: tuple[Span, ...], found: Mapping[Span, float]) -> None:
        """Counts one document in; `found` says how sure the finder was of each mention."""
        for couple in pair(gold, found):
            one, other = couple
            self.counts[one.label if one else None, other.label if other else None] += 1
            if couple.exact:
                continue
            if one is not None and couple.same_label:
                self.edges[one.label] += 1
            self.errors.append(SpanError(name, couple, found[other] if other else 0.0, text))

    def worst(self, most: int) -> list[Recurring]:
        """The errors that cost most: those that recur most often, then those that the finder was surest of."""
        alike: dict[tuple[object, ...], list[SpanError]] = {}
        for error in self.errors:
            labels = tuple(span.label if span else None for span in error.pair)
            alike.setdefault((*labels, *error.words), []).append(error)
        groups = [Recurring(max(errors, key=lambda error: error.score), len(errors)) for errors in alike.values()]
        groups.sort(key=lambda group: (-group.times, -group.error.score))
        return groups[:most]
