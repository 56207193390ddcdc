"""Holidays by name: `Natal 2023`, `Hari Raya Idulfitri 2024`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from telisik.lexicon.phrases import Phrases
from telisik.lexicon.table import Row, read_table

HOLIDAYS = "dates/holidays.tsv"
_COLUMNS = ("holiday", "forms", "always", "days")
_LEAP_YEAR = 2024  # has every day that there is


class Holiday(NamedTuple):
    """A holiday of the lexicon, with its day in each year that is known."""

    name: str
    always: tuple[int, int] | None
    days: Mapping[int, date]

    def day_in(self, year: int) -> date | None:
        """Its day in a year, or `None` where that is not known.

        >>> holidays().match(["Natal"], 0)[1].day_in(2023)
        datetime.date(2023, 12, 25)
        """
        return date(year, *self.always) if self.always else self.days.get(year)


class NamedDay(NamedTuple):
    """A holiday that was named; `day` is `None` where its year was not, or is not known."""

    holiday: Holiday
    day: date | None


def read_holiday(words: Sequence[str]) -> NamedDay | None:
    """The holiday that some words name from the first to the last, or `None`.

    >>> read_holiday(["Lebaran", "tahun", "2024"]).day
    datetime.date(2024, 4, 10)
    >>> read_holiday(["Lebaran"]).day is None, read_holiday(["tahun", "2024"]) is None
    (True, True)
    """
    found = holidays().match(words, 0)
    if found is None:
        return None
    end, holiday = found
    year = words[end + 1 :] if words[end : end + 1] in (["tahun"], ["Tahun"]) else words[end:]
    if not year:
        return NamedDay(holiday, None) if end == len(words) else None
    if len(year) > 1 or len(year[0]) != 4 or not (year[0].isascii() and year[0].isdecimal()):
        return None
    return NamedDay(holiday, holiday.day_in(int(year[0])) if int(year[0]) else None)


@cache
def holidays() -> Phrases[Holiday]:
    """The shipped holidays by every form."""
    return load_holidays()


def load_holidays(folder: Path | None = None) -> Phrases[Holiday]:
    """Reads and checks the table of holidays.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line: a day that is none, or a year given twice.
    """
    phrases: Phrases[Holiday] = Phrases()
    for row in read_table(HOLIDAYS, _COLUMNS, required=("holiday", "forms"), folder=folder):
        holiday = Holiday(row.cells["holiday"], _always(row), _days(row))
        if bool(holiday.always) == bool(holiday.days):
            raise row.fail("give either 'always' or 'days'")
        for form in row.forms("forms"):
            phrases.add(form.split(), holiday)
    return phrases


def _always(row: Row) -> tuple[int, int] | None:
    written = row.cells["always"]
    if not written:
        return None
    day = _day(row, f"{_LEAP_YEAR}-{written}")
    return day.month, day.day


def _days(row: Row) -> dict[int, date]:
    """By year; a year that has a feast twice, as the moon may have it, names neither day."""
    days = [_day(row, written) for written in row.forms("days")]
    often = Counter(day.year for day in days)
    return {day.year: day for day in days if often[day.year] == 1}


def _day(row: Row, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise row.fail(f"{written!r} is no day; write it as 2024-04-10, or as 12-25") from error
