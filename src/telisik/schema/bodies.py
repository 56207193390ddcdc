"""Units of armed forces and police, and all other organisations."""

from __future__ import annotations

from pydantic import Field

from telisik.schema.base import Record


class Unit(Record):
    """A formation of armed forces or police, or a force itself."""

    id: str = Field(description="Unique in the document.")
    name: str = Field(description="Normal form: short kind, number, slash, honorific or place in full.")
    kind: str | None = Field(default=None, description="Stable key, such as `kodam`, `polres`, `yonif`.")
    service: str | None = Field(default=None, description="The force: `TNI AD`, `TNI AL`, `TNI AU`, `TNI`, `Polri`.")
    number: str | None = Field(default=None, description="Its number as written in its name: `VI`, `091`, `600`.")
    honorific: str | None = Field(default=None, description="Its name of honour: `Mulawarman`.")
    level: str | None = Field(default=None, description="The tier of command, such as `province` or `battalion`.")
    parent: str | None = Field(default=None, description="Id of the unit above, where text or lexicon says so.")
    place: str | None = Field(default=None, description="Id of its place, where text or lexicon says so.")
    mentions: tuple[str, ...] = Field(description="Ids of the UNIT mentions, or of the offices that imply the unit.")


class Organization(Record):
    """Any other named organisation."""

    id: str = Field(description="Unique in the document.")
    name: str = Field(description="Written out where the article or the lexicon does.")
    acronym: str | None = Field(default=None, description="Its short form.")
    kind: str | None = Field(default=None, description="Stable key, such as `ministry`, `party`, `company`.")
    place: str | None = Field(default=None, description="Id of its place.")
    mentions: tuple[str, ...] = Field(description="Ids of the ORG mentions, or of the offices that imply it.")
