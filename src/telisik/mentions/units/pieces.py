"""The pieces that unit names are read from: tokens, cut once more at slashes (`091/ASN`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from telisik.language.tokens import Token

_WIDEST_GAP = 1  # characters of white space inside one name
_LONGEST = 64  # characters of a token that is cut: longer ones are web addresses
_SLASH = re.compile(r"(/)")


class Pieces:
    """Pieces of a text.

    Attributes:
        texts: the pieces.
        folded: the same in lower case.
        tokens: index of the token that each stands in.

    >>> pieces = Pieces([Token("Korem", 0, 5), Token("091/ASN", 6, 13)])
    >>> pieces.texts, pieces.opens(3), pieces.closes(3)
    (['Korem', '091', '/', 'ASN'], False, True)
    """

    __slots__ = ("_source", "folded", "texts", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._source = tokens
        self.texts: list[str] = []
        self.tokens: list[int] = []
        for index, token in enumerate(tokens):
            text = token.text
            if "/" in text and 1 < len(text) <= _LONGEST:
                parts = [part for part in _SLASH.split(text) if part]
                self.texts += parts
                self.tokens += [index] * len(parts)
            else:
                self.texts.append(text)
                self.tokens.append(index)
        self.folded = [text.casefold() for text in self.texts]

    def opens(self, index: int) -> bool:
        """Whether a piece begins its token."""
        return index == 0 or self.tokens[index] != self.tokens[index - 1]

    def closes(self, index: int) -> bool:
        """Whether a piece ends its token."""
        return index + 1 == len(self.tokens) or self.tokens[index] != self.tokens[index + 1]

    def breaks(self, index: int) -> bool:
        """Whether a wide gap stands before a piece, which no name goes across."""
        token = self.tokens[index]
        if token == 0 or not self.opens(index):
            return False
        return self._source[token].start - self._source[token - 1].end > _WIDEST_GAP
