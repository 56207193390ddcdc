"""Postings in the constructions that news uses besides the plain ones: hand-overs, lists, moves, and look-alikes."""
# ruff: noqa: E501 - tables, a construction a line

import pytest
from record_views import name_of, postings_as_text, records_of

K = "<POS>Kapolres <LOC>Gowa</LOC></POS>"
D = "<RNK>AKBP</RNK> <PER>Darma Wijaya</PER>"
L = "<RNK>AKBP</RNK> <PER>Lukman Hadi</PER>"

POSTINGS = [
    # Hand-overs, within a sentence and across two.
    (
        f"{D} kini menjabat {K}. Ia menggantikan {L} yang dimutasi ke <UNT>Polda <LOC>Sulsel</LOC></UNT>.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Lukman Hadi | AKBP | Kapolres Gowa (former)"],
    ),
    (
        f"{K} {L} berpamitan. Jabatannya kini diemban {D}.",
        ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"],
    ),
    (
        f"Upacara serah terima jabatan {K} dari {L} kepada {D} berlangsung khidmat. {L} selanjutnya menjabat <POS>Kapolres <LOC>Maros</LOC></POS>.",
        ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa", "Lukman Hadi | AKBP | Kapolres Maros"],
    ),
    (
        f"Serah terima jabatan {K} dari pejabat lama {L} kepada pejabat baru {D} digelar.",
        ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"],
    ),
    (
        f"{K} dijabat {D} menggantikan {L}.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Lukman Hadi | AKBP | Kapolres Gowa (former)"],
    ),
    (
        f"{K} yang sebelumnya dijabat {L} kini diisi {D}.",
        ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"],
    ),
    (
        f"Posisi {K} diserahkan {L} kepada {D}.",
        ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"],
    ),
    (
        f"{D} resmi menggantikan {L} sebagai {K}.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Lukman Hadi | AKBP | Kapolres Gowa (former)"],
    ),
    (
        f"Tongkat komando {K} beralih dari {L} ke {D}.",
        ["Lukman Hadi | AKBP | Kapolres Gowa (former)", "Darma Wijaya | AKBP | Kapolres Gowa"],
    ),
    # A short name with a second office.
    (
        f"{K} {D} hadir. <PER>Darma</PER> yang juga <POS>Ketua <ORG>PBVSI <LOC>Gowa</LOC></ORG></POS> memberi hadiah.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Darma Wijaya | AKBP | Ketua PBVSI Gowa"],
    ),
    (
        "<POS>Bupati <LOC>Gowa</LOC></POS> <PER>Retno Palupi</PER> hadir. <PER>Retno</PER> selaku <POS>Ketua <ORG>PMI <LOC>Gowa</LOC></ORG></POS> menyumbang.",
        ["Retno Palupi | - | Bupati Gowa", "Retno Palupi | - | Ketua PMI Gowa"],
    ),
    # Two people with one surname.
    (
        f"{K} <RNK>AKBP</RNK> <PER>Budi Santoso</PER> dan <POS>Bupati <LOC>Gowa</LOC></POS> <PER>Rina Santoso</PER> hadir. Kata <RNK>AKBP</RNK> <PER>Santoso</PER>, aman.",
        ["Budi Santoso | AKBP | Kapolres Gowa", "Rina Santoso | - | Bupati Gowa"],
    ),
    # Coordinated offices and holders.
    (
        f"{K} {D} dan <POS>Dandim 1409/<LOC>Gowa</LOC></POS> <RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER> meninjau pos.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Bayu Segara | Letkol Inf | Dandim 1409/Gowa"],
    ),
    (
        f"{K} dan <POS>Dandim 1409/<LOC>Gowa</LOC></POS> meninjau pos.",
        ["- | - | Kapolres Gowa", "- | - | Dandim 1409/Gowa"],
    ),
    # Attendance lists.
    (
        f"Hadir dalam acara itu:\n1) {K}, {D}\n2) <POS>Dandim 1409/<LOC>Gowa</LOC></POS>, <RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER>\n3) <POS>Bupati <LOC>Gowa</LOC></POS>, <PER>Retno Palupi</PER>",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Bayu Segara | Letkol Inf | Dandim 1409/Gowa", "Retno Palupi | - | Bupati Gowa"],
    ),
    (
        f"Hadir:\na. {D} (<POS>Kapolres <LOC>Gowa</LOC></POS>)\nb. <PER>Retno Palupi</PER> (<POS>Bupati <LOC>Gowa</LOC></POS>)",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Retno Palupi | - | Bupati Gowa"],
    ),
    (
        f"Hadir:\n- {D}, <POS>Kapolres <LOC>Gowa</LOC></POS>\n- <PER>Retno Palupi</PER>, <POS>Bupati <LOC>Gowa</LOC></POS>",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Retno Palupi | - | Bupati Gowa"],
    ),
    (
        f"Hadir:\n• {K} - {D}\n• <POS>Bupati <LOC>Gowa</LOC></POS> - <PER>Retno Palupi</PER>",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Retno Palupi | - | Bupati Gowa"],
    ),
    (
        f"Tampak hadir {K}; <POS>Dandim 1409/<LOC>Gowa</LOC></POS>; serta <POS>Bupati <LOC>Gowa</LOC></POS> <PER>Retno Palupi</PER>.",
        ["- | - | Kapolres Gowa", "- | - | Dandim 1409/Gowa", "Retno Palupi | - | Bupati Gowa"],
    ),
    (
        f"Hadir pula {K} {D}; <POS>Dandim 1409/<LOC>Gowa</LOC></POS> <RNK>Letkol Inf</RNK> <PER>Bayu Segara</PER>; para camat.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Bayu Segara | Letkol Inf | Dandim 1409/Gowa"],
    ),
    # Whoever represents another.
    (
        f"{K} diwakili <POS>Wakapolres</POS> <RNK>Kompol</RNK> <PER>Citra Dewi</PER> hadir.",
        ["- | - | Kapolres Gowa", "Citra Dewi | Kompol | Wakapolres"],
    ),
    (
        f"Hadir {K} yang diwakili <POS>Kabag Ops</POS> <RNK>Kompol</RNK> <PER>Citra Dewi</PER>, <POS>Dandim 1409/<LOC>Gowa</LOC></POS> diwakili <RNK>Mayor Inf</RNK> <PER>Tarno</PER>.",
        ["- | - | Kapolres Gowa", "Citra Dewi | Kompol | Kabag Ops", "- | - | Dandim 1409/Gowa", "Tarno | Mayor Inf | -"],
    ),
    (
        f"<RNK>Kompol</RNK> <PER>Citra Dewi</PER> mewakili {K}.",
        ["Citra Dewi | Kompol | -", "- | - | Kapolres Gowa"],
    ),
    (
        f"{K} melalui <POS>Kasi Humas</POS> <RNK>Iptu</RNK> <PER>Wira Kusuma</PER> mengatakan aman.",
        ["- | - | Kapolres Gowa", "Wira Kusuma | Iptu | Kasi Humas"],
    ),
    (
        f"Atas nama {K}, <RNK>Iptu</RNK> <PER>Wira Kusuma</PER> meminta maaf.",
        ["- | - | Kapolres Gowa", "Wira Kusuma | Iptu | -"],
    ),
    # Commas missing.
    (f"{D} {K} hadir.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    (f"Kata {K} {D} <TTL>S.I.K.</TTL> kepada wartawan.", ["Darma Wijaya | AKBP | Kapolres Gowa"]),
    (
        "<PER>Retno Palupi</PER> <POS>Bupati <LOC>Gowa</LOC></POS> hadir.",
        ["Retno Palupi | - | Bupati Gowa"],
    ),
    (
        f"{K} {D} <POS>Bupati <LOC>Gowa</LOC></POS> <PER>Retno Palupi</PER> hadir.",
        ["Darma Wijaya | AKBP | Kapolres Gowa", "Retno Palupi | - | Bupati Gowa"],
    ),
    # Acting, former, candidate, and moves.
    (
        "<POS>Plh. Kapolsek <LOC>Depok</LOC></POS> <RNK>Iptu</RNK> <PER>Wira Kusuma</PER> hadir.",
        ["Wira Kusuma | Iptu | Plh. Kapolsek Depok (acting)"],
    ),
    (
        f"<POS>eks Kapolres <LOC>Gowa</LOC></POS> {L} diperiksa.",
        ["Lukman Hadi | AKBP | eks Kapolres Gowa (former)"],
    ),
    (
        "<POS>Penjabat Bupati <LOC>Gowa</LOC></POS> <PER>Idrus Malik</PER> hadir.",
        ["Idrus Malik | - | Penjabat Bupati Gowa (acting)"],
    ),
    (
        "<POS>Pelaksana tugas Bupati <LOC>Gowa</LOC></POS> <PER>Idrus Malik</PER> hadir.",
        ["Idrus Malik | - | Pelaksana tugas Bupati Gowa (acting)"],
    ),
    (
        "<PER>Idrus Malik</PER> dicalonkan sebagai <POS>Bupati <LOC>Gowa</LOC></POS>.",
        ["Idrus Malik | - | Bupati Gowa (candidate)"],
    ),
    (
        "<PER>Idrus Malik</PER> bakal menjabat <POS>Camat <LOC>Depok</LOC></POS>.",
        ["Idrus Malik | - | Camat Depok (candidate)"],
    ),
    (
        "<PER>Idrus Malik</PER> semula menjabat <POS>Camat <LOC>Depok</LOC></POS> lalu dilantik menjadi <POS>Bupati <LOC>Gowa</LOC></POS>.",
        ["Idrus Malik | - | Camat Depok (former)", "Idrus Malik | - | Bupati Gowa"],
    ),
    (
        "<RNK>Kolonel Inf</RNK> <PER>Tarno</PER> dimutasi dari <POS>Dandim 1409/<LOC>Gowa</LOC></POS> menjadi <POS>Danrem 141/Toddopuli</POS>.",
        ["Tarno | Kolonel Inf | Dandim 1409/Gowa (former)", "Tarno | Kolonel Inf | Danrem 141/Toddopuli"],
    ),
    (
        "<RNK>Kolonel Inf</RNK> <PER>Tarno</PER>, sebelumnya <POS>Dandim 1409/<LOC>Gowa</LOC></POS>, dipromosikan menjadi <POS>Danrem 141/Toddopuli</POS>.",
        ["Tarno | Kolonel Inf | Dandim 1409/Gowa (former)", "Tarno | Kolonel Inf | Danrem 141/Toddopuli"],
    ),
    # Offices without a holder.
    (
        "Rapat itu diikuti <POS>Danrem 091/ASN</POS>, <POS>Danlanud <LOC>Balikpapan</LOC></POS>, dan <POS>Kapolda <LOC>Kaltim</LOC></POS>.",
        ["- | - | Danrem 091/ASN", "- | - | Danlanud Balikpapan", "- | - | Kapolda Kaltim"],
    ),
    (f"Jabatan {K} masih lowong.", ["- | - | Kapolres Gowa"]),
    ("Calon <POS>kepala desa</POS> itu mundur.", []),
    ("Surat itu ditujukan kepada <POS>Panglima TNI</POS>.", ["- | - | Panglima TNI"]),
    # Look-alikes.
    (f"{K} menyerahkan piagam kepada {L}.", ["- | - | Kapolres Gowa", "Lukman Hadi | AKBP | -"]),
    (
        f"{D} melapor kepada <POS>Kapolda <LOC>Sulsel</LOC></POS>.",
        ["Darma Wijaya | AKBP | -", "- | - | Kapolda Sulsel"],
    ),
    (
        f"{D} mendampingi <POS>Kapolda <LOC>Sulsel</LOC></POS> ke pasar.",
        ["Darma Wijaya | AKBP | -", "- | - | Kapolda Sulsel"],
    ),
    ("<PER>Retno Palupi</PER> menemui <POS>Menteri Sosial</POS>.", ["- | - | Menteri Sosial"]),
    ("Anak <POS>Bupati <LOC>Gowa</LOC></POS>, <PER>Rian</PER>, wisuda.", ["- | - | Bupati Gowa"]),
    (f"Menurut <PER>Retno Palupi</PER>, {K} sudah tahu.", ["- | - | Kapolres Gowa"]),
    (f"{K} disambut <PER>Retno Palupi</PER>.", ["- | - | Kapolres Gowa"]),
    (f"Di depan {K}, <PER>Retno Palupi</PER> menangis.", ["- | - | Kapolres Gowa"]),
    (
        "Rumah dinas <POS>Bupati <LOC>Gowa</LOC></POS> dijaga <RNK>Bripka</RNK> <PER>Tarno</PER>.",
        ["- | - | Bupati Gowa", "Tarno | Bripka | -"],
    ),
    (f"Mobil {K} ditabrak <PER>Tarno</PER>.", ["- | - | Kapolres Gowa"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), POSTINGS)
def test_who_holds_what(marked: str, expected: list[str]) -> None:
    assert postings_as_text(records_of(marked)) == expected


PAST_ITS_SPAN = [
    # An office that the tagger cut short goes on in the words and names before its holder.
    ("<POS>Dirjen</POS> Keselamatan Jalan dan Angkutan <ORG>Kemenhub</ORG> <PER>Rian Wasesa</PER> hadir.", "Rian Wasesa", "Kementerian Perhubungan"),
    ("<POS>CEO</POS> Nusa Bahari <PER>Rian Wasesa</PER> hadir.", "Rian Wasesa", None),
    ("<POS>Kepala <ORG>Dinas Pendidikan</ORG></POS> Cabang 4 <LOC>Provinsi Jawa Barat</LOC>, <PER>Suratmi</PER> hadir.", "Suratmi", "Dinas Pendidikan"),
    ("<POS>Ketua <ORG>DPD</ORG></POS> <ORG>Apindo <LOC>DIY</LOC></ORG> <PER>Rian Wasesa</PER> hadir.", "Rian Wasesa", "Dewan Perwakilan Daerah"),
    (K + ", <LOC>Sulawesi Selatan</LOC>, " + D + " hadir.", "Darma Wijaya", "Polres Gowa"),
    ("<POS>Kapolda <LOC>Sulawesi Selatan</LOC></POS> <LOC>Sulsel</LOC> <RNK>Irjen</RNK> <PER>Guntur Halim</PER> hadir.", "Guntur Halim", "Polda Sulawesi Selatan"),
    # Look-alikes.
    (K + " Memimpin Apel <PER>Rian Wasesa</PER>.", None, "Polres Gowa"),
    (K + ", <ORG>Kemenhub</ORG>, dan <PER>Rian Wasesa</PER> hadir.", None, "Polres Gowa"),
    (K + " mengundang <ORG>Kemenhub</ORG> <PER>Rian Wasesa</PER>.", None, "Polres Gowa"),
    (K + ".\n<LOC>Gowa</LOC> <PER>Rian Wasesa</PER> hadir.", None, "Polres Gowa"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "holder", "body"), PAST_ITS_SPAN)
def test_offices_that_go_on_past_their_span(marked: str, holder: str | None, body: str | None) -> None:
    records = records_of(marked)
    (posting,) = records.postings
    assert name_of(records, posting.person) == holder
    assert name_of(records, posting.unit or posting.organization) == body
