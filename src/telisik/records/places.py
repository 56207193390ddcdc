"""Joins PLACE mentions into places: each real place once under all its forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import TypeVar

from telisik.lexicon.places import fold
from telisik.mentions.places import PlaceFact, bare_name, readings
from telisik.records.place_names import PlaceName, place_names
from telisik.records.reading import Joined, Reading
from telisik.schema import Mention, Place

_BUILT_KINDS = frozenset({"facility", "natural"})
_SHORTEST_CUT, _LONGEST_CUT = 4, 2
_LONGEST_START = 6
_LONGEST_ACRONYM = 4
_CAPITALS = re.compile(r"[A-Z]{2,6}")
_V = TypeVar("_V")


def join_places(reading: Reading) -> Joined[Place]:
    """One record for each real place that the PLACE mentions name, in order of first mention.

    A place that the gazetteer does not know, or knows several of, has no code and the fullest of the article's names.
    """
    records: list[Place] = []
    record_of: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for number, place in enumerate(_joined(place_names(reading), reading), start=1):
        record = place.record(f"place{number}")
        records.append(record)
        record_of.update((mention, record.id) for mention in record.mentions)
        reasons.update(place.reasons())
    return Joined(tuple(records), record_of, reasons)


def place_record_for(name: str, joined: Joined[Place]) -> str | None:
    """The id of the record of the place that `name` names (`Kaltim`, `Kota Balikpapan`); `None` if none or unclear."""
    facts = readings(name)
    codes = {fact.code for fact in facts if fact.code}
    names = {fold(name), *(fold(fact.name) for fact in facts if not fact.code)}
    found = [place.id for place in joined.records if place.code and place.code in codes]
    found = found or [place.id for place in joined.records if not place.code and fold(place.name) in names]
    return found[0] if len(found) == 1 else None


@dataclass(eq=False)
class _Place:
    """The names of one place, the fact that is known of it, and the rules that joined the names of other forms."""

    names: list[PlaceName]
    fact: PlaceFact | None
    rules: dict[str, str] = field(default_factory=dict)

    def absorb(self, other: _Place, rule: str) -> None:
        """Takes in the names of a place that is the same."""
        self.names += other.names
        self.rules |= {mention.id: rule for mention in other.mentions}

    def reasons(self) -> Mapping[str, str]:
        """The rule that joined each mention."""
        mentions = self.mentions
        by_value = "same place by the gazetteer" if self.fact is not None and self.fact.code else "same name"
        return {m.id: self.rules.get(m.id, by_value if n else "new name") for n, m in enumerate(mentions)}

    @property
    def mentions(self) -> list[Mention]:
        found = [mention for name in self.names for mention in name.mentions]
        return sorted(found, key=lambda mention: (mention.start, -mention.end))

    @property
    def forms(self) -> set[str]:
        """All that it is called, folded."""
        known = {fold(self.fact.name)} if self.fact else set()
        return known | {fold(name.text) for name in self.names}

    def _known(self, fact: PlaceFact) -> bool:
        """Whether the gazetteer gave the fact its name."""
        return all(fold(fact.name) != fold(name.text) for name in self.names)

    def record(self, id: str) -> Place:
        fact = self.fact
        mentions = tuple(mention.id for mention in self.mentions)
        if fact is not None and (fact.kind not in _NAMED_BY_ARTICLE or self._known(fact)):
            return Place(
                id=id,
                name=fact.name,
                kind=fact.kind,
                code=fact.code,
                path=fact.path,
                country=fact.country,
                mentions=mentions,
            )
        name = _presentable(max((name.text for name in self.names), key=_fullness))
        known = (fact,) if fact is not None else tuple(dict.fromkeys(f for n in self.names for f in n.possible))
        above = _shared_path([other.path[:-1] for other in known])
        return Place(
            id=id,
            name=name,
            kind=_shared({other.kind for other in known}),
            path=(*above, name) if above else (),
            country=_shared({other.country for other in known}),
            mentions=mentions,
        )


_NAMED_BY_ARTICLE = frozenset({"street", "facility", "natural", "hamlet", "neighbourhood"})
"""Kinds of place whose records are named as the article does at its fullest, unless the gazetteer has a code."""

_Rule = Callable[[_Place, "_Index"], "_Place | None"]


class _Index:
    """Places by the ways in which other words may point at them."""

    def __init__(self, places: Iterable[_Place]) -> None:
        self.by_bare_name: dict[str, dict[_Place, None]] = {}
        self.by_cut_form: dict[str, dict[_Place, None]] = {}
        self.built: dict[tuple[str, ...], dict[_Place, None]] = {}
        for place in places:
            for name in place.names:
                if not name.plain and not name.hinted:
                    self.by_bare_name.setdefault(fold(bare_name(name.text)), {})[place] = None
                if place.fact is not None and place.fact.kind in _BUILT_KINDS:
                    words = name.text.casefold().split()
                    for length in range(2, min(len(words), _LONGEST_START)):
                        self.built.setdefault(tuple(words[:length]), {})[place] = None
            for form in place.forms:
                for cut in range(1, min(_LONGEST_CUT, len(form) - _SHORTEST_CUT) + 1):
                    self.by_cut_form.setdefault(form[:-cut], {})[place] = None


def _joined(names: Iterable[PlaceName], reading: Reading) -> list[_Place]:
    places: dict[tuple[str, ...], _Place] = {}
    for name in names:
        places.setdefault(_identity(name), _Place([], name.fact)).names.append(name)
    found = list(places.values())
    for rule, called in _RULES.items():
        found = _absorb(found, rule, called)
    found = _absorb_acronyms(found, reading)
    return sorted(found, key=lambda place: place.mentions[0].start)


def _identity(name: PlaceName) -> tuple[str, ...]:
    """What two names of one place have in common."""
    fact = name.fact
    if fact is None:
        return ("words", fold(name.text) or name.text)
    if fact.code:
        return ("code", fact.code)
    return ("name", fold(fact.name) or fact.name, fact.kind, fact.within or "")


def _absorb(places: Sequence[_Place], rule: _Rule, name: str) -> list[_Place]:
    """Joins each place that the rule knows to be another one with that."""
    index = _Index(places)
    gone: set[int] = set()
    for place in places:
        target = rule(place, index)
        if target is not None and target is not place and id(target) not in gone:
            target.absorb(place, name)
            gone.add(id(place))
    return [place for place in places if id(place) not in gone]


def _designated_namesake(place: _Place, index: _Index) -> _Place | None:
    """`Suka Maju`, where the article has `Desa Suka Maju` and no other place called so."""
    name = place.names[0]
    if place.fact is not None or not name.plain:
        return None
    return _only(index.by_bare_name.get(fold(name.text), ()))


def _uncut_form(place: _Place, index: _Index) -> _Place | None:
    """`Jakarta Selata`, cut off, where the article has `Jakarta Selatan`."""
    unknown = place.fact is None and not place.names[0].possible
    return _only(index.by_cut_form.get(fold(place.names[0].text), ())) if unknown else None


def _fuller_building(place: _Place, index: _Index) -> _Place | None:
    """`Bandara Aminggaru`, where the article has `Bandara Aminggaru Ilaga`."""
    if place.fact is None or place.fact.kind not in _BUILT_KINDS:
        return None
    return _only(index.built.get(tuple(place.names[0].text.casefold().split()), ()))


_RULES: Mapping[_Rule, str] = {
    _designated_namesake: "the only one with a designator",
    _uncut_form: "cut-off form",
    _fuller_building: "begins the one longer name",
}


def _absorb_acronyms(places: list[_Place], reading: Reading) -> list[_Place]:
    """Joins `KBT` with `Kanal Banjir Timur`, behind which it stands in brackets."""
    place_of = {mention.id: place for place in places for mention in place.mentions}
    ordered = [mention for mention in reading.mentions if mention.id in place_of]
    gone: set[int] = set()
    for full, short in pairwise(ordered):
        left, right = place_of[full.id], place_of[short.id]
        bracketed = 0 < short.start - full.end <= 2 and reading.between(full, short).strip() == "("
        if bracketed and right is not left and right.fact is None and _abbreviates(short.text, full.text):
            left.absorb(right, "acronym in brackets")
            gone.add(id(right))
            place_of.update((mention.id, left) for mention in right.mentions)
    return [place for place in places if id(place) not in gone]


def _abbreviates(short: str, full: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", full)).upper()
    return _CAPITALS.fullmatch(short) is not None and initials.endswith(short)


def _only(places: Collection[_Place]) -> _Place | None:
    return next(iter(places)) if len(places) == 1 else None


def _fullness(text: str) -> tuple[int, bool]:
    return len(text.split()) * 100 + len(text), not text.isupper()


def _presentable(text: str) -> str:
    """Words as a name: on one line, and not in the capitals of a dateline."""
    line = " ".join(text.split())
    return line.title() if line.isupper() and len(line) > _LONGEST_ACRONYM else line


def _shared(values: set[_V]) -> _V | None:
    return next(iter(values)) if len(values) == 1 else None


def _shared_path(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What the paths begin with."""
    steps = zip(*paths, strict=False)
    return tuple(step[0] for step in takewhile(lambda step: len(set(step)) == 1, steps))
