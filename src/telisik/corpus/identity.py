"""What the output of a run depends on: while that is the same, a run can be resumed; else it must start afresh."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from telisik.corpus.options import BatchOptions
from telisik.corpus.source import Listed
from telisik.resources import lexicon_folder, model_path
from telisik.schema import SCHEMA_VERSION


def identify(inputs: Sequence[Listed], options: BatchOptions) -> dict[str, Any]:
    """The head of a manifest: inputs, options, versions, and the hashes of model and lexicons.

    Raises:
        ModelError: `MODEL_NOT_FOUND`.
    """
    model = model_path(options.model)
    meta = json.loads((model / "meta.json").read_text(encoding="utf-8"))
    return {
        "schema_version": SCHEMA_VERSION,
        "telisik": version("telisik"),
        "model": {
            "name": f"{meta['lang']}_{meta['name']}",
            "version": str(meta["version"]),
            "sha256": _folder_sha256(model),
        },
        "lexicons_sha256": _folder_sha256(lexicon_folder()),
        "options": options.deciding(),
        "shard": str(options.shard),
        "inputs": [file._asdict() for file in inputs],
    }


def hash_of(identity: dict[str, Any]) -> str:
    """A short name of an identity, for markers."""
    return hashlib.sha256(json.dumps(identity, sort_keys=True).encode("utf-8")).hexdigest()


def difference(one: dict[str, Any], other: dict[str, Any]) -> str:
    """Which heads of two identities differ, in words.

    >>> difference({"telisik": "1", "inputs": [1]}, {"telisik": "2", "inputs": [1]})
    'telisik'
    """
    return ", ".join(name for name in one if one[name] != other.get(name))


def _folder_sha256(folder: Path) -> str:
    """Of names and contents of all files under a folder."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.relative_to(folder).as_posix()} {content}\n".encode())
    return digest.hexdigest()
