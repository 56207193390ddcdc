"""Sentences and tokens measured on Universal Dependencies treebanks: `python -m telisik.evaluation.treebank FILE…`.

The raw text is what the CoNLL 2018 scorer would see: the `# text` lines in order, joined by a space, or by an empty
line at `# newdoc` and `# newpar`. A sentence or token counts as found if both its first and its last character are,
as with that scorer; beside that, sentence ends are counted alone, so that a boundary too many or too few is one error
and not two or three. (CSUI's headlines end without a stop and run into the next sentence in such raw text; in its
test part those nine alone hold whole sentences to 96.4, ends to 98.8.)

A treebank and telisik cut by different conventions, so both are mapped, each by itself, before tokens are compared:

- **Clitics.** A multiword token (`menyetujui` + `nya`) is one token, its surface form; telisik cuts clitics nowhere.
- **Hyphens and slashes.** What they join without white space is one token. CSUI writes `non-migas` and `APBN-P` as one
  token, `Januari-September` and `5-10` as three; telisik keeps `5-10` and `II/2007`, and cuts names (`TNI-Polri`).
- **Empty nodes** stand for nothing in the text and are left out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from telisik.errors import Code, InputError
from telisik.language.sentences import split_sentences
from telisik.language.tokenizer import tokenize

Span = tuple[int, int]
_JOINS = frozenset("-–/")


@dataclass(frozen=True)
class Score:
    """Counts of one comparison.

    Attributes:
        gold: how many there are in the treebank.
        found: how many telisik makes.
        right: how many are the same.

    >>> Score(gold=4, found=4, right=3).f1
    75.0
    """

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.right / ((self.gold + self.found) or 1)


@dataclass(frozen=True)
class TreebankScores:
    """How well sentences, their ends, and tokens are found on a treebank's raw text."""

    sentences: Score
    ends: Score
    tokens: Score


@dataclass(frozen=True)
class Treebank:
    """A treebank's raw text, and where its sentences and tokens stand in it, in code points."""

    text: str
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]


def score(conllu: Path) -> TreebankScores:
    """Cuts the raw text of the treebank and compares.

    Raises:
        InputError: if the file can't be read, or its tokens are not those of its `# text`.
    """
    gold = read_treebank(conllu)
    tokens = tokenize(gold.text)
    sentences = [(tokens[a].start, tokens[b - 1].end) for a, b in split_sentences(gold.text, tokens)]
    found = [(token.start, token.end) for token in tokens]
    return TreebankScores(
        sentences=_compare(gold.sentences, sentences),
        ends=_compare([end for _, end in gold.sentences], [end for _, end in sentences]),
        tokens=_compare(_joined(gold.text, gold.tokens), _joined(gold.text, found)),
    )


def read_treebank(conllu: Path) -> Treebank:
    """Raw text, sentences and surface tokens of a CoNLL-U file.

    Raises:
        InputError: as `score`.
    """
    try:
        lines = conllu.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Code.INPUT_UNREADABLE, f"can't be read: {error}", where=str(conllu)) from error
    text = ""
    sentences: list[Span] = []
    tokens: list[Span] = []
    for block in _blocks(lines):
        sentence = next((line[len("# text = ") :] for line in block if line.startswith("# text = ")), "")
        new_paragraph = any(line.startswith(("# newdoc", "# newpar")) for line in block)
        if text:
            text += "\n\n" if new_paragraph else " "
        position = len(text)
        text += sentence
        sentences.append((position, len(text.rstrip())))
        for form in _surface_forms(block):
            start = text.find(form, position)
            if start < 0 or text[position:start].strip():
                raise InputError(Code.INPUT_FORMAT, f"{form!r} is not next in {sentence!r}", where=str(conllu))
            position = start + len(form)
            tokens.append((start, position))
    return Treebank(text, tuple(sentences), tuple(tokens))


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _surface_forms(block: Iterable[str]) -> Iterator[str]:
    covered = 0  # the last word that a multiword token before it covers
    for number, form in (line.split("\t")[:2] for line in block if not line.startswith("#")):
        if whole := re.fullmatch(r"(\d+)-(\d+)", number):
            covered = int(whole[2])
            yield form
        elif number.isdecimal() and int(number) > covered:
            yield form


def _joined(text: str, tokens: Sequence[Span]) -> list[Span]:
    """The tokens, with those in one that a hyphen or slash joins without white space."""
    joined: list[Span] = []
    for start, end in tokens:
        touches = bool(joined) and joined[-1][1] == start
        if touches and (text[start] in _JOINS or text[start - 1] in _JOINS):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _compare(gold: Sequence[Span] | Sequence[int], found: Sequence[Span] | Sequence[int]) -> Score:
    return Score(gold=len(gold), found=len(found), right=len(set(gold) & set(found)))


def main(arguments: Sequence[str]) -> None:
    """Prints a line of scores for each file."""
    for name in arguments:
        scores = score(Path(name))
        values = f"sentences {scores.sentences.f1:.2f}\tends {scores.ends.f1:.2f}\ttokens {scores.tokens.f1:.2f}"
        print(f"{Path(name).name}\t{values}")


if __name__ == "__main__":
    main(sys.argv[1:])
