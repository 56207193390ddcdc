"""What the words of one PLACE mention say: every place that they may name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from telisik.lexicon import places as gazetteer
from telisik.lexicon.places import ADMINISTRATIVE_KINDS, Designator, Entry

_TOWN = "kota"
_PARTS = frozenset({_TOWN, "barat", "timur", "utara", "selatan", "tengah", "pusat", "raya"})
_WORD_BREAK = re.compile(r"\s+|(?<=\.)(?=\w)|(?<=[a-z])(?=[A-Z])")
_LONGEST_SEAT = 3


@dataclass(frozen=True)
class PlaceFact:
    """A place that a mention may name.

    Attributes:
        name: full official form (`Kota Balikpapan`); of a place that no lexicon knows, the words as written.
        kind: `province`, `regency`, `city`, `district`, `village`, `hamlet`, `neighbourhood`, `town`, `island`,
            `country`, `region`, `street`, `facility`, `natural`.
        code: Kemendagri code (`64.71`), if it has one.
        path: names from the country down to the place itself; empty where nothing is known of where it lies.
        country: ISO 3166-1 alpha-2 code, if known.
        within: code of the area that encloses it (Kemendagri, or ISO for what lies directly in a country), if known.
    """

    name: str
    kind: str
    code: str | None = None
    path: tuple[str, ...] = ()
    country: str | None = None
    within: str | None = None


@lru_cache(maxsize=4096)
def readings(text: str) -> tuple[PlaceFact, ...]:
    """Every place that the words may name; empty where neither the gazetteer nor a designator knows them.

    Names of higher areas go before those of lower ones: `Bantul` is the regency, not its district.

    >>> [(fact.name, fact.code) for fact in readings("Kota Balikpapan")]
    [('Kota Balikpapan', '64.71')]
    >>> [fact.kind for fact in readings("Bogor")]
    ['regency', 'city']
    >>> readings("Jalan Jenderal Sudirman")
    (PlaceFact(name='Jalan Jenderal Sudirman', kind='street', code=None, path=(), country=None, within=None),)
    """
    words = [word for word in _WORD_BREAK.split(text) if word]
    match = gazetteer.designator(words)
    if match is not None and match[0] < len(words):
        taken, designator = match
        return _designated(text, designator, words[taken:])
    return _facts(gazetteer.major(text)) or _part_of_city(words) or _facts(_lower(text))


def lower_readings(text: str) -> tuple[PlaceFact, ...]:
    """The districts and villages of this name, whatever higher area is called so too.

    >>> [fact.code for fact in lower_readings("Bantul")]
    ['34.02.08', '34.02.08.2003']
    """
    return _facts((*gazetteer.districts(text), *gazetteer.villages(text)))


def bare_name(text: str) -> str:
    """The words without their designator.

    >>> bare_name("Kec. Somba Opu")
    'Somba Opu'
    """
    words = [word for word in _WORD_BREAK.split(text) if word]
    match = gazetteer.designator(words)
    return " ".join(words[match[0] :] if match is not None and match[0] < len(words) else words)


def _designated(text: str, designator: Designator, words: Sequence[str]) -> tuple[PlaceFact, ...]:
    """The readings of a name behind its designator."""
    whole = gazetteer.major(text)
    if not ADMINISTRATIVE_KINDS.intersection(designator.kinds):
        return _facts(whole) or _weakly_designated(text, designator, words)
    name = " ".join(words)
    named = [entry for entry in _bearers(name, designator.kinds) if entry.kind in designator.kinds]
    if named:
        return _facts(dict.fromkeys((*whole, *named)))
    if whole:
        return _facts(whole)
    below = gazetteer.districts(text) or _town(text, name, designator)
    return _facts(below) or (_inside(text, designator.kinds[-1], None),)


def _weakly_designated(text: str, designator: Designator, words: Sequence[str]) -> tuple[PlaceFact, ...]:
    """Readings behind a word that names of districts begin with as well (`Pasar Minggu`, `Tanjung Priok`)."""
    kind = designator.kinds[0]
    if kind == "country":
        return _facts(entry for entry in gazetteer.major(" ".join(words)) if entry.kind == "country")
    if kind == "region":
        return _facts(gazetteer.major(" ".join(words))) or (_inside(text, kind, None),)
    if kind in ("natural", "island", "facility") and not designator.seat:
        districts = gazetteer.districts(text)
        if districts:
            return _facts(districts)
    return (_inside(text, kind, _seat(words, designator) if kind == "facility" else None),)


def _seat(words: Sequence[str], designator: Designator) -> Entry | None:
    """The known area whose name ends a facility's (`Hotel Anggrek Balikpapan`), or is all of it behind `Mapolres`."""
    shortest = 0 if designator.seat else 1
    for start in range(max(shortest, len(words) - _LONGEST_SEAT), len(words)):
        name = " ".join(words[start:])
        known = gazetteer.major(name) or (gazetteer.districts(name) if designator.seat and start == 0 else ())
        areas = [entry for entry in known if entry.kind in ADMINISTRATIVE_KINDS or entry.kind == "town"]
        if areas:
            return areas[0] if len(areas) == 1 else _shared(areas)
    return None


