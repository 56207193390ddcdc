"""The gazetteer: administrative areas by the codes of the Ministry of Home Affairs, countries, and other known places.

Three tiers, each loaded when first asked for: the major names (provinces, regencies, cities, countries, landmarks),
districts, and villages. Villages stay packed lines, searched by bisection: 84,000 of them cost no start-up time.
"""

from __future__ import annotations

import gzip
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from telisik.errors import Code, LexiconError
from telisik.lexicon.phrases import Phrases
from telisik.lexicon.table import Row, read_table
from telisik.resources import lexicon_folder

INDONESIA = "ID"
LANDMARK_KINDS = frozenset({"town", "island", "region", "natural", "facility", "city"})
ADMINISTRATIVE_KINDS = frozenset({"province", "regency", "city", "district", "village"})
_REGENCY_WORDS = ("Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota ")
_PROVINCE, _REGENCY, _DISTRICT = 2, 5, 8
_MARKS = re.compile(r"[\W_]+")
_VILLAGE_CODE = 10


class Entry(NamedTuple):
    """A place that the gazetteer knows.

    Attributes:
        name: its full official form (`Kota Balikpapan`).
        kind: `province`, `regency`, `city`, `district`, `village`, `country`, or one of `LANDMARK_KINDS`.
        code: its Kemendagri code, ISO 3166-1 for a country, empty for a landmark.
        within: code of what encloses it, empty where that is nothing or several.
    """

    name: str
    kind: str
    code: str
    within: str


class Designator(NamedTuple):
    """What a word before a name (`Kecamatan`, `Mapolres`) says of the place.

    Attributes:
        kinds: what it may be.
        seat: whether the name behind it is that of the area it sits in.
    """

    kinds: tuple[str, ...]
    seat: bool


def fold(name: str) -> str:
    """The form in which names are compared: without case, spaces, hyphens and other marks.

    >>> fold("Kulon Progo") == fold("KULONPROGO")
    True
    """
    folded = name.casefold().replace(" ", "")
    return folded if folded.isalnum() else _MARKS.sub("", folded)  # most names hold no other mark


def major(name: str) -> tuple[Entry, ...]:
    """Provinces, regencies, cities, countries and landmarks of this name, in full or short.

    >>> [entry.code for entry in major("Kaltim")], [entry.code for entry in major("Bogor")]
    (['64'], ['32.01', '32.71'])
    """
    return _major().get(fold(name), ())


def districts(name: str) -> tuple[Entry, ...]:
    """Districts of this name, without a designator.

    >>> [entry.code for entry in districts("Somba Opu")]
    ['73.06.08']
    """
    return tuple(map(_district, _district_codes().get(fold(name), ())))


def villages(name: str) -> tuple[Entry, ...]:
    """Villages of this name, without a designator."""
    folded = fold(name)
    lines = _village_lines()
    found: list[Entry] = []
    position = bisect_left(lines, folded, key=_folded_name)
    while folded and position < len(lines) and _folded_name(lines[position]) == folded:
        bearer, _, codes = lines[position].partition("\t")
        found += (_village(bearer, code) for code in codes.split())
        position += 1
    return tuple(found)


def area(code: str) -> Entry:
    """The province, regency, city, district or country of this code.

    >>> area("64.71").name, area("AU").name
    ('Kota Balikpapan', 'Australia')

    Raises:
        KeyError: for a code that is none.
    """
    return _district(code) if len(code) == _DISTRICT else _areas()[code]


def ancestry(entry: Entry) -> tuple[Entry, ...]:
    """From the country down to the place itself.

    >>> [step.name for step in ancestry(area("64.71"))]
    ['Indonesia', 'Kalimantan Timur', 'Kota Balikpapan']
    """
    above = ancestry(area(entry.within)) if entry.within else ()
    return (*above, entry)


