"""What the words of each mention say: every mention is interpreted once, and all joining rules share the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from telisik.mentions.offices.facts import OfficeFact
from telisik.mentions.offices.facts import interpret as interpret_office
from telisik.mentions.ranks.facts import RankFact
from telisik.mentions.ranks.facts import interpret as interpret_rank
from telisik.mentions.units.facts import UnitFact
from telisik.mentions.units.facts import interpret as interpret_unit
from telisik.records.reading import Reading
from telisik.schema import Label, Mention

T = TypeVar("T")


@dataclass(frozen=True)
class Facts:
    """The facts of a reading's mentions, by mention id; a mention whose words the lexicon does not know has none.

    Attributes:
        offices: of POSITION mentions.
        ranks: of RANK mentions.
        units: of UNIT mentions.
    """

    offices: Mapping[str, OfficeFact]
    ranks: Mapping[str, RankFact]
    units: Mapping[str, UnitFact]


def read_facts(reading: Reading) -> Facts:
    """Interprets the offices, ranks and units of a reading."""
    return Facts(
        offices=_interpret(reading.of_label(Label.POSITION), interpret_office),
        ranks=_interpret(reading.of_label(Label.RANK), interpret_rank),
        units=_interpret(reading.of_label(Label.UNIT), interpret_unit),
    )


def _interpret(mentions: Iterable[Mention], interpret: Callable[[str], T | None]) -> dict[str, T]:
    by_text: dict[str, T | None] = {}
    facts: dict[str, T] = {}
    for mention in mentions:
        if mention.text not in by_text:
            by_text[mention.text] = interpret(mention.text)
        fact = by_text[mention.text]
        if fact is not None:
            facts[mention.id] = fact
    return facts
