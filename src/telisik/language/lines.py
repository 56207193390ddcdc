"""Which line breaks of a text are meant, and which only wrap it at a width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from telisik.language.tokens import Token

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_NARROWEST, _WIDEST = 40, 160
_FEWEST_LINES = 4


class _Line(NamedTuple):
    """A line without the white space around it, and whether a blank line stands before it."""

    text: str
    start: int
    after_blank: bool


def meant_line_starts(text: str) -> list[int]:
    r"""Offsets where a line begins that is no continuation of the line before.

    A text counts as wrapped if its lines are all narrow and nearly every one is full: the next line's first word would
    not have fitted.

    >>> meant_line_starts("Judul berita\nIsi berita.")
    [0, 13]
    >>> wrapped = "Komandan Kodim mengunjungi warga desa itu\nuntuk melihat rumah yang roboh diterjang\n"
    >>> wrapped += "angin kencang pada Senin malam yang lalu\nbersama perangkat desa dan puskesmas.\n\nWarga senang."
    >>> [wrapped[start:].split()[0] for start in meant_line_starts(wrapped)]
    ['Komandan', 'Warga']
    """
    lines = _lines(text)
    if not _is_wrapped(lines):
        return [line.start for line in lines]
    width = max(len(line.text) for line in lines)
    previous = [None, *lines[:-1]]
    return [
        line.start
        for before, line in zip(previous, lines, strict=True)
        if before is None or line.after_blank or not _is_full(before, line, width)
    ]


def tokens_after_line_end(text: str, tokens: Sequence[Token]) -> list[int]:
    r"""Indices of the tokens that begin a line, meant or wrapped; the first of the text is none of them.

    >>> tokens_after_line_end("a b\nc", [Token("a", 0, 1), Token("b", 2, 3), Token("c", 4, 5)])
    [2]
    """
    pairs = enumerate(pairwise(tokens), start=1)
    return [n for n, (before, token) in pairs if "\n" in text[before.end : token.start]]


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    behind = 0
    for match in _LINE.finditer(text):
        if content := match[0].strip():
            start = match.start() + match[0].index(content[0])
            gap = text[behind : match.start()].replace("\r\n", "\n")
            lines.append(_Line(content, start, after_blank=len(gap) > 1))
            behind = match.end()
    return lines


def _is_wrapped(lines: list[_Line]) -> bool:
    if len(lines) < _FEWEST_LINES:
        return False
    width = max(len(line.text) for line in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    within = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    full = sum(_is_full(before, line, width) for before, line in within)
    running_on = sum(line.text[0].islower() for _, line in within)
    return len(within) >= _FEWEST_LINES - 1 and full >= 0.8 * len(within) and running_on >= 0.3 * len(within)


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width
