"""Which place the PLACE mentions of an article name: one reading of each name, or none.

Three kinds of evidence decide between namesakes, the nearer one first: the office or body around a mention (`Bupati
Bogor`), the address that it stands in (`Kecamatan Jetis, Kabupaten Mojokerto`), and the other places of the article.
What they leave open stays open.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from telisik.lexicon.places import ADMINISTRATIVE_KINDS, fold, hinted_kinds
from telisik.mentions.offices.facts import interpret as interpret_office
from telisik.mentions.places import PlaceFact, bare_name, lower_readings, readings
from telisik.mentions.units.facts import UnitFact
from telisik.mentions.units.facts import interpret as interpret_unit
from telisik.records.reading import Reading
from telisik.schema import Label, Mention

_ADDRESS_JOINT = re.compile(r"\s*[,(/–-]?\s*(?:di\s+)?")
_LONGEST_JOINT = 12
_LONGEST_ADDRESS = 6
_ROUNDS = 4
_HINT_WORDS = {"district": "Kecamatan", "village": "Desa"}
_LOWER_KINDS = frozenset({"district", "village"})
_OF_TWINS = frozenset({"kodim", "pendim"})
"""Kinds of units that may serve a city and the regency of its name together."""


@dataclass(eq=False)
class PlaceName:
    """The mentions of an article with the same words, and in offices of the same kind: they name one place.

    Attributes:
        text: the words as first written.
        hinted: whether the office or body around it says what kind of place it is.
        facts: the readings that are left.
        mentions: in text order.
        settled: whether the one reading left is the place meant.
    """

    text: str
    hinted: bool
    facts: tuple[PlaceFact, ...]
    mentions: list[Mention] = field(default_factory=list)
    settled: bool = False

    @property
    def fact(self) -> PlaceFact | None:
        """The one place that it names, once that is settled."""
        return self.facts[0] if self.settled else None

    @property
    def possible(self) -> tuple[PlaceFact, ...]:
        """The places that it may be; none where a plain name is only known for low places that nothing speaks for."""
        if self.settled or not self.plain:
            return self.facts
        return tuple(fact for fact in self.facts if fact.kind not in _LOWER_KINDS)

    @property
    def plain(self) -> bool:
        """Whether neither a designator nor the office around it says what kind of place it is."""
        return not self.hinted and fold(bare_name(self.text)) == fold(self.text)


def place_names(reading: Reading) -> list[PlaceName]:
    """The names of places in the article, in order of first mention, each with the reading that the evidence leaves."""
    names = _names(reading)
    addresses = _addresses(reading, names)
    for name in names:
        name.settled = len(name.facts) == 1 and not (name.plain and name.facts[0].kind in _LOWER_KINDS)
    for _ in range(_ROUNDS):
        before = [(name.facts, name.settled) for name in names]
        for inner, outer in addresses:
            _narrow_by_address(inner, outer)
        _settle(names)
        if before == [(name.facts, name.settled) for name in names]:
            break
    for inner, outer in addresses:
        _enclose(inner, outer)
    return names


def _names(reading: Reading) -> list[PlaceName]:
    by_id = {mention.id: mention for mention in reading.mentions}
    seats = _seats(reading)
    names: dict[tuple[str, tuple[str, ...], str], PlaceName] = {}
    for mention in reading.of_label(Label.PLACE):
        parent = by_id.get(mention.parent) if mention.parent is not None else None
        kinds = hinted_kinds(reading.text[parent.start : mention.start].split()) if parent is not None else ()
        seat = seats.get(mention.parent or "", "")
        key = (fold(mention.text) or mention.text, kinds, seat)
        if key not in names:
            facts, hinted = _of_seat(mention.text, seat) or _hinted(mention.text, kinds)
            names[key] = PlaceName(mention.text, hinted, facts)
        names[key].mentions.append(mention)
    return list(names.values())


def _seats(reading: Reading) -> dict[str, str]:
    """The official name of the area that the unit of a UNIT or POSITION mention serves, where the lexicon knows it.

    A name that is short for another one of the article (`Polres Metro Bekasi`, `… Bekasi Kota`) tells nothing.
    """
    units: dict[str, UnitFact] = {}
    for mention in reading.of_label(Label.UNIT, Label.POSITION):
        if (fact := _unit_of(mention)) is not None:
            units[mention.id] = fact
    names = {fact.name for fact in units.values()}
    return {
        id: fact.place
        for id, fact in units.items()
        if fact.place is not None
        and fact.kind not in _OF_TWINS
        and not any(name.startswith(f"{fact.name} ") for name in names)
    }


def _unit_of(mention: Mention) -> UnitFact | None:
    if mention.label is Label.UNIT:
        return interpret_unit(mention.text)
    office = interpret_office(mention.text)
    return office.unit if office is not None else None


def _of_seat(text: str, seat: str) -> tuple[tuple[PlaceFact, ...], bool] | None:
    """The reading that is the area which the unit around the name serves: `Polresta Bandung` serves the regency."""
    facts = tuple(fact for fact in readings(text) if fact.code and fact.name == seat)
    return (facts, True) if facts else None


def _hinted(text: str, kinds: Sequence[str]) -> tuple[tuple[PlaceFact, ...], bool]:
    """The readings that the office or body around the name allows, and whether it had a say."""
    facts = readings(text)
    for candidates in (facts, *(readings(f"{_HINT_WORDS[kind]} {text}") for kind in kinds if kind in _HINT_WORDS)):
        fitting = tuple(fact for fact in candidates if fact.kind in kinds and fact.code)
        if fitting:
            return fitting, True
    return facts, False


def _addresses(reading: Reading, names: Iterable[PlaceName]) -> list[tuple[PlaceName, PlaceName]]:
    """Pairs of names of which the second follows the first as what encloses it does in an address, nearest first."""
    name_of = {mention.id: name for name in names for mention in name.mentions}
    mentions = reading.of_label(Label.PLACE)
    joined = [_joint(reading, left, right) for left, right in itertools.pairwise(mentions)]
    pairs: list[tuple[PlaceName, PlaceName]] = []
    for index, mention in enumerate(mentions):
        for offset in range(index, min(index + _LONGEST_ADDRESS, len(joined))):
            if not joined[offset]:
                break
            pair = (name_of[mention.id], name_of[mentions[offset + 1].id])
            if pair[0] is not pair[1]:
                pairs.append(pair)
    return pairs


def _joint(reading: Reading, left: Mention, right: Mention) -> bool:
    return 0 <= right.start - left.end <= _LONGEST_JOINT and bool(
        _ADDRESS_JOINT.fullmatch(reading.between(left, right))
    )


def _narrow_by_address(inner: PlaceName, outer: PlaceName) -> None:
    """Keeps the readings of both of which one lies in the other; what lies nowhere there is another place."""
    pairs = [(a, b) for a in inner.facts for b in outer.facts if _lies_in(a, b)]
    if pairs:
        inner.facts = tuple(fact for fact in inner.facts if any(fact is a for a, _ in pairs))
        if len(inner.facts) == 1:
            outer.facts = tuple(fact for fact in outer.facts if any(fact is b for _, b in pairs))
            inner.settled = True
        return
    enclosing = outer.fact
    if enclosing is None or enclosing.code is None or inner.settled:
        return
    if inner.plain and not any(fact.code == enclosing.code for fact in inner.facts):
        kinds = _LOWER_KINDS if enclosing.kind == "district" else {"district"}
        below = tuple(fact for fact in lower_readings(inner.text) if fact.kind in kinds and _lies_in(fact, enclosing))
        inner.facts = below or inner.facts
    elif inner.facts and all(fact.kind in _LOWER_KINDS and _depth(fact) > _depth(enclosing) for fact in inner.facts):
        name = " ".join(inner.text.split())
        inner.facts = (PlaceFact(name, inner.facts[0].kind),)


def _lies_in(inner: PlaceFact, outer: PlaceFact) -> bool:
    if outer.kind == "country":
        return inner.kind != "country" and inner.country == outer.country
    position = inner.code or inner.within
    if outer.code is None or position is None:
        return False
    return position.startswith(outer.code + ".") or (inner.code is None and position == outer.code)


def _depth(fact: PlaceFact) -> int:
    return len(_steps(fact))


def _steps(fact: PlaceFact) -> list[str]:
    """The parts of the code of the place, or of what it lies in."""
    position = fact.code or fact.within or ""
    return position.split(".") if position[:1].isdigit() else []


def _settle(names: Sequence[PlaceName]) -> None:
    """Takes the reading that the words or the article's other places leave alone."""
    for name in names:
        name.settled = name.settled or (len(name.facts) == 1 and not _needs_support(name))
    support = _Support(names)
    for name in names:
        if not name.settled and name.facts:
            chosen = _supported(name, support)
            if chosen is not None:
                name.facts, name.settled = (chosen,), True


