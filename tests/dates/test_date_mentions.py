"""Where dates are in a sentence: each example is marked as the guideline says."""

from __future__ import annotations

from itertools import pairwise

import pytest

from inline_texts import mark_again
from telisik.formats.inline import read_inline
from telisik.language.tokenizer import tokenize
from telisik.mentions.dates import find
from telisik.mentions.dates.rules import RULES
from telisik.schema import Label

SENTENCES = """
Apel gabungan digelar di Lapangan Merdeka, <DAT>Selasa (20/08/24)</DAT>.
Pemungutan suara berlangsung pada <DAT>27 November 2024</DAT> di seluruh desa.
Rapat dibuka <DAT>Senin siang (26/2/2018)</DAT> oleh Wardana Kesuma.
Kapal itu terlihat pada hari <DAT>Kamis (1/2/2024)</DAT> sekitar <DAT>pukul 06.30 Wita</DAT> di selatan Pulau Satonda.
Pelatihan berjalan tanggal <DAT>26-28 Juni 2024</DAT> di Aula Wicaksana.
Lomba perahu diadakan <DAT>Sabtu dan Minggu (14-15/9/2024)</DAT>.
Jalan ditutup mulai <DAT>30 September s.d. 2 Oktober</DAT> karena perbaikan.
Sejak <DAT>2019</DAT> lahan itu kosong, lalu <DAT>tahun 2024</DAT> ditanami jagung.
Ia memimpin koperasi periode <DAT>2019-2024</DAT>.
Pada <DAT>tahun 1990-an</DAT> sungai itu masih jernih, kata Sumitro.
Harga beras naik <DAT>Agustus lalu</DAT> dan turun lagi <DAT>bulan ini</DAT>.
"<DAT>Hari ini</DAT>, <DAT>Jumat 23 Agustus 2024</DAT>, kami mulai," ujarnya.
Banjir surut <DAT>Senin malam</DAT>, tetapi <DAT>kemarin</DAT> hujan turun lagi.
Warga mengungsi sejak <DAT>dua hari lalu</DAT>.
Kunjungan itu dijadwalkan <DAT>pekan depan</DAT>, bukan <DAT>awal tahun depan</DAT>.
Pilkada <DAT>2024</DAT> diikuti tiga pasangan, Piala Dunia <DAT>2022</DAT> tidak.
Operasi Sapu Bersih <DAT>2023</DAT> berakhir tanggal <DAT>31 Desember</DAT>.
Aturan itu tertuang dalam UU Nomor 19 <DAT>Tahun 2016</DAT>.
Loket dibuka <DAT>pukul 08.00-15.00 WIB</DAT>, istirahat <DAT>jam 12 siang</DAT>.
Kapal berangkat <DAT>pukul 21.00 WIT</DAT> dan tiba <DAT>Rabu (21/8) dini hari</DAT>.
Mayat ditemukan <DAT>Minggu (18/8/2024) lalu</DAT> oleh dua pemancing.
Musim kompetisi <DAT>2024/2025</DAT> dimulai tanggal <DAT>7 September</DAT>.
Realisasi anggaran <DAT>triwulan III 2024</DAT> mencapai separuh.
Benteng itu dibangun pada <DAT>abad ke-17</DAT>.
Sejak <DAT>Februari</DAT> warga menunggu air bersih.
Pendaftaran ditutup <DAT>akhir Oktober</DAT>, kata panitia.
Santri baru masuk <DAT>tahun ajaran 2024/2025</DAT>.
Jembatan roboh <DAT>tadi malam</DAT>, dan <DAT>pagi ini</DAT> warga menyeberang dengan rakit.
Panitia menunggu sampai tanggal <DAT>25</DAT>.
Balikpapan, <DAT>20 Agustus 2024</DAT> – Hujan deras turun.
Terbit: <DAT>20/8/2024</DAT>, <DAT>19:30 WIB</DAT>
Kebakaran terjadi <DAT>Jum'at (16/8/2024) subuh</DAT> di Pasar Minggu.
Saat ini, kini, sekarang, dan nanti semua sudah siap; beberapa waktu lalu belum.
Malam itu hujan; keesokan harinya, pada hari yang sama, mereka pulang.
Beberapa bulan lalu ia pindah rumah.
Ia berlari 9 jam 25 menit tanpa henti selama 14 hari.
Setiap Jumat warga kerja bakti, dan tiap Selasa ada pasar malam.
Salat Jumat digelar di masjid raya.
Panitia membagikan 2000 paket dan 1950 kilogram beras.
Nomor 2024 dan Rp 2024 bukan tahun, begitu pula Kodim 1904.
Nilai apgar bayi itu 7/8/8, dan pertandingan berakhir 2-1.
Hubungi 0812-2024-1998 atau lihat Pasal 340.
Juli Kartika dan Raja April Sanjaya menjadi juri.
Ongkos menginap semalam suntuk ditanggung desa.
Jam malam ini diterapkan untuk pelajar.
Kegiatan berlangsung selama 9 hari ini saja.
Talud sepanjang 150 m dan sumur sedalam 38 m selesai.
"""


@pytest.mark.parametrize("marked", [line for line in SENTENCES.splitlines() if line])
def test_mentions(marked: str) -> None:
    assert mark_again(marked, find) == marked


@pytest.mark.parametrize(
    ("rule", "example"), [(rule.name, example) for rule in RULES for example in rule.examples.split(" | ") if example]
)
def test_each_rule_finds_its_examples(rule: str, example: str) -> None:
    before = "tanggal " if rule == "day_of_unnamed_month" else ""
    found = [c for c in find(tokenize(before + example)) if c.rule == rule]
    assert [(c.end - c.start, c.label) for c in found] == [(len(tokenize(example)), Label.DATE)]


def test_a_candidate_says_its_rule_and_how_sure_it_is() -> None:
    (candidate,) = find(tokenize("Selasa (20/8/2024)"))
    assert candidate.rule == "weekday_and_digits"
    assert 0.9 < candidate.score <= 1


def test_mentions_stand_in_order_and_apart() -> None:
    text = " ".join(read_inline(SENTENCES).text.split("\n"))
    candidates = find(tokenize(text))
    assert all(left.end <= right.start for left, right in pairwise(candidates))
