"""Registers the grammar of titles with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.proposals import propose
from telisik.mentions.titles.grammar import find

GROUP = "telisik_titles"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_titles(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes titles in `doc.spans["telisik_titles"]`."""
    return partial(propose, group=GROUP, find=find)
