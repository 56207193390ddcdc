"""What the words of a unit say: its normal name, kind, force, number, honorific, place and the unit above."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from telisik.language.tokenizer import tokenize
from telisik.lexicon import places
from telisik.lexicon.units import Kind, KnownUnit, kinds, known_units
from telisik.mentions.units.naming import Naming, Reader, place_title
from telisik.mentions.units.pieces import Pieces

_SHORT = 5  # letters: no longer a word in capitals is an abbreviation


@dataclass(frozen=True, slots=True)
class UnitFact:
    """What the words of one UNIT mention and the lexicon say.

    Attributes:
        name: the normal form: short kind, number, slash, honorific or place in full.
        kind: stable key, such as `kodam`, `satreskrim`, `tni_ad`; `None` where the words have no known type word.
        service: `TNI AD`, `TNI AL`, `TNI AU`, `TNI`, `Polri`, or `None` (foreign, unknown).
        number: as its normal name has it: `VI`, `091`, `600`.
        honorific: its name of honour: `Mulawarman`.
        level: the tier of command: `force`, `province`, `regency`, `district`, `battalion`, ….
        place: official name of the area that it is named after or serves.
        parent: normal name of the unit above.
        bare: whether it is a type word alone (`Polres`), which can stand for one known unit of the text.
        inside: kind of the unit that it belongs to, where the words name that by its type word alone (`Satpom Lanud`).
    """

    name: str
    kind: str | None
    service: str | None = None
    number: str | None = None
    honorific: str | None = None
    level: str | None = None
    place: str | None = None
    parent: str | None = None
    bare: bool = False
    inside: str | None = None


@lru_cache(maxsize=1 << 13)
def interpret(text: str) -> UnitFact | None:
    """The fact that the words of one UNIT mention state; `None` where there are no words.

    >>> interpret("Kodam VI/Mlw").name, interpret("Sat Reskrim Polres Gowa").parent
    ('Kodam VI/Mulawarman', 'Polres Gowa')
    """
    pieces = Pieces(tokenize(text))
    if not pieces.texts:
        return None
    naming = Reader(pieces, whole=True).read(0)
    if naming is None or pieces.texts[naming.end : naming.end + 1] == [","]:
        name = _tidy(text)
        return UnitFact(name, None) if name else None
    fact = _fact(naming)
    rest = _tidy(" ".join(pieces.texts[naming.end :]))
    if rest and "(" in text:  # Pusat Penerangan (Kapuspen) TNI
        return interpret(_tidy(text.replace("(", " (").replace(")", ") ")))
    if rest and (fact.bare or naming.kind is None):  # Brimob Sultra: a branch of a place, which no rule reads
        return UnitFact(f"{fact.name} {_place_name(rest)}", fact.kind, fact.service, level=fact.level)
    return fact


@lru_cache(maxsize=1 << 13)
def of_kind(kind: str, complement: str) -> UnitFact | None:
    """The unit of a kind with an office's complement; without one the bare fact; for an unknown kind `None`.

    >>> of_kind("korem", "091/ASN").name, of_kind("pendam", "VI/Mlw").parent
    ('Korem 091/Aji Surya Natakesuma', 'Kodam VI/Mulawarman')
    """
    known_kind = kinds().by_key.get(kind)
    if known_kind is None:
        body = known_units().body_of_kind.get(kind)
        return None if body is None else _of_known(body)
    pieces = Pieces(tokenize(complement))
    naming = Reader(pieces, whole=True).read_kind(known_kind, 0, 0)
    return _bare(known_kind) if naming is None else _fact(naming)


def _fact(naming: Naming) -> UnitFact:
    if naming.kind is None:
        if naming.known is not None:
            return _of_known(naming.known)
        return UnitFact(_tidy(naming.title), None)
    if naming.bare:
        return _bare(naming.kind)
    inner = _fact(naming.inner) if naming.inner is not None else None
    if naming.kind.complement in ("unit", "named", "task"):
        return _of_section(naming.kind, _tidy(naming.title), inner)
    if naming.kind.complement == "above":
        return _of_staff(naming)
    own = _of_known(naming.known, naming.kind) if naming.known is not None else _of_unknown(naming, inner)
    return own if inner is None else replace(own, parent=inner.name)


def _bare(kind: Kind) -> UnitFact:
    return UnitFact(kind.short, kind.key, kind.service, level=kind.level, bare=True)


def _of_known(known: KnownUnit, said: Kind | None = None) -> UnitFact:
    """A unit of the lexicon; a text that gives it another kind of the same tier keeps its word (`Polres Samarinda`)."""
    kind = kinds().by_key.get(known.kind)
    if said is not None and kind is not None and said.key != kind.key:
        return replace(_of_known(known), name=known.name.replace(kind.short, said.short, 1), kind=said.key)
    return UnitFact(
        name=known.name,
        kind=known.kind or None,
        service=known.service,
        number=known.number or None,
        honorific=known.title if kind is not None and "honorific" in kind.complement else None,
        level=known.level or None,
        place=known.place or None,
        parent=known.parent or None,
    )


def _of_section(kind: Kind, own: str, inner: UnitFact | None) -> UnitFact:
    name = " ".join(part for part in (kind.short, own, inner.name if inner else "") if part)
    service = kind.service or (inner.service if inner else None)
    place = inner.place if inner is not None and kind.complement == "unit" else None
    parent = inner.name if inner is not None and not inner.bare else None
    inside = inner.kind if inner is not None and inner.bare else None
    return UnitFact(name, kind.key, service, level=kind.level, place=place, parent=parent, inside=inside)


def _of_staff(naming: Naming) -> UnitFact:
    """`Pendam VI/Mulawarman`, part of Kodam VI/Mulawarman."""
    kind = naming.kind
    assert kind is not None
    above = kinds().by_key[kind.above[0]]
    served = _of_known(naming.known) if naming.known is not None else _of_unknown(naming._replace(kind=above), None)
    name = f"{kind.short}{served.name.removeprefix(above.short)}"
    return replace(served, name=name, kind=kind.key, level=kind.level, parent=served.name)


def _of_unknown(naming: Naming, inner: UnitFact | None) -> UnitFact:
    """A unit that the lexicon lacks: the words of the text, abbreviations of places written out."""
    kind = naming.kind
    assert kind is not None
    honoured = "honorific" in kind.complement
    title = naming.title if honoured else _place_name(naming.title)
    if kind.complement == "number":
        own = " ".join(part for part in (naming.number, _tidy(title)) if part)
    else:
        own = "/".join(part for part in (naming.number, _tidy(title)) if part)
    name = f"{kind.short} {own}".strip()
    if inner is not None and inner.kind is not None and inner.kind not in kinds().by_key:
        name = f"{name} {_SHORT_OF_BODY.get(inner.kind, inner.name)}"  # Yonif 3 Marinir, Divif 1 Kostrad
    return UnitFact(
        name=name,
        kind=kind.key,
        service=inner.service if inner is not None and inner.kind == "marinir" else kind.service,
        number=naming.number or None,
        honorific=_tidy(title) or None if honoured else None,
        level=kind.level,
        place=None if honoured else _official(naming.title, kind),
        parent=inner.name if inner is not None else None,
    )


_SHORT_OF_BODY = {"marinir": "Marinir"}


def _place_name(title: str) -> str:
    """A place's name in full where it is short for one place alone: `Kaltim`; `Bpp` in `Bpp Selatan` too."""
    bearers = {place_title(entry) for entry in places.major(title)}
    if len(bearers) == 1:
        name = bearers.pop()
        return title if places.fold(name).startswith(places.fold(title)) else name
    first, _, rest = title.partition(" ")
    if rest and not bearers and not places.districts(title):
        expanded = {place_title(entry) for entry in places.major(first)}
        if len(expanded) == 1 and first.upper() != first.title():
            return f"{expanded.pop()} {rest}" if not places.districts(first) else title
    return title


def _official(title: str, kind: Kind) -> str | None:
    """The official name of the only place of the fitting tier that is called so."""
    bearers = places.districts(title) if kind.level == "district" else places.major(title)
    return bearers[0].name if len(bearers) == 1 and bearers[0].kind in places.ADMINISTRATIVE_KINDS else None


def _tidy(words: str) -> str:
    """Single blanks, no bracketed abbreviation; words all small or all capital are written as names."""
    kept: list[str] = []
    depth = 0
    for word in words.replace("(", " ( ").replace(")", " ) ").split():
        depth += (word == "(") - (word == ")")
        if depth <= 0 and word != ")":
            kept.append(word)
    name = " ".join(kept)
    if name.islower() or (name.isupper() and max(map(len, kept)) > _SHORT):
        return " ".join(word if word.isupper() and len(word) <= 3 else word.title() for word in kept)
    return name
