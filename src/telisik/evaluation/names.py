"""How often ranks, units, offices and places are known by name: `python -m telisik.evaluation.names FOLDER…`.

What each mention names is annotated in `data/gold/names/dev.tsv`. Four measures are printed twice, from a reader's own
mentions and from the bare text; there a mention that was not found with both edges counts as wrong:

- **RANK**: the rank's code is right.
- **UNIT**: the record has the unit's normal name.
- **POSITION**: role and implied unit are both right; no unit is right where the words and the article imply none.
- **PLACE right**: the code is right, of the mentions that are given one; **PLACE given**: a code is given, of the
  mentions that have one for a careful reader.

Below stand the grammars of ranks and units alone, without a tagger. `--errors` lists what is wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from telisik.evaluation.dates import published_of
from telisik.evaluation.grammar_report import Report, in_context, marked_articles
from telisik.evaluation.links import reading_of
from telisik.extractor import load
from telisik.formats.inline import Marked
from telisik.lexicon.table import read_table
from telisik.mentions import ranks, units
from telisik.mentions.offices import interpret as interpret_office
from telisik.records.assemble import Records, assemble
from telisik.resources import lexicon_folder
from telisik.schema import Label, Mention

GOLD = lexicon_folder().parent / "gold" / "names" / "dev.tsv"
COLUMNS = ("file", "start", "end", "label", "value", "unit")
NO_CODE = frozenset({"none", "-"})
"""Values of places that shall have no code: there is none, or nobody can tell which."""

BARS: Mapping[str, float] = {"RANK": 0.99, "UNIT": 0.95, "POSITION": 0.92, "PLACE right": 0.95, "PLACE given": 0.85}

Predict = Callable[[Path, Marked], Records]


class Named(NamedTuple):
    """What a mention names.

    Attributes:
        value: a rank's code, a unit's normal name, an office's role, or a place's code; empty for none.
        unit: normal name of the unit that an office implies, or empty.
    """

    value: str
    unit: str = ""


class Place(NamedTuple):
    """Where a mention stands in its article."""

    start: int
    end: int
    label: Label


Gold = dict[str, dict[Place, Named]]


@dataclass
class Measure:
    """How many answers there are, and how many of them are right."""

    right: int = 0
    of: int = 0

    def count(self, right: bool) -> None:
        """Counts one answer."""
        self.of += 1
        self.right += right

    @property
    def share(self) -> float:
        """The share of right answers; 1 where none was asked for."""
        return self.right / self.of if self.of else 1.0


@dataclass
class NameReport:
    """The measures, by the names of `BARS`, and a line for each wrong answer.

    >>> report = NameReport()
    >>> report.add(Label.PLACE, Named("64.71"), Named("64.71"), "Balikpapan")
    >>> report.add(Label.PLACE, Named("-"), Named("32.01"), "Bogor")
    >>> report.add(Label.PLACE, Named("73.06"), None, "Gowa")
    >>> report.measures["PLACE right"], report.measures["PLACE given"]
    (Measure(right=1, of=2), Measure(right=1, of=2))
    """

    measures: dict[str, Measure] = field(default_factory=lambda: {name: Measure() for name in BARS})
    wrong: list[str] = field(default_factory=list)

    def add(self, label: Label, gold: Named, found: Named | None, where: str) -> None:
        """Counts one mention; `found` is `None` where there is no such mention."""
        if label is Label.PLACE:
            right = self._add_place(gold, found)
        else:
            right = found == gold
            self.measures[label.value].count(right)
        if not right:
            self.wrong.append(f"{label.value} {where}: {_shown(found)}, not {_shown(gold)}")

    def _add_place(self, gold: Named, found: Named | None) -> bool:
        code = found.value if found is not None else ""
        has_code = gold.value not in NO_CODE
        if code:
            self.measures["PLACE right"].count(code == gold.value)
        if has_code:
            self.measures["PLACE given"].count(bool(code))
        return code == (gold.value if has_code else "")

    def lines(self) -> Iterator[str]:
        """The report, a measure a line."""
        for name, bar in BARS.items():
            measure = self.measures[name]
            yield f"{name:12} {measure.share:6.1%}  ({measure.right} of {measure.of}; bar {bar:.0%})"


def _shown(named: Named | None) -> str:
    return "no mention" if named is None else " of ".join(part for part in named if part) or "nothing"


def read_gold(table: Path = GOLD) -> Gold:
    """What the mentions of each article name.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    gold: Gold = {}
    for row in read_table(table.name, COLUMNS, required=COLUMNS[:5], folder=table.parent):
        cells = row.cells
        if cells["label"] not in {"RANK", "UNIT", "POSITION", "PLACE"}:
            raise row.fail(f"{cells['label']!r} is no label that names are annotated for")
        place = Place(int(cells["start"]), int(cells["end"]), Label(cells["label"]))
        gold.setdefault(cells["file"], {})[place] = Named(cells["value"], cells["unit"])
    return gold


