"""Taggers are scored on public sets by whole entities, in the sets' own labels."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from telisik.errors import InputError
from telisik.evaluation import public
from telisik.evaluation.public import read_test, score_set
from telisik.formats.inline import Span, read_inline
from telisik.schema import Label

IDNER = (
    "Kapolres NOUN O|Kota PROPN B-LOC|Bontara PROPN I-LOC|Wiku PROPN B-PER|"
    "( PUNCT O|PT PROPN B-ORG|Lindu PROPN I-ORG|) PUNCT O"
)


@pytest.fixture
def test_file(tmp_path: Path) -> Path:
    path = tmp_path / "test.txt"
    path.write_text(IDNER.replace("|", "\n") + "\n\nSulis PROPN B-PER\n")
    return path


def finds(*marked: str) -> Callable[[str], Iterable[Span]]:
    """A tagger that knows these sentences."""
    known = dict(read_inline(sentence) for sentence in marked)
    return lambda text: known.get(text, ())


@pytest.mark.parametrize(
    ("marked", "right", "found"),
    [
        ("Kapolres <LOC>Kota Bontara</LOC> <PER>Wiku</PER> (<ORG>PT Lindu</ORG>)", 3, 3),
        ("<POS>Kapolres <LOC>Kota Bontara</LOC></POS> <PER>Wiku</PER> (<UNT>PT <LOC>Lindu</LOC></UNT>)", 3, 3),
        ("Kapolres Kota <LOC>Bontara</LOC> <PER>Wi</PER>ku (<LOC>PT Lindu</LOC>)", 1, 3),
        ("<RNK>Kapolres</RNK> <DAT>Kota Bontara</DAT> Wiku (<FIG>PT</FIG> Lindu)", 0, 0),
    ],
    ids=["as in the set", "nested, with a unit", "wrong edges, but for part of a token", "labels that the set has not"],
)
def test_entities(test_file: Path, marked: str, right: int, found: int) -> None:
    score = score_set(finds(marked), read_test(test_file))
    assert (score.all.right, score.all.found, score.all.gold, score.sentences) == (right, found, 4, 2)
    assert set(score.by_label) == {Label.PERSON, Label.ORG, Label.PLACE}


def test_quantities_and_times_where_the_set_has_them(tmp_path: Path) -> None:
    path = tmp_path / "test.tsv"
    path.write_text("Senin\tB-TIME\ndua\tB-QUANTITY\nkapal\tI-QUANTITY\ndari\tO\nPiru\tB-LOCATION\n")
    sentences = read_test(path)
    assert score_set(finds("<DAT>Senin</DAT> <FIG>dua kapal</FIG> dari <LOC>Piru</LOC>"), sentences).all.f1 == 1
    clash = finds("<DAT>Senin</DAT> <LOC>dua <FIG>kapal</FIG></LOC> dari <LOC>Piru</LOC>")
    assert score_set(clash, sentences).all.found == 3  # a tag a token: the name wins


PLAIN = """
Presiden/O Joko/B-PERSON Widodo/I-PERSON tiba/O di/O Surabaya/B-LOCATION bersama/O Menteri/O Sri/B-PERSON Mulyani/I-PERSON ./O
Warga/O Semarang/B-LOCATION melapor/O ke/O Komisi/B-ORGANIZATION Pemilihan/I-ORGANIZATION Umum/I-ORGANIZATION ,/O kata/O Rahmat/B-PERSON Hidayat/I-PERSON ./O
"""  # noqa: E501 - a sentence a line


@pytest.fixture
def plain_file(tmp_path: Path) -> Path:
    """Sentences that any tagger should read."""
    path = tmp_path / "plain.txt"
    sentences = [[token.rpartition("/") for token in line.split()] for line in PLAIN.strip().splitlines()]
    path.write_text("\n\n".join("\n".join(f"{word}\t{tag}" for word, _, tag in tokens) for tokens in sentences) + "\n")
    return path


def test_the_shipped_tagger(
    plain_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["public", "lg", str(plain_file), "lg", str(plain_file)])
    public.run("telisik.evaluation.public", public.tagger_of)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3 and "PERSON" in lines[0] and lines[2].startswith("mean of 2: F1")
    monkeypatch.setattr(sys, "argv", ["public", "lg", str(plain_file), "--json"])
    public.run("telisik.evaluation.public", public.tagger_of)
    assert 0.5 <= json.loads(capsys.readouterr().out)["mean_f1"] <= 1


def test_what_can_not_be_scored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError):
        read_test(tmp_path / "tiada.txt")
    monkeypatch.setattr(sys, "argv", ["public", "lg"])
    with pytest.raises(SystemExit):
        public.run("telisik.evaluation.public", public.tagger_of)
