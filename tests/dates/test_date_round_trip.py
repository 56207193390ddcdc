"""What is written in any supported style is read back; any string is read without an error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.language.tokenizer import tokenize
from telisik.mentions.dates import WEEKDAYS, find, interpret

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")


def _words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


STYLES: dict[str, Callable[[date], str]] = {
    "words": _words,
    "words in small letters": lambda day: _words(day).lower(),
    "words in capitals": lambda day: _words(day).upper(),
    "short month": lambda day: f"{day.day:02} {SHORT_MONTHS[day.month - 1]} {day.year}",
    "weekday, words": lambda day: f"{_weekday(day)}, {_words(day)}",
    "weekday words": lambda day: f"{_weekday(day)} {_words(day)}",
    "weekday, date named": lambda day: f"{_weekday(day)} tanggal {_words(day)}",
    "bracketed digits": lambda day: f"{_weekday(day)} ({day.day}/{day.month}/{day.year})",
    "bracketed digits, with zeros": lambda day: f"{_weekday(day)} ({day:%d/%m/%Y})",
    "slashes": lambda day: f"{day.day}/{day.month}/{day.year}",
    "dashes": lambda day: f"{day:%d-%m-%Y}",
    "dots": lambda day: f"{day:%d.%m.%Y}",
    "ISO 8601": lambda day: day.isoformat(),
}
ZONES = {"": "", " WIB": "+07:00", " Wita": "+08:00", " WIT": "+09:00"}

days = st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize("style", STYLES)
@given(day=days)
def test_a_day_is_read_back(style: str, day: date) -> None:
    text = STYLES[style](day)
    fact = interpret(text)
    assert fact is not None
    assert (fact.start, fact.end, fact.precision, fact.mismatch) == (day, day, "day", None)
    (candidate,) = find(tokenize(text))
    assert (candidate.start, candidate.end) == (0, len(tokenize(text)))


@given(day=st.dates(min_value=date(1970, 1, 1), max_value=date(2067, 12, 31)))
def test_two_digits_of_a_year(day: date) -> None:
    fact = interpret(f"{_weekday(day)} ({day:%d/%m/%y})")
    assert fact is not None
    assert fact.start == day


@given(start=days, length=st.integers(1, 40))
def test_days_from_to(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    fact = interpret(f"{_words(start)} hingga {_words(end)}")
    if end.year < 2100:
        assert fact is not None
        assert (fact.start, fact.end) == (start, end)


@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2050, 1, 1)), away=st.integers(-180, 180))
def test_a_day_without_its_year_is_the_nearest(day: date, away: int) -> None:
    said = day + timedelta(days=away)
    if (said.month, said.day) == (2, 29):
        return
    fact = interpret(f"{said.day} {MONTHS[said.month - 1]}", published=day)
    assert fact is not None
    assert fact.start == said


@given(weekday=st.integers(0, 6), published=days)
def test_a_bare_weekday_is_in_the_week_up_to_publication(weekday: int, published: date) -> None:
    fact = interpret(WEEKDAYS[weekday], published=published)
    assert fact is not None
    assert fact.start is not None
    assert fact.start.weekday() == weekday
    assert timedelta(0) <= published - fact.start < timedelta(days=7)


@pytest.mark.parametrize("zone", ZONES)
@given(clock=st.times())
def test_a_clock_time_is_read_back(zone: str, clock: time) -> None:
    for mark in (".", ":"):
        fact = interpret(f"pukul {clock:%H}{mark}{clock:%M}{zone}")
        assert fact is not None
        assert (fact.time, fact.precision) == (f"{clock:%H:%M}{ZONES[zone]}", "minute")


@given(st.text(), st.none() | days)
def test_any_text_is_read_without_an_error(text: str, published: date | None) -> None:
    interpret(text, published=published)
    find(tokenize(text))


_DATE_WORDS = (
    *(
        "Selasa",
        "(",
        ")",
        "20",
        "/",
        "8",
        "2024",
        "-",
        "Agustus",
        "lalu",
        "pukul",
        "06.30",
        "WIB",
        "tahun",
        "ini",
        "dan",
    ),
    *(
        ",",
        "hari",
        "malam",
        "an",
        "abad",
        "ke-7",
        "SM",
        "II",
        "triwulan",
        "0",
        "99",
        "31",
        "dua",
        "pekan",
        "s.d.",
        "\ud800",
    ),
)


@given(st.lists(st.sampled_from(_DATE_WORDS), max_size=12), st.none() | days)
def test_any_words_of_dates_make_an_ordered_span_or_none(words: list[str], published: date | None) -> None:
    fact = interpret(" ".join(words), published=published)
    if fact is not None:
        assert (fact.start is None) == (fact.end is None)
        assert fact.start is None or fact.end is None or fact.start <= fact.end
