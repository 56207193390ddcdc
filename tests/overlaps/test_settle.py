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
        assert [shown(c) for c in settle(map(proposal, order), TEST_POLICY, len(WORDS))] == settled


def test_nesting_three_deep() -> None:
    proposed = ["second 0-4 POSITION 0.9", "second 1-4 UNIT 0.9", "second 2-4 PLACE 0.9", "second 2-3 PERSON 0.8"]
    found = settle(map(proposal, proposed), TEST_POLICY, len(WORDS))
    assert [c.label.value for c in found] == ["POSITION", "UNIT", "PLACE"]


N_TOKENS = 12


@st.composite
def proposals(draw: st.DrawFn) -> Proposal:
    start = draw(st.integers(0, N_TOKENS - 1))
    end = draw(st.integers(start + 1, N_TOKENS))
    score = draw(st.sampled_from([0.0, 0.4, 0.9, 0.97, 1.0]))
    source = draw(st.sampled_from(POLICY))
    return Proposal(Candidate(start, end, draw(st.sampled_from(Label)), score, "test"), source.name)


@given(st.lists(proposals(), max_size=25))
def test_mentions_nest_as_the_guideline_says_and_never_cross(proposed: list[Proposal]) -> None:
    settled = settle(proposed, POLICY, N_TOKENS)
    for number, one in enumerate(settled):
        for other in settled[number + 1 :]:
            apart = one.end <= other.start
            inside = one.start <= other.start and other.end <= one.end and one[:2] != other[:2]
            assert apart or (inside and other.label in MAY_HOLD[one.label])


@given(st.lists(proposals(), max_size=25), st.randoms())
def test_the_order_of_proposals_makes_no_difference(proposed: list[Proposal], random: Random) -> None:
    settled = settle(proposed, POLICY, N_TOKENS)
    assert set(settled) <= {p.candidate for p in proposed}
    random.shuffle(proposed)
    assert settle(proposed, POLICY, N_TOKENS) == settled


@given(st.lists(proposals(), max_size=25))
def test_what_is_settled_stays_settled(proposed: list[Proposal]) -> None:
    settled = settle(proposed, TEST_ALL, N_TOKENS)
    assert settle([Proposal(c, "all") for c in settled], TEST_ALL, N_TOKENS) == settled


ALL_ALIKE = {label: Standing(turn=0) for label in Label}
TEST_ALL = tuple(Source(name, ALL_ALIKE) for name in ("all", *(source.name for source in POLICY)))
