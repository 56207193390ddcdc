"""What stands behind an office word and belongs to it: a reader for each kind of the lexicon.

A reader gets the words and the index behind the office word, and gives back the index behind the complement and the
mentions nested in it, or `None` where its kind of complement does not stand there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from telisik.lexicon.offices import NameStart, offices
from telisik.mentions.offices.words import Piece, Words
from telisik.schema import Label


class Complement(NamedTuple):
    """A complement: the index behind it, the mentions nested in it, and its kind."""

    end: int
    nested: tuple[Piece, ...]
    kind: str


Span = tuple[int, tuple[Piece, ...]]  # the index behind, and what is nested

_ORDINALS = frozenset(["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan"])
_FIELD_WORDS = frozenset({"bidang", "urusan", "divisi", "departemen", "bagian", "seksi"})
_ENDS = frozenset({"tbk", "tbk.", "persero"})
_JOINTS = frozenset({"dan", "&", "serta"})
_REALMS = frozenset(["kerajaan", "keraton", "negeri", "kesultanan", "kekaisaran"])
COMMITTEES = frozenset(["komisi", "fraksi", "pansus", "panja", "banggar", "baleg", "badan"])
_COMMITTEE_FIELDS = frozenset(["anggaran", "legislasi", "kehormatan", "musyawarah"])
_LONGEST_FIELD = 14
_SHORTEST_WORD = 5  # letters: what is shorter behind a slash is an abbreviation and complete
_LONGEST_NAME = 8
_STRANGE_WORDS = 4  # unknown capitalised words that a field of work may have before the name of a unit or body


def read(kind: str, words: Words, at: int) -> Complement | None:
    """The complement of a kind behind an office word, if it stands there."""
    if at >= words.size:
        return None
    found = _READERS[kind](words, at)
    return None if found is None else Complement(*found, kind)


def _honour(words: Words, at: int) -> Span | None:
    """Number and name of honour: `VI/Mlw`, `133/Nani Wartabone`, `I Bukit Barisan`, `Adi Soemarmo`."""
    if not words.is_number(at):
        end = _known_honour(words, at) or words.capitals_end(at, 3, person_words=True)
        return (end, ()) if end > at else None
    number, _, name = words.folded[at].partition("/")
    end = at + 1
    if name and not name[0].isdigit():
        known = offices().honours.match([name, *words.folded[end : end + 4]], 0)
        if known is not None:
            return at + known[0], ()
        return (end if len(name) < _SHORTEST_WORD else words.capitals_end(end, 2, person_words=True)), ()
    if words.texts[end : end + 1] == ["/"] and words.is_capital(end + 1):
        end += 1
    elif number.isdigit() and words.is_capital(end) and words.texts[end + 1 : end + 2] == ["/"]:  # `4 Mar/BS`
        return end + 3, ()
    return _known_honour(words, end) or words.capitals_end(end, 2, person_words=True), ()


def _known_honour(words: Words, at: int) -> int | None:
    known = offices().honours.match(words.folded, at) if words.is_capital(at) else None
    return None if known is None else known[0]


def _seat(words: Words, at: int) -> Span | None:
    """Number and place: `0905/Balikpapan Selatan`, `0617 Majalengka`; a place of its own tokens is nested."""
    if not words.is_number(at):
        return _place(words, at)
    if "/" in words.texts[at] and words.texts[at][-1].isalpha():
        return (
            words.capitals_end(at + 1, 1) if len(words.texts[at].partition("/")[2]) >= _SHORTEST_WORD else at + 1
        ), ()
    start = at + 1
    if words.texts[start : start + 1] == ["/"]:
        start += 1
        if words.folded[start : start + 1] == ["kab"] and words.texts[start + 1 : start + 2] == ["."]:
            end: int | None = words.capitals_end(start + 2, 2)
        else:
            end = words.area_end(start) or words.capitals_end(start, 2)
    else:
        end = words.area_end(start)
    if end is None or end == start:
        return at + 1, ()
    return end, (Piece(start, end, Label.PLACE),)


def _place(words: Words, at: int) -> Span | None:
    end = words.place_end(at)
    return None if end is None else (end, (Piece(at, end, Label.PLACE),))


def _area(words: Words, at: int) -> Span | None:
    """A known or designated area, or the state itself (`RI`)."""
    if at >= words.size:
        return None
    end = words.area_end(at)
    if end is None and words.folded[at] == "ri":
        end = at + 1
    return None if end is None else (end, (Piece(at, end, Label.PLACE),))


def _village(words: Words, at: int) -> Span | None:
    end = words.place_end(at, villages=True)
    return None if end is None else (end, (Piece(at, end, Label.PLACE),))


def _envoy(words: Words, at: int) -> Span | None:
    """Of where and to where: `RI untuk Qatar`, `Malaysia di Pontianak`, `AS`."""
    sender = _area(words, at)
    end, nested = sender or (at, ())
    if words.folded[end : end + 1] in (["untuk"], ["di"], ["bagi"]) and end + 1 < words.size:
        host = _area(words, end + 1)
        if host is not None:
            return host[0], (*nested, *host[1])
    return sender


def _unit(words: Words, at: int) -> Span | None:
    """A unit's name, with the place that ends it: `Polres Gowa`, `Satreskrim Polres Gowa`, `Kodim 0302 Inhu`."""
    start = offices().units.match(words.folded, at)
    if start is None or not words.is_capital(at):
        return None
    behind, way = start
    end, inner = _unit_end(words, _behind_brackets(words, behind), way)
    return end, (Piece(at, end, Label.UNIT), *inner)


