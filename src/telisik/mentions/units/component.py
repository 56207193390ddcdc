"""Registers the grammar of units with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.proposals import propose
from telisik.mentions.units.grammar import find

GROUP = "telisik_units"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_units(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes units and their places in `doc.spans["telisik_units"]`."""
    return partial(propose, group=GROUP, find=find)
