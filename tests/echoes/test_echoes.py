"""Which names are met again, and which are not: what the tagger found is in brackets, what echoes is marked."""

from __future__ import annotations

import re

import pytest

from telisik.formats.inline import read_inline
from telisik.language.tokenizer import tokenize
from telisik.mentions.candidate import Candidate
from telisik.mentions.echoes.grammar import SURE, find

ARTICLES = [
    "<PER>Raja Juli Antoni</PER> meninjau lokasi. Menurut [Raja Juli], api padam. Kata [Juli Antoni], hujan turun.",
    "Ia terbang ke <LOC>Yordania</LOC>. Delegasi [Yordania] menyambut.",
    "Produk <ORG>Cakra Taktika</ORG> laris. Pemilik [Cakra Taktika] senang.",
    "<PER>Rahayu</PER> pulang. Warga Rahayu panen.",
    "Klub <ORG>Warna</ORG> menang. Warna kausnya merah.",
    "Pasar <LOC>Ba</LOC> ramai. Ba ada.",
    "<PER>Raja Juli Antoni</PER> hadir. Ruang raja juli antoni itu kosong.",
    "Ia ke <LOC>Merauke</LOC>. Pasukan <UNT>Merauke</UNT> tiba di [Merauke].",
]


def _tagged(article: str, score: float) -> tuple[str, list[str]]:
    """The echoes of the article's marked names, as words, and the article without its marks."""
    marked = read_inline(re.sub(r"[\[\]]", "", article))
    tokens = tokenize(marked.text)
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    names = [Candidate(starts.index(s.start), ends.index(s.end) + 1, s.label, score, "tagger") for s in marked.spans]
    found = [c for c in find(tokens, names) if (c.start, c.end) not in {(n.start, n.end) for n in names}]
    return marked.text, [marked.text[starts[c.start] : ends[c.end - 1]] for c in found]


@pytest.mark.parametrize("article", ARTICLES)
def test_a_name_is_met_again(article: str) -> None:
    _, echoes = _tagged(article, score=0.99)
    assert echoes == re.findall(r"\[(.*?)\]", article)


def test_only_of_names_that_the_tagger_was_sure_of() -> None:
    assert _tagged(ARTICLES[0], score=SURE - 0.01)[1] == []


def test_words_with_two_labels_are_no_names() -> None:
    article = "Ia ke <LOC>Buana Sakti</LOC>. Gedung <ORG>Buana Sakti</ORG> kosong. Kantor Buana Sakti tutup."
    assert _tagged(article, score=0.99)[1] == []
