"""Units of armed forces and police: where they are named, and what the names say."""

from telisik.mentions.units.facts import UnitFact, interpret, of_kind
from telisik.mentions.units.grammar import find

__all__ = ["UnitFact", "find", "interpret", "of_kind"]
