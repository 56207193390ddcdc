"""Where and when a figure holds, as its sentence says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from telisik.records.layout import Layout, word_set
from telisik.records.reading import Joined
from telisik.records.rows import Around, Item
from telisik.records.voices import SAYS
from telisik.schema import Label, Mention, Place

_IN = word_set("di wilayah kawasan daerah se ke seluruh sekitar perairan se- dalam berbagai wilkum lokasi area")
"""Words that bring in a place where something is or happens."""

_NEAR = 2
_BRINGS_IN = 3
_FROM = frozenset(["asal", "dari", "warga", "kelahiran"])
_COUNTS = word_set("sebanyak ada hanya sejumlah total mencapai : ( yakni yaitu sekitar masing-masing")
_CLOSES = word_set('" ” ; sementara sedangkan namun tetapi tapi serta')
_FARTHEST_DATE = 11


class Told(NamedTuple):
    """A mention that says where or when, and the rule that found it."""

    mention: Mention
    rule: str


class Circumstances:
    """Finds the place and the date of the figures of one text."""

    def __init__(self, layout: Layout, places: Joined[Place]) -> None:
        self.layout = layout
        self.known = frozenset(
            mention for place in places.records if place.code or place.country for mention in place.mentions
        )

    def place(self, rows: Around) -> Told | None:
        """The place of what is counted, or of the act that its sentence tells, given what stands around a figure."""
        left, right = rows
        found = (
            (self._beside(right), "place right behind the figure"),
            (self._before(left), "place right before the figure"),
            (self._behind(right), "place of the clause behind the figure"),
            (self._opening(left), "place of the clause before the figure"),
        )
        return next((Told(mention, rule) for mention, rule in found if mention is not None), None)

    @staticmethod
    def _beside(right: Sequence[Item]) -> Mention | None:
        """`115 WNI di Iran`, `20 perusahaan Indonesia`."""
        words: list[str] = []
        for item in right[: _NEAR + 1]:
            if isinstance(item, Mention):
                return item if item.label is Label.PLACE and _IN.issuperset(words) else None
            words.append(item)
        return None

    def _before(self, left: Sequence[Item]) -> Mention | None:
        """`di Blora hanya Rp3.300`, `Thailand sebanyak 100 perusahaan, Malaysia 92 perusahaan`."""
        for n, item in enumerate(left[: _NEAR + 1]):
            if isinstance(item, Mention):
                brought_in = item.id in self.known or not _IN.isdisjoint(left[n + 1 : n + 2])
                return item if item.label is Label.PLACE and brought_in else None
            if item not in _COUNTS:
                return None
        return None

    @staticmethod
    def _behind(right: Sequence[Item]) -> Mention | None:
        """`menangkap tiga remaja … di Sukaraja`: the first place behind that `di` brings in, in the figure's clause."""
        words: list[str] = []
        for item in right:
            if isinstance(item, str):
                if item in _CLOSES or item in SAYS:
                    return None
                words.append(item)
            elif item.label is Label.PLACE and set(words[-_BRINGS_IN:]) & _IN and not set(words[-1:]) & _FROM:
                return item
            else:
                words = []
        return None

    @staticmethod
    def _opening(left: Sequence[Item]) -> Mention | None:
        """`Di Kabupaten Gowa, Polri mengerahkan …`: the nearest place before that `di` brings in."""
        for n, item in enumerate(left):
            if isinstance(item, str):
                if item in _CLOSES or item in SAYS:
                    return None
            elif item.label is Label.PLACE and not _IN.isdisjoint(left[n + 1 : n + 3]):
                return item
        return None

    def date(self, figure: Mention) -> Told | None:
        """The date of the sentence that stands nearest to the figure."""
        index, sentence = self.layout.index[figure.id], self.layout.sentence_of(figure)
        best: tuple[int, Mention] | None = None
        for step in (-1, 1):
            for n in range(index + step, index + _FARTHEST_DATE * step, step):
                mention = self.layout.at(n)
                if mention is None or self.layout.sentence_of(mention) != sentence:
                    break
                if mention.label is Label.DATE:
                    distance = figure.start - mention.end if step < 0 else mention.start - figure.end
                    if best is None or distance < best[0]:
                        best = distance, mention
                    break
        return Told(best[1], "nearest date of the sentence") if best else None
