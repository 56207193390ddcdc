"""`telisik info`: versions, models and lexicons."""

from __future__ import annotations

import gzip
import json
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from telisik import __version__
from telisik.resources import lexicon_folder, models_folder

_LIBRARIES = ("spacy", "pydantic", "onnxruntime", "tokenizers", "typer")


def info() -> str:
    """One line a fact."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield f"telisik {__version__}"
    yield f"python {platform.python_version()}"
    for library in _LIBRARIES:
        yield f"{library} {version(library)}"
    for meta in sorted(models_folder().glob("*/meta.json")):
        facts = json.loads(meta.read_text(encoding="utf-8"))
        size = sum(file.stat().st_size for file in meta.parent.rglob("*") if file.is_file())
        yield f"model {meta.parent.name} {facts['version']} ({size / 1e6:.1f} MB): {facts['description']}"
    folder = lexicon_folder()
    for table in sorted(folder.rglob("*.t[so][vm]*")):
        yield f"lexicon {table.relative_to(folder).as_posix()}: {_entries(table)} entries"


def _entries(table: Path) -> int:
    """Lines that are neither comments, empty, nor the one of column names; in TOML, the tables' heads."""
    content = table.read_bytes()
    text = (gzip.decompress(content) if table.suffix == ".gz" else content).decode("utf-8")
    lines = [line for line in text.splitlines() if line.strip() and line[0] != "#"]
    return sum(line.startswith("[") for line in lines) if table.suffix == ".toml" else max(0, len(lines) - 1)
