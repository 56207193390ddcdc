"""Registration with spaCy: the factory `telisik_overlaps`, the last component of the pipeline."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from telisik.mentions.overlaps.policy import POLICY
from telisik.mentions.overlaps.settle import Proposal, settle
from telisik.mentions.proposals import candidates_of, store

GROUP = "telisik"


@Language.factory("telisik_overlaps", requires=["doc.spans"], assigns=["doc.spans"])
def create_overlaps(nlp: Language, name: str) -> OverlapsComponent:
    """The factory."""
    return OverlapsComponent()


class OverlapsComponent:
    """Reads the candidates of all components and puts the mentions into `doc.spans["telisik"]`."""

    def __call__(self, doc: Doc) -> Doc:
        """Settles the overlaps of a document."""
        mentions = settle(_proposals(doc), POLICY, [token.text[:1].isupper() for token in doc])
        spans = [Span(doc, m.start, m.end, label=m.label.value) for m in mentions]
        return store(doc, GROUP, spans, scores=[m.score for m in mentions], rules=[m.rule for m in mentions])


def _proposals(doc: Doc) -> Iterator[Proposal]:
    for source in POLICY:
        for candidate in candidates_of(doc, source.name):
            yield Proposal(candidate, source.name)
