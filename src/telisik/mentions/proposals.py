"""Candidates in a spaCy `Doc`: how each component leaves them there for the settling of overlaps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Span, SpanGroup

from telisik.language.doc_tokens import DocTokens
from telisik.language.tokens import Token
from telisik.mentions.candidate import Candidate
from telisik.schema import Label

Find = Callable[[Sequence[Token]], Sequence[Candidate]]
"""A grammar: the tokens of a text to its candidates."""


def propose(doc: Doc, group: str, find: Find) -> Doc:
    """Stores the candidates of a grammar in `doc.spans[group]`."""
    view = DocTokens(doc)
    candidates = find(view.tokens)
    spans = [view.span(c.start, c.end, c.label.value) for c in candidates]
    return store(doc, group, spans, scores=[c.score for c in candidates], rules=[c.rule for c in candidates])


def candidates_of(doc: Doc, group: str) -> Iterator[Candidate]:
    """What was stored in `doc.spans[group]`, its indices those of the `Doc`; nothing where no component stored any."""
    spans = doc.spans.get(group)
    if spans is not None:
        for span, score, rule in zip(spans, spans.attrs["scores"], spans.attrs["rules"], strict=True):
            yield Candidate(span.start, span.end, Label(span.label_), score, rule)


def store(doc: Doc, group: str, spans: Sequence[Span], *, scores: Sequence[float], rules: Sequence[str]) -> Doc:
    """Stores spans in `doc.spans[group]`, their scores and rules in its `attrs`: what spaCy itself can save."""
    doc.spans[group] = SpanGroup(doc, name=group, spans=spans, attrs={"scores": list(scores), "rules": list(rules)})
    return doc
