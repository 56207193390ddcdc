"""What the words of one figure say: a table of text, kind, value or bounds, modifier, and of what."""

from __future__ import annotations

from decimal import Decimal

import pytest

from telisik import figures
from telisik.language.tokenizer import tokenize
from telisik.mentions.figures import interpret, stuff_after

# text | kind | value, or low..high | modifier | noun, unit or currency
COUNTED = """
2.445 personel                     | count | 2445        |           | personel
sekitar 2.445 personel             | count | 2445        | about     | personel
2,445 personel                     | count | 2445        |           | personel
17,500 orang                       | count | 17500       |           | orang
dua orang                          | count | 2           |           | orang
5 org                              | count | 5           |           | orang
seratus dua puluh tiga kadet       | count | 123         |           | kadet
Tiga Belas Nelayan                 | count | 13          |           | nelayan
tiga unit mobil                    | count | 3           |           | mobil
2 unit ambulans                    | count | 2           |           | ambulans
lima buah gergaji                  | count | 5           |           | gergaji
12 ekor kambing                    | count | 12          |           | kambing
360 butir peluru                   | count | 360         |           | peluru
satu pucuk senapan                 | count | 1           |           | senapan
dua pucuk senjata api              | count | 2           |           | senjata api
4 bilah parang                     | count | 4           |           | parang
3 unit sepeda motor                | count | 3           |           | sepeda motor
dua orang pria                     | count | 2           |           | pria
empat orang terduga pelaku         | count | 4           |           | terduga pelaku
tiga paket                         | count | 3           |           | paket
sembilan karung                    | count | 9           |           | karung
40 kepala keluarga                 | count | 40          |           | kepala keluarga
331 KK                             | count | 331         |           | KK
dua SSK                            | count | 2           |           | SSK
1 SST                              | count | 1           |           | SST
satu peleton                       | count | 1           |           | peleton
dua kompi                          | count | 2           |           | kompi
tiga batalyon                      | count | 3           |           | batalyon
29 korban jiwa                     | count | 29          |           | korban jiwa
tujuh warga negara                 | count | 7           |           | warga negara
5.014 TPS                          | count | 5014        |           | TPS
6.000 Spanduk                      | count | 6000        |           | spanduk
dua anaknya                        | count | 2           |           | anak
lebih dari 10 ribu warga           | count | 10000       | more_than | warga
hampir 900 penonton                | count | 900         | almost    | penonton
nyaris seratus rumah               | count | 100         | almost    | rumah
kurang lebih 40 pemuda             | count | 40          | about     | pemuda
lebih kurang 40 pemuda             | count | 40          | about     | pemuda
kira-kira 9 ribu pembaca           | count | 9000        | about     | pembaca
sekira seratus buruh               | count | 100         | about     | buruh
± 35 orang                         | count | 35          | about     | orang
±255 ribu jiwa                     | count | 255000      | about     | jiwa
minimal 20 relawan                 | count | 20          | at_least  | relawan
sedikitnya 150 warga               | count | 150         | at_least  | warga
setidaknya enam kapal              | count | 6           | at_least  | kapal
paling sedikit sepuluh saksi       | count | 10          | at_least  | saksi
sekurang-kurangnya 3 saksi         | count | 3           | at_least  | saksi
maksimal 30 peserta                | count | 30          | at_most   | peserta
paling banyak 4 undangan           | count | 4           | at_most   | undangan
kurang dari 10 orang               | count | 10          | less_than | orang
di bawah 50 kasus                  | count | 50          | less_than | kasus
di atas 200 kasus                  | count | 200         | more_than | kasus
diatas 200 kasus                   | count | 200         | more_than | kasus
6.000 lebih prajurit               | count | 6000        | more_than | prajurit
600 halaman lebih                  | count | 600         | more_than | halaman
6.000-an prajurit                  | count | 6000        | about     | prajurit
500-an Pengungsi                   | count | 500         | about     | pengungsi
dua puluhan perahu                 | count | 20          | about     | perahu
belasan rekan                      | count | 11..19      |           | rekan
puluhan warga                      | count | 10..99      |           | warga
Ratusan siswa                      | count | 100..999    |           | siswa
ribuan jiwa                        | count | 1000..9999  |           | jiwa
puluhan ribu buruh                 | count | 10000..99999 |          | buruh
jutaan pemilih                     | count | 1000000..9999999 |      | pemilih
10-15 orang                        | count | 10..15      |           | orang
10 sampai 15 orang                 | count | 10..15      |           | orang
sekitar 25 hingga 30 batang        | count | 25..30      | about     | batang
dua atau tiga jahitan              | count | 2..3        |           | jahitan
dua-tiga perahu                    | count | 2..3        |           | perahu
antara 40 dan 50 peserta           | count | 40..50      |           | peserta
20 juta perjalanan                 | count | 20000000    |           | perjalanan
sekitar 1,2 juta perjalanan        | count | 1200000     | about     | perjalanan
seribu lilin                       | count | 1000        |           | lilin
dua kali                           | count | 2           |           | kali
hampir tiga kali lipat             | count | 3           | almost    | kali lipat
11 dari 15 suara                   | count | 11          |           | suara
delapan dari sepuluh tembakan      | count | 8           |           | tembakan
"""

