"""Measuring: never imported by what runs at a user's."""
