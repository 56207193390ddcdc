"""What the words of one ORG mention say: the body's name written out, its acronym, its kind and its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from telisik.lexicon.organizations import Body, kind_of_tail, known_body, leading_body, leading_head
from telisik.lexicon.places import INDONESIA, fold
from telisik.mentions.places import PlaceFact, bare_name, readings

_BRACKET = re.compile(r"\s*\(\s*([^()]{2,30}?)\s*\)")
_MEDIUM = re.compile(r"\.(?:com|co|id|net|org|news|tv)\b|^(?:tribun|detik|kompas)\w+$", re.IGNORECASE)
_STATE_SUFFIXES = (("republik", "indonesia"), ("ri",))
_LEGAL_FORMS = frozenset({"pt", "cv", "tbk", "persero"})
_PLACED_KINDS = frozenset({"province", "regency", "city", "country", "town", "district", "village", "region"})
_KINDS_WITHOUT_PLACE = frozenset({"company", "bank", "media", "university", "academy", "school", "club"})
_LONGEST_PLACE = 5
_LONGEST_ACRONYM = 2


@dataclass(frozen=True)
class OrganizationFact:
    """A body as its words and the lexicon have it.

    Attributes:
        name: written out as far as the lexicon can; else as written.
        acronym: its short form, if known.
        kind: such as `ministry`, `party`, `company`; `None` where nothing says it.
        place: the place that the name ends in, in full where that is sure.
        body: the name without its place.
        local: whether each place has a body of its own under this name, so that the bare name means the article's.
    """

    name: str
    acronym: str | None = None
    kind: str | None = None
    place: str | None = None
    body: str = ""
    local: bool = False

    @property
    def key(self) -> str:
        """What all forms of the body have in common, its place apart."""
        return _key(self.body or self.name)


Learnt = Mapping[str, OrganizationFact]
"""Acronyms that an article explains, folded, with what they stand for."""

_NOTHING: Learnt = MappingProxyType({})


def interpret(text: str, learnt: Learnt = _NOTHING) -> OrganizationFact:
    """Reads the words of one ORG mention; what no lexicon knows keeps its name as written.

    Args:
        text: the mention's words.
        learnt: what the article's own brackets explain; it wins over the lexicon.

    >>> fact = interpret("Pemprov Kaltim")
    >>> fact.name, fact.acronym, fact.kind, fact.place
    ('Pemerintah Provinsi Kalimantan Timur', 'Pemprov', 'government', 'Kalimantan Timur')
    >>> interpret("Warung Kopi Senja").name
    'Warung Kopi Senja'
    """
    written, bracketed = _without_bracket(" ".join(text.split()))
    words = _without_state(written.split())
    if fold(written) in learnt:
        return learnt[fold(written)]
    fact = _learnt_with_place(words, learnt) or _known(words) or _with_head(words) or _unknown(words)
    return replace(fact, acronym=bracketed) if bracketed else fact


def bracketed_acronym(text: str) -> tuple[str, str] | None:
    """The name and the acronym that stand in one mention (`Dewan Perwakilan Rakyat (DPR) RI`).

    >>> bracketed_acronym("Badan Penanggulangan Bencana Daerah (BPBD) Sleman")
    ('Badan Penanggulangan Bencana Daerah', 'BPBD')
    """
    match = _BRACKET.search(text)
    if match is None or match.start() == 0 or not abbreviates(match[1], text[: match.start()]):
        return None
    return text[: match.start()], match[1]


def abbreviates(short: str, full: str) -> bool:
    """Whether `short` can be a short form of `full`: its letters in order, the first the same.

    >>> abbreviates("Kejari", "Kejaksaan Negeri"), abbreviates("Sleman", "PSS")
    (True, False)
    """
    letters, source = fold(short), fold(full)
    if not letters or len(letters) >= len(source) or len(short.split()) > _LONGEST_ACRONYM or letters[0] != source[0]:
        return False
    rest = iter(source)
    return all(letter in rest for letter in letters)


def _without_bracket(text: str) -> tuple[str, str | None]:
    found = bracketed_acronym(text)
    return (" ".join(_BRACKET.sub(" ", text, count=1).split()), found[1]) if found else (text, None)


def _without_state(words: list[str]) -> list[str]:
    """Without the `RI` behind the name of a body that is the state's only one."""
    if known_body(" ".join(words)):
        return words
    for suffix in _STATE_SUFFIXES:
        if len(words) > len(suffix) and tuple(word.casefold() for word in words[-len(suffix) :]) == suffix:
            rest = words[: -len(suffix)]
            if known_body(" ".join(rest)) or leading_head(rest):
                return rest
    return words


