"""Text that wants to be slow: finding and valuing figures and dates takes time that grows with its length alone."""

from __future__ import annotations

import time

import pytest

from telisik import figures
from telisik.evaluation.quantities import find
from telisik.language.tokenizer import tokenize
from telisik.mentions import dates
from telisik.mentions import figures as grammar

PIECES = [
    *[
        "7 ",
        "1.1 ",
        "1.1.1.1",
        "7",
        "7,",
        "1-",
        "dua ",
        "seratus ",
        "satu juta ",
        "Rp ",
        "1 x ",
        "- ",
        "-1 ",
        "antara 1 dan ",
    ],
    *["antara ", "minus ", "iv ", "iv - ", "kaliber ", "lebih dari ", "A 5, ", "2 di ", "B (7) ", "1 - 2 - "],
]


def seconds(text: str) -> float:
    tokens = tokenize(text)
    started = time.process_time()
    grammar.find(tokens)
    dates.find(tokens)
    return time.process_time() - started


@pytest.mark.parametrize("piece", PIECES)
def test_the_time_grows_with_the_length(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (6_000, 48_000))
    seconds(short)
    # eight times the text: forty leaves room for a busy machine, sixty-four would be quadratic
    assert min(seconds(long) for _ in range(2)) < 40 * min(seconds(short) for _ in range(3)) + 0.05


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["7 ", "1.1.1.1", "7", "1.1 ", "7, "])
def test_a_megabyte(piece: str) -> None:
    started = time.process_time()
    find(piece * (1_000_000 // len(piece)))
    assert time.process_time() - started < 60


def test_values_are_read_from_a_bounded_neighbourhood() -> None:
    def spent(figures_in_text: int) -> float:
        text = "Polres A 5, " * figures_in_text
        started = time.process_time()
        assert len(figures.find_all(text)) == figures_in_text
        return time.process_time() - started

    spent(20)
    assert spent(800) < 40 * min(spent(100) for _ in range(2)) + 0.05
