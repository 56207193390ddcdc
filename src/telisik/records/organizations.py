"""Joins ORG mentions, and the bodies that offices imply, into organisations: each once under all its forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from telisik.lexicon.places import fold
from telisik.mentions.organizations import OrganizationFact, abbreviates, bracketed_acronym, interpret
from telisik.mentions.places import readings
from telisik.records.reading import Joined, Reading
from telisik.schema import Label, Mention, Organization

_NOTHING: Mapping[str, OrganizationFact] = MappingProxyType({})
_NOWHERE: Mapping[str, str] = MappingProxyType({})
_LONGEST_START = 6
_INNER_ACRONYMS = MappingProxyType({"kck": "Kartika Chandra Kirana"})
"""Acronyms that stand only inside longer names."""

_BRACKETED = re.compile(r"\(([^\W\d_]{2,10})\)")
_THE_STATE = frozenset({"ri", "republikindonesia"})


def join_organizations(
    reading: Reading,
    implied: Mapping[str, OrganizationFact] = _NOTHING,
    place_of: Mapping[str, str] = _NOWHERE,
) -> Joined[Organization]:
    """One record for each organisation that the article names or an office of it implies, in order of first mention.

    Args:
        reading: the tagged text.
        implied: bodies by the id of the POSITION mention that implies them (`Kajari Sleman`: Kejaksaan Negeri Sleman).
        place_of: record of each PLACE mention.
    """
    learnt = _learnt_acronyms(reading)
    inner = {**_INNER_ACRONYMS, **_learnt_inside(reading)}
    bodies: dict[tuple[str, str], _Body] = {}
    for mention, fact in _facts(reading, implied, learnt):
        fact = _spelled_out(fact, inner)  # noqa: PLW2901
        place = _place_record(reading, mention, fact, place_of)
        where = place or _place_key(fact)
        bodies.setdefault((fact.key, where), _Body(where)).add(mention, fact, place)
    merged = _without_their_place(list(bodies.values()))
    merged = _with_their_start(_schools_once(merged))
    records = [
        body.record(f"org{number}")
        for number, body in enumerate(sorted(merged, key=lambda body: body.mentions[0].start), start=1)
    ]
    record_of = {mention: record.id for record in records for mention in record.mentions}
    return Joined(tuple(records), record_of, {m: rule for body in merged for m, rule in body.rules.items()})


class _Body:
    """The mentions of one organisation, with what each says of it, and the rules that joined them."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.rules: dict[str, str] = {}
        self.place: str | None = None
        self.facts: list[OrganizationFact] = []
        self._mentions: list[Mention] = []

    @property
    def mentions(self) -> list[Mention]:
        """In text order."""
        return sorted(self._mentions, key=lambda mention: (mention.start, -mention.end))

    @property
    def texts(self) -> list[str]:
        """The names as written."""
        return [mention.text for mention in self._mentions if mention.label is Label.ORG]

    def add(self, mention: Mention, fact: OrganizationFact, place: str | None) -> None:
        """Takes a mention in."""
        named = "same name" if self.texts else "new name"
        self.rules[mention.id] = named if mention.label is Label.ORG else "implied by the office"
        self._mentions.append(mention)
        self.facts.append(fact)
        self.place = self.place or place

    def absorb(self, other: _Body, rule: str) -> None:
        """Takes in all mentions of a body that is the same."""
        self.rules |= dict.fromkeys(other.rules, rule)
        self._mentions += other._mentions
        self.facts += other.facts
        self.place = self.place or other.place

    def record(self, id: str) -> Organization:
        """What is known of it, with the fullest of its names."""
        fullest = max(self.facts, key=lambda fact: (fact.place is not None, len(fact.name), not fact.name.isupper()))
        return Organization(
            id=id,
            name=fullest.name,
            acronym=next((fact.acronym for fact in self.facts if fact.acronym and fact.acronym != fullest.name), None),
            kind=next((fact.kind for fact in self.facts if fact.kind), None),
            place=self.place,
            mentions=tuple(mention.id for mention in self.mentions),
        )


def _facts(
    reading: Reading, implied: Mapping[str, OrganizationFact], learnt: Mapping[str, OrganizationFact]
) -> Iterator[tuple[Mention, OrganizationFact]]:
    by_text: dict[str, OrganizationFact] = {}
    for mention in reading.mentions:
        if mention.label is Label.ORG:
            if mention.text not in by_text:
                by_text[mention.text] = interpret(mention.text, learnt)
            yield mention, by_text[mention.text]
        elif mention.id in implied:
            yield mention, implied[mention.id]


def _learnt_acronyms(reading: Reading) -> dict[str, OrganizationFact]:
    """What the article's brackets explain: `Komisi Pemilihan Umum (KPU)`, in one mention or in two."""
    learnt: dict[str, OrganizationFact] = {}
    mentions = reading.of_label(Label.ORG)
    for mention in mentions:
        found = bracketed_acronym(mention.text)
        if found is not None:
            learnt.setdefault(fold(found[1]), replace(interpret(found[0]), acronym=found[1]))
    for left, right in pairwise(mentions):
        if not 0 < right.start - left.end <= 2 or reading.between(left, right).strip() != "(":
            continue
        for full, short in ((left, right), (right, left)):
            if abbreviates(short.text, full.text) and interpret(short.text).place is None:
                learnt.setdefault(fold(short.text), replace(interpret(full.text), acronym=short.text))
    return learnt


