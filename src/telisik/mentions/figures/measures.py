"""Measures in the terms of the library pint, which converts them: `5 kuintal` is 500 kilograms.

The lexicons name a unit of pint for each symbol of a record; `units.txt` beside them defines those of Indonesian news
that pint does not know. pint is the extra `measures`; it is imported when the first measure is asked for.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from telisik.errors import MissingExtraError
from telisik.language.numerals import Number
from telisik.mentions.figures.lexicon import UNITS, scales
from telisik.resources import lexicon_folder

if TYPE_CHECKING:
    import pint

    Quantity: TypeAlias = pint.Quantity[Any]
    Registry: TypeAlias = pint.UnitRegistry[Any]

Bound = Literal["value", "low", "high"]
_OF_A_HUNDRED = "percent", "%"


class Amount(Protocol):
    """A figure: what `interpret` gives, or one of a document."""

    @property
    def kind(self) -> str:
        """What sort of quantity."""

    @property
    def measure(self) -> str | None:
        """Symbol of the unit."""

    @property
    def value(self) -> Number | None:
        """The number, where it is one."""

    @property
    def low(self) -> Number | None:
        """Lower bound, where it has bounds."""

    @property
    def high(self) -> Number | None:
        """Upper bound, where it has bounds."""


@cache
def registry() -> Registry:
    """All units that figures can have, as pint's registry, which reckons in exact decimals.

    Raises:
        MissingExtraError: where pint is not installed.
    """
    try:
        import pint  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("pint", extra="measures", purpose="converting measures") from error
    units: Registry = pint.UnitRegistry(non_int_type=Decimal)
    units.load_definitions(str(lexicon_folder() / UNITS))
    return units


def quantity(figure: Amount, bound: Bound = "value") -> Quantity | None:
    """A measure, duration, age or percentage as a quantity that converts into other units.

    Args:
        figure: of `telisik.figures`, or of a document.
        bound: which of its numbers; ranges have `low` and `high` and no `value`.

    Returns:
        The quantity, or nothing for counts, money, and numbers that the figure does not have.

    Raises:
        MissingExtraError: where pint is not installed.

    >>> from telisik.mentions.figures import interpret
    >>> print(quantity(interpret("5 kuintal")).to("kilogram"))
    500 kilogram
    >>> print(quantity(interpret("10-15 mil laut"), "high").to("km"))
    27.780 kilometer
    """
    number = {"value": figure.value, "low": figure.low, "high": figure.high}[bound]
    unit, _ = _names(figure)
    return None if number is None or unit is None else registry().Quantity(Decimal(number), unit)


def ucum(figure: Amount) -> str | None:
    """The UCUM code of a figure's unit, or nothing where it has no unit or UCUM has no code for it; needs no extra.

    >>> from telisik.mentions.figures import interpret
    >>> ucum(interpret("5 kuintal")), ucum(interpret("36,5 derajat Celsius")), ucum(interpret("dua orang"))
    ('dt', 'Cel', None)
    """
    return _names(figure)[1] or None


def _names(figure: Amount) -> tuple[str | None, str | None]:
    """What pint and UCUM call the unit of a figure."""
    if figure.kind == "percent":
        return _OF_A_HUNDRED
    scale = None if figure.measure is None else scales().get(figure.measure)
    return (None, None) if scale is None else (scale.pint, scale.ucum)
