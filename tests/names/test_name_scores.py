"""The scorer of names counts what it says it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.evaluation.names import GOLD, NO_CODE, Named, NameReport, from_mentions, read_gold, score
from telisik.schema import Label

ARTICLE = (
    "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Sari Dewi</PER> tiba di <LOC>Bogor</LOC>. "
    "<UNT>Polda <LOC>Kaltim</LOC></UNT> siaga."
)
HEADER = "file\tstart\tend\tlabel\tvalue\tunit\n"
ROWS = """satu\t0\t13\tPOSITION\tkapolres\tPolres Gowa
satu\t9\t13\tPLACE\t73.06
satu\t14\t18\tRANK\takbp
satu\t37\t42\tPLACE\t-
satu\t44\t56\tUNIT\tPolda Kalimantan Timur
satu\t50\t56\tPLACE\t64
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "satu.xml").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def _report(folder: Path, rows: str) -> NameReport:
    (folder / "gold.tsv").write_text(HEADER + rows, encoding="utf-8")
    return score([folder], read_gold(folder / "gold.tsv"), from_mentions)


def test_right_answers_count_under_each_label(folder: Path) -> None:
    report = _report(folder, ROWS)
    assert {name: (m.right, m.of) for name, m in report.measures.items()} == {
        "RANK": (1, 1),
        "UNIT": (1, 1),
        "POSITION": (1, 1),
        "PLACE right": (2, 2),
        "PLACE given": (2, 2),
    }
    assert report.wrong == []


@pytest.mark.parametrize(
    ("right", "wrong", "measure"),
    [
        ("akbp", "akp", "RANK"),
        ("Polda Kalimantan Timur", "Polda Kalimantan Utara", "UNIT"),
        ("kapolres\tPolres Gowa", "kapolres\tPolres Maros", "POSITION"),
        ("kapolres\tPolres Gowa", "wakapolres\tPolres Gowa", "POSITION"),
        ("73.06", "73.07", "PLACE right"),
        ("PLACE\t64\n", "PLACE\tnone\n", "PLACE right"),
    ],
)
def test_a_wrong_answer_is_counted_and_shown(folder: Path, right: str, wrong: str, measure: str) -> None:
    assert right in ROWS
    report = _report(folder, ROWS.replace(right, wrong))
    assert report.measures[measure].right == report.measures[measure].of - 1
    assert len(report.wrong) == 1


def test_a_place_without_its_code_is_not_given(folder: Path) -> None:
    report = _report(folder, ROWS.replace("PLACE\t-", "PLACE\t32.71"))
    assert report.measures["PLACE given"].share == 2 / 3
    assert report.measures["PLACE right"].share == 1


def test_a_mention_that_was_not_found_is_wrong() -> None:
    report = NameReport()
    report.add(Label.UNIT, Named("TNI"), None, "di sini")
    assert report.measures["UNIT"].share == 0
    assert report.wrong == ["UNIT di sini: no mention, not TNI"]


def test_other_labels_have_no_names(folder: Path) -> None:
    with pytest.raises(LexiconError, match="no label"):
        _report(folder, "satu\t20\t29\tPERSON\tSari Dewi\n")


def test_the_shipped_gold_is_whole() -> None:
    gold = read_gold(GOLD)
    names = [(place, named) for article in gold.values() for place, named in article.items()]
    assert len(gold) >= 40 and len(names) == 874
    for place, named in names:
        assert place.start < place.end
        assert not named.unit or place.label is Label.POSITION
        if place.label is Label.PLACE:
            assert named.value in NO_CODE or named.value[:2].isdigit()
