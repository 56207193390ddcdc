"""Reading the name of a unit: its kind, number, name of honour or place, and the units that stand behind it.

One reader serves both the grammar, which looks for names in a text (`whole=False`: a name ends where no rule takes it
further), and the facts, which read a mention that is known to be one name (`whole=True`: it takes all that is left).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from telisik.lexicon import places
from telisik.lexicon.ranks import ranks
from telisik.lexicon.units import FAMILIES, Kind, KnownUnit, kinds, known_units, unit_words
from telisik.mentions.units.pieces import Pieces

_NUMBER = re.compile(r"(?:[IVX]{1,6}|\d{1,4}(?:-\d{1,3})?)")
_LONGEST_TITLE = 8
_LONGEST_NAME = 3
_LONGEST_TASK = 12
_LONGEST_TEAM = 10
_DIGITS = {"kodim": 4, "korem": 3, "koramil": 2}
_DIRECTIONS = frozenset({"utara", "selatan", "timur", "barat", "tengah", "kota", "hulu", "hilir", "tenggara"})
_NUMERALS = frozenset({"I", "II", "III", "IV", "1", "2", "3", "4"})
_OFFICES = ("dan", "ka", "pang", "wa")  # what abbreviated offices begin with: Komandan Korem (Danrem) 074/Warastratama
_DEEPEST = 3  # units named one inside another
_FIRST_IN_LINE = frozenset({"polri", "tni"})


class Naming(NamedTuple):
    """A name of a unit, as read from pieces.

    Attributes:
        start: its first piece.
        end: the piece behind its last.
        rule: which way of naming it is.
        kind: its kind, or `None` for a body or a foreign force.
        known: the unit of the lexicon that it names, or whose number and name it has (`Pendam VI/Mlw`: of the Kodam).
        number: its number as normal names have it, or empty.
        title: the text's words for its name of honour, place or task; all words of a body or a foreign force.
        place: its place, as a range of pieces.
        inner: the unit that its name goes on with: `Satreskrim Polres Gowa` has Polres Gowa.
    """

    start: int
    end: int
    rule: str
    kind: Kind | None = None
    known: KnownUnit | None = None
    number: str = ""
    title: str = ""
    place: tuple[int, int] | None = None
    inner: Naming | None = None

    @property
    def bare(self) -> bool:
        """Whether it is a type word and nothing else."""
        return self.rule == "bare"

    @property
    def key(self) -> str:
        """Key of the kind or body."""
        return self.kind.key if self.kind else self.known.kind if self.known else ""


class Reader:
    """Reads names of units from pieces."""

    def __init__(self, pieces: Pieces, *, whole: bool = False) -> None:
        self.pieces = pieces
        self.whole = whole
        self._texts = pieces.texts
        self._folded = pieces.folded
        self._size = len(pieces.texts)
        self._depth = 0
        self._read: dict[tuple[int, int], Naming | None] = {}

    def read(self, start: int) -> Naming | None:
        """The longest name that begins at piece `start`."""
        if start >= self._size or self._folded[start] not in first_words() or self._depth == _DEEPEST:
            return None
        key = (start, self._depth)
        if key not in self._read:
            self._depth += 1
            readings = [reading for reading in (self._body(start), self._kind(start), self._foreign(start)) if reading]
            self._depth -= 1
            self._read[key] = max(readings, key=lambda reading: reading.end, default=None)
        return self._read[key]

    def read_kind(self, kind: Kind, start: int, behind: int) -> Naming | None:
        """The name of a unit of this kind whose type word stands from `start` up to `behind`."""
        word_end, behind = behind, self._skip_abbreviation(behind)
        if kind.key == "polres" and self._at(behind) == "metro":
            kind, behind = kinds().by_key["polres_metro"], behind + 1
        read_complement = {
            "number/honorific": self._numbered,
            "number/place": self._numbered,
            "number": self._numbered,
            "ordinal": self._ordinal,
            "place": self._placed,
            "honorific": self._honoured,
            "above": self._staff,
            "unit": self._section,
            "named": self._named,
            "task": self._task,
        }[kind.complement]
        naming = read_complement(_EMPTY._replace(start=start, end=behind, kind=kind))
        if naming is not None and naming.bare and not self.whole:
            return naming._replace(end=word_end)
        return self._with_units_above(naming) if naming and naming.inner is None else naming

    # --- type words -------------------------------------------------------------------------------------------------

    def _kind(self, start: int) -> Naming | None:
        match = kinds().forms.match(self._folded, start)
        return self.read_kind(match[1], start, match[0]) if match else None

    def _body(self, start: int) -> Naming | None:
        match = known_units().bodies.match(self._folded, start)
        if match is None:
            return None
        end, unit = match
        rule = "body" if unit.kind else "foreign"
        return Naming(start, end, "force" if unit.level == "force" else rule, known=unit, title=self._text(start, end))

    def _foreign(self, start: int) -> Naming | None:
        """A force of another country: `Angkatan Laut Singapura`; or the police of a place."""
        match = unit_words().foreign.match(self._folded, start)
        if match is None:
            return None
        for end in self._ends(match[0], 4):
            bearers = places.major(self._text(match[0], end))
            if any(entry.kind in places.ADMINISTRATIVE_KINDS or entry.kind == "country" for entry in bearers):
                if any(entry.name == "Indonesia" for entry in bearers):
                    return None
                return Naming(start, end, "country", title=self._text(start, end), place=(match[0], end))
        return None

    # --- complements ------------------------------------------------------------------------------------------------

    def _numbered(self, naming: Naming) -> Naming:
        """`VI/Mulawarman`, `0905/Balikpapan`, `IX`, `I/2 Sibolga`; or, without a number, `Kodim Kendal`."""
        kind = _kind_of(naming)
        begin = self._behind_modifiers(naming.end)
        number = self._number(begin, kind)
        if number is None:
            return self._titled(naming, naming.end)
        known = known_units().numbered(kind.key, number)
        behind = self._behind_modifiers(begin + 1)
        slash = self._at(behind) == "/"
        if kind.complement == "number":
            return self._after_number(naming._replace(number=number, known=known), behind)
        begin_title = behind + slash
        naming = naming._replace(rule="numbered", number=number, known=known, end=behind)
        end = self._title_end(known, begin_title) or (self._name_end(begin_title) if slash else None)
        if end is None and kind.complement == "number/place":
            end = self._place_end(begin_title)
        if end is None:
            return naming._replace(rule="known" if known else "numbered")
        return self._entitled(naming, begin_title, end)

    def _after_number(self, naming: Naming, behind: int) -> Naming:
        """Behind a plain number: another number (`IV/2`), a seat (`Padang`)."""
        if self._at(behind) == "/" and self._at(behind + 1).isdecimal():
            naming = naming._replace(number=f"{naming.number}/{self._texts[behind + 1]}", known=None)
            behind += 2
        naming = naming._replace(rule="known" if naming.known else "numbered", end=behind)
        begin = behind + (self._at(behind) == "/")
        end = self._title_end(naming.known, begin) or (None if begin >= self._size else self._place_end(begin))
        if end is None and begin > behind and not self._begins_name(begin):
            end = self._name_end(begin)
        if end is None or _begins_unit(self._folded[begin]):
            return naming
        place = (begin, end) if self._is_place(begin, end) else None
        return naming._replace(end=end, title=self._text(begin, end), place=place)

    def _entitled(self, naming: Naming, begin: int, end: int) -> Naming:
        """With the title from `begin` to `end`; where its name and its number tell of two units, the number decides."""
        kind, title = _kind_of(naming), self._text(begin, end)
        place = (begin, end) if kind.complement == "number/place" and self._is_place(begin, end, naming.known) else None
        return naming._replace(rule="known" if naming.known else "numbered", end=end, title=title, place=place)

    def _titled(self, naming: Naming, begin: int) -> Naming:
        """By its title alone: `Kodim Kendal`, `Kodam Jaya`, `Koramil Bajeng`."""
        kind = _kind_of(naming)
        for end in self._ends(begin, _LONGEST_TITLE):
            known = _find_titled(kind.key, self._text(begin, end))
            if known is not None:
                place = (begin, end) if kind.complement == "number/place" else None
                return naming._replace(rule="known", end=end, known=known, title=self._text(begin, end), place=place)
        return self._placed(naming) if kind.complement == "number/place" else naming._replace(rule="bare")

    def _ordinal(self, naming: Naming) -> Naming | None:
        number = self._number(naming.end, _kind_of(naming))
        if number is None:
            return None
        return naming._replace(rule="numbered", number=number, end=naming.end + 1)

    def _placed(self, naming: Naming) -> Naming:
        """`Polda Kaltim`, `Polsek Sungai Kunjang`."""
        kind, begin = _kind_of(naming), naming.end
        for end in self._ends(begin, _LONGEST_TITLE):
            known = _find_titled(kind.key, self._text(begin, end))
            if known is not None:
                return self._at_place(naming._replace(rule="known", known=known), end)
        behind = None if self.whole else self._place_end(begin)
        if behind is not None:
            return self._at_place(naming._replace(rule="placed"), behind)
        behind = self._name_end(begin)
        if behind is None or not (self.whole or self._begins_name(begin)) or _begins_unit(self._folded[begin]):
            return naming._replace(rule="bare")
        return self._at_place(naming._replace(rule="unknown_place"), behind if self.whole else self._with_part(behind))

    def _at_place(self, naming: Naming, end: int) -> Naming:
        """With its place from where the name has been read up to `end`."""
        return naming._replace(end=end, title=self._text(naming.end, end), place=(naming.end, end))

    def _honoured(self, naming: Naming) -> Naming:
        """`Lanud Dhomber`."""
        kind, begin = _kind_of(naming), naming.end
        for end in self._ends(begin, _LONGEST_TITLE):
            known = known_units().titled(kind.key, self._text(begin, end))
            if known is not None:
                return naming._replace(rule="known", end=end, known=known, title=self._text(begin, end))
        behind = self._name_end(begin)
        if behind is None or not self._begins_name(begin):
            return naming._replace(rule="bare")
        return naming._replace(rule="named", end=behind, title=self._text(begin, behind))

    def _staff(self, naming: Naming) -> Naming:
        """A staff body has the complement of the unit that it serves: `Pendam VI/Mulawarman`."""
        kind = _kind_of(naming)
        served = self._numbered(naming._replace(kind=kinds().by_key[kind.above[0]]))
        return served._replace(kind=kind)

    def _section(self, naming: Naming) -> Naming:
        """A section has a unit behind it: `Satreskrim Polres Gowa`."""
        inner = self.read(naming.end)
        if inner is None or inner.rule in ("foreign", "country"):
            return naming._replace(rule="bare")
        return naming._replace(rule="section", end=inner.end, inner=inner)

    def _named(self, naming: Naming) -> Naming | None:
        """`Tim Puma Polres Dompu`: a name of its own, then its unit."""
        for behind in self._open_words(naming.end, _LONGEST_TEAM):
            inner = self.read(behind)
            if inner is not None and inner.kind is not None and inner.kind.complement != "named":
                if behind == naming.end:
                    return None
                return naming._replace(rule="named", end=inner.end, inner=inner, title=self._text(naming.end, behind))
        if self.whole and naming.end < self._size:
            return naming._replace(rule="named", end=self._size, title=self._text(naming.end, self._size))
        return None

    def _task(self, naming: Naming) -> Naming:
        """`Satgas Pamtas RI-Malaysia Yonif 600/Modang`."""
        last = naming.end
        for behind in self._open_words(naming.end, _LONGEST_TASK):
            inner = self.read(behind)
            if inner is not None and inner.kind is not None and inner.kind.complement != "task":
                return naming._replace(rule="task", end=inner.end, inner=inner, title=self._text(naming.end, behind))
            last = behind
        if self.whole:
            last = self._size
        if last == naming.end:
            return naming._replace(rule="bare")
        rule = "task" if self._folded[naming.end] in unit_words().task else "unknown_task"
        return naming._replace(rule=rule, end=last, title=self._text(naming.end, last))

    def _with_units_above(self, naming: Naming) -> Naming:
        """With the units that follow it: `Polsek Gempol Polresta Cirebon`, `Yonkes 2 Kostrad`."""
        inner = self.read(naming.end)
        if inner is None or naming.bare or inner.key not in _above(_kind_of(naming).key):
            return naming
        if inner.key != "marinir":
            return naming._replace(end=inner.end, inner=inner)
        # Units of the Marines have numbers of their own: Brigif 4 Marinir/BS is not the army's fourth brigade.
        end = inner.end + 2 if self._at(inner.end) == "/" and inner.end + 1 < self._size else inner.end
        return naming._replace(end=end, inner=inner, known=None)

    # --- steps ------------------------------------------------------------------------------------------------------

    def _skip_abbreviation(self, behind: int) -> int:
        """Behind the abbreviation in brackets between type word and complement: `Kepolisian Resor (Polres) Gowa`."""
        if self._at(behind) == "(" and (self.whole or not self._at(behind + 1).startswith(_OFFICES)):
            for end in range(behind + 2, min(behind + 4, self._size)):
                if self._folded[end] == ")":
                    return end + 1
        return behind

    def _behind_modifiers(self, index: int) -> int:
        while self._at(index) in unit_words().modifier:
            index += 1
        return index

    def _number(self, index: int, kind: Kind) -> str | None:
        if index >= self._size or self.pieces.breaks(index) or not _NUMBER.fullmatch(self._texts[index]):
            return None
        number = self._texts[index]
        width = _DIGITS.get(kind.key, 0)
        if number.isdecimal() and len(number) < width - 1:
            return None  # a count, as in lists: Kodim 2 regu
        return number.zfill(width) if number.isdecimal() else number

    def _title_end(self, known: KnownUnit | None, begin: int) -> int | None:
        """Behind the longest run of pieces that is a form of the known unit's title."""
        if known is None:
            return None
        for end in self._ends(begin, _LONGEST_TITLE):
            title = self._text(begin, end)
            if places.fold(title) in known.forms or _find_titled(known.kind, title) == known:
                return end
        return None

    def _place_end(self, begin: int) -> int | None:
        """Behind the longest run of pieces that is a place of the gazetteer."""
        if self._at(begin) == "kota" and self._begins_name(begin + 1):
            return self._place_end(begin + 1) or begin + 2
        for end in self._ends(begin, 5):
            if self._is_place(begin, end):
                return self._with_part(end)
        return None

    def _with_part(self, end: int) -> int:
        """Behind what tells parts of a place apart: `Ternate Utara`, `Ilir Barat 1`."""
        if self._at(end) in _DIRECTIONS and self._begins_name(end):
            end += 1
        return end + 1 if end < self._size and self._texts[end] in _NUMERALS else end

    def _is_place(self, begin: int, end: int, known: KnownUnit | None = None) -> bool:
        return (known is not None and bool(known.place)) or _is_place(self._text(begin, end))

    def _name_end(self, begin: int) -> int | None:
        """Behind a name that no lexicon knows: an abbreviation, or up to three capitalised words."""
        if begin >= self._size or self.pieces.breaks(begin):
            return None
        if self.whole:
            return next((i for i in range(begin + 1, self._size) if self.read(i) or self._folded[i] == "("), self._size)
        if not self._texts[begin][0].isalnum() or self._folded[begin] in unit_words().stop:
            return None
        if not any(letter.islower() for letter in self._texts[begin]) and len(self._texts[begin]) <= 6:
            return begin + 1
        end = begin + 1
        while end < min(begin + _LONGEST_NAME, self._size) and self._begins_name(end):
            end += 1
        return end

    def _begins_name(self, index: int) -> bool:
        """Whether a piece can stand in an unknown name: capitalised, no word that ends names, no rank, no unit."""
        if index >= self._size or self.pieces.breaks(index) or not self._texts[index][0].isupper():
            return False
        word = self._folded[index].rstrip(".")
        return not (word in unit_words().stop or word in ranks().starters or _begins_unit(word))

    def _open_words(self, begin: int, most: int) -> Iterator[int]:
        """The indices at which a task or a team's own name may end: behind each word that can belong to it."""
        yield begin
        index, opened = begin, 0
        while index < min(begin + most, self._size) and not self.pieces.breaks(index):
            text = self._texts[index]
            opened += (text == "(") - (text == ")")
            joins = text in {"(", ")", "-", "–"} or text.startswith("ke-") or text[0].isdigit()
            if opened < 0 or not (joins or self._may_go_on(index)):
                return
            index += 1
            if not opened and text not in {"-", "–"}:
                yield index

    def _may_go_on(self, index: int) -> bool:
        word = self._folded[index].rstrip(".")
        return self._texts[index][0].isupper() and word not in unit_words().stop and word not in unit_words().rank

    def _ends(self, begin: int, most: int) -> Iterator[int]:
        """Ends of the runs of word pieces from `begin` on, longest first."""
        end = begin
        while end < min(begin + most, self._size) and not (end > begin and self.pieces.breaks(end)):
            text = self._texts[end]
            joins = text[0].isalnum() or (end > begin and text in {".", "-"})
            if not joins or self._folded[end] in _type_words():
                break
            end += 1
        return (last for last in range(end, begin, -1) if self._texts[last - 1] not in {".", "-"})

    def _text(self, begin: int, end: int) -> str:
        return " ".join(self._texts[begin:end]).replace(" .", ".").replace(" / ", "/").replace(" - ", "-")

    def _at(self, index: int) -> str:
        return self._folded[index] if index < self._size else ""


