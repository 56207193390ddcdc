"""The guideline's inline mark-up: `<RNK>Mayjen TNI</RNK> <PER>…</PER>`; reading and writing it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from telisik.errors import Code, InputError
from telisik.schema import Label

_TAG = re.compile(r"<(/?)(PER|TTL|RNK|POS|UNT|ORG|LOC|FIG|DAT)>")


class Span(NamedTuple):
    """A labelled stretch of text, in Unicode code points, end exclusive."""

    start: int
    end: int
    label: Label


class Marked(NamedTuple):
    """A text with its spans in text order, outer before inner."""

    text: str
    spans: tuple[Span, ...]


def read_inline(marked: str, *, where: str | None = None) -> Marked:
    """Takes the tags out of a marked text; every other `<`, `>` and `&` stays.

    Raises:
        InputError: `INPUT_FORMAT` for a tag that is never closed, or closed and not open.

    >>> read_inline("kata <RNK>AKBP</RNK> <PER>Sari</PER>").spans
    (Span(start=5, end=9, label=<Label.RANK: 'RANK'>), Span(start=10, end=14, label=<Label.PERSON: 'PERSON'>))
    """
    pieces: list[str] = []
    spans: list[Span] = []
    opened: list[tuple[str, int]] = []
    length = position = 0
    for tag in _TAG.finditer(marked):
        piece = marked[position : tag.start()]
        pieces.append(piece)
        length += len(piece)
        position = tag.end()
        if not tag[1]:
            opened.append((tag[2], length))
        elif opened and opened[-1][0] == tag[2]:
            name, start = opened.pop()
            spans.append(Span(start, length, Label.from_tag(name)))
        else:
            raise InputError(Code.INPUT_FORMAT, f"</{tag[2]}> closes nothing; mend the mark-up", where=where)
    if opened:
        raise InputError(Code.INPUT_FORMAT, f"<{opened[-1][0]}> is never closed; mend the mark-up", where=where)
    pieces.append(marked[position:])
    spans.reverse()  # outer ones are closed last; sorting leaves that order where two are of one length
    return Marked("".join(pieces), tuple(sorted(spans, key=_text_order)))


def write_inline(text: str, spans: Iterable[Span]) -> str:
    """Puts tags around nested spans; the reverse of `read_inline`.

    >>> write_inline("kata AKBP Sari", [Span(5, 9, Label.RANK), Span(10, 14, Label.PERSON)])
    'kata <RNK>AKBP</RNK> <PER>Sari</PER>'
    """
    ordered = sorted(spans, key=_text_order)
    tags = [(s.start, 1, n, f"<{s.label.tag}>") for n, s in enumerate(ordered)]
    tags += [(s.end, 0, -n, f"</{s.label.tag}>") for n, s in enumerate(ordered)]
    pieces: list[str] = []
    position = 0
    for offset, _, _, tag in sorted(tags):
        pieces += [text[position:offset], tag]
        position = offset
    return "".join(pieces) + text[position:]


def _text_order(span: Span) -> tuple[int, int]:
    return span.start, -span.end
