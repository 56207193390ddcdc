"""spaCy's own container: a `DocBin` whose docs hold the mentions in `doc.spans["sc"]`, ready for its `spancat`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import BinaryIO

from telisik.schema import Document


class SpacyWriter:
    """Collects docs and writes the container at the end."""

    def __init__(self, stream: BinaryIO) -> None:
        import spacy  # noqa: PLC0415 - slow to import, and only this format needs it
        from spacy.tokens import Doc, DocBin, Span  # noqa: PLC0415

        self._stream = stream
        self._vocab = spacy.blank("id").vocab
        self._make, self._span = Doc, Span
        self._docs = DocBin(store_user_data=True)

    def write(self, document: Document) -> None:
        """Adds one document; white space is as in its text, a token each where it is more than one space."""
        words, spaces, starts = _words(document)
        doc = self._make(self._vocab, words=words, spaces=spaces)
        ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
        doc.spans["sc"] = [
            self._span(doc, bisect_right(ends, m.start), bisect_left(starts, m.end), label=m.label.value)
            for m in document.mentions
        ]
        doc.user_data["id"] = document.id
        self._docs.add(doc)

    def close(self) -> None:
        """Writes the container."""
        self._stream.write(self._docs.to_bytes())


def _words(document: Document) -> tuple[list[str], list[bool], list[int]]:
    """Words, whether a space follows each, and where each begins; what is no single space becomes a word itself."""
    text = document.text or ""
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    position = 0

    def gap_to(offset: int) -> None:
        nonlocal position
        if words and position < offset and text[position] == " ":
            spaces[-1] = True
            position += 1
        if position < offset:
            add(offset)

    def add(end: int) -> None:
        nonlocal position
        words.append(text[position:end])
        spaces.append(False)
        starts.append(position)
        position = end

    for token in document.tokens or ():
        gap_to(token.start)
        add(token.end)
    gap_to(len(text))
    return words, spaces, starts
