"""Quantities: how many or how much of what, by whom, where and when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from telisik.schema.base import Number, Record

KIND = "What kind of quantity it is; tells which model it is."
Modifier = Literal["about", "almost", "more_than", "less_than", "at_least", "at_most"]


class _Figure(Record):
    id: str = Field(description="Unique in the document.")
    mention: str = Field(description="Id of the FIGURE mention.")
    value: Number | None = Field(default=None, description="The number, where it is one.")
    low: Number | None = Field(default=None, description="Lower bound of a range or of a vague number.")
    high: Number | None = Field(default=None, description="Upper bound of a range or of a vague number.")
    approximate: bool = Field(default=False, description="Whether the text says that it is not exact.")
    modifier: Modifier | None = Field(default=None, description="How the text qualifies the number.")
    noun: str | None = Field(default=None, description="The counted head, such as `personel`.")
    measure: str | None = Field(default=None, description="Unit of measure, such as `kg`, `ha`, `km`.")
    currency: str | None = Field(default=None, description="ISO 4217 code.")
    of: str | None = Field(default=None, description="The stuff measured, such as `sabu`.")
    by: str | None = Field(default=None, description="Id of the person, unit or organization that acts.")
    place: str | None = Field(default=None, description="Id of the place, where the sentence says so.")
    date: str | None = Field(default=None, description="Id of the date, where the sentence says so.")
    evidence: tuple[str, ...] = Field(description="Ids of the mentions that prove the record.")


class Count(_Figure):
    """A number of people or things: `sekitar 2.445 personel`."""

    kind: Literal["count"] = Field(default="count", description=KIND)


class Money(_Figure):
    """An amount of money: `Rp 1,2 miliar`."""

    kind: Literal["money"] = Field(default="money", description=KIND)


class Percent(_Figure):
    """A share of a hundred: `45,5 persen`."""

    kind: Literal["percent"] = Field(default="percent", description=KIND)


class Measure(_Figure):
    """An amount of a unit of measure: `5 kilogram`."""

    kind: Literal["measure"] = Field(default="measure", description=KIND)


class Duration(_Figure):
    """A length of time: `tiga hari`."""

    kind: Literal["duration"] = Field(default="duration", description=KIND)


class Age(_Figure):
    """How old somebody is: `35 tahun`, or the number in brackets behind a name."""

    kind: Literal["age"] = Field(default="age", description=KIND)


class OtherFigure(_Figure):
    """Any other quantity."""

    kind: Literal["other"] = Field(default="other", description=KIND)


Figure = Annotated[
    Count | Money | Percent | Measure | Duration | Age | OtherFigure,
    Field(discriminator="kind"),
]
