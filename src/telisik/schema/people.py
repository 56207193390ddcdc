"""People, and the claims that they hold a rank or an office."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from telisik.schema.base import Record

PositionStatus = Literal["current", "acting", "former", "candidate"]


class Person(Record):
    """One real person, once, in whatever forms the article names them."""

    id: str = Field(description="Unique in the document.")
    name: str = Field(description="The fullest form of the name, without rank and titles.")
    titles_before: tuple[str, ...] = Field(default=(), description="Titles before the name, as written.")
    titles_after: tuple[str, ...] = Field(default=(), description="Titles behind the name, as written.")
    aliases: tuple[str, ...] = Field(default=(), description="Other forms of the name in the article.")
    mentions: tuple[str, ...] = Field(
        description="Ids of PERSON mentions, and of the bare POSITION mentions that stand for the person."
    )


class Rank(Record):
    """A military, police or civil-service rank."""

    text: str = Field(description="The article's own wording at its fullest.")
    code: str | None = Field(default=None, description="Stable key, such as `mayjen`, `akbp`, `kombes`.")
    label: str | None = Field(default=None, description="Full form, such as `Mayor Jenderal`.")
    service: str | None = Field(default=None, description="`TNI AD`, `TNI AL`, `TNI AU`, `TNI`, `Polri` and others.")
    corps: str | None = Field(default=None, description="Corps or branch in full, such as `Kavaleri`.")
    grade: str | None = Field(default=None, description="NATO grade code, such as `OF-7`.")
    retired: bool = Field(default=False, description="Whether the rank is marked as retired.")


class Position(Record):
    """An office."""

    text: str = Field(description="The article's own wording at its fullest.")
    role: str | None = Field(default=None, description="Stable key, such as `pangdam`.")
    label: str | None = Field(default=None, description="Full form, such as `Panglima Komando Daerah Militer`.")
    status: PositionStatus = Field(default="current", description="How the office is held.")


class Posting(Record):
    """The claim that a person holds a rank and/or an office."""

    id: str = Field(description="Unique in the document.")
    person: str | None = Field(default=None, description="Id of the person; `null` for an office without its holder.")
    rank: Rank | None = Field(default=None, description="The rank held.")
    position: Position | None = Field(default=None, description="The office held.")
    unit: str | None = Field(default=None, description="Id of the unit that the office heads or belongs to.")
    organization: str | None = Field(default=None, description="Id of the organisation likewise.")
    place: str | None = Field(default=None, description="Id of the place that the office governs.")
    evidence: tuple[str, ...] = Field(description="Ids of the mentions that prove the claim.")