def _needs_support(name: PlaceName) -> bool:
    """Whether the one reading of plain words is so low a place that they may well mean one that no lexicon has."""
    fact = name.facts[0]
    if not name.plain or fact.kind not in _LOWER_KINDS:
        return False
    if fact.kind == "village":
        return True
    namesakes = readings(f"Desa {name.text}")
    return not all(_lies_in(namesake, fact) for namesake in namesakes if namesake.code)


class _Support:
    """How near the settled places of an article are to a reading."""

    def __init__(self, names: Iterable[PlaceName]) -> None:
        settled = [(name, name.fact) for name in names if name.fact is not None]
        self._spelt_out = {fact.code for name, fact in settled if fact.code and len(name.text.split()) > 1}
        self._around = {
            ".".join(steps[:n]) for steps in (_steps(fact) for _, fact in settled) for n in range(1, len(steps) + 1)
        }

    def named(self, fact: PlaceFact) -> bool:
        """Whether the article names the place in words that can mean nothing else (`Kota Jambi`)."""
        return fact.code in self._spelt_out

    def levels(self, fact: PlaceFact) -> int:
        """How many levels, from the province down, a settled place shares with it."""
        steps = _steps(fact)
        return next((n for n in range(len(steps), 0, -1) if ".".join(steps[:n]) in self._around), 0)


def _supported(name: PlaceName, support: _Support) -> PlaceFact | None:
    kinds = {fact.kind for fact in name.facts}
    if "province" in kinds:
        named = [fact for fact in name.facts if support.named(fact)]
        return named[0] if len(named) == 1 else None
    levels = [support.levels(fact) for fact in name.facts]
    best = max(levels)
    twins = kinds & {"regency", "city"} or (name.plain and ("village" in kinds or len(name.facts) > 1))
    needed = 2 if twins else 1
    if best < needed or levels.count(best) > 1:
        return None
    return name.facts[levels.index(best)]


def _enclose(inner: PlaceName, outer: PlaceName) -> None:
    """Gives a place of which nothing is known but its name (a street, a hamlet) the area that its address names."""
    if len(inner.facts) != 1 or inner.facts[0].path or inner.facts[0].kind == "country" or outer.fact is None:
        return
    fact, enclosing = inner.facts[0], outer.fact
    if enclosing.path and (enclosing.kind in ADMINISTRATIVE_KINDS or enclosing.kind in ("town", "country", "city")):
        within = enclosing.code or (enclosing.country if enclosing.kind == "country" else enclosing.within)
        path = (*enclosing.path, fact.name)
        inner.facts = (replace(fact, path=path, country=enclosing.country, within=within),)
