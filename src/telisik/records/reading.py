"""All that the records layer sees of a document, and what every joiner gives back."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from telisik.language.tokens import Token
from telisik.schema import Label, Mention

R = TypeVar("R")


@dataclass(frozen=True)
class Reading:
    """A tagged text.

    Attributes:
        text: the text as given.
        published: the day against which relative dates are read, if known.
        tokens: all tokens, in text order.
        sentences: `(start, end)` of each sentence, in characters.
        mentions: in text order, outer before inner; `parent` set, `record` not yet.
    """

    text: str
    published: datetime.date | None
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]

    def of_label(self, *labels: Label) -> tuple[Mention, ...]:
        """The mentions with one of these labels, in text order."""
        return tuple(m for m in self.mentions if m.label in labels)

    def sentence_index(self, offset: int) -> int:
        """Which sentence the character at `offset` stands in (the last one that begins before it)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def children(self, mention: Mention) -> tuple[Mention, ...]:
        """The mentions directly inside `mention`."""
        return self._children.get(mention.id, ())

    def between(self, left: Mention, right: Mention) -> str:
        """The text between two mentions."""
        return self.text[left.end : right.start]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def _children(self) -> dict[str, tuple[Mention, ...]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if mention.parent is not None:
                found.setdefault(mention.parent, []).append(mention)
        return {parent: tuple(inner) for parent, inner in found.items()}


class Reason(NamedTuple):
    """Why a record says something.

    Attributes:
        says: what of the record: `name`, `office`, `unit`, `by`, `place` …
        rule: name of the rule.
        words: ids of the mentions that the rule read.
    """

    says: str
    rule: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Joined(Generic[R]):
    """What a joiner gives back: its records, and the record that each mention went into.

    Attributes:
        records: in order of their first mention.
        record_of: id of a mention to id of its record.
        reasons: id of a mention to the name of the rule that joined it.
    """

    records: tuple[R, ...]
    record_of: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
