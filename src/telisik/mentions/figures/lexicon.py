"""What the lexicons of `data/lexicons/figures/` say, ready to be matched against lower-cased words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple, TypeVar, cast, get_args

from telisik.lexicon.forms import words_of
from telisik.lexicon.phrases import Phrases
from telisik.lexicon.table import Row, read_table
from telisik.schema.figures import Modifier

_T = TypeVar("_T")
UnitKind = Literal["measure", "duration", "money", "percent"]
ClassifierKind = Literal["person", "thing", "stuff"]


class Unit(NamedTuple):
    """What an amount is counted in: a measure, a unit of time, a currency, or hundredths.

    Attributes:
        kind: which of these.
        symbol: what a record carries: `kg`, `tahun`, `IDR`; empty for percent.
        factor: how many of the symbol's unit one of these is (10 for `dekade`, in years).
    """

    kind: UnitKind
    symbol: str
    factor: int = 1


class Scale(NamedTuple):
    """What a symbol of a record stands for elsewhere.

    Attributes:
        ucum: its code in the Unified Code for Units of Measure, empty where there is none.
        pint: what the library pint calls it, with the definitions of `units.txt`.
    """

    ucum: str
    pint: str


class Classifier(NamedTuple):
    """A word between number and noun: its usual form, and what kind of noun follows."""

    name: str
    kind: ClassifierKind


class Rule(NamedTuple):
    """A way in which the grammar finds figures: how often it was right where it was measured, and on how many."""

    precision: float
    hits: int


PERCENT = Unit("percent", "")
QUAKE_SHORT = "m"
"""Stands for `magnitudo` before a number, in capitals: `M 5,8`."""
QUAKE = Unit("measure", "M")
_FOLDER = "figures/"
UNITS = _FOLDER + "units.txt"
"""Definitions of units that the library pint does not know, in its notation."""


@cache
def units_behind() -> Phrases[Unit]:
    """Units that stand behind a number."""
    found: Phrases[Unit] = Phrases(ignore_case=False)
    for row in _measures():
        _add(found, row, "forms", Unit("measure", row.cells["symbol"]))
    for form, unit in _times():
        found.add(form.split(), unit)
    for row in _currencies():
        _add(found, row, "after", Unit("money", row.cells["code"]))
    for word in ("%", "persen", "prosen", "pct"):
        found.add([word], PERCENT)
    return found


@cache
def units_before() -> Phrases[Unit]:
    """Units that stand before a number: currencies, `magnitudo`, `kaliber`."""
    found: Phrases[Unit] = Phrases(ignore_case=False)
    for row in _currencies():
        _add(found, row, "before", Unit("money", row.cells["code"]))
    for row in _measures():
        _add(found, row, "before", Unit("measure", row.cells["symbol"]))
    return found


@cache
def currencies() -> frozenset[str]:
    """The ISO 4217 codes of all currencies that amounts can be in."""
    return frozenset(row.cells["code"] for row in _currencies())


@cache
def scales() -> dict[str, Scale]:
    """What each symbol of a measure and of a unit of time stands for.

    >>> scales()["kuintal"], scales()["tahun"].ucum
    (Scale(ucum='dt', pint='kuintal'), 'a')
    """
    named = [(row, row.cells["symbol"]) for row in _measures()]
    named += [(row, row.cells["unit"]) for row in _durations() if row.cells["pint"]]
    found: dict[str, Scale] = {}
    for row, symbol in named:
        if symbol in found:
            raise row.fail(f"the unit {symbol!r} stands in the tables twice; join the rows")
        found[symbol] = Scale(row.cells["ucum"], row.cells["pint"])
    return found


@cache
def units_of_one() -> dict[str, Unit]:
    """Words that say one of a unit of time: `sepekan`, `setahun`."""
    return {"se" + form: unit for form, unit in _times() if len(form) > 2 and form.isalpha() and form != "malam"}


@cache
def classifiers() -> Phrases[Classifier]:
    """Words between a number and the noun that is counted."""
    found: Phrases[Classifier] = Phrases(ignore_case=False)
    for row in read_table(_FOLDER + "classifiers.tsv", ["forms", "kind"], required=["forms", "kind"]):
        if row.cells["kind"] not in ("person", "thing", "stuff"):
            raise row.fail("the kind must be person, thing or stuff")
        _add(found, row, "forms", Classifier(row.forms("forms")[0], cast(ClassifierKind, row.cells["kind"])))
    return found


@cache
def compounds() -> Phrases[None]:
    """Nouns of several words that are one thing: `sepeda motor`."""
    found: Phrases[None] = Phrases(ignore_case=False)
    for row in read_table(_FOLDER + "compounds.tsv", ["compound"], required=["compound"]):
        _add(found, row, "compound", None)
    return found


@cache
def compound_heads() -> frozenset[str]:
    """The first words of the compounds."""
    rows = read_table(_FOLDER + "compounds.tsv", ["compound"], required=["compound"])
    return frozenset(form.split()[0] for row in rows for form in row.forms("compound"))


@cache
def modifiers(place: Literal["before", "after"]) -> Phrases[Modifier]:
    """Words that qualify a number and stand before or after it."""
    found: Phrases[Modifier] = Phrases(ignore_case=False)
    for row in _modifiers():
        if row.cells["place"] == place:
            _add(found, row, "forms", cast(Modifier, row.cells["meaning"]))
    return found


@cache
def first_of_modifiers() -> frozenset[str]:
    """The first words of all modifiers that stand before a number."""
    return _firsts(form for row in _modifiers() if row.cells["place"] == "before" for form in row.forms("forms"))


@cache
def first_of_units() -> frozenset[str]:
    """The first words of all units that stand before a number."""
    return _firsts(form for row in (*_currencies(), *_measures()) for form in row.forms("before"))


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `words.tsv`.

    >>> "pasal" in word_class("naming"), "yang" in word_class("no-noun")
    (True, True)
    """
    return frozenset(word for row in _classes() if row.cells["class"] == name for word in row.cells["words"].split())


