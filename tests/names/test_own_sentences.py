"""Our own sentences: the mark-up that the grammars find in them, and the normal forms of what they name.

Most are frames of our making filled with a rank, unit, office or title each; names are invented. A line of a table is a
sentence with the marks of one label, a tab, and the expected values apart by ` | `.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from inline_texts import Find, read_marked
from telisik.evaluation.names import Named, named_mentions
from telisik.language.tokenizer import tokenize
from telisik.mentions import offices, ranks, titles, units
from telisik.records.assemble import assemble
from telisik.schema import Label

HERE = Path(__file__).parent
LABELS: Mapping[str, Label] = {
    "ranks": Label.RANK,
    "units": Label.UNIT,
    "offices": Label.POSITION,
    "titles": Label.TITLE,
    "places": Label.PLACE,
}
GRAMMARS: Mapping[Label, Find] = {
    Label.RANK: ranks.find,
    Label.UNIT: units.find,
    Label.POSITION: offices.find,
    Label.TITLE: titles.find,
}


def _lines(table: str) -> list[tuple[str, str]]:
    lines = (HERE / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return [(sentence, expected) for sentence, _, expected in pairs]


CASES = [(LABELS[table], sentence, expected) for table in LABELS for sentence, expected in _lines(table)]


def _shown(named: Named) -> str:
    return " @ ".join(part for part in named if part) or "-"


def _values(sentence: str, label: Label) -> list[str]:
    reading = read_marked(sentence)
    if label is Label.TITLE:
        return ["; ".join(titles.interpret(mention.text)) for mention in reading.of_label(label)]
    named = named_mentions(assemble(reading))
    return [_shown(value) for place, value in sorted(named.items()) if place.label is label]


def _found(text: str, label: Label) -> list[tuple[int, int]]:
    tokens = tokenize(text)
    candidates = [candidate for candidate in GRAMMARS[label](tokens) if candidate.label is label]
    return [(tokens[c.start].start, tokens[c.end - 1].end) for c in candidates]


@pytest.mark.parametrize(("label", "sentence", "expected"), CASES)
def test_normal_forms(label: Label, sentence: str, expected: str) -> None:
    assert _values(sentence, label) == ([value for value in expected.split(" | ") if value])


@pytest.mark.parametrize(("label", "sentence"), [(label, text) for label, text, _ in CASES if label in GRAMMARS])
def test_the_grammar_finds_the_marks(label: Label, sentence: str) -> None:
    reading = read_marked(sentence)
    marked = [(mention.start, mention.end) for mention in reading.of_label(label)]
    assert sorted(_found(reading.text, label)) == marked


def test_there_are_more_than_five_hundred() -> None:
    assert len({sentence for _, sentence, _ in CASES}) >= 500
