"""Registers the grammars of by-lines and datelines with spaCy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.language.tokens import Token
from telisik.mentions.bylines.grammar import find
from telisik.mentions.bylines.mastheads import find_mastheads
from telisik.mentions.candidate import Candidate
from telisik.mentions.proposals import propose

GROUP = "telisik_bylines"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_bylines(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Proposes the initials of writers, and the media in datelines, in `doc.spans["telisik_bylines"]`."""
    return partial(propose, group=GROUP, find=_find)


def _find(tokens: Sequence[Token]) -> list[Candidate]:
    return [*find(tokens), *find_mastheads(tokens)]
