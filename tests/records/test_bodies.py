"""Units and organisations under the forms of one article: schools, acronyms inside names, offices that cut a name short."""
# ruff: noqa: E501 - tables, a construction a line

import pytest
from record_views import records_of

ORGANIZATIONS = [
    ("<ORG>SMK Negeri 2 Sleman</ORG> tumbuh. Kata <POS>Kepala <ORG>SMKN Sleman</ORG></POS>.", ["SMK Negeri 2 Sleman"]),
    ("<ORG>SMP Negeri 1 Depok</ORG> dan <ORG>SMP Negeri 4 Depok</ORG> bertanding.", ["SMP Negeri 1 Depok", "SMP Negeri 4 Depok"]),
    ("Hadir <ORG>Persit KCK Cabang XX</ORG>.", ["Persit Kartika Chandra Kirana Cabang XX"]),
    ("<ORG>DPD Asosiasi Pedagang Pasar (APP) <LOC>DIY</LOC></ORG> hadir bersama <ORG>DPD APP <LOC>DIY</LOC></ORG>.",
     ["DPD Asosiasi Pedagang Pasar Daerah Istimewa Yogyakarta"]),
    ("<ORG>Komisi Pemilihan Umum</ORG> (<ORG>KPU</ORG>) rapat. <ORG>KPU</ORG> siap.", ["Komisi Pemilihan Umum"]),
    ("<ORG>Forum Peduli Sungai</ORG> (<ORG>FPS</ORG>) rapat. <ORG>FPS</ORG> siap.", ["Forum Peduli Sungai"]),
    ("<ORG>Persada Bahari</ORG> untung. <ORG>Persada</ORG> membangun pabrik.", ["Persada Bahari"]),
    ("<ORG>Kejari <LOC>Sleman</LOC></ORG> menahan. <ORG>Kejari</ORG> bungkam.", ["Kejaksaan Negeri Sleman"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "names"), ORGANIZATIONS)
def test_organisations_once_each(marked: str, names: list[str]) -> None:
    assert [body.name for body in records_of(marked).organizations] == names


UNITS = [
    ("<UNT>Polres Metro <LOC>Bekasi Kota</LOC></UNT> bergerak. Kata <POS>Kapolres Metro <LOC>Bekasi</LOC></POS>.", ["Polres Metro Bekasi Kota"]),
    ("<UNT>Polres Metro <LOC>Bekasi Kota</LOC></UNT> dan <UNT>Polres Metro <LOC>Bekasi</LOC></UNT> bergerak. Kata <POS>Kapolres Metro <LOC>Bekasi</LOC></POS>.",
     ["Polres Metro Bekasi Kota", "Polres Metro Bekasi"]),
    ("<UNT>Kodim 1409/<LOC>Gowa</LOC></UNT> siaga. Pihak <UNT>Kodim</UNT> membantu.", ["Kodim 1409/Gowa"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "names"), UNITS)
def test_units_once_each(marked: str, names: list[str]) -> None:
    assert [unit.name for unit in records_of(marked).units] == names
