"""Whom a pronoun or common noun means: who speaks (`kami`), which police (`polisi`), which suspect or victim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from telisik.records.holdings import KIN
from telisik.records.layout import Layout, word_set
from telisik.records.participants import participants
from telisik.schema import Label, Mention

SAYS = word_set(
    """
    kata ujar ucap tutur ungkap jelas terang imbuh tambah pungkas papar tegas beber sebut tandas lanjut urai sambung
    mengatakan menjelaskan menuturkan mengungkapkan menyampaikan menambahkan menegaskan menyebut menyebutkan
    memaparkan menerangkan membenarkan mengaku membeberkan menyatakan
    """
)
_MENTIONS_BACK, _MENTIONS_AHEAD, _CUE_REACH, _LISTED, _CAST = 60, 30, 6, 2, 250
_QUOTE = re.compile(r'["“”\n]')
_REPORTERS = word_set("laporan reporter wartawan penulis editor")
_VICTIM_CUES = frozenset(["milik", "terhadap", "menimpa", "menewaskan"])


class Actor(NamedTuple):
    """Who acts.

    Attributes:
        record: id of the person, unit or organization.
        mention: the mention that says so.
        rule: name of the rule.
    """

    record: str
    mention: Mention
    rule: str


class Parties(NamedTuple):
    """Who can act in a text.

    Attributes:
        record_of: id of a mention to the id of the person, unit or organization that it names.
        body_of: id of a person to the unit or organization of the person's office.
        unit_of_office: id of a POSITION mention to the id of its unit.
        police: ids of the units that `polisi` can mean.
        civilians: ids of the people without rank and office.
    """

    record_of: Mapping[str, str]
    body_of: Mapping[str, str]
    unit_of_office: Mapping[str, str]
    police: frozenset[str]
    civilians: frozenset[str]


class Voices:
    """Finds whom a word means that names nobody."""

    def __init__(self, layout: Layout, parties: Parties) -> None:
        self.layout = layout
        self.parties = parties

    def actor(self, mention: Mention, rule: str) -> Actor | None:
        """Who a mention names, if it names a person, unit or organisation."""
        record = self.parties.record_of.get(mention.id)
        return Actor(record, mention, rule) if record else None

    # Speakers.

    def speakers_body(self, figure: Mention) -> Actor | None:
        """The unit or organisation for which `kami` and `pihaknya` speak at a figure."""
        speaker = self._speaker(figure)
        body = self.parties.body_of.get(speaker.record) if speaker else None
        return Actor(body, speaker.mention, "body of the speaker") if speaker and body else None

    def quoted(self, figure: Mention) -> bool:
        """Whether a figure stands in a quotation."""
        return self._quote_around(figure) is not None

    def _speaker(self, figure: Mention) -> Actor | None:
        """Who says it: outside quotes the name before it, else the name behind `kata`, else the last name before."""
        quote = self._quote_around(figure)
        if quote is None:
            here = self.layout.sentence_of(figure)
            before = next(self._speakers_before(figure), None)
            if before is not None and self.layout.sentence_of(before.mention) == here:
                return before
        named = self._named_behind(figure, quote[1] if quote else figure.end)
        return named or next(self._speakers_before(figure), None)

    def _named_behind(self, figure: Mention, stop: int) -> Actor | None:
        """The name behind `kata`, after the quote that ends at `stop` or in the next sentence."""
        last = self.layout.reading.sentence_index(max(stop - 1, figure.start)) + 1
        first = self.layout.index[figure.id] + 1
        for index in range(first, first + _MENTIONS_AHEAD):
            mention = self.layout.at(index)
            if mention is None or self.layout.sentence_of(mention) > last:
                return None
            actor = self._person(mention)
            if actor is not None and set(self._words_before_phrase(index)) & SAYS:
                return actor
        return None

    def _speakers_before(self, figure: Mention) -> Iterator[Actor]:
        """Those who have a body to speak for, the nearest first."""
        index = self.layout.index[figure.id]
        for mention in reversed(self.layout.outer[max(0, index - _MENTIONS_BACK) : index]):
            actor = self._person(mention)
            if actor is not None and actor.record in self.parties.body_of:
                yield actor

    def _words_before_phrase(self, index: int) -> tuple[str, ...]:
        """The three words before a name and the rank, titles and office in front of it."""
        while self.layout.label_at(index - 1) in (Label.RANK, Label.TITLE, Label.POSITION):
            gap = self.layout.gap(self.layout.outer[index - 1], self.layout.outer[index])
            if gap is None or len(gap) > 1:
                break
            index -= 1
        return self.layout.words_before(self.layout.outer[index], 30)[-3:]

    def _person(self, mention: Mention) -> Actor | None:
        return self.actor(mention, "speaker") if mention.label in (Label.PERSON, Label.POSITION) else None

    def _quote_around(self, figure: Mention) -> tuple[int, int] | None:
        place = bisect_right(self._quotes, (figure.start, len(self.layout.reading.text))) - 1
        if place >= 0 and self._quotes[place][0] < figure.start < self._quotes[place][1]:
            return self._quotes[place]
        return None

    @cached_property
    def _quotes(self) -> Sequence[tuple[int, int]]:
        """The stretches of text in quotation marks, none longer than its line."""
        found: list[tuple[int, int]] = []
        opened: int | None = None
        for mark in _QUOTE.finditer(self.layout.reading.text):
            if opened is not None and mark[0] in '"”':
                found.append((opened, mark.start()))
                opened = None
            elif mark[0] in '"“':
                opened = mark.start()
            else:
                opened = None
        return found

    # The police.

    def police(self, figure: Mention) -> Actor | None:
        """The police unit that `polisi` means: the last one named before, else the last one that an office implies."""
        index = self.layout.index[figure.id]
        before = self.layout.outer[max(0, index - _MENTIONS_BACK) : index]
        for named in (self.parties.record_of, self.parties.unit_of_office):
            for n in range(len(before) - 1, -1, -1):
                record = named.get(before[n].id)
                if record in self.parties.police and not (n and self._above(before[n - 1], before[n])):
                    return Actor(record, before[n], "the police unit named before")
        return None

    def _above(self, unit: Mention, parent: Mention) -> bool:
        """Whether the second of two mentions is where the first belongs: `Satresnarkoba Polres Gowa, Polda Sulsel`."""
        return unit.label is parent.label is Label.UNIT and self.layout.gap(unit, parent) in ((), (",",))

    # Suspects, victims and `dia`.

    def suspect(self, figure: Mention, word: str) -> Actor | None:
        """The one person before the figure whom the article calls so, or its only person without rank and office."""
        people = self._civilians_before(figure)
        suspects = {person for person in people if self._role(person) == "suspect"}
        called = {person for person in suspects if self._civilians[person] == word}
        others = {person for person in people if self._role(person) != "victim"}
        return self._only(called or suspects or others, "the only suspect")

    def victim(self, figure: Mention) -> Actor | None:
        """The one person before the figure whom the article calls `korban`, or the only one beside the suspects."""
        people = self._civilians_before(figure)
        roles = {person: self._role(person) for person in people}
        victims = {person for person, role in roles.items() if role == "victim"}
        others = {person for person, role in roles.items() if role is None} if "suspect" in roles.values() else set()
        return self._only(victims or others, "the only victim")

    def person_before(self, figure: Mention, *, civilian: bool = False) -> Actor | None:
        """The only person that the figure's sentence, or the one before it, names before the figure."""
        here, index = self.layout.sentence_of(figure), self.layout.index[figure.id]
        found: dict[str, Mention] = {}
        for mention in reversed(self.layout.outer[max(0, index - _MENTIONS_BACK) : index]):
            if self.layout.sentence_of(mention) < here - 1:
                break
            record = self.parties.record_of.get(mention.id)
            if mention.label is Label.PERSON and record and (not civilian or record in self.parties.civilians):
                found.setdefault(record, mention)
        return self._only(set(found), "the only person named before")

    def body_before(self, figure: Mention) -> Actor | None:
        """The unit or organisation named last before the figure: `satuan itu`."""
        index = self.layout.index[figure.id]
        for mention in reversed(self.layout.outer[max(0, index - _MENTIONS_BACK) : index]):
            if mention.label in (Label.UNIT, Label.ORG):
                return self.actor(mention, "the body named last")
        return None

    def _only(self, people: set[str], rule: str) -> Actor | None:
        if len(people) != 1:
            return None
        (person,) = people
        return Actor(person, self._first_mention[person], rule)

    def _civilians_before(self, figure: Mention) -> set[str]:
        """The people without rank and office whom the text names not too far before the figure."""
        index = self.layout.index[figure.id]
        near = (self.parties.record_of.get(m.id) for m in self.layout.outer[max(0, index - _CAST) : index])
        return {person for person in near if person is not None and person in self._civilians}

    def _role(self, person: str) -> str | None:
        word = self._civilians[person]
        return "victim" if word in _VICTIM_CUES else participants().get(word or "")

    @cached_property
    def _first_mention(self) -> Mapping[str, Mention]:
        first: dict[str, Mention] = {}
        for mention in self.layout.outer:
            if mention.label is Label.PERSON and (record := self.parties.record_of.get(mention.id)):
                first.setdefault(record, mention)
        return first

    @cached_property
    def _civilians(self) -> Mapping[str, str | None]:
        """By what word the article calls each person without rank and office a suspect or victim, if it does."""
        words: dict[str, str | None] = {}
        listed: tuple[int, str | None] = (-9, None)
        for index, mention in enumerate(self.layout.outer):
            record = self.parties.record_of.get(mention.id)
            if mention.label is not Label.PERSON or record not in self.parties.civilians:
                continue
            if not _REPORTERS.isdisjoint(self.layout.words_before(mention, 40)):
                continue
            goes_on = index - listed[0] <= _LISTED and self.layout.words_before(mention, 12)[-1:] in ((",",), ("dan",))
            called = self._called(index) or (listed[1] if goes_on else None)
            words[record] = words.get(record) or called
            listed = index, called
        return words

    def _called(self, index: int) -> str | None:
        """The word for a suspect or victim right before a name, or behind it in apposition."""
        mention, before = self.layout.outer[index], self.layout.at(index - 1) if index else None
        start = max(mention.start - _CUE_REACH * 10, before.end if before else 0)
        words = [word for word in self.layout.words(start, mention.start) if word != ","]
        for word in reversed(words[-_CUE_REACH:]):
            if word in _VICTIM_CUES or participants().get(word) in ("suspect", "victim"):
                return word
            if word in KIN or word.removesuffix("nya") in KIN:
                break
        behind = [word for word in self.layout.words_after(mention, 30) if not word.isdigit() and word not in "()"]
        apposed = behind[1] if behind[:1] == [","] and len(behind) > 1 else ""
        return apposed if participants().get(apposed) in ("suspect", "victim") else None
