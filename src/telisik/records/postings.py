"""Who holds which rank and office: one posting for each office of a person, one for each office without its holder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from telisik.mentions.offices.facts import OfficeFact
from telisik.records.facts import Facts
from telisik.records.holdings import Holding
from telisik.records.layout import Layout, word_set
from telisik.records.people import Identity, person_id
from telisik.schema import Label, Mention, Position, PositionStatus, Posting, Rank

_GENERIC = word_set(
    """
    seorang oknum para setiap semua seluruh tiap calon jabatan posisi kursi menjadi jadi sebagai antar beberapa
    sejumlah mantan eks sesama tingkat pangkat kantor rumah istri anak mobil
    """
)
"""Words before a bare office that make it no holder whom the text has named."""


_MOST = 200
"""How many offices of one role a bare office is held against; more than any article has."""


@dataclass(frozen=True)
class Bodies:
    """What the offices belong to: ids of records by the id of a POSITION mention.

    Attributes:
        rules: name of the rule that says so, by the id of the POSITION mention.
    """

    units: Mapping[str, str]
    organizations: Mapping[str, str]
    places: Mapping[str, str]
    rules: Mapping[str, str]


@dataclass(frozen=True)
class JoinedPostings:
    """The postings of a document.

    Attributes:
        records: in order of their first evidence.
        record_of: id of a POSITION or RANK mention to the id of the posting that it proves.
        stand_ins: index of a person to the bare offices that stand for the person.
        reasons: id of a mention to the name of the rule that joined it.
    """

    records: tuple[Posting, ...]
    record_of: Mapping[str, str]
    stand_ins: Mapping[int, Sequence[Mention]]
    reasons: Mapping[str, str]


@dataclass
class _Office:
    """One office of one holder, or of none, while mentions are being joined."""

    role: str
    status: PositionStatus
    holder: int | None
    mentions: list[Mention] = field(default_factory=list)
    names: list[Mention] = field(default_factory=list)
    unit: str | None = None
    organization: str | None = None
    place: str | None = None
    bare: bool = True

    def agrees(self, other: _Office) -> bool:
        """Whether both are the same office, as far as their words say."""
        if self.role != other.role or self.status != other.status:
            return False
        pairs = ((self.unit, other.unit), (self.organization, other.organization), (self.place, other.place))
        if any(mine and theirs and mine != theirs for mine, theirs in pairs):
            return False
        shared = any(mine and mine == theirs for mine, theirs in pairs)
        return self.bare or other.bare or shared or bool(self.wordings() & other.wordings())

    def wordings(self) -> set[str]:
        """The texts of its mentions."""
        return {" ".join(mention.text.casefold().split()) for mention in self.mentions}

    def absorb(self, other: _Office) -> None:
        """Takes the other's mentions and bodies."""
        self.mentions += other.mentions
        self.names += other.names
        self.unit = self.unit or other.unit
        self.organization = self.organization or other.organization
        self.place = self.place or other.place
        self.bare = self.bare and other.bare


def join_postings(
    layout: Layout, identities: Sequence[Identity], holdings: Iterable[Holding], facts: Facts, bodies: Bodies
) -> JoinedPostings:
    """Joins offices and ranks to their holders, and later bare offices (`Pangdam`) to whom they stand for."""
    return _Join(layout, identities, facts, bodies).run(list(holdings))


