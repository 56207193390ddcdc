"""`telisik evaluate`: tables or JSON, a model or a peer, and gold that can't be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runner import Run, runner

from telisik import Extractor

MARKED = (
    "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Sari Dewi</PER> menyiapkan <FIG>250 personel</FIG>.\n"
)
WRONG = "<POS>Kapolres</POS> Gowa <RNK>AKBP</RNK> <ORG>Sari Dewi</ORG> menyiapkan <FIG>250 personel</FIG>.\n"
CONLL = (
    "Kapolres B-POSITION\nGowa I-POSITION\nAKBP B-RANK\nSari B-PERSON\nDewi I-PERSON\n"
    "menyiapkan O\n250 O\npersonel O\n. O\n"
)
RECORD = {
    "published": None,
    "people": [{"name": "Sari Dewi", "ranks": ["AKBP"], "positions": ["Kapolres Gowa"], "units": ["Polres Gowa"]}],
    "figures": [
        {"text": "250 personel", "kind": "count", "low": 250, "high": 250, "of_what": "personel", "by": "Sari Dewi"}
    ],
}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], extractor: Extractor) -> Run:
    return runner(monkeypatch, capfdbinary, extractor)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "satu.xml").write_text(MARKED)
    return folder


def test_a_model(run: Run, gold: Path) -> None:
    scores = json.loads(run("evaluate", gold / "satu.xml", "--json").out)
    assert scores["articles"] == 1
    assert scores["nested"]["exact"]["all"]["gold"] == 5 and scores["flat"]["exact"]["all"]["gold"] == 4
    assert set(scores["nested"]["overlapping"]["PERSON"]) == {"precision", "recall", "f1", "gold", "found"}
    assert "errors" not in scores


def test_tables_and_errors(run: Run, gold: Path) -> None:
    (gold.parent / "satu.xml").write_text(WRONG)
    ran = run("evaluate", gold, "--predictions", gold.parent / "satu.xml", "--errors", "9")
    text = ran.out.decode()
    assert (ran.status, ran.err) == (0, "") and "1 articles" in text
    assert "label" in text and "PERSON → ORG" in text and "[Sari Dewi]" in text
    assert "edges" in text and "missed" in text


@pytest.mark.parametrize(
    ("name", "content", "right"),
    [
        ("satu.xml", MARKED, 5),
        ("satu.xml", WRONG, 2),
        ("satu.conll", CONLL, 3),
        (
            "berita.jsonl",
            json.dumps({"id": "x/satu.txt", "mentions": [{"label": "PLACE", "start": 9, "end": 13, "score": 0.4}]}),
            1,
        ),
    ],
)
def test_a_peer(run: Run, gold: Path, name: str, content: str, right: int) -> None:
    (gold.parent / name).write_text(content)
    ran = run("evaluate", gold, "--predictions", gold.parent / name, "--json")
    assert (ran.status, ran.err) == (0, "")
    scores = json.loads(ran.out)["nested"]["exact"]["all"]
    assert round(scores["recall"] * scores["gold"]) == right


def test_gold_without_nesting(run: Run, tmp_path: Path) -> None:
    (tmp_path / "satu.conll").write_text(CONLL)
    scores = json.loads(run("evaluate", tmp_path, "--labels", "PERSON,RANK", "--map", "UNIT=ORG", "--json").out)
    assert set(scores["nested"]["exact"]) == {"all", "PERSON", "RANK"}


def test_a_peer_of_another_text(run: Run, gold: Path) -> None:
    (gold.parent / "satu.xml").write_text("<PER>Orang lain</PER>")
    ran = run("evaluate", gold, "--predictions", gold.parent / "satu.xml", "--json")
    assert ran.status == 1 and len(ran.messages) == 1
    assert json.loads(ran.out)["nested"]["exact"]["all"]["found"] == 0


def test_records(run: Run, gold: Path) -> None:
    (gold / "satu.rec.json").write_text(json.dumps(RECORD))
    ran = run("evaluate", gold, "--predictions", gold, "--links", "--json")
    records = json.loads(ran.out)["records"]
    assert ran.status == 0 and {records[sort]["f1"] for sort in ("people", "person-rank", "figure")} == {1.0}
    assert "Records" in run("evaluate", gold, "--predictions", gold, "--links").out.decode()


@pytest.mark.parametrize("broken", ["[]", "{", '{"published": null, "people": [], "figures": []}'])
def test_broken_records(run: Run, gold: Path, broken: str) -> None:
    (gold / "satu.rec.json").write_text(broken)
    ran = run("evaluate", gold, "--predictions", gold, "--links", "--json")
    assert ran.status == 1 and len(ran.messages) == 1 and "satu.rec.json" in ran.err
    assert run("evaluate", gold, "--predictions", gold, "--links", "--map", "UNIT=ORG").status == 2


@pytest.mark.parametrize("content", [None, b"<PER>Sari", b"Sari</PER>", b"Caf\xe9 <PER>Sari</PER>", b""])
def test_without_good_gold(run: Run, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "satu.xml"
    if content is not None:
        path.write_bytes(content)
    ran = run("evaluate", path)
    assert (ran.status, ran.out) == (2, b"")
    assert len(ran.messages) == 1 and path.as_posix() in ran.err and ran.err.startswith("telisik: ")


def test_broken_gold_costs_no_other(run: Run, gold: Path) -> None:
    (gold / "dua.xml").write_bytes(b"\xff\xff <PER>Sari</PER>")
    ran = run("evaluate", gold, "--json")
    assert ran.status == 1 and len(ran.messages) == 1 and "[input_encoding]" in ran.err
    assert json.loads(ran.out)["articles"] == 1


def test_gold_of_the_contract_needs_its_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "satu.jsonl").write_text('{"id": "satu", "mentions": []}\n')
    ran = run("evaluate", tmp_path)
    assert ran.status == 2 and "--with-text" in ran.err
