"""How long a start takes, how many words a second are read, how much memory that needs: one process, one thread.

python -m telisik.evaluation.speed data/samples
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from telisik.formats.readers import ReadOptions, read_inputs
from telisik.item import Item

_ROUNDS = 3


class Speed(NamedTuple):
    """What was measured.

    Attributes:
        start: seconds from the first import to a loaded model.
        words_per_second: from texts to records, the best of some rounds, after one that warms up.
        peak_megabytes: the most memory that the process held.
    """

    start: float
    words_per_second: float
    peak_megabytes: float


def measure(inputs: Sequence[str]) -> Speed:
    """Reads all texts of some inputs again and again, with the shipped model."""
    texts = [item.text for item in read_inputs(inputs, ReadOptions()) if isinstance(item, Item)]
    began = time.perf_counter()
    import telisik  # noqa: PLC0415 - its import is part of what is measured

    extractor = telisik.load()
    start = time.perf_counter() - began
    seconds = []
    for _ in range(1 + _ROUNDS):
        began = time.perf_counter()
        for text in texts:
            extractor.extract(text)
        seconds.append(time.perf_counter() - began)
    words = sum(len(text.split()) for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Speed(start, words / min(seconds[1:]), peak)


def main(arguments: Sequence[str]) -> None:
    """Prints one line a figure."""
    speed = measure(arguments)
    print(f"start {speed.start:.2f} s")
    print(f"{speed.words_per_second:,.0f} words a second")
    print(f"{speed.peak_megabytes:.0f} MB at most")


if __name__ == "__main__":
    main(sys.argv[1:])
