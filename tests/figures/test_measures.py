"""Measures as quantities of the library pint, and as codes of UCUM."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from telisik import figures
from telisik.errors import MissingExtraError
from telisik.mentions.figures.lexicon import currencies, scales
from telisik.schema import Measure

# Every symbol that a record can carry, by the kind of quantity that pint must know it for.
KINDS = """
[mass]                                | kg g mg µg ton megaton kuintal ons kati pikul karat DWT
[length]                              | mm cm dm m km µm inci kaki yard mil nmi
[length] ** 2                         | m2 km2 ha are tumbak mil2 nmi2 kaki2
[length] ** 3                         | m3 l ml hl kl barel
[temperature]                         | °C °F
[length] / [time]                     | km/h m/s km/s mph knot
[mass] * [length] ** 2 / [time] ** 3  | watt kW MW GW PK VA kVA MVA
[mass] * [length] ** 2 / [time] ** 2  | kWh MWh GWh J kJ kal kkal
[mass] * [length] ** 2 / [time] ** 3 / [current] | V kV
[current]                             | A
[mass] / [length] / [time] ** 2       | bar mmHg hPa psi MPa
[mass] / [length]                     | g/km
1 / [time]                            | Hz MHz GHz rpm Mbps kbps Gbps
dimensionless                         | GB MB TB dB ppm bps
[printing_unit]                       | megapiksel
[gross_tonnage]                       | GT
[quake_magnitude]                     | M
[richter_magnitude]                   | SR
[mercalli_intensity]                  | MMI
[caliber]                             | kaliber
[time]                                | detik menit jam hari malam pekan minggu bulan tahun
"""

# text of a figure | unit to convert into | number of that unit
CONVERTED = """
5 kuintal                  | kilogram        | 500
2,5 kwintal                | kilogram        | 250
3 ons                      | gram            | 300
dua pikul                  | kilogram        | 123.52
1,2 ton                    | kilogram        | 1200
5 are                      | meter ** 2      | 500
3 hektare                  | meter ** 2      | 30000
seratus tumbak             | meter ** 2      | 1400
70 mil laut                | kilometer       | 129.64
12 knot                    | km / hour       | 22.224
2 mil                      | meter           | 3218.688
3.676 mdpl                 | kilometer       | 3.676
80 km/jam                  | meter / minute  | 1333.33
20 derajat Celsius         | degree_Fahrenheit | 68
1.300 VA                   | kilowatt        | 1.3
900 watt                   | kilowatt        | 0.9
2 kWh                      | megajoule       | 7.2
1 PK                       | watt            | 735.49875
25 basis poin              | percent         | 0.25
45,5 persen                | dimensionless   | 0.455
dua setengah jam           | minute          | 150
3 x 24 jam                 | day             | 3
dua pekan                  | day             | 14
30.000 DWT                 | metric_ton      | 30000
4 cc                       | cm ** 3         | 4
"""

UCUM = """
5 kilogram | kg
5 kuintal | dt
3 ons | hg
70 mil laut | [nmi_i]
3 hektare | har
80 km/jam | km/h
36,5 derajat Celsius | Cel
1.300 VA | V.A
tiga hari | d
45 persen | %
7 tahun | a
5 kati | -
magnitudo 5,6 | -
Rp 5 juta | -
dua orang | -
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split(" | ")) for line in table.strip().splitlines()]


def test_every_symbol_has_its_kind_of_quantity() -> None:
    assert {symbol for _, symbols in rows(KINDS) for symbol in symbols.split()} == set(scales())


@pytest.mark.parametrize(("kind", "symbols"), rows(KINDS))
def test_pint_knows_every_symbol(kind: str, symbols: str) -> None:
    pytest.importorskip("pint")
    units = figures.registry()
    for symbol in symbols.split():
        assert units.get_dimensionality(units.parse_units(scales()[symbol].pint)) == (
            {} if kind == "dimensionless" else units.get_dimensionality(kind)
        ), symbol


@pytest.mark.parametrize("symbol", sorted(symbol for symbol, scale in scales().items() if scale.ucum))
def test_ucum_and_pint_mean_the_same(symbol: str) -> None:
    pytest.importorskip("pint")
    units = ucum_registry()
    by_code = units.from_ucum(scales()[symbol].ucum)
    by_name = units.Quantity(1, _plain(scales()[symbol].pint))
    assert by_code.dimensionality == by_name.dimensionality
    if symbol != "dB":
        assert float(by_code.to_base_units().magnitude) == pytest.approx(float(by_name.to_base_units().magnitude))


@cache
def ucum_registry() -> Any:
    return pytest.importorskip("ucumvert").PintUcumRegistry()


def _plain(unit: str) -> str:
    """A unit of `units.txt` in pint's own terms."""
    return {"kuintal": "decimetric_ton", "ons": "hectogram"}.get(unit, unit)


@pytest.mark.parametrize(("text", "unit", "number"), rows(CONVERTED))
def test_a_figure_converts(text: str, unit: str, number: str) -> None:
    pytest.importorskip("pint")
    fact = figures.parse(text)
    assert fact is not None
    quantity = figures.quantity(fact)
    assert quantity is not None
    assert float(quantity.to(unit).magnitude) == pytest.approx(float(number), rel=1e-5)


def test_a_decade_is_ten_years() -> None:
    pytest.importorskip("pint")
    fact = figures.parse("dua dekade")
    assert fact is not None
    assert figures.quantity(fact) == figures.registry().Quantity(20, "year")


def test_numbers_stay_exact() -> None:
    pytest.importorskip("pint")
    fact = figures.parse("0,1 kuintal")
    assert fact is not None
    quantity = figures.quantity(fact)
    assert quantity is not None
    assert quantity.to("kilogram").magnitude == Decimal(10)


def test_ranges_have_bounds() -> None:
    pytest.importorskip("pint")
    fact = figures.parse("10-15 kilogram")
    assert fact is not None
    assert figures.quantity(fact) is None
    assert [str(figures.quantity(fact, bound)) for bound in ("low", "high")] == ["10 kilogram", "15 kilogram"]


def test_figures_of_a_document_convert_too() -> None:
    pytest.importorskip("pint")
    record = Measure(id="figure1", mention="m1", value=5, measure="kuintal", evidence=("m1",))
    assert str(figures.quantity(record)) == "5 kuintal"
    assert figures.ucum(record) == "dt"


@pytest.mark.parametrize("text", ["dua orang", "Rp 5 juta", "45"])
def test_counts_and_money_are_no_quantities(text: str) -> None:
    fact = figures.parse(text)
    assert fact is not None
    assert figures.quantity(fact) is None


@pytest.mark.parametrize(("text", "code"), rows(UCUM))
def test_code_of_ucum(text: str, code: str) -> None:
    fact = figures.parse(text)
    assert fact is not None
    assert figures.ucum(fact) == (None if code == "-" else code)


def test_without_pint_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", None)
    figures.registry.cache_clear()
    fact = figures.parse("5 kuintal")
    assert fact is not None
    with pytest.raises(MissingExtraError, match=r"telisik\[measures\]"):
        figures.quantity(fact)


def test_pint_is_not_imported_before_it_is_needed() -> None:
    code = "import sys; from telisik import figures; figures.parse('5 kuintal'); sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_currencies_are_those_of_iso_4217() -> None:
    numbers = pytest.importorskip("babel.numbers")
    assert set(currencies()) <= numbers.list_currencies()
