"""The command that checks the grammars of figures and dates: recall on public sets, and speed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from telisik.errors import InputError
from telisik.evaluation.edges import explain
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


def test_recall_with_any_edges_those_of_the_set_and_conventions(fold: Path) -> None:
    report = score_public([fold])
    assert list(report.lines()) == [
        "FIGURE: recall 100.0%, with the set's edges 0.0%, but for conventions 100.0% (1 in gold)",
        "    1 a modifier is inside: <lebih dari 10 orang>",
        "DATE: recall 33.3%, with the set's edges 33.3%, but for conventions 66.7% (3 in gold)",
        "    1 a length of time is a figure: <3 jam>",
        "    1 no convention explains it",
    ]


def test_every_disagreement_is_listed_below_what_explains_it(fold: Path) -> None:
    assert list(score_public([fold]).listed()) == [
        "FIGURE: a modifier is inside: <lebih dari 10 orang> (1)",
        "    Hampir [900 warga] tiba pukul 07.30 WIB di Banda FIGURE 'Hampir 900 warga'",
        "DATE: a length of time is a figure: <3 jam> (1)",
        "    [Dua pekan] berlalu. FIGURE 'Dua pekan'",
        "DATE: no convention explains it (1)",
        "    [Zaman baru] dimulai. missed",
    ]


# ours | theirs, marked in one text each | the conventions, `-` where they don't explain it
EDGES = """
<FIG>sekitar 20 lebah</FIG> mati | sekitar <FIG>20 lebah</FIG> mati | a modifier
<FIG>Dua kota</FIG> besar banjir | <FIG>Dua kota besar</FIG> banjir | the head
<FIG>Rp 500</FIG> per liter | <FIG>Rp 500 per liter</FIG> | a rate
<FIG>6 anak</FIG> - anak | <FIG>6 anak - anak</FIG> | a doubled noun
<FIG>10 km</FIG> (6 mil) | <FIG>10 km (6 mil)</FIG> | another unit
<FIG>7 usul</FIG> masuk | <FIG>7</FIG> usul masuk | the counted noun
turun (<FIG>30 persen</FIG>) | turun <FIG>(30 persen)</FIG> | brackets, brackets
bunga 3 bulan <FIG>8 persen</FIG> | bunga <FIG>3 bulan 8 persen</FIG> | -
<DAT>tahun 2014</DAT> | tahun <DAT>2014</DAT> | its head
<DAT>Kamis lalu</DAT> ramai | <DAT>Kamis</DAT> lalu ramai | `lalu`
<DAT>akhir Mei 2014 lalu</DAT> | akhir <DAT>Mei 2014</DAT> lalu | its head, `lalu`
<DAT>Kamis, 9 Mei 2014</DAT> | <DAT>Kamis</DAT>, <DAT>9 Mei 2014</DAT> | a date of several parts
Medan, <DAT>Kamis</DAT> sepi | <DAT>Medan, Kamis</DAT> sepi | a place
Selama <FIG>3 jam</FIG> | Selama <DAT>3 jam</DAT> | a length of time
musim panas <DAT>2014</DAT> | <DAT>musim panas 2014</DAT> | -
"""


@pytest.mark.parametrize("row", EDGES.strip().splitlines())
def test_conventions(row: str) -> None:
    ours, theirs, expected = row.split(" | ")
    mine, others = read_inline(ours).spans, read_inline(theirs).spans
    reasons = explain(read_inline(ours).text, others[0], mine[0], others)
    wanted = [] if expected == "-" else expected.split(", ")
    assert len(reasons or ()) == len(wanted)
    assert all(reason.startswith(start) for reason, start in zip(reasons or (), wanted, strict=True))


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
