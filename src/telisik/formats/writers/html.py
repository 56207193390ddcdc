"""A page that shows the texts with coloured mentions, to be looked at in a browser."""

from __future__ import annotations

from html import escape
from typing import BinaryIO

from telisik.schema import Document, Label

COLOURS = {
    Label.PERSON: "#ffd8a8", Label.TITLE: "#ffec99", Label.RANK: "#d8f5a2", Label.POSITION: "#b2f2bb",
    Label.UNIT: "#a5d8ff", Label.ORG: "#d0bfff", Label.PLACE: "#fcc2d7", Label.FIGURE: "#ffc9c9", Label.DATE: "#dee2e6",
}  # fmt: skip

_HEAD = """<!doctype html>
<html lang="id"><meta charset="utf-8"><title>telisik</title>
<style>
body {{ font: 17px/1.9 serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #222; }}
article {{ white-space: pre-wrap; border-top: 1px solid #ccc; margin-top: 2em; }}
mark {{ padding: .12em .2em; border-radius: .3em; }}
mark::after {{ content: attr(data-label); font: 600 .55em sans-serif; margin-left: .4em; opacity: .6; }}
{colours}
</style>
"""


class HtmlWriter:
    """One page for all documents."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        colours = "\n".join(f'mark[data-label="{k.value}"] {{ background: {c}; }}' for k, c in COLOURS.items())
        self._stream.write(_HEAD.format(colours=colours).encode("utf-8"))

    def write(self, document: Document) -> None:
        """Writes one article."""
        body = f"<article>\n<h2>{escape(document.id)}</h2>{marked_html(document)}</article>\n"
        self._stream.write(body.encode("utf-8"))

    def close(self) -> None:
        """Closes the page."""
        self._stream.write(b"</html>\n")


def marked_html(document: Document) -> str:
    """The text with a `mark` element around each mention; inner ones inside outer ones."""
    text = document.text or ""
    pieces: list[str] = []
    position = 0
    open_ends: list[int] = []

    def move_to(offset: int) -> None:
        nonlocal position
        while open_ends and open_ends[-1] <= offset:
            end = open_ends.pop()
            pieces.extend((escape(text[position:end]), "</mark>"))
            position = end
        pieces.append(escape(text[position:offset]))
        position = offset

    for mention in document.mentions:
        move_to(mention.start)
        pieces.append(f'<mark data-label="{mention.label.value}" title="{escape(mention.record or "")}">')
        open_ends.append(mention.end)
    move_to(len(text))
    return "".join(pieces)
