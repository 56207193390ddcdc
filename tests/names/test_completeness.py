"""The lexicons hold as many of each kind as there officially are; nothing stands twice, no reference leads nowhere."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from telisik.lexicon import places as gazetteer
from telisik.lexicon.table import Row, read_table
from telisik.lexicon.units import known_units
from telisik.lexicon.units.known import COLUMNS, TABLES

GOLD = Path(__file__).parents[2] / "data" / "gold" / "names"
TOTALS = read_table("totals.tsv", ("kind", "total", "missing", "source"), required=("kind", "source"), folder=GOLD)
UNITS = [row for table in TABLES for row in read_table(f"units/{table}.tsv", COLUMNS)]


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    counted = Counter(entry.kind for entry in gazetteer.all_areas())
    counted["district"] = len(gazetteer.all_districts())
    counted["village"] = gazetteer.village_count()
    return counted + Counter(row.cells["kind"] for row in UNITS)


@pytest.mark.parametrize("row", TOTALS, ids=lambda row: row.cells["kind"])
def test_as_many_as_there_officially_are(row: Row, counts: Counter[str]) -> None:
    assert counts[row.cells["kind"]] == int(row.cells["total"]) - int(row.cells["missing"])


def test_no_form_of_a_kind_without_numbers_has_two_bearers() -> None:
    bearers: dict[tuple[str, str], set[str]] = {}
    for row in (row for row in UNITS if not row.cells["number"]):
        for form in (row.cells["name"], *row.forms("forms")):
            bearers.setdefault((row.cells["kind"], gazetteer.fold(form)), set()).add(row.where)
    assert [form for form, rows in bearers.items() if len(rows) > 1] == []


def test_no_two_units_of_a_kind_have_number_and_name_in_common() -> None:
    named = Counter((row.cells["kind"], row.cells["number"], row.cells["name"]) for row in UNITS)
    assert [name for name, count in named.items() if count > 1] == []


def test_every_unit_above_is_known() -> None:
    names = known_units().by_name.keys()
    assert {row.cells["parent"] for row in UNITS if row.cells["parent"]} <= names


def test_every_area_of_a_unit_has_a_code() -> None:
    codes = {area.name: area.code for area in gazetteer.all_areas()}
    assert [row.where for row in UNITS if row.cells["place"] and not codes.get(row.cells["place"])] == []


def test_every_province_has_a_kodam_or_korem_above_it_or_inside() -> None:
    commands = {row.cells["place"] for row in UNITS if row.cells["kind"] in {"kodam", "korem", "kodim"}}
    codes = {area.code[:2] for area in gazetteer.all_areas() if area.name in commands and area.kind != "country"}
    assert {area.code for area in gazetteer.all_areas() if area.kind == "province"} <= codes
