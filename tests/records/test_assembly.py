"""What holds for the records of any reading."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from record_views import records_of

from inline_texts import read_marked
from telisik.records.assemble import Records, assemble

ARTICLE = """<LOC>GOWA</LOC>, <ORG>Kabar Timur</ORG> - <POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER>, <TTL>S.I.K.</TTL>, hadir pada <DAT>Selasa (20/8/2024)</DAT>.
<UNT>Polres <LOC>Gowa</LOC></UNT> menangkap <FIG>dua orang</FIG>, <PER>AK</PER> (<FIG>35</FIG>) dan <PER>BT</PER> (<FIG>41</FIG>).
"Kami menyita <FIG>2 kilogram</FIG> sabu," kata <POS>Kapolres</POS>. <POS>Pj. Gubernur <LOC>Sulsel</LOC></POS> memuji.
"""  # noqa: E501

_TAGS = ("PER", "TTL", "RNK", "POS", "UNT", "ORG", "LOC", "FIG", "DAT")
_WORDS = st.sampled_from(
    [
        "Kapolres Gowa",
        "Kapolres",
        "AKBP",
        "Budi Santosa",
        "Budi",
        "35",
        "dua orang",
        "S.H.",
        "TNI",
        "Selasa",
        "\u202e",
        "ﬃ",
    ]
)
_JOINTS = st.sampled_from(
    ["", " ", ", ", " (", ") ", ". ", " dan ", " menggantikan ", " selaku ", "\n", " menyita ", " kami "]
)


@st.composite
def marked_texts(draw: st.DrawFn) -> str:
    """Texts of mentions of any label, with any joint between."""
    pieces = []
    for _ in range(draw(st.integers(0, 12))):
        tag = draw(st.sampled_from(_TAGS))
        pieces.append(f"<{tag}>{draw(_WORDS)}</{tag}>{draw(_JOINTS)}")
    return "".join(pieces)


def _ids(records: Records) -> set[str]:
    groups = (
        records.people, records.postings, records.units, records.organizations,
        records.places, records.figures, records.dates,
    )  # fmt: skip
    found = [record.id for group in groups for record in group]
    assert len(found) == len(set(found)), "ids are unique"
    return set(found)


def check(records: Records) -> None:
    """Every record points at mentions, every mention at a record of the document."""
    known, mentions = _ids(records), {mention.id for mention in records.mentions}
    assert {m.record for m in records.mentions if m.record} <= known
    for person in records.people:
        assert person.mentions and set(person.mentions) <= mentions
    for posting in records.postings:
        assert posting.evidence and set(posting.evidence) <= mentions
        assert posting.rank or posting.position
        assert {posting.person, posting.unit, posting.organization, posting.place} - {None} <= known
    for unit in records.units:
        assert unit.mentions and set(unit.mentions) <= mentions
        assert {unit.parent, unit.place} - {None} <= known - {unit.id}
    for figure in records.figures:
        assert figure.mention in figure.evidence and set(figure.evidence) <= mentions
        assert {figure.by, figure.place, figure.date} - {None} <= known


@settings(max_examples=60, deadline=None)
@given(marked_texts())
def test_records_point_at_mentions_whatever_the_text(marked: str) -> None:
    check(records_of(marked))


def test_an_article() -> None:
    records = records_of(ARTICLE)
    check(records)
    assert [person.name for person in records.people] == ["Darma Wijaya", "AK", "BT"]
    assert [unit.name for unit in records.units] == ["Polres Gowa"]


def test_same_reading_same_records() -> None:
    reading = read_marked(ARTICLE)
    assert assemble(reading) == assemble(reading)


def test_nothing_in_nothing_out() -> None:
    records = records_of("")
    assert _ids(records) == set()


def test_every_joined_name_and_office_says_its_rule() -> None:
    records = records_of(ARTICLE)
    joined = {m.id for m in records.mentions if m.label.value == "PERSON" or (m.label.value == "POSITION" and m.record)}
    assert joined <= set(records.reasons)


def test_a_long_document_takes_seconds() -> None:
    reading = read_marked(ARTICLE * 800)
    begun = time.perf_counter()
    check(assemble(reading))
    assert time.perf_counter() - begun < 30
