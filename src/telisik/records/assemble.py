"""The order of joining, in one place: a reading in, all records of a document out.

Places come first, since units and organisations stand in them; offices say which units and organisations they imply;
names gather ranks and titles, offices find their holders, names become people; figures last, since anybody may act
in them.

The record of a mention is that of the claim it makes: a RANK or POSITION belongs to the posting that it proves, also
where a bare office stands for a person (then the person lists the mention as well); a TITLE belongs to its person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from telisik.mentions.organizations.facts import OrganizationFact
from telisik.mentions.organizations.facts import interpret as interpret_organization
from telisik.records.dates import date_warnings, join_dates
from telisik.records.facts import Facts, read_facts
from telisik.records.figures import join_figures
from telisik.records.holdings import Holding, find_holdings
from telisik.records.layout import Layout
from telisik.records.names import name_phrases
from telisik.records.organizations import join_organizations
from telisik.records.people import Identity, identify, person_id, person_records
from telisik.records.places import join_places
from telisik.records.postings import Bodies, JoinedPostings, join_postings
from telisik.records.reading import Joined, Reading, Reason
from telisik.records.reasons import reasons_of_joined, reasons_of_people, reasons_of_postings, reasons_of_units
from telisik.records.units import JoinedUnits, join_units
from telisik.records.voices import Parties
from telisik.schema import (
    Date,
    Figure,
    Label,
    Mention,
    Organization,
    Person,
    Place,
    Posting,
    Unit,
    Warning,
)


@dataclass(frozen=True)
class Records:
    """All records of a document, and its mentions with their records.

    Attributes:
        reasons: id of a mention to the name of the rule that joined it to its record.
        why: id of a record to the reasons for what it says.
    """

    people: tuple[Person, ...]
    postings: tuple[Posting, ...]
    units: tuple[Unit, ...]
    organizations: tuple[Organization, ...]
    places: tuple[Place, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    mentions: tuple[Mention, ...]
    warnings: tuple[Warning, ...]
    reasons: Mapping[str, str] = field(default_factory=dict)
    why: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)


def assemble(reading: Reading) -> Records:
    """Joins the mentions of one document into its records."""
    layout = Layout(reading)
    facts = read_facts(reading)
    places = join_places(reading)
    dates = join_dates(reading)
    units = join_units(layout, facts, places)
    organizations = join_organizations(reading, _implied_organizations(reading, facts), places.record_of)
    phrases = name_phrases(layout)
    holdings = find_holdings(layout, phrases)
    identities = identify(layout, phrases, facts, holdings)
    bodies = _bodies(reading, facts, units, organizations, places, holdings=holdings)
    postings = join_postings(layout, identities, holdings, facts, bodies)
    parties = _parties(identities, postings, units, organizations)
    figures = join_figures(layout, phrases, parties, places, dates)
    people = person_records(identities, postings.stand_ins)
    joined = (units.joined, organizations, places, dates)
    record_of = _record_of(identities, postings, [j.record_of for j in (*joined, figures.joined)])
    reasons = {**_naming_reasons(identities), **postings.reasons}
    return Records(
        people=tuple(people),
        postings=postings.records,
        units=units.joined.records,
        organizations=organizations.records,
        places=places.records,
        figures=figures.joined.records,
        dates=dates.records,
        mentions=tuple(m.model_copy(update={"record": record_of.get(m.id)}) for m in reading.mentions),
        warnings=date_warnings(reading),
        reasons={**reasons, **figures.reasons},
        why={
            **reasons_of_people(people, reading, reasons),
            **reasons_of_postings(postings.records, reading, reasons, bodies),
            **reasons_of_units(units.joined),
            **reasons_of_joined(organizations, places, dates),
            **figures.why,
        },
    )


def _implied_organizations(reading: Reading, facts: Facts) -> dict[str, OrganizationFact]:
    """What offices imply without naming it (`Menteri Kehutanan`), by the office's mention."""
    implied: dict[str, OrganizationFact] = {}
    for office in reading.of_label(Label.POSITION):
        fact = facts.offices.get(office.id)
        named = any(child.label is Label.ORG for child in reading.children(office))
        if fact is not None and fact.organization and not named:
            implied[office.id] = interpret_organization(fact.organization)
    return implied


