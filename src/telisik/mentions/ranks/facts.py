"""What the words of a rank say: which rank, of which force and corps, of what grade, retired or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from telisik.lexicon.ranks import Base, Grade, Mark, ranks

_WORD = re.compile(r"[^\W_]+")
_GOLONGAN = re.compile(r"(I|II|III|IV)/([A-Ea-e])(?!\w)")
_GAP = re.compile(r"[.)]{0,3}\s*[-(/]?\s*")
_CLOSE = re.compile(r"\.?\s?\)")
_ARMED_FORCES = frozenset({"TNI AD", "TNI AL", "TNI AU"})
_LONGEST = 12  # words: `Letnan Jenderal (Letjen) TNI (Mar) (Purn)` has six; no rank has twice as many.


@dataclass(frozen=True)
class RankFact:
    """What the words of one RANK mention say.

    Attributes:
        code: stable key, such as `mayjen`.
        label: full form, such as `Mayor Jenderal`.
        service: the force, `TNI` where it is one of TNI's and not known which, `None` where the words leave it open.
        corps: corps or branch in full, such as `Kavaleri`.
        grade: NATO grade code, such as `OF-7`.
        retired: whether marked as retired.
    """

    code: str
    label: str
    service: str | None
    corps: str | None
    grade: str | None
    retired: bool


@dataclass(frozen=True)
class Wording:
    """The words of a rank at the head of a text.

    Attributes:
        base: what its first words stand for.
        marks: what follows them.
        base_end: offset behind the words of the base.
        end: offset behind the last mark, its closing bracket included.
    """

    base: Base
    marks: tuple[Mark, ...]
    base_end: int
    end: int


def interpret(text: str) -> RankFact | None:
    """What the words of a RANK mention say, or `None` where its first words are no rank.

    >>> interpret("Kolonel Kav")
    RankFact(code='kolonel', label='Kolonel', service='TNI AD', corps='Kavaleri', grade='OF-5', retired=False)
    >>> interpret("Mayjen TNI (Purn)").service, interpret("Brigjen").service, interpret("AKBP").service
    ('TNI', None, 'Polri')
    """
    wording = read_wording(text)
    if wording is None:
        return None
    service = _service(wording)
    grade = _grade_in(wording.base.grades, service)
    corps = next((mark for mark in wording.marks if mark.kind == "corps"), None)
    return RankFact(
        code=grade.code,
        label=grade.label,
        service=service,
        corps=corps.label if corps else None,
        grade=grade.nato,
        retired=any(mark.kind == "retired" for mark in wording.marks),
    )


def read_wording(text: str) -> Wording | None:
    """Reads the longest rank at the very head of `text`.

    >>> wording = read_wording("Kapten Laut (P) Budi")
    >>> wording.end, [mark.label for mark in wording.marks]
    (15, ['Angkatan Laut', 'Pelaut'])
    """
    letters = _GOLONGAN.match(text)
    if letters:
        base = Base((ranks().grade_letters[f"{letters[1]}/{letters[2].lower()}"],), weak=letters[2].isupper())
        return Wording(base, (), letters.end(), letters.end())
    words = _leading_words(text)
    spoken = [word.group().casefold() for word in words]
    match = ranks().bases.match(spoken, 0)
    if match is None or words[0].start() != 0 or not _gaps_plain(text, words[: match[0]]):
        return None
    used, base = match
    base_end = words[used - 1].end()
    marks, end = _read_marks(text, words, spoken, used, base)
    return Wording(base, marks, base_end, end)


def _leading_words(text: str) -> list[re.Match[str]]:
    """The words up to the first gap that no rank has inside."""
    words: list[re.Match[str]] = []
    position = 0
    while len(words) < _LONGEST and (word := _WORD.match(text, position)):
        words.append(word)
        gap = _GAP.match(text, word.end())
        position = gap.end() if gap else word.end()
    return words


def _gaps_plain(text: str, words: Sequence[re.Match[str]]) -> bool:
    return all(set(text[left.end() : right.start()]) <= set(". -\u00a0") for left, right in pairwise(words))


def _read_marks(
    text: str, words: Sequence[re.Match[str]], spoken: Sequence[str], used: int, base: Base
) -> tuple[tuple[Mark, ...], int]:
    marks: list[Mark] = []
    end = words[used - 1].end()
    position = used
    previous = ""
    while position < len(words):
        gap = text[words[position - 1].end() : words[position].start()]
        if "\n" in gap:
            break
        opened = "(" in gap
        repeated = _repeats(spoken, position, base) if opened and not marks else 0
        if repeated:
            position += repeated
            continue
        found = ranks().marks.match(spoken, position)
        mark = found and _fitting(found[1], opened or gap.strip() == "/", previous, marks, base)
        if found is None or mark is None:
            break
        close = _behind(text, words[found[0] - 1].end(), opened)
        if close is None or _is_force_name(spoken, words, position, found[0], base):
            break
        marks.append(mark)
        previous = spoken[position]
        position, end = found[0], close
    return tuple(marks), end


def _repeats(spoken: Sequence[str], position: int, base: Base) -> int:
    """How many words say the same rank again: `Letnan Jenderal (Letjen) TNI`."""
    again = ranks().bases.match(spoken, position)
    same = again is not None and again[1].grades[0].code == base.grades[0].code
    return again[0] - position if again and same else 0


def _fitting(readings: Iterable[Mark], opened: bool, previous: str, marks: Sequence[Mark], base: Base) -> Mark | None:
    services = frozenset[str]().union(*(grade.services for grade in base.grades))
    for mark in readings:
        if mark.kind == "corps" and not mark.services & services:
            continue
        if mark.bracketed and not opened:
            continue
        if mark.after and mark.after != previous:
            continue
        if mark.kind in {"force", "honour"} and any(other.label == mark.label for other in marks):
            continue
        if mark.kind == "corps" and any(other.kind == "corps" for other in marks):
            continue
        return mark
    return None


def _behind(text: str, end: int, opened: bool) -> int | None:
    """The offset behind a mark: behind its bracket if one was opened, behind nothing else."""
    if not opened:
        return end
    close = _CLOSE.match(text, end)
    return close.end() if close else None


def _is_force_name(spoken: Sequence[str], words: Sequence[re.Match[str]], start: int, end: int, base: Base) -> bool:
    """Whether the mark is the beginning of a force's name: `Jenderal TNI Angkatan Darat`, `jenderal TNI`."""
    if spoken[start] not in {"tni", "polri"}:
        return False
    following = spoken[end] if end < len(spoken) else ""
    lower_case = base.weak and words[0].group().islower()
    return lower_case or following in {"ad", "al", "au", "angkatan"}


def _service(wording: Wording) -> str | None:
    possible = frozenset[str]().union(*(grade.services for grade in wording.base.grades))
    for mark in wording.marks:
        if mark.services:
            possible = possible & mark.services or mark.services
    if len(possible) == 1:
        return next(iter(possible))
    return "TNI" if possible and possible <= _ARMED_FORCES else None


def _grade_in(grades: Sequence[Grade], service: str | None) -> Grade:
    return next((grade for grade in grades if service in grade.services), grades[0])
