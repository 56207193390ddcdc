"""Places: what the words of a PLACE mention say."""

from telisik.mentions.places.facts import PlaceFact, bare_name, lower_readings, readings

__all__ = ["PlaceFact", "bare_name", "lower_readings", "readings"]
