"""How far each component is trusted with each label; chosen on the development articles, never on others.

The grammars come first: on articles that neither had seen, each finds its labels better than the trained tagger
(`docs/training-log.md` has the figures). The tagger has people, organisations and places to itself, and fills in what
the grammars miss where it is sure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from telisik.mentions.candidate import Candidate
from telisik.schema import Label


class Standing(NamedTuple):
    """Candidates of a lower `turn` are taken first; none whose score is below `at_least`."""

    turn: int
    at_least: float = 0.0


class Source(NamedTuple):
    """A component, by its name, and its standing with each label that it may propose.

    Attributes:
        name: of the component.
        standing: by label.
        sure: the standing instead, for labels whose candidates have at least its score.
        guesses: rules that are less sure than its others, whose candidates have their turn when guesses have.
        knows_inside: whether it finds all that is nested in what it finds, so that no later turn adds to that.
    """

    name: str
    standing: Mapping[Label, Standing]
    sure: Mapping[Label, Standing] = {}
    guesses: frozenset[str] = frozenset()
    knows_inside: bool = True

    def standing_of(self, candidate: Candidate) -> Standing | None:
        """How a candidate of this source stands, or `None` for a label that the source has no say in."""
        standing = self.sure.get(candidate.label)
        if standing is None or candidate.score < standing.at_least:
            standing = self.standing.get(candidate.label)
        return standing._replace(turn=GUESS) if standing and candidate.rule in self.guesses else standing


_TAGGER_MUST_BE = {
    Label.PERSON: 0.5,
    Label.ORG: 0.75,
    Label.PLACE: 0.65,
    Label.FIGURE: 0.85,
    Label.TITLE: 0.8,
    # Of these the grammars find nearly all, and what the tagger adds is mostly wrong unless it is very sure.
    Label.POSITION: 0.97,
    Label.UNIT: 0.97,
    Label.DATE: 0.97,
    Label.RANK: 0.98,
}
_TAGGER_IS_SURE = {Label.POSITION: 0.97, Label.ORG: 0.8}
"""From here on it knows better than a grammar's guess where an office ends (`Ketua` or `Ketua Korpri Kota Ambon`)."""

_GUESSES = frozenset({"bare", "matter", "member", "body", "place"})
"""Rules of the grammar of offices that end where it knows no further word; the office may go on."""

_FIRST = 0
_SURE = 1
GUESS = 2
_SECOND = 3  # the `18` of `paling lambat 18 November` is a day before it is a figure
_THIRD = 4
_LAST = 5  # what is known by name, where all others are silent

POLICY: tuple[Source, ...] = (
    Source("telisik_ranks", {Label.RANK: Standing(_FIRST)}),
    Source("telisik_titles", {Label.TITLE: Standing(_FIRST)}),
    Source("telisik_units", {label: Standing(_FIRST) for label in (Label.UNIT, Label.PLACE)}),
    Source(
        "telisik_offices",
        {label: Standing(_FIRST, at_least=0.8) for label in (Label.POSITION, Label.UNIT, Label.ORG, Label.PLACE)},
        guesses=_GUESSES,
    ),
    Source("telisik_figures", {Label.FIGURE: Standing(_SECOND)}),
    Source("telisik_dates", {Label.DATE: Standing(_FIRST)}),
    Source(
        "telisik_tagger",
        {label: Standing(_THIRD, at_least) for label, at_least in _TAGGER_MUST_BE.items()},
        sure={label: Standing(_SURE, at_least) for label, at_least in _TAGGER_IS_SURE.items()},
        knows_inside=False,
    ),
    Source("telisik_organizations", {label: Standing(_LAST) for label in (Label.ORG, Label.PLACE)}),
    Source("telisik_bylines", {Label.PERSON: Standing(_FIRST), Label.ORG: Standing(_THIRD)}),
    Source("telisik_echoes", {label: Standing(_LAST) for label in (Label.PERSON, Label.ORG, Label.PLACE)}),
)
