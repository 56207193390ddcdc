"""Which candidates become mentions, when they share words."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.candidate import Candidate
from telisik.mentions.overlaps import POLICY, Proposal, Source, settle
from telisik.mentions.overlaps.policy import Standing
from telisik.mentions.overlaps.settle import MAY_HOLD
from telisik.schema import Label

TEST_POLICY = (
    Source("first", {Label.RANK: Standing(turn=0, at_least=0.9)}),
    Source("second", {label: Standing(turn=1) for label in Label}),
    Source("third", {label: Standing(turn=2, at_least=0.5) for label in Label}),
)
WORDS = ["Kapolda", "Kalimantan", "Timur", "Irjen", "Pol", "Sari", "Dewi"]
CAPITALS = [True] * len(WORDS)


def proposal(written: str) -> Proposal:
    """`second 0-3 POSITION 0.9`: who proposes which words as what, and how surely."""
    source, extent, label, score = written.split()
    start, end = map(int, extent.split("-"))
    return Proposal(Candidate(start, end, Label(label), float(score), "test"), source)


def shown(candidate: Candidate) -> str:
    return f"{candidate.label.value} {' '.join(WORDS[candidate.start : candidate.end])}"


@pytest.mark.parametrize(
    ("proposed", "settled"),
    [
        pytest.param([], [], id="nothing proposed"),
        pytest.param(
            ["second 1-3 PLACE 0.4", "second 0-3 POSITION 0.9"],
            ["POSITION Kapolda Kalimantan Timur", "PLACE Kalimantan Timur"],
            id="a place nests in an office",
        ),
        pytest.param(
            ["second 0-3 POSITION 0.9", "second 0-3 UNIT 0.8"],
            ["POSITION Kapolda Kalimantan Timur"],
            id="the same words are not both",
        ),
        pytest.param(
            ["second 3-7 PERSON 0.9", "third 3-5 RANK 1"],
            ["PERSON Irjen Pol Sari Dewi"],
            id="a later turn yields, however sure",
        ),
        pytest.param(
            ["second 3-7 PERSON 0.99", "first 3-5 RANK 0.9", "second 5-7 PERSON 0.5"],
            ["RANK Irjen Pol", "PERSON Sari Dewi"],
            id="an earlier turn wins, and others step in",
        ),
        pytest.param(["first 3-5 RANK 0.89"], [], id="too unsure for its source"),
        pytest.param(["first 5-7 PERSON 1"], [], id="a label that its source has no say in"),
        pytest.param(
            ["second 5-7 PERSON 0.8", "second 4-6 PERSON 0.9"], ["PERSON Pol Sari"], id="of two crossing, the surer"
        ),
        pytest.param(
            ["second 6-7 PERSON 0.8", "second 5-7 PERSON 0.8"], ["PERSON Sari Dewi"], id="of two equal, the longer"
        ),
        pytest.param(["second 5-7 PERSON 0.8", "third 5-7 PERSON 0.9"], ["PERSON Sari Dewi"], id="proposed twice"),
    ],
)
def test_settled(proposed: list[str], settled: list[str]) -> None:
    for order in (proposed, proposed[::-1]):
        assert [shown(c) for c in settle(map(proposal, order), TEST_POLICY, CAPITALS)] == settled


@pytest.mark.parametrize(
    ("person", "left"),
    [
        ("Sragen Hartono Wibisono", "Hartono Wibisono"),
        ("Sragen , Hartono Wibisono", "Hartono Wibisono"),
        ("Hartono Wibisono AKP", "Hartono Wibisono"),
        ("Sragen , yang", None),
        ("Hartono AKP Wibisono", None),
    ],
)
def test_a_person_keeps_what_others_leave(person: str, left: str | None) -> None:
    words = ["Bupati", *person.split()]
    taken = [("Bupati Sragen", Label.RANK), ("AKP", Label.RANK)]
    first = [
        Proposal(Candidate(start, start + len(written.split()), label, 1.0, "test"), "first")
        for written, label in taken
        for start in range(len(words))
        if words[start : start + len(written.split())] == written.split()
    ]
    second = Proposal(Candidate(1, len(words), Label.PERSON, 0.9, "test"), "second")
    settled = settle([*first, second], TEST_POLICY, [word[0].isupper() for word in words])
    found = [" ".join(words[c.start : c.end]) for c in settled if c.label is Label.PERSON]
    assert found == ([left] if left else [])


def test_nesting_three_deep() -> None:
    proposed = ["second 0-4 POSITION 0.9", "second 1-4 UNIT 0.9", "second 2-4 PLACE 0.9", "second 2-3 PERSON 0.8"]
    found = settle(map(proposal, proposed), TEST_POLICY, CAPITALS)
    assert [c.label.value for c in found] == ["POSITION", "UNIT", "PLACE"]


N_TOKENS = 12
ALL_CAPITALS = [True] * N_TOKENS


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    start = draw(st.integers(0, N_TOKENS - 1))
    end = draw(st.integers(start + 1, N_TOKENS))
    score = draw(st.sampled_from([0.0, 0.4, 0.9, 0.97, 1.0]))
    source = draw(st.sampled_from(POLICY))
    return Proposal(Candidate(start, end, draw(st.sampled_from(Label)), score, "test"), source.name)


@given(st.lists(proposals(), max_size=25))
def test_mentions_nest_as_the_guideline_says_and_never_cross(proposed: list[Proposal]) -> None:
    settled = settle(proposed, POLICY, ALL_CAPITALS)
    for number, one in enumerate(settled):
        for other in settled[number + 1 :]:
            apart = one.end <= other.start
            inside = one.start <= other.start and other.end <= one.end and one[:2] != other[:2]
            assert apart or (inside and other.label in MAY_HOLD[one.label])


def _is_of(settled: Candidate, proposed: Candidate) -> bool:
    """Whether a mention is a candidate, or what is left of a person."""
    inside = proposed.start <= settled.start and settled.end <= proposed.end
    return settled == proposed or (settled.label is Label.PERSON and inside and settled[2:] == proposed[2:])


@given(st.lists(proposals(), max_size=25), st.randoms())
def test_the_order_of_proposals_makes_no_difference(proposed: list[Proposal], random: Random) -> None:
    settled = settle(proposed, POLICY, ALL_CAPITALS)
    assert all(any(_is_of(c, p.candidate) for p in proposed) for c in settled)
    random.shuffle(proposed)
    assert settle(proposed, POLICY, ALL_CAPITALS) == settled


@given(st.lists(proposals(), max_size=25))
def test_what_is_settled_stays_settled(proposed: list[Proposal]) -> None:
    settled = settle(proposed, TEST_ALL, ALL_CAPITALS)
    assert settle([Proposal(c, "all") for c in settled], TEST_ALL, ALL_CAPITALS) == settled


ALL_ALIKE = {label: Standing(turn=0) for label in Label}
TEST_ALL = tuple(Source(name, ALL_ALIKE) for name in ("all", *(source.name for source in POLICY)))
