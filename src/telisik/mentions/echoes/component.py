"""Registers the finding of echoes with spaCy; it stands behind the tagger in a pipeline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from telisik.language.doc_tokens import DocTokens
from telisik.language.tokens import Token
from telisik.mentions.candidate import Candidate
from telisik.mentions.echoes.grammar import find
from telisik.mentions.proposals import candidates_of, propose

GROUP = "telisik_echoes"
_TAGGER = "telisik_tagger"


@Language.factory(GROUP, requires=["doc.spans"], assigns=["doc.spans"])
def create_echoes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The pipeline component that proposes echoes in `doc.spans["telisik_echoes"]`."""
    return _propose_echoes


def _propose_echoes(doc: Doc) -> Doc:
    view = DocTokens(doc)
    names = [
        candidate._replace(start=view.index_of(candidate.start), end=view.index_of(candidate.end))
        for candidate in candidates_of(doc, _TAGGER)
    ]

    def find_here(tokens: Sequence[Token]) -> Sequence[Candidate]:
        return find(tokens, names)

    return propose(doc, GROUP, find_here)
