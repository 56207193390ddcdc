"""Units known by name: commands, districts, bases, battalions, bodies and foreign forces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from telisik.lexicon.phrases import Phrases
from telisik.lexicon.places import fold
from telisik.lexicon.table import Row, read_table
from telisik.lexicon.units.kinds import FAMILIES, Kind, Kinds, kinds, load_kinds, words

COLUMNS = ("kind", "number", "name", "forms", "parent", "place")
TABLES = ("kodam", "korem", "kodim", "polda", "polres", "lanud", "navy", "commands", "battalions")
FORMER = "former"


class KnownUnit(NamedTuple):
    """A unit of the lexicon.

    Attributes:
        kind: key of its kind; empty for a foreign force.
        number: as in its name, or empty.
        title: its name of honour or place, without kind and number; the whole name of a body.
        name: the normal name.
        forms: what it is called inside its kind, folded, its title first.
        service: the force, or `None`.
        level: tier of command, or `None`.
        parent: normal name of the unit above, or empty.
        place: official name of its area or seat, or empty.
    """

    kind: str
    number: str
    title: str
    name: str
    forms: tuple[str, ...]
    service: str | None
    level: str | None
    parent: str
    place: str


@dataclass(frozen=True)
class KnownUnits:
    """The units of the lexicon by number, by name inside their kind, by normal name; bodies by every writing."""

    by_number: Mapping[tuple[str, str], KnownUnit]
    by_form: Mapping[tuple[str, str], KnownUnit]
    by_name: Mapping[str, KnownUnit]
    bodies: Phrases[KnownUnit]
    body_of_kind: Mapping[str, KnownUnit]
    first_words: frozenset[str]

    def numbered(self, kind: str, number: str) -> KnownUnit | None:
        """The unit of a kind that has this number."""
        return self.by_number.get((kind, number))

    def titled(self, kind: str, title: str) -> KnownUnit | None:
        """The only unit of a kind, or else of a kind of the same tier, that is called so.

        >>> known_units().titled("polres", "Samarinda").name
        'Polresta Samarinda'
        """
        folded = fold(title)
        for key in (kind, *FAMILIES.get(kind, ())):
            found = self.by_form.get((key, folded))
            if found is not None:
                return found
        return None


@cache
def known_units() -> KnownUnits:
    """The shipped units, read once.

    >>> known_units().numbered("korem", "091").name
    'Korem 091/Aji Surya Natakesuma'
    """
    return load_known_units()


def load_known_units(folder: Path | None = None) -> KnownUnits:
    """Reads and checks the tables of units.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line: a kind that is none, a number or name given twice.
    """
    all_kinds = load_kinds(folder) if folder else kinds()
    by_number: dict[tuple[str, str], KnownUnit] = {}
    bearers: dict[tuple[str, str], list[KnownUnit]] = {}
    by_name: dict[str, KnownUnit] = {}
    for table in (*TABLES, FORMER):
        for row, unit in _units(table, all_kinds, folder):
            if unit.name in by_name or (unit.number and (unit.kind, unit.number) in by_number):
                raise row.fail(f"{unit.name!r} has the name or number of a unit above")
            by_name[unit.name] = unit
            if unit.number:
                by_number[unit.kind, unit.number] = unit
            if table != FORMER:
                for form in unit.forms:
                    bearers.setdefault((unit.kind, form), []).append(unit)
    bodies: Phrases[KnownUnit] = Phrases()
    body_of_kind: dict[str, KnownUnit] = {}
    first_words: set[str] = set()
    for unit, forms in _bodies(folder):
        body_of_kind.setdefault(unit.kind, unit)
        by_name.setdefault(unit.name, unit)
        for form in forms:
            bodies.add(words(form), unit)
            first_words.add(words(form)[0].casefold())
    return KnownUnits(by_number, dict(_settled(bearers)), by_name, bodies, body_of_kind, frozenset(first_words))


def _settled(bearers: Mapping[tuple[str, str], list[KnownUnit]]) -> Iterator[tuple[tuple[str, str], KnownUnit]]:
    """A form with one bearer, or with one whose title it is; others tell a unit only beside its number."""
    for key, units in bearers.items():
        owners = units if len(units) == 1 else [unit for unit in units if unit.forms[0] == key[1]]
        if len(owners) == 1:
            yield key, owners[0]


def _units(table: str, all_kinds: Kinds, folder: Path | None) -> Iterator[tuple[Row, KnownUnit]]:
    for row in read_table(f"units/{table}.tsv", COLUMNS, required=("kind",), folder=folder):
        cells = row.cells
        kind = all_kinds.by_key.get(cells["kind"])
        if kind is None:
            raise row.fail(f"{cells['kind']!r} is no kind of kinds.tsv")
        titles: Iterable[str] = (title for title in (cells["name"], *row.forms("forms")) if title)
        yield (
            row,
            KnownUnit(
                kind=kind.key,
                number=cells["number"],
                title=cells["name"],
                name=normal_name(kind, cells["number"], cells["name"]),
                forms=tuple(dict.fromkeys(map(fold, titles))),
                service=kind.service,
                level=kind.level,
                parent=cells["parent"],
                place=cells["place"],
            ),
        )


def normal_name(kind: Kind, number: str, title: str) -> str:
    """The normal name of a unit: short kind, number, slash, name; no slash where names of the kind are numbers.

    >>> from telisik.lexicon.units.kinds import kinds
    >>> normal_name(kinds().by_key["kodim"], "0905", "Balikpapan"), normal_name(kinds().by_key["lanud"], "", "Dhomber")
    ('Kodim 0905/Balikpapan', 'Lanud Dhomber')
    """
    joint = " " if kind.complement == "number" else "/"
    return " ".join(part for part in (kind.short, joint.join(part for part in (number, title) if part)) if part)


def _bodies(folder: Path | None) -> Iterator[tuple[KnownUnit, tuple[str, ...]]]:
    columns = ("kind", "name", "forms", "service", "level", "parent")
    for row in read_table("units/bodies.tsv", columns, required=columns[:2], folder=folder):
        cells = row.cells
        name = cells["name"]
        unit = KnownUnit(
            cells["kind"], "", name, name, (fold(name),), cells["service"] or None, cells["level"], cells["parent"], ""
        )
        yield unit, (name, *row.forms("forms"))
    for row in read_table("units/foreign.tsv", ("name", "forms", "country"), required=("name",), folder=folder):
        name = row.cells["name"]
        unit = KnownUnit("", "", name, name, (fold(name),), None, None, "", row.cells["country"])
        yield unit, (name, *row.forms("forms"))