def _learnt_with_place(words: Sequence[str], learnt: Learnt) -> OrganizationFact | None:
    """`BPBD Sleman`, where the article has explained `BPBD`."""
    for taken in range(1, min(len(words), _LONGEST_ACRONYM + 1)):
        meant = learnt.get(fold(" ".join(words[:taken])))
        place = _ending_place(words[taken:], whole=True) if meant else None
        if meant is not None and place is not None:
            body = meant.body or meant.name
            return replace(meant, name=f"{body} {place.written}", place=place.name, body=body)
    return None


def _known(words: Sequence[str]) -> OrganizationFact | None:
    whole = known_body(" ".join(words)) or known_body(" ".join(_without_legal_form(words)))
    if whole is not None:
        return _of_body(whole)
    match = leading_body(words)
    place = _ending_place(words[match[0] :], whole=True) if match else None
    if match is None or place is None:
        return None
    fact = _of_body(match[1])
    acronym = None if place.abroad else fact.acronym
    return replace(fact, name=f"{fact.name} {place.written}", acronym=acronym, place=place.name)


def _of_body(body: Body) -> OrganizationFact:
    return OrganizationFact(body.name, body.acronym or None, body.kind, body=body.name)


def _with_head(words: Sequence[str]) -> OrganizationFact | None:
    match = leading_head(words)
    if match is None:
        return None
    taken, head = match
    rest = words[taken:]
    place = None if head.kind in _KINDS_WITHOUT_PLACE else _ending_place(rest, level=head.level)
    matter = rest[: len(rest) - place.words] if place else rest
    body = " ".join([head.full, *matter])
    name = f"{body} {place.written}" if place else body
    acronym = head.acronym if head.acronym and not matter else None
    return OrganizationFact(name, acronym, head.kind or _kind(words), place.name if place else None, body, head.local)


def _unknown(words: Sequence[str]) -> OrganizationFact:
    name = " ".join(words)
    place = _ending_place(words[1:])
    body = " ".join(words[: len(words) - place.words]) if place else name
    return OrganizationFact(name, None, _kind(words), body=body)


def _kind(words: Sequence[str]) -> str | None:
    if any(_MEDIUM.search(word) for word in words[:2]):
        return "media"
    return kind_of_tail(words[-1].strip("().,")) if words else None


@dataclass(frozen=True)
class _EndingPlace:
    """A place at the end of a name.

    Attributes:
        words: how many words it takes.
        written: the words, in full where they are an abbreviation.
        name: its official name where that is sure, else as written.
        abroad: whether it is another country or lies in one.
    """

    words: int
    written: str
    name: str
    abroad: bool


def _ending_place(words: Sequence[str], *, level: str = "", whole: bool = False) -> _EndingPlace | None:
    """The longest known place that the words end in; with `whole`, only one that is all of them."""
    longest = min(len(words), _LONGEST_PLACE)
    for length in range(longest, 0, -1):
        if whole and length < len(words):
            return None
        written = " ".join(words[-length:])
        facts = [fact for fact in readings(written) if fact.kind in _PLACED_KINDS and (fact.code or fact.country)]
        facts = [fact for fact in facts if fact.kind == level] or facts
        if facts and (
            facts[0].kind not in ("district", "village")
            or level in ("district", "village")
            or bare_name(written) != written
        ):
            name = facts[0].name if len(facts) == 1 else written
            return _EndingPlace(length, _written_out(written, facts), name, facts[0].country != INDONESIA)
    return None


def _written_out(written: str, facts: Sequence[PlaceFact]) -> str:
    """The words with an abbreviated name in full (`Kota Tangsel`, `Kaltim`)."""
    bare = bare_name(written)
    official = facts[0].name if facts[0].kind == "province" else bare_name(facts[0].name)
    if len(facts) > 1 or len(bare.split()) > 1 or fold(bare) in fold(official):
        return written
    return written[: len(written) - len(bare)] + official


def _without_legal_form(words: Sequence[str]) -> list[str]:
    return [word for word in words if fold(word) not in _LEGAL_FORMS]


def _key(body: str) -> str:
    words = _without_legal_form(body.split())
    return fold(" ".join(words)) or fold(body) or body
