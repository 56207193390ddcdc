"""Office texts and what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.offices import interpret

# text, role, normal name of the unit
OF_UNITS = """
Pangdam VI/Mlw | pangdam | Kodam VI/Mulawarman
Pangdam I Bukit Barisan | pangdam | Kodam I/Bukit Barisan
Panglima Kodam XIV/Hasanuddin | pangdam | Kodam XIV/Hasanuddin
Pangdam Jaya | pangdam | Kodam Jaya/Jayakarta
Kasdam II/Sriwijaya | kasdam | Kodam II/Sriwijaya
Kapendam VI/Mlw | kapendam | Pendam VI/Mulawarman
Kepala Penerangan Kodam (Kapendam) XVII/Cenderawasih | kapendam | Pendam XVII/Cenderawasih
Aster Kasdam IX/Udayana | aster_kasdam | Kodam IX/Udayana
Danrem 091/ASN | danrem | Korem 091/Aji Surya Natakesuma
Komandan Korem (Danrem) 072/Pamungkas | danrem | Korem 072/Pamungkas
Kasrem 074/Warastratama | kasrem | Korem 074/Warastratama
Kasi Ter Kasrem 133/NW | kasi_korem | Korem 133/Nani Wartabone
Kapenrem 102/Pjg | kapenrem | Penrem 102/Panju Panjung
Dandim 0905/Balikpapan | dandim | Kodim 0905/Balikpapan
Dandim 0617 Majalengka | dandim | Kodim 0617/Majalengka
Komandan Kodim (Dandim) 1408/Makassar | dandim | Kodim 1408/Makassar
Komandan Kodim 0712/Tegal | dandim | Kodim 0712/Tegal
Kasdim 0308/Pariaman | kasdim | Kodim 0308/Pariaman
Danramil 0905-02/Balikpapan Selatan | danramil | Koramil 0905-02/Balikpapan Selatan
Pasi Intel Kodim 0407/Kota Bengkulu | pasi | Kodim 0407/Kota Bengkulu
Babinsa Koramil 420-04/Bangko | babinsa | Koramil 420-04/Bangko
Danyonif 600/Modang | danyonif | Yonif 600/Modang
Komandan Yonif 600/Modang | danyonif | Yonif 600/Modang
Danlanud Adi Soemarmo | danlanud | Lanud Adi Soemarmo
Komandan Lanud (Danlanud) Roesmin Nurjadin | danlanud | Lanud Roesmin Nurjadin
Danlanal Dumai | danlanal | Lanal Dumai
Komandan Lanal (Danlanal) Dumai | danlanal | Lanal Dumai
Pangkostrad | pangkostrad | Kostrad
Danjen Kopassus | danjen_kopassus | Kopassus
Wadanjen Kopassus | wadanjen_kopassus | Kopassus
Danpaspampres | danpaspampres | Paspampres
Pangkoarmada II | pangkoarmada | Koarmada II
Kapuspen TNI | kapuspen | Puspen TNI
Kepala Pusat Penerangan (Kapuspen) TNI | kapuspen | Puspen TNI
Kadispenad | kadispenad | Dispenad
Panglima TNI | panglima_tni | TNI
KSAD | ksad | TNI AD
Kasal | ksal | TNI AL
KSAU | ksau | TNI AU
Wakasad | wakasad | TNI AD
Asops Kasal | asisten_militer | TNI AL
Asintel Panglima TNI | asisten_militer | TNI
Kapolri | kapolri | Polri
Wakapolri | wakapolri | Polri
Kapolda Kaltim | kapolda | Polda Kalimantan Timur
Kapolda Metro Jaya | kapolda | Polda Metro Jaya
Kapolda DIY | kapolda | Polda Daerah Istimewa Yogyakarta
Wakapolda Riau | wakapolda | Polda Riau
Kapolres Gowa | kapolres | Polres Gowa
Kapolres Metro Jakarta Pusat | kapolres | Polres Metro Jakarta Pusat
Kapolrestabes Medan | kapolrestabes | Polrestabes Medan
Kapolresta Banda Aceh | kapolresta | Polresta Banda Aceh
Wakapolres Soppeng | wakapolres | Polres Soppeng
Kapolsek Pasar Minggu | kapolsek | Polsek Pasar Minggu
Kasat Reskrim Polres Gowa | kasatreskrim | Satreskrim Polres Gowa
Kasatreskrim Polres Gowa | kasatreskrim | Satreskrim Polres Gowa
Kasat Lantas Polres Klaten | kasatlantas | Satlantas Polres Klaten
Kanit Reskrim Polsek Kalasan | kanit_reskrim | Unit Reskrim Polsek Kalasan
Kanit Kamsel Satlantas Polres Bantul | kanit | Unit Kamsel Satlantas Polres Bantul
Kabid Humas Polda Metro Jaya | kabid_humas | Polda Metro Jaya
Kepala Bidang Humas (Kabid Humas) Polda Riau | kabid_humas | Polda Riau
Kadiv Propam Polri | kadiv_propam | Divisi Propam Polri
Kadiv Humas Polri | kadiv_humas | Divisi Humas Polri
Dirlantas Polda Jabar | dirlantas | Ditlantas Polda Jawa Barat
Direktur Reserse Narkoba Polda Sumut | dirresnarkoba | Ditresnarkoba Polda Sumatera Utara
Wadirlantas Polda Metro Jaya | wadirlantas | Ditlantas Polda Metro Jaya
Kabag Ops Polres Jepara | kabag_ops | Polres Jepara
Kasubdit III Ditreskrimum Polda Jatim | kasubdit | Ditreskrimum Polda Jawa Timur
Bhabinkamtibmas Polres Bogor | bhabinkamtibmas | Polres Bogor
As SDM Kapolri | as_sdm_kapolri | SSDM Polri
Kabareskrim | kabareskrim | Bareskrim Polri
Kakorlantas Polri | kakorlantas | Korlantas Polri
Dansatgas Pamtas RI-Malaysia Yonif 600/Modang | dansatgas | Satgas Pamtas RI-Malaysia Yonif 600/Modang
"""

# text, role, organisation
OF_BODIES = """
Menteri Kehutanan | menteri | Kementerian Kehutanan
Menhan | menteri | Kementerian Pertahanan
Wakil Menteri Pertanian | wakil_menteri | Kementerian Pertanian
Wamentan | wakil_menteri | Kementerian Pertanian
Menko Polhukam | menteri_koordinator | Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan
Mendagri | menteri | Kementerian Dalam Negeri
Kajati Jateng | kajati | Kejaksaan Tinggi Jawa Tengah
Kajari Sleman | kajari | Kejaksaan Negeri Sleman
Kepala Kejaksaan Negeri Majalengka | kajari | Kejaksaan Negeri Majalengka
Ketua KPU Buru | ketua | Komisi Pemilihan Umum Buru
Kepala Pelaksana BPBD Bali | kalaksa_bpbd | Badan Penanggulangan Bencana Daerah Bali
Kepala Dinas Kesehatan Kabupaten Paser | kepala_dinas | Dinas Kesehatan Kabupaten Paser
Gubernur Bank Indonesia | gubernur | Bank Indonesia
Gubernur AAL | gubernur_aal | Akademi Angkatan Laut
Dirjen Pajak | dirjen | Direktorat Jenderal Pajak
Jampidmil | jampidmil | Kejaksaan Agung
"""

# text, role, place
OF_PLACES = """
Gubernur Kaltim | gubernur | Kaltim
Gubernur Jawa Barat | gubernur | Jawa Barat
Wagub Riau | wakil_gubernur | Riau
Bupati Paser | bupati | Paser
Wakil Bupati Paser | wakil_bupati | Paser
Wabup Kulon Progo | wakil_bupati | Kulon Progo
Wali Kota Balikpapan | wali_kota | Balikpapan
Walikota Bogor | wali_kota | Bogor
Camat Latimojong | camat | Latimojong
Lurah Sepinggan | lurah | Sepinggan
Kades Lagadi | kepala_desa | Lagadi
Kepala Desa Kraton | kepala_desa | Kraton
Presiden RI | presiden | RI
Presiden ke-8 Republik Indonesia | presiden | Republik Indonesia
Perdana Menteri Thailand | perdana_menteri | Thailand
Uskup Larantuka | uskup | Larantuka
Babinsa Desa Sangiang | babinsa | Desa Sangiang
"""

STATUSES = """
Pj. Gubernur Kaltim | gubernur | acting
Plt Bupati Paser | bupati | acting
Plh. Sekda | sekda | acting
Penjabat Wali Kota Kupang | wali_kota | acting
pejabat sementara Kasat Narkoba | kasatresnarkoba | acting
mantan Kapolri | kapolri | former
eks Danrem 082/CPYJ | danrem | former
Mantan Menteri Sosial | menteri | former
bekas Bupati Paser | bupati | former
calon presiden | capres | candidate
bakal calon wakil presiden | wakil_presiden | candidate
capres | capres | candidate
calon Panglima TNI | panglima_tni | candidate
Presiden terpilih | presiden | candidate
Kapolda Riau | kapolda | current
wakil presiden | wakil_presiden | current
"""

LABELS = """
Pangdam | Panglima Komando Daerah Militer
Danramil | Komandan Komando Rayon Militer
Babinsa | Bintara Pembina Desa
Kapolsek | Kepala Kepolisian Sektor
Kasat Reskrim | Kepala Satuan Reserse Kriminal
Menhut | Menteri Kehutanan
Menteri Keuangan | Menteri Keuangan
Wabup | Wakil Bupati
JPU | Jaksa Penuntut Umum
Kades | Kepala Desa
Kajati | Kepala Kejaksaan Tinggi
Sekjen | Sekretaris Jenderal
Dubes | Duta Besar
Dirut | Direktur Utama
Direktur Keuangan | Direktur Keuangan
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" | ")] for line in table.strip().split("\n")]


