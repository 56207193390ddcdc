from __future__ import annotations

import time

import pytest

from inline_texts import read_marked
from telisik.records.places import join_places, place_record_for
from telisik.records.reading import Reading
from telisik.schema import Label, Place


def records(reading: Reading) -> dict[str, Place]:
    """The record of each PLACE mention, by the mention's words (the first mention's, where words recur)."""
    joined = join_places(reading)
    by_id = {place.id: place for place in joined.records}
    found: dict[str, Place] = {}
    for mention in reading.of_label(Label.PLACE):
        found.setdefault(mention.text, by_id[joined.record_of[mention.id]])
    return found


RESOLVED = [
    # a province under all its forms
    (
        "Warga <LOC>Kaltim</LOC> menanti. <POS>Gubernur <LOC>Kalimantan Timur</LOC></POS> tiba di "
        "<LOC>Provinsi Kalimantan Timur</LOC>.",
        {"Kaltim": "64", "Kalimantan Timur": "64", "Provinsi Kalimantan Timur": "64"},
    ),
    # the enclosing address
    (
        "Rumah itu berdiri di <LOC>Kelurahan Manggar</LOC>, <LOC>Kecamatan Balikpapan Timur</LOC>, "
        "<LOC>Kota Balikpapan</LOC>.",
        {"Kelurahan Manggar": "64.71.01.1001", "Kecamatan Balikpapan Timur": "64.71.01", "Kota Balikpapan": "64.71"},
    ),
    (
        "Truk terguling di <LOC>Desa Ketitang</LOC>, <LOC>Kecamatan Juwiring</LOC>, <LOC>Klaten</LOC>.",
        {"Desa Ketitang": "33.10.14.2005", "Kecamatan Juwiring": "33.10.14", "Klaten": "33.10"},
    ),
    ("Api muncul di <LOC>Jetis</LOC>, <LOC>Mojokerto</LOC>.", {"Jetis": "35.16.16", "Mojokerto": "35.16"}),
    ("Api muncul di <LOC>Jetis</LOC>, <LOC>Bantul</LOC>.", {"Jetis": "34.02.09", "Bantul": "34.02"}),
    ("Gempa terasa di <LOC>Banjar</LOC>, <LOC>Buleleng</LOC>.", {"Banjar": "51.08.04", "Buleleng": "51.08"}),
    ("Massa berkumpul di <LOC>Menteng</LOC>, <LOC>Jakarta Pusat</LOC>.", {"Menteng": "31.71.06"}),
    ("Kapal karam dekat <LOC>Merangin</LOC>, <LOC>Jambi</LOC>.", {"Merangin": "15.02", "Jambi": "15"}),
    ("Korban asal <LOC>Bogor Tengah</LOC>, <LOC>Bogor</LOC>.", {"Bogor Tengah": "32.71.03", "Bogor": "32.71"}),
    # the office or body around it
    ("<POS>Bupati <LOC>Bogor</LOC></POS> hadir.", {"Bogor": "32.01"}),
    ("<POS>Wakil Wali Kota <LOC>Bogor</LOC></POS> hadir.", {"Bogor": "32.71"}),
    ("<POS>Gubernur <LOC>Jambi</LOC></POS> hadir.", {"Jambi": "15"}),
    ("<UNT>Polda <LOC>Gorontalo</LOC></UNT> bergerak.", {"Gorontalo": "75"}),
    ("<ORG>Pemkot <LOC>Gorontalo</LOC></ORG> dan <ORG>Pemprov <LOC>Jambi</LOC></ORG>.", {"Gorontalo": "75.71"}),
    ("<POS>Camat <LOC>Sleman</LOC></POS> hadir.", {"Sleman": "34.04.13"}),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> meninjau <LOC>Kecamatan Bajeng</LOC>.", {"Kecamatan Bajeng": "73.06.02"}),
    # other places of the article
    (
        "<POS>Kapolres <LOC>Gowa</LOC></POS> menuju <LOC>Parangloe</LOC>. "
        "Malamnya warga <LOC>Tinggimoncong</LOC> pulang.",
        {"Parangloe": "73.06.05", "Tinggimoncong": "73.06.04"},
    ),
    ("<LOC>MADIUN</LOC> - Polisi berjaga. <LOC>Kabupaten Madiun</LOC> kering.", {"MADIUN": "35.19"}),
    (
        "Warga <LOC>Kalibawang</LOC> dan <LOC>Sentolo</LOC> mengungsi.",
        {"Kalibawang": "34.01.12", "Sentolo": "34.01.06"},
    ),
    ("Ia lahir di <LOC>Kota Jambi</LOC>. Di <LOC>Jambi</LOC> ia bertugas.", {"Jambi": "15.71"}),
    # one reading or none
    ("Ia lahir di <LOC>Bogor</LOC>.", {"Bogor": None}),
    ("Dari <LOC>Kota Bogor</LOC> ke <LOC>Kabupaten Bogor</LOC>, lalu <LOC>Bogor</LOC>.", {"Bogor": None}),
    ("Desa bernama <LOC>Desa Suka Maju</LOC> ada di mana-mana.", {"Desa Suka Maju": None}),
    ("<LOC>YOGYAKARTA</LOC> - Hujan turun di <LOC>DIY</LOC>.", {"YOGYAKARTA": None, "DIY": "34"}),
    ("Dari <LOC>Siliwangi</LOC> ke <LOC>Pahlawan</LOC> macet.", {"Siliwangi": None, "Pahlawan": None}),
    # a village that the gazetteer lacks is no namesake elsewhere
    (
        "Warga <LOC>Desa Girimurti</LOC>, <LOC>Kecamatan Ciemas</LOC>, <LOC>Kabupaten Sukabumi</LOC>.",
        {"Desa Girimurti": None, "Kecamatan Ciemas": "32.02.22"},
    ),
]


