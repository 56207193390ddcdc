"""The lexicon of ranks: what each written form stands for, what may follow it, and which words around it decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from telisik.lexicon.contexts import read_contexts
from telisik.lexicon.phrases import Phrases
from telisik.lexicon.scores import read_scores
from telisik.lexicon.table import Row, read_table

CIVIL_SERVICE = "ASN"
_FORCES = ("code", "services", "grade", "label", "forms", "weak")
_CIVIL = ("code", "grade_letters", "label", "forms", "weak")
_FOREIGN = ("code", "grade", "label", "forms", "weak")
_MARK_KINDS = frozenset({"force", "corps", "women", "retired", "honour"})
_WRITINGS = frozenset({"any", "bracketed"})
_ROLES = (
    "naming", "naming_inner", "office", "inspectorate", "captain", "party", "brand", "rank_word", "step", "many",
    "somebody", "police", "sentence_word", "lower_title", "soldierly",
)  # fmt: skip


@dataclass(frozen=True)
class Grade:
    """One rank of one or several forces.

    Attributes:
        code: stable key, such as `mayjen`.
        label: full form, such as `Mayor Jenderal`.
        services: the forces that have it; none where the word does not tell.
        nato: NATO grade code, or `None`.
        source: `force`, `civil` or `foreign`: which table holds it.
    """

    code: str
    label: str
    services: frozenset[str]
    nato: str | None
    source: str


@dataclass(frozen=True)
class Base:
    """What a written form of a rank stands for.

    Attributes:
        grades: the ranks that it may be, one a force where forces share the word.
        weak: whether it is also another word, so that the context must say rank.
    """

    grades: tuple[Grade, ...]
    weak: bool


@dataclass(frozen=True)
class Mark:
    """What may follow a rank and belongs to it: `Kav`, `TNI`, `(Purn)`.

    Attributes:
        kind: `force`, `corps`, `women`, `retired` or `honour`.
        services: the forces that have it; none where it does not tell.
        label: in full.
        bracketed: whether it counts in brackets alone.
        after: the mark that must stand before it, in lower case, or an empty string.
    """

    kind: str
    services: frozenset[str]
    label: str
    bracketed: bool
    after: str


@dataclass(frozen=True)
class RankLexicon:
    """All that the files in `data/lexicons/ranks/` say.

    Attributes:
        bases: written forms, as words in lower case.
        marks: what may follow them; several readings stand in the file's order.
        grade_letters: ranks of the civil service by golongan (`IV/c`).
        contexts: role to its words, in lower case.
        scores: rule of the grammar to the share of its candidates that were right.
        starters: the first words of all written forms.
    """

    bases: Phrases[Base]
    marks: Phrases[tuple[Mark, ...]]
    grade_letters: Mapping[str, Grade]
    contexts: Mapping[str, frozenset[str]]
    scores: Mapping[str, float]
    starters: frozenset[str] = field(repr=False)


@cache
def ranks() -> RankLexicon:
    """The shipped lexicon, read once.

    >>> ranks().bases.match(["mayor", "jenderal", "tni"], 0)[1].grades[0].code
    'mayjen'
    """
    return load_ranks()


def load_ranks(folder: Path | None = None) -> RankLexicon:
    """Reads and checks the lexicon of ranks.

    Args:
        folder: where to look instead of the shipped lexicons.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    forms: dict[tuple[str, ...], list[tuple[Grade, bool]]] = {}
    letters: dict[str, Grade] = {}
    for row, grade in _grades(folder):
        for column, weak in (("forms", False), ("weak", True)):
            for form in row.forms(column):
                _add_form(forms, tuple(form.casefold().replace("-", " ").split()), grade, weak, row)
        if "grade_letters" in row.cells:
            letters[row.cells["grade_letters"]] = grade
    bases: Phrases[Base] = Phrases()
    for words, readings in forms.items():
        bases.add(words, Base(tuple(grade for grade, _ in readings), any(weak for _, weak in readings)))
    return RankLexicon(
        bases=bases,
        marks=_marks(folder),
        grade_letters=letters,
        contexts=read_contexts("ranks/contexts.tsv", _ROLES, folder=folder),
        scores=read_scores("ranks/scores.tsv", folder=folder),
        starters=frozenset(words[0] for words in forms),
    )


def _grades(folder: Path | None) -> list[tuple[Row, Grade]]:
    found: list[tuple[Row, Grade]] = []
    for row in read_table("ranks/ranks.tsv", _FORCES, required=("code", "services", "label"), folder=folder):
        found.append((row, _grade(row, frozenset(row.forms("services")), row.cells["grade"], "force")))
    for row in read_table("ranks/civil_service.tsv", _CIVIL, required=_CIVIL[:3], folder=folder):
        found.append((row, _grade(row, frozenset({CIVIL_SERVICE}), "", "civil")))
    for row in read_table("ranks/foreign.tsv", _FOREIGN, required=("code", "label"), folder=folder):
        found.append((row, _grade(row, frozenset(), row.cells["grade"], "foreign")))
    return found


def _grade(row: Row, services: frozenset[str], nato: str, source: str) -> Grade:
    if nato and not (nato.startswith(("OF-", "OR-")) and nato[3:].isdecimal()):
        raise row.fail(f"{nato!r} is no NATO grade; write OF-1 to OF-10 or OR-1 to OR-9")
    return Grade(row.cells["code"], row.cells["label"], services, nato or None, source)


def _add_form(
    forms: dict[tuple[str, ...], list[tuple[Grade, bool]]], words: tuple[str, ...], grade: Grade, weak: bool, row: Row
) -> None:
    readings = forms.setdefault(words, [])
    for other, _ in readings:
        if other.code != grade.code or other.services & grade.services:
            raise row.fail(f"the form {' '.join(words)!r} is already that of {other.label!r}")
    readings.append((grade, weak))


def _marks(folder: Path | None) -> Phrases[tuple[Mark, ...]]:
    readings: dict[tuple[str, ...], tuple[Mark, ...]] = {}
    columns = ("forms", "kind", "services", "label", "writing", "after")
    for row in read_table("ranks/marks.tsv", columns, required=("forms", "kind", "label", "writing"), folder=folder):
        if row.cells["kind"] not in _MARK_KINDS:
            raise row.fail(f"kind must be one of {sorted(_MARK_KINDS)}")
        if row.cells["writing"] not in _WRITINGS:
            raise row.fail(f"writing must be one of {sorted(_WRITINGS)}")
        mark = Mark(
            kind=row.cells["kind"],
            services=frozenset(row.forms("services")),
            label=row.cells["label"],
            bracketed=row.cells["writing"] == "bracketed",
            after=row.cells["after"].casefold(),
        )
        for form in row.forms("forms"):
            words = tuple(form.casefold().split())
            readings[words] = (*readings.get(words, ()), mark)
    marks: Phrases[tuple[Mark, ...]] = Phrases()
    for words, found in readings.items():
        marks.add(words, found)
    return marks
