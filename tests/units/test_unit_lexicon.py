"""What the lexicon of units holds: complete by kind, without doubles, every unit above known."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.lexicon.places import all_areas, fold
from telisik.lexicon.table import Row, read_table
from telisik.lexicon.units import kinds, known_units, unit_words
from telisik.lexicon.units.known import COLUMNS, TABLES, load_known_units


def _rows(table: str) -> list[Row]:
    return read_table(f"units/{table}.tsv", COLUMNS)


@pytest.mark.parametrize(
    ("table", "kind", "official"),
    [
        ("kodam", "kodam", 21),  # TNI AD: 15 of 2024 and the six of 10 August 2025
        ("korem", "korem", 47),  # TNI AD, 2025
        ("polda", "polda", 36),  # Polri: 38 provinces, two of Papua still without one
        ("navy", "lantamal", 14),  # TNI AL: I Belawan to XIV Sorong
        ("navy", "kodaeral", 14),
        ("navy", "koarmada", 3),
    ],
)
def test_counts_are_the_official_ones(table: str, kind: str, official: int) -> None:
    assert Counter(row.cells["kind"] for row in _rows(table))[kind] == official


def test_kodim_are_nearly_all() -> None:
    assert len(_rows("kodim")) >= 340


def test_every_regency_and_city_has_a_polres() -> None:
    served = {row.cells["place"] for row in _rows("polres")}
    assert {area.name for area in all_areas() if area.kind in ("regency", "city")} <= served


def test_every_province_but_two_has_a_polda() -> None:
    provinces = {area.name for area in all_areas() if area.kind == "province"}
    assert provinces - {row.cells["place"] for row in _rows("polda")} == {"Papua Selatan", "Papua Pegunungan"}


def test_every_unit_above_is_known() -> None:
    units = known_units().by_name
    assert {unit.parent for unit in units.values() if unit.parent} <= units.keys()


def test_every_place_is_an_official_area() -> None:
    areas = {area.name for area in all_areas()}
    for table in TABLES:
        assert {row.cells["place"] for row in _rows(table) if row.cells["place"]} <= areas


@pytest.mark.parametrize("table", TABLES)
def test_names_are_unique_within_a_kind(table: str) -> None:
    named = [(row.cells["kind"], fold(row.cells["name"])) for row in _rows(table) if row.cells["name"]]
    doubled = {name for name, count in Counter(named).items() if count > 1}
    # battalions bear a name of honour several times, divisions that of Kostrad: their number tells them apart
    assert {kind for kind, _ in doubled} <= {"yonif", "divif"}


def test_a_form_of_two_bearers_needs_the_number() -> None:
    units = known_units()
    assert units.titled("kodim", "BS") is None
    numbered = units.numbered("kodim", "1408")
    assert numbered is not None and numbered.name == "Kodim 1408/Makassar"


def test_kinds_above_exist() -> None:
    above = {key for kind in kinds().by_key.values() for key in kind.above}
    assert above <= kinds().by_key.keys() | known_units().body_of_kind.keys()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("kodem\tVI\tMulawarman", "no kind"),
        ("kodam\tVI\tMulawarman\nkodam\tVI\tSinga", "name or number"),
    ],
)
def test_faults_name_file_and_line(tmp_path: Path, line: str, complaint: str) -> None:
    folder = tmp_path / "lexicons"
    shipped = Path(__file__).parents[2] / "data" / "lexicons" / "units"
    (folder / "units").mkdir(parents=True)
    for file in shipped.glob("*.tsv"):
        (folder / "units" / file.name).write_bytes(file.read_bytes())
    (folder / "units" / "kodam.tsv").write_text("\t".join(COLUMNS) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=complaint) as caught:
        load_known_units(folder)
    assert (caught.value.where or "").startswith("units/kodam.tsv:")


def test_loading_is_quick() -> None:
    def seconds() -> float:
        for load in (kinds, known_units, unit_words):
            load.cache_clear()
        begun = time.process_time()
        kinds(), known_units(), unit_words()
        return time.process_time() - begun

    assert min(seconds() for _ in range(5)) < 0.15  # 0.035 on an idle machine