@pytest.mark.parametrize(("text", "role", "unit"), rows(OF_UNITS))
def test_office_of_a_unit(text: str, role: str, unit: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.role, fact.unit and fact.unit.name, fact.bare) == (role, unit, False)


@pytest.mark.parametrize(("text", "role", "organization"), rows(OF_BODIES))
def test_office_of_another_body(text: str, role: str, organization: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.role, fact.organization, fact.unit) == (role, organization, None)


@pytest.mark.parametrize(("text", "role", "place"), rows(OF_PLACES))
def test_office_of_a_place_has_no_unit(text: str, role: str, place: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.role, fact.place, fact.unit) == (role, place, None)


@pytest.mark.parametrize(("text", "role", "status"), rows(STATUSES))
def test_status(text: str, role: str, status: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.role, fact.status) == (role, status)


@pytest.mark.parametrize(("text", "label"), rows(LABELS))
def test_label_is_the_full_form(text: str, label: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert fact.label == label


def test_a_bare_office_knows_the_kind_of_unit_that_it_heads() -> None:
    fact = interpret("Danrem")
    assert fact is not None
    assert (fact.bare, fact.heads, fact.unit) == (True, "korem", None)


@pytest.mark.parametrize("text", ["", "saksi", "wartawan", "pengacara", "Balikpapan", "prajurit"])
def test_what_is_no_office_has_no_fact(text: str) -> None:
    assert interpret(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    interpret(text)
    interpret("Kepala " + text)
    interpret("Dandim " + text)
