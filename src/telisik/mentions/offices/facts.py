"""What the words of an office say: which office it is, how it is held, and of what unit, body or place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.lexicon.offices import NameStart, Office, offices
from telisik.mentions.offices.complements import COMMITTEES
from telisik.mentions.offices.heads import Head, read_head
from telisik.mentions.offices.words import Words
from telisik.mentions.organizations import facts as bodies
from telisik.mentions.units import facts as units
from telisik.mentions.units.facts import UnitFact
from telisik.schema.people import PositionStatus

_BLANK = "…"
_BRACKETED = re.compile(r" ?\([^()]{1,40}\)")
_FIELD_WORDS = frozenset({"bidang", "urusan", "divisi"})
_LINKS = frozenset({"dari", "pada"})
_GOVERNED = frozenset({"area", "village", "place", "realm", "ordinal"})
_LED_BODIES = {"dinas", "badan", "kantor", "balai", "biro", "bidang", "bagian", "seksi", "pusat", "stasiun", "museum"}
_SCHOOLS = frozenset(
    [
        "sd",
        "sdn",
        "smp",
        "smpn",
        "sma",
        "sman",
        "smk",
        "smkn",
        "slb",
        "mi",
        "min",
        "mts",
        "mtsn",
        "ma",
        "man",
        "tk",
        "sekolah",
    ]
)
_AREA_CHIEFS = {"desa": "desa", "kampung": "kampung", "dusun": "dusun", "distrik": "distrik", "nagari": "nagari"}


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """An office as its words and the lexicon have it.

    Attributes:
        role: stable key, such as `pangdam`, `kasatreskrim`, `kepala_dinas`.
        label: the office word written out, such as `Panglima Komando Daerah Militer`.
        status: how the office is held.
        unit: the unit that the office heads, or else belongs to: `Danrem 091/ASN` has Korem 091/Aji Surya Natakesuma.
        organization: name of the organisation likewise: `Menteri Kehutanan` has `Kementerian Kehutanan`.
        place: the words of the place that an office of a place governs: `Gubernur Kaltim` has `Kaltim`.
        bare: whether the office word stands alone (`Pangdam`).
        heads: kind of unit that the office word heads or serves, such as `kodam`.
    """

    role: str | None
    label: str | None
    status: PositionStatus = "current"
    unit: UnitFact | None = None
    organization: str | None = None
    place: str | None = None
    bare: bool = False
    heads: str | None = None


def interpret(text: str) -> OfficeFact | None:
    """Reads the words of one POSITION mention; `None` where they begin with no office that the lexicon knows.

    >>> fact = interpret("Plt. Danrem 091/ASN")
    >>> fact.role, fact.status, fact.unit.name
    ('danrem', 'acting', 'Korem 091/Aji Surya Natakesuma')
    >>> interpret("Wakil Bupati Paser").role, interpret("Wakil Bupati Paser").place
    ('wakil_bupati', 'Paser')
    """
    tokens = tokenize(text)
    head = read_head(Words(tokens), 0)
    if head is None:
        return None
    rest, behind = _complement(text, tokens, head)
    office = head.short or head.office
    fact = OfficeFact(office.role, _label(office, ""), head.status, heads=office.heads, bare=not rest)
    fact = replace(fact, status=behind or head.status)
    return _as_deputy(_with_complement(fact, office, rest), head)


def _complement(text: str, tokens: list[Token], head: Head) -> tuple[str, PositionStatus | None]:
    """The text behind the office word, and the status that a word behind it gives."""
    words = Words(tokens[head.end :])
    trailing = offices().trailing.match(words.folded, 0) if words.size else None
    skipped = trailing[0] if trailing else 0
    skipped += words.folded[skipped : skipped + 1] in (["dari"], ["pada"])
    start = head.end + skipped
    rest = text[tokens[start].start :].strip() if start < len(tokens) else ""
    return rest, trailing[1] if trailing else None


def _as_deputy(fact: OfficeFact, head: Head) -> OfficeFact:
    """The deputy of an office: `Wakil Kapolres` is a Wakapolres."""
    if not head.deputy:
        return fact
    lexicon = offices()
    chief, deputy = lexicon.chiefs.get(fact.heads or ""), lexicon.deputies.get(fact.heads or "")
    if chief is not None and deputy is not None and chief.role == fact.role:
        return replace(fact, role=deputy.role, label=deputy.label)
    return replace(fact, role=f"wakil_{fact.role}", label=f"Wakil {fact.label}")


def _label(office: Office, field: str) -> str:
    return office.label.replace(_BLANK, field).strip()


def _with_complement(fact: OfficeFact, office: Office, rest: str) -> OfficeFact:
    """The fact with what the complement says, by the first way of reading it that fits."""
    if not office.complement or not rest:
        return _standing_alone(fact, office)
    if office.heads:
        return replace(fact, unit=units.of_kind(office.heads, _plain(rest)))
    for kind in office.complement:
        read = _READERS.get(kind)
        found = read(fact, office, rest) if read else None
        if found is not None:
            return found
    return fact


def _standing_alone(fact: OfficeFact, office: Office) -> OfficeFact:
    if not office.complement and office.heads:
        return replace(fact, unit=units.of_kind(office.heads, ""), bare=False)
    if office.body and _BLANK not in office.body:
        return replace(fact, organization=office.body, bare=False)
    return fact


def _plain(rest: str) -> str:
    """The complement without what only binds it to the office word."""
    return rest.removeprefix("- ").strip()


def _in_unit(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    """An office of a unit: `Komandan Kodim 0712/Tegal` is its Dandim, `Pasi Intel Kodim 0302` belongs to it."""
    template = office.body
    rest = _BRACKETED.sub("", rest)
    unit = units.interpret(template.replace(_BLANK, rest)) if template else units.interpret(rest)
    if unit is None or (unit.kind is None and not _names_unit(rest)):
        return None
    known = _office_of(fact.role, unit.kind or "")
    if known is not None:
        return replace(fact, role=known.role, label=known.label, heads=known.heads, unit=unit)
    return replace(fact, unit=unit)


def _office_of(role: str | None, kind: str) -> Office | None:
    """The office that a general word means with a unit of a kind: `Komandan` of a Kodim, `Wadan` of a Denpom."""
    if role in {"komandan", "panglima", "kepala"}:
        return offices().chiefs.get(kind)
    return offices().deputies.get(kind) if role in {"wakil_komandan", "wakil_kepala"} else None


def _names_unit(rest: str) -> bool:
    return offices().units.match(Words(tokenize(rest)).folded, 0) is not None


def _names_body(rest: str) -> bool:
    return offices().bodies.match(Words(tokenize(rest)).folded, 0) is not None


def _of_body(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    """An office of another body: `Ketua KPU Buru`, `Kajari Sleman`, `Kepala Dinas Kesehatan Bantul`."""
    if office.body is None and "matter" in office.complement and not _names_body(rest):
        return None
    name = office.body.replace(_BLANK, rest) if office.body else _whole_body(rest)
    fact = replace(fact, organization=_body_name(name))
    first = rest.split(maxsplit=1)[0].casefold()
    if fact.role == "kepala" and first in _LED_BODIES:
        return replace(fact, role=f"kepala_{first}", label=f"Kepala {first.capitalize()}")
    if fact.role == "kepala" and first in _SCHOOLS:
        return replace(fact, role="kepala_sekolah", label="Kepala Sekolah")
    return fact


def _whole_body(rest: str) -> str:
    """The body's words, without those of its committee: `Ketua Komisi I DPR` is of the DPR."""
    committee = rest.split(maxsplit=1)[0].casefold() in COMMITTEES
    return (_split(rest, 1).owner or rest) if committee else rest


