"""Whole sentences: both grammars together mark their figures and dates, and read what each says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from telisik.formats.inline import Span, read_inline, write_inline
from telisik.language.tokenizer import tokenize
from telisik.mentions import dates, figures
from telisik.schema import Label

PUBLISHED = date(2024, 8, 20)
AROUND = 60
_TABLE = Path(__file__).with_name("sentences.txt")


def table() -> list[tuple[str, list[str]]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and line[0] != "#"]
    return [(marked, values) for marked, *values in rows]


def find(text: str) -> list[Span]:
    tokens = tokenize(text)
    found = [*figures.find(tokens), *dates.find(tokens)]
    return sorted(Span(tokens[c.start].start, tokens[c.end - 1].end, c.label) for c in found)


def value(text: str, span: Span) -> str:
    said = text[span.start : span.end]
    if span.label is Label.DATE:
        return date_value(dates.interpret(said, published=PUBLISHED) or dates.DateFact())
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    fact = figures.interpret(said, before=before, after=after)
    return "none" if fact is None else figure_value(fact)


def figure_value(fact: figures.FigureFact) -> str:
    number = f"{fact.low}..{fact.high}" if fact.value is None else str(fact.value)
    return " ".join(filter(None, [fact.kind, number, fact.modifier, fact.noun or fact.measure or fact.currency]))


def date_value(fact: dates.DateFact) -> str:
    days = "-" if fact.start is None else str(fact.start) if fact.start == fact.end else f"{fact.start}..{fact.end}"
    return " ".join(filter(None, [days, fact.time, fact.precision]))


@pytest.mark.parametrize(("marked", "values"), table())
def test_sentence(marked: str, values: list[str]) -> None:
    text = read_inline(marked).text
    spans = find(text)
    assert write_inline(text, spans) == marked
    assert [value(text, span) for span in spans] == values


def test_no_sentence_stands_twice() -> None:
    marked = [row[0] for row in table()]
    assert len(set(marked)) == len(marked)
