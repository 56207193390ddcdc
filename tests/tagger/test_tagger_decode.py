"""Decoding finds the best valid sequence of tags, and only such nesting as the guideline knows."""

from __future__ import annotations

from itertools import product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.tagger.decode import best_valid, decode
from telisik.mentions.tagger.layers import INNER, LAYERS, N_OUTPUTS, NAMES, OFFICES, REST, Layer, layer_of, spans_of
from telisik.schema import Label

Logs = npt.NDArray[np.float64]


def is_valid(tags: tuple[int, ...]) -> bool:
    """Whether a mention goes on (even tags) only right behind the same mention."""
    return all(t == 0 or t % 2 or before in (t, t - 1) for before, t in zip((0, *tags), tags, strict=False))


def total(logs: Logs, tags: tuple[int, ...]) -> float:
    return float(sum(logs[position, tag] for position, tag in enumerate(tags)))


@st.composite
def small_logs(draw: st.DrawFn) -> Logs:
    n_tags = draw(st.sampled_from([3, 5]))
    n_atoms = draw(st.integers(0, 6 if n_tags == 3 else 4))
    rows = st.lists(st.integers(-20, 20), min_size=n_tags, max_size=n_tags)
    scores = np.array(draw(st.lists(rows, min_size=n_atoms, max_size=n_atoms)), np.float64).reshape(n_atoms, n_tags) / 2
    return np.asarray(scores - np.log(np.exp(scores).sum(1, keepdims=True)))


@given(small_logs())
def test_no_valid_sequence_is_better(logs: Logs) -> None:
    tags = tuple(int(tag) for tag in best_valid(logs))
    assert is_valid(tags)
    every = (s for s in product(range(logs.shape[1]), repeat=len(logs)) if is_valid(s))
    assert total(logs, tags) == pytest.approx(max(total(logs, s) for s in every))


def viterbi(logs: Logs) -> float:
    """The score of the best valid sequence, by the plain recursion over all atoms."""
    size = logs.shape[1]
    best = [logs[0, t] if t == 0 or t % 2 else -np.inf for t in range(size)]
    for row in logs[1:]:
        best = [row[t] + (max(best[t], best[t - 1]) if t and t % 2 == 0 else max(best)) for t in range(size)]
    return float(max(best))


@given(st.integers(0, 2**32 - 1), st.sampled_from(LAYERS), st.floats(0.1, 8))
def test_a_long_text_is_decoded_as_well_as_a_short_one(seed: int, layer: Layer, spread: float) -> None:
    scores = np.random.default_rng(seed).normal(scale=spread, size=(200, layer.size))
    scores[:, 0] += spread
    logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    tags = tuple(int(tag) for tag in best_valid(logs))
    assert is_valid(tags)
    assert total(logs, tags) == pytest.approx(viterbi(logs))


def test_a_mention_that_goes_on_behind_a_doubtful_gap_takes_the_gap_in() -> None:
    likely = np.log([[0.05, 0.9, 0.05], [0.5, 0.05, 0.45], [0.01, 0.01, 0.98]])
    assert best_valid(likely).tolist() == [1, 2, 2]


def scores_of(*marks: tuple[Layer, Label, int, int], n_atoms: int = 6) -> npt.NDArray[np.float32]:
    """Sure scores for some mentions, and for nothing else."""
    scores = np.zeros((n_atoms, N_OUTPUTS), np.float32)
    for layer in LAYERS:
        scores[:, layer.offset] = 5
    for layer, label, start, end in marks:
        begin = layer.offset + layer.begin(label)
        scores[start, begin] = scores[start + 1 : end, begin + 1] = 10
    return scores


def test_nested_mentions_in_text_order_outer_before_inner() -> None:
    found = decode(
        scores_of(
            (REST, Label.RANK, 4, 5),
            (INNER, Label.PLACE, 2, 4),
            (NAMES, Label.UNIT, 1, 4),
            (OFFICES, Label.POSITION, 0, 4),
            (NAMES, Label.PERSON, 5, 6),
        )
    )
    assert [(s.label.value, s.start, s.end) for s in found] == [
        ("POSITION", 0, 4),
        ("UNIT", 1, 4),
        ("PLACE", 2, 4),
        ("RANK", 4, 5),
        ("PERSON", 5, 6),
    ]
    assert all(0.9 < s.score <= 1 for s in found)


@pytest.mark.parametrize("around", [None, (NAMES, Label.PERSON, 0, 4), (NAMES, Label.UNIT, 1, 3)])
def test_an_inner_place_needs_a_larger_body_around_it(around: tuple[Layer, Label, int, int] | None) -> None:
    marks = [(INNER, Label.PLACE, 1, 3), *([around] if around else [])]
    assert Label.PLACE not in [span.label for span in decode(scores_of(*marks))]


def test_no_atoms_no_mentions() -> None:
    assert decode(np.zeros((0, N_OUTPUTS), np.float32)) == []


@given(st.sampled_from(LAYERS), st.data())
def test_spans_say_what_their_tags_say(layer: Layer, data: st.DataObject) -> None:
    tags = data.draw(st.lists(st.integers(0, layer.size - 1), max_size=12).filter(lambda t: is_valid(tuple(t))))
    written = [0] * len(tags)
    for start, end, label in spans_of(layer, tags):
        written[start:end] = [layer.begin(label)] + [layer.begin(label) + 1] * (end - start - 1)
    assert written == tags


@pytest.mark.parametrize("label", list(Label))
def test_each_label_has_its_layer(label: Label) -> None:
    layer = layer_of(label, [])
    assert label in layer.labels and layer is not INNER
