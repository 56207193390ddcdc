"""Texts with inline mark-up, for the tests of grammars and joiners."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from telisik.evaluation.links import reading_of
from telisik.formats.inline import Span, read_inline, write_inline
from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.mentions.candidate import Candidate
from telisik.records.reading import Reading

Find = Callable[[Sequence[Token]], Sequence[Candidate]]


def read_marked(marked: str, published: datetime.date | None = None) -> Reading:
    """The reading of a text with inline mark-up; its mentions are m1, m2, …"""
    text, spans = read_inline(marked)
    return reading_of(text, spans, published)


def mark_again(marked: str, find: Find) -> str:
    """The text without its mark-up, marked by a grammar."""
    text = read_inline(marked).text
    tokens = tokenize(text)
    return write_inline(text, [Span(tokens[c.start].start, tokens[c.end - 1].end, c.label) for c in find(tokens)])
