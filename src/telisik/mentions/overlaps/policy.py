"""How far each component is trusted with each label; chosen on the development articles, never on others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from telisik.schema import Label


class Standing(NamedTuple):
    """Candidates of a lower `turn` are taken first; none whose score is below `at_least`."""

    turn: int
    at_least: float = 0.0


class Source(NamedTuple):
    """A component, by its name, and its standing with each label that it may propose."""

    name: str
    standing: Mapping[Label, Standing]


_TAGGER = Source("telisik_tagger", {label: Standing(turn=1) for label in Label})
_FILLS_IN = Standing(turn=2, at_least=0.9)

POLICY: tuple[Source, ...] = (
    _TAGGER,
    Source("telisik_ranks", {Label.RANK: Standing(turn=0, at_least=0.97)}),
    Source("telisik_titles", {Label.TITLE: _FILLS_IN}),
    Source("telisik_units", {Label.UNIT: _FILLS_IN, Label.PLACE: _FILLS_IN}),
    Source("telisik_offices", dict.fromkeys((Label.POSITION, Label.UNIT, Label.ORG, Label.PLACE), _FILLS_IN)),
    Source("telisik_figures", {Label.FIGURE: _FILLS_IN}),
    Source("telisik_dates", {Label.DATE: _FILLS_IN}),
)
