"""Which PERSON mentions are one person: full names, short forms, misspellings, initials and aliases."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from telisik.mentions.titles.facts import interpret as interpret_titles
from telisik.records.facts import Facts
from telisik.records.holdings import Holding
from telisik.records.layout import Layout, word_set
from telisik.records.names import NamePhrase
from telisik.records.nicknames import nicknames
from telisik.records.spelling import deletions, is_misspelling
from telisik.schema import Mention, Person

Parts = tuple[str, ...]

_PART = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*|\d+")
_ALIAS = word_set("alias als aka a.k.a disapa dipanggil sapaan dikenal")
_ALIAS_FILLERS = word_set("akrab biasa yang dengan nama sebagai atau si panggilan lebih") | {
    ",",
    "(",
    '"',
    "“",
    ".",
}
_FEMALE = word_set("ny nyonya ibu bu hj hajah")
_WIVES = ("persit", "bhayangkari", "jalasenastri", "pia ardhya", "ikkt", "pkk", "dharma wanita", "dekranasda")
_MOST_CANDIDATES = 64
_RECENT = 30


@dataclass
class Identity:
    """One person while the mentions are being joined.

    Attributes:
        phrases: the name phrases that name the person, in text order.
        reasons: id of each mention to the name of the rule that joined it.
        ranks: codes of the ranks beside the name.
        roles: keys of the offices beside the name.
        ages: numbers in brackets behind the name.
        wife: whether the name stands beside `Ny.` or the office of an officers' wives' association.
    """

    parts: Parts
    phrases: list[NamePhrase] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    ranks: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    wife: bool = False

    @property
    def initials(self) -> bool:
        """Whether the person is known by initials only."""
        return _is_initials(self.phrases[0].person.text) if self.phrases else False

    def add(self, introduction: _Introduction, reason: str) -> None:
        """Takes a mention in."""
        self.phrases.append(introduction.phrase)
        self.reasons[introduction.phrase.person.id] = reason
        self.ranks |= introduction.ranks
        self.roles |= introduction.roles
        self.ages |= introduction.ages
        self.wife = self.wife or introduction.wife


@dataclass(frozen=True)
class _Introduction:
    """What stands beside one mention of a name.

    Attributes:
        introduced_as: the roles that stand before the name; `X selaku Ketua PMI` may tell a second office of a known X.
    """

    phrase: NamePhrase
    parts: Parts
    ranks: frozenset[str]
    roles: frozenset[str]
    introduced_as: frozenset[str]
    ages: frozenset[str]
    wife: bool

    @property
    def initials(self) -> bool:
        return _is_initials(self.phrase.person.text)


def name_parts(text: str) -> Parts:
    """The parts of a name in lower case, without marks.

    >>> name_parts("Helmi A. Nange"), name_parts("Ma’ruf Amin")
    (('helmi', 'a', 'nange'), ("ma'ruf", 'amin'))
    """
    return tuple(part.casefold().replace("’", "'").replace("`", "'") for part in _PART.findall(text))


def identify(
    layout: Layout, phrases: Sequence[NamePhrase], facts: Facts, holdings: Iterable[Holding]
) -> list[Identity]:
    """Joins the name phrases of a reading into people, in order of their first mention."""
    roles: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        roles[holding.person.id].append(holding)
    introductions = [_introduction(layout, phrase, facts, roles[phrase.person.id]) for phrase in phrases]
    return _Register(layout, introductions).run()


def person_records(identities: Sequence[Identity], stand_ins: Mapping[int, Sequence[Mention]]) -> list[Person]:
    """The records, `person1` first.

    Args:
        identities: in order of their first mention.
        stand_ins: bare offices that stand for a person, by the person's index.
    """
    return [_record(n, identity, stand_ins.get(n, ())) for n, identity in enumerate(identities)]


def person_id(index: int) -> str:
    """The id of the person at `index`."""
    return f"person{index + 1}"


def _introduction(layout: Layout, phrase: NamePhrase, facts: Facts, holdings: Sequence[Holding]) -> _Introduction:
    rank = facts.ranks.get(phrase.rank.id) if phrase.rank else None
    roles = {h.office: facts.offices[h.office.id].role for h in holdings if h.office.id in facts.offices}
    honorific = layout.words_before(layout.outer[phrase.first], 8)
    titles = {word for title in phrase.before for word in name_parts(title.text)}
    wives = any(word in h.office.text.casefold() for h in holdings for word in _WIVES)
    return _Introduction(
        phrase,
        name_parts(phrase.person.text),
        ranks=frozenset([rank.code] if rank and rank.code else []),
        roles=frozenset(role for role in roles.values() if role),
        introduced_as=frozenset(r for office, r in roles.items() if r and office.start < phrase.person.start),
        ages=frozenset([phrase.age.text] if phrase.age else []),
        wife=wives or bool(({*honorific[-1:], *honorific[-2:-1]} | titles) & _FEMALE),
    )


def _is_initials(text: str) -> bool:
    letters = re.sub(r"[\s.]", "", text)
    return 0 < len(letters) <= 4 and letters.isupper() and (len(letters) <= 3 or "." in text)


class _Register:
    """The people of a text, found by the parts of their names."""

    def __init__(self, layout: Layout, introductions: Sequence[_Introduction]) -> None:
        self.layout = layout
        self.introductions = introductions
        self.identities: list[Identity] = []
        self.by_part: dict[str, list[int]] = defaultdict(list)
        self.by_spelling: dict[str, list[int]] = defaultdict(list)
        self.by_form: dict[Parts, list[int]] = defaultdict(list)
        self.last_seen: dict[int, int] = {}
        self.order: list[int] = []

    def run(self) -> list[Identity]:
        for first in self._full_names():
            self._open(first)
        for n, introduction in enumerate(self.introductions):
            index, reason = self._whose(n, introduction)
            self.identities[index].add(introduction, reason)
            self.last_seen[index] = n
            self.order.append(index)
        named = [identity for identity in self.identities if identity.phrases]
        return sorted(named, key=lambda identity: identity.phrases[0].person.start)

    def _full_names(self) -> list[_Introduction]:
        """The first mention of each name of several parts, the longest names first."""
        first: dict[Parts, _Introduction] = {}
        for introduction in self.introductions:
            seen = first.get(introduction.parts)
            if seen is None or (introduction.ranks and not seen.ranks):
                first[introduction.parts] = introduction
        several = [i for i in first.values() if len(i.parts) > 1 and not i.initials]
        return sorted(several, key=lambda i: (-len(i.parts), -sum(map(len, i.parts)), i.phrase.person.start))

    def _open(self, introduction: _Introduction) -> int | None:
        """Makes a person of a full name, unless a fuller one covers it."""
        if any(self._fits(introduction, n) for n in self._covering(introduction.parts)):
            return None
        return self._new(introduction)

    def _new(self, introduction: _Introduction) -> int:
        index = len(self.identities)
        identity = Identity(introduction.parts, ranks=set(introduction.ranks), roles=set(introduction.roles))
        identity.ages |= introduction.ages
        identity.wife = introduction.wife
        self.identities.append(identity)
        self.by_form[introduction.parts].append(index)
        for part in set(introduction.parts):
            self.by_part[part].append(index)
            if len(part) <= 24:
                for key in deletions(part):
                    self.by_spelling[key].append(index)
        return index

    def _whose(self, n: int, introduction: _Introduction) -> tuple[int, str]:
        """Index of the person that a mention names, and the rule that says so."""
        if (alias := self._alias_of(n)) is not None:
            return self._remember(introduction.parts, alias), "alias"
        same = [i for i in self.by_form.get(introduction.parts, ()) if self._fits(introduction, i)]
        if same:
            return self._choose(same, introduction), "same name"
        candidates = [i for i in self._covering(introduction.parts) if self._fits(introduction, i)]
        if candidates:
            return self._choose(candidates, introduction), "part of the name"
        if (full := nicknames().get(" ".join(introduction.parts))) is not None:
            known = self.by_form.get(name_parts(full)) or self._covering(name_parts(full))
            if len(known) == 1:
                return self._remember(introduction.parts, known[0]), "nickname"
        if len(introduction.parts) == 1 and not introduction.initials:
            close = self._close(introduction)
            if len(close) == 1:
                return self._remember(introduction.parts, close[0]), "short form or misspelling"
        return self._new(introduction), "new name"

    def _remember(self, parts: Parts, index: int) -> int:
        if index not in self.by_form[parts]:
            self.by_form[parts].append(index)
        return index

    def _covering(self, parts: Parts) -> list[int]:
        """The people whose name has these parts in this order, letter for letter or misspelt."""
        pools = [self.by_part[part] for part in parts if part in self.by_part]
        if not pools:
            return []
        pool = min(pools, key=len)[:_MOST_CANDIDATES] if len(pools) == len(parts) else pools[0][:_MOST_CANDIDATES]
        return [index for index in pool if _covers(self.identities[index].parts, parts)]

    def _close(self, introduction: _Introduction) -> list[int]:
        """The people one part of whose name begins with, or is a misspelling of, this one part."""
        part = introduction.parts[0]
        if len(part) > 24:
            return []
        pool = {i for key in deletions(part) for i in self.by_spelling.get(key, ())[:_MOST_CANDIDATES]}
        found = [i for i in sorted(pool) if any(is_misspelling(part, other) for other in self.identities[i].parts)]
        if not found and len(part) >= 4:
            recent = dict.fromkeys(self.order[-_RECENT:])
            found = [i for i in recent if any(o.startswith(part) and o != part for o in self.identities[i].parts)]
        return [i for i in found if not self.identities[i].initials and self._fits(introduction, i)]

    def _fits(self, introduction: _Introduction, index: int) -> bool:
        """Whether nothing beside the name speaks against its being this person."""
        identity = self.identities[index]
        same_form = identity.parts == introduction.parts
        if introduction.initials:
            return same_form and not (introduction.ages and identity.ages and not introduction.ages & identity.ages)
        if identity.wife != introduction.wife and _is_husbands_name(identity.parts, introduction.parts):
            return False
        if same_form:
            return len(introduction.parts) > 1 or not self._other_rank(introduction, identity)
        if self._other_rank(introduction, identity):
            return False
        same_rank = bool(introduction.ranks & identity.ranks)
        other_office = bool(introduction.introduced_as and identity.roles and not introduction.roles & identity.roles)
        return not (other_office and not same_rank and len(introduction.parts) == 1)

    @staticmethod
    def _other_rank(introduction: _Introduction, identity: Identity) -> bool:
        return bool(introduction.ranks and identity.ranks and not introduction.ranks & identity.ranks)

    def _choose(self, candidates: Sequence[int], introduction: _Introduction) -> int:
        """Of several people the one whose rank or office agrees, else the one named last."""

        def agreement(index: int) -> tuple[int, int]:
            identity = self.identities[index]
            shared = len(introduction.ranks & identity.ranks) + len(introduction.roles & identity.roles)
            return shared, self.last_seen.get(index, -1 - index)

        return max(candidates, key=agreement)

    def _alias_of(self, n: int) -> int | None:
        """The person whom the mention before names too: `AK alias Doel`, `Sri Lestari yang akrab disapa Tari`."""
        if n == 0:
            return None
        before, phrase = self.introductions[n - 1].phrase, self.introductions[n].phrase
        index = self.order[-1]
        gap = self.layout.gap(before.person, phrase.person)
        if gap is None:
            return None
        words = set(gap)
        if words & _ALIAS and words <= _ALIAS | _ALIAS_FILLERS | {")"} and self._same_sentence(before, phrase):
            return index
        if gap == ("(",) and _abbreviates(self.introductions[n].parts, self.introductions[n - 1].parts):
            return index
        if self.layout.words_after(phrase.person, 24)[:1] in (("sapaan",), ("panggilan",)):
            return index
        return None

    def _same_sentence(self, left: NamePhrase, right: NamePhrase) -> bool:
        return self.layout.same_sentence(left.person, right.person)


def _covers(full: Parts, short: Parts) -> bool:
    """Whether `short` has parts of `full` in the same order; at most one of them misspelt.

    >>> _covers(("tri", "budi", "utomo"), ("budi", "utomo")), _covers(("budi", "utomo"), ("utomo", "budi"))
    (True, False)
    """
    if len(short) > len(full):
        return False
    slips = 0
    place = 0
    for part in short:
        while place < len(full) and not _same_part(full[place], part, several=len(short) > 1):
            place += 1
        if place == len(full):
            return False
        slips += full[place] != part and min(len(part), len(full[place])) > 1
        place += 1
    return slips <= 1


def _same_part(full: str, short: str, *, several: bool) -> bool:
    if full == short:
        return True
    if not several:
        return False
    if len(short) >= 4 and full.startswith(short):
        return True
    return is_misspelling(full, short) or (min(len(full), len(short)) == 1 and full[0] == short[0])


def _is_husbands_name(left: Parts, right: Parts) -> bool:
    """Whether one name ends in the whole other: a wife's name and her husband's."""
    short, full = sorted((left, right), key=len)
    return len(short) < len(full) and full[-len(short) :] == short


def _abbreviates(inner: Parts, outer: Parts) -> bool:
    """Whether a bracketed form is initials of the name before it, or a part of that name."""
    if len(inner) != 1:
        return False
    return inner[0] == "".join(part[0] for part in outer) or inner[0] in outer


def _record(n: int, identity: Identity, stand_ins: Sequence[Mention]) -> Person:
    forms = Counter(phrase.person.text for phrase in identity.phrases)
    aliases = {p.person.text for p in identity.phrases if identity.reasons[p.person.id] == "alias"}
    name = _fullest(forms, aliases)
    mentions = sorted([phrase.person for phrase in identity.phrases] + list(stand_ins), key=lambda m: m.start)
    return Person(
        id=person_id(n),
        name=name,
        titles_before=_titles(title for phrase in identity.phrases for title in phrase.before),
        titles_after=_titles(title for phrase in identity.phrases for title in phrase.after),
        aliases=tuple(form for form in forms if form.casefold() != name.casefold()),
        mentions=tuple(mention.id for mention in mentions),
    )


def _fullest(forms: Counter[str], aliases: Set[str]) -> str:
    """The form of the most parts; among equals no alias, not in capitals, the one used most, then the first."""
    order = {form: n for n, form in enumerate(forms)}
    return max(
        forms,
        key=lambda form: (
            len(name_parts(form)),
            form not in aliases,
            len(form) <= 4 or not form.isupper(),
            forms[form],
            len(form),
            -order[form],
        ),
    )


def _titles(titles: Iterable[Mention]) -> tuple[str, ...]:
    """Each title once, in the order of their first mention."""
    parts = (part for title in titles for part in interpret_titles(title.text) or (title.text,))
    return tuple(dict.fromkeys(parts))