def _unit_end(words: Words, at: int, start: NameStart) -> Span:
    if start.goes_on == "itself":
        return at, ()
    if start.goes_on == "unit":
        above = _unit(words, at)
        return (at, ()) if above is None else (above[0], above[1][1:])
    if start.goes_on == "place":
        named = _place(words, at)
    elif start.goes_on == "seat":
        named = _seat(words, at)
    else:
        named = _honour(words, at) if start.goes_on == "honour" else _satgas(words, at)
    end, inner = named or (at, ())
    above = _unit(words, end)  # `Polsek Sungai Kunjang Polresta Samarinda` is one unit
    return (end, inner) if above is None else (above[0], (*inner, *above[1][1:]))


def _body(words: Words, at: int) -> Span | None:
    """The name of a body that is no unit: `KPU Buru`, `Dinas Kesehatan Kabupaten Sleman`, `PT Maju Jaya`."""
    if words.folded[at] in {"dari", "pada"}:
        return _known_owner(words, at + 1)
    start = offices().bodies.match(words.folded, at)
    if start is None or not words.is_capital(at):
        return _acronym(words, at) or _apposed(words, at)
    behind, way = start
    end, inner = _body_end(words, behind, way)
    if end == behind and not way.itself:
        return None
    return end, (Piece(at, end, Label.ORG), *inner)


def _body_end(words: Words, at: int, start: NameStart) -> Span:
    """Where a body's name ends, and what is nested; an abbreviation in brackets counts before more of it."""
    behind = _behind_brackets(words, at)
    if behind > at:
        further = _further(words, behind, start)
        return further if further[0] > behind else _further(words, at, start)
    return _further(words, at, start)


def _further(words: Words, at: int, start: NameStart) -> Span:
    if start.goes_on == "matter":
        at = _field_end(words, at)
        behind = _behind_brackets(words, at)
        if behind > at and (_area(words, behind) or offices().bodies.match(words.folded, behind)):
            at = behind
    part = offices().bodies.match(words.folded, at)
    if (
        part is not None and words.is_capital(at) and start.goes_on != "place"
    ):  # `Biro Humas Kemnaker`, `DPD Partai Golkar`
        return _body_end(words, *part)
    if start.goes_on == "name":
        return _name_end(words, at), ()
    area = _area(words, at)
    if area is None and start.goes_on == "matter":
        owner = _acronym(words, at)
        return (at, ()) if owner is None else (owner[0], owner[1][1:])
    return area or (at, ())


