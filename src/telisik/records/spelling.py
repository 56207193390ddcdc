"""How far two spellings of a name's part lie apart, for misspellings within one article."""

from __future__ import annotations

from collections.abc import Iterator

SHORTEST = 5
LONGEST = 24


def is_misspelling(left: str, right: str) -> bool:
    """Whether two parts of names are one, once misspelt: few letters apart, and no pair such as `putra` and `putri`.

    >>> is_misspelling("kristiyanto", "kristianto"), is_misspelling("putra", "putri"), is_misspelling("adi", "ade")
    (True, False, False)
    """
    if left != right and _undoubled(left) == _undoubled(right):
        return min(len(left), len(right)) >= 4
    if left == right or not (min(len(left), len(right)) >= SHORTEST and max(len(left), len(right)) <= LONGEST):
        return False
    if left[0] != right[0] or left[:-1] == right[:-1]:
        return False
    return _distance(left, right) <= (1 if min(len(left), len(right)) < 9 else 2)


def deletions(part: str) -> Iterator[str]:
    """The part, and the part without each of its letters: two parts one letter apart share one of these.

    >>> sorted(deletions("adi"))
    ['ad', 'adi', 'ai', 'di']
    """
    yield part
    for n in range(len(part)):
        yield part[:n] + part[n + 1 :]


def _undoubled(part: str) -> str:
    """The part with each doubled letter once: `billy` and `bily` are one name."""
    return "".join(letter for n, letter in enumerate(part) if n == 0 or part[n - 1] != letter)


def _distance(left: str, right: str) -> int:
    """Letters to add, drop or change, two neighbours that changed places counted once."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        before, last, row = row, before, [i]
        for j, b in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
