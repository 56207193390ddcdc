"""Scores a trained tagger on the public Indonesian name sets, by whole entities as `conlleval` and `seqeval` count.

    python -m telisik.evaluation.public runs/idner/tagger idner-news-2k/test.txt
    python -m telisik.evaluation.public runs/ui1/tagger test.01.tsv runs/ui2/tagger test.02.tsv …

Takes pairs of a model (a shipped name, a pipeline's folder, or that of an exported tagger) and a test file in CoNLL
form, and prints a line for each, then the mean over them, as is usual for folds. `telisik.training.score_public` does
the same for runs that were not exported.

The tagger is scored alone, without grammars: its layer of names, and figures and dates where the set has them. Our UNIT
and ORG are both an organisation of these sets; labels that a set has not are left out of what was found.
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from telisik.errors import Code, InputError
from telisik.evaluation.conll import Sentence, entities, read_documents, running_text
from telisik.evaluation.labels import LabelNames
from telisik.evaluation.spans import Score
from telisik.formats.inline import Span
from telisik.mentions.tagger.tagger import NETWORK_FILE, Tagger
from telisik.resources import model_path
from telisik.schema import Label

Predict = Callable[[str], Iterable[Span]]
"""What finds mentions in a sentence's text."""

Found = tuple[int, int, Label]
"""An entity as token indices, end exclusive."""

_AS_ORG = LabelNames({Label.UNIT.value: Label.ORG})
_NAMES = (Label.PERSON, Label.ORG, Label.PLACE)


class SetScore(NamedTuple):
    """What a tagger reached on one test file.

    Attributes:
        sentences: how many there are.
        all: every entity of the set's labels together.
        by_label: the score of each label that the set has.
    """

    sentences: int
    all: Score
    by_label: dict[Label, Score]


def read_test(path: Path) -> list[Sentence]:
    """The sentences of a test file.

    Raises:
        InputError: `INPUT_NOT_FOUND` or `INPUT_FORMAT`.
    """
    if not path.is_file():
        raise InputError(Code.INPUT_NOT_FOUND, "no such test file; check the path", where=str(path))
    documents = read_documents(path.read_text(encoding="utf-8"), str(path))
    return [sentence for document in documents for sentence in document.sentences]


def score_set(predict: Predict, sentences: Sequence[Sentence]) -> SetScore:
    """Scores what is found in each sentence by itself: those of the public sets do not follow one another."""
    gold = [_gold(sentence) for sentence in sentences]
    labels = {label for found in gold for _, _, label in found}
    pairs = [(one, _predicted(predict, s.tokens, labels)) for one, s in zip(gold, sentences, strict=True)]
    by_label = {label: _score(pairs, {label}) for label in Label if label in labels}
    return SetScore(len(sentences), _score(pairs, labels), by_label)


def _gold(sentence: Sentence) -> set[Found]:
    named = ((entity, _AS_ORG.of(entity.name)) for entity in entities(sentence.tags))
    return {(entity.start, entity.end, label) for entity, label in named if label}


def _predicted(predict: Predict, tokens: Sequence[str], labels: set[Label]) -> set[Found]:
    """What is found, as whole tokens, each in one entity at most: a sequence of tags can say no more."""
    text, (starts, *_) = running_text([tokens])
    ends = [start + len(token) for start, token in zip(starts, tokens, strict=True)]
    free = [True] * len(tokens)
    found: set[Found] = set()
    for span in _flat(predict(text)):
        covered = range(bisect_right(ends, span.start), bisect_left(starts, span.end))
        if span.label in labels and covered and all(free[n] for n in covered):
            found.add((covered[0], covered[-1] + 1, span.label))
            for n in covered:
                free[n] = False
    return found


def _flat(spans: Iterable[Span]) -> Iterator[Span]:
    """Names first, without those inside other names, then all else; units as organisations."""
    read = sorted(_AS_ORG.read(spans), key=lambda span: (span.label not in _NAMES, span.start, -span.end))
    behind = 0
    for span in read:
        if span.label not in _NAMES:
            yield span
        elif span.start >= behind:
            yield span
            behind = span.end


def _score(pairs: Iterable[tuple[set[Found], set[Found]]], labels: set[Label]) -> Score:
    right = n_found = n_gold = 0
    for gold, found in pairs:
        wanted = {one for one in gold if one[2] in labels}
        given = {one for one in found if one[2] in labels}
        right += len(wanted & given)
        n_found += len(given)
        n_gold += len(wanted)
    return Score(right, n_found, n_gold)


def tagger_of(model: str) -> Predict:
    """The tagger of a shipped model, of a pipeline's folder, or in its own folder.

    Raises:
        ModelError: `MODEL_NOT_FOUND` or `MODEL_INVALID`.
    """
    folder = Path(model)
    tagger = Tagger.from_disk(folder if (folder / NETWORK_FILE).is_file() else model_path(model) / "telisik_tagger")
    return lambda text: [Span(span.start, span.end, span.label) for span in tagger.tag(text, [0])]


def report(scores: Sequence[tuple[str, str, SetScore]], *, as_json: bool) -> str:
    """The scores of models on test files, a line each, with their mean below where there are several."""
    mean = fmean(score.all.f1 for _, _, score in scores)
    if as_json:
        rows = [
            {"model": model, "test": test, "f1": score.all.f1, "precision": score.all.precision,
             "recall": score.all.recall, "by_label": {k.value: s.f1 for k, s in score.by_label.items()}}
            for model, test, score in scores
        ]  # fmt: skip
        return json.dumps({"scores": rows, "mean_f1": mean}, indent=1)
    lines = [_line(f"{model} on {test}", score) for model, test, score in scores]
    return "\n".join(lines if len(lines) == 1 else [*lines, f"mean of {len(lines)}: F1 {100 * mean:.2f}"])


def _line(name: str, score: SetScore) -> str:
    labels = "  ".join(f"{label.value} {100 * one.f1:.1f}" for label, one in score.by_label.items())
    both = f"P {100 * score.all.precision:.2f}  R {100 * score.all.recall:.2f}"
    return f"{name}: F1 {100 * score.all.f1:.2f}  {both}  ({labels}; {score.sentences} sentences)"


def run(name: str, load: Callable[[str], Predict]) -> None:
    """Reads pairs of models and test files from the shell, scores and prints; each model is loaded once."""
    parser = argparse.ArgumentParser(prog=f"python -m {name}", description="Score taggers on public name sets.")
    parser.add_argument("pairs", nargs="+", metavar="MODEL TEST", help="a model and a test file, as often as you like")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    if len(given.pairs) % 2:
        parser.error("each model needs a test file behind it")
    scores = []
    for model, test in zip(given.pairs[::2], given.pairs[1::2], strict=True):
        scores.append((model, test, score_set(load(model), read_test(Path(test)))))
    print(report(scores, as_json=given.json))


if __name__ == "__main__":
    run("telisik.evaluation.public", tagger_of)
