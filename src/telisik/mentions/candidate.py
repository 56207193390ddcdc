"""A candidate: a labelled run of tokens that a component proposes, before overlaps are settled."""

from __future__ import annotations

from typing import NamedTuple

from telisik.schema import Label


class Candidate(NamedTuple):
    """A proposal for a mention.

    Attributes:
        start: index of the first token.
        end: index behind the last token.
        label: what it would be.
        score: 0..1, the share of such candidates that are right where the rule was measured (on training articles).
        rule: name of the rule that proposes it, so that every hit can say why it is one.
    """

    start: int
    end: int
    label: Label
    score: float
    rule: str
