r"""The notation of the rules, and its translation into one regular expression a rule over the letters of `words.kinds`.

| written | means |
| --- | --- |
| `month` | an atom of this kind, or of one of the kinds of this class |
| `day2:day` | the same, and what stands there fills the slot `day2` |
| `comma?`, `( … )?` | may be missing |
| `( a b \| c )` | one of these |
| `{TIME}` | the phrase of this name |
| `<!name`, `!counted` | no atom of this kind stands before, or behind |
| `<tanggal`, `>close` | an atom of this kind stands before, or behind |

Nothing repeats without bound: a rule reads a bounded number of atoms, and the time a text takes grows with its length.
Phrases are translated once, and an expression is compiled when a text first has letters that a match can begin with and
those that it needs: most texts need few of the rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from telisik.errors import Code, LexiconError

_SEEN = 2
"""How many letters of a text decide whether a rule is tried."""


@dataclass(frozen=True)
class Pattern:
    """A translated pattern.

    Attributes:
        source: of the regular expression over the letters of atoms.
        slot_names: the slot that each of its groups fills.
        openings: the first letters of all that it matches, two where a match has so many.
        needs: sets of letters, one of each of which stands in every match.
        longest: how many letters the longest match has.
    """

    source: str
    slot_names: tuple[str, ...]
    openings: frozenset[str]
    needs: tuple[frozenset[str], ...]
    longest: int

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first needed."""
        return re.compile(self.source)

    def may_begin(self, opening: str) -> bool:
        """Whether a match can begin with these two letters, or with the one before the end of a text."""
        return opening in self.openings or opening[:1] in self.openings

    def match(self, line: str, start: int) -> re.Match[str] | None:
        """The match that begins there; what lacks a needed letter is not worth compiling an expression for."""
        if "expression" not in self.__dict__:
            near = line[start : start + self.longest]
            if any(need.isdisjoint(near) for need in self.needs):
                return None
        return self.expression.match(line, start)

    def slots(self, match: re.Match[str]) -> dict[str, tuple[int, int]]:
        """Where each filled slot of a match lies, as positions of atoms."""
        spans = zip(self.slot_names, match.regs[1:], strict=True)
        return {name: span for name, span in spans if span[0] >= 0}


class _Part(NamedTuple):
    source: str
    slots: tuple[str, ...]
    openings: frozenset[str]
    needs: tuple[frozenset[str], ...]
    longest: int
    is_one: bool  # whether a mark behind it would hold for the whole of it

    @property
    def may_be_empty(self) -> bool:
        return "" in self.openings

    def or_nothing(self) -> _Part:
        source = self.source + "?" if self.is_one else f"(?:{self.source})?"
        return _Part(source, self.slots, self.openings | {""}, (), self.longest, is_one=False)


_EMPTY = frozenset({""})


