"""Matching known phrases in a run of tokens: longest first, one dictionary step a token."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases of tokens and what each stands for.

    >>> ranks: Phrases[str] = Phrases()
    >>> ranks.add(["Brigadir", "Jenderal"], "brigjen")
    >>> ranks.add(["Brigadir"], "brigadir")
    >>> ranks.match(["kepada", "brigadir", "jenderal", "itu"], 1)
    (3, 'brigjen')
    """

    __slots__ = ("_fold", "_root")

    def __init__(self, *, ignore_case: bool = True) -> None:
        self._fold = ignore_case
        self._root: dict[str, _Node[T]] = {}

    def add(self, tokens: Sequence[str], value: T) -> None:
        """Adds a phrase; one added twice keeps its first value.

        Raises:
            ValueError: for a phrase of no tokens.
        """
        if not tokens:
            raise ValueError("a phrase needs a token")
        level = self._root
        for token in tokens:
            key = self._key(token)
            if key not in level:
                level[key] = _Node()
            node = level[key]
            level = node.below
        if not node.values:
            node.values = (value,)

    def match(self, tokens: Sequence[str], start: int) -> tuple[int, T] | None:
        """The longest phrase that begins at token `start`: the index behind it and its value."""
        level, best, fold = self._root, None, self._fold
        for position in range(start, len(tokens)):
            token = tokens[position]
            node = level.get(token.casefold() if fold else token)
            if node is None:
                break
            if node.values:
                best = (position + 1, node.values[0])
            level = node.below
        return best

    def _key(self, token: str) -> str:
        return token.casefold() if self._fold else token


class _Node(Generic[T]):
    __slots__ = ("below", "values")

    def __init__(self) -> None:
        self.below: dict[str, _Node[T]] = {}
        self.values: tuple[T, ...] = ()
