"""The day of publication, where the dateline says it.

Only the dateline counts: `Balikpapan, 20 Agustus 2024 –`, or a line of its own that holds nothing but place and date.
A day in the lead (`Selasa (20/8/2024)`) is when something happened: in raw news it is the day of publication in no more
than six of ten articles, too few to read relative dates by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from telisik.language.tokens import Token
from telisik.mentions.dates.facts import interpret
from telisik.mentions.dates.grammar import find

_LINES = 5
_HEAD = 800
_LONGEST_PLACE = 60
_DAY_RULES = frozenset({"day_in_words", "weekday_and_digits", "day_in_digits", "iso_day", "english_day"})
_BEHIND = re.compile(
    r"""
    [ \t]* \)? [ \t]*
    (?: [|,;/-]? [ \t]* (?:pukul[ \t]+)? \d{1,2} [.:] \d{2} (?: [ \t]+ (?:WIB|WITA|WIT) )? )?   # the hour
    [ \t]* (?P<mark> [-–—|] (?![ \t]*\d) | $ )                                             # a dash, but of no range
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLACE_ALONE = re.compile(r"(?:[^\W\d_][\w.'’-]*[ \t]*){1,4}[,|(/–-]{1,2}[ \t]*\(?")


def find_published(text: str, tokens: Sequence[Token]) -> date | None:
    """The day of publication that the dateline names, or nothing.

    Args:
        text: the whole text.
        tokens: its tokens.

    >>> from telisik.language.tokenizer import tokenize
    >>> text = "Tarakan, 3 Juni 2024 – Hujan turun sejak Minggu (2/6/2024)."
    >>> find_published(text, tokenize(text))
    datetime.date(2024, 6, 3)
    """
    head = list(takewhile(lambda token: token.end <= _HEAD, tokens))
    for candidate in find(head):
        start, end = head[candidate.start].start, head[candidate.end - 1].end
        if candidate.rule in _DAY_RULES and _is_dateline(text, start, end):
            fact = interpret(text[start:end])
            if fact and not fact.relative:
                return fact.start
    return None


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the date that stands there belongs to a dateline."""
    line_start = text.rfind("\n", 0, start) + 1
    if sum(1 for line in text[:line_start].split("\n") if line.strip()) >= _LINES:
        return False
    line_end = text.find("\n", end)
    before = text[line_start:start].strip()
    behind = _BEHIND.match(text[end : line_end if line_end >= 0 else len(text)])
    if behind is None or len(before) > _LONGEST_PLACE:
        return False
    if not before:
        return True
    if not behind["mark"]:
        return _PLACE_ALONE.fullmatch(before) is not None
    return all(word[0].isupper() or not word[0].isalpha() for word in before.split())