@cache
def rules() -> dict[str, Rule]:
    """The measured precision of each rule of the grammar."""
    columns = ["rule", "precision", "hits", "example"]
    return {
        row.cells["rule"]: Rule(_share(row), int(row.cells["hits"] or 0))
        for row in read_table(_FOLDER + "rules.tsv", columns, required=["rule", "precision"])
    }


def _share(row: Row) -> float:
    try:
        share = float(row.cells["precision"])
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise row.fail("the precision must be a number from 0 to 1")
    return share


@cache
def _times() -> tuple[tuple[str, Unit], ...]:
    found: list[tuple[str, Unit]] = []
    for row in _durations():
        unit = Unit("duration", row.cells["unit"], int(row.cells["factor"]))
        found += [(form, unit) for form in row.forms("forms")]
    return tuple(found)


@cache
def _classes() -> tuple[Row, ...]:
    return tuple(read_table(_FOLDER + "words.tsv", ["class", "words"], required=["class", "words"]))


@cache
def _durations() -> tuple[Row, ...]:
    columns = ["forms", "unit", "factor", "ucum", "pint"]
    rows = read_table(_FOLDER + "durations.tsv", columns, required=columns[:3])
    for row in rows:
        if not row.cells["factor"].isdigit():
            raise row.fail("the factor must be a whole number")
    return tuple(rows)


@cache
def _modifiers() -> tuple[Row, ...]:
    columns = ["forms", "meaning", "place"]
    rows = read_table(_FOLDER + "modifiers.tsv", columns, required=columns)
    for row in rows:
        if row.cells["place"] not in ("before", "after"):
            raise row.fail("the place must be before or after")
        if row.cells["meaning"] not in get_args(Modifier):
            raise row.fail(f"the meaning must be one of {', '.join(get_args(Modifier))}")
    return tuple(rows)


@cache
def _measures() -> tuple[Row, ...]:
    columns = ["forms", "symbol", "ucum", "pint", "before"]
    return tuple(read_table(_FOLDER + "measures.tsv", columns, required=["forms", "symbol", "pint"]))


@cache
def _currencies() -> tuple[Row, ...]:
    return tuple(read_table(_FOLDER + "currencies.tsv", ["code", "before", "after"], required=["code"]))


def _add(phrases: Phrases[_T], row: Row, column: str, value: _T) -> None:
    for form in row.forms(column):
        for words in _cuts(form):
            phrases.add(words, value)


def _firsts(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(words[0] for form in forms for words in _cuts(form))


def _cuts(form: str) -> tuple[list[str], list[str]]:
    """The words of a form as it stands, and as a text's tokens would be: `us$` is `us` and `$`."""
    return form.split(), [word.lower() for word in words_of(form)]
