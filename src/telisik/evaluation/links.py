"""Scores records against the hand-written ones beside the dev articles: people, ranks, offices, units and figures.

How a prediction is matched with what a reader wrote:

- **person**: the names have the same letters, case and marks aside. All pairs below count only under a matched name.
- **person-rank**: same rank code where the lexicon knows both wordings, else the same words; each rank counts once.
- **person-office**: same words, or the same role by the lexicon. Former offices that the reader did not write count as
  wrong like any other.
- **person-unit**: the name of the posting's unit or organisation has the same letters as the reader's, or as the normal
  form that the units' lexicon gives the reader's words; forms of companies (`PT`, `Tbk.`) do not count.
- **figure**: the mention with the same offsets; right where kind, both bounds and the counted head, measure or currency
  are. A figure that is missing is wrong.
- **figure-by**: the name of who acts, compared as for people and units; F1 over the figures that have one.
- **figure-place**: the place's record holds a mention that `data/gold/links/dev-place.tsv` names for the figure.

    python -m telisik.evaluation.links corpus/dev

prints one line a score, from the articles' own (gold) mentions, or with `--text` from their bare text; `--errors`
adds each pair that is missing or too much.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from telisik.evaluation.figure_links import DEV_PLACES, FigureLink, found_links, named_records, read_figure_links
from telisik.extractor import load
from telisik.formats.inline import Span, read_inline
from telisik.language.sentences import split_sentences
from telisik.language.tokenizer import tokenize
from telisik.mentions.offices.facts import interpret as interpret_office
from telisik.mentions.ranks.facts import interpret as interpret_rank
from telisik.mentions.units.facts import interpret as interpret_unit
from telisik.records.assemble import Records, assemble
from telisik.records.reading import Reading
from telisik.schema import Figure, Label, Mention

Predictor = Callable[["Article"], Records]
Pair = tuple[str, str]

_RIGHT = "right place"
_COMPANY_FORMS = {"pt", "tbk", "persero", "cv"}
_LETTERS = re.compile(r"[^\W_]+")


class Article(NamedTuple):
    """An article with a reader's mentions and records.

    Attributes:
        name: of its file, without suffix.
        text: without mark-up.
        spans: the reader's mentions.
        record: what the reader wrote, as its JSON says.
    """

    name: str
    text: str
    spans: tuple[Span, ...]
    record: dict[str, Any]

    @property
    def published(self) -> datetime.date | None:
        """Day of the article."""
        day = self.record["published"]
        return datetime.date.fromisoformat(day) if day else None


@dataclass
class Score:
    """Right, missing and superfluous answers of one sort.

    >>> score = Score(); score.add({"a", "b"}, {"a", "c"}); round(score.f1, 2)
    0.5
    """

    right: int = 0
    gold: int = 0
    predicted: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, gold: set[Any], predicted: set[Any], where: str = "") -> None:
        """Counts one article's answers."""
        self.right += len(gold & predicted)
        self.gold += len(gold)
        self.predicted += len(predicted)
        self.errors += [f"{where} missing  {item}" for item in sorted(gold - predicted, key=str)]
        self.errors += [f"{where} too much {item}" for item in sorted(predicted - gold, key=str)]

    @property
    def precision(self) -> float:
        """Share of the predictions that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the reader's answers that were found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; for `figure`, where both counts are equal, the accuracy."""
        return 2 * self.right / (self.gold + self.predicted) if self.gold + self.predicted else 0.0


def read_articles(folder: Path) -> list[Article]:
    """The articles of a folder that have a record beside them: `d001.xml` with `d001.rec.json`."""
    articles = []
    for path in sorted(folder.glob("*.rec.json")):
        name = path.name.removesuffix(".rec.json")
        marked = read_inline((folder / f"{name}.xml").read_text(encoding="utf-8"), where=name)
        articles.append(Article(name, marked.text, marked.spans, json.loads(path.read_text(encoding="utf-8"))))
    return articles


def from_gold_mentions(article: Article) -> Records:
    """The records that the reader's own mentions give."""
    return assemble(reading_of(article.text, article.spans, article.published))


def reading_of(text: str, spans: Iterable[Span], published: datetime.date | None = None) -> Reading:
    """A reading of a text whose mentions are given; their ids are `m1`, `m2` and so on."""
    tokens = tuple(tokenize(text))
    ranges = split_sentences(text, tokens)
    sentences = tuple((tokens[first].start, tokens[last - 1].end) for first, last in ranges if first < last)
    return Reading(text, published, tokens, sentences, tuple(_mentions(text, spans)))


def _mentions(text: str, spans: Iterable[Span]) -> Iterator[Mention]:
    opened: list[Mention] = []
    for n, span in enumerate(spans, start=1):
        opened = [outer for outer in opened if outer.end >= span.end]
        mention = Mention(
            id=f"m{n}",
            label=span.label,
            text=text[span.start : span.end],
            start=span.start,
            end=span.end,
            parent=opened[-1].id if opened else None,
            score=1.0,
        )
        opened.append(mention)
        yield mention


def score_links(articles: Iterable[Article], predict: Predictor = from_gold_mentions) -> dict[str, Score]:
    """The scores, by the names that the module's text gives them."""
    scores = {name: Score() for name in _SORTS}
    for article in articles:
        records = predict(article)
        gold, predicted = _gold_pairs(article), _predicted_pairs(records, article)
        for name in _SORTS:
            scores[name].add(gold[name], predicted[name], article.name)
    if not scores["figure-place"].gold + scores["figure-place"].predicted:
        del scores["figure-place"]  # the table of places has read none of these articles
    return scores


