"""Where ranks stand in a text: the lexicon's words, and the context that tells a rank from a street or a captain."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from telisik.language.tokens import Token
from telisik.lexicon.ranks import Base, RankLexicon, ranks
from telisik.mentions.candidate import Candidate
from telisik.mentions.ranks.facts import Wording, read_wording
from telisik.mentions.windows import token_behind, window
from telisik.schema import Label

_WINDOW = 16  # tokens that the longest wording fits into, its stops and brackets counted
_GOLONGAN_TOKEN = re.compile(r"(?:I|II|III|IV)/[A-Ea-e]")
_HEAD = re.compile(r"[^\W_]+")
_QUOTES = frozenset("\"'“”‘’«")
_OPENERS = frozenset(",;(–-")

# By code, a rank whose word has a rival meaning, and the role of the words that speak for the rival within reach.
_RIVALS = {"akp": "party", "prada": "brand"}
_LOW_SAILORS = frozenset({"klk", "kls", "kld"})  # whose forms are also short for classes: `Kls X`
_REACH = 10
_SHORTEST_LOWER = 5  # letters: `kol` is cabbage, `kolonel` an officer


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """The ranks of a text, in text order, none inside another.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("Kolonel Inf Adi bertemu Direktur Jenderal Pajak di Jalan Jenderal Sudirman.")
    >>> [(c.start, c.end, c.rule) for c in find(tokens)]
    [(0, 2, 'mark')]
    """
    lexicon = ranks()
    starters = lexicon.starters
    found: list[Candidate] = []
    bearers: set[str] = set()
    behind = 0
    for start, token in enumerate(tokens):
        if start < behind or (token.text.casefold() not in starters and not _may_start(token.text, starters)):
            continue
        placed = _place(tokens, start)
        if placed is None:
            continue
        wording, behind = placed
        rule = _Surroundings(tokens, start, behind, lexicon, bearers).rule(wording)
        if rule is not None:
            bearers.update(token.text for token in tokens[behind : behind + 2])
            found.append(Candidate(start, behind, Label.RANK, lexicon.scores.get(rule, 0.5), rule))
    return found


def _may_start(text: str, starters: frozenset[str]) -> bool:
    """Whether a token of several parts may begin a rank: `Letkol.Arm`, `IV/c`."""
    if "/" in text:
        return _GOLONGAN_TOKEN.fullmatch(text) is not None
    if "." not in text and "-" not in text and "(" not in text:
        return False
    head = _HEAD.match(text)
    return head is not None and head.group().casefold() in starters


def _place(tokens: Sequence[Token], start: int) -> tuple[Wording, int] | None:
    """The wording that begins at a token, and the token behind it; whole tokens only."""
    origin = tokens[start].start
    wording = read_wording(window(tokens, start, _WINDOW))
    if wording is None:
        return None
    for offset in (wording.end, wording.base_end):
        end = token_behind(tokens, start, origin + offset)
        if end is not None:
            marks = wording.marks if offset == wording.end else ()
            return Wording(wording.base, marks, wording.base_end, offset), end
    return None


def _is_name(text: str, lexicon: RankLexicon) -> bool:
    return text[0].isupper() and text.casefold() not in lexicon.contexts["sentence_word"]


class _Surroundings:
    """The words around a possible rank, and what they say of it."""

    def __init__(
        self, tokens: Sequence[Token], start: int, end: int, lexicon: RankLexicon, bearers: Collection[str]
    ) -> None:
        self._tokens = tokens
        self._start = start
        self._end = end
        self._lexicon = lexicon
        self._bearers = bearers  # first words of names that ranks were found before, earlier in the text
        self._lower = tokens[start].text.islower()

    def rule(self, wording: Wording) -> str | None:
        """The rule that makes the words a rank, or `None` where they are none."""
        base = wording.base
        if self._contradicts(wording) or self._is_office(base) or (not wording.marks and self._names_a_thing()):
            return None
        source = base.grades[0].source
        if source == "civil":
            return self._civil_rule(base)
        if not base.weak:
            return "foreign" if source == "foreign" else "mark" if wording.marks else "form"
        if wording.marks and not self._lower:
            return "mark"
        return self._weak_rule(base)

    def _civil_rule(self, base: Base) -> str | None:
        if not base.weak and not self._lower:
            return "civil"
        beside = self._nearby(3, 0, "rank_word") or self._golongan_follows()
        return "civil" if beside else None

    def _weak_rule(self, base: Base) -> str | None:
        """For a word that is also something else: what around it says rank."""
        if self._nearby(2, 1, "rank_word") and base.grades[0].code != "kompol":
            return "rank_word"
        if self._is_promotion():
            return "promotion"
        if self._before(1, "many") or self._has_rival(base):
            return None
        return "star" if self._text(self._end).casefold() == "bintang" else self._bearer_rule(base)

    def _bearer_rule(self, base: Base) -> str | None:
        """For a word that may name somebody's rank: whether somebody is there."""
        if self._lower and self._before(1, "somebody"):
            return "somebody"
        if not self._before_a_name():
            return None
        if self._lower:
            return "name_lower"
        return "captain" if base.grades[0].code == "kapten" else "name"

    def _is_promotion(self) -> bool:
        """Whether it is a step between two ranks: `AKP ke Kompol`."""
        starters, steps = self._lexicon.starters, self._lexicon.contexts["step"]
        if self._text(self._end) in steps:
            return self._text(self._end + 1).casefold() in starters
        earlier = (self._text(self._start - distance).casefold() for distance in (2, 3))
        return self._before(1, "step") and any(word in starters for word in earlier)

    def _has_rival(self, base: Base) -> bool:
        """Whether the word is more likely its other meaning: a team's captain, a company's commissioner, cabbage."""
        code, word = base.grades[0].code, self._text(self._start)
        if code == "kompol":
            return not self._nearby(_REACH, 0, "police")
        if code == "kapten":
            return self._lower or self._nearby(_REACH, _REACH // 2, "captain") or not self._is_soldier()
        if self._lower:
            return code == "mayor" or len(word) < _SHORTEST_LOWER
        if code in _LOW_SAILORS:
            return not word.isupper()
        return code in _RIVALS and self._nearby(_REACH, _REACH // 2, _RIVALS[code])

    def _is_soldier(self) -> bool:
        """Whether the name behind bore a rank before, or soldierly words stand near."""
        return self._text(self._end) in self._bearers or self._nearby(_REACH, _REACH // 2, "soldierly")

    def _before_a_name(self) -> bool:
        index = self._end
        if self._text(index) in _QUOTES or self._text(index) == ".":
            index += 1
        text = self._text(index)
        if text.casefold().rstrip(".") in self._lexicon.contexts["lower_title"]:
            return True
        return bool(text) and _is_name(text, self._lexicon)

    def _golongan_follows(self) -> bool:
        index = self._end
        while self._text(index) in _OPENERS:
            index += 1
        return _GOLONGAN_TOKEN.match(self._text(index).lstrip("(")) is not None

    def _names_a_thing(self) -> bool:
        """Whether a street, hospital or airfield before it bears the soldier's name."""
        index = self._start - 1
        for _ in range(4):
            word = self._text(index).casefold().rstrip(".")
            if word in self._lexicon.contexts["naming"]:
                return True
            if word and word not in self._lexicon.contexts["naming_inner"]:
                return False
            index -= 1
        return False

    def _is_office(self, base: Base) -> bool:
        """Whether it is an office in Jenderal: `Direktur Jenderal`, `Inspektur Jenderal Kementerian …`."""
        code = base.grades[0].code
        if code == "irjen":
            following = self._text(self._end).casefold()
            return following in self._lexicon.contexts["inspectorate"] or following.startswith("kemen")
        return code == "jenderal" and self._before(1, "office")

    @staticmethod
    def _contradicts(wording: Wording) -> bool:
        """Whether a police rank bears TNI's mark: `Irjen TNI` is an office."""
        services = frozenset[str]().union(*(grade.services for grade in wording.base.grades))
        return services == {"Polri"} and any("TNI AD" in mark.services for mark in wording.marks)

    def _before(self, distance: int, role: str) -> bool:
        return self._text(self._start - distance).casefold() in self._lexicon.contexts[role]

    def _nearby(self, back: int, ahead: int, role: str) -> bool:
        words = self._lexicon.contexts[role]
        return any(text.casefold() in words for text in self._around(back, ahead))

    def _around(self, back: int, ahead: int) -> Iterable[str]:
        """The words of the same sentence, outwards from the rank."""
        earlier = range(self._start - 1, max(-1, self._start - 1 - back), -1)
        later = range(self._end, min(len(self._tokens), self._end + ahead))
        for side in (earlier, later):
            for index in side:
                if self._tokens[index].text == ".":
                    break
                yield self._tokens[index].text

    def _text(self, index: int) -> str:
        return self._tokens[index].text if 0 <= index < len(self._tokens) else ""
