"""Where units stand in sentences: inline mark-up against what the grammar proposes."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from inline_texts import mark_again
from telisik.formats.inline import Span
from telisik.language.tokenizer import tokenize
from telisik.lexicon.units import kinds, known_units, unit_words
from telisik.mentions.units import find

SENTENCES = """
Apel pagi <UNT>Kodim 0905/<LOC>Balikpapan</LOC></UNT> dipimpin perwira jaga.
Warga melapor ke <UNT>Polsek <LOC>Sungai Kunjang</LOC> Polresta <LOC>Samarinda</LOC></UNT> semalam.
<UNT>TNI</UNT>-<UNT>Polri</UNT> membersihkan pasar yang terbakar.
Prajurit <UNT>TNI</UNT> dan anggota <UNT>Polri</UNT> membuka jalan.
Mayjen TNI Rahmat Suwito memberi arahan kepada jajaran.
Pangdam VI/Mlw meninjau gudang logistik.
Personel <UNT>Satgas Pamtas RI-Malaysia Yonif 600/Modang</UNT> membagikan buku.
Penyidik <UNT>Satreskrim Polres <LOC>Gowa</LOC></UNT> memeriksa dua saksi.
Kasat Reskrim <UNT>Polres <LOC>Gowa</LOC></UNT> menolak merinci.
Kabid Humas <UNT>Polda <LOC>Metro Jaya</LOC></UNT> memberi keterangan.
Kepala <UNT>Dinas Penerangan TNI Angkatan Udara</UNT> belum menjawab.
Barang bukti disimpan di <LOC>Mapolres Gowa</LOC> sejak kemarin.
Upacara digelar di <LOC>Makodam VI/Mlw</LOC> pagi tadi.
Demo berlangsung di depan <LOC>Markas Brimob</LOC> hingga sore.
Serah terima digelar di <LOC>Aula Makorem 091/ASN</LOC> secara sederhana.
Polisi dan aparat gabungan menjaga simpang itu.
Sosialisasi digelar dari tingkat kodim dan koramil.
Seluruh Polsek diminta siaga.
Kapal patroli <UNT>Lanal <LOC>Nunukan</LOC></UNT> mengejar perahu itu.
Pesawat mendarat di <UNT>Lanud Dhomber</UNT> siang hari.
Kasus ditangani <UNT>Ditreskrimum Polda <LOC>Jatim</LOC></UNT> sejak Mei.
<UNT>Densus 88</UNT> menggeledah rumah itu.
Latihan bersama <UNT>Angkatan Laut <LOC>Singapura</LOC></UNT> rampung.
Tim <UNT>FBI</UNT> tiba membantu penyelidikan.
Latihan <UNT>Yonarmed 18/Buritkang</UNT> memakai amunisi tajam.
Anggota <UNT>Yonif Raider 323/BP</UNT> mendirikan dapur umum.
Menurut <UNT>Polres</UNT>, berkas sudah lengkap.
<UNT>Unit Reskrim Polsek <LOC>Kembangan</LOC></UNT> menangkap pelaku.
<UNT>Unit PPA Polresta <LOC>Samarinda</LOC></UNT> mendampingi korban.
<UNT>Tim Puma Polres <LOC>Dompu</LOC></UNT> menyita parang.
Laporan masuk ke <UNT>Polres <LOC>Kukar</LOC></UNT>, lalu ke <UNT>Polda <LOC>Kaltim</LOC></UNT>.
Aparatur Sipil Negara (ASN) tidak boleh berpihak.
Komandan <UNT>Korem 091/ASN</UNT> hadir.
<UNT>Polres Metro <LOC>Jakarta Selatan</LOC></UNT> menunggu hasil visum.
<UNT>Kepolisian Daerah (Polda) <LOC>Jawa Timur</LOC></UNT> membuka posko.
Ia bertugas di <UNT>Pomdam XVII Cenderawasih</UNT> dua tahun.
<UNT>Kodim 1702 <LOC>Wamena</LOC></UNT> mengirim dua regu.
Siswa SPN Polda Kaltim berlatih renang.
Pendaftaran taruna <UNT>TNI AD</UNT>, <UNT>AL</UNT> dan <UNT>AU</UNT> dibuka.
Kolonel Marinir Bagus Sudarma memimpin regu.
<UNT>Mabes TNI</UNT> membantah kabar itu.
Terdakwa, anggota <UNT>Brimob</UNT>, dijatuhi sanksi.
Dana itu dikelola <UNT>Satgassus Pencegahan Korupsi Polri</UNT> tahun lalu.
Penyidik <UNT>polres <LOC>gowa</LOC></UNT> datang.
Perwira <UNT>TNI-AD</UNT> itu sudah pensiun.
"""


def _marked(text: str) -> list[Span]:
    tokens = tokenize(text)
    return [Span(tokens[c.start].start, tokens[c.end - 1].end, c.label) for c in find(tokens)]


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_units_of_a_sentence(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence


_WORDS = sorted(
    {kind.short for kind in kinds().by_key.values()}
    | {unit.title for unit in list(known_units().by_name.values())[:200]}
    | unit_words().office
    | unit_words().task
    | {
        "VI/Mlw",
        "0905/Bpp",
        "091",
        "/",
        "(",
        ")",
        "-",
        ".",
        ",",
        "Gowa",
        "Kaltim",
        "Mako",
        "polres",
        "ke-120",
        "Marinir",
        "II",
    }
)


@given(st.lists(st.sampled_from(_WORDS), max_size=12))
def test_any_run_of_unit_words_is_read(words: list[str]) -> None:
    tokens = tokenize(" ".join(words))
    candidates = find(tokens)
    assert all(0 <= c.start < c.end <= len(tokens) and 0 < c.score < 1 for c in candidates)
    assert candidates == find(tokens)


@given(st.text())
def test_any_string_is_read(text: str) -> None:
    tokens = tokenize(text)
    assert all(c.start < c.end <= len(tokens) for c in find(tokens))


@pytest.mark.parametrize(
    "words", ["Tim ", "Satgas Pamtas ", "Satreskrim ", "Polres Gowa ", "Kodim 0905 ", "( ", "Tim Puma "]
)
def test_hostile_input_takes_linear_time(words: str) -> None:
    find(tokenize("Polsek Kota"))
    seconds = []
    for size in (500, 4000):
        tokens = tokenize(words * size)
        begun = time.process_time()
        find(tokens)
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 30 * seconds[0] + 1  # eight times the words: quadratic would be 64


def test_component_stores_candidates() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("telisik_units")
    doc = nlp("Satreskrim Polres Gowa memeriksa saksi.")
    group = doc.spans["telisik_units"]
    assert [(span.text, span.label_) for span in group] == [("Satreskrim Polres Gowa", "UNIT"), ("Gowa", "PLACE")]
    assert len(group.attrs["scores"]) == len(group.attrs["rules"]) == 2