MEASURED = """
5 kilogram                         | measure | 5         |           | kg
48,54 kilogram                     | measure | 48.54     |           | kg
setengah kilogram                  | measure | 0.5       |           | kg
dua kilo                           | measure | 2         |           | kg
40kg                               | measure | 40        |           | kg
100 gram                           | measure | 100       |           | g
0,38 gram                          | measure | 0.38      |           | g
2 Ton                              | measure | 2         |           | ton
13,3 ton                           | measure | 13.3      |           | ton
182 ribu ton                       | measure | 182000    |           | ton
3 kuintal                          | measure | 3         |           | kuintal
675 meter                          | measure | 675       |           | m
150 mtr                            | measure | 150       |           | m
12 sentimeter                      | measure | 12        |           | cm
163 cm                             | measure | 163       |           | cm
76 milimeter                       | measure | 76        |           | mm
5,56 mm                            | measure | 5.56      |           | mm
±23 kilometer                      | measure | 23        | about     | km
1,5 km                             | measure | 1.5       |           | km
3 hektare                          | measure | 3         |           | ha
satu juta hektare                  | measure | 1000000   |           | ha
±85 hektar                         | measure | 85        | about     | ha
40 ribu Ha                         | measure | 40000     |           | ha
6.500 meter persegi                | measure | 6500      |           | m2
400 kilometer persegi              | measure | 400       |           | km2
20 m²                              | measure | 20        |           | m2
50 meter kubik                     | measure | 50        |           | m3
96 ribu liter                      | measure | 96000     |           | l
250 ml                             | measure | 250       |           | ml
21 juta barel                      | measure | 21000000  |           | barel
70 mil laut                        | measure | 70        |           | nmi
1.200 kaki                         | measure | 1200      |           | kaki
43 inci                            | measure | 43        |           | inci
12 knot                            | measure | 12        |           | knot
25-30 knot                         | measure | 25..30    |           | knot
120 km/jam                         | measure | 120       |           | km/h
49 derajat Celcius                 | measure | 49        |           | °C
36,5 derajat Celsius               | measure | 36.5      |           | °C
2-8 derajat Celsius                | measure | 2..8      |           | °C
magnitudo 5,6                      | measure | 5.6       |           | M
M 5,8                              | measure | 5.8       |           | M
6,2 skala Richter                  | measure | 6.2       |           | SR
6,2 pada skala Richter             | measure | 6.2       |           | SR
M5,8                               | measure | 5.8       |           | M
Mag 5.8                            | measure | 5.8       |           | M
magnitudo (M) 5,8                  | measure | 5.8       |           | M
magnitudo 5,8 SR                   | measure | 5.8       |           | SR
kaliber 5,56 mm                    | measure | 5.56      |           | mm
20 ribuan                          | count | 20000       | about     |
40 PK                              | measure | 40        |           | PK
30 GT                              | measure | 30        |           | GT
1.300 watt                         | measure | 1300      |           | watt
500 megawatt                       | measure | 500       |           | MW
128 GB                             | measure | 128       |           | GB
1,5 sampai 2,5 meter               | measure | 1.5..2.5  |           | m
10 meter hingga 15 meter           | measure | 10..15    |           | m
hampir 13 kilogram                 | measure | 13        | almost    | kg
lebih dari 3 kilometer             | measure | 3         | more_than | km
10 x 20 meter                      | measure | 10..20    |           | m
4x12 meter                         | measure | 4..12     |           | m
"""

