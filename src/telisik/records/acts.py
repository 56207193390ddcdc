"""The verbs whose subject a figure belongs to (`menyiapkan`, `disita`), and which words are verbs at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from telisik.lexicon.table import read_table
from telisik.records.layout import word_set

Voice = Literal["active", "passive", "bare"]

_NO_VERBS = word_set(
    """
    media meja mereka mei meter medan member merek merah metro mesin menteri menit menurut melalui mengenai
    meski meskipun merupakan menjelang memang mengapa
    dia di diri dinas dini dinding disiplin diantara dimana digital direktur direktorat distrik
    berat beras berita bersama berupa berikut besar bersih berbagai beberapa berapa berbeda berkas
    bernama berinisial berusia berumur berdasarkan berjumlah bernilai berlogo bermerek
    tersangka terdakwa tersebut terkait terhadap tertentu terakhir terbaik terpisah terduga terlapor terbaru
    termasuk terdiri teras terus tertinggi terbesar
    """
)
_VERBAL = ("meng", "meny", "mem", "men", "mel", "mer", "mew", "di", "ber", "ter")
_SHORTEST = 5


@dataclass(frozen=True)
class Acts:
    """Forms of the verbs, in lower case.

    Attributes:
        active: those that stand behind their subject.
        passive: those that stand before their agent.
        bare: passives without `di`, as headlines (`Polres Gowa amankan …`) and `kami` have them.
    """

    active: frozenset[str]
    passive: frozenset[str]
    bare: frozenset[str]

    def voice(self, word: str) -> Voice | None:
        """The voice of a word in lower case that is one of the verbs.

        >>> acts().voice("menyita"), acts().voice("disita"), acts().voice("mengatakan")
        ('active', 'passive', None)
        """
        if word in self.active:
            return "active"
        if word in self.passive:
            return "passive"
        return "bare" if word in self.bare else None


@cache
def acts() -> Acts:
    """The shipped verbs.

    >>> "menyita" in acts().active, "disita" in acts().passive, "sita" in acts().bare
    (True, True, True)
    """
    rows = read_table("acts.tsv", ("sense", "active", "passive"), required=("sense", "active"))
    passive = frozenset(form for row in rows for form in row.forms("passive"))
    return Acts(
        active=frozenset(form for row in rows for form in row.forms("active")),
        passive=passive,
        bare=frozenset(form[2:] for form in passive if form.startswith("di")),
    )


def is_verb(word: str) -> bool:
    """Whether a word in lower case looks like a verb.

    >>> is_verb("menyita"), is_verb("mengatakan"), is_verb("tersangka"), is_verb("polisi")
    (True, True, False, False)
    """
    if acts().voice(word) in ("active", "passive"):
        return True
    return len(word) >= _SHORTEST and word.startswith(_VERBAL) and word not in _NO_VERBS
