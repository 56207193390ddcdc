from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.places import bare_name, readings

CODES = [
    ("Kaltim", "64"),
    ("Kalimantan Timur", "64"),
    ("Provinsi Kalimantan Timur", "64"),
    ("Prov. Kaltim", "64"),
    ("KALTARA", "65"),
    ("Sulsel", "73"),
    ("Sumatra Utara", "12"),
    ("DIY", "34"),
    ("D.I. Yogyakarta", "34"),
    ("NTT", "53"),
    ("NTB", "52"),
    ("Babel", "19"),
    ("Jakarta", "31"),
    ("DKI Jakarta", "31"),
    ("Papua Barat Daya", "96"),
    ("Tangsel", "36.74"),
    ("Ujung Pandang", "73.71"),
    ("Solo", "33.72"),
    ("Kota Solo", "33.72"),
    ("Kota Jogja", "34.71"),
    ("Jaksel", "31.74"),
    ("Jakarta Selatan", "31.74"),
    ("Kota Balikpapan", "64.71"),
    ("Balikpapan", "64.71"),
    ("BALIKPAPAN", "64.71"),
    ("KotaDepok", "32.76"),
    ("Kabupaten Gowa", "73.06"),
    ("Kab. Gowa", "73.06"),
    ("Kab.Kutai Barat", "64.07"),
    ("Kukar", "64.02"),
    ("Kabupaten Muba", "16.06"),
    ("HST", "63.07"),
    ("Pangkalpinang", "19.71"),
    ("Pangkal Pinang", "19.71"),
    ("Kulonprogo", "34.01"),
    ("Fakfak", "92.03"),
    ("Palangka Raya", "62.71"),
    ("Kota Bogor", "32.71"),
    ("Bogor Kota", "32.71"),
    ("Kabupaten Bogor", "32.01"),
    ("Kecamatan Somba Opu", "73.06.08"),
    ("Kec. Somba Opu", "73.06.08"),
    ("Somba Opu", "73.06.08"),
    ("Pasar Minggu", "31.74.04"),
    ("Tanjung Priok", "31.72.02"),
    ("Sungai Penuh", "15.72"),
    ("Distrik Sugapa", "94.07.01"),
]


@pytest.mark.parametrize(("text", "code"), CODES)
def test_forms_of_one_area(text: str, code: str) -> None:
    assert [fact.code for fact in readings(text)] == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bogor", {"32.01", "32.71"}),
        ("Gorontalo", {"75", "75.01", "75.71"}),
        ("Yogyakarta", {"34", "34.71"}),
        ("Jambi", {"15", "15.71"}),
        ("Mura", {"16.05", "62.12"}),
        ("Kalibawang", {"33.07.15", "34.01.12"}),
    ],
)
def test_namesakes_are_all_given(text: str, codes: set[str]) -> None:
    assert {fact.code for fact in readings(text)} == codes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jalan Jenderal Sudirman", "street"),
        ("Jl. Ahmad Yani No. 12", "street"),
        ("Tol Cipularang KM 92", "street"),
        ("Bandara Soekarno-Hatta", "facility"),
        ("Hotel Anggrek Senja", "facility"),
        ("Mapolres Gowa", "facility"),
        ("Makodam VI/Mlw", "facility"),
        ("Pasar Rejo Mulyo", "facility"),
        ("Gunung Merapi", "natural"),
        ("Sungai Kedang Pahu", "natural"),
        ("Selat Makassar", "natural"),
        ("Dusun Tegalrejo", "hamlet"),
        ("RT 05", "neighbourhood"),
        ("Pulau Sebatik", "island"),
        ("Madura", "island"),
        ("Timur Tengah", "region"),
        ("Jabodetabek", "region"),
        ("Singaraja", "town"),
        ("Kota Banyuwangi", "town"),
        ("Bangkok", "city"),
        ("Amerika Serikat", "country"),
    ],
)
def test_kinds_by_designator_and_gazetteer(text: str, kind: str) -> None:
    assert [(fact.kind, fact.code) for fact in readings(text)] == [(kind, None)]


@pytest.mark.parametrize(
    ("text", "country"),
    [("AS", "US"), ("Inggris", "GB"), ("Korsel", "KR"), ("China", "CN"), ("NKRI", "ID"), ("Republik Indonesia", "ID")],
)
def test_countries_in_indonesian(text: str, country: str) -> None:
    assert [(fact.kind, fact.country) for fact in readings(text)] == [("country", country)]


def test_path_runs_from_the_country_to_the_place() -> None:
    (fact,) = readings("Somba Opu")
    assert fact.path == ("Indonesia", "Sulawesi Selatan", "Kabupaten Gowa", "Kecamatan Somba Opu")
    assert fact.within == "73.06"


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Mapolres Gowa", "73.06"),
        ("Hotel Anggrek Senja Balikpapan", "64.71"),
        ("Stadion Mini Bogor", "32"),
        ("Bandara SAMS Sepinggan", "64.71"),
        ("Jalan Surabaya", None),
        ("Makodam VI/Mlw", None),
    ],
)
def test_where_a_facility_lies_if_its_name_says_so(text: str, within: str | None) -> None:
    assert [fact.within for fact in readings(text)] == [within]


@pytest.mark.parametrize(("text", "word"), [("Makbon", "Distrik"), ("Sewon", "Kapanewon"), ("Gondomanan", "Kemantren")])
def test_districts_are_called_as_their_province_calls_them(text: str, word: str) -> None:
    (fact,) = readings(text)
    assert fact.name == f"{word} {text}"


@pytest.mark.parametrize("text", ["Warung Senja", "WJ Lalamentik", "", "   ", "\x00", "🌋", "—"])
def test_unknown_words_have_no_reading(text: str) -> None:
    assert readings(text) == ()


def test_a_designator_alone_is_no_place() -> None:
    assert readings("Mapolsek") == ()


def test_bare_name() -> None:
    assert bare_name("Kecamatan Balikpapan Timur") == "Balikpapan Timur"
    assert bare_name("Balikpapan") == "Balikpapan"


@given(st.text(max_size=60))
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    facts = readings(text)
    assert readings(text) == facts
    for fact in facts:
        assert fact.name
        assert not fact.path or fact.path[-1] == fact.name
