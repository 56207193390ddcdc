"""Titles: where they stand, and which they are."""

from telisik.mentions.titles.facts import interpret
from telisik.mentions.titles.grammar import find

__all__ = ["find", "interpret"]
