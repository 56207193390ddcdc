"""Whom and which place figures belong to, annotated by offsets in `data/gold/links/`; and what records say of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from telisik.lexicon.table import read_table
from telisik.records.assemble import Records
from telisik.resources import lexicon_folder
from telisik.schema import Label

Relation = Literal["by", "place"]
Offsets = tuple[int, int]

_NAMING = {Label.PERSON, Label.UNIT, Label.ORG, Label.POSITION, Label.PLACE}

GOLD = lexicon_folder().parent / "gold" / "links"
DEV_PLACES = GOLD / "dev-place.tsv"
TRAIN: dict[Relation, Path] = {"by": GOLD / "train-by.tsv", "place": GOLD / "train-place.tsv"}


class FigureLink(NamedTuple):
    """A figure and the mentions of what it belongs to.

    Attributes:
        start: of the figure.
        end: of the figure.
        right: offsets of mentions, each of which is right; empty where it belongs to nothing.
    """

    start: int
    end: int
    right: tuple[Offsets, ...]


@cache
def read_figure_links(table: Path) -> dict[str, list[FigureLink]]:
    """The annotated figures of each article; none where the table is not shipped.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    if not table.is_file():
        return {}
    relation = table.stem.rsplit("-", 1)[-1]
    links: dict[str, list[FigureLink]] = {}
    columns = ("file", "start", "end", relation)
    for row in read_table(table.name, columns, required=columns, folder=table.parent):
        cells = row.cells
        right = tuple(_offsets(form) for form in row.forms(relation) if form != "-")
        links.setdefault(cells["file"], []).append(FigureLink(int(cells["start"]), int(cells["end"]), right))
    return links


def _offsets(form: str) -> Offsets:
    start, _, end = form.partition("-")
    return int(start), int(end)


def found_links(records: Records, relation: Relation) -> dict[Offsets, str]:
    """The record that each figure is given, by the figure's offsets."""
    at = {mention.id: (mention.start, mention.end) for mention in records.mentions}
    linked = ((figure.mention, figure.by if relation == "by" else figure.place) for figure in records.figures)
    return {at[mention]: record for mention, record in linked if record is not None}


def named_records(records: Records, right: Sequence[Offsets]) -> set[str]:
    """The records that these mentions belong to; an office's is the body that it heads."""
    bodies = {posting.id: posting.unit or posting.organization for posting in records.postings}
    units = {mention: unit.id for unit in records.units for mention in unit.mentions}
    named: set[str] = set()
    for mention in records.mentions:
        if (mention.start, mention.end) in right and mention.label in _NAMING:
            record = units.get(mention.id) or bodies.get(mention.record or "") or mention.record
            named |= {record} if record else set()
    return named
