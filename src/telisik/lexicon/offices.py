"""What `data/lexicons/offices/` says: office words, the status words before them, and how the names behind them begin.

All phrases are of tokens in lower case, as `Phrases.match` over a lowered text needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from telisik.language.tokenizer import tokenize
from telisik.lexicon.phrases import Phrases
from telisik.lexicon.scores import read_scores
from telisik.lexicon.table import Row, read_table

Status = Literal["current", "acting", "former", "candidate"]
Bare = Literal["any", "capital", "surname", "no"]

OFFICE_TABLES = ("military", "police", "ministers", "government", "society")
COMPLEMENTS = frozenset(
    [
        "honour",
        "seat",
        "area",
        "village",
        "place",
        "envoy",
        "unit",
        "body",
        "office",
        "matter",
        "number",
        "ordinal",
        "realm",
        "satgas",
        "member",
    ]
)  # what the grammar can read behind an office word
_OFFICE_COLUMNS = ("role", "forms", "label", "heads", "body", "complement", "bare")
_UNIT_WAYS = frozenset({"place", "honour", "seat", "unit", "satgas", "itself"})
_BODY_WAYS = frozenset({"place", "matter", "name"})


@dataclass(frozen=True, slots=True)
class Office:
    """What an office word stands for.

    Attributes:
        role: stable key.
        label: written out; `…` stands where its field of work goes.
        heads: key of the kind of unit that it heads, or serves as deputy or staff.
        body: name of the other body that it heads; `…` stands for place or field.
        complement: what may stand behind it, in the order to try.
        bare: whether it is an office with nothing behind it: always, only with a capital, but not
            behind another capitalised word (`Hakim` ends names too), or not.
    """

    role: str
    label: str
    heads: str | None
    body: str | None
    complement: tuple[str, ...]
    bare: Bare


@dataclass(frozen=True, slots=True)
class NameStart:
    """How the name of a unit or another body goes on after its first words.

    Attributes:
        goes_on: the way, as the file's comment says.
        itself: whether the first words alone are a name.
        members: whether its members hold an office.
    """

    goes_on: str
    itself: bool = True
    members: bool = False


@dataclass(frozen=True)
class OfficeLexicon:
    """All that the files say.

    Attributes:
        offices: office words.
        statuses: status words before an office.
        trailing: status words behind it.
        units: first words of units' names.
        bodies: first words of other bodies' names.
        honours: names of honour of known units, and their abbreviations.
        others: phrases with an office word that are no office.
        matters: words of fields of work.
        person_words: words that begin a person's name or stand before one.
        starters: the words that an office with its status words can begin with.
        chiefs: kind of unit to the office that heads it.
        deputies: kind of unit to the office of its head's deputy.
        scores: rule of the grammar to the share of its candidates that were right.
    """

    offices: Phrases[Office]
    statuses: Phrases[Status]
    trailing: Phrases[Status]
    units: Phrases[NameStart]
    bodies: Phrases[NameStart]
    honours: Phrases[bool]
    others: Phrases[bool]
    matters: frozenset[str]
    person_words: frozenset[str]
    starters: frozenset[str]
    chiefs: dict[str, Office]
    deputies: dict[str, Office]
    scores: dict[str, float]


@cache
def offices() -> OfficeLexicon:
    """The shipped lexicon, read once.

    >>> offices().offices.match(["pangdam"], 0)[1].heads
    'kodam'
    """
    return load_offices()


def load_offices(folder: Path | None = None) -> OfficeLexicon:
    """Reads and checks the lexicon of offices.

    Args:
        folder: where to look instead of the shipped lexicons.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    known: Phrases[Office] = Phrases(ignore_case=False)
    chiefs: dict[str, Office] = {}
    deputies: dict[str, Office] = {}
    seen: dict[tuple[str, ...], str] = {}
    starters: set[str] = set()
    for row in _office_rows(folder):
        office = _office(row)
        if office.heads:
            (deputies if office.label.startswith("Wakil ") else chiefs).setdefault(office.heads, office)
        for form in row.forms("forms"):
            words = _words(form)
            if words in seen:
                raise row.fail(f"the form {form!r} stands in {seen[words]} too; keep one")
            seen[words] = row.where
            known.add(words, office)
            starters.add(words[0])
    statuses: Phrases[Status] = Phrases(ignore_case=False)
    trailing: Phrases[Status] = Phrases(ignore_case=False)
    for row in read_table("offices/status.tsv", ("status", "form", "behind"), required=("form",), folder=folder):
        status = row.cells["status"]
        if status not in {"current", "acting", "former", "candidate"}:
            raise row.fail(f"{status!r} is no status; write acting, former, candidate or current")
        for form in row.forms("form"):
            (trailing if row.cells["behind"] else statuses).add(_words(form), cast(Status, status))
            starters.add(_words(form)[0])
    starters.add("wakil")
    return OfficeLexicon(
        offices=known,
        statuses=statuses,
        trailing=trailing,
        units=_unit_starts(folder),
        bodies=_body_starts(folder),
        honours=_honours(folder),
        others=_others(folder),
        matters=_word_list("offices/matters.tsv", folder),
        person_words=_word_list("offices/not_names_of_bodies.tsv", folder),
        starters=frozenset(starters),
        chiefs=chiefs,
        deputies=deputies,
        scores=read_scores("offices/scores.tsv", folder=folder),
    )


