"""Who a figure belongs to, of what, where and when."""
# ruff: noqa: E501 - tables, a construction a line

import datetime

import pytest
from record_views import name_of, records_of

HEAD = "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>"

ACTORS = [
    # The subject of the verb.
    ("“<UNT>Kodam VI/Mlw</UNT> menyiapkan <FIG>sekitar 2.445 personel</FIG> di wilayah <LOC>Kalimantan Timur</LOC>.” ucap <POS>Pangdam</POS>.", ["Kodam VI/Mulawarman"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> telah mengerahkan <FIG>200 personel</FIG>.", ["Polres Gowa"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> berhasil menangkap <FIG>tiga tersangka</FIG>.", ["Polres Gowa"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> amankan <FIG>dua remaja</FIG>.", ["Polres Gowa"]),
    ("Tim dari <UNT>Polres <LOC>Gowa</LOC></UNT> menyita <FIG>2 kilogram</FIG> sabu.", ["Polres Gowa"]),
    ("<ORG>PT Maju Bersama</ORG> membayar <FIG>Rp 2 miliar</FIG>.", ["PT Maju Bersama"]),
    ("<PER>Harun Saleh</PER> kehilangan <FIG>dua sapi</FIG>.", ["Harun Saleh"]),
    ("<PER>Harun Saleh</PER>, didampingi <PER>Rina Palupi</PER>, menyerahkan <FIG>100 paket</FIG> sembako.", ["Harun Saleh"]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> memiliki <FIG>40 kendaraan</FIG> dan <FIG>dua kapal</FIG>.", ["Polres Gowa", "Polres Gowa"]),
    ("<ORG>PT Maju Bersama</ORG> rugi <FIG>3 juta dolar AS</FIG> atau <FIG>sekitar Rp 45 miliar</FIG>.", ["PT Maju Bersama", "PT Maju Bersama"]),
    ("<PER>Harun Saleh</PER> dan <PER>Rina Palupi</PER> masing-masing membayar <FIG>Rp 1 juta</FIG> dan <FIG>Rp 2 juta</FIG>.", ["Harun Saleh", "Rina Palupi"]),
    # The agent of a passive.
    ("Sebanyak <FIG>2 kilogram</FIG> sabu disita oleh <UNT>Polres <LOC>Gowa</LOC></UNT>.", ["Polres Gowa"]),
    ("Ada <FIG>tiga orang</FIG> yang ditangkap petugas <UNT>Polres <LOC>Gowa</LOC></UNT>.", ["Polres Gowa"]),
    ("Disita <UNT>Polres <LOC>Gowa</LOC></UNT> sebanyak <FIG>2 kilogram</FIG> sabu.", ["Polres Gowa"]),
    # The owner.
    ("Hadir <FIG>20 prajurit</FIG> <UNT>Marinir</UNT>.", ["Korps Marinir"]),
    ("Terlibat <FIG>empat anggota</FIG> <UNT>Polres <LOC>Gowa</LOC></UNT>.", ["Polres Gowa"]),
    ("Terbakar <FIG>tiga rumah</FIG> milik <PER>Harun Saleh</PER>.", ["Harun Saleh"]),
    ("Hadir <FIG>354 siswa</FIG> kelas X <ORG>SMK Bina Karya</ORG>.", ["SMK Bina Karya"]),
    ("Ada <FIG>2.000 personel</FIG>: <FIG>1.200</FIG> dari <UNT>Polri</UNT> dan <FIG>800</FIG> dari <UNT>TNI</UNT>.", [None, "Polri", "TNI"]),
    ("Rinciannya <UNT>Polri</UNT> <FIG>1.200 personel</FIG>, <UNT>TNI</UNT> <FIG>800 personel</FIG>.", ["Polri", "TNI"]),
    # Speakers.
    ("“Kami mengerahkan <FIG>200 personel</FIG>,” kata " + HEAD + ".", ["Polres Gowa"]),
    ("“Pos pengamanan kita ada <FIG>8</FIG>,” kata " + HEAD + ".", ["Polres Gowa"]),
    (HEAD + " mengatakan pihaknya menyita <FIG>2 kilogram</FIG> sabu.", ["Polres Gowa"]),
    (HEAD + " hadir. “Kami siagakan <FIG>dua kapal</FIG>,” ujar <PER>Darma</PER>.", ["Polres Gowa"]),
    ("“Kami memantau rumah itu, kemudian didapati <FIG>dua pemuda</FIG>,” kata " + HEAD + ".", ["Polres Gowa"]),
    # The police that the article is about.
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> bergerak. Polisi menyita <FIG>dua pisau</FIG>.", ["Polres Gowa"]),
    # The sentence before, where nothing competes.
    ("<ORG>PT Maju Bersama</ORG> tumbuh. Selain itu juga membangun <FIG>tiga pabrik</FIG>.", ["PT Maju Bersama"]),
    # Ages.
    ("<PER>AK</PER> (<FIG>35</FIG>) dan <PER>Harun Saleh</PER>, <FIG>41 tahun</FIG>, ditangkap.", ["AK", "Harun Saleh"]),
    ("<PER>Harun Saleh</PER> berusia <FIG>60 tahun</FIG>.", ["Harun Saleh"]),
    # Nobody.
    ("Sebanyak <FIG>30 rumah</FIG> terendam banjir.", [None]),
    ("<PER>Harun Saleh</PER> mengatakan ada <FIG>30 rumah</FIG> yang terendam.", [None]),
    ("Warga mengumpulkan <FIG>30 karung</FIG> beras di <UNT>Polres <LOC>Gowa</LOC></UNT>.", [None]),
    ("<UNT>Polres <LOC>Gowa</LOC></UNT> menutup jalan selama <FIG>tiga hari</FIG>.", [None]),
    ("<ORG>PT Maju Bersama</ORG> dan <ORG>PT Tirta Jaya</ORG> bertemu. Kemudian membangun <FIG>tiga pabrik</FIG>.", [None]),
    ("Pelaku mencuri <FIG>dua motor</FIG> dari rumah <PER>Harun Saleh</PER>.", [None]),
    ("<ORG>Kompas.com</ORG> - Sebanyak <FIG>30 rumah</FIG> terendam.", [None]),
    ("Korban dianiaya oleh <FIG>dua pemuda</FIG>.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "actors"), ACTORS)
def test_who_a_figure_belongs_to(marked: str, actors: list[str | None]) -> None:
    records = records_of(marked)
    assert [name_of(records, figure.by) for figure in records.figures] == actors


PLACES = [
    ("<UNT>TNI</UNT> menyiapkan <FIG>2.445 personel</FIG> untuk pengamanan di wilayah <LOC>Kalimantan Timur</LOC>.", "Kalimantan Timur"),
    ("Di <LOC>Kabupaten Gowa</LOC>, <UNT>Polri</UNT> mengerahkan <FIG>200 personel</FIG>.", "Kabupaten Gowa"),
    ("<UNT>Polri</UNT> mengerahkan <FIG>200 personel</FIG>. Hujan turun di <LOC>Kabupaten Gowa</LOC>.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "place"), PLACES)
def test_where_a_figure_holds(marked: str, place: str | None) -> None:
    records = records_of(marked)
    assert [name_of(records, figure.place) for figure in records.figures] == [place]


STUFF = [
    ("Petugas menyita <FIG>5 kilogram</FIG> sabu.", "sabu"),
    ("Petugas menyita sabu seberat <FIG>5 kilogram</FIG>.", "sabu"),
    ("Lahan terbakar <FIG>3 hektare</FIG>.", None),
]


@pytest.mark.parametrize(("marked", "stuff"), STUFF)
def test_of_what_a_measure_is(marked: str, stuff: str | None) -> None:
    assert [figure.of for figure in records_of(marked).figures] == [stuff]


def test_when_a_figure_holds() -> None:
    marked = "Pada <DAT>27 November 2024</DAT> <UNT>Polri</UNT> mengerahkan <FIG>200 personel</FIG>."
    records = records_of(marked, datetime.date(2024, 11, 28))
    assert [figure.date for figure in records.figures] == [records.dates[0].id]


def test_bare_numbers_of_a_break_down_count_the_same() -> None:
    marked = "Ada <FIG>2.000 personel</FIG>: <FIG>1.200</FIG> dari <UNT>Polri</UNT>."
    assert [figure.noun for figure in records_of(marked).figures] == ["personel", "personel"]
