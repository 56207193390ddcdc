"""Stand-off annotation for brat: a zip of `.txt` and `.ann` files, a pair a document."""

from __future__ import annotations

import zipfile
from typing import BinaryIO

from telisik.schema import Document

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same documents must give the same bytes


class BratWriter:
    """Packs the pairs of files that brat reads; unpack them into its data folder."""

    def __init__(self, stream: BinaryIO) -> None:
        self._archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)
        self._count = 0

    def write(self, document: Document) -> None:
        """Adds the two files of one document, numbered in input order."""
        self._count += 1
        name = f"{self._count:06d}"
        self._add(f"{name}.txt", document.text or "")
        self._add(f"{name}.ann", annotation(document))

    def close(self) -> None:
        """Writes the archive's directory."""
        self._archive.close()

    def _add(self, name: str, content: str) -> None:
        self._archive.writestr(zipfile.ZipInfo(name, _EPOCH), content.encode("utf-8"), zipfile.ZIP_DEFLATED)


def annotation(document: Document) -> str:
    """The `.ann` file: a text-bound line a mention, in parts where a line end runs through it, as brat wants."""
    lines: list[str] = [f"#1\tAnnotatorNotes T1\t{document.id}"] if document.mentions else []
    for number, mention in enumerate(document.mentions, start=1):
        parts: list[str] = []
        offset = mention.start
        for piece in mention.text.split("\n"):
            if piece:
                parts.append(f"{offset} {offset + len(piece)}")
            offset += len(piece) + 1
        words = " ".join(piece for piece in mention.text.split("\n") if piece)
        lines.append(f"T{number}\t{mention.label.value} {';'.join(parts)}\t{words}")
    return "\n".join(lines) + "\n"
