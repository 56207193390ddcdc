"""Ranks: where they stand, and what they say."""

from telisik.mentions.ranks.facts import RankFact, interpret
from telisik.mentions.ranks.grammar import find

__all__ = ["RankFact", "find", "interpret"]