class _Join:
    def __init__(self, layout: Layout, identities: Sequence[Identity], facts: Facts, bodies: Bodies) -> None:
        self.layout = layout
        self.identities = identities
        self.facts = facts
        self.bodies = bodies
        self.offices: list[_Office] = []
        self.by_role: dict[str, list[_Office]] = defaultdict(list)
        self.stand_ins: dict[int, list[Mention]] = defaultdict(list)
        self.reasons: dict[str, str] = {}

    def run(self, holdings: list[Holding]) -> JoinedPostings:
        person_of = {p.person.id: n for n, identity in enumerate(self.identities) for p in identity.phrases}
        for holding in (holdings := self._undisputed(holdings, person_of)):
            office = self._read(holding.office, holding.status, person_of[holding.person.id])
            office.names.append(holding.person)
            self._settle(office)
            self.reasons.setdefault(holding.office.id, holding.rule)
        held = {holding.office.id for holding in holdings}
        for mention in self.layout.reading.mentions:
            if mention.label is Label.POSITION and mention.id not in held:
                self._without_name(mention)
        return self._records()

    def _undisputed(self, holdings: Sequence[Holding], person_of: Mapping[str, int]) -> list[Holding]:
        """Without those that give a unit's command to two people, one of whom has another office besides.

        `… mendampingi Pangdam, Letkol Inf X hadir` reads like an apposition; that X is Dandim elsewhere denies it.
        """
        commands: dict[tuple[str, str], set[int]] = defaultdict(set)
        offices: dict[int, set[str]] = defaultdict(set)
        for holding in holdings:
            offices[person_of[holding.person.id]].add(self._role(holding))
            if (command := self._command(holding)) is not None:
                commands[command].add(person_of[holding.person.id])
        return [
            holding
            for holding in holdings
            if (command := self._command(holding)) is None
            or len(commands[command]) == 1
            or len(offices[person_of[holding.person.id]]) == 1
        ]

    def _role(self, holding: Holding) -> str:
        return role_key(holding.office, self.facts.offices.get(holding.office.id))

    def _command(self, holding: Holding) -> tuple[str, str] | None:
        """Role and unit of an office that heads a unit now."""
        fact = self.facts.offices.get(holding.office.id)
        unit = self.bodies.units.get(holding.office.id)
        if fact is None or not fact.heads or unit is None or (holding.status or fact.status) != "current":
            return None
        return self._role(holding), unit

    def _read(self, mention: Mention, status: PositionStatus | None, holder: int | None) -> _Office:
        fact = self.facts.offices.get(mention.id)
        return _Office(
            role=role_key(mention, fact),
            status=status or (fact.status if fact else "current"),
            holder=holder,
            mentions=[mention],
            unit=self.bodies.units.get(mention.id),
            organization=self.bodies.organizations.get(mention.id),
            place=self.bodies.places.get(mention.id),
            bare=fact.bare if fact else len(mention.text.split()) == 1,
        )

    def _settle(self, office: _Office) -> None:
        """Adds an office to its holder's, or to the one that it repeats."""
        for known in self.by_role[office.role][-_MOST:]:
            if known.holder == office.holder and known.agrees(office):
                known.absorb(office)
                return
        self.offices.append(office)
        self.by_role[office.role].append(office)

    # Offices named without a name beside them.

    def _without_name(self, mention: Mention) -> None:
        office = self._read(mention, None, None)
        if office.bare and self._is_generic(mention):
            return
        known = self._holder_of(office)
        if known is not None:
            known.absorb(office)
            if known.holder is not None:
                self.stand_ins[known.holder].append(mention)
                self.reasons[mention.id] = "the only holder of the office"
            return
        if office.unit or office.organization or office.place or not office.bare:
            self._settle(office)
            self.reasons[mention.id] = "office without its holder"

    def _holder_of(self, office: _Office) -> _Office | None:
        """The one office held by a person that these words can mean."""
        known = [o for o in self.by_role[office.role][:_MOST] if o.agrees(office)]
        if not known and office.bare:
            known = [o for o in self.by_role[office.role][:_MOST] if o.status == "acting"]
        held = [o for o in known if o.holder is not None]
        if len({o.holder for o in held}) == 1:
            return held[0]
        return known[0] if len(known) == 1 else None

    def _is_generic(self, mention: Mention) -> bool:
        return bool(set(self.layout.words_before(mention, 24)[-1:]) & _GENERIC)

    # Records.

    def _records(self) -> JoinedPostings:
        claims = sorted(self._claims(), key=_Claim.start)
        records: list[Posting] = []
        record_of: dict[str, str] = {}
        for number, claim in enumerate(claims, start=1):
            posting = self._posting(f"posting{number}", claim)
            records.append(posting)
            for mention in [*(claim.office.mentions if claim.office else ()), *claim.ranks]:
                record_of.setdefault(mention.id, posting.id)
        return JoinedPostings(tuple(records), record_of, dict(self.stand_ins), self.reasons)

    def _claims(self) -> Iterator[_Claim]:
        by_holder: dict[int, list[_Office]] = defaultdict(list)
        for office in self.offices:
            if office.holder is None:
                yield _Claim(None, office)
            else:
                by_holder[office.holder].append(office)
        for n, identity in enumerate(self.identities):
            ranks = self._ranks(identity)
            first = ranks[0] if ranks else []
            yield from (_Claim(n, office, first, _bearers(identity, first)) for office in by_holder[n])
            for group in ranks if not by_holder[n] else ranks[1:]:
                yield _Claim(n, None, group, _bearers(identity, group))

    def _ranks(self, identity: Identity) -> list[list[Mention]]:
        """The RANK mentions beside a person's name, those of one rank together, the commonest first."""
        groups: dict[str, list[Mention]] = defaultdict(list)
        for phrase in identity.phrases:
            if phrase.rank is not None:
                fact = self.facts.ranks.get(phrase.rank.id)
                groups[fact.code if fact else phrase.rank.text.casefold()].append(phrase.rank)
        return sorted(groups.values(), key=len, reverse=True)

    def _rank(self, ranks: Sequence[Mention]) -> Rank:
        fullest = max(ranks, key=lambda mention: (len(mention.text), -mention.start))
        fact = self.facts.ranks.get(fullest.id)
        if fact is None:
            return Rank(text=fullest.text)
        return Rank(
            text=fullest.text,
            code=fact.code,
            label=fact.label,
            service=fact.service,
            corps=fact.corps,
            grade=fact.grade,
            retired=fact.retired,
        )

    def _posting(self, posting_id: str, claim: _Claim) -> Posting:
        office = claim.office
        return Posting(
            id=posting_id,
            person=None if claim.holder is None else person_id(claim.holder),
            rank=self._rank(claim.ranks) if claim.ranks else None,
            position=self._position(office) if office else None,
            unit=office.unit if office else None,
            organization=office.organization if office else None,
            place=office.place if office else None,
            evidence=tuple(dict.fromkeys(m.id for m in sorted(claim.evidence(), key=lambda m: m.start))),
        )

    def _position(self, office: _Office) -> Position:
        fullest = max(office.mentions, key=self._fullness)
        fact = self.facts.offices.get(fullest.id)
        return Position(
            text=fullest.text,
            role=fact.role if fact else None,
            label=fact.label if fact else None,
            status=office.status,
        )

    def _fullness(self, mention: Mention) -> tuple[bool, int, int]:
        fact = self.facts.offices.get(mention.id)
        return not (fact.bare if fact else len(mention.text.split()) == 1), len(mention.text), -mention.start


@dataclass
class _Claim:
    """A posting before it is written: an office, a rank, or both."""

    holder: int | None
    office: _Office | None
    ranks: Sequence[Mention] = ()
    names: Sequence[Mention] = ()

    def evidence(self) -> list[Mention]:
        """The mentions that prove it."""
        office = [*self.office.mentions, *self.office.names] if self.office else []
        return [*office, *self.ranks, *self.names]

    def start(self) -> int:
        """Where its first evidence stands."""
        return min(mention.start for mention in self.evidence())


def _bearers(identity: Identity, ranks: Sequence[Mention]) -> list[Mention]:
    """The name mentions that these ranks stand beside."""
    ids = {rank.id for rank in ranks}
    return [phrase.person for phrase in identity.phrases if phrase.rank is not None and phrase.rank.id in ids]


def role_key(mention: Mention, fact: OfficeFact | None) -> str:
    """What tells an office from another: its role, or its words where the lexicon does not know it."""
    return fact.role if fact and fact.role else " ".join(mention.text.casefold().split())
