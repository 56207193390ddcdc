"""Figures: quantities with what they count or measure."""

from telisik.mentions.figures.facts import FigureFact, interpret, stuff_after
from telisik.mentions.figures.grammar import find
from telisik.mentions.figures.measures import quantity, registry, ucum

__all__ = ["FigureFact", "find", "interpret", "quantity", "registry", "stuff_after", "ucum"]
