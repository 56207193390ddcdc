"""Every shipped model has a card that tells what a user must know, and whose numbers are those of the files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from telisik.resources import models_folder

MODELS = sorted(config.parent for config in models_folder().glob("*/config.cfg"))
PARTS = ("Data", "Training", "Scores", "Known failures", "Use")


@pytest.fixture(params=MODELS, ids=lambda folder: folder.name)
def model(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.param
    return folder


@pytest.fixture
def card(model: Path) -> str:
    return (model / "README.md").read_text(encoding="utf-8")


def part(card: str, heading: str) -> str:
    found = re.search(rf"^## {heading}$(.*?)(?=^## |\Z)", card, re.MULTILINE | re.DOTALL)
    assert found, f"no part {heading!r}"
    return found[1]


def test_it_has_all_parts(card: str, model: Path) -> None:
    assert card.startswith(f"# Model card: `{model.name}`\n")
    assert all(len(part(card, heading).split()) >= 15 for heading in PARTS)


def test_data_is_named_with_its_licence(card: str) -> None:
    rows = [line for line in part(card, "Data").splitlines() if line.startswith("|")]
    assert "licence" in rows[0]
    assert len(rows) > 3 and all(row.strip("| ").rpartition("|")[2].strip() for row in rows)


def test_how_to_train_it_again(card: str) -> None:
    told = part(card, "Training")
    configurations = re.findall(r"src/telisik/training/[\w-]+\.toml", told)
    assert configurations and all((models_folder().parent / name).is_file() for name in configurations)
    for step in ("telisik.training.export", "telisik.training.package"):
        assert step in told
    assert re.search(r"\b[0-9a-f]{64}\b", told), "no hash of the data"
    assert re.search(r"[Ss]eed", told) and re.search(r"PyTorch \d", told)


def test_no_card_still_waits_for_a_figure(card: str) -> None:
    assert "TO COMPLETE" not in card and "TODO" not in card


def test_the_size_is_that_of_the_file(card: str, model: Path) -> None:
    megabytes = (model / "telisik_tagger" / "network.onnx").stat().st_size / 1e6
    assert any(abs(float(size) - megabytes) < 1 for size in re.findall(r"(\d+(?:\.\d+)?) MB", card))


def test_the_name_is_that_of_the_pipeline(card: str, model: Path) -> None:
    meta = json.loads((model / "meta.json").read_text(encoding="utf-8"))
    assert f"`{meta['lang']}_{meta['name']}`" in card
