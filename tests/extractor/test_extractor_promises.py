"""What holds for every text: true offsets, references that lead somewhere, a document that survives JSON."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from telisik import Document, Extractor

CHARACTERS = st.characters() | st.characters(categories=["Cs"])
AWKWARD = [
    "\ud800", "\udfff", "\0", "\u200d", "\u200f", "\u202e", "\u0301", "\ufeff", "\r\n", "\xa0", "\u2028", "\x85",
    "\U0001f600", "אבג", "ا",
]  # fmt: skip
FRAGMENTS = [
    "Pangdam VI/Mlw", "Kapolres Gowa", "Danrem 091/ASN", "Plt. Bupati Gowa", "Mayjen TNI", "AKBP", "Letkol Inf. ",
    "Kombes Pol.", "Joko Raharjo", "Sari Dewi", "Drs. H. ", ", S.I.K., M.H.", "Polda Kalimantan Timur",
    "Kodim 0905/Bpp", "Polsek", "KPU", "Kota Balikpapan", "Kaltim", "Jl. Merdeka", "sekitar 2.445 personel",
    "dua orang", "Rp2,4 miliar", "5 kg sabu", "12-15 unit", "50 persen", "(35)", "Selasa (20/08/24)",
    "27 November 2024", "pukul 06.30 Wita", "kemarin", "menyiapkan", "oleh", "dan", "di", "kata", "(", ")", ".",
    ",", "”", "–", "1", "/",
]  # fmt: skip
ANY_TEXT = st.text(CHARACTERS, max_size=80)
GLUED = st.lists(
    st.tuples(st.sampled_from(FRAGMENTS) | st.sampled_from(AWKWARD), st.sampled_from(["", " ", " ", " ", ". ", "\n"])),
    max_size=25,
).map(lambda pieces: "".join(piece + glue for piece, glue in pieces))
FOR_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def check(document: Document, text: str) -> None:
    """All that the contract promises of a document, whatever its text."""
    assert document.n_chars == len(text)
    readable = document.text or ""
    assert len(readable) == len(text)
    assert all(a == b or "\ud800" <= a <= "\udfff" for a, b in zip(text, readable, strict=True))
    assert all(readable[m.start : m.end] == m.text and m.start < m.end for m in document.mentions)
    assert all(readable[t.start : t.end] == t.text and t.text for t in document.tokens or ())
    check_order(document)
    check_references(document)
    assert Document.model_validate_json(document.model_dump_json()) == document


def check_order(document: Document) -> None:
    for spans in (document.sentences, document.tokens or ()):
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges) and all(span.start < span.end for span in spans)
    extents = [(m.start, -m.end) for m in document.mentions]
    assert extents == sorted(extents)


def check_references(document: Document) -> None:
    """Ids are unique, and whatever points at something points at something of its kind."""
    mentions = {m.id: m for m in document.mentions}
    people, units, organizations, places, dates, postings, figures = (
        {record.id for record in records}
        for records in (
            document.people, document.units, document.organizations, document.places, document.dates,
            document.postings, document.figures,
        )
    )  # fmt: skip
    kinds = (mentions.keys(), people, units, organizations, places, dates, postings, figures)
    every = [
        *document.mentions, *document.people, *document.units, *document.organizations, *document.places,
        *document.dates, *document.postings, *document.figures,
    ]  # fmt: skip
    assert len(every) == len({one.id for one in every}) == sum(map(len, kinds))
    for m in document.mentions:
        assert m.record is None or any(m.record in kind for kind in kinds[1:])
        if m.parent is not None:
            assert mentions[m.parent].start <= m.start and m.end <= mentions[m.parent].end
    proofs = [
        *(p.mentions for p in document.people), *(u.mentions for u in document.units),
        *(o.mentions for o in document.organizations), *(p.mentions for p in document.places),
        *(d.mentions for d in document.dates),
    ]  # fmt: skip
    assert all(proof and set(proof) <= mentions.keys() for proof in proofs)
    for unit in document.units:
        assert {unit.parent} <= {None, *units} and {unit.place} <= {None, *places} and unit.parent != unit.id
    assert {o.place for o in document.organizations} <= {None, *places}
    for posting in document.postings:
        assert posting.evidence and set(posting.evidence) <= mentions.keys()
        assert posting.rank or posting.position
        assert {posting.person} <= {None, *people} and {posting.unit} <= {None, *units}
        assert {posting.organization} <= {None, *organizations} and {posting.place} <= {None, *places}
    for figure in document.figures:
        assert figure.mention in mentions and set(figure.evidence) <= mentions.keys() and figure.evidence
        assert {figure.by} <= {None, *people, *units, *organizations}
        assert {figure.place} <= {None, *places} and {figure.date} <= {None, *dates}


@FOR_FIXTURE
@given(text=ANY_TEXT)
@example("")
@example("\ufeff\r\n")
@example("a\ud800b\udc00\0c")
@example("\u202eAKBP Sari\u202c\u200d Dewi\u0301")
def test_any_string(extractor: Extractor, text: str) -> None:
    check(extractor.extract(text, with_text=True, with_tokens=True), text)


@FOR_FIXTURE
@given(text=GLUED)
def test_news_glued_at_random(extractor: Extractor, text: str) -> None:
    check(extractor.extract(text, with_text=True, with_tokens=True), text)


def test_fragments_do_make_mentions(extractor: Extractor) -> None:
    document = extractor.extract(". ".join(FRAGMENTS), with_text=True)
    assert len({m.label for m in document.mentions}) >= 7


def test_half_a_character_is_told(extractor: Extractor) -> None:
    document = extractor.extract("AKBP Sari\ud800", id="satu\udc80")
    assert [(w.code, w.start) for w in document.warnings] == [("surrogate_replaced", 9)]
    assert document.id == "satu\ufffd"


@pytest.mark.slow
@pytest.mark.parametrize(("piece", "size"), [("a", 1 << 20), ("1", 1 << 14), ("Kodam/", 1 << 14), ("\u0301", 1 << 14)])
def test_a_long_text_without_a_space(extractor: Extractor, piece: str, size: int) -> None:
    text = piece * (size // len(piece))
    check(extractor.extract(text, with_text=True, with_tokens=True), text)
