"""The tokens of a text as the grammar of offices looks at them: in lower case, with what ends a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from telisik.language.tokens import Token
from telisik.lexicon import places
from telisik.lexicon.offices import offices
from telisik.lexicon.ranks import ranks
from telisik.schema import Label

_NUMBER = re.compile(r"(?:\d[\d.\-–]*|[IVXLC]+)(?:/[^\W_]+)*")
_LONGEST_AREA = 5  # words of the longest names of regencies and countries


class Piece(NamedTuple):
    """A labelled run of tokens inside an office."""

    start: int
    end: int
    label: Label


class Words:
    """The tokens of a text.

    Attributes:
        texts: as written.
        folded: in lower case.
    """

    __slots__ = ("folded", "size", "texts")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.texts = [token.text for token in tokens]
        self.folded = [text.casefold() for text in self.texts]
        self.size = len(self.texts)

    def is_capital(self, at: int) -> bool:
        """Whether the token is there and begins with a capital."""
        return at < self.size and self.texts[at][0].isupper()

    def is_number(self, at: int) -> bool:
        """Whether the token names by number: `VI`, `091`, `0905/Balikpapan`, `XVII/Cen`."""
        return at < self.size and _NUMBER.fullmatch(self.texts[at]) is not None

    def is_stop(self, at: int) -> bool:
        """Whether no name goes on here: no capital, a rank, a person's name, another office."""
        if not self.is_capital(at):
            return True
        lexicon = offices()
        folded = self.folded[at]
        if folded in lexicon.person_words or (self.texts[at].endswith(".") and len(folded) < 4):
            return True
        if self.is_rank(at):
            return True
        if folded not in lexicon.starters:
            return False
        return lexicon.offices.match(self.folded, at) is not None or lexicon.statuses.match(self.folded, at) is not None

    def is_rank(self, at: int) -> bool:
        """Whether a rank begins here, `Letkol.Arm` and `Kapten.` counted."""
        plain = self.texts[at].partition(".")[0]
        return ranks().bases.match([plain, *self.texts[at + 1 : at + 3]], 0) is not None

    def capitals_end(self, start: int, most: int, *, person_words: bool = False) -> int:
        """The index behind a run of at most `most` words of a name; with `person_words` also Adi, Muhammad."""
        at = start
        while at < start + most and (not self.is_stop(at) or (person_words and self._may_honour(at))):
            at += 1
            if at + 1 < self.size and self.texts[at] in {"-", "/"} and self.is_capital(at + 1):
                at += 2
        return at

    def _may_honour(self, at: int) -> bool:
        return self.is_capital(at) and self.folded[at] in offices().person_words and self.texts[at].isalpha()

    def area_end(self, start: int, *, villages: bool = False) -> int | None:
        """The index behind the longest name of a known area that begins here, villages only if asked for."""
        designated = self._designated_end(start)
        if designated is not None or not self.is_capital(start):
            return designated
        for end in range(min(self.size, start + _LONGEST_AREA), start, -1):
            if self.texts[end - 1][0].isalpha() and _is_area(" ".join(self.texts[start:end]), villages):
                if end == start + 1 and self.folded[start] in offices().person_words:
                    return None  # `Ketua MPR Bambang Susanto`: a district's name, and a person's
                if self.texts[end : end + 1] == ["Kota"] and self.folded[end - 1] != "kota":
                    return end + 1
                return end
        return None

    def place_end(self, start: int, *, villages: bool = False) -> int | None:
        """The index behind the place that begins here: a known one, or an unknown one before a rank."""
        end = self.area_end(start, villages=villages)
        if end is not None:
            return end
        end = self.capitals_end(start, 3)
        if end == start:
            return start + 1 if not villages and self._is_regency(start) else None
        behind = end + 1 if self.texts[end : end + 1] == [","] else end
        return end if behind < self.size and self.is_capital(behind) and self.is_rank(behind) else None

    def _is_regency(self, at: int) -> bool:
        """Whether a person's name that is a regency's too stands here: `Polres Bima`."""
        known = places.major(self.texts[at]) if self.is_capital(at) else ()
        return any(entry.kind in ("regency", "city") for entry in known)

    def _designated_end(self, start: int) -> int | None:
        if not self.is_capital(start):
            return None
        designated = places.designator(self.folded[start : start + 3])
        if designated is None:
            return None
        inner = start + designated[0]
        if self.texts[inner : inner + 1] == ["."]:
            inner += 1
        end = None
        for stop in range(min(self.size, inner + _LONGEST_AREA), inner, -1):
            if self.is_capital(stop - 1) and _is_area(" ".join(self.texts[inner:stop]), villages=True):
                end = stop
                break
        if end is None:
            end = self.capitals_end(inner, 3)
        return end if end > inner else None


@lru_cache(maxsize=1 << 14)
def _is_area(name: str, villages: bool) -> bool:
    return bool(places.major(name) or places.districts(name) or (villages and places.villages(name)))
