"""The words of a unit and its normal name, kind and unit above."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.units import UnitFact, interpret, of_kind

NAMES = """
Kodam VI/Mlw | Kodam VI/Mulawarman
Kodam VI Mulawarman | Kodam VI/Mulawarman
KODAM VI/MULAWARMAN | Kodam VI/Mulawarman
Kodam VI | Kodam VI/Mulawarman
Kodam Mulawarman | Kodam VI/Mulawarman
Komando Daerah Militer (Kodam) XIV/Hasanuddin | Kodam XIV/Hasanuddin
Kodam I/BB | Kodam I/Bukit Barisan
Kodam Jaya | Kodam Jaya/Jayakarta
Kodam XVI/Pattimura | Kodam XVI/Pattimura
Kodam XV/Ptm | Kodam XV/Pattimura
Kodam XXII/Tambun Bungai | Kodam XXII/Tambun Bungai
Kodam IM | Kodam Iskandar Muda
Korem 091/ASN | Korem 091/Aji Surya Natakesuma
Korem 072/Pmk | Korem 072/Pamungkas
KOREM 141/TP | Korem 141/Toddopuli
Korem 161/Wirasakti | Korem 161/Wira Sakti
Komando Resor Militer 174/ATW | Korem 174/Anim Ti Waninggap
Korem Pamungkas | Korem 072/Pamungkas
Kodim 0905/Bpp | Kodim 0905/Balikpapan
Kodim 0905 Balikpapan | Kodim 0905/Balikpapan
Kodim 0905 | Kodim 0905/Balikpapan
Kodim Balikpapan | Kodim 0905/Balikpapan
Kodim 0408/BS | Kodim 0408/Bengkulu Selatan
Kodim 1408/BS | Kodim 1408/Makassar
Kodim 0909/Kutim | Kodim 0909/Kutai Timur
Kodim 0735/Solo | Kodim 0735/Surakarta
Komando Distrik Militer 1615/Lotim | Kodim 1615/Lombok Timur
Koramil 02/Bpp Selatan | Koramil 02/Balikpapan Selatan
Koramil 1608-05/Wera | Koramil 1608-05/Wera
Koramil Bajeng | Koramil Bajeng
Pendam VI/Mlw | Pendam VI/Mulawarman
Kesdam IV/Dip | Kesdam IV/Diponegoro
Pomdam XVII Cenderawasih | Pomdam XVII/Cenderawasih
Penrem 133/NW | Penrem 133/Nani Wartabone
Pendim 1007/Bjm | Pendim 1007/Banjarmasin
Yonif 600/Modang | Yonif 600/Modang
Yonif Raider 600/MDG | Yonif 600/Modang
Yonif Raider 323/BP | Yonif 323/Buaya Putih
Yonif 323 Raider | Yonif 323/Buaya Putih
Batalyon Infanteri 403/WP | Yonif 403/Wirasada Pratista
Yonif 999/Elang Putih | Yonif 999/Elang Putih
Yonif 3 Marinir | Yonif 3 Marinir
Brigif 4 Marinir | Brigif 4 Marinir
Brigif 4 | Brigif 4/Dewa Ratna
Yonarmed 18/Buritkang | Yonarmed 18/Buritkang
Armed 2/105 KS | Yonarmed 2/Kilap Sumagan
Yonarhanud 8/MBC | Yonarhanud 8/Marawaca Bhuana Cakti
Yonzipur 17/AD | Yonzipur 17/Ananta Dharma
Yonkav 6/NK | Yonkav 6/Naga Karimata
Denpom IV/2 Yogyakarta | Denpom IV/2 Yogyakarta
Divif 1 Kostrad | Divif 1 Kostrad
Kompi C Yonko 466 Kopasgat | Kompi C Yonko 466 Kopasgat
Satgas Pamtas RI-Malaysia Yonif 600/Modang | Satgas Pamtas RI-Malaysia Yonif 600/Modang
Satgas Pamtas RI-PNG Yonif 743/PSY | Satgas Pamtas RI-PNG Yonif 743/Pradnya Samapta Yudha
Lanud Dhomber | Lanud Dhomber
Lanud Adi Sumarmo | Lanud Adi Soemarmo
Pangkalan TNI AU Halim Perdanakusuma | Lanud Halim Perdanakusuma
Lanud Rsn | Lanud Roesmin Nurjadin
Lanal Balikpapan | Lanal Balikpapan
Pangkalan TNI Angkatan Laut (Lanal) Dumai | Lanal Dumai
Lantamal XIII/Tarakan | Lantamal XIII
Kodaeral III | Kodaeral III
Koarmada II | Koarmada II
Skadron Udara 11 | Skadron Udara 11
Kogabwilhan III | Kogabwilhan III
Polda Kaltim | Polda Kalimantan Timur
POLDA KALTARA | Polda Kalimantan Utara
Kepolisian Daerah (Polda) Jawa Timur | Polda Jawa Timur
Polda DIY | Polda Daerah Istimewa Yogyakarta
Polda Metro | Polda Metro Jaya
Polda Metro Jaya | Polda Metro Jaya
Polda NTB | Polda Nusa Tenggara Barat
Polda Babel | Polda Kepulauan Bangka Belitung
Polres Gowa | Polres Gowa
polres gowa | Polres Gowa
Polres Kukar | Polres Kutai Kartanegara
Polres Kulonprogo | Polres Kulon Progo
Polres Metro Jaksel | Polres Metro Jakarta Selatan
Kepolisian Resor (Polres) Metro Bekasi Kota | Polres Metro Bekasi Kota
Polresta Samarinda | Polresta Samarinda
Polres Samarinda | Polres Samarinda
Polrestabes Makassar | Polrestabes Makassar
Polresta Pulau Ambon dan Pulau-Pulau Lease | Polresta Pulau Ambon dan Pulau-Pulau Lease
Polsek Sungai Kunjang | Polsek Sungai Kunjang
Polsek Sungai Kunjang Polresta Samarinda | Polsek Sungai Kunjang
Satreskrim Polres Gowa | Satreskrim Polres Gowa
Sat Reskrim Polres Kutim | Satreskrim Polres Kutai Timur
Satuan Reserse Narkoba Polres Paser | Satresnarkoba Polres Paser
Satuan Lalu Lintas (Satlantas) Polresta Sleman | Satlantas Polresta Sleman
Unit Reskrim Polsek Kembangan | Unit Reskrim Polsek Kembangan
Direktorat Reserse Narkoba Polda Sumut | Ditresnarkoba Polda Sumatera Utara
Ditlantas Polda Metro Jaya | Ditlantas Polda Metro Jaya
Bidang Propam Polda Jateng | Bidpropam Polda Jawa Tengah
Satuan Brimob Polda DIY | Satbrimob Polda Daerah Istimewa Yogyakarta
Tim Puma Polres Dompu | Tim Puma Polres Dompu
Divisi Propam Mabes Polri | Divisi Propam Polri
Densus 88 | Densus 88 Antiteror Polri
Bareskrim | Bareskrim Polri
TNI | TNI
TNI-AD | TNI AD
TNI Angkatan Udara | TNI AU
Angkatan Laut | TNI AL
Tentara Nasional Indonesia | TNI
Kepolisian Negara Republik Indonesia | Polri
Marinir | Korps Marinir
Angkatan Laut Singapura | Angkatan Laut Singapura
Kepolisian Balikpapan | Kepolisian Balikpapan
FBI | FBI
"""


def _fact(text: str) -> UnitFact:
    fact = interpret(text)
    assert fact is not None
    return fact


def _of_kind(kind: str, complement: str) -> UnitFact:
    fact = of_kind(kind, complement)
    assert fact is not None
    return fact


@pytest.mark.parametrize("case", NAMES.strip().splitlines())
def test_normal_name(case: str) -> None:
    text, name = case.split(" | ")
    assert _fact(text).name == name


@pytest.mark.parametrize(
    ("text", "kind", "service", "parent"),
    [
        ("Kodam VI/Mlw", "kodam", "TNI AD", "TNI AD"),
        ("Korem 091/ASN", "korem", "TNI AD", "Kodam VI/Mulawarman"),
        ("Kodim 0905/Bpp", "kodim", "TNI AD", "Korem 091/Aji Surya Natakesuma"),
        ("Pendam VI/Mlw", "pendam", "TNI AD", "Kodam VI/Mulawarman"),
        ("Koramil 21/Juwiring Kodim 0723/Klaten", "koramil", "TNI AD", "Kodim 0723/Klaten"),
        ("Yonif 600/Modang", "yonif", "TNI AD", "Kodam VI/Mulawarman"),
        ("Yonif 3 Marinir", "yonif", "TNI AL", "Korps Marinir"),
        ("Satgas Pamtas RI-Malaysia Yonif 600/Modang", "satgas", "TNI AD", "Yonif 600/Modang"),
        ("Lanud Dhomber", "lanud", "TNI AU", "TNI AU"),
        ("Lanal Maumere", "lanal", "TNI AL", "Lantamal VII"),
        ("Polres Gowa", "polres", "Polri", "Polda Sulawesi Selatan"),
        ("Polres Metro Depok", "polres_metro", "Polri", "Polda Metro Jaya"),
        ("Polsek Gempol Polresta Cirebon", "polsek", "Polri", "Polresta Cirebon"),
        ("Polsek Entahmana", "polsek", "Polri", None),
        ("Satreskrim Polres Gowa", "satreskrim", "Polri", "Polres Gowa"),
        ("Divisi Humas Polri", "divhumas", "Polri", "Polri"),
        ("TNI AD", "tni_ad", "TNI AD", "TNI"),
        ("Angkatan Udara Australia", None, None, None),
    ],
)
def test_kind_service_and_unit_above(text: str, kind: str | None, service: str | None, parent: str | None) -> None:
    fact = _fact(text)
    assert (fact.kind, fact.service, fact.parent) == (kind, service, parent)


@pytest.mark.parametrize("text", ["Polres", "POLRESTA", "Kodam", "Satreskrim", "Satgas", "Lanal"])
def test_a_type_word_alone_is_bare(text: str) -> None:
    fact = _fact(text)
    assert fact.bare and fact.parent is None


@pytest.mark.parametrize(
    ("kind", "complement", "name"),
    [
        ("korem", "091/ASN", "Korem 091/Aji Surya Natakesuma"),
        ("kodam", "VI/Mlw", "Kodam VI/Mulawarman"),
        ("kodam", "Jaya", "Kodam Jaya/Jayakarta"),
        ("pendam", "VI/Mlw", "Pendam VI/Mulawarman"),
        ("polres", "Gowa", "Polres Gowa"),
        ("polres", "Metro Jaksel", "Polres Metro Jakarta Selatan"),
        ("satreskrim", "Polres Gowa", "Satreskrim Polres Gowa"),
        ("polda", "Kaltim", "Polda Kalimantan Timur"),
        ("lanud", "Dhomber", "Lanud Dhomber"),
        ("kodim", "0905", "Kodim 0905/Balikpapan"),
        ("yonif", "600/Modang", "Yonif 600/Modang"),
        ("tni_ad", "", "TNI AD"),
        ("kodam", "", "Kodam"),
    ],
)
def test_unit_of_an_office(kind: str, complement: str, name: str) -> None:
    assert _of_kind(kind, complement).name == name


def test_no_complement_gives_the_bare_fact() -> None:
    assert _of_kind("kodam", "").bare


def test_no_such_kind() -> None:
    assert of_kind("kodim_antariksa", "0905") is None


def test_asn_alone_is_no_command() -> None:
    assert _fact("ASN").kind is None


@given(st.text())
def test_any_string_is_interpreted(text: str) -> None:
    fact = interpret(text)
    assert fact is None or fact.name
    assert of_kind("kodim", text) is not None
