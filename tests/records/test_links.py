"""The scorer of records against hand-written ones."""

import json
from pathlib import Path

import pytest

from telisik.evaluation.links import main, read_articles, score_links

MARKED = (
    "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> hadir. "
    "<UNT>Polres <LOC>Gowa</LOC></UNT> menangkap <FIG>dua orang</FIG>."
)
RECORD = {
    "published": None,
    "people": [{"name": "Darma Wijaya", "ranks": ["AKBP"], "positions": ["Kapolres Gowa"], "units": ["Polres Gowa"]}],
    "figures": [
        {"text": "dua orang", "kind": "count", "low": 2, "high": 2, "of_what": "orang", "by": "Polres Gowa"},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "x001.xml").write_text(MARKED, encoding="utf-8")
    (tmp_path / "x001.rec.json").write_text(json.dumps(RECORD), encoding="utf-8")
    return tmp_path


def test_right_records_score_one(folder: Path) -> None:
    scores = score_links(read_articles(folder))
    assert {name: score.f1 for name, score in scores.items()} == dict.fromkeys(scores, 1.0)


def test_a_wrong_answer_is_missing_and_too_much(folder: Path) -> None:
    (article,) = read_articles(folder)
    other = {**article.record, "people": [{**RECORD["people"][0], "name": "Darmo Wijoyo"}]}  # type: ignore[index]
    score = score_links([article._replace(record=other)])["people"]
    assert (score.right, score.errors) == (0, ["x001 missing  darmo wijoyo", "x001 too much darma wijaya"])


def test_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--errors"]) == 0
    assert "person-rank    F1 100.0" in capsys.readouterr().out
