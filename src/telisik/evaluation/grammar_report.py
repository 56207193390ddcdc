"""What the checks of the grammars of figures and dates count on marked articles: mentions, values, time, rules."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from telisik.formats.inline import Marked, read_inline
from telisik.language.tokenizer import tokenize
from telisik.language.tokens import Token
from telisik.mentions.candidate import Candidate
from telisik.schema import Label

Find = Callable[[str, Sequence[Token]], Sequence[Candidate]]
"""A grammar: a text and its tokens to the candidates in it."""

_CONTEXT = 30


@dataclass
class Report:
    """Counts of what a grammar found and valued.

    Attributes:
        found: how many mentions it found.
        gold: how many there are.
        right: how many it found span for span.
        valued: how many values were compared.
        valued_right: how many of them were right.
        words: of the texts, as white space parts them.
        seconds: that finding took, on tokens.
        rules: of each rule, how many of its candidates were right and how many wrong.
        wrong: a line for all that was missed, too much, or valued wrongly.
    """

    found: int = 0
    gold: int = 0
    right: int = 0
    valued: int = 0
    valued_right: int = 0
    words: int = 0
    seconds: float = 0.0
    rules: dict[str, Counter[bool]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count_mentions(self, name: str, marked: Marked, label: Label, find: Find, *, at_least: float = 0.0) -> None:
        """Compares what a grammar finds with the marks of one label; below a score of `at_least` only rules count."""
        tokens = tokenize(marked.text)
        started = time.perf_counter()
        candidates = find(marked.text, tokens)
        self.seconds += time.perf_counter() - started
        self.words += len(marked.text.split())
        gold = {(span.start, span.end) for span in marked.spans if span.label is label}
        found: dict[tuple[int, int], str] = {}
        for candidate in candidates:
            place = tokens[candidate.start].start, tokens[candidate.end - 1].end
            self.rules.setdefault(candidate.rule, Counter())[place in gold] += 1
            if candidate.score >= at_least:
                found[place] = candidate.rule
        self.gold += len(gold)
        self.found += len(found)
        self.right += len(gold & found.keys())
        for place in sorted(gold ^ found.keys()):
            what = "missed" if place in gold else f"too much ({found[place]})"
            self.wrong.append(f"{name} {what}: {in_context(marked.text, *place)}")

    def count_value(self, where: str, got: object, expected: object) -> None:
        """Compares a value with the one that is expected; `where` shows it in its text."""
        self.valued += 1
        self.valued_right += got == expected
        if got != expected:
            self.wrong.append(f"{where}: value {got}, not {expected}")

    def lines(self) -> Iterator[str]:
        """The report, a measure a line."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        f1 = 2 * self.right / max(1, self.found + self.gold)
        yield f"mentions: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.gold} in gold)"
        if self.valued:
            yield f"values: {self.valued_right} of {self.valued} right ({self.valued_right / self.valued:.1%})"
        yield f"speed: {self.words / max(1e-9, self.seconds):,.0f} words/s (tokens given)"


def marked_articles(folders: Iterable[Path]) -> Iterator[tuple[Path, Marked]]:
    """The marked articles of some folders, by name."""
    for path in (path for folder in folders for path in sorted(folder.glob("*.xml"))):
        yield path, read_inline(path.read_bytes().decode("utf-8"), where=path.name)


def in_context(text: str, start: int, end: int) -> str:
    """A stretch of text in brackets, with what stands around it.

    >>> in_context("Ada dua perahu.", 4, 14)
    'Ada [dua perahu].'
    """
    shown = f"{text[max(0, start - _CONTEXT) : start]}[{text[start:end]}]{text[end : end + _CONTEXT]}"
    return shown.replace("\n", "⏎")