def _shared(entries: Sequence[Entry]) -> Entry | None:
    """The lowest area that encloses all of these."""
    lines = [gazetteer.ancestry(entry)[:-1] for entry in entries]
    common = [steps[0] for steps in zip(*lines, strict=False) if all(step == steps[0] for step in steps)]
    return common[-1] if common else None


def _bearers(name: str, kinds: Iterable[str]) -> Iterable[Entry]:
    if "district" in kinds:
        return gazetteer.districts(name)
    if "village" in kinds:
        return gazetteer.villages(name)
    return gazetteer.major(name)


def _town(text: str, name: str, designator: Designator) -> tuple[Entry, ...]:
    """`Kota` before the name of a regency or district means the town there, which has no code of its own."""
    if "city" not in designator.kinds:
        return ()
    named = [entry for entry in gazetteer.major(name) if entry.kind in ("regency", "town")] or gazetteer.districts(name)
    return tuple(
        entry if entry.kind == "town" else Entry(" ".join(text.split()), "town", "", entry.code) for entry in named
    )


def _part_of_city(words: Sequence[str]) -> tuple[PlaceFact, ...]:
    """`Bogor Kota` is the city, `Bantul Kota` the town of a regency; `Medan Pusat` a part of what comes before."""
    whole = " ".join(words)
    last = words[-1].casefold() if len(words) > 1 else ""
    if last not in _PARTS or gazetteer.districts(whole):
        return ()
    areas = [entry for entry in gazetteer.major(" ".join(words[:-1])) if entry.kind in ("province", "regency", "city")]
    areas = [entry for entry in areas if entry.code]
    cities = [entry for entry in areas if entry.kind == "city"]
    if last == _TOWN and cities:
        return _facts(cities)
    inside = areas[0] if len(areas) == 1 else _shared(areas)
    return (_inside(whole, "town" if last == _TOWN else "region", inside),) if inside is not None else ()


def _lower(text: str) -> tuple[Entry, ...]:
    return gazetteer.districts(text) or gazetteer.villages(text)


def _facts(entries: Iterable[Entry]) -> tuple[PlaceFact, ...]:
    return tuple(_fact(entry) for entry in entries)


def _fact(entry: Entry) -> PlaceFact:
    steps = gazetteer.ancestry(entry)
    top = steps[0]
    return PlaceFact(
        name=entry.name,
        kind=entry.kind,
        code=entry.code if entry.kind != "country" and entry.code else None,
        path=tuple(step.name for step in steps),
        country=top.code if top.kind == "country" else None,
        within=entry.within or None,
    )


def _inside(text: str, kind: str, enclosing: Entry | None) -> PlaceFact:
    name = " ".join(text.split())
    if enclosing is None:
        return PlaceFact(name, kind)
    above = _fact(enclosing)
    return PlaceFact(name, kind, None, (*above.path, name), above.country, enclosing.code or enclosing.within)
