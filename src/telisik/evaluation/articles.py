"""Scoring an extractor on marked articles: exact spans by label, and each error with its context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from telisik.errors import Code, InputError
from telisik.evaluation.spans import Scores
from telisik.extractor import Extractor
from telisik.formats.inline import Marked, Span, read_inline
from telisik.schema import Document

_CONTEXT = 40


class Article(NamedTuple):
    """A marked article and where it stands."""

    name: str
    marked: Marked


class SpanError(NamedTuple):
    """A span that was found and is not right, or was not found: with the article's words around it."""

    article: str
    missed: bool
    span: Span
    context: str


def read_gold(names: Iterable[str]) -> list[Article]:
    """The marked articles of some files and folders.

    Raises:
        InputError: `INPUT_NOT_FOUND`, or `INPUT_FORMAT` for mark-up that does not nest.
    """
    articles: list[Article] = []
    for name in names:
        path = Path(name)
        files = sorted(path.glob("*.xml")) if path.is_dir() else [path]
        if not files or not all(file.is_file() for file in files):
            raise InputError(Code.INPUT_NOT_FOUND, "no marked articles (.xml) there; check the path", where=name)
        for file in files:
            content = file.read_bytes().decode("utf-8")
            articles.append(Article(file.as_posix(), read_inline(content, where=file.as_posix())))
    return articles


def found_spans(document: Document) -> list[Span]:
    """The mentions of a document as spans."""
    return [Span(mention.start, mention.end, mention.label) for mention in document.mentions]


def score_articles(extractor: Extractor, articles: Iterable[Article]) -> tuple[Scores, list[SpanError]]:
    """Scores, and all errors in text order."""
    scores = Scores()
    errors: list[SpanError] = []
    for article in articles:
        found = found_spans(extractor.extract(article.marked.text, id=article.name))
        scores.add(article.marked.spans, found)
        errors += _errors(article, found)
    return scores, errors


def _errors(article: Article, found: Iterable[Span]) -> Iterator[SpanError]:
    gold, hits = set(article.marked.spans), set(found)
    for span in sorted(gold ^ hits):
        yield SpanError(article.name, span in gold, span, _context(article.marked.text, span))


def _context(text: str, span: Span) -> str:
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    return f"{before}[{text[span.start : span.end]}]{after}".replace("\n", " ")
