"""How well figures are found and valued: `python -m telisik.evaluation.figures FOLDER…` on folders of marked articles.

With `.rec.json` files beside the articles, the values are compared too; `--errors` prints what is wrong, `--rules` the
precision of each rule, as in `data/lexicons/figures/rules.tsv`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from telisik.evaluation.grammar_report import Report, in_context, marked_articles
from telisik.formats.inline import Marked
from telisik.language.lines import tokens_after_line_end
from telisik.language.numerals import Number
from telisik.mentions.figures import FigureFact, find, interpret
from telisik.schema import Label

_AROUND = 400
Value = tuple[str, Number | None, Number | None, str]


def score(folders: Sequence[Path], *, at_least: float = 0.0) -> Report:
    """Compares `find` and `interpret` with marked articles; candidates below a score of `at_least` do not count."""
    report = Report()
    for path, marked in marked_articles(folders):
        report.count_mentions(
            path.stem,
            marked,
            Label.FIGURE,
            lambda text, tokens: find(tokens, line_starts=tokens_after_line_end(text, tokens)),
            at_least=at_least,
        )
        records = path.with_suffix(".rec.json")
        if records.is_file():
            _score_values(report, marked, path.stem, json.loads(records.read_text(encoding="utf-8"))["figures"])
    return report


def rule_rows(report: Report) -> Iterator[str]:
    """The table of how sure each rule is."""
    for rule, counts in sorted(report.rules.items()):
        yield f"{rule}\t{counts[True] / sum(counts.values()):.2f}\t{sum(counts.values())}"


def _score_values(report: Report, marked: Marked, name: str, gold: list[dict[str, Any]]) -> None:
    spans = [span for span in marked.spans if span.label is Label.FIGURE]
    for (start, end, _), expected in zip(spans, gold, strict=True):
        fact = interpret(
            marked.text[start:end],
            before=marked.text[max(0, start - _AROUND) : start],
            after=marked.text[end : end + _AROUND],
        )
        where = f"{name} {in_context(marked.text, start, end)}"
        report.count_value(where, None if fact is None else _as_gold(fact), _gold_value(expected))


def _as_gold(fact: FigureFact) -> Value:
    low = fact.value if fact.low is None else fact.low
    high = fact.value if fact.high is None else fact.high
    return fact.kind, low, high, (fact.currency or fact.measure or fact.noun or "").casefold()


def _gold_value(expected: dict[str, Any]) -> Value:
    low, high = (None if expected[bound] is None else Decimal(str(expected[bound])) for bound in ("low", "high"))
    return expected["kind"], low, high, (expected["of_what"] or "").casefold()


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the report."""
    parser = argparse.ArgumentParser(description="Scores the grammar of figures on marked articles.")
    parser.add_argument("folders", nargs="+", type=Path, help="folders of .xml articles")
    parser.add_argument("--at-least", type=float, default=0.0, help="lowest score that counts")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    parser.add_argument("--rules", action="store_true", help="print how sure each rule is")
    options = parser.parse_args(arguments)
    report = score(options.folders, at_least=options.at_least)
    if options.errors:
        print("\n".join(report.wrong))
    if options.rules:
        print("\n".join(rule_rows(report)))
    print("\n".join(report.lines()), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
