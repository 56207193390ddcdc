"""Organisations: what the words of an ORG mention say."""

from telisik.mentions.organizations.facts import Learnt, OrganizationFact, abbreviates, bracketed_acronym, interpret

__all__ = ["Learnt", "OrganizationFact", "abbreviates", "bracketed_acronym", "interpret"]
