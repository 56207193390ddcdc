"""Raw news, tagged by a whole pipeline, as training data for a smaller tagger.

`python -m telisik.training.silver RAW.jsonl.gz --words 600000 --not-in DEV_FOLDER --out silver.jsonl.gz`

What the grammars know is taught along with what the teacher's network knows. Half of the words come from articles about
the security forces, which are a small part of the raw news and the larger part of what telisik is used on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from telisik.extractor import Extractor, load
from telisik.formats.inline import Marked, Span
from telisik.schema import Label
from telisik.training.examples import read_articles

_FORCES = re.compile(
    r"\b(?:TNI|Polri|Polda|Polres\w*|Polsek\w*|Kapol\w+|Kod[ai]m|Korem|Koramil|Dan[drl]\w+|Lanud|Lanal)\b"
)
"""What tells an article about the security forces, where it occurs twice."""

_RUN = 8
"""Words in a row that two texts may not share if one is for training and the other for measuring."""

_SHORTEST, _LONGEST = 60, 800
"""Words of an article: shorter ones are captions, longer ones are few texts for much work."""


def silver(raw: Path, extractor: Extractor, *, words: int, not_in: Sequence[Path], seed: int) -> Iterator[Marked]:
    """Tagged articles, about `words` words of them, drawn at random, half of the words about the security forces.

    Args:
        raw: JSON lines, gzipped, with `unit` and `text`; only those whose unit is `article` are drawn.
        extractor: the teacher.
        words: how many are wanted in all.
        not_in: folders of marked articles with which no silver article may share a run of eight words.
        seed: of the draw.
    """
    measured = {run for marked in read_articles(not_in) for run in _runs(marked.text)}
    left = {True: words // 2, False: words - words // 2}
    for text in _shuffled(raw, seed):
        length = len(text.split())
        forces = len(_FORCES.findall(text)) >= 2
        if not _SHORTEST <= length <= _LONGEST or left[forces] <= 0 or not measured.isdisjoint(_runs(text)):
            continue
        left[forces] -= length
        yield Marked(text, tuple(Span(m.start, m.end, m.label) for m in extractor.extract(text).mentions))


def _shuffled(raw: Path, seed: int) -> list[str]:
    with gzip.open(raw, "rt", encoding="utf-8") as file:
        rows = (json.loads(line) for line in file)
        texts = sorted({row["text"] for row in rows if row["unit"] == "article"})
    random.Random(seed).shuffle(texts)
    return texts


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = text.lower().split()
    return (tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1))


def read_silver(path: Path) -> list[Marked]:
    """The articles that this module wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [Marked(row["text"], tuple(Span(s, e, Label(label)) for s, e, label in row["spans"])) for row in rows]


def main() -> None:
    """Writes silver data from the shell."""
    parser = argparse.ArgumentParser(prog="python -m telisik.training.silver")
    parser.add_argument("raw", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--words", type=int, default=600_000)
    parser.add_argument("--not-in", type=Path, action="append", default=[])
    parser.add_argument("--model", default="lg")
    parser.add_argument("--seed", type=int, default=21)
    given = parser.parse_args()
    articles = silver(given.raw, load(given.model), words=given.words, not_in=given.not_in, seed=given.seed)
    with gzip.open(given.out, "wt", encoding="utf-8", compresslevel=4) as file:
        for marked in articles:
            spans = [(span.start, span.end, span.label.value) for span in marked.spans]
            file.write(json.dumps({"text": marked.text, "spans": spans}, ensure_ascii=False) + "\n")
            file.flush()


if __name__ == "__main__":
    main()
