"""Days, months and years of the Islamic calendar, as far as the government's decisions on them are in the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from telisik.lexicon.table import Row, read_table
from telisik.mentions.dates.calendar import Span, moved

MONTHS = "dates/islamic_months.tsv"
_NUMBERS = {"muharram": 1, "ramadan": 9, "syawal": 10, "zulhijah": 12}
_MONTHS_OF_A_YEAR = 12
_LONGEST_MONTH = 30
Starts = Mapping[tuple[int, int], date]
"""First days by year and number of the month."""


def days(month: int, day: int) -> dict[int, date]:
    """A day of a month, by year of the Hijra; no day beyond the month's last.

    >>> days(12, 10)[1445]
    datetime.date(2024, 6, 17)
    """
    ends = {year: end for year, (_, end) in months(month).items()}
    found: dict[int, date] = {}
    for (year, number), start in starts().items():
        the_day = moved(start, day - 1) if number == month and day <= _LONGEST_MONTH else None
        if the_day is not None and the_day <= ends.get(year, the_day):
            found[year] = the_day
    return found


def months(month: int) -> dict[int, Span]:
    """The first and last days of a month, by year of the Hijra, where the next month's first day is known too.

    >>> months(9)[1445]
    (datetime.date(2024, 3, 12), datetime.date(2024, 4, 9))
    """
    return _spans(month, 1)


def years() -> dict[int, Span]:
    """The first and last days of years of the Hijra.

    >>> years()[1446]
    (datetime.date(2024, 7, 7), datetime.date(2025, 6, 26))
    """
    return _spans(1, _MONTHS_OF_A_YEAR)


def _spans(month: int, length: int) -> dict[int, Span]:
    spans: dict[int, Span] = {}
    for (year, number), start in starts().items():
        index = number - 1 + length
        behind = starts().get((year + index // _MONTHS_OF_A_YEAR, index % _MONTHS_OF_A_YEAR + 1))
        end = moved(behind, -1) if behind and number == month else None
        if end is not None:
            spans[year] = start, end
    return spans


@cache
def starts() -> Starts:
    """The shipped first days."""
    return load_starts()


def load_starts(folder: Path | None = None) -> Starts:
    """Reads and checks the table of first days.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    found: dict[tuple[int, int], date] = {}
    for row in read_table(MONTHS, ("year", *_NUMBERS), required=("year", "muharram"), folder=folder):
        if not row.cells["year"].isdecimal():
            raise row.fail("the year must be a number")
        for name, number in _NUMBERS.items():
            if row.cells[name]:
                found[int(row.cells["year"]), number] = _day(row, row.cells[name])
    return found


def _day(row: Row, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise row.fail(f"{written!r} is no day; write it as 2024-03-12") from error