def _body_name(words: str) -> str:
    known = bodies.interpret(words)
    return known.name if known is not None else words


def _of_field(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    """An office with a field of work: `Menteri Kehutanan`, `Dirjen Pajak Kemenkeu`, `Kasubdit Resmob Polda Riau`."""
    parts = _split(rest)
    fact = replace(fact, label=_label(office, parts.field))
    if office.body and not parts.is_unit:
        if office.role == "dirjen" and parts.owner:
            return replace(fact, organization=_body_name(parts.owner))
        return replace(fact, organization=_body_name(office.body.replace(_BLANK, _without_bidang(office, rest))))
    if parts.is_unit:
        return replace(fact, unit=_section(office, rest, units.interpret(parts.owner)))
    if parts.owner:
        return replace(fact, organization=_body_name(parts.owner))
    superior = _superior(rest)
    return fact if superior is None else replace(fact, unit=superior.unit, organization=superior.organization)


def _section(office: Office, rest: str, above: UnitFact | None) -> UnitFact | None:
    """The section of a unit that the office heads, where such sections have a name (`Unit`), else that unit."""
    if office.body is None or above is None:
        return above
    section = units.interpret(office.body.replace(_BLANK, rest))
    return section if section is not None and section.name.endswith(above.name) else above


def _superior(rest: str) -> OfficeFact | None:
    """The other office that ends a complement: `Personel Kasal`."""
    words = Words(tokens := tokenize(rest))
    for at in range(1, words.size):
        if words.is_capital(at) and offices().offices.match(words.folded, at) is not None:
            return interpret(rest[tokens[at].start :])
    return None


def _without_bidang(office: Office, rest: str) -> str:
    return rest if office.role != "menteri" else rest.removeprefix("Bidang ").removeprefix("bidang ")


class _Parts(NamedTuple):
    field: str
    owner: str
    is_unit: bool


def _split(rest: str, first: int = 0) -> _Parts:
    """A complement cut where the name of a unit or body begins, at a token from `first` on."""
    lexicon = offices()
    tokens = tokenize(rest)
    words = Words(tokens)
    for at in range(first, words.size):
        if not words.is_capital(at):
            continue
        is_unit = lexicon.units.match(words.folded, at) is not None
        known = lexicon.bodies.match(words.folded, at)
        if is_unit or (known is not None and _is_whole(words, at, known)):
            behind = at - 1 if at and words.folded[at - 1] in _LINKS else at
            field = rest[: tokens[behind].start].strip(" ,")
            return _Parts(" ".join(field.split()), rest[tokens[at].start :], is_unit)
    return _Parts(" ".join(rest.split()), "", False)


def _is_whole(words: Words, at: int, known: tuple[int, NameStart]) -> bool:
    """Whether the name of a body begins here, not just a word that such names can begin with."""
    end, start = known
    follows = end < words.size and words.folded[end] in offices().matters
    return at == 0 or start.itself or start.goes_on == "name" or follows


def _of_office(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    """The staff of another office serves its unit, body or place: `Asops Kasad`, `Ajudan Presiden`."""
    other = interpret(rest)
    if other is None:
        return None
    return replace(fact, unit=other.unit, organization=other.organization, place=other.place)


def _of_place(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    first, _, name = rest.partition(" ")
    if "body" in office.complement and fact.role != "kepala" and _names_body(rest):
        return None
    if office.body:
        return _of_body(fact, office, rest)
    if fact.role == "kepala":
        area = _AREA_CHIEFS.get(first.casefold())
        if area is None:
            return None
        role = "camat" if area == "distrik" else f"kepala_{area}"
        return replace(fact, role=role, label=f"Kepala {first.capitalize()}", place=rest)
    if first.casefold().startswith("ke-") or first.casefold() in {"pertama", "kedua", "ketiga"}:
        return replace(fact, place=name or None)
    return replace(fact, place=rest)


def _numbered(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    if office.body:
        return _of_body(fact, office, rest)
    return fact


def _task_force(fact: OfficeFact, office: Office, rest: str) -> OfficeFact | None:
    return replace(fact, unit=units.interpret(rest))


_READERS = {
    "unit": _in_unit,
    "body": _of_body,
    "member": _of_body,
    "matter": _of_field,
    "office": _of_office,
    "area": _of_place,
    "village": _of_place,
    "place": _of_place,
    "envoy": _of_place,
    "realm": _of_place,
    "ordinal": _of_place,
    "honour": _numbered,
    "number": _numbered,
    "satgas": _task_force,
}
