"""How well figures are found and valued: `python -m telisik.evaluation.figures FOLDER…` on folders of marked articles.

With `.rec.json` files beside the articles, the values are compared too; `--rules` prints the precision of each rule.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from telisik.formats.inline import Marked, read_inline
from telisik.language.numerals import Number
from telisik.language.tokenizer import tokenize
from telisik.mentions.figures import FigureFact, find, interpret
from telisik.schema import Label

_AROUND = 400


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
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        yield f"mentions: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.gold} in gold)"
        if self.valued:
            yield f"values: {self.valued_right} of {self.valued} right ({self.valued_right / self.valued:.1%})"
        yield f"speed: {self.words / max(1e-9, self.seconds):,.0f} words/s (tokens given)"


def score(folders: Sequence[Path], *, at_least: float = 0.0) -> Report:
    """Compares `find` and `interpret` with marked articles; candidates below a score of `at_least` do not count."""
    report = Report()
    for path in (p for folder in folders for p in sorted(folder.glob("*.xml"))):
        marked = read_inline(path.read_text(encoding="utf-8"), where=path.name)
        _score_mentions(report, marked, path.stem, at_least)
        records = path.with_suffix(".rec.json")
        if records.is_file():
            _score_values(report, marked, path.stem, json.loads(records.read_text(encoding="utf-8"))["figures"])
    return report


def _score_mentions(report: Report, marked: Marked, name: str, at_least: float) -> None:
    tokens = tokenize(marked.text)
    lines = [n for n in range(1, len(tokens)) if "\n" in marked.text[tokens[n - 1].end : tokens[n].start]]
    started = time.perf_counter()
    candidates = find(tokens, line_starts=lines)
    report.seconds += time.perf_counter() - started
    report.words += len(marked.text.split())
    gold = {(span.start, span.end) for span in marked.spans if span.label is Label.FIGURE}
    report.gold += len(gold)
    seen = set()
    for candidate in candidates:
        span = tokens[candidate.start].start, tokens[candidate.end - 1].end
        right = span in gold
        report.rules.setdefault(candidate.rule, Counter())[right] += 1
        if candidate.score < at_least:
            continue
        seen.add(span)
        report.found += 1
        report.right += right
        if not right:
            report.wrong.append(f"{name} too much ({candidate.rule}): {_shown(marked.text, *span)}")
    report.wrong += [f"{name} missed: {_shown(marked.text, *span)}" for span in sorted(gold - seen)]


def _score_values(report: Report, marked: Marked, name: str, gold: list[dict[str, Any]]) -> None:
    spans = [span for span in marked.spans if span.label is Label.FIGURE]
    for span, expected in zip(spans, gold, strict=True):
        start, end = span.start, span.end
        fact = interpret(
            marked.text[start:end],
            before=marked.text[max(0, start - _AROUND) : start],
            after=marked.text[end : end + _AROUND],
        )
        report.valued += 1
        if fact is not None and _as_gold(fact) == _gold_value(expected):
            report.valued_right += 1
        else:
            report.wrong.append(f"{name} value {_gold_value(expected)} not {fact}: {_shown(marked.text, start, end)}")


def _as_gold(fact: FigureFact) -> tuple[str, Number | None, Number | None, str]:
    low = fact.value if fact.low is None else fact.low
    high = fact.value if fact.high is None else fact.high
    return fact.kind, low, high, (fact.currency or fact.measure or fact.noun or "").casefold()


def _gold_value(expected: dict[str, Any]) -> tuple[str, Number | None, Number | None, str]:
    low, high = (None if expected[bound] is None else Decimal(str(expected[bound])) for bound in ("low", "high"))
    return expected["kind"], low, high, (expected["of_what"] or "").casefold()


def _shown(text: str, start: int, end: int) -> str:
    shown = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 25]}"
    return shown.replace("\n", "⏎")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of marked articles")
    parser.add_argument("--at-least", type=float, default=0.0, help="lowest score that counts")
    parser.add_argument("--rules", action="store_true", help="precision and hits of each rule, as in rules.tsv")
    parser.add_argument("--wrong", action="store_true", help="what was wrong")
    options = parser.parse_args()
    report = score(options.folders, at_least=options.at_least)
    if options.rules:
        for rule, counts in sorted(report.rules.items()):
            print(f"{rule}\t{counts[True] / counts.total():.2f}\t{counts.total()}")
    if options.wrong:
        print(*report.wrong, sep="\n")
    print(*report.lines(), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
