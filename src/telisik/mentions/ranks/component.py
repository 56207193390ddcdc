"""Registers the grammar of ranks with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.proposals import propose
from telisik.mentions.ranks.grammar import find

GROUP = "telisik_ranks"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_ranks(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes ranks in `doc.spans["telisik_ranks"]`."""
    return partial(propose, group=GROUP, find=find)