def designator(words: Sequence[str]) -> tuple[int, Designator] | None:
    """The longest designator that the words begin with: how many words it takes, and what it says.

    >>> designator(["Kec.", "Sukolilo"])
    (1, Designator(kinds=('district',), seat=False))
    """
    return _designators().match([word.rstrip(".") for word in words], 0)


def hinted_kinds(words: Sequence[str]) -> tuple[str, ...]:
    """The kinds of place that the words before it allow; empty where they say nothing.

    >>> hinted_kinds(["Plt.", "Wali", "Kota"]), hinted_kinds(["warga"])
    (('city',), ())
    """
    hints = _hints()
    for start in range(max(0, len(words) - 3), len(words)):
        match = hints.match(words, start)
        if match is not None and match[0] == len(words):
            return match[1]
    return ()


def all_areas() -> tuple[Entry, ...]:
    """Provinces, regencies, cities and countries."""
    return tuple(_areas().values())


def all_districts() -> tuple[Entry, ...]:
    """Every district."""
    return tuple(map(_district, _district_names()))


def village_count() -> int:
    """How many villages the gazetteer holds."""
    return sum(len(line.partition("\t")[2].split()) for line in _village_lines())


@cache
def landmarks() -> tuple[tuple[Entry, tuple[str, ...]], ...]:
    """The places without a code, each with its other forms."""
    return tuple(_landmarks())


@cache
def _major() -> dict[str, tuple[Entry, ...]]:
    index: dict[str, list[Entry]] = {}
    for form, entry in _major_forms():
        bearers = index.setdefault(fold(form), [])
        if entry not in bearers:
            bearers.append(entry)
    return {form: tuple(bearers) for form, bearers in index.items()}


def _major_forms() -> Iterator[tuple[str, Entry]]:
    areas = _areas()
    for entry in areas.values():
        yield entry.name, entry
        if entry.kind in ("regency", "city"):
            yield _without_regency_word(entry.name), entry
    for row in read_table("places/short_forms.tsv", ["form", "code"], required=["form", "code"]):
        yield row.cells["form"], _known(row, "code", areas)
    for entry, forms in landmarks():
        yield entry.name, entry
        yield from ((form, entry) for form in forms)


def _without_regency_word(name: str) -> str:
    for word in _REGENCY_WORDS:
        if name.startswith(word):
            return name[len(word) :]
    return name


@cache
def _areas() -> dict[str, Entry]:
    countries = read_table("places/countries.tsv", ["code", "name"], required=["code", "name"])
    entries = [Entry(row.cells["name"], "country", row.cells["code"], "") for row in countries]
    for row in read_table("places/areas.tsv", ["code", "name"], required=["code", "name"]):
        code, name = row.cells["code"], row.cells["name"]
        if len(code) == _PROVINCE:
            entries.append(Entry(name, "province", code, INDONESIA))
        elif len(code) == _REGENCY:
            entries.append(Entry(name, "city" if name.startswith("Kota ") else "regency", code, code[:_PROVINCE]))
        else:
            raise row.fail(f"{code!r} is no code of a province, regency or city")
    return {entry.code: entry for entry in entries}


def _landmarks() -> Iterator[tuple[Entry, tuple[str, ...]]]:
    areas = _areas()
    for row in read_table("places/landmarks.tsv", ["name", "kind", "within", "forms"], required=["name", "kind"]):
        if row.cells["kind"] not in LANDMARK_KINDS:
            raise row.fail(f"{row.cells['kind']!r} is no kind; take one of {sorted(LANDMARK_KINDS)}")
        within = _known(row, "within", areas).code if row.cells["within"] else ""
        yield Entry(row.cells["name"], row.cells["kind"], "", within), row.forms("forms")


def _known(row: Row, column: str, areas: dict[str, Entry]) -> Entry:
    entry = areas.get(row.cells[column])
    if entry is None:
        raise row.fail(f"{row.cells[column]!r} stands in neither areas.tsv nor countries.tsv")
    return entry