def _office_rows(folder: Path | None) -> Iterator[Row]:
    for table in OFFICE_TABLES:
        yield from read_table(
            f"offices/{table}.tsv", _OFFICE_COLUMNS, required=("role", "forms", "label", "bare"), folder=folder
        )


def _office(row: Row) -> Office:
    complement = row.forms("complement")
    unknown = [kind for kind in complement if kind not in COMPLEMENTS]
    if unknown:
        raise row.fail(f"{unknown[0]!r} is no complement; known are {', '.join(sorted(COMPLEMENTS))}")
    bare = row.cells["bare"]
    if bare not in {"any", "capital", "surname", "no"}:
        raise row.fail(f"{bare!r} in the column 'bare'; write any, capital, surname or no")
    cells = row.cells
    return Office(
        cells["role"], cells["label"], cells["heads"] or None, cells["body"] or None, complement, cast(Bare, bare)
    )


def _unit_starts(folder: Path | None) -> Phrases[NameStart]:
    starts: Phrases[NameStart] = Phrases(ignore_case=False)
    for row in read_table("offices/units.tsv", ("goes_on", "forms"), required=("goes_on", "forms"), folder=folder):
        _add_starts(starts, row, NameStart(row.cells["goes_on"]), _UNIT_WAYS)
    return starts


def _body_starts(folder: Path | None) -> Phrases[NameStart]:
    starts: Phrases[NameStart] = Phrases(ignore_case=False)
    columns = ("goes_on", "itself", "members", "forms")
    for row in read_table("offices/bodies.tsv", columns, required=("goes_on", "forms"), folder=folder):
        start = NameStart(row.cells["goes_on"], row.cells["itself"] == "yes", row.cells["members"] == "yes")
        _add_starts(starts, row, start, _BODY_WAYS)
    return starts


def _add_starts(starts: Phrases[NameStart], row: Row, start: NameStart, ways: frozenset[str]) -> None:
    if start.goes_on not in ways:
        raise row.fail(f"{start.goes_on!r} in the column 'goes_on'; known are {', '.join(sorted(ways))}")
    for form in row.forms("forms"):
        starts.add(_words(form), start)


def _honours(folder: Path | None) -> Phrases[bool]:
    honours: Phrases[bool] = Phrases(ignore_case=False)
    for table in ("kodam", "korem", "battalions", "lanud"):
        columns = ("kind", "number", "name", "forms", "parent", "place")
        for row in read_table(f"units/{table}.tsv", columns, folder=folder):
            for name in (row.cells["name"], *row.forms("forms")):
                if name:
                    honours.add(name.casefold().split(), True)
    return honours


def _others(folder: Path | None) -> Phrases[bool]:
    others: Phrases[bool] = Phrases(ignore_case=False)
    for row in read_table("offices/not_offices.tsv", ("phrase",), folder=folder):
        others.add(_words(row.cells["phrase"]), True)
    return others


def _word_list(name: str, folder: Path | None) -> frozenset[str]:
    return frozenset(row.cells["word"].casefold() for row in read_table(name, ("word",), folder=folder))


def _words(form: str) -> tuple[str, ...]:
    if form.replace(" ", "").isalnum():
        return tuple(form.casefold().split())
    return tuple(token.text.casefold() for token in tokenize(form))
