"""The grammars of figures and dates together, without a tagger: their speed, and what they find in public sets.

    python -m telisik.evaluation.quantities speed unlabelled.jsonl.gz
    python -m telisik.evaluation.quantities public ner-ugm --errors

`speed` measures one thread on the first texts of files. `public` counts which QUANTITY and TIME entities of files in
CoNLL form (folds share sentences: each counts once) the grammars find: with any edges, with the set's edges, and with
edges that are the same once the conventions of `edges` are allowed for: the sets draw edges by rules of their own
(`lebih dari`, `tahun` and `malam` stand outside, `orang tewas` inside). `--errors` prints every disagreement, those
that share a convention together.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from telisik.errors import Code, InputError
from telisik.evaluation.conll import Sentence, entities, place_of, read_documents, running_text
from telisik.evaluation.edges import ONE_DATE, explain, is_part_of_one_date
from telisik.evaluation.grammar_report import in_context
from telisik.evaluation.labels import USUAL
from telisik.evaluation.pairing import pair
from telisik.formats.inline import Span
from telisik.formats.readers.inputs import ReadOptions, read_inputs
from telisik.item import Item
from telisik.language.lines import tokens_after_line_end
from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.mentions import dates, figures
from telisik.schema import Label

LABELS = (Label.FIGURE, Label.DATE)
_AROUND = 60  # characters on each side that say what kind a figure is, as for records


def find(text: str) -> list[Span]:
    """The figures and dates of a text that the grammars alone find.

    >>> [(span.start, span.end, span.label.value) for span in find("Dua orang tiba Senin malam.")]
    [(0, 9, 'FIGURE'), (15, 26, 'DATE')]
    """
    tokens = tokenize(text)
    candidates = [*figures.find(tokens, line_starts=tokens_after_line_end(text, tokens)), *dates.find(tokens)]
    return sorted(Span(tokens[c.start].start, tokens[c.end - 1].end, c.label) for c in candidates)


# -- public sets


@dataclass
class PublicReport:
    """What the grammars found of the figures and dates of public sets.

    Attributes:
        gold: how many entities of each label there are.
        exact: how many were found with both edges.
        mapped: how many were found exactly, or differ by nothing but conventions.
        overlapping: how many were found with any edges; one mention answers one entity.
        disagreements: a line for each entity that was not found exactly, by label and what explains it.
    """

    gold: Counter[Label] = field(default_factory=Counter)
    exact: Counter[Label] = field(default_factory=Counter)
    mapped: Counter[Label] = field(default_factory=Counter)
    overlapping: Counter[Label] = field(default_factory=Counter)
    disagreements: dict[tuple[Label, str], list[str]] = field(default_factory=dict)

    def count(self, text: str, gold: Sequence[Span]) -> None:
        """Counts one sentence in."""
        found = find(text)
        for one, other in pair(gold, found):
            if one is None:
                continue
            self.gold[one.label] += 1
            self.overlapping[one.label] += other is not None and other.label is one.label
            self.exact[one.label] += one == other
            if one == other:
                self.mapped[one.label] += 1
                continue
            reasons = _reasons(text, one, other, found, gold)
            self.mapped[one.label] += reasons is not None
            shown = "missed" if other is None else f"{other.label.value} {text[other.start : other.end]!r}"
            self.disagreements.setdefault((one.label, " + ".join(reasons or [OPEN])), []).append(
                f"{in_context(text, one.start, one.end)} {shown}"
            )

    def lines(self) -> Iterator[str]:
        """The report, a label a line, and the conventions below it."""
        for label in LABELS:
            gold = max(1, self.gold[label])
            yield (
                f"{label.value}: recall {self.overlapping[label] / gold:.1%}, with the set's edges "
                f"{self.exact[label] / gold:.1%}, but for conventions {self.mapped[label] / gold:.1%} ({gold} in gold)"
            )
            for says, lines in self._of(label):
                yield f"    {len(lines)} {says}"

    def listed(self) -> Iterator[str]:
        """All disagreements, below what explains them."""
        for label in LABELS:
            for says, lines in self._of(label):
                yield f"{label.value}: {says} ({len(lines)})"
                yield from (f"    {line}" for line in lines)

    def _of(self, label: Label) -> list[tuple[str, list[str]]]:
        """The disagreements on a label, the most frequent first and the open ones last."""
        of_label = [(says, lines) for (of, says), lines in self.disagreements.items() if of is label]
        return sorted(of_label, key=lambda item: (item[0] == OPEN, -len(item[1]), item[0]))


OPEN = "no convention explains it"


def _reasons(
    text: str, gold: Span, found: Span | None, all_found: Sequence[Span], all_gold: Sequence[Span]
) -> tuple[str, ...] | None:
    if found is not None:
        return explain(text, gold, found, all_gold)
    return (ONE_DATE,) if is_part_of_one_date(gold, all_found, all_gold) else None


def score_public(files: Iterable[Path]) -> PublicReport:
    """Looks for the QUANTITY and TIME entities of files in CoNLL form.

    Raises:
        InputError: `INPUT_FORMAT` for a file in another form.
    """
    report = PublicReport()
    for sentence in _sentences(files):
        text, (starts, *_) = running_text([sentence.tokens])
        labelled = ((entity, USUAL.get(entity.name.upper())) for entity in entities(sentence.tags))
        report.count(
            text, [Span(*place_of(e, sentence.tokens, starts), label) for e, label in labelled if label in LABELS]
        )
    return report


def _sentences(files: Iterable[Path]) -> Iterator[Sentence]:
    seen: set[tuple[str, ...]] = set()
    for path in files:
        for document in read_documents(path.read_text(encoding="utf-8"), str(path)):
            for sentence in document.sentences:
                if sentence.tokens not in seen:
                    seen.add(sentence.tokens)
                    yield sentence


def public_files(names: Iterable[Path]) -> list[Path]:
    """Files as they are named, and all of a folder, by name.

    Raises:
        InputError: `INPUT_NOT_FOUND` for what there is not.
    """
    found: list[Path] = []
    for name in names:
        if not name.exists():
            raise InputError(Code.INPUT_NOT_FOUND, "no such file or folder; check the path", where=str(name))
        found += sorted(name.glob("*.tsv")) or sorted(name.glob("*.txt")) if name.is_dir() else [name]
    return found


# -- speed


class Speed(NamedTuple):
    """Seconds of one thread on some texts.

    Attributes:
        words: of the texts, as white space parts them.
        tokens: making tokens, which telisik does once for all grammars.
        figures: finding figures and reading their values.
        dates: the same of dates.
    """

    words: int
    tokens: float
    figures: float
    dates: float

    def lines(self) -> Iterator[str]:
        """The report, a step a line, in words a second."""
        layer = self.figures + self.dates
        steps = {
            "tokens": self.tokens,
            "figures": self.figures,
            "dates": self.dates,
            "figures and dates": layer,
            "with tokens": self.tokens + layer,
        }
        for step, seconds in steps.items():
            yield f"{step}: {self.words / max(1e-9, seconds):,.0f} words/s"


def measure_speed(texts: Sequence[str]) -> Speed:
    """How long one thread takes to find and value all figures and dates of some texts, each read once."""
    _value_figures("Dua orang.", tokenize("Dua orang."))  # what is loaded once is loaded before the clock starts
    _value_dates("Senin (2/9/2024)", tokenize("Senin (2/9/2024)"))
    clock = time.process_time
    started = clock()
    read = [(text, tokenize(text)) for text in texts]
    tokenized = clock()
    for text, tokens in read:
        _value_figures(text, tokens)
    figured = clock()
    for text, tokens in read:
        _value_dates(text, tokens)
    dated = clock()
    words = sum(len(text.split()) for text in texts)
    return Speed(words, tokenized - started, figured - tokenized, dated - figured)


def _value_figures(text: str, tokens: Sequence[Token]) -> None:
    for found in figures.find(tokens, line_starts=tokens_after_line_end(text, tokens)):
        start, end = tokens[found.start].start, tokens[found.end - 1].end
        figures.interpret(
            text[start:end], before=text[max(0, start - _AROUND) : start], after=text[end : end + _AROUND]
        )


def _value_dates(text: str, tokens: Sequence[Token]) -> None:
    published = dates.find_published(text, tokens)
    for found in dates.find(tokens):
        dates.interpret(text[tokens[found.start].start : tokens[found.end - 1].end], published=published)


def _texts(files: Sequence[str], limit: int) -> list[str]:
    items = (outcome for outcome in read_inputs(files, ReadOptions()) if isinstance(outcome, Item))
    return [item.text for item in islice(items, limit)]


# -- the command


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a report."""
    parser = argparse.ArgumentParser(
        prog="python -m telisik.evaluation.quantities", description="Checks the grammars of figures and dates."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    public = commands.add_parser("public", help="recall on the QUANTITY and TIME entities of public sets")
    public.add_argument("files", nargs="+", type=Path, help="files in CoNLL form, or folders of them")
    public.add_argument("--errors", action="store_true", help="print every disagreement")
    speed = commands.add_parser("speed", help="words a second on one thread")
    speed.add_argument("files", nargs="+", help="texts in any form that telisik reads")
    speed.add_argument("--texts", type=int, default=300, help="how many texts are read (300)")
    options = parser.parse_args(arguments)
    report: PublicReport | Speed
    if options.command == "public":
        report = score_public(public_files(options.files))
        if options.errors:
            print("\n".join(report.listed()))
    else:
        report = measure_speed(_texts(options.files, options.texts))
    print("\n".join(report.lines()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
