"""Which initials sign an article, in sentences with the guideline's mark-up; other labels are left out of it."""

from __future__ import annotations

import pytest

from inline_texts import mark_again
from telisik.mentions.bylines.grammar import find

SENTENCES = """
Warga kembali ke rumah masing-masing. (<PER>har</PER>)
Lalu lintas lancar lagi. (<PER>wsn</PER>/<PER>idr</PER>) Cuaca Besok Cerah
“Kami siap.” (<PER>tgh</PER>)
Simak siarannya di kanal kami: (<PER>rdp</PER>)
Naskah: tim. Penyunting: <PER>mrt</PER>.
Editor: <PER>nov</PER>
Harga cabai naik. (ant)
Berita ini sudah dikoreksi. (dtk/<PER>yud</PER>)
Pelaku (nar) dibawa ke kantor polisi.
Lari 10 (km) dimulai pukul 06.00.
Rapat ditunda (lagi) karena hujan.
Kapal itu (KRI) bersandar.
Editor: Ratna
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().splitlines())
def test_initials_that_sign_are_people(sentence: str) -> None:
    assert mark_again(sentence, find) == sentence
