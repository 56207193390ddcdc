"""Registers the grammar of offices with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.offices.grammar import find
from telisik.mentions.proposals import propose

GROUP = "telisik_offices"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_offices(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes offices, and what is nested in them, in `doc.spans["telisik_offices"]`."""
    return partial(propose, group=GROUP, find=find)
