"""What the tagger finds."""

from __future__ import annotations

from typing import NamedTuple

from telisik.schema import Label


class CharSpan(NamedTuple):
    """A labelled stretch of text in Unicode code points, with its score 0..1."""

    start: int
    end: int
    label: Label
    score: float
