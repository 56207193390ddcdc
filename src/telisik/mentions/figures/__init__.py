"""Figures: quantities with what they count or measure."""

from telisik.mentions.figures.facts import FigureFact, interpret, stuff_after
from telisik.mentions.figures.grammar import find

__all__ = ["FigureFact", "find", "interpret", "stuff_after"]
