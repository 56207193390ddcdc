"""The other commands, and what holds for all."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from cli_runner import Run, runner

from telisik import Document, Extractor, __version__
from telisik.cli.app import app

COMMANDS = ["extract", "show", "evaluate", "schema", "info"]
MARKED = (
    "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Sari Dewi</PER> menyiapkan <FIG>250 personel</FIG>.\n"
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], extractor: Extractor) -> Run:
    return runner(monkeypatch, capfdbinary, extractor)


def test_show(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "berita[bold].txt"
    path.write_bytes(b"Kapolres Gowa AKBP Sari Dewi [/i] hadir :smile:\r\ndi \x1b[31mGowa.")
    ran = run("show", path, tmp_path / "tiada.txt")
    text = ran.out.decode()
    assert ran.status == 2 and len(ran.messages) == 1
    assert "[/i] hadir :smile:" in text and "\x1b[31m" not in text
    assert "PERSON" in text and "People" in text and "Polres Gowa" in text


def test_schema(run: Run) -> None:
    ran = run("schema")
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out) == Document.model_json_schema(mode="serialization")


def test_info(run: Run) -> None:
    ran = run("info")
    lines = ran.out.decode().splitlines()
    assert (ran.status, ran.err) == (0, "")
    assert lines[0] == f"telisik {__version__}"
    assert {line.split()[0] for line in lines} >= {"telisik", "python", "spacy", "model", "lexicon"}


def test_version(run: Run) -> None:
    assert run("--version").out.decode() == f"telisik {__version__}\n"


def test_evaluate(run: Run, tmp_path: Path) -> None:
    (tmp_path / "satu.xml").write_text(MARKED)
    table = run("evaluate", tmp_path, "--errors", "3")
    assert (table.status, table.err) == (0, "") and "1 articles" in table.out.decode()
    scores = json.loads(run("evaluate", tmp_path / "satu.xml", "--json").out)
    assert scores["all, nested"]["gold"] == 5 and scores["all, flat"]["gold"] == 4
    assert set(scores["PERSON"]) == {"precision", "recall", "f1", "gold"}


@pytest.mark.parametrize("content", [None, "<PER>Sari", "Sari</PER>"])
def test_evaluate_without_good_gold(run: Run, tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "satu.xml"
    if content:
        path.write_text(content)
    ran = run("evaluate", path)
    assert (ran.status, ran.out) == (2, b"")
    assert len(ran.messages) == 1 and path.as_posix() in ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.status == 0
    assert f"Example: telisik {command}" in " ".join(ran.out.decode().split())


def test_every_example_names_options_that_there_are() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert list(commands) == COMMANDS
    for name, command in commands.items():
        _, _, written = command.epilog.partition(f"telisik {name}")
        given = {word for word in shlex.split(written) if word.startswith("--")}
        assert given <= {option for parameter in command.params for option in parameter.opts}


def test_an_unknown_command(run: Run) -> None:
    ran = run("ekstrak")
    assert (ran.status, ran.out) == (2, b"")


def test_an_unknown_model(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text("Sari hadir.")
    command = [sys.executable, "-c", "from telisik.cli import main; main()", "extract", str(path), "--model", "tiada"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("telisik: tiada: no such model") and ran.stderr.count("\n") == 1
