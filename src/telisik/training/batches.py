"""Examples to batches: windows of whole sentences, as many pieces as a batch may hold."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from telisik.mentions.tagger.layers import LAYERS
from telisik.mentions.tagger.pieces import Pieces
from telisik.training.examples import Example


class Window(NamedTuple):
    """A run of atoms of one example, as piece ids with the index of each atom's first piece, and the atoms' tags."""

    pieces: list[int]
    firsts: list[int]
    tags: list[tuple[int, ...]]


class Batch(NamedTuple):
    """Tensors of some windows: ids and mask `[windows, pieces]`; row and column of each atom; tags for each layer."""

    pieces: Tensor
    mask: Tensor
    rows: Tensor
    columns: Tensor
    tags: list[Tensor]


def windows_of(example: Example, pieces: Pieces, *, longest: int, rng: random.Random) -> Iterator[Window]:
    """Cuts an example at ends of sentences, wherever a length drawn anew for each window is reached."""
    cut = pieces.of(example.text, example.atoms)
    start = 0
    while start < len(cut):
        wanted = rng.choice((longest // 4, longest // 2, longest, longest))
        end = _window_end(example, cut, start, wanted, longest)
        yield _window(example, cut, start, end, pieces)
        start = end


def _window_end(example: Example, cut: Sequence[Sequence[int]], start: int, wanted: int, longest: int) -> int:
    size, end, last_stop = 2, start, start
    while end < len(cut) and size + len(cut[end]) <= longest:
        size += len(cut[end])
        end += 1
        if _ends_sentence(example, end):
            last_stop = end
            if size >= wanted:
                break
    if end == len(cut):
        return end
    return last_stop if last_stop > start else max(end, start + 1)


def _ends_sentence(example: Example, end: int) -> bool:
    """Whether a sentence plausibly ends before the atom `end`."""
    if end >= len(example.atoms):
        return True
    gap = example.text[example.atoms[end - 1].end : example.atoms[end].start]
    return "\n" in gap or (bool(gap) and example.text[example.atoms[end - 1].end - 1] in '.!?”"')


def _window(example: Example, cut: Sequence[Sequence[int]], start: int, end: int, pieces: Pieces) -> Window:
    ids, firsts = [pieces.begin], []
    for atom in cut[start:end]:
        firsts.append(len(ids))
        ids.extend(atom[:16])
    ids.append(pieces.end)
    return Window(ids, firsts, [layer[start:end] for layer in example.tags])


def batches_of(windows: list[Window], *, size: int, pad: int, rng: random.Random) -> list[Batch]:
    """Windows of like length together, at most `size` pieces a batch with padding, the batches in random order."""
    rng.shuffle(windows)
    ordered = sorted(windows, key=lambda window: len(window.pieces) // 16)
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * max(len(w.pieces) for w in [*groups[-1], window]) > size:
            groups.append([])
        groups[-1].append(window)
    rng.shuffle(groups)
    return [_batch(group, pad) for group in groups if group]


def _batch(windows: Sequence[Window], pad: int) -> Batch:
    width = max(len(window.pieces) for window in windows)
    ids = np.full((len(windows), width), pad, np.int64)
    mask = np.zeros((len(windows), width), np.int64)
    for row, window in enumerate(windows):
        ids[row, : len(window.pieces)] = window.pieces
        mask[row, : len(window.pieces)] = 1
    rows = np.repeat(np.arange(len(windows)), [len(window.firsts) for window in windows])
    columns = np.concatenate([np.asarray(window.firsts, np.int64) for window in windows])
    tags = [
        torch.from_numpy(np.concatenate([np.asarray(window.tags[n], np.int64) for window in windows]))
        for n in range(len(LAYERS))
    ]
    return Batch(torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(rows), torch.from_numpy(columns), tags)