MONEY = """
Rp 1,2 miliar                      | money | 1200000000    |         | IDR
Rp1,35 miliar                      | money | 1350000000    |         | IDR
Rp72,81 miliar                     | money | 72810000000   |         | IDR
Rp. 25.000                         | money | 25000         |         | IDR
Rp.17.500.000                      | money | 17500000      |         | IDR
Rp 350.000,-                       | money | 350000        |         | IDR
Rp 150.000,00                      | money | 150000        |         | IDR
Rp 150,000                         | money | 150000        |         | IDR
Rp2.861.774.000.000                | money | 2861774000000 |         | IDR
Rp30 triliun                       | money | 30000000000000 |        | IDR
Rp1.200 triliun                    | money | 1200000000000000 |      | IDR
Rp 300 M                           | money | 300000000000  |         | IDR
Rp 5 T                             | money | 5000000000000 |         | IDR
Rp 500 rb                          | money | 500000        |         | IDR
rp 75.000                          | money | 75000         |         | IDR
sekitar Rp 45,7 miliar             | money | 45700000000   | about   | IDR
hampir Rp23,5 miliar               | money | 23500000000   | almost  | IDR
maksimal Rp100 miliar              | money | 100000000000  | at_most | IDR
paling banyak Rp 1 miliar          | money | 1000000000    | at_most | IDR
lebih dari Rp 240 juta             | money | 240000000     | more_than | IDR
lebih kurang Rp 5 juta             | money | 5000000       | about   | IDR
Rp 8,6 jutaan                      | money | 8600000       | about   | IDR
Rp 5 jutaan                        | money | 5000000       | about   | IDR
Rp 4-6 juta                        | money | 4000000..6000000 |      | IDR
Rp 4-6 ribu                        | money | 4000..6000    |         | IDR
Rp 300 sampai Rp 500               | money | 300..500      |         | IDR
Rp5 juta hingga Rp 6,2 juta        | money | 5000000..6200000 |      | IDR
Rp50.000 hingga Rp 1 juta          | money | 50000..1000000 |        | IDR
Rp 300 ribu sampai Rp 500 ribu     | money | 300000..500000 |        | IDR
50 juta rupiah                     | money | 50000000      |         | IDR
sejuta rupiah                      | money | 1000000       |         | IDR
dua ratus ribu rupiah              | money | 200000        |         | IDR
setengah triliun rupiah            | money | 500000000000  |         | IDR
ratusan juta rupiah                | money | 100000000..999999999 |  | IDR
belasan juta rupiah                | money | 11000000..19999999 |    | IDR
nol rupiah                         | money | 0             |         | IDR
US$ 161,3 juta                     | money | 161300000     |         | USD
US$4.200                           | money | 4200          |         | USD
USD 1,5                            | money | 1.5           |         | USD
$100                               | money | 100           |         | USD
3 juta dollar AS                   | money | 3000000       |         | USD
3,5 miliar dolar AS                | money | 3500000000    |         | USD
jutaan dolar AS                    | money | 1000000..9999999 |      | USD
75 dolar Amerika Serikat           | money | 75            |         | USD
RM 4.300                           | money | 4300          |         | MYR
300 ringgit                        | money | 300           |         | MYR
S$ 40                              | money | 40            |         | SGD
50 dolar Singapura                 | money | 50            |         | SGD
€240 ribu                          | money | 240000        |         | EUR
25 juta euro                       | money | 25000000      |         | EUR
40 juta paun                       | money | 40000000      |         | GBP
30-40 juta poundsterling           | money | 30000000..40000000 |    | GBP
10.000 yen                         | money | 10000         |         | JPY
80 riyal                           | money | 80            |         | SAR
900 yuan                           | money | 900           |         | CNY
500 baht                           | money | 500           |         | THB
"""