def _name_end(words: Words, at: int) -> int:
    """A name of its own: capitals, numbers and an abbreviation in brackets; the place that ends it is part of it."""
    end = at
    while end < at + _LONGEST_NAME and words.folded[end - 1] not in _ENDS:
        if words.is_number(end) or not words.is_stop(end):
            end += 1
        elif end > at and words.area_end(_behind_brackets(words, end)) is not None:
            end = _behind_brackets(words, end)
        else:
            break
    return end


def _behind_brackets(words: Words, at: int) -> int:
    """Behind an abbreviation in brackets, if one stands here and the name may go on behind it."""
    if words.texts[at : at + 1] != ["("] or words.texts[at + 2 : at + 3] != [")"] or not words.is_capital(at + 1):
        return at
    return at + 3 if words.is_number(at + 3) or not words.is_stop(at + 3) else at


def _apposed(words: Words, at: int) -> Span | None:
    """A name that the lexicon lacks, with the holder's name behind a comma: `Founder Magnum Estate, Igor Maximov`."""
    end = words.capitals_end(at, 5)
    if end == at or words.texts[end : end + 1] != [","] or not words.is_capital(end + 1):
        return None
    return end, (Piece(at, end, Label.ORG),)


def _acronym(words: Words, at: int) -> Span | None:
    """A body by initials that the lexicon lacks: `LVRI Lampung`, `BKPSDM`."""
    if at >= words.size:
        return None
    text = words.texts[at]
    if len(text) < 3 or not text.isalpha() or not text.isupper() or words.is_stop(at) or words.is_number(at):
        return None
    if at + 1 < words.size and words.texts[at + 1].isupper() and len(words.texts[at + 1]) > 3:
        return None  # a headline in capitals
    area = _area(words, at + 1) if at + 1 < words.size else None
    if area is None:
        return at + 1, (Piece(at, at + 1, Label.ORG),)
    return area[0], (Piece(at, area[0], Label.ORG), *area[1])


def _office(words: Words, at: int) -> Span | None:
    """Another office, whose holder this one serves: `Kasad`, `Panglima TNI`, `Kapolri`, `Kasrem 102/Pjg`."""
    other = offices().offices.match(words.folded, at)
    if other is None or not words.is_capital(at):
        return None
    end, office = other
    for kind in office.complement:
        found = read(kind, words, end) if kind != "office" else None
        if found is not None:
            return _with_field(words, found.end, found.nested)
    return _with_field(words, end, ())


def _with_field(words: Words, end: int, nested: tuple[Piece, ...]) -> Span:
    """A field of work behind the other office: `Asisten Kapolri Bidang Operasi`."""
    if end < words.size and words.folded[end] in _FIELD_WORDS:
        field = _field_end(words, end)
        if field > end + 1:
            return field, nested
    return end, nested


def _matter(words: Words, at: int) -> Span | None:
    """A field of work, and for whom: `Keuangan`, `Propam Polda Jateng`, `Hukum Setda Klaten`."""
    field = _field_end(words, at)
    end = _behind_brackets(words, field)
    if words.texts[end : end + 1] == [","] and end > at:
        end += _known_owner(words, end + 1) is not None
    owner = _owner(words, end)
    reach = end
    while owner is None and reach < end + _STRANGE_WORDS and (not words.is_stop(reach) or words.is_number(reach)):
        reach += 1
        owner = _known_owner(words, reach)
    if owner is not None:
        return owner
    return (field, ()) if field > at else None


def _known_owner(words: Words, at: int) -> Span | None:
    """A unit or body whose first words the lexicon knows."""
    if at >= words.size:
        return None
    unit = _unit(words, at)
    known = offices().bodies.match(words.folded, at)
    return unit if unit is not None or known is None else _body(words, at)


