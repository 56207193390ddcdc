"""What all records share: they are frozen, and know no field that the contract does not name."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, WithJsonSchema


class Record(BaseModel):
    """Base of everything in a document."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def exact_number(value: Any) -> int | Decimal:
    """An integer or a decimal that JSON can hold without rounding.

    Raises:
        ValueError: where `value` is no finite number, or a decimal of more digits than a JSON number keeps.

    >>> exact_number(2445), exact_number(2.84), exact_number(Decimal("1.50")), exact_number(Decimal("3.0"))
    (2445, Decimal('2.84'), Decimal('1.5'), 3)
    """
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise ValueError("not a number")
    if isinstance(value, int):
        return value
    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    if not number.is_finite():
        raise ValueError("not a finite number")
    if number == number.to_integral_value():
        return int(number)
    if Decimal(repr(float(number))) != number:
        raise ValueError("more digits than a JSON number keeps")
    return number.normalize()


def _to_json(value: int | Decimal) -> int | float:
    return value if isinstance(value, int) else float(value)


Number = Annotated[
    int | Decimal,
    BeforeValidator(exact_number),
    PlainSerializer(_to_json, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A number that survives JSON exactly: integers stay integers, decimals are never rounded to binary."""
