"""What the words of a date say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import telisik.dates
from telisik.mentions.dates import DateFact, interpret

PUBLISHED = date(2024, 8, 20)
_TABLE = Path(__file__).with_name("phrases.txt")


def _phrases() -> list[tuple[str, ...]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in lines if line and line[0] != "#"]


def _days(fact: DateFact) -> str:
    if fact.start is None:
        return "-"
    return str(fact.start) if fact.start == fact.end else f"{fact.start} .. {fact.end}"


@pytest.mark.parametrize(("words", "days", "time", "precision"), _phrases())
def test_value(words: str, days: str, time: str, precision: str) -> None:
    fact = interpret(words, published=PUBLISHED) or DateFact()
    assert (_days(fact), fact.time or "-", fact.precision or "-") == (days, time, precision)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "hari ini",
            "kemarin",
            "besok pagi",
            "Senin",
            "Jumat lalu",
            "pekan depan",
            "tahun lalu",
            "dua hari lalu",
            "25",
        ),
        *(
            "27 November",
            "Selasa (20/8)",
            "Agustus lalu",
            "Februari",
            "Juni-Juli",
            "26-28 Juni",
            "triwulan I",
            "akhir pekan",
        ),
    ],
)
def test_relative_dates_are_unknown_without_a_day_of_publication(words: str) -> None:
    fact = interpret(words)
    assert fact is not None
    assert fact.relative
    assert (fact.start, fact.end) == (None, None)
    assert fact.precision is not None


@pytest.mark.parametrize("words", ["27 November 2024", "2024", "Agustus 2024", "Selasa (20/8/2024) lalu", "1990-an"])
def test_full_dates_need_no_day_of_publication(words: str) -> None:
    fact = interpret(words)
    assert fact is not None
    assert not fact.relative
    assert fact == interpret(words, published=date(1999, 1, 1))


@pytest.mark.parametrize(
    "words", ["", "sepeda motor", "Kodim 0905/Balikpapan", "saat ini", "malam itu", "\ud800", "\x00", "(((("]
)
def test_no_date(words: str) -> None:
    assert interpret(words, published=PUBLISHED) is None


def test_a_part_of_the_day_is_kept_as_a_plain_word() -> None:
    said = {"Senin petang": "sore", "Kamis dinihari": "dini hari", "Jumat subuh": "pagi", "pukul 20.00 malam": "malam"}
    read = {words: interpret(words, published=PUBLISHED) for words in said}
    assert {words: fact.part for words, fact in read.items() if fact} == said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Senin (20/8/2024)", "the text says Senin, but that day is Selasa"),
        ("Jumat, 5 Juni 2025", "the text says Jumat, but that day is Kamis"),
        ("Sabtu dan Minggu (13-14/9/2024)", "the text says Sabtu, but that day is Jumat"),
    ],
)
def test_a_weekday_is_checked_against_its_date(words: str, message: str) -> None:
    fact = interpret(words)
    assert fact is not None
    assert str(fact.mismatch) == message


def test_a_right_weekday_is_no_mismatch() -> None:
    fact = interpret("Sabtu dan Minggu (14-15/9/2024)")
    assert fact is not None
    assert fact.mismatch is None


def test_the_weekday_decides_the_year_where_it_is_far_away() -> None:
    fact = telisik.dates.parse("Kamis (1/2)", published=PUBLISHED)
    assert fact is not None
    assert fact.start == date(2024, 2, 1)


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(published: date) -> None:
    for words, *_ in _phrases():
        interpret(words, published=published)
