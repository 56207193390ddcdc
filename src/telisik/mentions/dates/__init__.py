"""Dates and clock times: where they stand, and what they say."""

from telisik.mentions.dates.facts import WEEKDAYS, DateFact, WeekdayMismatch, interpret
from telisik.mentions.dates.grammar import find
from telisik.mentions.dates.published import find_published

__all__ = ["WEEKDAYS", "DateFact", "WeekdayMismatch", "find", "find_published", "interpret"]
