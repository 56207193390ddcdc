"""Figures as records: the value, and by whom, of what, where and when, as the sentence says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from telisik.language.tokens import Token
from telisik.mentions.figures.facts import FigureFact, interpret, stuff_after
from telisik.records.actors import Actor, ActorFinder, Parties
from telisik.records.layout import Layout, word_set
from telisik.records.names import NamePhrase
from telisik.records.reading import Joined
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
_PLACE_WORDS = word_set("di wilayah kawasan daerah se ke seluruh sekitar perairan provinsi kota kabupaten")
_AMOUNT_WORDS = word_set(
    """
    seberat sebanyak seluas sepanjang sejumlah senilai sebesar setinggi sejauh berat bruto seharga
    """
)
_SAME_NOUN_SENTENCES = 2


@dataclass(frozen=True)
class JoinedFigures:
    """The figures of a document, in text order.

    Attributes:
        joined: the records, and the record of each FIGURE mention.
        reasons: id of a FIGURE mention to the name of the rule that gave it its `by`.
    """

    joined: Joined[Figure]
    reasons: Mapping[str, str]


def join_figures(
    layout: Layout, phrases: Sequence[NamePhrase], parties: Parties, places: Joined[Place], dates: Joined[Date]
) -> JoinedFigures:
    """A record for each FIGURE mention whose words hold a number."""
    return _Join(layout, phrases, parties, places, dates).run()


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
        self.token_starts = [token.start for token in layout.reading.tokens]

    def run(self) -> JoinedFigures:
        records: list[Figure] = []
        record_of: dict[str, str] = {}
        reasons: dict[str, str] = {}
        said: dict[tuple[object, ...], Actor] = {}
        last: tuple[Mention, Actor | None] | None = None
        counted: tuple[Mention, str] | None = None
        for mention in self.layout.outer:
            if mention.label is not Label.FIGURE:
                continue
            fact = self._fact(mention)
            if fact is None:
                continue
            noun = fact.noun or self._noun_before(mention, fact, counted)
            if fact.kind == "count" and noun is not None:
                counted = mention, noun
            before, follows = (last[1], last[0]) if last else (None, None)
            actor = self.actors.find(mention, fact.kind, before, follows=follows)
            same = (fact.kind, fact.value, fact.low, fact.high, noun, fact.measure, fact.currency)
            if actor is None and fact.kind in ("count", "money", "measure") and noun not in ("orang", None):
                actor = said.get(same)
            if actor is not None:
                said.setdefault(same, actor)
                reasons[mention.id] = actor.rule
            last = mention, actor
            figure = self._record(f"figure{len(records) + 1}", mention, fact, noun, actor)
            records.append(figure)
            record_of[mention.id] = figure.id
        return JoinedFigures(Joined(tuple(records), record_of), reasons)

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

    def _record(
        self, figure_id: str, mention: Mention, fact: FigureFact, noun: str | None, actor: Actor | None
    ) -> Figure:
        place, date = self._place(mention), self._date(mention)
        proof = [mention, *(m for m in (actor.mention if actor else None, place, date) if m is not None)]
        return _KINDS[fact.kind](
            id=figure_id,
            mention=mention.id,
            value=fact.value,
            low=fact.low,
            high=fact.high,
            approximate=fact.approximate,
            modifier=fact.modifier,
            noun=noun,
            measure=fact.measure,
            currency=fact.currency,
            of=self._stuff(mention, fact),
            by=actor.record if actor else None,
            place=self.places.record_of.get(place.id) if place else None,
            date=self.dates.record_of.get(date.id) if date else None,
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

    # Where and when.

    def _place(self, figure: Mention) -> Mention | None:
        """The first place behind the figure that `di` or its like brings in; else the nearest such before it."""
        index, sentence = self.layout.index[figure.id], self.layout.sentence_of(figure)
        for step in (1, -1):
            found: Mention | None = None
            n = index + step
            while (mention := self.layout.at(n)) is not None and self.layout.sentence_of(mention) == sentence:
                if mention.label is Label.FIGURE and step == 1 and self._own_clause(figure, mention):
                    break
                if abs(n - index) > 10:
                    break
                if mention.label is Label.PLACE and set(self.layout.words_before(mention, 24)[-2:]) & _PLACE_WORDS:
                    found = mention
                    break
                n += step
            if found is not None:
                return found
        return None

    def _own_clause(self, left: Mention, right: Mention) -> bool:
        gap = self.layout.gap(left, right)
        return gap is None or len(gap) > 6

    def _date(self, figure: Mention) -> Mention | None:
        """The date of the sentence that stands nearest to the figure."""
        index, sentence = self.layout.index[figure.id], self.layout.sentence_of(figure)
        best: tuple[int, Mention] | None = None
        for step in (-1, 1):
            for n in range(index + step, index + 12 * step, step):
                mention = self.layout.at(n)
                if mention is None or self.layout.sentence_of(mention) != sentence:
                    break
                if mention.label is Label.DATE:
                    distance = figure.start - mention.end if step < 0 else mention.start - figure.end
                    if best is None or distance < best[0]:
                        best = distance, mention
                    break
        return best[1] if best else None
