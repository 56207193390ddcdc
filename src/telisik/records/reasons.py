"""Why each record says what it says: the rules that joined it, and the words that they read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from telisik.records.postings import Bodies
from telisik.records.reading import Joined, Reading, Reason
from telisik.schema import Date, Label, Mention, Organization, Person, Place, Posting, Unit

Why = dict[str, tuple[Reason, ...]]


def reasons_of_people(people: Iterable[Person], reading: Reading, rules: Mapping[str, str]) -> Why:
    """For each person: how each of the names, and each bare office, came to mean the person."""
    labels = {mention.id: mention.label for mention in reading.mentions}
    why: Why = {}
    for person in people:
        names = [mention for mention in person.mentions if labels[mention] is Label.PERSON]
        told = {mention: Reason("stand-in", rules.get(mention, ""), (mention,)) for mention in person.mentions}
        told |= {mention: Reason("name", rules.get(mention, ""), (mention,)) for mention in names}
        if told[names[0]].rule == "same name":  # as that of a later mention, which has it in full
            told[names[0]] = told[names[0]]._replace(rule="new name")
        why[person.id] = tuple(told.values())
    return why


def reasons_of_postings(postings: Iterable[Posting], reading: Reading, rules: Mapping[str, str], bodies: Bodies) -> Why:
    """For each posting: what joined the office to its holder, the rank to the name, and the body to the office."""
    mentions = {mention.id: mention for mention in reading.mentions}
    return {
        posting.id: tuple(_of_posting(posting, [mentions[m] for m in posting.evidence], rules, bodies))
        for posting in postings
    }


def _of_posting(
    posting: Posting, evidence: list[Mention], rules: Mapping[str, str], bodies: Bodies
) -> Iterator[Reason]:
    names = [mention for mention in evidence if mention.label is Label.PERSON]
    for mention in evidence:
        beside = tuple(m.id for m in sorted((mention, *_nearest(mention, names)), key=lambda m: m.start))
        if mention.label is Label.POSITION:
            stands_alone = rules.get(mention.id) in _WITHOUT_NAME
            yield Reason("office", rules.get(mention.id, ""), (mention.id,) if stands_alone else beside)
            if mention.id in bodies.rules and (posting.unit or posting.organization or posting.place):
                yield Reason("body", bodies.rules[mention.id], (mention.id,))
        elif mention.label is Label.RANK:
            yield Reason("rank", "rank beside the name", beside)


_WITHOUT_NAME = frozenset(["the only holder of the office", "office without its holder"])


def _nearest(mention: Mention, names: list[Mention]) -> list[Mention]:
    """The name that stands nearest to a rank or office, if there is one."""
    return [min(names, key=lambda name: abs(name.start - mention.start))] if names else []


def reasons_of_units(units: Joined[Unit]) -> Why:
    """For each unit: how each mention came to mean it, and what says where it belongs."""
    why = _of_mentions(units)
    for unit in units.records:
        if unit.parent is not None:
            why[unit.id] += (
                Reason("parent", "its name or the lexicon says so, and the text names it", unit.mentions[:1]),
            )
    return why


def reasons_of_joined(*groups: Joined[Organization] | Joined[Place] | Joined[Date]) -> Why:
    """For each record of these groups: how each mention came to mean it."""
    why: Why = {}
    for group in groups:
        why |= _of_mentions(group)
    return why


def _of_mentions(joined: Joined[Unit] | Joined[Organization] | Joined[Place] | Joined[Date]) -> Why:
    why: Why = {}
    for record in joined.records:
        why[record.id] = tuple(
            Reason("day" if isinstance(record, Date) else "name", joined.reasons.get(m, ""), (m,))
            for m in record.mentions
        )
        if isinstance(record, (Unit, Organization)) and record.place is not None:
            why[record.id] += (Reason("place", "place of its name", record.mentions[:1]),)
    return why
