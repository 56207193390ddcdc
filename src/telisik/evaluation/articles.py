"""Scoring what was found in marked articles, be it by a model or by a peer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from telisik.errors import TelisikError
from telisik.evaluation.confusions import Confusions
from telisik.evaluation.gold import Article
from telisik.evaluation.labels import LabelNames
from telisik.evaluation.peers import Answer
from telisik.evaluation.spans import Scores
from telisik.extractor import Extractor
from telisik.formats.inline import Span
from telisik.item import Item
from telisik.schema import Document


@dataclass
class Assessment:
    """What came out on a set of articles.

    >>> from telisik.schema import Label
    >>> article = Article("satu", "Sari hadir.", (Span(0, 4, Label.PERSON),))
    >>> assessment = Assessment()
    >>> assessment.add(Answer(article, {Span(0, 4, Label.ORG): 0.9}))
    >>> [(kind.error.kind, kind.times) for kind in assessment.confusions.worst(1)]
    [('label', 1)]
    """

    scores: Scores = field(default_factory=Scores)
    confusions: Confusions = field(default_factory=Confusions)
    n_articles: int = 0

    def add(self, answer: Answer) -> None:
        """Counts one article in."""
        article = answer.article
        self.scores.add(article.spans, answer.found)
        self.confusions.add(article.name, article.text or "", article.spans, answer.found)
        self.n_articles += 1


def found_spans(document: Document) -> list[Span]:
    """The mentions of a document as spans."""
    return [Span(mention.start, mention.end, mention.label) for mention in document.mentions]


def model_answers(
    extractor: Extractor, gold: Sequence[Article], labels: LabelNames, *, on_failure: Callable[[TelisikError], None]
) -> Iterator[Answer]:
    """What a model finds in each article; nothing where it fails, which is told."""
    items = [Item(article.text or "", id=str(number)) for number, article in enumerate(gold)]
    documents = {document.id: document for document in extractor.stream(items, on_failure=on_failure)}
    for number, article in enumerate(gold):
        document = documents.get(str(number))
        mentions = document.mentions if document else ()
        named = ((m, labels.of(m.label.value)) for m in mentions)
        yield Answer(article, {Span(m.start, m.end, label): m.score for m, label in named if label is not None})
