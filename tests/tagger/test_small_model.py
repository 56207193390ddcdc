"""The small model reads as the large one does where names are plain, and fits where the large one does not."""

from __future__ import annotations

import pytest

import telisik
from telisik.extractor import Extractor
from telisik.formats.inline import Span, read_inline
from telisik.resources import model_path

MEGABYTE = 1_000_000

SENTENCES = [
    "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Sari Dewi</PER> memimpin <FIG>250 personel</FIG>.",
    "“Kami siap,” kata <PER>Siti Rahmawati</PER> di <LOC>Surabaya</LOC>, <DAT>Senin (4/3/2024)</DAT>.",
    "<UNT>Kodim 0905/<LOC>Balikpapan</LOC></UNT> menyalurkan <FIG>1.200 paket</FIG> sembako di <LOC>Balikpapan</LOC>.",
]


@pytest.fixture(scope="module")
def small() -> Extractor:
    return telisik.load("sm")


def test_it_takes_at_most_fifteen_megabytes() -> None:
    assert sum(file.stat().st_size for file in model_path("sm").rglob("*") if file.is_file()) <= 15 * MEGABYTE


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_reads_plain_news(small: Extractor, sentence: str) -> None:
    marked = read_inline(sentence, where="test")
    document = small.extract(marked.text)
    assert [Span(m.start, m.end, m.label) for m in document.mentions] == list(marked.spans)


def test_its_records_name_it(small: Extractor) -> None:
    document = small.extract("Kapolres Gowa AKBP Sari Dewi menyiapkan sekitar 250 personel.")
    assert document.model.name == "id_telisik_sm"
    assert [person.name for person in document.people] == ["Sari Dewi"]
    assert [(figure.value, figure.noun) for figure in document.figures] == [(250, "personel")]
