"""`telisik show`: a text with coloured mentions, its records as tables, and why they say so, for the terminal."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from telisik.cli.documents import DocumentRun
from telisik.cli.status import Status
from telisik.extractor import load
from telisik.formats.readers import ReadOptions
from telisik.formats.writers.html import COLOURS
from telisik.records.assemble import Records, assemble
from telisik.records.reading import Reason
from telisik.schema import Document, Figure, Label, Mention, Organization, Person, Place, Posting, Unit

_BLANKED = {code: " " for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Control characters, which could steer the terminal, and which rich would take out, so that offsets were wrong."""
STYLES = {label: f"black on {colour}" for label, colour in COLOURS.items()}


def show(
    inputs: Sequence[str], *, model: str, published: datetime.date | None, encoding: str, why: bool = False
) -> Status:
    """Prints each document; failures are told on standard error.

    Args:
        inputs: files, folders, or `-` for standard input.
        model: name of a shipped model, or a folder.
        published: day against which relative dates are read.
        encoding: of the files.
        why: whether each record is followed by the rules that joined it and the words that they read.
    """
    console = Console(highlight=False, markup=False, emoji=False)  # names and texts are shown as they are
    extractor = load(model)
    run = DocumentRun(extractor, published=published)
    for document in run.documents(inputs, ReadOptions(encoding=encoding), with_text=True):
        console.rule(document.id)
        console.print(coloured(document))
        console.print(legend())
        for table in tables(document):
            console.print(table)
        if why:
            console.print(why_table(assemble(extractor.read(document.text or "", published=document.published))))
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


def why_table(records: Records) -> Table:
    """For each record the rules that joined it, and the words that each rule read."""
    mentions = {mention.id: mention for mention in records.mentions}
    table = Table(
        "record", "says", "by the rule", "from the words", title="Why", title_justify="left", box=box.SIMPLE_HEAD
    )
    for kind, titled in _titled(records).items():
        table.add_section()
        table.add_row(Text(kind, style="bold"))
        for record, title in titled:
            rows = _merged(records.why[record])
            for n, ((says, rule), words) in enumerate(rows.items()):
                first = "" if n else Text(_line(title))
                table.add_row(first, says, Text(rule, style="italic"), _quoted(words, mentions))
    return table


def _titled(records: Records) -> dict[str, list[tuple[str, str]]]:
    """Id and title of each record, by the name of its kind; kinds without records are left out."""
    names = {p.id: p.name for p in records.people}
    texts = {mention.id: mention.text for mention in records.mentions}
    kinds = {
        "People": [(p.id, p.name) for p in records.people],
        "Postings": [(p.id, _claim(p, names)) for p in records.postings],
        "Units": [(u.id, u.name) for u in records.units],
        "Organisations": [(o.id, o.name) for o in records.organizations],
        "Places": [(p.id, p.name) for p in records.places],
        "Figures": [(f.id, texts[f.mention]) for f in records.figures],
        "Dates": [(d.id, texts[d.mentions[0]]) for d in records.dates],
    }
    return {kind: titled for kind, titled in kinds.items() if titled}


def _claim(posting: Posting, names: Mapping[str, str]) -> str:
    claimed = posting.position or posting.rank
    return f"{names.get(posting.person or '', '?')}: {claimed.text if claimed else ''}"


def _merged(reasons: Iterable[Reason]) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """The words by what they prove and by which rule, so that a rule that read many stands once."""
    merged: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for reason in reasons:
        merged.setdefault((reason.says, reason.rule), []).append(reason.words)
    return merged


def _quoted(words: Iterable[tuple[str, ...]], mentions: Mapping[str, Mention]) -> Text:
    """The mentions in their labels' colours, those read together joined by `+`, each wording once."""
    quoted: dict[str, Text] = {}
    for together in words:
        parts = [Text(_line(mentions[m].text), style=STYLES[mentions[m].label]) for m in together]
        text = Text(" + ").join(parts)
        quoted.setdefault(text.plain, text)
    return Text(", ").join(quoted.values())


def _line(text: str) -> str:
    return " ".join(text.translate(_BLANKED).split())


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
        table.add_row(*map(_line, row))
    if table.row_count:
        yield table
