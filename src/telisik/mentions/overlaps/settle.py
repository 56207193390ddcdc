"""Settling overlaps: by stated rules, in one pass over the candidates from the surest to the least sure.

1. Only the nesting of the guideline is possible: UNIT, ORG and PLACE inside POSITION; PLACE inside UNIT and ORG.
   Any other two mentions that share a token compete.
2. Of two that compete, the one from the source that the policy puts first for its label wins; then the surer one,
   then the longer one.
3. A grammar knows the inside of what it finds: nothing of a later turn is taken inside its offices and units
   (`VI/Mlw` of `Kodam VI/Mlw` is no place, though it looks like one). The tagger's own may be filled later.
4. A candidate whose score is below what the policy asks of its source and label is never taken.
5. A person that runs into what an earlier turn took (`Bupati Sragen` and `Sragen Hartono Wibisono`) keeps the words
   that are left of it at its end or beginning, where they can be a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from telisik.mentions.candidate import Candidate
from telisik.mentions.overlaps.policy import Source
from telisik.schema import Label

MAY_HOLD = {
    Label.POSITION: frozenset({Label.UNIT, Label.ORG, Label.PLACE}),
    Label.UNIT: frozenset({Label.PLACE}),
    Label.ORG: frozenset({Label.PLACE}),
}


class Proposal(NamedTuple):
    """A candidate and the component that proposes it."""

    candidate: Candidate
    source: str


class _Taken(NamedTuple):
    """A mention, the turn in which it was taken, and whether its source knows what is nested in it."""

    turn: float
    mention: Candidate
    knows_inside: bool


def settle(proposals: Iterable[Proposal], policy: Sequence[Source], capitals: Sequence[bool]) -> list[Candidate]:
    """The mentions of a document, in text order, outer before inner.

    Args:
        proposals: of all components, in any order.
        policy: what is asked of each source.
        capitals: of each token of the document, whether it begins with a capital, as names do.
    """
    sources = {source.name: source for source in policy}
    ranked = sorted(
        (key, proposal.candidate, sources[proposal.source].knows_inside)
        for proposal in proposals
        if (key := _rank(proposal, sources[proposal.source])) is not None
    )
    taken: list[list[_Taken]] = [[] for _ in capitals]
    kept: list[Candidate] = []
    for (turn, *_), proposed, knows_inside in ranked:
        candidate = _left_over(proposed, turn, taken, capitals) if proposed.label is Label.PERSON else proposed
        beside = {other for token in range(candidate.start, candidate.end) for other in taken[token]}
        if all(_goes_with(candidate, turn, other) for other in beside):
            kept.append(candidate)
            for token in range(candidate.start, candidate.end):
                taken[token].append(_Taken(turn, candidate, knows_inside))
    return sorted(kept, key=lambda c: (c.start, -c.end, c.label is not Label.POSITION))


def _rank(proposal: Proposal, source: Source) -> tuple[float, ...] | None:
    """The order in which candidates are taken, or `None` for one that is not sure enough."""
    candidate = proposal.candidate
    standing = source.standing_of(candidate)
    if standing is None or candidate.score < standing.at_least:
        return None
    return standing.turn, -candidate.score, candidate.start - candidate.end, candidate.start


def _goes_with(candidate: Candidate, turn: float, other: _Taken) -> bool:
    inside = _holds(other.mention, candidate) and (turn == other.turn or not other.knows_inside)
    return inside or _holds(candidate, other.mention)


def _left_over(
    person: Candidate, turn: float, taken: Sequence[Sequence[_Taken]], capitals: Sequence[bool]
) -> Candidate:
    """The person without the words at its edges that belong to what earlier turns took across those edges."""
    start, end = person.start, person.end
    for first, other, _ in taken[start]:
        if first < turn and other.end < end:
            start = max(start, other.end)
    for first, other, _ in taken[end - 1]:
        if first < turn and other.start > start:
            end = min(end, other.start)
    if (start, end) == (person.start, person.end):
        return person
    names = [position for position in range(start, end) if capitals[position]]
    return person._replace(start=names[0], end=names[-1] + 1) if names else person


def _holds(outer: Candidate, inner: Candidate) -> bool:
    inside = outer.start <= inner.start and inner.end <= outer.end and outer[:2] != inner[:2]
    return inside and inner.label in MAY_HOLD.get(outer.label, frozenset())
