"""Every atom is read with enough around it, and kept once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.tagger.windows import LONGEST, Window, plan_windows

SIZES = st.lists(st.integers(1, 16), max_size=600)


@given(SIZES, st.lists(st.integers(0, 600)))
def test_every_atom_is_kept_once_and_in_order(sizes: list[int], starts: list[int]) -> None:
    windows = plan_windows(sizes, sorted(s for s in starts if s <= len(sizes)))
    kept = [atom for window in windows for atom in range(window.keep_start, window.keep_end)]
    assert kept == list(range(len(sizes)))


@given(SIZES, st.lists(st.integers(0, 600)))
def test_what_is_kept_is_read_and_a_window_has_room_for_it(sizes: list[int], starts: list[int]) -> None:
    for window in plan_windows(sizes, sorted(s for s in starts if s <= len(sizes))):
        assert window.start <= window.keep_start < window.keep_end <= window.end
        assert sum(sizes[window.start : window.end]) + 2 <= LONGEST


@given(SIZES, st.sets(st.integers(1, 599)))
def test_only_a_sentence_that_is_too_long_is_cut(sizes: list[int], starts: set[int]) -> None:
    edges = sorted({0, len(sizes), *(s for s in starts if s < len(sizes))})
    for window in plan_windows(sizes, edges[:-1]):
        sentence = next((a, b) for a, b in pairwise(edges) if a <= window.keep_start < b)
        if window.keep_start not in edges or window.keep_end not in edges:
            assert sum(sizes[slice(*sentence)]) + 2 > LONGEST


def test_sentences_that_fit_share_a_window() -> None:
    assert plan_windows([1] * 300, [0, 100, 200]) == [Window(0, 200, 0, 200), Window(200, 300, 200, 300)]


def test_a_cut_inside_a_sentence_has_a_margin_on_both_sides() -> None:
    first, second = plan_windows([1] * 400, [0])
    assert first == Window(0, 254, 0, 206)
    assert second == Window(158, 400, 206, 400)
