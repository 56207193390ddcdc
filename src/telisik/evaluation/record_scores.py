"""Scoring the records that found mentions give, beside articles that have a reader's records."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from telisik.errors import Code, InputError, TelisikError
from telisik.evaluation import links
from telisik.evaluation.peers import Answer
from telisik.formats.inline import Span
from telisik.records.assemble import Records, assemble
from telisik.schema import Label

_RECORDS = ".rec.json"


def score_records(
    answers: Iterable[Answer], *, on_failure: Callable[[TelisikError], None]
) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of the records that the found mentions give, by the sorts of `evaluation.links`.

    Only articles with a file of records beside them count (`d001.xml` with `d001.rec.json`).
    """
    articles: list[links.Article] = []
    found: dict[str, list[Span]] = {}
    for article, spans in _with_records(answers, on_failure):
        articles.append(article)
        found[article.text] = spans

    def predict(article: links.Article) -> Records:
        return assemble(links.reading_of(article.text, found[article.text], article.published))

    return {
        name: {
            "precision": round(score.precision, 4), "recall": round(score.recall, 4), "f1": round(score.f1, 4),
            "gold": score.gold, "found": score.predicted,
        }
        for name, score in links.score_links(articles, predict).items()
    }  # fmt: skip


def _with_records(
    answers: Iterable[Answer], on_failure: Callable[[TelisikError], None]
) -> Iterator[tuple[links.Article, list[Span]]]:
    """Articles with what a reader wrote of them, and the mentions that were found, outer before inner."""
    for article, found in answers:
        path = Path(article.name).with_suffix(_RECORDS)
        if not path.is_file():
            continue
        try:
            record = json.loads(path.read_bytes())
            whole = len(record["figures"]) == sum(span.label is Label.FIGURE for span in article.spans)
        except (ValueError, KeyError, TypeError) as error:
            on_failure(InputError(Code.INPUT_FORMAT, f"no records of a reader ({error!r}); mend it", where=str(path)))
            continue
        if not whole:
            message = "has not as many figures as its article has FIGURE mentions; mend one of them"
            on_failure(InputError(Code.INPUT_FORMAT, message, where=str(path)))
            continue
        spans = sorted(found, key=lambda span: (span.start, -span.end, span.label is not Label.POSITION))
        name = path.name.removesuffix(_RECORDS)
        yield links.Article(name, article.text or "", article.spans, record), spans
