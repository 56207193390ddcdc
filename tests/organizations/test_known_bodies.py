"""Where known bodies stand, in sentences with the guideline's mark-up; other labels are left out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inline_texts import mark_again
from telisik.language.tokenizer import tokenize
from telisik.mentions.organizations.grammar import find
from telisik.schema import Label

SENTENCES = """
Surat itu sudah diterima <ORG>Kompolnas</ORG> sejak pekan lalu.
Ia lulusan <ORG>Akabri</ORG> dan pernah mengajar di <ORG>AAL</ORG> selama tiga tahun.
Penerangan jalan padam, kata petugas <ORG>PLN</ORG>.
<ORG>Komisi Pemilihan Umum</ORG> (<ORG>KPU</ORG>) menunda rapat.
Relawan <ORG>BPBD <LOC>Kota Palu</LOC></ORG> tiba lebih dulu.
Rapat dipimpin anggota <ORG>DPR <LOC>RI</LOC></ORG> di aula.
<ORG>SATPOL PP</ORG> dan <ORG>DISHUB</ORG> menertibkan parkir.
Kasus itu ditangani <ORG>Kejati <LOC>Jawa Tengah</LOC></ORG> sejak Mei.
<ORG>Pemkab <LOC>Gowa</LOC></ORG> dan <ORG>Pemkot <LOC>Makassar</LOC></ORG> berbagi air bersih.
Hasilnya diumumkan <ORG>KNKT</ORG> bulan depan.
Penyidik <ORG>KPK</ORG> membawa dua koper.
"""
NONE = """
Pengendara menunggu 30 detik di lampu merah.
Jarak antara dua pos itu 3 kilometer.
Antara warga dan petugas tidak ada salah paham.
Direksi BUMN diminta berhemat.
Tempo permainan menurun setelah jeda.
Nama anak itu AP, kata petugas.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_known_bodies_are_found_with_their_place(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


@pytest.mark.parametrize("sentence", NONE.strip().splitlines())
def test_words_that_only_look_like_bodies_are_not(sentence: str) -> None:
    assert find(tokenize(sentence)) == []


@given(
    st.lists(st.sampled_from(["KPU", "RI", "BPBD", "Kota", "Palu", "dan", "Bank", "Indonesia", "(", "."]), max_size=12)
)
def test_places_end_the_body_that_they_stand_in(words: list[str]) -> None:
    found = find(tokenize(" ".join(words)))
    bodies = [candidate for candidate in found if candidate.label is Label.ORG]
    for place in (candidate for candidate in found if candidate.label is Label.PLACE):
        assert [body.end for body in bodies if body.start < place.start < body.end] == [place.end]
