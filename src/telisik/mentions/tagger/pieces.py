"""Atoms to the pieces of the encoder's vocabulary, by the `tokenizers` library; each distinct atom is cut once."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

from telisik.errors import Code, ModelError
from telisik.mentions.tagger.atoms import Atom

_SPACE = "▁"  # how the vocabulary marks a piece that follows white space
_CACHE_LIMIT = 200_000


class Pieces:
    """Cuts atoms into vocabulary pieces.

    Attributes:
        begin: id of the piece that opens a window.
        end: id of the piece that closes it.
        pad: id of the piece that fills up a batch.

    Raises:
        ModelError: `MODEL_INVALID` where the vocabulary lacks one of these.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._cache: dict[str, tuple[int, ...]] = {}
        self.begin = _id_of(tokenizer, "<s>")
        self.end = _id_of(tokenizer, "</s>")
        self.pad = _id_of(tokenizer, "<pad>")
        self._unknown = _id_of(tokenizer, "<unk>")

    @classmethod
    def from_file(cls, path: Path) -> Pieces:
        """Reads a `tokenizer.json`."""
        return cls(Tokenizer.from_str(path.read_text(encoding="utf-8")))

    def save(self, path: Path) -> None:
        """Writes the vocabulary as a `tokenizer.json`."""
        path.write_text(self._tokenizer.to_str(), encoding="utf-8")

    def of(self, text: str, atoms: Sequence[Atom]) -> list[tuple[int, ...]]:
        """The piece ids of each atom; never empty."""
        cache = self._cache
        found: list[tuple[int, ...]] = []
        for start, end, spaced in atoms:
            key = _SPACE + text[start:end] if spaced else text[start:end]
            ids = cache.get(key)
            found.append(self._cut(key) if ids is None else ids)
        return found

    def _cut(self, key: str) -> tuple[int, ...]:
        ids = tuple(self._tokenizer.encode(unicodedata.normalize("NFKC", key), add_special_tokens=False).ids)
        if len(self._cache) >= _CACHE_LIMIT:
            self._cache.clear()
        self._cache[key] = ids = ids or (self._unknown,)
        return ids


def _id_of(tokenizer: Tokenizer, piece: str) -> int:
    number: int | None = tokenizer.token_to_id(piece)
    if number is None:
        raise ModelError(Code.MODEL_INVALID, f"the vocabulary has no piece {piece}; install the model again")
    return number
