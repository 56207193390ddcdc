"""Named places."""

from __future__ import annotations

from pydantic import Field

from telisik.schema.base import Record


class Place(Record):
    """A named place, once under all its forms."""

    id: str = Field(description="Unique in the document.")
    name: str = Field(description="Full official name where known.")
    kind: str | None = Field(
        default=None,
        description="`province`, `regency`, `city`, `district`, `village`, `island`, `country`, `street`, …",
    )
    code: str | None = Field(default=None, description="Kemendagri code, where the text allows one reading.")
    path: tuple[str, ...] = Field(default=(), description="Names from the country down to the place.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code.")
    mentions: tuple[str, ...] = Field(description="Ids of the PLACE mentions, or of those that imply it.")
