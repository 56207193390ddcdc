"""Registers the grammar of known organisations with spaCy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from telisik.mentions.organizations.grammar import find
from telisik.mentions.proposals import propose

GROUP = "telisik_organizations"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_organizations(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes known bodies in `doc.spans["telisik_organizations"]`."""
    return partial(propose, group=GROUP, find=find)
