"""Offices (jabatan): where they stand (`find`) and what they say (`interpret`)."""

from telisik.mentions.offices.facts import OfficeFact, interpret
from telisik.mentions.offices.grammar import find

__all__ = ["OfficeFact", "find", "interpret"]
