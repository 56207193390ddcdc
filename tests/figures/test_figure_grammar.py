"""Where figures stand: sentences with inline mark-up, and what figures are not."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inline_texts import mark_again
from telisik.formats.inline import read_inline
from telisik.language.tokenizer import tokenize
from telisik.mentions.figures import find
from telisik.mentions.figures.lexicon import rules

SENTENCES = """
Polres Wonogiri menerjunkan <FIG>sekitar 2.445 personel</FIG> gabungan.
Warga di <FIG>14 desa</FIG> terpencil belum menerima bantuan.
Petugas menyita <FIG>5 kilogram</FIG> sabu dari <FIG>dua orang</FIG> di rumah kontrakan.
Dari tangan pelaku disita <FIG>tiga unit mobil</FIG> dan <FIG>dua paket</FIG> ganja.
Kerugian ditaksir <FIG>Rp 1,2 miliar</FIG>.
Harga cabai naik <FIG>45,5 persen</FIG> dalam <FIG>tiga hari</FIG>.
Gempa <FIG>magnitudo 5,6</FIG> mengguncang Maluku.
Banjir merendam <FIG>3 hektare</FIG> lahan padi.
Korban bernama Sardi (<FIG>35</FIG>) dan Minah (<FIG>32</FIG>).
Pria berusia <FIG>35 tahun</FIG> itu ditahan.
Posko dijaga <FIG>10 sampai 15 orang</FIG> setiap malam.
Upah harian <FIG>Rp 90-120 ribu</FIG>.
Jembatan berukuran <FIG>4 x 12 meter</FIG> itu ambruk.
Latihan diikuti <FIG>6.000-an prajurit</FIG> selama <FIG>dua pekan</FIG>.
<FIG>Ratusan warga</FIG> mengungsi ke balai desa.
<FIG>Puluhan ribu buruh</FIG> turun ke jalan.
<FIG>Lebih dari 10 ribu warga</FIG> menonton.
Ia dituntut <FIG>maksimal 20 tahun</FIG> penjara dan denda <FIG>paling banyak Rp 1 miliar</FIG>.
Sebanyak <FIG>87 rumah</FIG> rusak, <FIG>12 rumah</FIG> hanyut.
Sejumlah <FIG>40 perahu</FIG> tak melaut.
Bantuan mencapai <FIG>1,5 ton</FIG> beras.
Tim membawa <FIG>dua pucuk senjata api</FIG> dan <FIG>28 butir peluru</FIG>.
Pelaku membawa kabur <FIG>tiga sepeda motor</FIG>.
Bencana itu menelan <FIG>29 korban jiwa</FIG>.
Terdampak <FIG>331 KK</FIG> di <FIG>lima dusun</FIG>.
Kodim menyiapkan <FIG>dua SSK</FIG> dan <FIG>satu peleton</FIG> cadangan.
Ia divonis <FIG>5 tahun 6 bulan</FIG> penjara.
Kapal melaju <FIG>12 knot</FIG> pada jarak <FIG>70 mil laut</FIG>.
Suhu udara <FIG>36,5 derajat Celsius</FIG>.
Truk melaju <FIG>80 km/jam</FIG> saat hujan.
Uang tunai <FIG>RM 4.300</FIG> dan <FIG>US$ 500</FIG> diamankan.
Ekspor bernilai <FIG>3 juta dolar AS</FIG>.
Setoran naik dari <FIG>Rp 5 juta</FIG> menjadi <FIG>Rp 7,5 juta</FIG>.
Denda <FIG>Rp 350.000,-</FIG> dibayar tunai.
Ladang ganja seluas <FIG>setengah hektare</FIG> dibakar.
Rapat berlangsung <FIG>dua setengah jam</FIG>.
<FIG>Tiga orang pelajar</FIG> terluka.
<FIG>Empat Pendaki</FIG> Hilang di Lereng Utara
Ada <FIG>13 laporan</FIG>, <FIG>lima</FIG> di antaranya dicabut.
<FIG>Dua korban</FIG> sadar, <FIG>tiga</FIG> lainnya koma.
Jumlah pos bertambah menjadi <FIG>41</FIG>.
Polsek Tanah Grogot mengirim <FIG>seratus dua puluh tiga bungkus</FIG> makanan.
<FIG>Kurang lebih 40 pemuda</FIG> ikut kerja bakti.
<FIG>Hampir 900 penonton</FIG> bertahan.
<FIG>Minimal 20 relawan</FIG> dibutuhkan.
<FIG>Setidaknya enam kapal</FIG> terbalik.
<FIG>Di atas 200 kasus</FIG> belum selesai.
<FIG>Kurang dari 10 orang</FIG> yang hadir.
Tiap karung berisi <FIG>50 kg</FIG> pupuk.
Jaraknya <FIG>±23 kilometer</FIG> dari kota.
Ia menabung selama <FIG>setahun</FIG>.
Pencarian <FIG>sepekan</FIG> tanpa hasil.
Penyidik memeriksa <FIG>23 saksi</FIG> di <FIG>empat kecamatan</FIG>.
Rincian: Polres Bajo <FIG>120</FIG>, Polres Luwu <FIG>75</FIG>, sisanya sukarelawan.
Regu itu menembak <FIG>dua kali</FIG>.
Produksi naik <FIG>hampir tiga kali lipat</FIG>.
"""

NO_FIGURES = """
Seorang nelayan menemukan sebuah perahu dan suatu tas.
Salah satu dari mereka kabur.
Ia juara ketiga dan anak ke-7 di keluarganya.
Upacara HUT ke-79 berlangsung khidmat.
Tersangka dijerat Pasal 340 KUHP.
Ia melanggar Pasal 82 Ayat (1) undang-undang itu.
Undang-Undang Nomor 35 Tahun 2009 tentang narkotika.
Pasangan nomor urut 1 unggul sementara.
Ketua RT 05 RW 02 melapor.
Kecelakaan terjadi di KM 12.
Klub itu turun ke Liga 1 musim depan.
Ia sembuh dari Covid-19.
Tuan rumah menang 2-1 atas tamunya.
Hubungi 0812-3456-7890 untuk laporan.
Telepon kantor (0541) 765432 sibuk.
Mobil berpelat B 1234 XYZ ditinggal.
NIK 6471012345678901 tidak terdaftar.
Pasukan Yonif 600 tiba di dermaga.
Dandim 0905 memimpin apel.
Letkol Inf Sugito, Dandim 0905/Balikpapan, hadir.
Korem 091/ASN menggelar apel.
Rapat dimulai pukul 06.30 Wita.
Ia lahir tanggal 20 Agustus.
Selasa (20/08/24) pagi hujan turun.
Pada 2024 harga beras turun.
Sejak tahun 2019 jalan itu rusak.
Beberapa warga mengeluh.
Kedua pelaku dan ketiga korban saling kenal.
Aplikasi versi 2.0.1 dirilis.
Surat bernomor ST/497/II/2023 beredar.
Ia jenderal bintang dua.
Mereka salat lima waktu di musala.
Pedagang kaki lima ditertibkan.
Kamera tiga dimensi dipasang.
Siswa SMP Negeri 8 Yogyakarta juara.
Kantor di Jalan Melati No. 17 tutup.
Dua hari lalu ia pulang.
Kopral Dua Wiranto gugur.
Timnas U-20 berlatih.
Ia tinggal di lantai 5 gedung itu.
Kloter 12 berangkat besok.
Satu per satu warga pulang.
"""


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


@pytest.mark.parametrize("sentence", lines(SENTENCES))
def test_figures_are_found_span_for_span(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


@pytest.mark.parametrize("sentence", lines(NO_FIGURES))
def test_what_figures_are_not(sentence: str) -> None:
    candidates = find(tokenize(sentence))
    assert [mark_again(sentence, find)] * len(candidates) == []


def test_no_figure_runs_over_a_line() -> None:
    tokens = tokenize("Polri: 120\nSatpol PP: 40\nDinas Kesehatan: 7")
    with_lines = find(tokens, line_starts=[3, 7])
    assert [tokens[c.start].text for c in with_lines] == ["120", "40", "7"]
    assert all(c.end == c.start + 1 for c in with_lines)


def test_each_rule_that_fires_has_a_measured_score() -> None:
    for sentence in lines(SENTENCES):
        for candidate in find(tokenize(read_inline(sentence).text)):
            assert candidate.rule in rules()
            assert candidate.score == rules()[candidate.rule].precision


@settings(deadline=None)
@given(st.text())
def test_any_text_is_accepted(text: str) -> None:
    tokens = tokenize(text)
    found = find(tokens)
    assert all(0 <= c.start < c.end <= len(tokens) for c in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


PIECES = [
    *["dua", "puluh", "ribu", "juta", "setengah", "koma", "10", "1,5", "10-15", "Rp", "x", "kg", "tahun", "bulan"],
    *["orang", "warga", "sekitar", "lebih", "dari", "sampai", "(", ")", ",", "-", "antara", "dan", "puluhan", "%"],
    *["lagi", "di", "antaranya"],
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_run_of_number_words_is_accepted(pieces: list[str]) -> None:
    tokens = tokenize(" ".join(pieces))
    found = find(tokens)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["1.", "7", "7 ", "ribu juta ", "3 x ", "dua puluhan ", "lebih dari ", "1 - ", "A 5, ", "Rp "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(characters: int) -> float:
        tokens = tokenize(piece * (characters // len(piece)))
        start = time.process_time()
        find(tokens)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(40_000) < 12 * seconds(10_000) + 0.2
