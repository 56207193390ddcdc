"""Registers the grammar of figures with spaCy."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from telisik.language.lines import tokens_after_line_end
from telisik.mentions.figures.grammar import find
from telisik.mentions.proposals import propose

GROUP = "telisik_figures"


@Language.factory(GROUP, assigns=["doc.spans"])
def create_figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes figures in `doc.spans["telisik_figures"]`."""
    return propose_figures


def propose_figures(doc: Doc) -> Doc:
    """Stores the figures of a document, none of which runs over a line end."""
    return propose(doc, GROUP, lambda tokens: find(tokens, line_starts=tokens_after_line_end(doc.text, tokens)))
