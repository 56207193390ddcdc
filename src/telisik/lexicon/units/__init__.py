"""Units of armed forces and police: their kinds, and those known by name."""

from telisik.lexicon.units.kinds import FAMILIES, Kind, Kinds, kinds
from telisik.lexicon.units.known import KnownUnit, KnownUnits, known_units
from telisik.lexicon.units.words import Words, unit_words

__all__ = ["FAMILIES", "Kind", "Kinds", "KnownUnit", "KnownUnits", "Words", "kinds", "known_units", "unit_words"]
