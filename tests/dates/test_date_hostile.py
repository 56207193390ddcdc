"""Text that wants to be slow: the time grows with its length, and no more."""

from __future__ import annotations

import time

import pytest

from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.mentions.dates import find, interpret

_MEGABYTE = 1 << 20
_PIECES = [
    "1",
    "a",
    "1.",
    "1/",
    "2020-",
    "\u0301",
    "٣",
    "1 - ",
    "1 , ",
    "Senin ",
    "Senin dan ",
    "1 Mei ",
    "pukul 1 ",
    "s / ",
]
_MORE_PIECES = [
    "1-",
    "2020 - ",
    "tahun ",
    "awal ",
    "( ",
    "hari ",
    "dua ",
    "abad ke-",
    "bulan 1 ",
    "Senin (1/1",
    "pukul ",
]


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["1", "1.", "1 - ", "1 Mei "])
def test_a_megabyte_of_one_piece(piece: str) -> None:
    text = piece * (_MEGABYTE // len(piece.encode()))
    tokens = tokenize(text)
    started = time.perf_counter()
    find(tokens)
    assert interpret(text) is None
    assert time.perf_counter() - started < 60


@pytest.mark.parametrize("piece", [*_PIECES, *_MORE_PIECES])
def test_the_time_grows_with_the_length(piece: str) -> None:
    def seconds(tokens: list[Token]) -> float:
        started = time.process_time()
        find(tokens)
        return time.process_time() - started

    short, long = tokenize(piece * 2_000), tokenize(piece * 16_000)
    seconds(short)
    # eight times the text: forty leaves room for a busy machine, sixty-four would be quadratic
    assert min(seconds(long) for _ in range(2)) < 40 * min(seconds(short) for _ in range(3)) + 0.05
