"""What a token is."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A token of a text; offsets are Unicode code points, end exclusive, and `text` is what stands between them."""

    text: str
    start: int
    end: int
