from __future__ import annotations

import pytest

from inline_texts import read_marked
from telisik.mentions.organizations import interpret
from telisik.records.organizations import join_organizations
from telisik.records.places import join_places
from telisik.records.reading import Joined, Reading
from telisik.schema import Label, Organization


def join(reading: Reading) -> Joined[Organization]:
    return join_organizations(reading, {}, join_places(reading).record_of)


MERGED = [
    (
        "<ORG>Komisi Pemilihan Umum</ORG> (<ORG>KPU</ORG>) rapat. <ORG>KPU RI</ORG> bersidang.",
        ["Komisi Pemilihan Umum"],
    ),
    ("<ORG>MPR <LOC>RI</LOC></ORG> dan <ORG>MPR</ORG>", ["Majelis Permusyawaratan Rakyat"]),
    (
        "<ORG>Koperasi Petani Kopi</ORG> (<ORG>KPK</ORG>) panen. Anggota <ORG>KPK</ORG> senang.",
        ["Koperasi Petani Kopi"],
    ),
    (
        "<ORG>Pemprov <LOC>Kaltim</LOC></ORG> rapat. <ORG>Pemerintah Provinsi <LOC>Kalimantan Timur</LOC></ORG>.",
        ["Pemerintah Provinsi Kalimantan Timur"],
    ),
    (
        "<ORG>Badan Penanggulangan Bencana Daerah (BPBD) <LOC>Sleman</LOC></ORG> siaga. <ORG>BPBD</ORG> bergerak.",
        ["Badan Penanggulangan Bencana Daerah Sleman"],
    ),
    (
        "<ORG>Kejari <LOC>Sikka</LOC></ORG> dan <ORG>Kejari <LOC>Ende</LOC></ORG>, kata <ORG>Kejari</ORG>.",
        ["Kejaksaan Negeri Sikka", "Kejaksaan Negeri Ende", "Kejaksaan Negeri"],
    ),
    (
        "<ORG>KPU</ORG> menegur <ORG>KPU <LOC>Jatim</LOC></ORG> dan <ORG>KPU <LOC>Provinsi Jawa Timur</LOC></ORG>.",
        ["Komisi Pemilihan Umum", "Komisi Pemilihan Umum Provinsi Jawa Timur"],
    ),
    ("<ORG>PT Laut Senja</ORG> untung. Saham <ORG>Laut Senja</ORG> naik.", ["PT Laut Senja"]),
    ("<ORG>Senja Abadi Sentosa</ORG> menang, kata <ORG>Senja Abadi</ORG>.", ["Senja Abadi Sentosa"]),
    ("<ORG>Partai Golkar</ORG> dan <ORG>Golkar</ORG>", ["Partai Golongan Karya"]),
    ("<ORG>KOMPAS.com</ORG> melaporkan, kutip <ORG>Kompas.com</ORG>.", ["Kompas.com"]),
    ("<ORG>Kelompok Kriminal Bersenjata</ORG> (<ORG>KKB</ORG>)", ["Kelompok Kriminal Bersenjata"]),
    ("<ORG>Dinas Lantas Air</ORG> dan <ORG>Dinas Lantas Udara</ORG>", ["Dinas Lantas Air", "Dinas Lantas Udara"]),
]


@pytest.mark.parametrize(("marked", "names"), MERGED)
def test_each_organization_is_one_record(marked: str, names: list[str]) -> None:
    reading = read_marked(marked)
    joined = join(reading)
    assert [record.name for record in joined.records] == names
    assert [record.id for record in joined.records] == [f"org{n}" for n in range(1, len(names) + 1)]
    assert set(joined.record_of) == {mention.id for mention in reading.of_label(Label.ORG)}


def test_a_learnt_acronym_stands_in_the_record() -> None:
    (record,) = join(read_marked("<ORG>Ikatan Pecinta Senja</ORG> (<ORG>IPS</ORG>)")).records
    assert (record.name, record.acronym, record.kind) == ("Ikatan Pecinta Senja", "IPS", "ngo")


def test_the_place_is_the_record_of_the_nested_mention() -> None:
    reading = read_marked("Di <LOC>Gowa</LOC>, <ORG>Pemkab <LOC>Gowa</LOC></ORG> bersama <ORG>Bank Indonesia</ORG>.")
    government, bank = join(reading).records
    assert (government.place, bank.place) == ("place1", None)


def test_an_office_implies_its_body() -> None:
    reading = read_marked(
        "<POS>Kajati <LOC>DIY</LOC></POS> tiba. Kantor <ORG>Kejati <LOC>DIY</LOC></ORG> ramai. "
        "<POS>Menteri Pertahanan</POS> hadir."
    )
    implied = {"m1": interpret("Kejaksaan Tinggi DIY"), "m5": interpret("Kementerian Pertahanan")}
    joined = join_organizations(reading, implied, join_places(reading).record_of)
    prosecution, ministry = joined.records
    assert prosecution.mentions == ("m1", "m3")
    assert prosecution.place == "place1"
    assert (ministry.name, ministry.mentions) == ("Kementerian Pertahanan", ("m5",))
    assert joined.record_of == {"m1": "org1", "m3": "org1", "m5": "org2"}
