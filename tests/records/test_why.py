"""Why each record says what it says: every record of every kind has reasons, and the terminal shows them."""

from __future__ import annotations

import pytest
from record_views import records_of
from rich.console import Console

from telisik.cli.show import why_table
from telisik.records.assemble import Records

ARTICLE = """<LOC>GOWA</LOC>, <ORG>Kabar Timur</ORG> - <POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> hadir di <LOC>Kabupaten Gowa</LOC>, <DAT>Selasa (20/8/2024)</DAT>.
<UNT>Polres <LOC>Gowa</LOC></UNT> di bawah <UNT>Polda <LOC>Sulsel</LOC></UNT> menangkap <FIG>dua orang</FIG> di <LOC>Desa Bontoala</LOC> pada <DAT>20 Agustus 2024</DAT>.
“Kami menyita <FIG>2 kilogram</FIG> sabu,” kata <PER>Darma</PER>. <POS>Danrem 091/ASN</POS> dan <POS>Ketua <ORG>PMI <LOC>Gowa</LOC></ORG></POS> memuji <POS>Kapolres</POS>. Pihak <UNT>Polres</UNT> lega.
"""  # noqa: E501

RULES = [
    # Who or what, what is said of it, by which rule, from which words.
    ("people", 0, "name", "new name", ["Darma Wijaya"]),
    ("people", 0, "name", "part of the name", ["Darma"]),
    ("people", 0, "stand-in", "the only holder of the office", ["Kapolres"]),
    ("postings", 0, "office", "office before name", ["Kapolres Gowa", "Darma Wijaya"]),
    ("postings", 0, "rank", "rank beside the name", ["AKBP", "Darma Wijaya"]),
    ("postings", 0, "body", "implied by the office", ["Kapolres Gowa"]),
    ("postings", 1, "office", "office without its holder", ["Danrem 091/ASN"]),
    ("postings", 2, "body", "named inside the office", ["Ketua PMI Gowa"]),
    ("units", 0, "name", "implied by the office: new name", ["Kapolres Gowa"]),
    ("units", 0, "name", "the only one of its kind", ["Polres"]),
    ("units", 0, "parent", "its name or the lexicon says so, and the text names it", ["Kapolres Gowa"]),
    ("units", 0, "place", "place of its name", ["Kapolres Gowa"]),
    ("organizations", 0, "name", "new name", ["Kabar Timur"]),
    ("places", 0, "name", "same place by the gazetteer", ["Kabupaten Gowa"]),
    ("dates", 0, "day", "same value", ["20 Agustus 2024"]),
    ("figures", 0, "by", "subject of the verb", ["Polres Gowa"]),
    ("figures", 0, "place", "place right behind the figure", ["Desa Bontoala"]),
    ("figures", 0, "date", "nearest date of the sentence", ["20 Agustus 2024"]),
    ("figures", 1, "by", "body of the speaker", ["Darma"]),
]


@pytest.fixture(scope="module")
def records() -> Records:
    return records_of(ARTICLE)


@pytest.mark.parametrize(("kind", "index", "says", "rule", "words"), RULES)
def test_rule_and_words(records: Records, kind: str, index: int, says: str, rule: str, words: list[str]) -> None:
    texts = {mention.id: mention.text for mention in records.mentions}
    record = getattr(records, kind)[index]
    reasons = [(r.says, r.rule, [texts[m] for m in r.words]) for r in records.why[record.id]]
    assert (says, rule, words) in reasons


def test_every_record_has_reasons_with_rules_and_words(records: Records) -> None:
    groups = (
        records.people, records.postings, records.units, records.organizations,
        records.places, records.figures, records.dates,
    )  # fmt: skip
    known = {mention.id for mention in records.mentions}
    for record in (record for group in groups for record in group):
        assert records.why[record.id]
        for reason in records.why[record.id]:
            assert reason.rule
            assert reason.words and set(reason.words) <= known


def test_every_link_of_a_figure_has_a_reason(records: Records) -> None:
    for figure in records.figures:
        said = {reason.says for reason in records.why[figure.id]}
        assert said == {"value", *(k for k in ("by", "place", "date") if getattr(figure, k) is not None)}


def test_the_terminal_shows_rule_and_words(records: Records) -> None:
    console = Console(width=140, record=True, file=None, quiet=False)
    with console.capture() as capture:
        console.print(why_table(records))
    shown = capture.get()
    assert "Darma Wijaya: Kapolres Gowa" in shown
    assert "office before name" in shown
    assert "Kapolres Gowa + Darma Wijaya" in shown


def test_control_characters_do_not_reach_the_terminal() -> None:
    console = Console(width=140)
    with console.capture() as capture:
        console.print(why_table(records_of("<PER>Darma\x1b[31m Wijaya</PER> hadir.")))
    assert "\x1b[31m Wijaya" not in capture.get()
