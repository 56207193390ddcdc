"""Dates, clock times and named periods."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from telisik.schema.base import Record

Precision = Literal["minute", "hour", "day_part", "day", "week", "month", "quarter", "year", "decade", "period"]


class Date(Record):
    """A day, a span of days or a clock time, as ISO 8601."""

    id: str = Field(description="Unique in the document.")
    start: datetime.date | None = Field(default=None, description="First day; `null` where it can't be known.")
    end: datetime.date | None = Field(default=None, description="Last day; `null` where it can't be known.")
    time: str | None = Field(default=None, description="Clock time, such as `06:30+08:00`; a range as `09:00/11:00`.")
    precision: Precision | None = Field(default=None, description="The finest thing that the words fix.")
    mentions: tuple[str, ...] = Field(description="Ids of the DATE mentions.")
