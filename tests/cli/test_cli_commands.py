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

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
OF_THE_CONTRACT = {"extract", "show", "evaluate", "bench", "train", "schema", "info"}


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


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.status == 0
    assert f"Example: telisik {command}" in " ".join(ran.out.decode().split())


def test_every_example_names_options_that_there_are() -> None:
    assert set(COMMANDS) >= OF_THE_CONTRACT
    for name, command in COMMANDS.items():
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
