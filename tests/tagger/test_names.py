"""Two halves of a name are one person, two people stay two, and a name ends with a capital."""

from __future__ import annotations

import pytest

from telisik.formats.inline import Span, read_inline
from telisik.mentions.tagger.names import join_names, mend_names
from telisik.mentions.tagger.span import CharSpan
from telisik.schema import Label


def spans(marked: tuple[Span, ...]) -> list[CharSpan]:
    return [CharSpan(span.start, span.end, span.label, 0.9) for span in marked]


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("<PER>Rara</PER> <PER>Nur Laila</PER> juara", "<PER>Rara Nur Laila</PER> juara"),
        ("Sultan <PER>Idris II</PER> <PER>ibn</PER> <PER>Al Fahd</PER> tiba",
         "Sultan <PER>Idris II ibn Al Fahd</PER> tiba"),
        ("<PER>Rara</PER>, <PER>Laila</PER> dan", "<PER>Rara</PER>, <PER>Laila</PER> dan"),
        ("<PER>Rara</PER>\n<PER>Laila</PER>", "<PER>Rara</PER>\n<PER>Laila</PER>"),
        ("<PER>Rara</PER> <ORG>Bank Laut</ORG> untung", "<PER>Rara</PER> <ORG>Bank Laut</ORG> untung"),
        ("<ORG>Bank Laut</ORG> <ORG>Bank Darat</ORG>", "<ORG>Bank Laut</ORG> <ORG>Bank Darat</ORG>"),
        ("<POS>Bupati <LOC>Lahat</LOC></POS> <PER>Rara</PER> <PER>Laila</PER>",
         "<POS>Bupati <LOC>Lahat</LOC></POS> <PER>Rara Laila</PER>"),
        ("", ""),
    ],
)  # fmt: skip
def test_halves_of_a_name(cut: str, joined: str) -> None:
    given, wanted = read_inline(cut, where="cut"), read_inline(joined, where="joined")
    assert [span[:3] for span in join_names(given.text, spans(given.spans))] == [s[:3] for s in spans(wanted.spans)]


def test_the_score_is_that_of_both_by_length() -> None:
    halves = [CharSpan(0, 3, Label.PERSON, 0.9), CharSpan(4, 10, Label.PERSON, 0.6)]
    assert [round(span.score, 6) for span in join_names("Ali Nurdin", halves)] == [0.7]


@pytest.mark.parametrize(
    ("found", "mended"),
    [
        ("kata <PER>HADI murni</PER> lulus", "kata <PER>HADI</PER> murni lulus"),
        ("kata <PER>Ali bin Hasan</PER> kemarin", "kata <PER>Ali bin Hasan</PER> kemarin"),
        ("kata <PER>Rara Laila dan juga</PER> kami", "kata <PER>Rara Laila</PER> dan juga kami"),
        ("akun <PER>rara laila</PER> itu", "akun <PER>rara laila</PER> itu"),
        ("di <ORG>Bank Laut raya</ORG> itu", "di <ORG>Bank Laut raya</ORG> itu"),
    ],
)
def test_a_name_ends_with_a_capital(found: str, mended: str) -> None:
    given, wanted = read_inline(found, where="found"), read_inline(mended, where="mended")
    assert [span[:3] for span in mend_names(given.text, spans(given.spans))] == [s[:3] for s in spans(wanted.spans)]
