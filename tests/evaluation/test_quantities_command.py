"""The command that checks the grammars of figures and dates: recall on public sets, and speed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from telisik.errors import InputError
from telisik.evaluation.grammar_report import Report
from telisik.evaluation.quantities import main, measure_speed, public_files, score_public
from telisik.formats.inline import read_inline
from telisik.mentions import figures
from telisik.schema import Label

CONLL = """\
Hampir O
900 B-QUANTITY
warga I-QUANTITY
tiba O
pukul B-TIME
07.30 I-TIME
WIB I-TIME
di O
Bandar B-LOCATION
. O

Zaman B-TIME
baru I-TIME
dimulai O
. O

Dua B-TIME
pekan I-TIME
berlalu O
. O
"""


@pytest.fixture
def fold(tmp_path: Path) -> Path:
    path = tmp_path / "test.01.tsv"
    path.write_text(CONLL.replace(" ", "\t"))
    (tmp_path / "dev.01.tsv").write_text(CONLL.replace(" ", "\t"))
    return path


def test_each_sentence_of_the_folds_counts_once(fold: Path) -> None:
    report = score_public(public_files([fold.parent]))
    assert (report.gold[Label.FIGURE], report.gold[Label.DATE]) == (1, 3)


def test_recall_with_any_edges_and_with_those_of_the_set(fold: Path) -> None:
    report = score_public([fold])
    assert list(report.lines()) == [
        "FIGURE: recall 100.0%, with the set's edges 0.0% (1 in gold)",
        "    1 begins earlier",
        "DATE: recall 33.3%, with the set's edges 33.3% (3 in gold)",
    ]


def test_every_disagreement_is_listed(fold: Path) -> None:
    assert score_public([fold]).disagreements == [
        "FIGURE Hampir [900 warga] tiba pukul 07.30 WIB di Banda begins earlier: 'Hampir 900 warga'",
        "DATE [Zaman baru] dimulai. missed",
        "DATE [Dua pekan] berlalu. a FIGURE",
    ]


def test_a_file_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        public_files([tmp_path / "none.tsv"])


def test_speed_names_each_step() -> None:
    speed = measure_speed(["Dua orang tiba Senin malam."] * 20)
    assert speed.words == 100
    assert [line.partition(":")[0] for line in speed.lines()] == [
        *["tokens", "figures", "dates", "figures and dates", "with tokens"]
    ]


def test_the_command(fold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["public", str(fold), "--errors"]) == 0
    assert "[Zaman baru] dimulai. missed" in capsys.readouterr().out
    texts = tmp_path / "texts.jsonl"
    texts.write_text(json.dumps({"text": "Ada 40 perahu."}) + "\n")
    assert main(["speed", str(texts), "--texts", "1"]) == 0
    assert "words/s" in capsys.readouterr().out


def test_a_report_counts_mentions_rules_and_values() -> None:
    report = Report()
    marked = read_inline("<FIG>Dua orang</FIG> tiba, <FIG>lima</FIG> pergi, 40 perahu karam.")
    report.count_mentions("a", marked, Label.FIGURE, lambda text, tokens: figures.find(tokens))
    report.count_value("a [Dua orang]", 2, 2)
    report.count_value("a [lima]", 4, 5)
    assert (report.found, report.gold, report.right) == (2, 2, 1)
    assert (report.valued, report.valued_right) == (2, 1)
    assert report.rules["person"][True] == 1
    assert report.wrong == [
        "a missed: Dua orang tiba, [lima] pergi, 40 perahu karam.",
        "a too much (counted_known): Dua orang tiba, lima pergi, [40 perahu] karam.",
        "a [lima]: value 4, not 5",
    ]
