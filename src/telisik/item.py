"""A text that is to be read, with what is known of it: what readers give and the extractor takes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    """A text to be read, with what is known of it.

    Attributes:
        text: any string.
        id: given name of the document; derived from its source or text where there is none.
        source: the file, or file and row, that it came from.
        published: day against which relative dates are read.
    """

    text: str
    id: str | None = None
    source: str | None = None
    published: datetime.date | None = None