SHARES_AND_TIMES = """
45,5 persen                        | percent  | 45.5   |           |
100 persen                         | percent  | 100    |           |
seratus persen                     | percent  | 100    |           |
nol koma dua persen                | percent  | 0.2    |           |
lebih dari 20%                     | percent  | 20     | more_than |
sekitar 3-4%                       | percent  | 3..4   | about     |
setidaknya 10 persen               | percent  | 10     | at_least  |
kurang dari 70 persen              | percent  | 70     | less_than |
separuh                            | other    | 0.5    |           |
sepertiganya                       | other    | 0.3333 |           |
tiga perempat                      | other    | 0.75   |           |
106,27                             | other    | 106.27 |           |
tiga hari                          | duration | 3      |           | hari
dua minggu                         | duration | 2      |           | minggu
kurang lebih dua minggu            | duration | 2      | about     | minggu
dua pekan                          | duration | 2      |           | pekan
3 bulan                            | duration | 3      |           | bulan
35 tahun                           | duration | 35     |           | tahun
lebih dari 10 tahun                | duration | 10     | more_than | tahun
maksimal 20 tahun                  | duration | 20     | at_most   | tahun
paling lama enam tahun             | duration | 6      | at_most   | tahun
paling cepat dua minggu            | duration | 2      | at_least  | minggu
setengah jam                       | duration | 0.5    |           | jam
dua setengah jam                   | duration | 2.5    |           | jam
48 jam                             | duration | 48     |           | jam
30 menit                           | duration | 30     |           | menit
26 detik                           | duration | 26     |           | detik
hampir dua dekade                  | duration | 20     | almost    | tahun
satu dekade                        | duration | 10     |           | tahun
dua abad                           | duration | 200    |           | tahun
setahun                            | duration | 1      |           | tahun
sepekan                            | duration | 1      |           | pekan
seminggu                           | duration | 1      |           | minggu
sebulan                            | duration | 1      |           | bulan
sehari                             | duration | 1      |           | hari
sejam                              | duration | 1      |           | jam
7-9 bulan                          | duration | 7..9   |           | bulan
3 hingga 15 tahun                  | duration | 3..15  |           | tahun
15–30 tahun                        | duration | 15..30 |           | tahun
1020 tahun                         | duration | 10..20 |           | tahun
1500 tahun                         | duration | 1500   |           | tahun
puluhan tahun                      | duration | 10..99 |           | tahun
7 tahun 6 bulan                    | duration | 7.5    |           | tahun
tiga tahun enam bulan              | duration | 3.5    |           | tahun
satu tahun tujuh bulan             | duration | 19     |           | bulan
1 menit 30 detik                   | duration | 1.5    |           | menit
3 jam 25 menit                     | duration | 205    |           | menit
3 x 24 jam                         | duration | 72     |           | jam
tiga hari kerja                    | duration | 3      |           | hari
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "kind", "number", "modifier", "what"),
    rows(COUNTED) + rows(MEASURED) + rows(MONEY) + rows(SHARES_AND_TIMES),
)
def test_a_figure_says(text: str, kind: str, number: str, modifier: str, what: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert fact.kind == kind
    if ".." in number:
        low, high = map(Decimal, number.split(".."))
        assert (fact.value, fact.low, fact.high) == (None, low, high)
    else:
        assert (fact.value, fact.low, fact.high) == (Decimal(number), None, None)
    assert fact.modifier == (modifier or None)
    assert (fact.noun or fact.measure or fact.currency) == (what or None)


@pytest.mark.parametrize(
    ("text", "approximate"),
    [("sekitar 40 orang", True), ("hampir 40 orang", True), ("puluhan orang", True), ("40-an orang", True),
     ("40 orang", False), ("lebih dari 40 orang", False), ("minimal 40 orang", False), ("10-15 orang", False)],
)  # fmt: skip
def test_what_is_not_exact_says_so(text: str, approximate: bool) -> None:
    fact = interpret(text)
    assert fact is not None
    assert fact.approximate is approximate


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [("2,445 personel", True), ("2,445 ton", True), ("Rp 2,500", True), ("1020 tahun", True),
     ("2.445 personel", False), ("2,44 ton", False), ("2,445 juta ton", False)],
)  # fmt: skip
def test_doubt_is_reported(text: str, doubtful: bool) -> None:
    fact = interpret(text)
    assert fact is not None
    assert fact.doubtful is doubtful


@pytest.mark.parametrize(
    ("before", "text", "after", "kind", "bounds"),
    [
        ("seorang nelayan, Darto (", "35", "), hilang", "age", (35, 35)),
        ("tersangka WK (", "41 tahun", ") ditahan", "age", (41, 41)),
        ("seorang guru berusia ", "35 tahun", " asal Wonosobo", "age", (35, 35)),
        ("korban berumur sekitar ", "20-25 tahun", ".", "age", (20, 25)),
        ("balita ", "3 tahun", " itu selamat", "age", (3, 3)),
        ("bayi berusia ", "delapan bulan", " dirawat", "age", (8, 8)),
        ("usianya baru ", "17", ", kata ibunya", "age", (17, 17)),
        ("dihukum penjara ", "35 tahun", " oleh hakim", "duration", (35, 35)),
        ("bertugas selama ", "tiga tahun", " di Papua", "duration", (3, 3)),
    ],
)
def test_an_age_is_told_from_a_duration(before: str, text: str, after: str, kind: str, bounds: tuple[int, int]) -> None:
    fact = interpret(text, before=before, after=after)
    assert fact is not None
    assert fact.kind == kind
    assert (fact.low or fact.value, fact.high or fact.value) == bounds


def test_records_may_say_that_a_number_is_an_age() -> None:
    fact = interpret("35", in_brackets_after_person=True)
    assert fact is not None
    assert (fact.kind, fact.value, fact.measure) == ("age", 35, "tahun")


@pytest.mark.parametrize(
    ("before", "text", "after", "noun"),
    [
        ("Jumlah personel ", "sekitar 500-600", " orang.", "personel"),
        ("Pos siaga kita ada ", "8", ", pos medis ada 2.", "pos"),
        ("Polisi menangkap lima remaja, ", "dua", " di antaranya masih sekolah.", "remaja"),
        ("Volume naik: ", "1.200", " berbanding 900 perjalanan tahun lalu.", "perjalanan"),
        ("Hasilnya ", "40", " saja.", None),
    ],
)
def test_an_elided_noun_is_read_from_around(before: str, text: str, after: str, noun: str | None) -> None:
    fact = interpret(text, before=before, after=after)
    assert fact is not None
    assert (fact.kind, fact.noun) == ("count", noun)


@pytest.mark.parametrize(
    "text", ["", "orang", "Pasal 340", "ketiga", "ke-79", "seorang", "sebuah", "0812-3456-7890", "Kodim 0905"]
)
def test_no_figure_has_no_value(text: str) -> None:
    assert interpret(text) is None


def test_the_public_face() -> None:
    parsed = figures.parse(" dua setengah juta ")
    assert parsed is not None
    assert parsed.value == 2_500_000
    found = figures.find_all("Basarnas Ambon menurunkan 14 penyelam dan 2 unit perahu karet selama tiga hari.")
    assert [(figure.text, figure.fact.kind) for figure in found] == [
        ("14 penyelam", "count"),
        ("2 unit perahu", "count"),
        ("tiga hari", "duration"),
    ]


@pytest.mark.parametrize(
    ("sentence", "end", "stuff"),
    [
        ("menyita 5 kilogram sabu kering", 3, "sabu"),
        ("mengirim 5 ton beras ke Palu", 3, "beras"),
        ("membakar 3 hektare lahan", 3, "lahan"),
        ("dua paket pil ekstasi", 2, "pil"),
        ("dua paket dari Medan", 2, None),
        ("berjalan 3 kilometer", 3, None),
        ("berjalan 3 kilometer menuju kota", 3, None),
        ("sejauh 3 kilometer, lalu pulang", 3, None),
    ],
)
def test_the_stuff_stands_behind_its_measure(sentence: str, end: int, stuff: str | None) -> None:
    tokens = tokenize(sentence)
    found = stuff_after(tokens, end)
    assert (None if found is None else " ".join(t.text for t in tokens[slice(*found)])) == stuff
