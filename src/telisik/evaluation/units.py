"""How well the grammar of units alone finds them: `python -m telisik.evaluation.units FOLDER…` on marked articles.

`--scores` prints the table of `data/lexicons/units/scores.tsv`; `--names` prints each marked unit with its normal name.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from telisik.formats.inline import Marked, Span, read_inline
from telisik.language.tokenizer import tokenize
from telisik.lexicon.scores import read_scores
from telisik.mentions.units import find, interpret
from telisik.schema import Label


@dataclass
class Report:
    """Counts of what was proposed, by rule, and of the marked units."""

    right: Counter[str] = field(default_factory=Counter)
    proposed: Counter[str] = field(default_factory=Counter)
    units_right: int = 0
    units_found: int = 0
    units_gold: int = 0
    names: Counter[str] = field(default_factory=Counter)
    words: int = 0
    seconds: float = 0.0

    def lines(self) -> Iterator[str]:
        """The report, a measure a line."""
        precision, recall = self.units_right / max(1, self.units_found), self.units_right / max(1, self.units_gold)
        f1 = 2 * self.units_right / max(1, self.units_found + self.units_gold)
        yield f"units: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.units_gold} in gold)"
        yield f"speed: {self.words / max(1e-9, self.seconds):,.0f} tokens/s (tokens given)"

    def scores(self) -> Iterator[str]:
        """The rows of the table of scores."""
        rules = sorted({*self.proposed, *read_scores("units/scores.tsv")})
        yield from (f"{rule}\t{self.right[rule]}\t{self.proposed[rule]}" for rule in rules)


def score(folders: Sequence[Path]) -> Report:
    """Compares `find` with marked articles: exact spans."""
    find(tokenize("Polsek Kota, Kodim Kota"))  # loads the lexicons, which is no part of the speed
    report = Report()
    for path in (p for folder in folders for p in sorted(folder.glob("*.xml"))):
        _add(report, read_inline(path.read_text(encoding="utf-8"), where=path.name))
    return report


def _add(report: Report, marked: Marked) -> None:
    tokens = tokenize(marked.text)
    begun = time.perf_counter()
    candidates = find(tokens)
    report.seconds += time.perf_counter() - begun
    report.words += len(tokens)
    gold = set(marked.spans)
    for candidate in candidates:
        span = Span(tokens[candidate.start].start, tokens[candidate.end - 1].end, candidate.label)
        report.proposed[candidate.rule] += 1
        report.right[candidate.rule] += span in gold
        report.units_found += span.label is Label.UNIT
        report.units_right += span.label is Label.UNIT and span in gold
    units = [span for span in gold if span.label is Label.UNIT]
    report.units_gold += len(units)
    report.names.update(marked.text[span.start : span.end] for span in units)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the evaluation from the command line."""
    parser = argparse.ArgumentParser(prog="telisik.evaluation.units", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--scores", action="store_true", help="print right and proposed of each rule")
    parser.add_argument("--names", action="store_true", help="print each marked unit with its normal name")
    options = parser.parse_args(arguments)
    report = score(options.folders)
    if options.scores:
        print("rule\tright\tproposed", *report.scores(), sep="\n")
    elif options.names:
        for text, count in sorted(report.names.items()):
            fact = interpret(text)
            print(count, text, fact.name if fact else "", fact.kind if fact else "", sep="\t")
    else:
        print(*report.lines(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
