"""By-lines: who wrote an article, by initials or by name."""
