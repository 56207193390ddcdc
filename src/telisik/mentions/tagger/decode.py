"""Scores of tags to mentions: the best valid sequence of each layer, then only such nesting as the guideline knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from telisik.mentions.tagger.layers import INNER, LAYERS, spans_of
from telisik.schema import Label

Floats = npt.NDArray[np.float32]


class TaggedSpan(NamedTuple):
    """A mention as a run of atoms; `score` is the mean probability of its tags."""

    start: int
    end: int
    label: Label
    score: float


def decode(scores: Floats) -> list[TaggedSpan]:
    """The mentions of a text, in text order, outer before inner.

    Args:
        scores: `[atoms, tags]`, before softmax.
    """
    found: list[TaggedSpan] = []
    for layer in LAYERS:
        part = scores[:, layer.offset : layer.offset + layer.size].astype(np.float64)
        logs = part - _log_sum_exp(part)
        tags = best_valid(logs)
        chosen = np.exp(logs[np.arange(len(tags)), tags])
        spans = [
            TaggedSpan(start, end, label, float(chosen[start:end].mean()))
            for start, end, label in spans_of(layer, tags.tolist())
        ]
        found += _inside_names(spans, found) if layer is INNER else spans
    return sorted(found, key=lambda span: (span.start, -span.end, _DEPTH[span.label]))


_DEPTH = {label: (0 if label is Label.POSITION else 2 if label is Label.PLACE else 1) for label in Label}


def _inside_names(inner: Sequence[TaggedSpan], outer: Sequence[TaggedSpan]) -> list[TaggedSpan]:
    """The inner places that do stand inside a unit or an organisation, and are not the whole of it."""
    around = [span for span in outer if span.label in (Label.UNIT, Label.ORG)]
    return [
        span for span in inner if any(o.start <= span.start and span.end <= o.end and span[:2] != o[:2] for o in around)
    ]


def best_valid(logs: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """The likeliest sequence of tags in which a mention goes on only where it has begun.

    The likeliest tags of all are that sequence wherever they are valid; only between two safe cuts can a mistake
    spread, so the search runs over such stretches alone.

    Args:
        logs: `[atoms, tags]`, log probabilities.
    """
    tags = np.asarray(logs.argmax(1), np.int64)
    if not len(tags):
        return tags
    goes_on = (tags > 0) & (tags % 2 == 0)
    before = np.concatenate([[0], tags[:-1]])
    wrong = np.flatnonzero(goes_on & (before != tags) & (before != tags - 1))
    if not len(wrong):
        return tags
    edges = np.concatenate([[-1], _safe_cuts(logs), [len(tags)]])
    done = 0
    for position in wrong:
        if position < done:
            continue
        following = np.searchsorted(edges, position)
        start, done = edges[following - 1] + 1, edges[following]
        tags[start:done] = _viterbi(logs[start:done])
    return tags


def _safe_cuts(logs: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """The atoms that the best sequence leaves outside, whatever stands around them.

    To leave an atom outside can only cost that the mention behind it must begin anew there; where the atom gains more
    by being outside than that, the sequences on its two sides have nothing to do with each other.
    """
    gain = logs[:, 0] - logs[:, 1:].max(1)
    cost = np.append((logs[1:, 2::2] - logs[1:, 1::2]).max(1), 0.0)
    return np.flatnonzero(gain > np.maximum(cost, 0.0))


def _viterbi(logs: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    allowed = _allowed(logs.shape[1])
    best = logs[0] + np.where(_inside(logs.shape[1]), -np.inf, 0.0)
    back = np.zeros(logs.shape, np.int64)
    for position in range(1, len(logs)):
        paths = best[:, None] + allowed
        back[position] = paths.argmax(0)
        best = paths.max(0) + logs[position]
    tags = np.zeros(len(logs), np.int64)
    tags[-1] = best.argmax()
    for position in range(len(logs) - 1, 0, -1):
        tags[position - 1] = back[position, tags[position]]
    return tags


def _inside(size: int) -> npt.NDArray[np.bool_]:
    index = np.arange(size)
    return np.asarray((index > 0) & (index % 2 == 0), np.bool_)


def _allowed(size: int) -> npt.NDArray[np.float64]:
    """Log weight of each step from tag to tag: going on needs the same label right before."""
    index = np.arange(size)
    follows = (index[:, None] == index[None, :]) | (index[:, None] == index[None, :] - 1)
    return np.where(_inside(size)[None, :] & ~follows, -np.inf, 0.0)


def _log_sum_exp(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    top = values.max(1, keepdims=True)
    return np.asarray(top + np.log(np.exp(values - top).sum(1, keepdims=True)))
