"""The one place that settles which of the components' candidates become mentions."""

from telisik.mentions.overlaps.policy import POLICY, Source
from telisik.mentions.overlaps.settle import Proposal, settle

__all__ = ["POLICY", "Proposal", "Source", "settle"]
