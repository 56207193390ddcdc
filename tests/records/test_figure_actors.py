"""Whose a figure is: clauses, nouns that stand for somebody, evidence, quotations, and figures of nobody."""
# ruff: noqa: E501 - tables, a construction a line

import pytest
from record_views import name_of, records_of

U = "<UNT>Polres <LOC>Gowa</LOC></UNT>"
K = "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>"

ACTORS = [
    # The subject of the verb.
    (f"{U} pada malam itu juga menyita <FIG>tiga pucuk senjata api</FIG>.", ["Polres Gowa"]),
    (f"{U} menangkap <PER>AK</PER> dan menyita <FIG>dua ponsel</FIG>.", ["Polres Gowa"]),
    (f"{U}, <UNT>Polda <LOC>Sulsel</LOC></UNT>, menyita <FIG>dua ponsel</FIG>.", ["Polres Gowa"]),
    (f"{U} menyita barang bukti yang disembunyikan pelaku berupa <FIG>dua ponsel</FIG> dan <FIG>tiga pisau</FIG>.", ["Polres Gowa", "Polres Gowa"]),
    ("<ORG>Kantor Bea Cukai <LOC>Makassar</LOC></ORG> menggagalkan penyelundupan <FIG>4.000 botol</FIG> minuman.", ["Kantor Bea Cukai Makassar"]),
    ("<ORG>KPK</ORG> melelang <FIG>satu unit mobil</FIG> seharga <FIG>Rp 90 juta</FIG>.", ["Komisi Pemberantasan Korupsi", None]),
    (f"{U} melaksanakan renovasi <FIG>12 rumah</FIG>.", ["Polres Gowa"]),
    ("<ORG>Persela</ORG> mendatangkan <FIG>empat pemain</FIG>.", ["Persela"]),
    ("<POS>Bupati <LOC>Gowa</LOC></POS> <PER>Retno Palupi</PER> menyerahkan <FIG>100 paket</FIG> sembako dan <FIG>Rp 50 juta</FIG>.", ["Retno Palupi", "Retno Palupi"]),
    ("<PER>Harun Saleh</PER> punya <FIG>dua istri</FIG>.", ["Harun Saleh"]),
    ("Soal <PER>Harun Saleh</PER> punya <FIG>dua istri</FIG>, saya tidak tahu.", ["Harun Saleh"]),
    # The agent of a passive.
    (f"Sebanyak <FIG>200 personel</FIG> dikerahkan {U} untuk pengamanan.", ["Polres Gowa"]),
    (f"Sebanyak <FIG>200 personel</FIG> yang kami kerahkan sudah siap,” kata {K}.", ["Polres Gowa"]),
    (f"“Ada <FIG>tiga orang</FIG> yang kita amankan,” kata {K}.", ["Polres Gowa"]),
    (f"<FIG>Dua pemuda</FIG> diamankan petugas. {U} menahan mereka.", [None]),
    (f"{U} bergerak. <FIG>Dua pemuda</FIG> diamankan petugas.", ["Polres Gowa"]),
    ("<FIG>12 rumah</FIG> dibangun oleh <UNT>Kodim 1409/<LOC>Gowa</LOC></UNT>.", ["Kodim 1409/Gowa"]),
    # Nouns and pronouns that stand for somebody.
    (f"{U} bergerak. Penyidik memeriksa <FIG>lima saksi</FIG>.", ["Polres Gowa"]),
    (f"{U} bergerak. Aparat kemudian menyita <FIG>dua pisau</FIG>.", ["Polres Gowa"]),
    ("<UNT>Kodim 1409/<LOC>Gowa</LOC></UNT> bergerak. Satuan itu membangun <FIG>14 rumah</FIG>.", ["Kodim 1409/Gowa"]),
    ("<ORG>PT Maju Bersama</ORG> tumbuh. Perusahaan tersebut membangun <FIG>tiga pabrik</FIG>.", ["PT Maju Bersama"]),
    ("Pelaku berinisial <PER>UA</PER> (<FIG>45</FIG>) ditangkap. Pelaku mencuri <FIG>dua ponsel</FIG>.", ["UA", "UA"]),
    ("Pelaku <PER>UA</PER> masuk rumah milik <PER>FH</PER> (<FIG>41</FIG>). Korban mengalami kerugian <FIG>Rp 5 juta</FIG>.", ["FH", "FH"]),
    ("Pelaku <PER>UA</PER> mencuri <FIG>satu ponsel</FIG> milik korban <PER>FH</PER>.", ["FH"]),
    ("Penadah <PER>SD</PER> dan pencuri <PER>YS</PER> ditahan. Penadah itu membeli <FIG>empat kambing</FIG>.", ["SD"]),
    ("<PER>Harun Saleh</PER> pulang. Ia membeli <FIG>dua kambing</FIG>.", ["Harun Saleh"]),
    ("<PER>Harun Saleh</PER> kehilangan motor. Kerugiannya <FIG>Rp 17 juta</FIG>.", ["Harun Saleh"]),
    ("<PER>AK</PER> dan <PER>BT</PER> tersangka. Pelaku mencuri <FIG>dua ponsel</FIG>.", [None]),
    # Evidence.
    (f"{U} menangkap <PER>AK</PER>. Barang bukti berupa <FIG>dua ponsel</FIG> dan <FIG>satu pisau</FIG> dibawa.", ["Polres Gowa", "Polres Gowa"]),
    (f"{U} menangkap <PER>AK</PER>. <FIG>Dua ponsel</FIG> didapat dari tangan pelaku.", ["Polres Gowa"]),
    (f"“Barang bukti antara lain <FIG>dua ponsel</FIG>, <FIG>satu tas</FIG> hitam, dan <FIG>satu pisau</FIG>,” kata {K}.", ["Polres Gowa", "Polres Gowa", "Polres Gowa"]),
    # Owners, and break-downs.
    ("Terjaring <FIG>enam personel</FIG> gabungan <UNT>TNI</UNT>.", ["TNI"]),
    ("<FIG>117 Pati</FIG> <UNT>TNI</UNT> dimutasi: <FIG>47 Pati</FIG> <UNT>TNI AD</UNT>, <FIG>30 Pati</FIG> <UNT>TNI AL</UNT>, dan <FIG>40 Pati</FIG> <UNT>TNI AU</UNT>.", ["TNI", "TNI AD", "TNI AL", "TNI AU"]),
    ("Mereka terdiri dari <FIG>827 orang</FIG> dari <ORG>Akmil</ORG> dan <FIG>433 orang</FIG> dari <ORG>AAL</ORG>.", ["Akademi Militer", "Akademi Angkatan Laut"]),
    ("Pecah <FIG>tiga jendela</FIG> rumah <PER>Harun Saleh</PER>.", ["Harun Saleh"]),
    # The same amount elsewhere.
    (f"<FIG>Enam polisi</FIG> positif narkoba. Sebanyak <FIG>enam anggota</FIG> {U} itu dibina.", ["Polres Gowa", "Polres Gowa"]),
    ("Hadir <FIG>354 siswa</FIG> kelas X <ORG>SMK Bina Karya</ORG>. <FIG>Ratusan siswa</FIG> ini berbaris.", ["SMK Bina Karya", "SMK Bina Karya"]),
    # Quotations.
    (f"“Selain itu juga mengerahkan <FIG>dua ekskavator</FIG>,” kata {K}.", ["Polres Gowa"]),
    (f"{K} hadir. “Siswa kita total <FIG>1.050</FIG>,” katanya.", ["Polres Gowa"]),
    (f"{K} menyebut jajarannya menindak <FIG>lima kasus</FIG>.", ["Polres Gowa"]),
    # Ages.
    ("<PER>Riko Amanda</PER> tampil. Pemain berusia <FIG>33 tahun</FIG> itu mencetak <FIG>dua gol</FIG>.", ["Riko Amanda", "Riko Amanda"]),
    ("<PER>AK</PER> (<FIG>35</FIG>), <PER>BT</PER> (<FIG>41</FIG>), dan <PER>CS</PER> (<FIG>19</FIG>) ditangkap.", ["AK", "BT", "CS"]),
    ("<RNK>Letkol Inf</RNK> <PER>Tarno</PER> dilantik. Perwira berusia <FIG>41 tahun</FIG> itu tersenyum.", ["Tarno"]),
    # Nobody.
    (f"{U} membagikan sembako untuk <FIG>tujuh sekolah</FIG>.", [None]),
    (f"{U} menyebut kecelakaan itu menewaskan <FIG>empat orang</FIG>.", [None]),
    (f"{U} menggelar olah TKP kecelakaan yang mengakibatkan <FIG>empat orang</FIG> tewas.", [None]),
    ("Tim gabungan yang terdiri dari <UNT>TNI</UNT>, <UNT>Polri</UNT>, dan relawan menemukan <FIG>dua perahu</FIG>.", [None]),
    ("<PER>Harun Saleh</PER> membeli motor dari toko seharga <FIG>Rp 17 juta</FIG>.", ["Harun Saleh"]),
    ("<PER>Harun Saleh</PER> menemukan motor yang harganya <FIG>Rp 17 juta</FIG>.", [None]),
    ("Baca juga: Polisi Periksa <FIG>13 Warga</FIG> <PER>Harun Saleh</PER> mengatakan aman.", [None]),
    ("Pria itu diketahui berusia <FIG>24 tahun</FIG>.", [None]),
    ("<PER>Harun Saleh</PER> dan <PER>Rina Palupi</PER> tiba. Korban mengalami kerugian <FIG>Rp 5 juta</FIG>.", [None]),
    (f"{U} mencatat televisi ukuran <FIG>43 inci</FIG> dicuri.", [None]),
    ("Laporan <PER>Sara Masrita</PER>. Korban mengalami kerugian <FIG>Rp 5 juta</FIG>.", [None]),
    ("<FIG>30 prajurit</FIG> <UNT>Marinir</UNT> dan <FIG>puluhan petani</FIG> membuka lahan.", ["Korps Marinir", None]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "actors"), ACTORS)