class Notation:
    """Compiles patterns against kinds, classes of kinds and named phrases.

    >>> notation = Notation({"weekday": "w", "comma": ",", "to12": "d"}, {"day": ("to12",)}, {"HEAD": "weekday comma?"})
    >>> pattern = notation.compile("{HEAD} day:day")
    >>> pattern.slots(pattern.expression.fullmatch("w,d")), sorted(pattern.openings)
    ({'day': (2, 3)}, ['w,', 'wd'])
    """

    def __init__(
        self, kinds: Mapping[str, str], classes: Mapping[str, tuple[str, ...]], phrases: Mapping[str, str]
    ) -> None:
        self._kinds = kinds
        self._classes = classes
        self._phrases = phrases
        self._translated: dict[str, _Part] = {}

    def compile(self, pattern: str) -> Pattern:
        """Translates a pattern.

        Raises:
            LexiconError: `LEXICON_INVALID` for a kind or phrase that there is not, or brackets that do not pair.
        """
        part = self._translate(pattern)
        if part.may_be_empty:
            raise LexiconError(Code.LEXICON_INVALID, f"the pattern {pattern!r} may be empty")
        return Pattern(part.source, part.slots, part.openings, part.needs, part.longest)

    def _translate(self, pattern: str) -> _Part:
        items = pattern.split()
        part, end = self._alternatives(items, 0)
        if end != len(items):
            raise LexiconError(Code.LEXICON_INVALID, f"the pattern {pattern!r} does not pair its brackets")
        return part

    def _alternatives(self, items: list[str], start: int) -> tuple[_Part, int]:
        branches: list[_Part] = []
        position = start
        while True:
            branch, position = self._sequence(items, position)
            branches.append(branch)
            if position == len(items) or items[position] != "|":
                break
            position += 1
        return (_one_of(branches) if len(branches) > 1 else branches[0]), position

    def _sequence(self, items: list[str], start: int) -> tuple[_Part, int]:
        parts: list[_Part] = []
        position = start
        while position < len(items) and items[position] not in ("|", ")", ")?"):
            if items[position] == "(":
                part, position = self._alternatives(items, position + 1)
                if position == len(items):
                    raise LexiconError(Code.LEXICON_INVALID, "a bracket of a pattern is never closed")
                part = part.or_nothing() if items[position] == ")?" else part
            else:
                part = self._translated.get(items[position]) or self._item(items[position])
                self._translated[items[position]] = part
            position += 1
            parts.append(part)
        return _one_behind_another(parts), position

    def _item(self, item: str) -> _Part:
        for mark, opening in (("<!", "(?<!"), ("!", "(?!"), ("<", "(?<="), (">", "(?=")):
            if item.startswith(mark):
                source = f"{opening}{_set(self._letters(item[len(mark) :]))})"
                return _Part(source, (), _EMPTY, (), 0, is_one=True)
        if item.endswith("?"):
            return self._item(item[:-1]).or_nothing()
        if item.startswith("{"):
            return self._phrase(item[1:-1])
        slot, _, kind = item.rpartition(":")
        letters = self._letters(kind)
        source, slots = (f"({_set(letters)})", (slot,)) if slot else (_set(letters), ())
        return _Part(source, slots, frozenset(letters), (frozenset(letters),), 1, is_one=True)

    def _phrase(self, name: str) -> _Part:
        if name not in self._phrases:
            raise LexiconError(Code.LEXICON_INVALID, f"no phrase {name!r}, which a rule names")
        return self._translate(self._phrases[name])

    def _letters(self, name: str) -> str:
        members = self._classes.get(name, (name,))
        unknown = [kind for kind in members if kind not in self._kinds]
        if unknown:
            raise LexiconError(Code.LEXICON_INVALID, f"no kind of atom {unknown[0]!r}, which a rule names")
        return "".join(self._kinds[kind] for kind in members)


def _set(letters: str) -> str:
    return f"[{letters}]" if len(letters) > 1 else letters


def _one_of(branches: Sequence[_Part]) -> _Part:
    """Any of several: each branch's first need is enough to know that no branch can match."""
    return _Part(
        "(?:" + "|".join(branch.source for branch in branches) + ")",
        tuple(slot for branch in branches for slot in branch.slots),
        frozenset[str]().union(*(branch.openings for branch in branches)),
        (frozenset[str]().union(*(b.needs[0] for b in branches)),) if all(b.needs for b in branches) else (),
        max(branch.longest for branch in branches),
        is_one=True,
    )


def _one_behind_another(parts: Sequence[_Part]) -> _Part:
    openings = _EMPTY
    for part in parts:
        short = [opening for opening in openings if len(opening) < _SEEN]
        if not short:
            break
        openings = openings.difference(short) | {(o + behind)[:_SEEN] for o in short for behind in part.openings}
    return _Part(
        "".join(part.source for part in parts),
        tuple(slot for part in parts for slot in part.slots),
        openings,
        tuple(need for part in parts for need in part.needs),
        sum(part.longest for part in parts),
        is_one=len(parts) == 1 and parts[0].is_one,
    )
