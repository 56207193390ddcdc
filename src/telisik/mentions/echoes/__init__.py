"""Echoes: names that the tagger found at one place of an article, at the other places where they stand."""
