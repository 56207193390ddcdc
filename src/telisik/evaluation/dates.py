"""How well dates are found and valued: `python -m telisik.evaluation.dates FOLDER…` on folders of marked articles.

Values are compared where a gold table (`data/gold/dates/dev.tsv`) names the article; `published` of an article's
`.rec.json` counts as given. `--errors` prints what is wrong, `--rules` the rows of `data/lexicons/dates/precision.tsv`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from telisik.evaluation.grammar_report import Report, in_context, marked_articles
from telisik.formats.inline import Marked
from telisik.lexicon.table import read_table
from telisik.mentions.dates import find, interpret
from telisik.resources import lexicon_folder
from telisik.schema import Label

GOLD = lexicon_folder().parent / "gold" / "dates" / "dev.tsv"
COLUMNS = ["file", "start", "end", "value_start", "value_end", "time", "precision"]
Place = tuple[str, int, int]
Value = tuple[str, str, str, str]

_DOUBT = 2  # each rule counts as if it had been seen so often more, right in nine of ten
_PRIOR = 0.9


def score(folders: Sequence[Path], gold: Path) -> Report:
    """Compares `find` with marked articles, and `interpret` with the values of the gold table."""
    values = read_values(gold)
    report = Report()
    for path, marked in marked_articles(folders):
        report.count_mentions(path.stem, marked, Label.DATE, lambda text, tokens: find(tokens))
        _score_values(report, marked, path.stem, published_of(path), values)
    return report


def rule_rows(report: Report) -> Iterator[str]:
    """The table of how sure each rule is."""
    seen = {rule: sum(counts.values()) for rule, counts in report.rules.items()}
    for rule, counts in sorted(report.rules.items(), key=lambda item: (-seen[item[0]], item[0])):
        sure = (counts[True] + _PRIOR * _DOUBT) / (seen[rule] + _DOUBT)
        yield f"{rule}\t{seen[rule]}\t{counts[True]}\t{sure:.3f}"


def read_values(gold: Path) -> dict[Place, Value]:
    """The values of the gold table, by article and offsets."""
    rows = (row.cells for row in read_table(gold.name, COLUMNS, required=COLUMNS[:3], folder=gold.parent))
    return {
        (c["file"], int(c["start"]), int(c["end"])): (c["value_start"], c["value_end"], c["time"], c["precision"])
        for c in rows
    }


def published_of(article: Path) -> date | None:
    """The day of publication that stands in the records beside an article."""
    records = article.with_suffix(".rec.json")
    given = json.loads(records.read_text(encoding="utf-8"))["published"] if records.is_file() else None
    return date.fromisoformat(given) if given else None


def _score_values(
    report: Report, marked: Marked, name: str, published: date | None, values: dict[Place, Value]
) -> None:
    for start, end, _ in marked.spans:
        expected = values.get((name, start, end))
        if expected is not None:
            where = f"{name} {in_context(marked.text, start, end)}"
            report.count_value(where, value_of(marked.text[start:end], published), expected)


def value_of(text: str, published: date | None) -> Value:
    """What `interpret` makes of a mention, in the columns of the gold table."""
    fact = interpret(text, published=published)
    if fact is None:
        return "", "", "", ""
    start, end = (day.isoformat() if day else "" for day in (fact.start, fact.end))
    return start, end, fact.time or "", fact.precision or ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the report."""
    parser = argparse.ArgumentParser(description="Scores the grammar of dates on marked articles.")
    parser.add_argument("folders", nargs="+", type=Path, help="folders of .xml articles")
    parser.add_argument("--gold", type=Path, default=GOLD, help="table of values by offsets")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    parser.add_argument("--rules", action="store_true", help="print how sure each rule is")
    options = parser.parse_args(arguments)
    report = score(options.folders, options.gold)
    if options.errors:
        print("\n".join(report.wrong))
    if options.rules:
        print("\n".join(rule_rows(report)))
    print("\n".join(report.lines()), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
