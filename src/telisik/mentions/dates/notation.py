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
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from telisik.errors import Code, LexiconError

_SLOT_COPY = "__"


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern.

    Attributes:
        expression: over the letters of atoms.
        first: the letters that a match can begin with.
    """

    expression: re.Pattern[str]
    first: frozenset[str]

    def slots(self, match: re.Match[str]) -> dict[str, tuple[int, int]]:
        """Where each filled slot of a match lies, as positions of atoms."""
        return {
            name.partition(_SLOT_COPY)[0]: match.span(name)
            for name in self.expression.groupindex
            if match[name] is not None
        }


@dataclass(frozen=True)
class _Part:
    source: str
    first: frozenset[str]
    may_be_empty: bool


class Notation:
    """Compiles patterns against kinds, classes of kinds and named phrases.

    >>> notation = Notation({"weekday": "w", "comma": ",", "to12": "d"}, {"day": ("to12",)}, {"HEAD": "weekday comma?"})
    >>> bool(notation.compile("{HEAD} day:day").expression.fullmatch("w,d"))
    True
    """

    def __init__(
        self, kinds: Mapping[str, str], classes: Mapping[str, tuple[str, ...]], phrases: Mapping[str, str]
    ) -> None:
        self._kinds = kinds
        self._classes = classes
        self._phrases = phrases
        self._copies = 0

    def compile(self, pattern: str) -> Pattern:
        """Translates a pattern.

        Raises:
            LexiconError: `LEXICON_INVALID` for a kind or phrase that there is not, or brackets that do not pair.
        """
        items = self._expand(pattern)
        part, end = self._alternatives(items, 0)
        if end != len(items) or part.may_be_empty:
            raise LexiconError(
                Code.LEXICON_INVALID, f"the pattern {pattern!r} does not pair its brackets or may be empty"
            )
        return Pattern(re.compile(part.source), part.first)

    def _expand(self, pattern: str) -> list[str]:
        items: list[str] = []
        for item in pattern.split():
            if item.startswith("{"):
                name, _, mark = item[1:].partition("}")
                if name not in self._phrases:
                    raise LexiconError(Code.LEXICON_INVALID, f"no phrase {name!r}, which {pattern!r} names")
                items += ["(", *self._expand(self._phrases[name]), ")" + mark]
            else:
                items.append(item)
        return items

    def _alternatives(self, items: list[str], start: int) -> tuple[_Part, int]:
        branches: list[_Part] = []
        position = start
        while True:
            branch, position = self._sequence(items, position)
            branches.append(branch)
            if position == len(items) or items[position] != "|":
                break
            position += 1
        source = branches[0].source if len(branches) == 1 else "(?:" + "|".join(b.source for b in branches) + ")"
        first = frozenset[str]().union(*(b.first for b in branches))
        return _Part(source, first, any(b.may_be_empty for b in branches)), position

    def _sequence(self, items: list[str], start: int) -> tuple[_Part, int]:
        source, first, empty = "", frozenset[str](), True
        position = start
        while position < len(items) and items[position] not in ("|", ")", ")?"):
            if items[position] == "(":
                part, position = self._alternatives(items, position + 1)
                if position == len(items):
                    raise LexiconError(Code.LEXICON_INVALID, "a bracket of a pattern is never closed")
                if items[position] == ")?":
                    part = _Part(f"(?:{part.source})?", part.first, True)
            else:
                part = self._item(items[position])
            position += 1
            source += part.source
            if empty:
                first |= part.first
            empty = empty and part.may_be_empty
        return _Part(source, first, empty), position

    def _item(self, item: str) -> _Part:
        for mark, opening in (("<!", "(?<!"), ("!", "(?!"), ("<", "(?<="), (">", "(?=")):
            if item.startswith(mark):
                return _Part(f"{opening}{self._set(item[len(mark) :])})", frozenset(), True)
        optional = item.endswith("?")
        slot, _, kind = item.removesuffix("?").rpartition(":")
        letters = self._set(kind)
        source = letters
        if slot:
            self._copies += 1
            source = f"(?P<{slot}{_SLOT_COPY}{self._copies}>{letters})"
        return _Part(source + "?" * optional, frozenset(letters[1:-1]), optional)

    def _set(self, name: str) -> str:
        members = self._classes.get(name, (name,))
        unknown = [kind for kind in members if kind not in self._kinds]
        if unknown:
            raise LexiconError(Code.LEXICON_INVALID, f"no kind of atom {unknown[0]!r}, which a rule names")
        return "[" + "".join(self._kinds[kind] for kind in members) + "]"
