"""Where ranks stand, in sentences with the guideline's mark-up; other labels are left out of it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inline_texts import mark_again
from telisik.language.tokenizer import tokenize
from telisik.mentions.ranks import find
from telisik.schema import Label

SENTENCES = """
<RNK>Mayjen TNI</RNK> Bagus Wirahadi meninjau gudang amunisi di Kupang.
Danrem 161/Wira Sakti <RNK>Brigjen TNI</RNK> Joko Pranata membuka latihan.
Komandan Kodim, <RNK>Letkol Inf</RNK> Rudi Hartawan, menyalami warga.
Kapendam <RNK>Kolonel Kav</RNK> Surya Dharma membenarkan kabar itu.
<RNK>Kapten Laut (P)</RNK> Yosua Manafe memimpin patroli di Selat Ombai.
Danlanal Maumere <RNK>Kolonel Laut (P)</RNK> Edwin Tamba menutup acara.
<RNK>Kapt. Laut (E)</RNK> Rinto memperbaiki radar kapal.
<RNK>Letkol.Arm</RNK> Wayan Suardana menembakkan meriam pertama.
<RNK>Kol. Inf.</RNK> Taufan Ridho dilantik pagi ini.
<RNK>Kolonel (Inf)</RNK> Taufan Ridho dilantik pagi ini.
Kapolda NTB <RNK>Irjen Pol</RNK> Lalu Gunawan hadir.
Kapolres Bima <RNK>AKBP</RNK> Didik Prakoso memimpin rilis kasus.
Kasat Reskrim <RNK>AKP</RNK> Made Yasa menyita satu parang.
Kapolsek <RNK>Iptu</RNK> Maria Gorety mendatangi lokasi.
Ia didampingi <RNK>Aipda</RNK> Samsul dan <RNK>Bripka</RNK> Leo.
<RNK>Kombes Pol.</RNK> Teguh Raharjo enggan merinci.
<RNK>KOMBES POL</RNK> TEGUH RAHARJO PIMPIN APEL
Kabid Humas <RNK>Kombespol</RNK> Ani Wulandari menjawab wartawan.
Danlanud <RNK>Marsma TNI</RNK> Fajar Utama menyambut rombongan.
<RNK>Kolonel Pnb</RNK> Arman Siregar mendarat pukul sembilan.
<RNK>Letkol Pas</RNK> Bayu Segara melatih penerjunan.
Pangkoarmada <RNK>Laksda TNI</RNK> Hery Samudra berlayar ke Bitung.
<RNK>Brigjen TNI (Mar)</RNK> Zulkarnain Pasi memberi arahan.
<RNK>Jenderal TNI (Purn)</RNK> Wibowo Adi menulis buku.
<RNK>Letjen TNI Purn</RNK> Sutrisno Hadi menjadi saksi ahli.
<RNK>Letnan Jenderal (Letjen) TNI (Purn)</RNK> Sutrisno Hadi bersaksi.
<RNK>Brigadir Jenderal</RNK> (<RNK>Brigjen</RNK>) Rahmat Satria dimutasi.
<RNK>Mayor Caj (K)</RNK> Ni Luh Sari mengatur upacara.
<RNK>Bripka (Anumerta)</RNK> Yulianus dimakamkan di Sentani.
Ia naik pangkat menjadi <RNK>Brigjen</RNK> tahun lalu.
Ia berpangkat <RNK>mayor</RNK> ketika pensiun.
Dua anggota naik dari <RNK>AKP</RNK> ke <RNK>Kompol</RNK>.
Sang <RNK>jenderal</RNK> bintang dua itu tersenyum.
Seorang <RNK>kopral</RNK> menolong korban banjir.
<RNK>Jenderal</RNK> Wibowo Adi tidak hadir.
<RNK>Brigadir</RNK> Y diperiksa Propam.
Penjabat itu bergolongan <RNK>Pembina Utama Muda</RNK>, <RNK>IV/c</RNK>.
Rina Astuti, <RNK>Pembina Tk. I</RNK>, <RNK>IV/b</RNK>, menjadi sekretaris.
Pegawai <RNK>Penata Muda</RNK> itu dipindahkan.
Rombongan dipimpin <RNK>Lieutenant Colonel</RNK> Mark Haydon dari Darwin.
Kapolsek Tamalate <RNK>Komisaris</RNK> Burhan Daeng Rani menengahi.
<RNK>Kolonel</RNK> dr. Sinta Maharani memeriksa pasien.
"Laporkan segera," perintah <RNK>Serda</RNK> Anton Kalalo.
Danpos <RNK>Lettu Inf</RNK> Galih memasang antena bersama <RNK>Pratu</RNK> Simon.
"""
NO_RANKS = """
Truk itu terguling di Jalan Jenderal Sudirman.
Mereka berkumpul di depan Stadion Mayor Sabara.
Pasien dirujuk ke RSUD Kolonel Abunjani.
Direktur Jenderal Pajak Rahmat Hidayat angkat bicara.
Sekretaris Jenderal Partai Bulan Sabit mundur.
Inspektur Jenderal Kementerian Pertanian memeriksa gudang.
Irjen TNI menilai program itu.
Konsul Jenderal Jepang berkunjung ke Makassar.
Kapten tim Persipura, Ricky Kayame, mencetak dua gol.
Kapten kapal feri itu selamat.
Pilot maskapai itu, Kapten Hendra Wijaya, mendarat darurat.
AKP menang tipis dalam pemilu di Turki.
Para perwira, bintara, dan prajurit mengikuti apel.
Yohanis Mayor, warga Sorong, memanen sagu.
Harga kol dan wortel naik di pasar.
Tas Prada palsu dijual murah di Batam.
Lagu itu bernada C mayor.
Ia bekerja sebagai juru masak di kapal.
Pembina upacara memberi amanat di SLB Pembina.
Penumpang naik di Bandara Jenderal Ahmad Yani.
Sejumlah jenderal hadir dalam resepsi itu.
Kodam IV/Diponegoro menyiapkan dapur umum.
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_ranks_are_found_with_their_marks(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


@pytest.mark.parametrize("sentence", NO_RANKS.strip().splitlines())
def test_the_context_rules_other_meanings_out(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


@given(st.text(max_size=200))
def test_candidates_of_any_text_are_ordered_and_apart(text: str) -> None:
    tokens = tokenize(text)
    behind = 0
    for candidate in find(tokens):
        assert behind <= candidate.start < candidate.end <= len(tokens)
        assert candidate.label is Label.RANK
        assert 0 <= candidate.score <= 1
        behind = candidate.end


@pytest.mark.parametrize("piece", ["1", "A", "(", "Jenderal ", "Kolonel(", "Letnan Jenderal (Letjen) TNI "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    tokens = tokenize(piece * (200_000 // len(piece)))
    started = time.perf_counter()
    find(tokens)
    assert time.perf_counter() - started < 10