_EMPTY = Naming(0, 0, "bare")


def _kind_of(naming: Naming) -> Kind:
    assert naming.kind is not None
    return naming.kind


@lru_cache(maxsize=1 << 13)
def _find_titled(kind: str, title: str) -> KnownUnit | None:
    """The unit of a kind called so, or called by the full name of the place that this is short for."""
    title = title.removeprefix("Provinsi ")
    found = known_units().titled(kind, title)
    if found is not None:
        return found
    expanded = {known_units().titled(kind, place_title(entry)) for entry in places.major(title)} - {None}
    return expanded.pop() if len(expanded) == 1 else None


@lru_cache(maxsize=1 << 13)
def _is_place(words: str) -> bool:
    return bool(places.major(words) or places.districts(words))


def place_title(entry: places.Entry) -> str:
    """The name of a place as units have it: without `Kabupaten` and `Kota`."""
    for word in ("Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota ", "Kecamatan ", "Distrik "):
        if entry.name.startswith(word):
            return entry.name.removeprefix(word)
    return entry.name


@cache
def _above(key: str) -> frozenset[str]:
    """All kinds and bodies that can stand above a kind, near and far."""
    found: set[str] = set()
    queue = [key]
    while queue:
        kind = kinds().by_key.get(queue.pop())
        for above in kind.above if kind else ():
            for member in FAMILIES.get(above, (above,)):
                if member not in found:
                    found.add(member)
                    queue.append(member)
    return frozenset(found | (_FIRST_IN_LINE if "polda" in found or "kodam" in found else frozenset())) - {key}


@cache
def first_words() -> frozenset[str]:
    """All words that a name of a unit can begin with, in lower case."""
    return kinds().first_words | known_units().first_words | unit_words().foreign_first


@cache
def _type_words() -> frozenset[str]:
    """Short type words; none stands in a name of honour, as `Samapta` does (Yonif 743/Pradnya Samapta Yudha)."""
    return frozenset(kind.short.casefold() for kind in kinds().by_key.values() if kind.complement != "unit")


def _begins_unit(folded: str) -> bool:
    return folded in first_words()