def score(folders: Sequence[Path], gold: Gold, predict: Predict) -> NameReport:
    """Compares what a predictor's records say of the annotated mentions."""
    report = NameReport()
    for path, marked in marked_articles(folders):
        if path.stem not in gold:
            continue
        found = named_mentions(predict(path, marked))
        for place, expected in gold[path.stem].items():
            where = f"{path.stem} {in_context(marked.text, place.start, place.end)}"
            report.add(place.label, expected, found.get(place), where)
    return report


def named_mentions(records: Records) -> dict[Place, Named]:
    """What the RANK, UNIT, POSITION and PLACE mentions of a document name, by its records."""
    named: dict[Place, Named] = {}
    names = _Names(records)
    for mention in records.mentions:
        if mention.label in _NAMERS:
            named[Place(mention.start, mention.end, mention.label)] = _NAMERS[mention.label](names, mention)
    return named


class _Names:
    """What the records say of mentions, by their ids."""

    def __init__(self, records: Records) -> None:
        names = {unit.id: unit.name for unit in records.units}
        self.units = {id: unit.name for unit in records.units for id in unit.mentions}
        self.posted = {id: names[p.unit] for p in records.postings if p.unit for id in p.evidence}
        self.codes = {id: place.code or "" for place in records.places for id in place.mentions}

    def rank(self, mention: Mention) -> Named:
        fact = ranks.interpret(mention.text)
        return Named(fact.code if fact is not None else "")

    def unit(self, mention: Mention) -> Named:
        return Named(self.units.get(mention.id, ""))

    def office(self, mention: Mention) -> Named:
        """Its role by the words; the unit that lists the mention, else that of the posting that it proves."""
        fact = interpret_office(mention.text)
        role = fact.role if fact is not None else None
        return Named(role or "", self.units.get(mention.id) or self.posted.get(mention.id, ""))

    def place(self, mention: Mention) -> Named:
        return Named(self.codes.get(mention.id, ""))


_NAMERS: Mapping[Label, Callable[[_Names, Mention], Named]] = {
    Label.RANK: _Names.rank,
    Label.UNIT: _Names.unit,
    Label.POSITION: _Names.office,
    Label.PLACE: _Names.place,
}


def from_mentions(path: Path, marked: Marked) -> Records:
    """The records that the reader's own mentions give."""
    return assemble(reading_of(marked.text, marked.spans, published_of(path)))


def from_text() -> Predict:
    """A predictor that knows the bare text and the day: the shipped model tags it."""
    extractor = load()
    return lambda path, marked: assemble(extractor.read(marked.text, published=published_of(path)))


def score_grammars(folders: Iterable[Path]) -> dict[Label, Report]:
    """What the grammars of ranks and units find on their own."""
    reports = {Label.RANK: Report(), Label.UNIT: Report()}
    for path, marked in marked_articles(folders):
        reports[Label.RANK].count_mentions(path.stem, marked, Label.RANK, lambda _, tokens: ranks.find(tokens))
        reports[Label.UNIT].count_mentions(
            path.stem,
            marked,
            Label.UNIT,
            lambda _, tokens: [found for found in units.find(tokens) if found.label is Label.UNIT],
        )
    return reports


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the report."""
    parser = argparse.ArgumentParser(description="Scores ranks, units, offices and places known by name.")
    parser.add_argument("folders", nargs="+", type=Path, help="folders of .xml articles")
    parser.add_argument("--gold", type=Path, default=GOLD, help="table of names by offsets")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    options = parser.parse_args(arguments)
    gold = read_gold(options.gold)
    for source, predict in (("from a reader's mentions", from_mentions), ("from the bare text", from_text())):
        report = score(options.folders, gold, predict)
        _print([f"{source}:", *report.lines(), *(report.wrong if options.errors else ())])
    for label, alone in score_grammars(options.folders).items():
        _print([f"grammar of {label.value} alone:", *alone.lines(), *(alone.wrong if options.errors else ())])
    return 0


def _print(lines: Sequence[str]) -> None:
    sys.stdout.write("\n    ".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
