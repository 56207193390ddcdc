"""Registers the grammar of dates with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.dates.grammar import find
from telisik.mentions.proposals import propose

GROUP = "telisik_dates"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes dates in `doc.spans["telisik_dates"]`."""
    return partial(propose, group=GROUP, find=find)
