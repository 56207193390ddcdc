"""Mentions joined into records: one file of rules a record kind."""
