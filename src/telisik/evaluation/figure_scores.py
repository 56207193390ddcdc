"""Scores whom and which place figures belong to, on the articles that `data/gold/links/` has read.

    python -m telisik.evaluation.figure_scores corpus/train

prints precision, recall and F1 of `by` and `place` from the articles' own (gold) mentions; `--errors` adds each figure
that is wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from telisik.evaluation.figure_links import (
    TRAIN,
    FigureLink,
    Relation,
    found_links,
    named_records,
    read_figure_links,
)
from telisik.evaluation.links import reading_of
from telisik.formats.inline import read_inline
from telisik.records.assemble import assemble


def score(folder: Path, relation: Relation) -> tuple[int, int, int, list[str]]:
    """Right, gold and found links, and a line for each that is wrong."""
    right = gold = found = 0
    errors: list[str] = []
    for name, links in read_figure_links(TRAIN[relation]).items():
        marked = read_inline((folder / f"{name}.xml").read_text(encoding="utf-8"), where=name)
        records = assemble(reading_of(marked.text, marked.spans))
        given = found_links(records, relation)
        for link in links:
            record, wanted = given.get((link.start, link.end)), named_records(records, link.right)
            gold, found = gold + bool(link.right), found + (record is not None)
            right += record in wanted
            if record not in wanted and (record or wanted):
                errors.append(f"{name} {record or 'nothing'}, not {' | '.join(wanted) or 'nothing'}: "
                              f"{_context(marked.text, link)}")  # fmt: skip
    return right, gold, found, errors


def _context(text: str, link: FigureLink) -> str:
    before, after = text[max(0, link.start - 80) : link.start], text[link.end : link.end + 60]
    return f"{before}[{text[link.start : link.end]}]{after}".replace("\n", " ")


def main(arguments: list[str] | None = None) -> int:
    """Prints the scores."""
    parser = argparse.ArgumentParser(description="Score whom and which place figures belong to.")
    parser.add_argument("folder", type=Path, help="the articles that data/gold/links/ has read")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    options = parser.parse_args(arguments)
    sys.stdout.writelines(_lines(options.folder, errors=options.errors))
    return 0


def _lines(folder: Path, *, errors: bool) -> Iterator[str]:
    for relation in TRAIN:
        right, gold, found, wrong = score(folder, relation)
        precision, recall = right / max(1, found), right / max(1, gold)
        yield f"figure-{relation:6} F1 {200 * right / max(1, gold + found):5.1f}  "
        yield f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  (right {right}, gold {gold}, found {found})\n"
        yield from (f"    {line}\n" for line in wrong if errors)


if __name__ == "__main__":
    sys.exit(main())
