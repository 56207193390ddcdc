"""Units once each, under all the forms that the text has for them, and those that only an office implies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from telisik.mentions.units.facts import UnitFact, of_kind
from telisik.mentions.units.facts import interpret as interpret_unit
from telisik.records.facts import Facts
from telisik.records.layout import Layout
from telisik.records.places import place_record_for
from telisik.records.reading import Joined
from telisik.schema import Label, Mention, Place, Unit

_HOSTS = {"sat": ("polres",), "unit": ("polres", "polsek"), "dit": ("polda",), "bid": ("polda",), "bag": ("polres",)}
"""What a part of the police belongs to, by the first letters of its kind: `satreskrim` to a `polres`."""

_SENTENCES_BACK = 8
"""How many sentences back a type word alone looks for its unit, where the text has several of the kind."""


@dataclass(frozen=True)
class JoinedUnits:
    """The units of a document.

    Attributes:
        joined: the records, and the record of each UNIT mention.
        of_office: id of a POSITION mention to the id of the unit that its words imply.
    """

    joined: Joined[Unit]
    of_office: Mapping[str, str]


class _Found(NamedTuple):
    """The entry that a mention belongs to, and the rule that says so."""

    entry: int
    rule: str


@dataclass
class _Entry:
    """One unit while the mentions are being joined."""

    fact: UnitFact
    mentions: list[Mention] = field(default_factory=list)
    place_mention: Mention | None = None


def join_units(layout: Layout, facts: Facts, places: Joined[Place]) -> JoinedUnits:
    """Joins the UNIT mentions of a reading, and the units that its offices imply."""
    return _Join(layout, facts).run(places)


class _Join:
    def __init__(self, layout: Layout, facts: Facts) -> None:
        self.layout = layout
        self.facts = facts
        self.entries: list[_Entry] = []
        self.by_name: dict[str, int] = {}
        self.by_kind: dict[str, list[int]] = defaultdict(list)
        self.entry_of: dict[str, int] = {}
        self.of_office: dict[str, int] = {}
        self.in_sentence: dict[int, set[int]] = defaultdict(set)
        self.reasons: dict[str, str] = {}

    def run(self, places: Joined[Place]) -> JoinedUnits:
        named = [(m, self._fact(m)) for m in self.layout.reading.of_label(Label.UNIT, Label.POSITION)]
        for full in (True, False):
            for mention, fact in named:
                if fact is not None and not _is_open(fact) and _is_full(fact) is full:
                    self._take(mention, self._find(fact, mention))
        for mention, fact in named:
            if fact is not None and _is_open(fact) and (found := self._of_open(mention, fact)) is not None:
                self._take(mention, found)
        return self._records(places)

    def _fact(self, mention: Mention) -> UnitFact | None:
        if mention.label is Label.POSITION:
            office = self.facts.offices.get(mention.id)
            if office is None or office.unit is not None:
                return office.unit if office else None
            return of_kind(office.heads, "") if office.bare and office.heads else None
        return self.facts.units.get(mention.id) or UnitFact(name=" ".join(mention.text.split()), kind=None)

    def _take(self, mention: Mention, found: _Found) -> None:
        index, rule = found
        entry = self.entries[index]
        self.reasons[mention.id] = rule if mention.label is Label.UNIT else f"implied by the office: {rule}"
        if mention.label is Label.POSITION:
            self.of_office[mention.id] = index
            inner = self.layout.reading.children(mention)
            if any(child.label is Label.UNIT and self._same_unit(child, index) for child in inner):
                return
        else:
            self.entry_of[mention.id] = index
        entry.mentions.append(mention)
        self.in_sentence[self.layout.sentence_of(mention)].add(index)
        if entry.place_mention is None:
            inner = self.layout.reading.children(mention)
            entry.place_mention = next((child for child in inner if child.label is Label.PLACE), None)

    def _same_unit(self, child: Mention, index: int) -> bool:
        fact = self._fact(child)
        return fact is not None and self.by_name.get(fact.name.casefold()) == index

    # Finding the entry.

    def _find(self, fact: UnitFact, mention: Mention) -> _Found:
        key = fact.name.casefold()
        if key in self.by_name:
            return _Found(self._enrich(self.by_name[key], fact), "same name")
        if mention.label is Label.UNIT and (index := self._acronym(mention)) is not None:
            self.by_name[key] = index
            return _Found(index, "acronym in brackets")
        if fact.kind is not None:
            fitting = [n for n in self.by_kind[fact.kind][:50] if _is_shorter_form(fact, self.entries[n].fact)]
            fitting = fitting or self._longer_name(fact, mention)
            if len(fitting) == 1:
                self.by_name[key] = fitting[0]
                return _Found(fitting[0], "short for the one full name")
        return _Found(self._add(fact), "new name")

    def _longer_name(self, fact: UnitFact, mention: Mention) -> list[int]:
        """What an office may cut short that the article names in full: `Kapolres Metro Bekasi` of `… Bekasi Kota`."""
        if mention.label is not Label.POSITION or fact.kind is None or fact.name.casefold() in self._named_alone:
            return []
        start = fact.name.casefold() + " "
        return [n for n in self.by_kind[fact.kind][:50] if self.entries[n].fact.name.casefold().startswith(start)]

    @cached_property
    def _named_alone(self) -> frozenset[str]:
        """Names of the units that the article names outside of offices."""
        named = (self._fact(mention) for mention in self.layout.reading.of_label(Label.UNIT))
        return frozenset(fact.name.casefold() for fact in named if fact is not None)

    def _acronym(self, mention: Mention) -> int | None:
        """The unit before a bracketed short form: `Tim Reaksi Cepat (TRC)`."""
        n = self.layout.index.get(mention.id)
        before = self.layout.at(n - 1) if n else None
        if before is None or before.label is not Label.UNIT or before.id not in self.entry_of:
            return None
        bracketed = self.layout.gap(before, mention) == ("(",) and self.layout.words_after(mention, 1) == (")",)
        return self.entry_of[before.id] if bracketed and len(mention.text.split()) == 1 else None

    def _add(self, fact: UnitFact) -> int:
        index = len(self.entries)
        self.entries.append(_Entry(fact))
        self.by_name[fact.name.casefold()] = index
        if fact.kind is not None:
            self.by_kind[fact.kind].append(index)
        return index

    def _enrich(self, index: int, fact: UnitFact) -> int:
        """Fills what the entry's first form left open."""
        known = self.entries[index].fact
        self.entries[index].fact = replace(
            known,
            place=known.place or fact.place,
            parent=known.parent or fact.parent,
            service=known.service or fact.service,
        )
        return index

    def _of_open(self, mention: Mention, fact: UnitFact) -> _Found | None:
        """The unit of words that leave a type word open: `Polres`, `Satpom Lanud`."""
        if fact.inside is None:
            return self._stands_for(mention, fact)
        host = of_kind(fact.inside, "")
        found = self._stands_for(mention, host, named_here=False) if host is not None else None
        whole = of_kind(fact.kind or "", self.entries[found.entry].fact.name) if found is not None else None
        return self._find(fact if whole is None else whole, mention)

    def _stands_for(self, mention: Mention, fact: UnitFact, *, named_here: bool = True) -> _Found | None:
        """The unit that a type word alone means: the only one of its kind, else the last one named before.

        `None` for an office without such a unit, and with `named_here=False` for any other.
        """
        kind = fact.kind or ""
        known = self.by_kind.get(kind, [])
        if len(known) == 1:
            return _Found(known[0], "the only one of its kind")
        if known:
            nearest = self._last_before if mention.label is Label.UNIT else self._near
            index = nearest(mention, known)
            return None if index is None else _Found(index, "the one of its kind named last")
        above = self._unit_above(kind)
        if above is not None:
            return _Found(self._find(above, mention).entry, "the one that a named unit belongs to")
        part = self._part_of_host(mention, kind)
        if part is not None:
            return _Found(self._find(part, mention).entry, "part of the unit that the article is about")
        alone = mention.label is Label.UNIT and named_here
        return _Found(self._add_bare(fact), "type word alone") if alone else None

    def _unit_above(self, kind: str) -> UnitFact | None:
        """The only unit of a kind that the names of others end with: Lanud X of `Pentak Lanud X`."""
        names = {e.fact.parent for e in self.entries if e.fact.parent and e.fact.name.endswith(f" {e.fact.parent}")}
        facts = [fact for name in names if (fact := interpret_unit(name)) is not None and fact.kind == kind]
        return facts[0] if len(facts) == 1 else None

    def _add_bare(self, fact: UnitFact) -> int:
        key = fact.name.casefold()
        return self.by_name[key] if key in self.by_name else self._add(fact)

    def _part_of_host(self, mention: Mention, kind: str) -> UnitFact | None:
        """`Satreskrim` in an article about one Polres is that Polres's."""
        hosts = next((hosts for start, hosts in _HOSTS.items() if kind.startswith(start)), ())
        known = [n for other, found in self.by_kind.items() if hosts and other.startswith(hosts) for n in found]
        known = [n for n in known if not self.entries[n].fact.bare]
        host = known[0] if len(known) == 1 else self._near(mention, known)
        return of_kind(kind, self.entries[host].fact.name) if host is not None else None

    def _near(self, mention: Mention, known: Collection[int]) -> int | None:
        """The only one of these units that the sentence names."""
        here = self.in_sentence[self.layout.sentence_of(mention)].intersection(known)
        return here.pop() if len(here) == 1 else None

    def _last_before(self, mention: Mention, known: Collection[int]) -> int | None:
        """The unit of these that the nearest sentence before names, alone of its kind there."""
        sentence = self.layout.sentence_of(mention)
        for nearby in range(sentence, max(-1, sentence - _SENTENCES_BACK), -1):
            here = self.in_sentence[nearby].intersection(known) if nearby in self.in_sentence else set()
            if here:
                return here.pop() if len(here) == 1 else None
        return None

    # Records.

    def _records(self, places: Joined[Place]) -> JoinedUnits:
        order = sorted(
            (n for n, entry in enumerate(self.entries) if entry.mentions),
            key=lambda n: min(m.start for m in self.entries[n].mentions),
        )
        ids = {n: f"unit{place}" for place, n in enumerate(order, start=1)}
        by_name = {self.entries[n].fact.name.casefold(): ids[n] for n in order}
        records = tuple(self._record(n, ids[n], by_name, places) for n in order)
        return JoinedUnits(
            Joined(records, {mention: ids[n] for mention, n in self.entry_of.items()}, self.reasons),
            {mention: ids[n] for mention, n in self.of_office.items()},
        )

    def _record(self, n: int, unit_id: str, by_name: Mapping[str, str], places: Joined[Place]) -> Unit:
        entry = self.entries[n]
        fact = entry.fact
        parent = by_name.get(fact.parent.casefold()) if fact.parent else None
        place = places.record_of.get(entry.place_mention.id) if entry.place_mention else None
        if place is None and fact.place:
            place = place_record_for(fact.place, places)
        return Unit(
            id=unit_id,
            name=fact.name,
            kind=fact.kind,
            service=fact.service,
            number=fact.number,
            honorific=fact.honorific,
            level=fact.level,
            parent=parent if parent != unit_id else None,
            place=place,
            mentions=tuple(m.id for m in sorted(entry.mentions, key=lambda m: (m.start, -m.end))),
        )


def _is_open(fact: UnitFact) -> bool:
    """Whether its words leave open which unit of a kind is meant, or which it belongs to."""
    return fact.bare or fact.inside is not None


def _is_full(fact: UnitFact) -> bool:
    """Whether the name has an honorific or a place, so that shorter forms may join it."""
    return bool(fact.honorific or fact.place or (fact.kind is None and " " in fact.name))


def _is_shorter_form(short: UnitFact, full: UnitFact) -> bool:
    """Whether `short` leaves out words of `full`: `Yonif 403` of `Yonif 403/Wirasada Pratista`."""
    pairs = ((short.number, full.number), (short.honorific, full.honorific), (short.place, full.place))
    if any(mine and theirs and mine != theirs for mine, theirs in pairs):
        return False
    if short.number and full.number:
        return True
    return full.name.casefold().startswith(short.name.casefold() + " ")
