"""Units once each, under all their forms."""
# ruff: noqa: E501 - tables, a construction a line

import pytest
from record_views import name_of, records_of

UNITS = [
    ("<UNT>Kodam VI/Mlw</UNT> dan <UNT>Kodam VI/Mulawarman</UNT> siaga.", ["Kodam VI/Mulawarman"]),
    ("<UNT>Polda <LOC>Kaltim</LOC></UNT> dan <UNT>Polda <LOC>Kalimantan Timur</LOC></UNT> siaga.", ["Polda Kalimantan Timur"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> siaga. Pihak <UNT>Polres</UNT> menyidik.", ["Polres Gowa"]),
    ("<UNT>Tentara Nasional <LOC>Indonesia</LOC></UNT> (<UNT>TNI</UNT>) siaga.", ["TNI"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> dan <UNT>Polres <LOC>Maros</LOC></UNT> siaga.", ["Polres Gowa", "Polres Maros"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> siaga. <UNT>Satreskrim</UNT> menyidik.", ["Polres Gowa", "Satreskrim Polres Gowa"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> siaga. <UNT>Polda <LOC>Sulsel</LOC></UNT> membantu.", ["Polres Gowa", "Polda Sulawesi Selatan"]),
    ("<UNT>Tim Naga Hitam</UNT> (<UNT>TNH</UNT>) bergerak. <UNT>TNH</UNT> pulang.", ["Tim Naga Hitam"]),
    ("<UNT>Yonif 403</UNT> berlatih bersama <UNT>Yonif 403/Wirasada Pratista</UNT>.", ["Yonif 403/Wirasada Pratista"]),
    ("<POS>Kapendam VI/Mlw</POS> hadir.", ["Pendam VI/Mulawarman"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "names"), UNITS)
def test_units_once_each(marked: str, names: list[str]) -> None:
    assert [unit.name for unit in records_of(marked).units] == names


def test_parent_only_where_the_text_has_it() -> None:
    alone = records_of("<UNT>Polres <LOC>Gowa</LOC></UNT> siaga.")
    both = records_of("<UNT>Polres <LOC>Gowa</LOC></UNT> dan <UNT>Polda <LOC>Sulsel</LOC></UNT> siaga.")
    assert [unit.parent for unit in alone.units] == [None]
    assert [name_of(both, unit.parent) for unit in both.units] == ["Polda Sulawesi Selatan", None]


def test_place_of_a_unit() -> None:
    records = records_of("<UNT>Polda <LOC>Kaltim</LOC></UNT> siaga.")
    assert [name_of(records, unit.place) for unit in records.units] == ["Kalimantan Timur"]


def test_an_office_proves_its_unit() -> None:
    records = records_of("<POS>Danrem 091/ASN</POS> hadir. <UNT>Korem 091/ASN</UNT> siaga.")
    assert [unit.mentions for unit in records.units] == [("m1", "m2")]