def _owner(words: Words, at: int) -> Span | None:
    if at >= words.size:
        return None
    if words.folded[at] in {"dari", "pada"} and at + 1 < words.size:
        return _known_owner(words, at + 1)
    return _unit(words, at) or _body(words, at) or _area(words, at)


def _field_end(words: Words, at: int) -> int:
    """Behind the words of a field of work; commas and `dan` count between two of them."""
    matters = offices().matters
    end = at
    if end < words.size and words.folded[end] in _FIELD_WORDS:
        end += 1
    start = end
    if words.is_number(end) and not words.texts[end].isdigit():
        end += 1
    while end < words.size and end < at + _LONGEST_FIELD:
        if words.folded[end] in matters and words.is_capital(end):
            end += 1
            continue
        step = end
        if words.texts[step] == "," and end > start:
            step += 1
        if step < words.size and words.folded[step] in _JOINTS:
            step += 1
        if step == end or step >= words.size or words.folded[step] not in matters or not words.is_capital(step):
            break
        end = step + 1
    return end if end > start else at


def _number(words: Words, at: int) -> Span | None:
    """The number of a neighbourhood: `05`, `05/02`, `05 RW 02`."""
    if not words.is_number(at):
        return None
    end = at + 1
    if words.folded[end : end + 1] in (["rw"], ["/"]) and words.is_number(end + 1):
        end += 2
    return end, ()


def _ordinal(words: Words, at: int) -> Span | None:
    """Which one in the row, and of where: `ke-7 RI`, `pertama Indonesia`."""
    if words.folded[at] in _ORDINALS or words.folded[at].startswith("ke-"):
        named = _area(words, at + 1) if at + 1 < words.size else None
        return (at + 1, ()) if named is None else named
    return _area(words, at)


def _realm(words: Words, at: int) -> Span | None:
    if words.folded[at] in _REALMS and words.is_capital(at):
        end = words.capitals_end(at + 1, 4)
        return (end, (Piece(at, end, Label.PLACE),)) if end > at + 1 else None
    return _area(words, at)


def _satgas(words: Words, at: int) -> Span | None:
    """The free words of a task force: `Pamtas RI-Malaysia Yonif 600/Modang`, `TMMD`, `Damai Cartenz 2024`."""
    end = at
    while end < at + 9 and (words.is_number(end) or words.texts[end : end + 1] == ["-"] or not words.is_stop(end)):
        end += 1
    while end > at and words.texts[end - 1] == "-":
        end -= 1
    return (end, ()) if end > at else None


def _member(words: Words, at: int) -> Span | None:
    """The body or its committee that someone is a member of: `DPRD Kota Bogor`, `Komisi III DPR RI`."""
    end = at
    if words.folded[end] in COMMITTEES:
        end += 1
        while words.is_number(end) or (end < words.size and words.folded[end] in _COMMITTEE_FIELDS):
            end += 1
        if words.folded[at] == "badan" and end == at + 1:
            return None
        if words.folded[at] == "fraksi":
            end = words.capitals_end(end, 3)
    body = offices().bodies.match(words.folded, end) if end < words.size else None
    if body is not None and body[1].members and words.is_capital(end):
        found = _body(words, end)
        if found is not None:
            return found
    return (end, ()) if end > at + 1 or words.folded[at:end] == ["komisi"] else None


_READERS: dict[str, Callable[[Words, int], Span | None]] = {
    "honour": _honour,
    "seat": _seat,
    "place": _place,
    "area": _area,
    "village": _village,
    "envoy": _envoy,
    "unit": _unit,
    "body": _body,
    "office": _office,
    "matter": _matter,
    "number": _number,
    "ordinal": _ordinal,
    "realm": _realm,
    "satgas": _satgas,
    "member": _member,
}
