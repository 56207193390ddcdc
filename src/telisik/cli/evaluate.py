"""`telisik evaluate`: a model against marked articles."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from telisik.cli.status import Status
from telisik.evaluation.articles import SpanError, read_gold, score_articles
from telisik.evaluation.spans import Score, Scores
from telisik.extractor import load


def evaluate(gold: Sequence[str], *, model: str, as_json: bool, errors: int) -> Status:
    """Prints precision, recall and F1 by label, and as many errors as asked for.

    Raises:
        InputError: where there is no gold, or its mark-up is broken.
    """
    articles = read_gold(gold)
    scores, mistakes = score_articles(load(model), articles)
    if as_json:
        print(json.dumps(as_object(scores), indent=1))
        return Status.DONE
    console = Console(highlight=False, markup=False, emoji=False)
    console.print(_table(scores, len(articles)))
    for mistake in mistakes[:errors]:
        console.print(_line(mistake))
    return Status.DONE


def as_object(scores: Scores) -> dict[str, dict[str, float]]:
    """The table's figures, by row."""
    rows = {"all, flat": scores.micro(flat=True), "all, nested": scores.micro()}
    rows |= {label.value: score for label, score in scores.by_label().items()}
    return {
        name: {"precision": round(s.precision, 4), "recall": round(s.recall, 4), "f1": round(s.f1, 4), "gold": s.gold}
        for name, s in rows.items()
    }


def _table(scores: Scores, n_articles: int) -> Table:
    table = Table(title=f"Exact mentions, {n_articles} articles", title_justify="left")
    table.add_column("")
    for column in ("precision", "recall", "F1", "gold", "found"):
        table.add_column(column, justify="right")
    table.add_row("all, flat", *_cells(scores.micro(flat=True)))
    table.add_row("all, nested", *_cells(scores.micro()))
    for label, score in scores.by_label().items():
        table.add_row(label.value, *_cells(score))
    return table


def _cells(score: Score) -> tuple[str, ...]:
    shares = (score.precision, score.recall, score.f1)
    return (*(f"{100 * share:.1f}" for share in shares), str(score.gold), str(score.found))


def _line(mistake: SpanError) -> str:
    kind = "missed" if mistake.missed else "wrong "
    return f"{kind} {mistake.span.label.value:8} {mistake.article}: {mistake.context}"
