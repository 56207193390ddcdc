"""Sentences with the offices marked, and what is nested in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.formats.inline import Span, read_inline, write_inline
from telisik.language.tokenizer import tokenize
from telisik.mentions.offices import find

SENTENCES = """
<POS>Pangdam VI/Mlw</POS> Mayjen TNI Raka Wirayuda meninjau gudang logistik.
Apel itu dipimpin <POS>Danrem 091/ASN</POS> dan <POS>Danlanal <LOC>Balikpapan</LOC></POS>.
Menurut <POS>Kapolda <LOC>Kaltim</LOC></POS>, jalur itu aman.
<POS>Kabid Humas <UNT>Polda <LOC>Metro Jaya</LOC></UNT></POS> Kombes Pol Yudha Saputra membenarkan kabar itu.
Penyelidikan dipimpin <POS>Kasat Reskrim <UNT>Polres <LOC>Gowa</LOC></UNT></POS> AKP Fandi Lestaluhu.
<POS>Komandan <UNT>Kodim (Dandim) 1408/<LOC>Makassar</LOC></UNT></POS> melepas bantuan itu.
Warga menemui <POS>Dandim 0617 <LOC>Majalengka</LOC></POS> Letkol Inf Gandhi Surapati.
<POS>Komandan <UNT>Yonif 600/Modang</UNT></POS> menutup latihan.
Kata <POS>Danyonif 600/Modang</POS>, prajuritnya siap.
Ia pernah menjadi <POS>Pangdam I Bukit Barisan</POS> selama dua tahun.
<POS>Panglima <UNT>TNI</UNT></POS> dan <POS>Kapolri</POS> hadir bersama.
<POS>Pj. Gubernur <LOC>Kaltim</LOC></POS> membuka rapat itu.
Acara dihadiri <POS>Plt. Bupati <LOC>Paser</LOC></POS> Sulastri Wening.
<POS>Gubernur <LOC>Jawa Timur</LOC></POS> Larasati menyambut tamu.
Surat itu diteken <POS>Wali Kota <LOC>Balikpapan</LOC></POS>.
"Kami siap," tutur <POS>Pangdam</POS>.
Rapat menghadirkan seorang <POS>bupati</POS> dari wilayah timur.
<POS>Kepala <LOC>Desa Kraton</LOC></POS> menunggu bantuan.
<POS>Kepala <ORG>Kesbangpol <LOC>Provinsi Kaltim</LOC></ORG></POS> menyerahkan berkas.
<POS>Kepala <ORG>Dinas Pendidikan dan Kebudayaan <LOC>Kabupaten Paser</LOC></ORG></POS> memberi sambutan.
<POS>Ketua <ORG>KPU <LOC>Buru</LOC></ORG></POS> mengumumkan hasil hitung.
Demikian kata <POS>anggota Komisi III <ORG>DPR</ORG></POS> kemarin.
<POS>Ketua RT 05</POS> mengumpulkan warganya.
<POS>Menteri Kelautan dan Perikanan</POS> meninjau tambak.
<POS>Menteri Kehutanan</POS> Bayu Anggara menanam pohon.
Usul <POS>Wakil Menteri Pertanian</POS> itu diterima.
<POS>mantan Kapolri</POS> itu menulis buku.
Dua nama menjadi <POS>calon presiden</POS> tahun ini.
<POS>Presiden</POS> Jokowi bertolak ke Medan.
<POS>Presiden <LOC>RI</LOC></POS> menerima kunjungan itu.
<POS>Kajari <LOC>Sleman</LOC></POS> menunjuk tiga jaksa baru.
<POS>Jaksa Penuntut Umum</POS> menuntut lima tahun.
<POS>Kapolsek <LOC>Pasar Minggu</LOC></POS> Kompol Bima Aryasatya turun tangan.
<POS>Danramil <LOC>Sukmajaya</LOC></POS> Mayor Inf Yosep Kambuaya membantu warga.
Berkas diterima <POS>Kasi Pidsus <ORG>Kejari <LOC>Kutim</LOC></ORG></POS>.
Kata <POS>Asops Kasal</POS>, latihan usai.
<POS>Dansatgas Pamtas RI-Malaysia Yonif 600/Modang</POS> menerima senjata rakitan.
Kini <POS>Dirlantas <UNT>Polda <LOC>Riau</LOC></UNT></POS> Kombes Pol Galuh Pratama menata arus.
<POS>Kepala Pusat Penerangan (Kapuspen) <UNT>TNI</UNT></POS> menjawab wartawan.
<POS>KSAD</POS> mewisuda taruna.
<POS>Bhabinkamtibmas</POS> dan <POS>Babinsa</POS> memadamkan api.
<POS>Inspektur Upacara</POS> membacakan amanat.
Dukungan datang dari <POS>capres</POS> nomor urut dua.
<POS>Wakil Bupati <LOC>Paser</LOC></POS> dan <POS>Sekda</POS> ikut memanen.
"""

NO_OFFICES = [
    "Piala Presiden bergulir lagi pekan depan.",
    "Warga melarang aksi main hakim sendiri.",
    "Ia naik pangkat menjadi Komisaris Jenderal.",
    "Rapat digelar di Kantor Bupati.",
    "Kepala korban terluka, lalu dokter dan petani menolongnya.",
    "Arif Hakim menjadi saksi.",
    "Asisten Rumah Tangga itu melapor.",
    "TNI dan Satgas gabungan bersiaga.",
]


@pytest.mark.parametrize("marked", SENTENCES.strip().split("\n"))
def test_offices_and_what_is_nested(marked: str) -> None:
    text = read_inline(marked).text
    assert write_inline(text, _spans(text)) == marked


@pytest.mark.parametrize("text", NO_OFFICES)
def test_what_only_looks_like_an_office(text: str) -> None:
    assert _spans(text) == []


def test_no_office_goes_on_over_an_empty_line() -> None:
    text = "Ketua\n\nKPU Buru mengumumkan hasil."
    assert [span.end for span in _spans(text)] == [5]


@given(
    st.lists(
        st.sampled_from(
            [
                "Kepala",
                "Dinas",
                "Kadis",
                "Wakil",
                "mantan",
                "(",
                ")",
                "/",
                "091/ASN",
                "Polres",
                "Gowa",
                "VI",
                "Pj.",
                "DPR",
            ]
        )
    )
)
def test_candidates_are_whole_and_nested(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    behind = outer_start = 0
    for candidate in find(tokens):
        assert 0 <= candidate.start < candidate.end <= len(tokens)
        assert 0 <= candidate.score <= 1
        if candidate.label.tag == "POS":
            assert candidate.start >= behind
            outer_start, behind = candidate.start, candidate.end
        assert outer_start <= candidate.start and candidate.end <= behind


def test_time_is_linear_in_hostile_text() -> None:
    for piece in ("mantan ", "Ketua DPP ", "Kepala Dinas dan ", "1"):
        find(tokenize(piece * 20_000))


def _spans(text: str) -> list[Span]:
    tokens = tokenize(text)
    return [Span(tokens[c.start].start, tokens[c.end - 1].end, c.label) for c in find(tokens)]
