"""Indonesian dates and clock times on their own: `telisik.dates.parse("26-28 Juni 2024")`."""

from __future__ import annotations

from datetime import date

from telisik.mentions.dates import DateFact, WeekdayMismatch, interpret

__all__ = ["DateFact", "WeekdayMismatch", "parse"]


def parse(text: str, *, published: date | None = None) -> DateFact | None:
    """Reads a date, a period or a clock time.

    Args:
        text: the words of one date, such as `Kamis pekan lalu` or `1990-an`.
        published: the day that relative dates and dates without a year count from; without it their bounds are empty.

    Returns:
        First and last day, clock time and precision, or nothing where the words are no date.

    >>> fact = parse("26-28 Juni 2024")
    >>> print(fact.start, fact.end, fact.precision)
    2024-06-26 2024-06-28 day
    >>> parse("pukul 20.00 WIB").time
    '20:00+07:00'
    >>> print(parse("Jumat lalu", published=date(2024, 8, 20)).start)
    2024-08-16
    >>> parse("sepeda motor") is None
    True
    """
    return interpret(text, published=published)
