"""Joins ORG mentions, and the bodies that offices imply, into organisations: each once under all its forms."""

from __future__ import annotations

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
    bodies: dict[tuple[str, str], _Body] = {}
    for mention, fact in _facts(reading, implied, learnt):
        place = _place_record(reading, mention, fact, place_of)
        where = place or _place_key(fact)
        bodies.setdefault((fact.key, where), _Body(where)).add(mention, fact, place)
    merged = _without_their_place(list(bodies.values()))
    merged = _with_their_start(merged)
    records = [
        body.record(f"org{number}")
        for number, body in enumerate(sorted(merged, key=lambda body: body.mentions[0].start), start=1)
    ]
    return Joined(tuple(records), {mention: record.id for record in records for mention in record.mentions})


class _Body:
    """The mentions of one organisation, with what each says of it."""

    def __init__(self, where: str) -> None:
        self.where = where
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
        self._mentions.append(mention)
        self.facts.append(fact)
        self.place = self.place or place

    def absorb(self, other: _Body) -> None:
        """Takes in all mentions of a body that is the same."""
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
            candidates[0].absorb(body)
        else:
            kept.append(body)
    return kept


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
            others[0].absorb(body)
            gone.add(id(body))
    return [body for body in bodies if id(body) not in gone]


def _starts(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        words = tuple(text.casefold().split())
        yield from (words[:length] for length in range(1, min(len(words), _LONGEST_START)))