def test_whose_a_figure_is(marked: str, actors: list[str | None]) -> None:
    records = records_of(marked)
    assert [name_of(records, figure.by) for figure in records.figures] == actors


PLACES = [
    # Right beside the figure.
    ("Ada <FIG>115 warga</FIG> di <LOC>Iran</LOC> dan <FIG>11 warga</FIG> di <LOC>Israel</LOC>.", ["Iran", "Israel"]),
    ("Sebanyak <FIG>empat polisi</FIG> <LOC>Nunukan</LOC> diperiksa.", ["Kabupaten Nunukan"]),
    ("Harga gabah di <LOC>Blora</LOC> hanya <FIG>Rp 3.300</FIG> dan di <LOC>Kendal</LOC> <FIG>Rp 3.600</FIG>.", ["Kabupaten Blora", "Kabupaten Kendal"]),
    ("Ada <LOC>Thailand</LOC> sebanyak <FIG>120 perusahaan</FIG>, <LOC>Malaysia</LOC> <FIG>87 perusahaan</FIG>.", ["Thailand", "Malaysia"]),
    # In the clause.
    ("<UNT>Polri</UNT> menangkap <FIG>tiga remaja</FIG> yang diduga tawuran di <LOC>Kecamatan Sukaraja</LOC>, <LOC>Kabupaten Bogor</LOC>.", ["Kecamatan Sukaraja"]),
    ("Barang senilai <FIG>Rp 5 juta</FIG> ditemukan dalam <FIG>dua tas</FIG> di perairan <LOC>Dumai</LOC>.", ["Kota Dumai", "Kota Dumai"]),
    ("Di <LOC>Kabupaten Gowa</LOC>, <UNT>Polri</UNT> mengerahkan <FIG>200 personel</FIG>.", ["Kabupaten Gowa"]),
    # Not where somebody speaks, nor where somebody comes from, nor the place of an age or a span of time.
    ("“Kami mengerahkan <FIG>200 personel</FIG>,” kata <PER>Harun Saleh</PER> di <LOC>Mapolres Gowa</LOC>.", [None]),
    ("Ada <FIG>dua jemaah</FIG> asal <LOC>Kabupaten Bantul</LOC> yang sakit.", [None]),
    ("<PER>Harun Saleh</PER> (<FIG>41</FIG>) tinggal di <LOC>Kabupaten Gowa</LOC>.", [None]),
    ("Hujan turun <FIG>tiga jam</FIG> di <LOC>Kabupaten Gowa</LOC>.", [None]),
    ("Pos Pam ada <FIG>8</FIG>, <LOC>Pos Wisata</LOC> ada <FIG>6</FIG>.", [None, None]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "places"), PLACES)
def test_where_a_figure_holds(marked: str, places: list[str | None]) -> None:
    records = records_of(marked)
    assert [name_of(records, figure.place) for figure in records.figures] == places
