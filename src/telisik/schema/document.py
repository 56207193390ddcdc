"""A document: everything that telisik says of one text."""

from __future__ import annotations

import datetime
from typing import Final, Literal

from pydantic import Field

from telisik.schema.base import Record
from telisik.schema.bodies import Organization, Unit
from telisik.schema.dates import Date
from telisik.schema.figures import Figure
from telisik.schema.mention import Mention
from telisik.schema.people import Person, Posting
from telisik.schema.places import Place

SCHEMA_VERSION: Final = "1.0"


class ModelInfo(Record):
    """Which model produced a document."""

    name: str = Field(description="Name of the model.")
    version: str = Field(description="Version of the model.")


class Sentence(Record):
    """A sentence as a span of the text."""

    start: int = Field(ge=0, description="Offset of the first character.")
    end: int = Field(ge=0, description="Offset behind the last character.")


class Token(Record):
    """A token as a span of the text."""

    text: str = Field(description="The characters of the token.")
    start: int = Field(ge=0, description="Offset of the first character.")
    end: int = Field(ge=0, description="Offset behind the last character.")


class Warning(Record):
    """Something that a reader of the record should know."""

    code: str = Field(description="Stable key.")
    message: str = Field(description="One line for people.")
    start: int | None = Field(default=None, description="Where it begins, if it has a place.")
    end: int | None = Field(default=None, description="Where it ends, if it has a place.")


class Document(Record):
    """Everything that telisik says of one text; one line of JSON Lines."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="Version of this contract.")
    id: str = Field(description="Given, or derived from the source.")
    source: str | None = Field(default=None, description="The file, or file and row, that the text came from.")
    text_sha256: str = Field(description="SHA-256 of the text in UTF-8.")
    n_chars: int = Field(ge=0, description="Length of the text in Unicode code points.")
    text: str | None = Field(default=None, description="The text itself, where it was asked for.")
    published: datetime.date | None = Field(default=None, description="Day against which relative dates are read.")
    model: ModelInfo = Field(description="The model that tagged the text.")
    sentences: tuple[Sentence, ...] = Field(default=(), description="In text order.")
    tokens: tuple[Token, ...] | None = Field(default=None, description="In text order, where asked for.")
    mentions: tuple[Mention, ...] = Field(default=(), description="In text order, outer before inner.")
    people: tuple[Person, ...] = Field(default=(), description="Each real person once.")
    postings: tuple[Posting, ...] = Field(default=(), description="Who holds what rank and office.")
    units: tuple[Unit, ...] = Field(default=(), description="Units of armed forces and police.")
    organizations: tuple[Organization, ...] = Field(default=(), description="All other organisations.")
    places: tuple[Place, ...] = Field(default=(), description="Named places.")
    figures: tuple[Figure, ...] = Field(default=(), description="Quantities.")
    dates: tuple[Date, ...] = Field(default=(), description="Dates and times.")
    warnings: tuple[Warning, ...] = Field(default=(), description="What a reader should know.")
