"""Figures as records: the value, and by whom, of what, where and when, as the sentence says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from telisik.language.tokens import Token
from telisik.mentions.figures.facts import FigureFact, interpret, stuff_after
from telisik.records.actors import ActorFinder
from telisik.records.circumstances import Circumstances, Told
from telisik.records.layout import Layout, word_set
from telisik.records.names import NamePhrase
from telisik.records.reading import Joined, Reason
from telisik.records.rows import around
from telisik.records.voices import Actor, Parties
from telisik.schema import (
    Age,
    Count,
    Date,
    Duration,
    Figure,
    Label,
    Measure,
    Mention,
    Money,
    OtherFigure,
    Percent,
    Place,
)

_KINDS: Mapping[str, type[Count | Money | Percent | Measure | Duration | Age | OtherFigure]] = {
    "count": Count,
    "money": Money,
    "percent": Percent,
    "measure": Measure,
    "duration": Duration,
    "age": Age,
    "other": OtherFigure,
}
_CONTEXT = 60
_AMOUNT_WORDS = word_set(
    """
    seberat sebanyak seluas sepanjang sejumlah senilai sebesar setinggi sejauh berat bruto seharga
    """
)
_SAME_NOUN_SENTENCES = 2
_NOWHERE = ("age", "duration")
_MEMBERS = word_set("polisi anggota personel personil prajurit perwira bintara tamtama tentara aparat oknum")
"""Nouns by which news calls the same members of a force in turn: `empat polisi`, `keempat anggota`."""

_ANY_TWO = frozenset(["orang", "kali", "unit", "buah", "korban", "jenazah", "titik", "lokasi"])
_THESE = frozenset(["ini", "itu", "tersebut"])


@dataclass(frozen=True)
class JoinedFigures:
    """The figures of a document, in text order.

    Attributes:
        joined: the records, and the record of each FIGURE mention.
        reasons: id of a FIGURE mention to the name of the rule that gave it its `by`.
        why: id of a figure to the reasons for its actor, place and date.
    """

    joined: Joined[Figure]
    reasons: Mapping[str, str]
    why: Mapping[str, tuple[Reason, ...]]


def join_figures(
    layout: Layout, phrases: Sequence[NamePhrase], parties: Parties, places: Joined[Place], dates: Joined[Date]
) -> JoinedFigures:
    """A record for each FIGURE mention whose words hold a number."""
    return _Join(layout, phrases, parties, places, dates).run()


@dataclass
class _Amount:
    """A figure while its actor, place and date are being looked for."""

    mention: Mention
    fact: FigureFact
    noun: str | None
    actor: Actor | None = None
    place: Told | None = None
    date: Told | None = None

    def value(self) -> Hashable:
        """What another figure must have in common with it to be the same amount."""
        noun = "member" if self.noun in _MEMBERS else self.noun
        return self.fact.kind, self.fact.value, self.fact.low, self.fact.high, noun, self.fact.measure

    def repeats(self) -> bool:
        """Whether another figure of this value is likely the same amount; `dua orang` is any two."""
        return (
            self.fact.kind in ("count", "money", "measure")
            and self.noun not in _ANY_TWO
            and (self.fact.kind != "count" or self.noun is not None)
        )


class _Join:
    def __init__(
        self,
        layout: Layout,
        phrases: Sequence[NamePhrase],
        parties: Parties,
        places: Joined[Place],
        dates: Joined[Date],
    ) -> None:
        self.layout = layout
        self.places = places
        self.dates = dates
        self.ages = {phrase.age.id: phrase.person for phrase in phrases if phrase.age is not None}
        self.actors = ActorFinder(layout, parties, self.ages)
        self.circumstances = Circumstances(layout, places)
        self.token_starts = [token.start for token in layout.reading.tokens]

    def run(self) -> JoinedFigures:
        amounts = list(self._amounts())
        self._find_links(amounts)
        _share_actors(self.layout, amounts)
        records = tuple(self._record(f"figure{n}", amount) for n, amount in enumerate(amounts, start=1))
        return JoinedFigures(
            Joined(records, {figure.mention: figure.id for figure in records}),
            {amount.mention.id: amount.actor.rule for amount in amounts if amount.actor is not None},
            {figure.id: _reasons(amount) for figure, amount in zip(records, amounts, strict=True)},
        )

    def _amounts(self) -> Iterator[_Amount]:
        counted: tuple[Mention, str] | None = None
        for mention in self.layout.outer:
            fact = self._fact(mention) if mention.label is Label.FIGURE else None
            if fact is None:
                continue
            noun = fact.noun or self._noun_before(mention, fact, counted)
            if fact.kind == "count" and noun is not None:
                counted = mention, noun
            yield _Amount(mention, fact, noun)

    def _find_links(self, amounts: Sequence[_Amount]) -> None:
        previous: _Amount | None = None
        for amount in amounts:
            before, follows = (previous.actor, previous.mention) if previous else (None, None)
            rows = around(self.layout, amount.mention)
            amount.actor = self.actors.find(amount.mention, amount.fact.kind, rows, before=before, follows=follows)
            amount.place = self.circumstances.place(rows) if amount.fact.kind not in _NOWHERE else None
            amount.date = self.circumstances.date(amount.mention)
            previous = amount

    def _fact(self, mention: Mention) -> FigureFact | None:
        text = self.layout.reading.text
        return interpret(
            mention.text,
            before=text[max(0, mention.start - _CONTEXT) : mention.start],
            after=text[mention.end : mention.end + _CONTEXT],
            in_brackets_after_person=mention.id in self.ages,
        )

    def _noun_before(self, mention: Mention, fact: FigureFact, counted: tuple[Mention, str] | None) -> str | None:
        """`2.445 personel: 1.200 dari Polri`: a bare number counts what the figure shortly before it counts."""
        if fact.kind != "count" or counted is None:
            return None
        sentences = self.layout.sentence_of(mention) - self.layout.sentence_of(counted[0])
        return counted[1] if sentences <= _SAME_NOUN_SENTENCES else None

    def _record(self, figure_id: str, amount: _Amount) -> Figure:
        mention, fact, actor, place, date = amount.mention, amount.fact, amount.actor, amount.place, amount.date
        proof = [mention, *(found.mention for found in (actor, place, date) if found is not None)]
        return _KINDS[fact.kind](
            id=figure_id,
            mention=mention.id,
            value=fact.value,
            low=fact.low,
            high=fact.high,
            approximate=fact.approximate,
            modifier=fact.modifier,
            noun=amount.noun,
            measure=fact.measure,
            currency=fact.currency,
            of=self._stuff(mention, fact),
            by=actor.record if actor else None,
            place=self.places.record_of.get(place.mention.id) if place else None,
            date=self.dates.record_of.get(date.mention.id) if date else None,
            evidence=tuple(dict.fromkeys(m.id for m in sorted(proof, key=lambda m: m.start))),
        )

    def _stuff(self, mention: Mention, fact: FigureFact) -> str | None:
        """`5 kilogram sabu`, `dua paket sabu`, `sabu seberat 5 kilogram`."""
        if fact.kind not in ("measure", "count"):
            return None
        tokens = self.layout.reading.tokens
        end = bisect_left(self.token_starts, mention.end)
        stop = self._next_start(mention)
        behind = stuff_after(tokens, end)
        if behind is not None and tokens[behind[1] - 1].end <= stop and fact.kind == "measure":
            return self._text(tokens[behind[0] : behind[1]])
        first = bisect_left(self.token_starts, mention.start)
        if fact.kind == "measure" and first >= 2 and tokens[first - 1].text.lower() in _AMOUNT_WORDS:
            noun = tokens[first - 2]
            return noun.text if noun.text.isalpha() and noun.text.islower() else None
        return None

    def _text(self, tokens: Sequence[Token]) -> str:
        return self.layout.reading.text[tokens[0].start : tokens[-1].end]

    def _next_start(self, mention: Mention) -> int:
        following = self.layout.at(self.layout.index[mention.id] + 1)
        return following.start if following else len(self.layout.reading.text)


def _reasons(amount: _Amount) -> tuple[Reason, ...]:
    found = (("by", amount.actor), ("place", amount.place), ("date", amount.date))
    told = (Reason(says, why.rule, (why.mention.id,)) for says, why in found if why is not None)
    return Reason("value", "words of the figure", (amount.mention.id,)), *told


def _share_actors(layout: Layout, amounts: Sequence[_Amount]) -> None:
    """Gives a figure without an actor that of the same amount elsewhere, or of the noun that `ini` points back to."""
    said: dict[Hashable, Actor] = {}
    for amount in amounts:
        if amount.actor is not None and amount.repeats():
            said.setdefault(amount.value(), amount.actor)
    by_noun: dict[str, Actor] = {}
    for amount in amounts:
        if amount.actor is None and amount.repeats():
            actor = said.get(amount.value())
            if actor is None and amount.noun and _THESE.intersection(layout.words_after(amount.mention, 12)[:1]):
                actor = by_noun.get(amount.noun)
            amount.actor = actor and actor._replace(rule="same amount elsewhere")
        if amount.actor is not None and amount.noun is not None:
            by_noun[amount.noun] = amount.actor
