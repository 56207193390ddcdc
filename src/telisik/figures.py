"""Indonesian quantities, usable on their own: `telisik.figures.parse("dua setengah juta")`.

>>> parse("dua setengah juta").value
2500000
>>> [(figure.text, figure.fact.value) for figure in find_all("Polisi menyita 5 kilogram sabu dari dua orang.")]
[('5 kilogram', 5), ('dua orang', 2)]

With the extra `measures`, the library pint converts measures, durations, ages and percentages, also those of a
document's figures:

>>> print(quantity(parse("5 kuintal")).to("kg"))
500 kilogram
"""

from __future__ import annotations

from typing import NamedTuple

from telisik.language.lines import tokens_after_line_end
from telisik.language.tokenizer import tokenize
from telisik.mentions.figures import FigureFact, find, interpret, quantity, registry, ucum

__all__ = ["Figure", "FigureFact", "find_all", "parse", "quantity", "registry", "ucum"]

_AROUND = 120
"""How many characters on each side of a figure say what kind it is."""


class Figure(NamedTuple):
    """A figure of a text: its words, where they stand (code points, end exclusive), and what they say."""

    text: str
    start: int
    end: int
    fact: FigureFact


def parse(text: str) -> FigureFact | None:
    """What a number, amount or counted thing says; `None` where the text does not begin with one.

    >>> parse("Rp 4-6 juta").low, parse("sekitar 2.445 personel").noun, parse("Pasal 340")
    (4000000, 'personel', None)
    """
    return interpret(text.strip())


def find_all(text: str) -> list[Figure]:
    """All figures of a text that the grammar finds, in text order."""
    tokens = tokenize(text)
    figures: list[Figure] = []
    for candidate in find(tokens, line_starts=tokens_after_line_end(text, tokens)):
        start, end = tokens[candidate.start].start, tokens[candidate.end - 1].end
        fact = interpret(text[start:end], before=text[max(0, start - _AROUND) : start], after=text[end : end + _AROUND])
        if fact is not None:
            figures.append(Figure(text[start:end], start, end, fact))
    return figures
