"""Arithmetic of days, weeks and months, as the rules of dates need it."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta

Span = tuple[date, date]


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or nothing where the calendar has none.

    >>> day_of(2023, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, days: int) -> date | None:
    """The day so many days later, or nothing beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_span(year: int, month: int) -> Span | None:
    """First and last day of a month; months may run beyond 1 to 12.

    >>> month_span(2024, 14)
    (datetime.date(2025, 2, 1), datetime.date(2025, 2, 28))
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_span(year: int, first: int, last: int) -> Span | None:
    """From the first day of one month to the last of another."""
    start, end = month_span(year, first), month_span(year, last)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def years_span(first: int, last: int) -> Span | None:
    """From the first day of one year to the last of another."""
    return months_span(first, 1, 12 * (last - first + 1)) if first <= last else None


def week_span(day: date) -> Span | None:
    """Monday and Sunday of the week that `day` lies in."""
    start = moved(day, -day.weekday())
    end = moved(day, 6 - day.weekday())
    return (start, end) if start and end else None


def weekday_before(day: date, weekday: int) -> date | None:
    """The last such weekday before `day` (Monday is 0).

    >>> weekday_before(date(2024, 8, 20), 1)
    datetime.date(2024, 8, 13)
    """
    return moved(day, -((day.weekday() - weekday - 1) % 7) - 1)


def weekday_after(day: date, weekday: int) -> date | None:
    """The next such weekday after `day`."""
    return moved(day, (weekday - day.weekday() - 1) % 7 + 1)


def nearest(days: Iterable[date], anchor: date) -> date | None:
    """The day nearest to `anchor`; of two, the earlier.

    >>> nearest([date(2024, 8, 1), date(2025, 8, 1)], date(2024, 9, 9))
    datetime.date(2024, 8, 1)
    """
    return min(days, key=lambda day: (abs((day - anchor).days), day), default=None)


def full_year(digits: str, *, anchor: date | None = None) -> int:
    """The year that two or four digits stand for: of two digits the one nearest to `anchor`, without it 1969 to 2068.

    >>> full_year("24"), full_year("98"), full_year("2024")
    (2024, 1998, 2024)
    """
    if len(digits) > 2:
        return int(digits)
    short = int(digits)
    if anchor is None:
        return short + (2000 if short < 69 else 1900)
    return min((short + century for century in (1900, 2000, 2100)), key=lambda year: abs(year - anchor.year))
