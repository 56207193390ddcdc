"""Tokens: tables of news text as it stands, and what it is cut into; and what holds for any string."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.language.tokenizer import tokenize

HOSTILE = [
    "a",
    "1",
    "1.1",
    "(",
    '"',
    "a.",
    "A/",
    "1/",
    "a@",
    "a-",
    "aB",
    "1-",
    "\u0301",
    "a\u0301",
    "\u200d",
    "ب",
    "😀",
    "\x00",
    ".",
    "Rp",
]


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what stays whole
        ("Danrem 091/ASN", "Danrem|091/ASN"),
        ("Kodim 0905/Bpp", "Kodim|0905/Bpp"),
        ("Danyonif 600/Modang hadir", "Danyonif|600/Modang|hadir"),
        ("Kodam VI/Mulawarman", "Kodam|VI/Mulawarman"),
        ("Selasa (20/08/24)", "Selasa|(|20/08/24|)"),
        ("golongan IV/c", "golongan|IV/c"),
        ("sebanyak 1.234.567,89 dan 2,84", "sebanyak|1.234.567,89|dan|2,84"),
        ("pukul 06.30 Wita.", "pukul|06.30|Wita|."),
        ("26-28 Juni, 10-15 orang", "26-28|Juni|,|10-15|orang"),
        ("6.000-an prajurit era 1990-an", "6.000-an|prajurit|era|1990-an"),
        ("HUT ke-79 Covid-19", "HUT|ke-79|Covid-19"),
        ("telepon 0812-3456-789", "telepon|0812-3456-789"),
        ("anak-anak bukunya pergilah", "anak-anak|bukunya|pergilah"),
        ("salat Jum'at, Al-Qur’an", "salat|Jum'at|,|Al-Qur’an"),
        ("dilansir detik.com, KOMPAS.com", "dilansir|detik.com|,|KOMPAS.com"),
        ("surel humas@polda.go.id atau @infopolda", "surel|humas@polda.go.id|atau|@infopolda"),
        ("lihat https://contoh.id/a?b=1.", "lihat|https://contoh.id/a?b=1|."),
        # stops of abbreviations
        ("Kombes Pol. Sari, S.I.K., M.H.", "Kombes|Pol.|Sari|,|S.I.K.|,|M.H."),
        ("Letkol Inf. Budi, S.E., M.Tr.(Han)", "Letkol|Inf.|Budi|,|S.E.|,|M.Tr.(Han)"),
        ("Drs. H.Karim", "Drs.|H.|Karim"),
        ("Pj. Bupati dan Plt. Camat", "Pj.|Bupati|dan|Plt.|Camat"),
        ("Jenderal Pol (Purn) dan (Purn.)", "Jenderal|Pol|(Purn)|dan|(Purn.)"),
        ("Kapten Laut (P) Rudi", "Kapten|Laut|(P)|Rudi"),
        ("Letkol (Mar) Agus", "Letkol|(Mar)|Agus"),
        ("nilai (P) itu", "nilai|(|P|)|itu"),
        ("soal hal.", "soal|hal|."),
        # a unit behind its number leaves the stop to the sentence, an initial does not
        ("suhu 34°C. Warga", "suhu|34|°|C|.|Warga"),
        ("suhu 34 °C.", "suhu|34|°|C|."),
        ("nilai Rp 5 M. Polisi", "nilai|Rp|5|M|.|Polisi"),
        ("utang US$ 1,2 T.”", "utang|US|$|1,2|T|.|”"),
        ("selebar 5 m. Ia", "selebar|5|m|.|Ia"),
        ("tegangan 220 V.", "tegangan|220|V|."),
        ("pada 1446 H. Jemaah", "pada|1446|H|.|Jemaah"),
        ("Dandim 1408 H. Sugito dan 7 M. Yusuf", "Dandim|1408|H.|Sugito|dan|7|M.|Yusuf"),
        ("Pilkada 2024 H. Karim, A. Yani", "Pilkada|2024|H.|Karim|,|A.|Yani"),
        # magnitudes of quakes
        ("gempa M5,4 atau M5.4.", "gempa|M|5,4|atau|M|5.4|."),
        ("senapan M16, tank M1A2, M2.1.0", "senapan|M16|,|tank|M1A2|,|M2|.|1.0"),
        # punctuation
        ("AK (35), KPU (KPU)", "AK|(|35|)|,|KPU|(|KPU|)"),
        ("“Aman.” katanya... sungguh!!", "“|Aman|.|”|katanya|...|sungguh|!!"),
        ("Rp2,4 miliar, 45% dan US$5", "Rp|2,4|miliar|,|45|%|dan|US|$|5"),
        ("MAKASSAR – Warga --", "MAKASSAR|–|Warga|--"),
        # names joined by hyphen or slash
        ("TNI-Polri, Jokowi-JK, TNI/Polri", "TNI|-|Polri|,|Jokowi|-|JK|,|TNI|/|Polri"),
        ("se-Kalimantan, e-KTP, KPU-nya", "se|-|Kalimantan|,|e-KTP|,|KPU-nya"),
        ("Undang-Undang, APBN-P", "Undang-Undang|,|APBN-P"),
        ("capres-cawapres", "capres|-|cawapres"),
        ("Kodim 1408/Makassar", "Kodim|1408|/|Makassar"),
        ("Koramil 21/Juwiring, Danramil 420-04/Bangko", "Koramil|21|/|Juwiring|,|Danramil|420-04|/|Bangko"),
        ("Yonarmed 12/Angicipi, Danrem 072/Pamungkas", "Yonarmed|12/Angicipi|,|Danrem|072/Pamungkas"),
        ("Koramil 03/Ptk", "Koramil|03/Ptk"),
        # glued words
        ("olehPolda TNIPolri KPKtelah", "oleh|Polda|TNI|Polri|KPK|telah"),
        ("PeneranganTNIMayjen Budi", "Penerangan|TNI|Mayjen|Budi"),
        ("2025yang diGaza MotoGP2025", "2025|yang|di|Gaza|MotoGP|2025"),
        ("aman.Kapolda datang", "aman|.|Kapolda|datang"),
        ("kepadaKompas.com, dikonfirmasidetikcom", "kepada|Kompas.com|,|dikonfirmasi|detikcom"),
        (
            "McDonald detikSulsel iPhone WhatsAppnya YouTube KemenPAN",
            "McDonald|detikSulsel|iPhone|WhatsAppnya|YouTube|KemenPAN",
        ),
        # any string
        ("", ""),
        ("a\u0301b \u200d👨\u200d👩\u200d👧 \x00", "a\u0301b|\u200d👨\u200d👩\u200d👧|\x00"),
        ("\ufeffKota\r\nبيت", "\ufeff|Kota|بيت"),
    ],
)
def test_text_is_cut_as_a_tagger_needs_it(text: str, expected: str) -> None:
    assert words(text) == (expected.split("|") if expected else [])


PIECES = [
    "Pol.",
    "VI/Mlw",
    "(Purn)",
    "S.E.",
    "\u200d",
    "\u0301",
    "\u202e",
    "\ufeff",
    "\r\n",
    "\x00",
    "olehPolda",
    "-",
    "2.4",
    "”",
    "@",
]


@given(st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3))).map("".join)))
def test_every_character_but_white_space_is_in_exactly_one_token(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.text and t.text for t in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    assert "".join(t.text for t in tokens) == "".join(text.split())


@given(st.text(alphabet=st.characters(categories=("Cs", "Lu", "Po"))))
def test_lone_surrogates_are_characters_like_others(text: str) -> None:
    assert "".join(t.text for t in tokenize(text)) == "".join(text.split())


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_without_a_space_takes_linear_time(piece: str) -> None:
    small, large = (_seconds(piece * (size // len(piece))) for size in (100_000, 1_000_000))
    assert large < 40 * small + 1


def _seconds(text: str) -> float:
    began = time.process_time()
    assert tokenize(text)[-1].end == len(text)
    return time.process_time() - began
