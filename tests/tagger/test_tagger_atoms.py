"""Atoms: everything but white space, in order, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.tagger.atoms import split_atoms


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("Pangdam VI/Mlw", "Pangdam|VI|/|Mlw"),
        ("sekitar 2.445 personel", "sekitar|2.445|personel"),
        ("20/08/24, pukul 06.30", "20/08/24|,|pukul|06.30"),
        ("olehPolda Kaltim", "oleh|Polda|Kaltim"),
        ("TNIPolri", "TNI|Polri"),
        ("S.I.K., M.H.", "S|.|I|.|K|.|,|M|.|H|."),
        ("Rp2,4 triliun", "Rp|2,4|triliun"),
        ("", ""),
        (" \t\r\n ", ""),
    ],
)
def test_atoms(text: str, atoms: str) -> None:
    assert "|".join(text[a.start : a.end] for a in split_atoms(text)) == atoms


@given(st.text() | st.text("aB1. \n/É́\u200d\0", max_size=200))
def test_atoms_are_all_that_is_no_white_space_in_order(text: str) -> None:
    atoms = split_atoms(text)
    covered = [position for atom in atoms for position in range(atom.start, atom.end)]
    assert covered == [position for position, char in enumerate(text) if not char.isspace()]
    assert all(atom.start < atom.end for atom in atoms)


@given(st.text("aB1. /", max_size=60))
def test_an_atom_is_spaced_unless_it_touches_the_one_before(text: str) -> None:
    for position, atom in enumerate(split_atoms(text)):
        assert atom.spaced == (position == 0 or text[atom.start - 1].isspace())


@pytest.mark.parametrize("piece", ["a", "A", "Aa", "aA", "1", "1.", "é", "\u0301", "/", "aé1"])
def test_the_time_grows_with_the_length(piece: str) -> None:
    def seconds(text: str) -> float:
        started = time.process_time()
        split_atoms(text)
        return time.process_time() - started

    short, long = piece * 4_000, piece * 32_000
    seconds(short)
    # eight times the text: forty leaves room for a busy machine, sixty-four would be quadratic
    assert min(seconds(long) for _ in range(2)) < 40 * min(seconds(short) for _ in range(3)) + 0.05


@pytest.mark.parametrize("piece", ["a", "1", "\u0301"])
def test_a_megabyte_without_a_space(piece: str) -> None:
    text = piece * ((1 << 20) // len(piece.encode()))
    assert "".join(text[a.start : a.end] for a in split_atoms(text)) == text
