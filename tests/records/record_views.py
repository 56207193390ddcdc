"""Short views of the records that a text with inline mark-up gives."""

from __future__ import annotations

import datetime

from inline_texts import read_marked
from telisik.records.assemble import Records, assemble


def records_of(marked: str, published: datetime.date | None = None) -> Records:
    """The records of a text with inline mark-up."""
    return assemble(read_marked(marked, published))


def name_of(records: Records, record_id: str | None) -> str | None:
    """The name of the person, unit, organisation or place with this id."""
    names = {person.id: person.name for person in records.people}
    names.update((unit.id, unit.name) for unit in records.units)
    names.update((organization.id, organization.name) for organization in records.organizations)
    names.update((place.id, place.name) for place in records.places)
    return names.get(record_id or "")


def postings_as_text(records: Records) -> list[str]:
    """Each posting as `person | rank | office`, with `-` for what it lacks; a status other than current in brackets."""
    lines: list[str] = []
    for posting in records.postings:
        office = "-"
        if posting.position:
            office = posting.position.text
            if posting.position.status != "current":
                office += f" ({posting.position.status})"
        lines.append(
            f"{name_of(records, posting.person) or '-'} | {posting.rank.text if posting.rank else '-'} | {office}"
        )
    return lines
