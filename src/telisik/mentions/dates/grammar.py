"""Where the DATE mentions of a text are, by grammar alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from telisik.language.tokens import Token
from telisik.lexicon.table import read_table
from telisik.mentions.candidate import Candidate
from telisik.mentions.dates.notation import Pattern
from telisik.mentions.dates.rules import RULES, Rule, first_letters, rules_for
from telisik.mentions.dates.words import letters
from telisik.schema import Label

PRECISION = "dates/precision.tsv"


class Match(NamedTuple):
    """A rule that holds.

    Attributes:
        start: index of the first atom.
        end: index behind the last atom.
        rule: the rule.
        slots: the atoms of each slot that is filled.
    """

    start: int
    end: int
    rule: Rule
    slots: dict[str, tuple[int, int]]


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """The DATE mentions among `tokens`, in text order, none inside another.

    >>> from telisik.language.tokenizer import tokenize
    >>> text = "Apel digelar Selasa (20/08/24) sekitar pukul 06.30 Wita."
    >>> tokens = tokenize(text)
    >>> [text[tokens[c.start].start : tokens[c.end - 1].end] for c in find(tokens)]
    ['Selasa (20/08/24)', 'pukul 06.30 Wita']
    """
    runs = [letters(token.text) for token in tokens]
    ends = list(accumulate(map(len, runs)))
    sure = precision()
    candidates: list[Candidate] = []
    for match in matches("".join(runs), ends):
        first = bisect_left(ends, match.start + 1)
        last = bisect_left(ends, match.end)
        candidates.append(Candidate(first, last + 1, Label.DATE, sure[match.rule.name], match.rule.name))
    return candidates


def matches(line: str, ends: Sequence[int]) -> Iterator[Match]:
    """The rules that hold in `line`, the letters of all atoms: left to right, the longest at each place.

    Args:
        line: as `words.letters` gives it.
        ends: behind which atoms a token ends; a match begins and ends with tokens.
    """
    edges = {0, *ends}
    position = 0
    for start in _starts(line):
        if start < position or start not in edges:
            continue
        best: tuple[int, Rule, Pattern, re.Match[str]] | None = None
        for rule, pattern in rules_for(line[start : start + 2]):
            found = pattern.match(line, start)
            if found and (best is None or found.end() > best[0]) and found.end() in edges:
                best = (found.end(), rule, pattern, found)
        if best:
            position, rule, pattern, found = best
            yield Match(start, position, rule, pattern.slots(found))


@cache
def precision() -> dict[str, float]:
    """Each rule's share of right mentions where it was measured (`dates/precision.tsv`).

    Raises:
        LexiconError: `LEXICON_INVALID` for a share that is none, or a rule that there is not.
    """
    known = {rule.name for rule in RULES}
    shares = dict.fromkeys(known, _UNMEASURED)
    for row in read_table(PRECISION, ["rule", "found", "right", "precision"], required=["rule", "precision"]):
        if row.cells["rule"] not in known:
            raise row.fail(f"there is no rule {row.cells['rule']!r}")
        try:
            share = float(row.cells["precision"])
        except ValueError:
            raise row.fail("the precision is no number") from None
        if not 0 <= share <= 1:
            raise row.fail("the precision must lie between 0 and 1")
        shares[row.cells["rule"]] = share
    return shares


_UNMEASURED = 0.9


@cache
def _starter() -> re.Pattern[str]:
    return re.compile("[" + "".join(sorted(first_letters())) + "]")


def _starts(line: str) -> Iterator[int]:
    return (match.start() for match in _starter().finditer(line))
