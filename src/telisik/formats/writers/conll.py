"""Tokens with IOB tags of the outermost mentions, a token a line, sentences apart by empty lines."""

from __future__ import annotations

from typing import BinaryIO

from telisik.schema import Document


class ConllWriter:
    """Two columns, token and tag; a comment line names each document."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, document: Document) -> None:
        """Writes the sentences of one document."""
        lines = [f"# document = {document.id}"]
        tags = _tags(document)
        sentence_ends = [sentence.end for sentence in document.sentences]
        current = 0
        for token, tag in zip(document.tokens or (), tags, strict=True):
            while current < len(sentence_ends) and token.start >= sentence_ends[current]:
                lines.append("")
                current += 1
            lines.append(f"{token.text}\t{tag}")
        self._stream.write(("\n".join(lines) + "\n\n").encode("utf-8"))

    def close(self) -> None:
        """Nothing stands at the end."""


def _tags(document: Document) -> list[str]:
    outermost = iter([mention for mention in document.mentions if mention.parent is None])
    mention = next(outermost, None)
    tags: list[str] = []
    for token in document.tokens or ():
        while mention is not None and mention.end <= token.start:
            mention = next(outermost, None)
        if mention is None or token.end <= mention.start:
            tags.append("O")
        else:
            tags.append(f"{'B' if token.start <= mention.start else 'I'}-{mention.label.value}")
    return tags