def _learnt_inside(reading: Reading) -> dict[str, str]:
    """Acronyms of the end of a name: `DPD Asosiasi Pengusaha Indonesia (Apindo) DIY` explains the last words alone."""
    learnt: dict[str, str] = {}
    for mention in reading.of_label(Label.ORG):
        bracket = _BRACKETED.search(mention.text)
        if bracket is None:
            continue
        words = mention.text[: bracket.start()].split()
        ends = words[-len(bracket[1]) :]
        if len(ends) < len(words) and "".join(word[0] for word in ends).upper() == bracket[1].upper():
            learnt.setdefault(fold(bracket[1]), " ".join(ends))
    return learnt


def _spelled_out(fact: OrganizationFact, inner: Mapping[str, str]) -> OrganizationFact:
    """The name with its last words written out: `Persit KCK Cabang XX`, `DPD Apindo DIY`."""
    words = fact.name.split()
    told = [inner.get(fold(word.strip("()")), word) for word in words[1:]]
    written = " ".join(dict.fromkeys([words[0], *(part for full in told for part in full.split())]))
    if all(fold(word.strip("()")) not in inner for word in words[1:]):
        return fact
    tail = words[-1] if fact.name != fact.body and fact.place is None else ""
    places = {place.name for place in readings(tail) if place.code} if tail else set()
    body = written.removesuffix(tail).strip()
    return replace(fact, name=f"{body} {places.pop()}" if len(places) == 1 else written, body=body)


def _place_record(
    reading: Reading, mention: Mention, fact: OrganizationFact, place_of: Mapping[str, str]
) -> str | None:
    """The record of the place that is named inside the body's name."""
    inside = reading.children(mention)
    deeper = [child for inner in inside for child in reading.children(inner)]
    nested = [
        inner for inner in (*inside, *deeper) if inner.label is Label.PLACE and fold(inner.text) not in _THE_STATE
    ]
    wanted = fact.place is not None or mention.label is Label.ORG
    return place_of.get(nested[-1].id) if nested and wanted else None


def _place_key(fact: OrganizationFact) -> str:
    """Where the body is, so far as its name alone tells."""
    if fact.place is None:
        return ""
    codes = {place.code for place in readings(fact.place) if place.code}
    return min(codes) if len(codes) == 1 else fold(fact.place)


def _without_their_place(bodies: Sequence[_Body]) -> list[_Body]:
    """Joins `Kejari` with the article's only `Kejari Sleman`: each place has one, and no other is named."""
    placed: dict[str, list[_Body]] = {}
    for body in bodies:
        if body.where:
            placed.setdefault(body.facts[0].key, []).append(body)
    kept: list[_Body] = []
    for body in bodies:
        fact = body.facts[0]
        candidates = placed.get(fact.key, []) if not body.where and any(f.local for f in body.facts) else []
        if len(candidates) == 1:
            candidates[0].absorb(body, "the only one of its kind with a place")
        else:
            kept.append(body)
    return kept


def _schools_once(bodies: Sequence[_Body]) -> list[_Body]:
    """Joins `SMKN Sleman` with the article's only `SMK Negeri 2 Sleman`: a school's number is left out later."""
    schools: dict[tuple[str, str], list[_Body]] = {}
    for body in bodies:
        words = _name_words(body)
        if body.facts[0].kind == "school" and len(words) > 1:
            schools.setdefault((words[0], words[-1]), []).append(body)
    gone: set[int] = set()
    for alike in schools.values():
        full = max(alike, key=lambda body: len(_name_words(body)))
        for body in alike:
            if body is not full and _in_order(_name_words(body), _name_words(full)):
                full.absorb(body, "school's number left out")
                gone.add(id(body))
    return [body for body in bodies if id(body) not in gone]


def _name_words(body: _Body) -> tuple[str, ...]:
    return tuple(body.facts[0].name.casefold().split())


def _in_order(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether all words of the shorter name stand in the longer in the same order."""
    rest = iter(full)
    return len(short) < len(full) and all(word in rest for word in short)


def _with_their_start(bodies: Sequence[_Body]) -> list[_Body]:
    """Joins a name that no lexicon knows with the only longer one that begins with it (`Persada`, `Persada Bahari`)."""
    longer: dict[tuple[str, ...], dict[int, _Body]] = {}
    for body in bodies:
        for start in set(_starts(body.texts)):
            longer.setdefault(start, {})[id(body)] = body
    gone: set[int] = set()
    for body in bodies:
        if not body.texts or any(fact.kind or fact.acronym for fact in body.facts):
            continue
        found = {id(o): o for text in body.texts for o in longer.get(tuple(text.casefold().split()), {}).values()}
        others = [other for other in found.values() if other is not body and id(other) not in gone]
        if len(others) == 1:
            others[0].absorb(body, "begins the one longer name")
            gone.add(id(body))
    return [body for body in bodies if id(body) not in gone]


def _starts(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        words = tuple(text.casefold().split())
        yield from (words[:length] for length in range(1, min(len(words), _LONGEST_START)))
