"""Long documents: a hundred thousand words work, and time grows with the length and not with its square."""

from __future__ import annotations

import time

import pytest

from inline_texts import read_marked
from telisik.records.assemble import assemble

PARAGRAPH = (
    "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma A{n}</PER> hadir pada <DAT>20 Agustus 2024</DAT>. "
    "<UNT>Polres <LOC>Gowa</LOC></UNT> menyita <FIG>{n} kilogram</FIG> sabu dari <PER>AK</PER> (<FIG>35</FIG>) yang "
    "tinggal di <LOC>Desa Bontoala</LOC> bersama istri dan anaknya sejak lama. Pelaku mencuri <FIG>dua ponsel</FIG> "
    "lalu menjualnya ke penadah dengan harga murah. “Kami menahan <FIG>tiga orang</FIG>,” kata <PER>Darma</PER>.\n"
)
HOSTILE = {
    "one sentence": "<PER>Budi A{n}</PER> membeli <FIG>dua sapi</FIG>, ",
    "suspects": "<PER>Budi A{n}</PER> hadir, pelaku membeli <FIG>{n} sapi</FIG>. ",
    "units": "<UNT>Polres Gowa</UNT> <FIG>3</FIG> dan ",
    "open quotes": "“Kami menyita <FIG>{n} ton</FIG> ",
    "offices": "<POS>Ketua A{n}</POS>, <PER>Budi A{n}</PER>, ",
}


def _seconds(pattern: str, times: int) -> float:
    reading = read_marked("".join(pattern.format(n=n) for n in range(times)))
    begun = time.process_time()
    assemble(reading)
    return time.process_time() - begun


def test_a_hundred_thousand_words() -> None:
    text = "".join(PARAGRAPH.format(n=n) for n in range(2200))
    reading = read_marked(text)
    assert len(reading.text.split()) > 100_000
    records = assemble(reading)
    assert len(records.figures) == 4 * 2200
    assert len(records.units) == 1


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear(pattern: str) -> None:
    _seconds(pattern, 100)  # lexicons are loaded before the clock starts
    assert _seconds(pattern, 2000) < 12 * max(_seconds(pattern, 500), 0.02)
