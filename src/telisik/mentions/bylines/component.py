"""Registers the grammar of by-lines with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.bylines.grammar import find
from telisik.mentions.proposals import propose

GROUP = "telisik_bylines"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_bylines(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes the initials of writers in `doc.spans["telisik_bylines"]`."""
    return partial(propose, group=GROUP, find=find)
