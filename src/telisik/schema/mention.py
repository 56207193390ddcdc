"""A mention: a labelled span of the document's text."""

from __future__ import annotations

from pydantic import Field

from telisik.schema.base import Record
from telisik.schema.label import Label


class Mention(Record):
    """A span of the text with one of the nine labels; `text` is the document's text from `start` to `end`."""

    id: str = Field(description="Unique in the document.")
    label: Label = Field(description="What the mention is.")
    text: str = Field(description="The words as they stand in the text.")
    start: int = Field(ge=0, description="Offset of the first character, in Unicode code points.")
    end: int = Field(ge=0, description="Offset behind the last character, in Unicode code points.")
    parent: str | None = Field(default=None, description="Id of the mention that encloses this one.")
    score: float = Field(ge=0, le=1, description="How sure the component that found it is.")
    record: str | None = Field(default=None, description="Id of the record that the mention belongs to.")