@cache
def _district_names() -> dict[str, str]:
    """Names by code; read without `read_table`, whose rows cost more than all else here."""
    regencies = _areas()
    table = "places/districts.tsv"
    names: dict[str, str] = {}
    for line in _large_table(table, "code\tname", (lexicon_folder() / table).read_bytes()):
        code, _, name = line.partition("\t")
        if code[:_REGENCY] not in regencies or len(code) != _DISTRICT or not name:
            raise LexiconError(Code.LEXICON_INVALID, f"{line!r} is no district of a known regency", where=table)
        names[code] = name
    return names


@cache
def _district_codes() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for code, name in _district_names().items():
        for form in _alternatives(name):
            index.setdefault(fold(form), []).append(code)
    return index


def _district(code: str) -> Entry:
    regency = code[:_REGENCY]
    return Entry(f"{_designation(regency)[0]} {_district_names()[code]}", "district", code, regency)


def _alternatives(name: str) -> Iterable[str]:
    """A name and, where it holds two (`Konda/Kondaga`), each of them."""
    return (name, *name.split("/")) if "/" in name else (name,)


@cache
def _village_lines() -> list[str]:
    table = "places/villages.tsv.gz"
    try:
        content = gzip.decompress((lexicon_folder() / table).read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        raise LexiconError(Code.LEXICON_INVALID, f"can't be unpacked: {error}", where=table) from error
    return _large_table(table, "name\tcodes", content)


def _large_table(table: str, header: str, content: bytes) -> list[str]:
    """The lines behind the header, unparsed."""
    try:
        _, found, body = content.decode("utf-8").partition(f"\n{header}\n")
    except UnicodeDecodeError as error:
        raise LexiconError(Code.LEXICON_INVALID, f"can't be read: {error}", where=table) from error
    if not found:
        raise LexiconError(Code.LEXICON_INVALID, f"the header {header!r} is missing", where=table)
    return body.rstrip("\n").split("\n")


def _folded_name(line: str) -> str:
    return fold(line.partition("\t")[0])


def _village(name: str, packed: str) -> Entry:
    """A village from its packed code (`6471012001`)."""
    if len(packed) != _VILLAGE_CODE or not packed.isdecimal():
        raise LexiconError(Code.LEXICON_INVALID, f"{packed!r} is no village code", where="places/villages.tsv.gz")
    district = f"{packed[:2]}.{packed[2:4]}.{packed[4:6]}"
    word = "Kelurahan" if packed[6] == "1" else _designation(district[:_REGENCY])[1]
    return Entry(f"{word} {name}", "village", f"{district}.{packed[6:]}", district)


@cache
def _designation(regency: str) -> tuple[str, str]:
    """What districts and villages of a regency are called."""
    table = _designations()
    fitting = next(prefix for prefix in (regency, regency[:_PROVINCE], "") if prefix in table)
    return table[fitting]


@cache
def _designations() -> dict[str, tuple[str, str]]:
    rows = read_table("places/designations.tsv", ["code", "district", "village"], required=["district", "village"])
    return {row.cells["code"]: (row.cells["district"], row.cells["village"]) for row in rows}


@cache
def _designators() -> Phrases[Designator]:
    phrases: Phrases[Designator] = Phrases()
    rows = read_table("places/designators.tsv", ["designator", "kinds", "seat"], required=["designator", "kinds"])
    for row in rows:
        phrases.add(row.cells["designator"].split(), Designator(row.forms("kinds"), row.cells["seat"] == "yes"))
    return phrases


@cache
def _hints() -> Phrases[tuple[str, ...]]:
    phrases: Phrases[tuple[str, ...]] = Phrases()
    for row in read_table("places/hints.tsv", ["word", "kinds"], required=["word", "kinds"]):
        phrases.add(row.cells["word"].split(), row.forms("kinds"))
    return phrases
