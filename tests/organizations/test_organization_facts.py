from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.lexicon.organizations import KINDS, all_bodies
from telisik.lexicon.places import fold
from telisik.mentions.organizations import abbreviates, bracketed_acronym, interpret

NAMES = [
    ("KPU", "Komisi Pemilihan Umum", "KPU", "commission", None),
    ("KPU RI", "Komisi Pemilihan Umum", "KPU", "commission", None),
    ("Bawaslu", "Badan Pengawas Pemilihan Umum", "Bawaslu", "commission", None),
    ("Dewan Perwakilan Rakyat (DPR) RI", "Dewan Perwakilan Rakyat", "DPR", "parliament", None),
    ("DPR-RI", "Dewan Perwakilan Rakyat", "DPR", "parliament", None),
    ("KPK", "Komisi Pemberantasan Korupsi", "KPK", "commission", None),
    ("Kemenhan", "Kementerian Pertahanan", "Kemhan", "ministry", None),
    ("Kementerian Pertahanan RI", "Kementerian Pertahanan", "Kemhan", "ministry", None),
    ("Kejagung", "Kejaksaan Agung", "Kejagung", "prosecution", None),
    ("Partai Golkar", "Partai Golongan Karya", "Golkar", "party", None),
    ("PDI-P", "Partai Demokrasi Indonesia Perjuangan", "PDIP", "party", None),
    ("PT Bank Rakyat Indonesia (Persero) Tbk", "Bank Rakyat Indonesia", "BRI", "bank", None),
    ("PT Pertamina", "Pertamina", None, "company", None),
    ("OPM", "Organisasi Papua Merdeka", "OPM", "armed_group", None),
    ("PBB", "Perserikatan Bangsa-Bangsa", "PBB", "international", None),
    ("Arsip Nasional Republik Indonesia", "Arsip Nasional Republik Indonesia", "ANRI", "agency", None),
    ("Pemprov Kaltim", "Pemerintah Provinsi Kalimantan Timur", "Pemprov", "government", "Kalimantan Timur"),
    ("Pemkab Kukar", "Pemerintah Kabupaten Kutai Kartanegara", "Pemkab", "government", "Kabupaten Kutai Kartanegara"),
    ("Pemkot Bogor", "Pemerintah Kota Bogor", "Pemkot", "government", "Kota Bogor"),
    ("Pemerintah Kota (Pemkot) Bogor", "Pemerintah Kota Bogor", "Pemkot", "government", "Kota Bogor"),
    ("Pemprov Sultra", "Pemerintah Provinsi Sulawesi Tenggara", "Pemprov", "government", "Sulawesi Tenggara"),
    ("pemerintah Kabupaten Nduga", "Pemerintah Kabupaten Nduga", None, "government", "Kabupaten Nduga"),
    ("Kejati Sulsel", "Kejaksaan Tinggi Sulawesi Selatan", "Kejati", "prosecution", "Sulawesi Selatan"),
    ("Kejari Sleman", "Kejaksaan Negeri Sleman", "Kejari", "prosecution", "Kabupaten Sleman"),
    ("Kejaksaan Negeri Kota Kupang", "Kejaksaan Negeri Kota Kupang", None, "prosecution", "Kota Kupang"),
    ("PN Kabanjahe", "Pengadilan Negeri Kabanjahe", None, "court", None),
    ("Pengadilan Negeri Sleman", "Pengadilan Negeri Sleman", None, "court", "Kabupaten Sleman"),
    ("KPU Kalteng", "Komisi Pemilihan Umum Kalimantan Tengah", "KPU", "commission", "Kalimantan Tengah"),
    ("DPRD Kota Bogor", "Dewan Perwakilan Rakyat Daerah Kota Bogor", "DPRD", "parliament", "Kota Bogor"),
    ("BPBD Sleman", "Badan Penanggulangan Bencana Daerah Sleman", "BPBD", "agency", "Kabupaten Sleman"),
    ("Dinkes Bantul", "Dinas Kesehatan Bantul", "Dinkes", "agency", "Kabupaten Bantul"),
    ("Dinas Kesehatan Kota Medan", "Dinas Kesehatan Kota Medan", None, "agency", "Kota Medan"),
    ("Satpol PP Balikpapan", "Satuan Polisi Pamong Praja Balikpapan", "Satpol PP", "agency", "Kota Balikpapan"),
    ("Kementerian Dalam Negeri Arab Saudi", "Kementerian Dalam Negeri Arab Saudi", None, "ministry", "Arab Saudi"),
    ("Timnas Indonesia", "Tim Nasional Indonesia", "Timnas", "team", "Indonesia"),
    ("Universitas Indonesia", "Universitas Indonesia", "UI", "university", None),
    ("Universitas Tepi Laut Balikpapan", "Universitas Tepi Laut Balikpapan", None, "university", None),
    ("SMAN 3 Sleman", "SMA Negeri 3 Sleman", None, "school", None),
    ("RSUD Kanujoso Balikpapan", "Rumah Sakit Umum Daerah Kanujoso Balikpapan", None, "hospital", "Kota Balikpapan"),
    ("PT Laut Senja Persada", "PT Laut Senja Persada", None, "company", None),
    ("kabarsenja.co.id", "kabarsenja.co.id", None, "media", None),
    ("Senja FC", "Senja FC", None, "club", None),
    ("Warung Kopi Senja", "Warung Kopi Senja", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "acronym", "kind", "place"), NAMES)
def test_what_a_name_says(text: str, name: str, acronym: str | None, kind: str | None, place: str | None) -> None:
    fact = interpret(text)
    assert (fact.name, fact.acronym, fact.kind, fact.place) == (name, acronym, kind, place)


def test_the_article_wins_over_the_lexicon() -> None:
    learnt = {"kpk": interpret("Koperasi Petani Kopi")}
    assert interpret("KPK", learnt).name == "Koperasi Petani Kopi"
    assert interpret("KPK").name == "Komisi Pemberantasan Korupsi"


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("KPU", "Komisi Pemilihan Umum", True),
        ("Kejari", "Kejaksaan Negeri", True),
        ("Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil", True),
        ("Sleman", "PSS", False),
        ("Persero", "PT Pertamina", False),
        ("", "Komisi", False),
    ],
)
def test_abbreviations(short: str, full: str, expected: bool) -> None:
    assert abbreviates(short, full) is expected


def test_brackets_that_explain_nothing_stay() -> None:
    assert bracketed_acronym("Satgas (Covid-19)") is None
    assert interpret("Satgas (Covid-19)").name == "Satgas (Covid-19)"


def test_no_form_names_two_bodies() -> None:
    forms = Counter(fold(form) for _, all_forms in all_bodies() for form in all_forms)
    assert [form for form, count in forms.items() if count > 1] == []


def test_every_body_has_a_known_kind() -> None:
    assert {body.kind for body, _ in all_bodies()} <= KINDS
    assert len(all_bodies()) > 300


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_any_name_is_read(text: str) -> None:
    assert interpret(text).name
