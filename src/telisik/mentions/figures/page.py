"""A text as the rules of the grammar look at it: words beside tokens, and questions about one place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from telisik.language.numerals.words import NUMBER_WORDS
from telisik.language.tokens import Token
from telisik.mentions.figures.lexicon import word_class

_WIDEST_GAP = 2
_YEARS = range(1900, 2100)
_LONGEST_PLATE_AREA = 2
_LONGEST_TITLE = 30
_TITLE_SHARE = 0.7
_SHORTEST_CODE = 6


class Page:
    """A text's tokens with their lower-cased words.

    Attributes:
        tokens: all tokens.
        words: their texts in lower case.
        line_starts: indices of the tokens that begin a line, as far as known.
    """

    __slots__ = ("_starts", "line_starts", "tokens", "words")

    def __init__(self, tokens: Sequence[Token], line_starts: Collection[int]) -> None:
        self.tokens = tokens
        self.words = [text.lower() for text, _, _ in tokens]
        self.line_starts = frozenset(line_starts)
        self._starts = sorted(self.line_starts)

    def word(self, index: int) -> str:
        """The word at an index, empty outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def word_on_line(self, index: int) -> str:
        """The word at an index, empty where a new line begins with it."""
        return "" if index in self.line_starts else self.word(index)

    def is_capital(self, index: int) -> bool:
        """Whether the token begins with a capital, as names do."""
        return index >= 0 and self.tokens[index].text[0].isupper()

    def is_proper(self, index: int) -> bool:
        """Whether the token is a name by its capital: the one before it has none."""
        text, before = self.tokens[index].text, self.tokens[index - 1].text
        return text[0].isupper() and not text.isupper() and before[0].islower()

    def is_naming(self, index: int) -> bool:
        """Whether numbers behind this token name (`Pasal`, `Kodim`); initials (`SU`) are no such word."""
        return self.word(index) in word_class("naming") and not self.tokens[index].text.isupper()

    def is_year(self, index: int) -> bool:
        """Whether the token looks like a year."""
        word = self.word(index)
        return len(word) == 4 and word.isdecimal() and int(word) in _YEARS

    def is_code(self, index: int) -> bool:
        """Whether the token has more digits than news writes without separators: a telephone number, a code."""
        word = self.word(index)
        return word.isdecimal() and len(word) >= _SHORTEST_CODE

    def is_number(self, index: int) -> bool:
        """Whether a plain number begins here."""
        word = self.word(index)
        return word.isdecimal() or word in NUMBER_WORDS

    def is_plate_area(self, index: int) -> bool:
        """Whether the token may be the first part of a number plate: `B 1234 XYZ`."""
        text = self.tokens[index].text if index >= 0 else ""
        return 0 < len(text) <= _LONGEST_PLATE_AREA and text.isalpha() and text.isupper()

    def touches(self, index: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index].start == self.tokens[index - 1].end

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a line ends between the tokens from `start` up to `end`, or a wide gap stands there."""
        tokens = self.tokens
        for n in range(start + 1, min(end, len(tokens))):
            if n in self.line_starts or tokens[n].start - tokens[n - 1].end >= _WIDEST_GAP:
                return True
        return False

    def in_title(self, index: int) -> bool:
        """Whether the token stands in a short line that capitalises nearly every word, as headlines do."""
        line = bisect_right(self._starts, index)
        start = self._starts[line - 1] if line else 0
        end = self._starts[line] if line < len(self._starts) else len(self.tokens)
        if end - start > _LONGEST_TITLE:
            return False
        words = [token.text for token in self.tokens[start:end] if token.text[0].isalpha()]
        return sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)