@pytest.mark.parametrize(("marked", "codes"), RESOLVED)
def test_resolution_in_context(marked: str, codes: dict[str, str | None]) -> None:
    found = records(read_marked(marked))
    assert {text: found[text].code for text in codes} == codes


MERGED = [
    ("<LOC>Kaltim</LOC>, <LOC>Kalimantan Timur</LOC>", 1),
    ("<LOC>SOLO</LOC> - Di <LOC>Kota Surakarta</LOC>", 1),
    ("<LOC>Desa Wanasunyi</LOC> sepi. Warga <LOC>Wanasunyi</LOC> pergi.", 1),
    ("<LOC>Desa Wanasunyi</LOC> dan <LOC>Kecamatan Wanasunyi</LOC>, tetapi bukan <LOC>Wanasunyi</LOC> ini", 3),
    ("<LOC>Jakarta Selatan</LOC> macet, <LOC>Jakarta Selata</LOC> macet", 1),
    ("<LOC>Bandara Kalimeru Senja</LOC> ditutup. <LOC>Bandara Kalimeru</LOC> dibuka.", 1),
    ("<LOC>Kanal Banjir Selatan</LOC> (<LOC>KBS</LOC>) meluap. Air <LOC>KBS</LOC> surut.", 1),
    ("<LOC>Amerika Serikat</LOC> (<LOC>AS</LOC>) dan <LOC>Amerika</LOC>", 1),
    ("<POS>Bupati <LOC>Bogor</LOC></POS> dan <POS>Wali Kota <LOC>Bogor</LOC></POS>", 2),
    ("<LOC>Jalan Melur</LOC> dan <LOC>Jalan Mawar</LOC>", 2),
]


@pytest.mark.parametrize(("marked", "count"), MERGED)
def test_each_place_is_one_record(marked: str, count: int) -> None:
    joined = join_places(read_marked(marked))
    assert [place.id for place in joined.records] == [f"place{n}" for n in range(1, count + 1)]


def test_records_name_all_their_mentions_in_text_order() -> None:
    reading = read_marked(
        "<LOC>BALIKPAPAN</LOC> - <POS>Wali Kota <LOC>Balikpapan</LOC></POS> di <LOC>Kota Balikpapan</LOC>"
    )
    joined = join_places(reading)
    (place,) = joined.records
    assert place.name == "Kota Balikpapan"
    assert place.path == ("Indonesia", "Kalimantan Timur", "Kota Balikpapan")
    assert place.mentions == tuple(mention.id for mention in reading.of_label(Label.PLACE))
    assert set(joined.record_of.values()) == {"place1"}


def test_a_street_lies_where_its_address_says() -> None:
    found = records(
        read_marked("Di <LOC>Jalan Melur</LOC>, <LOC>Kelurahan Gowongan</LOC>, <LOC>Kota Yogyakarta</LOC>.")
    )
    assert found["Jalan Melur"].path[-2:] == ("Kelurahan Gowongan", "Jalan Melur")
    assert found["Jalan Melur"].country == "ID"


def test_an_open_name_keeps_what_its_readings_share() -> None:
    place = records(read_marked("<LOC>BOGOR</LOC> - Warga <LOC>Bogor</LOC> antre."))["Bogor"]
    assert (place.name, place.kind, place.code, place.country) == ("Bogor", None, None, "ID")
    assert place.path == ("Indonesia", "Jawa Barat", "Bogor")


def test_an_unknown_place_has_the_fullest_of_its_names() -> None:
    place = records(read_marked("<LOC>WARUNG SENJA</LOC> - Di <LOC>Warung Senja</LOC>."))["Warung Senja"]
    assert (place.name, place.kind, place.path) == ("Warung Senja", None, ())


def test_finding_the_record_of_a_name() -> None:
    joined = join_places(read_marked("<LOC>Kaltim</LOC>, <LOC>Bogor</LOC>, <LOC>Metro Jaya</LOC>, <LOC>Jepang</LOC>"))
    assert place_record_for("Kalimantan Timur", joined) == "place1"
    assert place_record_for("Bogor", joined) == "place2"
    assert place_record_for("Metro Jaya", joined) == "place3"
    assert place_record_for("Jepang", joined) == "place4"
    assert place_record_for("Kalimantan Utara", joined) is None


def test_time_grows_with_the_length_alone() -> None:
    sentence = (
        "Warga <LOC>Desa Suka Maju{n}</LOC>, <LOC>Kecamatan Jetis</LOC>, <LOC>Bantul</LOC> dan <LOC>Bogor</LOC>. "
    )
    seconds = []
    for count in (200, 1600):
        reading = read_marked("".join(sentence.format(n=n) for n in range(count)))
        start = time.process_time()
        join_places(reading)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 8 * 4 * seconds[0] + 0.2