_SORTS = ("people", "person-rank", "person-office", "person-unit", "figure", "figure-by", "figure-place")


def _gold_pairs(article: Article) -> dict[str, set[Any]]:
    people = article.record["people"]
    return {
        "people": {letters(p["name"]) for p in people},
        "person-rank": {(letters(p["name"]), _rank_key(rank)) for p in people for rank in p["ranks"]},
        "person-office": {(letters(p["name"]), _office_key(office)) for p in people for office in p["positions"]},
        "person-unit": {(letters(p["name"]), _body_key(unit)) for p in people for unit in p["units"]},
        "figure": {
            (span.start, f["text"], f["kind"], _number(f["low"]), _number(f["high"]), (f["of_what"] or "").casefold())
            for span, f in _gold_figures(article)
        },
        "figure-by": {(span.start, f["text"], _body_key(f["by"])) for span, f in _gold_figures(article) if f["by"]},
        "figure-place": {(link.start, _RIGHT) for link in _gold_places(article) if link.right},
    }


def _gold_places(article: Article) -> list[FigureLink]:
    """Where the figures are, if this is an article that the table of places has read."""
    figures = {(span.start, span.end) for span in article.spans if span.label is Label.FIGURE}
    links = read_figure_links(DEV_PLACES).get(article.name, ())
    return [link for link in links if (link.start, link.end) in figures]


def _gold_figures(article: Article) -> list[tuple[Span, dict[str, Any]]]:
    spans = [span for span in article.spans if span.label is Label.FIGURE]
    return list(zip(spans, article.record["figures"], strict=True))


def _predicted_pairs(records: Records, article: Article) -> dict[str, set[Any]]:
    names = {p.id: letters(p.name) for p in records.people}
    bodies = {person.id: person.name for person in records.people}
    bodies.update((unit.id, unit.name) for unit in records.units)
    bodies.update((organization.id, organization.name) for organization in records.organizations)
    held = [(names[p.person], p) for p in records.postings if p.person is not None]
    starts = {mention.id: mention for mention in records.mentions}
    figures = [(starts[f.mention], f) for f in records.figures]
    return {
        "people": set(names.values()),
        "person-rank": {(name, _rank_key(p.rank.text)) for name, p in held if p.rank},
        "person-office": {(name, _office_key(p.position.text)) for name, p in held if p.position},
        "person-unit": {
            (name, _body_key(bodies[body]))
            for name, p in held
            for body in (p.unit or p.organization,)
            if body is not None and p.position is not None
        },
        "figure": {(m.start, m.text, f.kind, *_bounds(f), _of_what(f).casefold()) for m, f in figures},
        "figure-by": {(m.start, m.text, _body_key(bodies[f.by])) for m, f in figures if f.by},
        "figure-place": set(_predicted_places(records, article)),
    }


def _predicted_places(records: Records, article: Article) -> Iterator[tuple[int, str]]:
    names = {place.id: place.name for place in records.places}
    found = found_links(records, "place")
    for link in _gold_places(article):
        if (record := found.get((link.start, link.end))) is not None:
            yield link.start, _RIGHT if record in named_records(records, link.right) else names[record]


def letters(name: str) -> str:
    """A name in lower case without marks.

    >>> letters("PT Bank Mandiri (Persero) Tbk.")
    'pt bank mandiri persero tbk'
    """
    return " ".join(_LETTERS.findall(name.casefold()))


def _rank_key(text: str) -> str:
    fact = interpret_rank(text)
    return fact.code if fact else letters(text)


def _office_key(text: str) -> str:
    fact = interpret_office(text)
    return fact.role if fact and fact.role else letters(text)


def _body_key(name: str) -> str:
    fact = interpret_unit(name)
    words = letters(fact.name if fact else name).split()
    return " ".join(word for word in words if word not in _COMPANY_FORMS)


def _number(value: float | Decimal) -> Decimal:
    return Decimal(str(value)).normalize()


def _bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return (None if low is None else _number(low)), (None if high is None else _number(high))


def _of_what(figure: Figure) -> str:
    if figure.kind == "age":
        return figure.measure or "tahun"
    return figure.currency or figure.measure or figure.noun or ""


def from_text() -> Predictor:
    """A predictor that knows nothing but an article's text and its day: the shipped model tags it."""
    extractor = load()
    return lambda article: assemble(extractor.read(article.text, published=article.published))


def main(arguments: list[str] | None = None) -> int:
    """Prints the scores of a folder of articles."""
    parser = argparse.ArgumentParser(description="Score records built from gold mentions.")
    parser.add_argument("folder", type=Path, help="articles with records beside them")
    parser.add_argument("--errors", action="store_true", help="print what is missing or too much")
    parser.add_argument("--text", action="store_true", help="start from the bare text, with the shipped model")
    options = parser.parse_args(arguments)
    articles = read_articles(options.folder)
    for name, score in score_links(articles, from_text() if options.text else from_gold_mentions).items():
        counts = f"right {score.right}, gold {score.gold}, predicted {score.predicted}"
        sys.stdout.write(f"{name:14} F1 {100 * score.f1:5.1f}  P {100 * score.precision:5.1f}  ")
        sys.stdout.write(f"R {100 * score.recall:5.1f}  ({counts})\n")
        if options.errors:
            sys.stdout.writelines(f"    {error}\n" for error in score.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
