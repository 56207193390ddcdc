"""Where the outermost mentions of a reading stand, and the words between them: what every joining rule looks at."""

from __future__ import annotations

import re
from functools import cached_property

from telisik.records.reading import Reading
from telisik.schema import Label, Mention

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]|_")
_LONGEST_GAP = 400


def word_set(words: str) -> frozenset[str]:
    """The words of a table that is written as running text.

    >>> sorted(word_set("yaitu yakni"))
    ['yaitu', 'yakni']
    """
    return frozenset(words.split())


HONORIFICS = word_set(
    """
    bapak ibu pak bu saudara saudari sdr sdri ny nyonya tuan tn yth almarhum almarhumah alm mas mbak bang kang
    bernama berinisial inisial pria wanita atas nama
    """
)
"""Words before a name that say nothing of rank or office; a joining rule looks through them."""


class Layout:
    """The outermost mentions of a reading in text order, with the words between them.

    Attributes:
        reading: what it lays out.
        outer: the mentions that stand in no other.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.outer = tuple(m for m in reading.mentions if m.parent is None)

    @cached_property
    def index(self) -> dict[str, int]:
        """Place of each outermost mention in `outer`, by id."""
        return {mention.id: n for n, mention in enumerate(self.outer)}

    def at(self, index: int) -> Mention | None:
        """The outermost mention at `index`, or `None` beyond either end."""
        return self.outer[index] if 0 <= index < len(self.outer) else None

    def label_at(self, index: int) -> Label | None:
        """The label of the outermost mention at `index`."""
        mention = self.at(index)
        return mention.label if mention else None

    def sentence_of(self, mention: Mention) -> int:
        """Index of the sentence that the mention begins in."""
        return self.reading.sentence_index(mention.start)

    def same_sentence(self, left: Mention, right: Mention) -> bool:
        """Whether both begin in one sentence."""
        return self.sentence_of(left) == self.sentence_of(right)

    def gap(self, left: Mention, right: Mention) -> Words | None:
        """The words and marks between two mentions in lower case; `None` where they stand too far apart."""
        return self.words(left.end, right.start) if right.start - left.end <= _LONGEST_GAP else None

    def words(self, start: int, end: int) -> Words:
        """The words and marks of a stretch of text, in lower case."""
        return tuple(_WORD.findall(self.reading.text[max(start, 0) : end].lower()))

    def words_before(self, mention: Mention, limit: int = 60) -> Words:
        """The words right before a mention, in lower case, within its sentence and `limit` characters."""
        start, _ = self.reading.sentences[self.sentence_of(mention)] if self.reading.sentences else (0, 0)
        return self.words(max(min(start, mention.start), mention.start - limit), mention.start)

    def words_after(self, mention: Mention, limit: int = 60) -> Words:
        """The words right behind a mention, in lower case, within its sentence and `limit` characters."""
        return self.words(mention.end, min(mention.end + limit, self._sentence_end(mention)))

    def _sentence_end(self, mention: Mention) -> int:
        if not self.reading.sentences:
            return len(self.reading.text)
        return max(self.reading.sentences[self.sentence_of(mention)][1], mention.end)
