"""The table of the Islamic calendar agrees with itself, with the feasts, and with the astronomers."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.mentions.dates import interpret
from telisik.mentions.dates.holidays import holidays
from telisik.mentions.dates.islamic import MONTHS, days, load_starts, months, starts, years

LENGTHS = (29, 30)


def length(span: tuple[date, date]) -> int:
    return (span[1] - span[0]).days + 1


@pytest.mark.parametrize("month", [9, 12])
def test_months_have_29_or_30_days(month: int) -> None:
    known = months(month)
    assert set(range(1426, 1448)) == set(known)
    assert all(length(span) in LENGTHS for span in known.values())


def test_years_have_354_days_or_nearly_so() -> None:
    assert set(range(1426, 1448)) == set(years())
    assert all(353 <= length(span) <= 356 for span in years().values())


@pytest.mark.parametrize(
    ("feast", "month", "day"), [("Idulfitri", 10, 1), ("Iduladha", 12, 10), ("Tahun Baru Islam", 1, 1)]
)
def test_feasts_are_on_their_days(feast: str, month: int, day: int) -> None:
    found = holidays().match(feast.split(), 0)
    assert found is not None
    known = set(days(month, day).values())
    for year, set_by_decree in found[1].days.items():
        if 2006 <= year <= 2026:
            assert set_by_decree in known, (feast, year)


def test_decided_days_are_near_those_of_the_astronomers() -> None:
    hijridate = pytest.importorskip("hijridate")
    for (year, month), start in starts().items():
        umm_al_qura = date.fromisoformat(hijridate.Hijri(year, month, 1).to_gregorian().isoformat())
        assert timedelta(0) <= start - umm_al_qura <= timedelta(1), (year, month)


@pytest.mark.parametrize(
    ("words", "published", "first"),
    [
        ("Ramadan ini", "2024-03-20", "2024-03-12"),
        ("Ramadan lalu", "2024-03-20", "2023-03-23"),
        ("Ramadan lalu", "2024-05-01", "2024-03-12"),
        ("Ramadan mendatang", "2024-01-05", "2024-03-12"),
        ("Ramadan tahun ini", "2025-12-01", "2025-03-01"),
        ("17 Ramadan", "2024-03-01", "2024-03-28"),
        ("1 Syawal", "1999-01-15", None),
        ("bulan Ramadan", "2024-03-20", None),
    ],
)
def test_counted_from_the_day_of_publication(words: str, published: str, first: str | None) -> None:
    fact = interpret(words, published=date.fromisoformat(published))
    assert fact is not None and fact.relative
    assert fact.start == (date.fromisoformat(first) if first else None)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("1445\t2023-07-32", "is no day"),
        ("tahun\t2023-07-19", "must be a number"),
        ("1445\t", "'muharram' is empty"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, cells: str, told: str) -> None:
    table = tmp_path / MONTHS
    table.parent.mkdir()
    table.write_text(f"year\tmuharram\tramadan\tsyawal\tzulhijah\n{cells}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=told) as caught:
        load_starts(tmp_path)
    assert "islamic_months.tsv:2" in str(caught.value)
