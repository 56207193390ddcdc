"""How well dates are found and valued: `python -m telisik.evaluation.dates FOLDER…` on folders of marked articles.

Values are compared where a gold table (`data/gold/dates/dev.tsv`) names the article; `published` of an article's
`.rec.json` counts as given. `--errors` prints what is wrong, `--rules` the rows of `data/lexicons/dates/precision.tsv`.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from telisik.formats.inline import Marked, read_inline
from telisik.language.tokenizer import tokenize
from telisik.lexicon.table import read_table
from telisik.mentions.dates import find, interpret
from telisik.resources import lexicon_folder
from telisik.schema import Label

GOLD = lexicon_folder().parent / "gold" / "dates" / "dev.tsv"
COLUMNS = ["file", "start", "end", "value_start", "value_end", "time", "precision"]
Place = tuple[str, int, int]
Value = tuple[str, str, str, str]

_CONTEXT = 30
_DOUBT = 2  # each rule counts as if it had been seen so often more, right in nine of ten
_PRIOR = 0.9


@dataclass
class Report:
    """Counts of what was found and valued."""

    found: int = 0
    gold: int = 0
    right: int = 0
    valued: int = 0
    valued_right: int = 0
    words: int = 0
    seconds: float = 0.0
    rules: dict[str, Counter[bool]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The report, a measure a line."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        f1 = 2 * self.right / max(1, self.found + self.gold)
        yield f"mentions: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.gold} in gold)"
        if self.valued:
            yield f"values: {self.valued_right} of {self.valued} right ({self.valued_right / self.valued:.1%})"
        yield f"speed: {self.words / max(1e-9, self.seconds):,.0f} words/s (tokens given)"

    def rule_rows(self) -> Iterator[str]:
        """The table of how sure each rule is."""
        for rule, counts in sorted(self.rules.items(), key=lambda item: (-item[1].total(), item[0])):
            sure = (counts[True] + _PRIOR * _DOUBT) / (counts.total() + _DOUBT)
            yield f"{rule}\t{counts.total()}\t{counts[True]}\t{sure:.3f}"


def score(folders: Sequence[Path], gold: Path) -> Report:
    """Compares `find` with marked articles, and `interpret` with the values of the gold table."""
    values = read_values(gold)
    report = Report()
    find(tokenize("hari ini"))  # the rules are compiled before the clock starts
    for path in (p for folder in folders for p in sorted(folder.glob("*.xml"))):
        marked = read_inline(path.read_bytes().decode("utf-8"), where=path.name)
        _score_mentions(report, marked, path.stem)
        _score_values(report, marked, path.stem, published_of(path), values)
    return report


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


def _score_mentions(report: Report, marked: Marked, name: str) -> None:
    tokens = tokenize(marked.text)
    started = time.perf_counter()
    candidates = find(tokens)
    report.seconds += time.perf_counter() - started
    report.words += len(marked.text.split())
    gold = {(span.start, span.end) for span in marked.spans if span.label is Label.DATE}
    found = {(tokens[c.start].start, tokens[c.end - 1].end): c.rule for c in candidates}
    for span, rule in found.items():
        report.rules.setdefault(rule, Counter())[span in gold] += 1
    report.gold += len(gold)
    report.found += len(found)
    report.right += len(gold & found.keys())
    for span in sorted(gold ^ found.keys()):
        what = "missed" if span in gold else f"wrong ({found[span]})"
        report.wrong.append(f"{name} {what}: {_context(marked.text, *span)}")


def _score_values(
    report: Report, marked: Marked, name: str, published: date | None, values: dict[Place, Value]
) -> None:
    for span in marked.spans:
        expected = values.get((name, span.start, span.end))
        if expected is None:
            continue
        got = value_of(marked.text[span.start : span.end], published)
        report.valued += 1
        report.valued_right += got == expected
        if got != expected:
            report.wrong.append(f"{name} value {got}, not {expected}: {_context(marked.text, span.start, span.end)}")


def value_of(text: str, published: date | None) -> Value:
    """What `interpret` makes of a mention, in the columns of the gold table."""
    fact = interpret(text, published=published)
    if fact is None:
        return "", "", "", ""
    start, end = (day.isoformat() if day else "" for day in (fact.start, fact.end))
    return start, end, fact.time or "", fact.precision or ""


def _context(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - _CONTEXT) : start]}[{text[start:end]}]{text[end : end + _CONTEXT]}".replace("\n", " ")


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
        print("\n".join(report.rule_rows()))
    print("\n".join(report.lines()), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