def _bodies(  # noqa: PLR0913 - all that an office may belong to
    reading: Reading,
    facts: Facts,
    units: JoinedUnits,
    organizations: Joined[Organization],
    places: Joined[Place],
    *,
    holdings: Iterable[Holding],
) -> Bodies:
    """What each office belongs to: what its words imply, else the body or place named inside it."""
    unit_of: dict[str, str] = dict(units.of_office)
    organization_of: dict[str, str] = {}
    place_of: dict[str, str] = {}
    rules = dict.fromkeys(units.of_office, "implied by the office")
    for office in reading.of_label(Label.POSITION):
        inner = reading.children(office)
        fact = facts.offices.get(office.id)
        if office.id in organizations.record_of:
            organization_of[office.id] = organizations.record_of[office.id]
            rules.setdefault(office.id, "implied by the office")
        for child in inner:
            rules.setdefault(office.id, "named inside the office")
            if child.label is Label.UNIT and child.id in units.joined.record_of:
                unit_of.setdefault(office.id, units.joined.record_of[child.id])
            elif child.label is Label.ORG and child.id in organizations.record_of:
                organization_of.setdefault(office.id, organizations.record_of[child.id])
            elif child.label is Label.PLACE and child.id in places.record_of and (fact is None or fact.place):
                place_of.setdefault(office.id, places.record_of[child.id])
    for holding in holdings:
        if holding.body is None or holding.office.id in unit_of or holding.office.id in organization_of:
            continue
        if holding.body.id in units.joined.record_of:
            unit_of[holding.office.id] = units.joined.record_of[holding.body.id]
        elif holding.body.id in organizations.record_of:
            organization_of[holding.office.id] = organizations.record_of[holding.body.id]
        rules[holding.office.id] = "named between the office and its holder"
    return Bodies(unit_of, organization_of, place_of, rules)


def _parties(
    identities: Iterable[Identity], postings: JoinedPostings, units: JoinedUnits, organizations: Joined[Organization]
) -> Parties:
    """Who can act in a figure, and whom each speaks for."""
    people = {p.person.id: person_id(n) for n, identity in enumerate(identities) for p in identity.phrases}
    stand_ins = {m.id: person_id(n) for n, mentions in postings.stand_ins.items() for m in mentions}
    body_of: dict[str, str] = {}
    for posting in postings.records:
        body = posting.unit or posting.organization
        if posting.person and body:
            body_of.setdefault(posting.person, body)
    police = frozenset(u.id for u in units.joined.records if u.service == "Polri" and u.kind != "polri")
    media = {o.id for o in organizations.records if o.kind == "media"}
    bodies = {mention: record for mention, record in organizations.record_of.items() if record not in media}
    record_of = {**units.joined.record_of, **bodies, **stand_ins, **people}
    posted = {posting.person for posting in postings.records}
    civilians = frozenset(person for person in people.values() if person not in posted)
    return Parties(record_of, body_of, units.of_office, police, civilians)


def _record_of(
    identities: Iterable[Identity], postings: JoinedPostings, others: Iterable[Mapping[str, str]]
) -> dict[str, str]:
    record_of: dict[str, str] = {}
    for joined in (*others, postings.record_of):
        record_of.update(joined)
    for n, identity in enumerate(identities):
        for phrase in identity.phrases:
            for mention in chain((phrase.person,), phrase.before, phrase.after):
                record_of[mention.id] = person_id(n)
    return record_of


def _naming_reasons(identities: Iterable[Identity]) -> dict[str, str]:
    return {mention: reason for identity in identities for mention, reason in identity.reasons.items()}
