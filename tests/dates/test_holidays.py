"""Holidays by name, with the day that the government set for each year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.lexicon.table import read_table
from telisik.mentions.dates import interpret
from telisik.mentions.dates.holidays import HOLIDAYS, load_holidays

DAYS = """
Natal 2023 | 2023-12-25
Hari Raya Natal tahun 2021 | 2021-12-25
Lebaran 2024 | 2024-04-10
Hari Raya Idul Fitri 2023 | 2023-04-22
Idulfitri 2025 | 2025-03-31
Idul Adha 2024 | 2024-06-17
Nyepi 2024 | 2024-03-11
Waisak 2025 | 2025-05-12
Tahun Baru Imlek 2025 | 2025-01-29
Tahun Baru Islam 2024 | 2024-07-07
Tahun Baru 2025 | 2025-01-01
malam tahun baru 2025 | 2025-12-31
HUT RI 2024 | 2024-08-17
Hari Bhayangkara 2024 | 2024-07-01
HUT TNI 2022 | 2022-10-05
Hari Buruh 2023 | 2023-05-01
Maulid Nabi 2024 | 2024-09-16
Jumat Agung 2025 | 2025-04-18
Nyepi 1950 | -
Idul Adha 2006 | -
Lebaran | -
Natal | -
"""


@pytest.mark.parametrize("row", DAYS.strip().splitlines())
def test_the_day_of_a_holiday(row: str) -> None:
    words, day = row.split(" | ")
    fact = interpret(words)
    assert fact is not None and fact.precision == "day"
    assert fact.start == fact.end == (None if day == "-" else date.fromisoformat(day))


def test_every_movable_feast_is_known_from_2010_on() -> None:
    for row in read_table(HOLIDAYS, ("holiday", "forms", "always", "days")):
        years = {day[:4] for day in row.forms("days")}
        assert row.cells["always"] or {str(year) for year in range(2010, 2026)} <= years, row.cells["holiday"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("Natal\tnatal\t12-32\t", "is no day"),
        ("Natal\tnatal\t\t", "either 'always' or 'days'"),
        ("Natal\tnatal\t12-25\t2024-12-25", "either 'always' or 'days'"),
        ("Natal\t\t12-25\t", "'forms' is empty"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, cells: str, told: str) -> None:
    table = tmp_path / HOLIDAYS
    table.parent.mkdir()
    table.write_text(f"holiday\tforms\talways\tdays\n{cells}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=told) as caught:
        load_holidays(tmp_path)
    assert "dates/holidays.tsv:2" in str(caught.value)
