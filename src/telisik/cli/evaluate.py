"""`telisik evaluate`: a model, or a peer's output, against marked articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from telisik.cli.status import Status, status_of
from telisik.errors import Code, InputError, TelisikError, UsageError
from telisik.evaluation.articles import Assessment, model_answers
from telisik.evaluation.confusions import Confusions, Recurring
from telisik.evaluation.gold import Article, read_marked
from telisik.evaluation.labels import LabelNames
from telisik.evaluation.peers import Answer, answers
from telisik.evaluation.record_scores import score_records
from telisik.evaluation.spans import Score, Scores
from telisik.extractor import load
from telisik.schema import Label

_SHAPES = {"nested": False, "flat": True}
_NOTHING = "–"


@dataclass(frozen=True)
class EvaluateOptions:
    """What is compared, and what is shown.

    Attributes:
        model: tags the gold's texts where there are no predictions.
        predictions: files and folders of a peer's output.
        renamed: labels that are read as others, as `UNIT=ORG`.
        kept: the labels that are compared, with commas between them; all where empty.
        encoding: of all files.
        links: whether records are scored too.
        as_json: one JSON object instead of tables.
        errors: how many errors to show.
    """

    model: str
    predictions: tuple[str, ...]
    renamed: tuple[str, ...] = ()
    kept: str = ""
    encoding: str = "utf-8"
    links: bool = False
    as_json: bool = False
    errors: int = 0

    @cached_property
    def labels(self) -> LabelNames:
        """How the labels of gold and predictions are read."""
        return LabelNames.parse(self.renamed, self.kept)


class _Failures:
    """What went wrong, told on standard error as it happens."""

    def __init__(self) -> None:
        self.met: list[TelisikError] = []

    def __call__(self, failure: TelisikError) -> None:
        self.met.append(failure)
        print(f"telisik: {failure}", file=sys.stderr)


def evaluate(gold: Sequence[str], options: EvaluateOptions) -> Status:
    """Prints precision, recall and F1, what is taken for what, and as many errors as asked for.

    A gold file or row that can't be read is told by name and costs no other; where none is left, the status is that of
    an input that is not there.

    Raises:
        UsageError: `USAGE` for labels that are none of ours, and for links without all labels.
    """
    if options.links and (options.renamed or options.kept):
        raise UsageError(Code.USAGE, "--links needs all labels as they are; leave out --map and --labels")
    failures = _Failures()
    articles = [article for article in _read(gold, options, failures) if _has_text(article, failures)]
    if not articles:
        return Status.USAGE
    found = list(_answers(articles, options, failures))
    assessment = Assessment()
    for answer in found:
        assessment.add(answer)
    records = score_records(found, on_failure=failures) if options.links else {}
    if options.as_json:
        print(json.dumps(as_object(assessment, options.errors) | ({"records": records} if records else {}), indent=1))
    else:
        _print(assessment, records, options.errors)
    return status_of(failures.met)


def _read(names: Iterable[str], options: EvaluateOptions, failed: Callable[[TelisikError], None]) -> Iterator[Article]:
    for outcome in read_marked(names, options.labels, encoding=options.encoding):
        if isinstance(outcome, Article):
            yield outcome
        else:
            failed(outcome)


def _has_text(article: Article, failed: Callable[[TelisikError], None]) -> bool:
    if article.text is None:
        message = "gold needs its text; write it with `telisik extract --with-text`"
        failed(InputError(Code.INPUT_ROW, message, where=article.name))
    return article.text is not None


def _answers(
    articles: Sequence[Article], options: EvaluateOptions, failed: Callable[[TelisikError], None]
) -> Iterator[Answer]:
    if not options.predictions:
        yield from model_answers(load(options.model), articles, options.labels, on_failure=failed)
        return
    peer = list(_read(options.predictions, options, failed))
    for outcome in answers(articles, peer):
        if isinstance(outcome, Answer):
            yield outcome
        else:
            failed(outcome)


def as_object(assessment: Assessment, errors: int = 0) -> dict[str, Any]:
    """All figures, by how mentions are counted and compared, then by label."""
    scores = assessment.scores
    shown: dict[str, Any] = {"articles": assessment.n_articles}
    for shape, flat in _SHAPES.items():
        shown[shape] = {
            match: {name: _figures(score) for name, score in _rows(scores, flat=flat, overlapping=overlapping)}
            for match, overlapping in (("exact", False), ("overlapping", True))
        }
    shown["confusions"] = [
        {"gold": gold.value if gold else None, "found": found.value if found else None, "times": times}
        for (gold, found), times in _ordered(assessment.confusions)
    ]
    shown["wrong_edges"] = {label.value: times for label, times in assessment.confusions.edges.items()}
    if errors:
        shown["errors"] = [_error_object(recurring) for recurring in assessment.confusions.worst(errors)]
    return shown


def _rows(scores: Scores, *, flat: bool, overlapping: bool) -> Iterator[tuple[str, Score]]:
    yield "all", scores.micro(flat=flat, overlapping=overlapping)
    for label, score in scores.by_label(flat=flat, overlapping=overlapping).items():
        if score.gold or score.found:
            yield label.value, score


def _figures(score: Score) -> dict[str, float]:
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return {name: round(share, 4) for name, share in shares.items()} | {"gold": score.gold, "found": score.found}


def _error_object(recurring: Recurring) -> dict[str, Any]:
    error, times = recurring
    gold, found = ({"label": s.label.value, "start": s.start, "end": s.end} if s else None for s in error.pair)
    return {
        "kind": error.kind, "times": times, "score": error.score, "article": error.article,
        "gold": gold, "found": found, "context": error.context,
    }  # fmt: skip


def _print(assessment: Assessment, records: dict[str, dict[str, float]], errors: int) -> None:
    console = Console(highlight=False, markup=False, emoji=False)
    for shape, flat in (("outermost mentions", True), ("all mentions, nested ones too", False)):
        title = f"{assessment.n_articles} articles, {shape}"
        console.print(_score_table(assessment.scores, title, flat=flat))
    console.print(_confusion_table(assessment.confusions))
    if records:
        console.print(_record_table(records))
    worst = assessment.confusions.worst(errors)
    if worst:
        console.print("Errors, those that recur first, then those that the finder was surest of")
    for recurring in worst:
        console.print(_error_line(recurring), soft_wrap=True)


def _empty_table(title: str) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))


def _score_table(scores: Scores, title: str, *, flat: bool) -> Table:
    table = _empty_table(title)
    table.add_column("")
    for column in ("P exact", "R", "F1", "P overlap", "R", "F1", "gold", "found"):
        table.add_column(column, justify="right")
    exact, overlapping = (list(_rows(scores, flat=flat, overlapping=overlap)) for overlap in (False, True))
    for (name, score), (_, loose) in zip(exact, overlapping, strict=True):
        table.add_row(name, *_shares(score), *_shares(loose), str(score.gold), str(score.found))
    return table


def _shares(score: Score) -> list[str]:
    return [f"{100 * share:.1f}" for share in (score.precision, score.recall, score.f1)]


def _confusion_table(confusions: Confusions) -> Table:
    """Gold labels down, found ones across; what has the right label and wrong edges stands behind a stroke."""
    table = _empty_table("What was found (across) for what is right (down); right label but wrong edges: +n")
    counts = confusions.counts
    labels = [label for label in Label if any(label in couple for couple in counts)]
    rows, columns = (*labels, None), (*labels, None)
    table.add_column("")
    for name in (*(label.tag for label in labels), "none"):
        table.add_column(name, justify="right", no_wrap=True)
    for gold in rows:
        cells = [_cell(confusions, gold, found) for found in columns]
        table.add_row(gold.value if gold else "none", *cells)
    return table


def _cell(confusions: Confusions, gold: Label | None, found: Label | None) -> str:
    times = confusions.counts[gold, found]
    if gold is None or gold is not found or not confusions.edges[gold]:
        return str(times) if times else ""
    return f"{times - confusions.edges[gold]}+{confusions.edges[gold]}"


def _ordered(confusions: Confusions) -> list[tuple[tuple[Label | None, Label | None], int]]:
    order = [*Label, None]
    return sorted(confusions.counts.items(), key=lambda item: (order.index(item[0][0]), order.index(item[0][1])))


def _record_table(records: dict[str, dict[str, float]]) -> Table:
    table = _empty_table("Records")
    table.add_column("")
    for column in ("precision", "recall", "F1", "gold", "found"):
        table.add_column(column, justify="right")
    for name, score in records.items():
        shares = [f"{100 * score[key]:.1f}" for key in ("precision", "recall", "f1")]
        table.add_row(name, *shares, f"{score['gold']:.0f}", f"{score['found']:.0f}")
    return table


def _error_line(recurring: Recurring) -> str:
    error, times = recurring
    gold, found = (span.label.value if span else _NOTHING for span in error.pair)
    often = f" ×{times}" if times > 1 else ""
    asked = f" (right: {error.words[0]!r}, found: {error.words[1]!r})" if error.kind in ("edges", "label") else ""
    return f"{error.kind:8}{often:4} {gold} → {found}  {error.article}: {error.context}{asked}"
