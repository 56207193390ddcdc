"""The nine labels of the annotation guideline."""

from __future__ import annotations

from enum import Enum


class Label(str, Enum):
    """What a mention is.

    >>> Label("RANK") is Label.RANK, Label.RANK.tag
    (True, 'RNK')
    """

    PERSON = "PERSON"
    TITLE = "TITLE"
    RANK = "RANK"
    POSITION = "POSITION"
    UNIT = "UNIT"
    ORG = "ORG"
    PLACE = "PLACE"
    FIGURE = "FIGURE"
    DATE = "DATE"

    @property
    def tag(self) -> str:
        """The three letters that stand for the label in inline mark-up."""
        return _TAGS[self]

    @classmethod
    def from_tag(cls, tag: str) -> Label:
        """The label that an inline tag stands for.

        >>> Label.from_tag("UNT").value
        'UNIT'
        """
        return _LABELS[tag]


_TAGS = {
    Label.PERSON: "PER",
    Label.TITLE: "TTL",
    Label.RANK: "RNK",
    Label.POSITION: "POS",
    Label.UNIT: "UNT",
    Label.ORG: "ORG",
    Label.PLACE: "LOC",
    Label.FIGURE: "FIG",
    Label.DATE: "DAT",
}
_LABELS = {tag: label for label, tag in _TAGS.items()}
