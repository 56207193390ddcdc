"""The import formats of annotation tools: Prodigy, doccano and Label Studio."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from typing import Any, BinaryIO

from telisik.schema import Document


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


class ProdigyWriter:
    """JSON Lines with text, tokens and spans, for `spans.manual`, which knows nesting."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, document: Document) -> None:
        """Writes one task."""
        tokens = document.tokens or ()
        starts, ends = [t.start for t in tokens], [t.end for t in tokens]
        task = {
            "text": document.text,
            "meta": {"id": document.id},
            "tokens": [{"text": t.text, "start": t.start, "end": t.end, "id": n} for n, t in enumerate(tokens)],
            "spans": [
                {"start": m.start, "end": m.end, "label": m.label.value, "token_start": bisect_right(ends, m.start),
                 "token_end": bisect_left(starts, m.end) - 1}
                for m in document.mentions
            ],
        }  # fmt: skip
        self._stream.write(_line(task) + b"\n")

    def close(self) -> None:
        """Nothing stands at the end of JSON Lines."""


class DoccanoWriter:
    """JSON Lines with text and `[start, end, label]` triples."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, document: Document) -> None:
        """Writes one line."""
        labels = [[m.start, m.end, m.label.value] for m in document.mentions]
        self._stream.write(_line({"id": document.id, "text": document.text, "label": labels}) + b"\n")

    def close(self) -> None:
        """Nothing stands at the end of JSON Lines."""


class LabelStudioWriter:
    """One JSON array of tasks with predictions, for a project whose text is `$text` and whose labels are `label`."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._opening = b"[\n"

    def write(self, document: Document) -> None:
        """Writes one task."""
        result = [
            {"id": m.id, "from_name": "label", "to_name": "text", "type": "labels", "score": m.score,
             "value": {"start": m.start, "end": m.end, "text": m.text, "labels": [m.label.value]}}
            for m in document.mentions
        ]  # fmt: skip
        prediction = {"model_version": f"{document.model.name} {document.model.version}", "result": result}
        task = {"data": {"text": document.text, "id": document.id}, "predictions": [prediction]}
        self._stream.write(self._opening + _line(task))
        self._opening = b",\n"

    def close(self) -> None:
        """Closes the array, also that of no tasks."""
        self._stream.write((b"[" if self._opening == b"[\n" else b"\n") + b"]\n")
