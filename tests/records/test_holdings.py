"""Name, rank and office in every order that news uses; and look-alikes that must not join."""
# ruff: noqa: E501 - tables, a construction a line

import pytest
from record_views import postings_as_text, records_of

JOINS = [
    # Office before the name.
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> hadir.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS>, <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>, <TTL>S.I.K.</TTL>, hadir.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<POS>Pangdam VI/Mlw</POS>, <RNK>Mayjen TNI</RNK> <PER>Surya Atmaja</PER>, <TTL>S.E.</TTL>, meninjau pos.", ["Surya Atmaja | Mayjen TNI | Pangdam VI/Mlw"]),
    ("<POS>Kapolda <LOC>Kaltim</LOC></POS> <RNK>Irjen Pol</RNK> <TTL>Drs.</TTL> <PER>Guntur Halim</PER> memberi arahan.", ["Guntur Halim | Irjen Pol | Kapolda Kaltim"]),
    ("<POS>Bupati <LOC>Sleman</LOC></POS> <PER>Retno Palupi</PER> membuka pameran.", ["Retno Palupi | - | Bupati Sleman"]),
    ("<POS>Bupati <LOC>Sleman</LOC></POS> Ibu <PER>Retno Palupi</PER> membuka pameran.", ["Retno Palupi | - | Bupati Sleman"]),
    ("<POS>Ketua RT 05</POS>, Bapak <PER>Sarwono</PER>, membenarkan.", ["Sarwono | - | Ketua RT 05"]),
    ("<POS>Danramil</POS> yakni <RNK>Kapten Inf</RNK> <PER>Tarno</PER> memimpin apel.", ["Tarno | Kapten Inf | Danramil"]),
    ("<POS>Kapolsek <LOC>Ngaglik</LOC></POS> berinisial <PER>RT</PER> dimutasi.", ["RT | - | Kapolsek Ngaglik"]),
    ("<POS>Kapolsek <LOC>Ngaglik</LOC></POS> (<RNK>AKP</RNK> <PER>Bagas Putranto</PER>) hadir.", ["Bagas Putranto | AKP | Kapolsek Ngaglik"]),
    ("<POS>Kepala <UNT>Kepolisian Resor <LOC>Gowa</LOC></UNT></POS> (<POS>Kapolres</POS>) <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> hadir.", ["Darma Wijaya | AKBP | Kepala Kepolisian Resor Gowa"]),
    ("Jabatan <POS>Dandim 0905/<LOC>Balikpapan</LOC></POS> kini dijabat <RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER>.", ["Bayu Segara | Letkol Inf | Dandim 0905/Balikpapan"]),
    ("Jabatan <POS>Kapolres <LOC>Gowa</LOC></POS> saat ini diemban oleh <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<POS>Ketua <ORG>DPRD <LOC>Sleman</LOC></ORG></POS> sekaligus <POS>Ketua <ORG>PMI <LOC>Sleman</LOC></ORG></POS> <PER>Harun Saleh</PER> hadir.",
     ["Harun Saleh | - | Ketua DPRD Sleman", "Harun Saleh | - | Ketua PMI Sleman"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> yang baru, <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>, tiba.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> lama <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> pamit.", ["Darma Wijaya | AKBP | Kapolres Gowa (former)"]),
    # Office behind the name.
    ("<RNK>Mayjen TNI</RNK> <PER>Surya Atmaja</PER> selaku <POS>Pangdam VI/Mlw</POS> meninjau pos.", ["Surya Atmaja | Mayjen TNI | Pangdam VI/Mlw"]),
    ("<RNK>AKBP</RNK> <PER>Darma Wijaya</PER> (<POS>Kapolres <LOC>Gowa</LOC></POS>) hadir.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<PER>Retno Palupi</PER>, <POS>Bupati <LOC>Sleman</LOC></POS>, membuka pameran.", ["Retno Palupi | - | Bupati Sleman"]),
    ("Demikian kata <PER>Retno Palupi</PER>, <POS>Bupati <LOC>Sleman</LOC></POS>.", ["Retno Palupi | - | Bupati Sleman"]),
    ("<RNK>AKBP</RNK> <PER>Darma Wijaya</PER> yang menjabat <POS>Kapolres <LOC>Gowa</LOC></POS> hadir.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<RNK>AKBP</RNK> <PER>Darma Wijaya</PER> kini resmi menjabat sebagai <POS>Kapolres <LOC>Gowa</LOC></POS>.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<PER>Retno Palupi</PER> dilantik menjadi <POS>Bupati <LOC>Sleman</LOC></POS>.", ["Retno Palupi | - | Bupati Sleman"]),
    ("<PER>Retno Palupi</PER> merupakan <POS>Bupati <LOC>Sleman</LOC></POS>.", ["Retno Palupi | - | Bupati Sleman"]),
    ("<RNK>AKP</RNK> <PER>Bagas Putranto</PER> yang dimutasi menjadi <POS>Kapolsek <LOC>Depok</LOC></POS> pamit.", ["Bagas Putranto | AKP | Kapolsek Depok"]),
    ("<RNK>Kombes Pol</RNK> <PER>Yusuf Rahmadi</PER> ditunjuk sebagai <POS>Kapolresta <LOC>Sleman</LOC></POS>.", ["Yusuf Rahmadi | Kombes Pol | Kapolresta Sleman"]),
    ("<RNK>Kombes Pol</RNK> <PER>Yusuf Rahmadi</PER> yang sebelumnya menjabat <POS>Kapolres <LOC>Bantul</LOC></POS> hadir.", ["Yusuf Rahmadi | Kombes Pol | Kapolres Bantul (former)"]),
    ("<PER>Harun Saleh</PER> pernah menjabat <POS>Bupati <LOC>Sleman</LOC></POS>.", ["Harun Saleh | - | Bupati Sleman (former)"]),
    ("<PER>Harun Saleh</PER> diusulkan menjadi <POS>Bupati <LOC>Sleman</LOC></POS>.", ["Harun Saleh | - | Bupati Sleman (candidate)"]),
    ("<PER>Harun Saleh</PER> menjabat <POS>Ketua <ORG>KONI <LOC>Sleman</LOC></ORG></POS> sekaligus <POS>Camat <LOC>Depok</LOC></POS>.",
     ["Harun Saleh | - | Ketua KONI Sleman", "Harun Saleh | - | Camat Depok"]),
    ("<PER>Harun Saleh</PER> (<FIG>54</FIG>), <POS>Camat <LOC>Depok</LOC></POS>, hadir.", ["Harun Saleh | - | Camat Depok"]),
    ("<PER>Harun Saleh</PER>, <TTL>S.H., M.Si.</TTL>, yang juga <POS>Camat <LOC>Depok</LOC></POS>, hadir.", ["Harun Saleh | - | Camat Depok"]),
    # Status in the office's own words.
    ("<POS>Pj. Gubernur <LOC>Kaltim</LOC></POS> <PER>Idrus Malik</PER> hadir.", ["Idrus Malik | - | Pj. Gubernur Kaltim (acting)"]),
    ("<POS>Plt. Bupati <LOC>Sleman</LOC></POS>, <PER>Retno Palupi</PER>, hadir.", ["Retno Palupi | - | Plt. Bupati Sleman (acting)"]),
    ("<POS>mantan Kapolri</POS> <RNK>Jenderal Pol (Purn)</RNK> <PER>Wirya Kencana</PER> hadir.", ["Wirya Kencana | Jenderal Pol (Purn) | mantan Kapolri (former)"]),
    ("<POS>calon Bupati <LOC>Sleman</LOC></POS> <PER>Retno Palupi</PER> berkampanye.", ["Retno Palupi | - | calon Bupati Sleman (candidate)"]),
    # Old and new holders.
    ("<RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER> resmi menjabat <POS>Dandim 0905/<LOC>Balikpapan</LOC></POS> menggantikan <RNK>Letkol Inf</RNK> <PER>Roni Saputra</PER>.",
     ["Bayu Segara | Letkol Inf | Dandim 0905/Balikpapan", "Roni Saputra | Letkol Inf | Dandim 0905/Balikpapan (former)"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> menggantikan <RNK>AKBP</RNK> <PER>Lukman Hadi</PER>.",
     ["Darma Wijaya | AKBP | Kapolres Gowa", "Lukman Hadi | AKBP | Kapolres Gowa (former)"]),
    ("<RNK>AKBP</RNK> <PER>Darma Wijaya</PER> menggantikan <RNK>AKBP</RNK> <PER>Lukman Hadi</PER> sebagai <POS>Kapolres <LOC>Gowa</LOC></POS>.",
     ["Darma Wijaya | AKBP | Kapolres Gowa", "Lukman Hadi | AKBP | Kapolres Gowa (former)"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Lukman Hadi</PER> digantikan oleh <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>.",
     ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("Serah terima jabatan <POS>Kapolres <LOC>Gowa</LOC></POS> dari <RNK>AKBP</RNK> <PER>Lukman Hadi</PER> kepada <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> digelar.",
     ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("<RNK>AKBP</RNK> <PER>Lukman Hadi</PER> dilantik <PER>Wirya Kencana</PER> sebagai <POS>Kapolres <LOC>Gowa</LOC></POS>.",
     ["Lukman Hadi | AKBP | Kapolres Gowa"]),
    # Attendance lists.
    ("Hadir <POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>, <POS>Dandim 1409/<LOC>Gowa</LOC></POS> <RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER>, dan <POS>Bupati <LOC>Gowa</LOC></POS> <PER>Retno Palupi</PER>.",
     ["Darma Wijaya | AKBP | Kapolres Gowa", "Bayu Segara | Letkol Inf | Dandim 1409/Gowa", "Retno Palupi | - | Bupati Gowa"]),
    ("Hadir <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> (<POS>Kapolres <LOC>Gowa</LOC></POS>), <RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER> (<POS>Dandim 1409/<LOC>Gowa</LOC></POS>).",
     ["Darma Wijaya | AKBP | Kapolres Gowa", "Bayu Segara | Letkol Inf | Dandim 1409/Gowa"]),
    ("Turut hadir:\n1. <POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>\n2. <POS>Bupati <LOC>Gowa</LOC></POS> <PER>Retno Palupi</PER>",
     ["Darma Wijaya | AKBP | Kapolres Gowa", "Retno Palupi | - | Bupati Gowa"]),
    ("Turut hadir:\n- <POS>Kapolres <LOC>Gowa</LOC></POS>: <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>\n- <POS>Bupati <LOC>Gowa</LOC></POS>: <PER>Retno Palupi</PER>",
     ["Darma Wijaya | AKBP | Kapolres Gowa", "Retno Palupi | - | Bupati Gowa"]),
    ("Hadir <POS>Danlanal <LOC>Balikpapan</LOC></POS>, <RNK>Kolonel Laut (P)</RNK> <PER>Ardi Samudra</PER>, <TTL>S.E., M.M</TTL>, <POS>Kapolda <LOC>Kaltim</LOC></POS> <RNK>Irjen Pol</RNK> <PER>Guntur Halim</PER>.",
     ["Ardi Samudra | Kolonel Laut (P) | Danlanal Balikpapan", "Guntur Halim | Irjen Pol | Kapolda Kaltim"]),
    ("Hadir <POS>Danrem 072/Pamungkas</POS> <RNK>Brigjen TNI</RNK> <PER>Surya Atmaja</PER>, <PER>Sri Lestari</PER>, <POS>Wakapolres <LOC>Bantul</LOC></POS>, <RNK>Kompol</RNK> <PER>Citra Dewi</PER>.",
     ["Surya Atmaja | Brigjen TNI | Danrem 072/Pamungkas", "Citra Dewi | Kompol | Wakapolres Bantul"]),
    # Rank alone, office alone.
    ("Korban <RNK>Brigadir</RNK> <PER>JS</PER> dirawat.", ["JS | Brigadir | -"]),
    ("<PER>Tarno</PER>, <RNK>Letkol Inf</RNK>, hadir.", ["Tarno | Letkol Inf | -"]),
    ("<PER>Tarno</PER> yang kini berpangkat <RNK>Brigjen TNI</RNK> hadir.", ["Tarno | Brigjen TNI | -"]),
    ("Acara dihadiri <POS>Danrem 091/ASN</POS> dan <POS>Danlanal <LOC>Balikpapan</LOC></POS>.", ["- | - | Danrem 091/ASN", "- | - | Danlanal Balikpapan"]),
    ("<POS>Kapolri</POS> memberi arahan.", ["- | - | Kapolri"]),
    ("<POS>Danrem 091/ASN</POS> hadir. Kata <POS>Danrem</POS>, semua siap.", ["- | - | Danrem 091/ASN"]),
    ("Seorang <POS>bupati</POS> ditangkap.", []),
]  # fmt: skip

APART = [
    # Whoever represents, accompanies or is told does not hold the other's office.
    ("<POS>Kapolda <LOC>Kaltim</LOC></POS> diwakili <POS>Dirlantas</POS> <RNK>Kombes Pol</RNK> <PER>Yusuf Rahmadi</PER>.",
     ["- | - | Kapolda Kaltim", "Yusuf Rahmadi | Kombes Pol | Dirlantas"]),
    ("<POS>Kapolda <LOC>Kaltim</LOC></POS> diwakili oleh <RNK>Kombes Pol</RNK> <PER>Yusuf Rahmadi</PER>.",
     ["- | - | Kapolda Kaltim", "Yusuf Rahmadi | Kombes Pol | -"]),
    ("<PER>Harun Saleh</PER> yang mewakili <POS>Pj. Gubernur <LOC>Kaltim</LOC></POS> hadir.", ["- | - | Pj. Gubernur Kaltim (acting)"]),
    ("<PER>Harun Saleh</PER> mewakili <POS>Bupati <LOC>Sleman</LOC></POS> membuka acara.", ["- | - | Bupati Sleman"]),
    ("<PER>Harun Saleh</PER> bersama <POS>Bupati <LOC>Sleman</LOC></POS> membuka acara.", ["- | - | Bupati Sleman"]),
    ("<PER>Harun Saleh</PER> didampingi <POS>Camat <LOC>Depok</LOC></POS> meninjau pasar.", ["- | - | Camat Depok"]),
    ("<PER>Harun Saleh</PER> meminta <POS>Kapolres <LOC>Gowa</LOC></POS> bertindak.", ["- | - | Kapolres Gowa"]),
    ("<PER>Harun Saleh</PER> dan <POS>Kapolres <LOC>Gowa</LOC></POS> hadir.", ["- | - | Kapolres Gowa"]),
    ("Laporan <PER>Harun Saleh</PER> kepada <POS>Kapolres <LOC>Gowa</LOC></POS> diterima.", ["- | - | Kapolres Gowa"]),
    ("Istri <POS>Kapolres <LOC>Gowa</LOC></POS>, Ny. <PER>Sri Lestari</PER>, hadir.", ["- | - | Kapolres Gowa"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> tiba. <PER>Harun Saleh</PER> menyambutnya.", ["- | - | Kapolres Gowa"]),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> melantik <PER>Harun Saleh</PER>.", ["- | - | Kapolres Gowa"]),
    ("Usulan <PER>Harun Saleh</PER>, <POS>Camat <LOC>Depok</LOC></POS> dan <POS>Bupati <LOC>Sleman</LOC></POS> diterima.",
     ["- | - | Camat Depok", "- | - | Bupati Sleman"]),
    ("Ada <PER>Harun Saleh</PER>, <POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>, dan warga.",
     ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    ("Hadir <POS>Danrem 091/ASN</POS> dan <POS>Danlanal <LOC>Balikpapan</LOC></POS> <RNK>Kolonel Laut (P)</RNK> <PER>Ardi Samudra</PER>.",
     ["- | - | Danrem 091/ASN", "Ardi Samudra | Kolonel Laut (P) | Danlanal Balikpapan"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), JOINS)
def test_name_and_office_join(marked: str, expected: list[str]) -> None:
    assert postings_as_text(records_of(marked)) == expected


@pytest.mark.parametrize(("marked", "expected"), APART)
def test_name_and_office_stay_apart(marked: str, expected: list[str]) -> None:
    assert postings_as_text(records_of(marked)) == expected
