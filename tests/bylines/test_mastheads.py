"""Which words of a dateline are a medium, in sentences with the guideline's mark-up; other labels are left out."""

from __future__ import annotations

import pytest

from inline_texts import mark_again
from telisik.mentions.bylines.mastheads import find_mastheads

SENTENCES = """
SELONG, <ORG>Kabar Selaparang</ORG> – Papan tulis itu sudah penuh.
KUPANG, <ORG>Cahaya Timor</ORG> | Warga menunggu sejak pagi.
PALU, <ORG>TADULAKO RAYA</ORG> - Hujan turun lagi.
LUBUK LINGGAU, <ORG>MusiKini.id</ORG> — Pasar itu terbakar.
KUPANG, Nusa Tenggara Timur – Warga menunggu sejak pagi.
ILAGA, Kab. Puncak | Warga menunggu sejak pagi.
Ia membawa KTP, Kartu Keluarga dan uang.
Ketua KPU, Rahmat Hidayat, datang.
SELONG – Papan tulis itu sudah penuh.
SELONG, Senin
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_media_in_datelines(sentence: str) -> None:
    assert mark_again(sentence, find_mastheads) == sentence
