"""Where titles stand, in sentences with the guideline's mark-up; other labels are left out of it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inline_texts import mark_again
from telisik.language.tokenizer import tokenize
from telisik.mentions.titles import find
from telisik.schema import Label

SENTENCES = """
Bupati Sumbawa <TTL>Drs. H.</TTL> Syahrul Amin, <TTL>M.Si.</TTL>, membuka musrenbang.
Kapolres AKBP Rian Saputra, <TTL>S.I.K., M.H.</TTL>, memimpin apel pagi.
Kapolres AKBP Rian Saputra, <TTL>SIK, MH</TTL>, memimpin apel pagi.
Kapolsek Kompol Hasanuddin, <TTL>SH.MH</TTL> turun ke lokasi.
Kapolsek AKP Suwandi,<TTL>SH</TTL> turun ke lokasi.
Kapolda Irjen Pol Danu Wirawan, <TTL>S.H., S.I.K., M.Si.</TTL> hadir.
Pangdam Mayjen TNI Haris Nugraha, <TTL>S.E., M.Tr.(Han)</TTL>, menanam mangrove.
Danlanal Kolonel Laut (P) Evan Tobing, <TTL>M.Tr.Hanla.</TTL>, melepas tukik.
Dandim Letkol Inf Yusuf Bahari, <TTL>S.Sos., M.Han.</TTL> menyalami petani.
Kepala Dinkes <TTL>dr.</TTL> Ratna Kusuma, <TTL>M.Kes</TTL>, meminta warga waspada.
Pasien ditangani <TTL>dr</TTL> Andi Mulya sejak pagi.
Menurut <TTL>Prof. Dr.</TTL> Gatot Hermawan dari kampus itu, gempa susulan wajar.
Rektor <TTL>Prof.</TTL> Nila Sari, <TTL>Ph.D.</TTL>, melantik dekan.
Ceramah disampaikan <TTL>Ustaz</TTL> Fauzan Hakim di masjid raya.
Doa dipimpin <TTL>KH</TTL> Ma'mun Zarkasi.
Tokoh agama <TTL>Pendeta</TTL> Yance Wamafma ikut serta.
Misa dipimpin <TTL>Romo</TTL> Paulus Dwi.
<TTL>Habib</TTL> Zein hadir bersama <TTL>Tgk.</TTL> Muhibuddin.
Ketua panitia, <TTL>Hj.</TTL> Siti Rahmah, <TTL>S.Pd., M.Pd.</TTL>, berterima kasih.
Wali Kota <TTL>H.</TTL> Marwan Lubis meresmikan pasar.
Kepala sekolah Sri Mulyati <TTL>SPd MPd</TTL> menyambut tamu.
Kepala bidang Agus Triono <TTL>ST MSi</TTL> mencatat kerusakan.
<TTL>Drs H</TTL> Ahmad Sobari <TTL>MA</TTL> memberi tausiah.
<TTL>Dokter</TTL> Lina menjahit luka korban.
Sekda <TTL>Ir.</TTL> Petrus Naibaho, <TTL>M.T.</TTL> mewakili bupati.
Dalang <TTL>Ki</TTL> Sumarno tampil semalam suntuk.
"""
NO_TITLES = """
Korban dirawat di RSUD Dr. Soetomo.
Truk melintas di Jalan Prof. Hamka.
Kampus Universitas Raden Intan ditutup sementara.
Permohonan itu ditolak MA.
Putusan dibacakan hakim, MA menguatkannya.
Dokter spesialis itu memeriksa lima pasien.
Para ustaz dan pendeta berdoa bersama.
Agus H. Pranoto menulis laporan.
Ia lulusan S1 dan kini kuliah S2.
Gus Salam dan Andi Rahman menonton bola.
Mobil SE itu dijual di Makassar.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_a_run_of_titles_is_one_span(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


@pytest.mark.parametrize("sentence", NO_TITLES.strip().splitlines())
def test_other_letters_are_no_title(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


@given(st.text(max_size=200))
def test_candidates_of_any_text_are_ordered_and_apart(text: str) -> None:
    tokens = tokenize(text)
    behind = 0
    for candidate in find(tokens):
        assert behind <= candidate.start < candidate.end <= len(tokens)
        assert candidate.label is Label.TITLE
        assert 0 <= candidate.score <= 1
        behind = candidate.end


@pytest.mark.parametrize("piece", ["1", "A", "(", "H. ", "S.H., ", "Dr. (", "M.Tr."])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    tokens = tokenize(piece * (200_000 // len(piece)))
    started = time.perf_counter()
    find(tokens)
    assert time.perf_counter() - started < 10
