"""Inputs that need a package of their own, and the names of kinds."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from telisik.errors import Code, InputError, TelisikError
from telisik.formats.readers import ReadOptions, read_inputs
from telisik.formats.readers.files import kind_of
from telisik.item import Item

NEWS = "Kapolres Gowa AKBP Sari Dewi menyiapkan 250 personel untuk mengamankan malam takbiran di seluruh kabupaten. "


def outcomes(path: Path) -> list[Item | TelisikError]:
    return list(read_inputs([str(path)], ReadOptions()))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", ".txt"), ("a.JSONL.gz", ".jsonl"), ("a.csv.zst", ".csv"), ("a", ""), ("a.gz", ""), (".txt", "")],
)
def test_kind_of(name: str, kind: str) -> None:
    assert kind_of(Path(name)) == kind


def test_zst(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    path = tmp_path / "a.txt.zst"
    path.write_bytes(zstandard.compress(NEWS.encode()) + zstandard.compress(b"Lagi."))
    assert outcomes(path) == [Item(NEWS + "Lagi.", id=path.as_posix(), source=path.as_posix())]
    path.write_bytes(b"no zst at all")
    (error,) = outcomes(path)
    assert isinstance(error, InputError) and error.code is Code.INPUT_UNREADABLE


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    day = datetime.date(2024, 8, 20)
    parquet.write_table(pyarrow.table({"text": [NEWS, None], "id": [7, 8], "published": [day, day]}), path)
    good, bad = outcomes(path)
    assert good == Item(NEWS, id="7", source=f"{path.as_posix()}:1", published=day)
    assert isinstance(bad, InputError) and bad.code is Code.INPUT_ROW
    path.write_bytes(b"no Parquet at all")
    (error,) = outcomes(path)
    assert isinstance(error, InputError) and error.code is Code.INPUT_UNREADABLE


def test_html(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><nav>Menu</nav><article><h1>Takbiran</h1><p>{NEWS * 5}</p></article></body></html>")
    (item,) = outcomes(path)
    assert isinstance(item, Item) and NEWS.strip() in item.text and "Menu" not in item.text


@pytest.mark.parametrize("suffix", [".zst", ".parquet", ".html"])
def test_a_missing_package_is_told_by_file(tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    package = {".zst": "zstandard", ".parquet": "pyarrow", ".html": "trafilatura"}[suffix]
    monkeypatch.setitem(__import__("sys").modules, package, None)
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"x")
    (error,) = outcomes(path)
    assert isinstance(error, InputError) and error.code is Code.EXTRA_MISSING
    assert error.where == path.as_posix() and f"needs the package {package}: pip install" in error.message


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-08-20", (2024, 8, 20)),
        ("2024-08-20T06:30:00+08:00", (2024, 8, 20)),
        ("Selasa, 20 Agt 2024 06:30 WITA", (2024, 8, 20)),
        ("Tayang: 9 Juni 2025 16:38 WIT", (2025, 6, 9)),
        ("20/08/24", None),
        ("10/22/2025 10:44", None),
        ("Agustus 2024", None),
        ("kemarin", None),
        ("netral", None),
    ],
)
def test_the_day_of_a_row(tmp_path: Path, written: str, day: tuple[int, int, int] | None) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": NEWS, "published": written}))
    (outcome,) = outcomes(path)
    if day:
        assert isinstance(outcome, Item) and outcome.published == datetime.date(*day)
    else:
        assert isinstance(outcome, InputError) and "write it as 2024-08-20" in outcome.message
