"""Which titles a run of them holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.titles import interpret

RUNS = [
    ("Drs. H.", ("Drs.", "H.")),
    ("Drs H", ("Drs", "H")),
    ("S.E., M.M.", ("S.E.", "M.M.")),
    ("S.E.,M.M", ("S.E.", "M.M")),
    ("SE MM", ("SE", "MM")),
    ("SH.MH", ("SH", "MH")),
    ("S.H.M.H.", ("S.H.", "M.H.")),
    ("S.I.K., M.H.", ("S.I.K.", "M.H.")),
    ("S.IK", ("S.IK",)),
    ("SIK, SH, MH", ("SIK", "SH", "MH")),
    ("S.H., S.I.K., M.Si.", ("S.H.", "S.I.K.", "M.Si.")),
    ("S.E., M.Tr.(Han)", ("S.E.", "M.Tr.(Han)")),
    ("S.H., M.H., M.Tr. Mil.", ("S.H.", "M.H.", "M.Tr. Mil.")),
    ("M.Tr.Hanla, CHRMP", ("M.Tr.Hanla", "CHRMP")),
    ("M Han., CIQnR., CIQaR", ("M Han.", "CIQnR.", "CIQaR")),
    ("S.T.K., S.I.K.", ("S.T.K.", "S.I.K.")),
    ("Prof. Dr. dr.", ("Prof.", "Dr.", "dr.")),
    ("Prof dr", ("Prof", "dr")),
    ("Profesor Doktor", ("Profesor", "Doktor")),
    ("Tuan Guru Haji", ("Tuan Guru Haji",)),
    ("K.H.", ("K.H.",)),
    ("KH", ("KH",)),
    ("K.R.T.", ("K.R.T.",)),
    ("Sri Sultan", ("Sri Sultan",)),
    ("Dato'", ("Dato'",)),
    ("SPd MPd", ("SPd", "MPd")),
    ("MKes PhD", ("MKes", "PhD")),
    ("Sp.OG(K)", ("Sp.OG(K)",)),
    ("S.Pd.I., M.Pd.I.", ("S.Pd.I.", "M.Pd.I.")),
    ("Dr. (H.C.)", ("Dr. (H.C.)",)),
    ("Dt. Xyz", ("Dt.", "Xyz")),
    ("", ()),
]


@pytest.mark.parametrize(("text", "titles"), RUNS)
def test_a_run_is_split_into_its_titles_as_written(text: str, titles: tuple[str, ...]) -> None:
    assert interpret(text) == titles


@given(st.text(max_size=60))
def test_every_title_is_a_piece_of_the_text(text: str) -> None:
    position = 0
    for title in interpret(text):
        assert title
        position = text.index(title, position) + len(title)
