"""From tokens to text and back: a stretch of text rebuilt from its tokens, and the token at which an offset falls.

A grammar that reads words, stops and brackets from text does not depend on how the tokeniser cuts them; its spans stay
whole tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from telisik.language.tokens import Token

_WIDEST_GAP = 2  # characters of white space inside one mention


def window(tokens: Sequence[Token], start: int, size: int) -> str:
    """The text of up to `size` tokens from token `start` on, cut at a wide gap; offsets hold, white space is blanks.

    >>> window([Token("Letkol", 5, 11), Token("Inf", 12, 15), Token("Adi", 40, 43)], 0, 9)
    'Letkol Inf'
    """
    pieces: list[str] = []
    position = tokens[start].start
    for token in tokens[start : start + size]:
        if token.start - position > _WIDEST_GAP:
            break
        pieces += [" " * (token.start - position), token.text]
        position = token.end
    return "".join(pieces)


def token_behind(tokens: Sequence[Token], start: int, offset: int) -> int | None:
    """The index behind the token that ends at `offset`, or one stop later; `None` where a token goes on.

    >>> token_behind([Token("Kombes", 0, 6), Token("Pol.", 7, 11)], 0, 10)
    2
    """
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.end >= offset:
            rest = token.text[offset - token.start :] if token.start < offset else "?"
            return index + 1 if rest in {"", "."} else None
    return None
