"""`telisik show`: a text with coloured mentions, and its records as tables, for the terminal."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from telisik.cli.documents import DocumentRun
from telisik.cli.status import Status
from telisik.extractor import load
from telisik.formats.readers import ReadOptions
from telisik.formats.writers.html import COLOURS
from telisik.schema import Document, Figure, Label, Organization, Person, Place, Posting, Unit

_BLANKED = {code: " " for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Control characters, which could steer the terminal, and which rich would take out, so that offsets were wrong."""
STYLES = {label: f"black on {colour}" for label, colour in COLOURS.items()}


def show(inputs: Sequence[str], *, model: str, published: datetime.date | None, encoding: str) -> Status:
    """Prints each document; failures are told on standard error."""
    console = Console(highlight=False, markup=False, emoji=False)  # names and texts are shown as they are
    run = DocumentRun(load(model), published=published)
    for document in run.documents(inputs, ReadOptions(encoding=encoding), with_text=True):
        console.rule(document.id)
        console.print(coloured(document))
        console.print(legend())
        for table in tables(document):
            console.print(table)
    return run.status


def coloured(document: Document) -> Text:
    """The text, each mention in its label's colour; inner ones show on top of outer ones."""
    text = Text((document.text or "").translate(_BLANKED))
    for mention in document.mentions:
        text.stylize(STYLES[mention.label], mention.start, mention.end)
    return text


def legend() -> Text:
    """Which colour means which label."""
    return Text("\n") + Text(" ").join(Text(f" {label.value} ", style=STYLES[label]) for label in Label)


def tables(document: Document) -> Iterator[Table]:
    """A table for each kind of record that the document has."""
    names = _names(document)

    def name(record: str | None) -> str:
        return names.get(record or "", "")

    people = [(p.name, ", ".join((*p.titles_before, *p.titles_after)), ", ".join(p.aliases)) for p in document.people]
    yield from _table("People", ("name", "titles", "also"), people)
    postings = [_posting_row(posting, name) for posting in document.postings]
    yield from _table("Postings", ("person", "rank", "position", "status", "of"), postings)
    units = [(u.name, u.kind or "", u.service or "", name(u.parent), name(u.place)) for u in document.units]
    yield from _table("Units", ("name", "kind", "service", "under", "place"), units)
    bodies = [(o.name, o.acronym or "", o.kind or "", name(o.place)) for o in document.organizations]
    yield from _table("Organisations", ("name", "acronym", "kind", "place"), bodies)
    places = [(p.name, p.kind or "", p.code or "", " › ".join(p.path)) for p in document.places]
    yield from _table("Places", ("name", "kind", "code", "path"), places)
    figures = [
        (_amount(f), f.kind, f.noun or f.measure or f.currency or "", name(f.by), name(f.place))
        for f in document.figures
    ]
    yield from _table("Figures", ("value", "kind", "of what", "by", "place"), figures)
    dates = [(str(d.start or ""), str(d.end or ""), d.time or "", d.precision or "") for d in document.dates]
    yield from _table("Dates", ("start", "end", "time", "precision"), dates)


def _names(document: Document) -> dict[str, str]:
    named: tuple[Person | Unit | Organization | Place, ...]
    named = (*document.people, *document.units, *document.organizations, *document.places)
    return {record.id: record.name for record in named}


def _posting_row(posting: Posting, name: Callable[[str | None], str]) -> tuple[str, ...]:
    rank, position = posting.rank, posting.position
    body = posting.unit or posting.organization or posting.place
    return (
        name(posting.person) or "?",
        (rank.label or rank.text) if rank else "",
        position.text if position else "",
        position.status if position else "",
        name(body),
    )


def _amount(figure: Figure) -> str:
    if figure.value is not None:
        return f"{'± ' if figure.approximate else ''}{figure.value}"
    return f"{figure.low}–{figure.high}" if figure.low is not None else ""


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[Table]:
    table = Table(*columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(*row)
    if table.row_count:
        yield table
