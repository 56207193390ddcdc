"""The corpus in `data/corpus` keeps the guideline's rules of form, and its parts stay apart."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from telisik.formats.inline import Marked, Span, read_inline, write_inline
from telisik.schema import Label

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
PIECES = {path: path.read_bytes().decode("utf-8") for path in sorted(CORPUS.glob("*/*.xml"))}
PARTS = ("train", "dev")

NESTING = {Label.POSITION: {Label.UNIT, Label.ORG, Label.PLACE}, Label.UNIT: {Label.PLACE}, Label.ORG: {Label.PLACE}}
"""What may stand right inside what."""

OUTSIDE = frozenset(" \t\r\n,;:!?\"“”'‘’")
"""What no mention begins or ends with; a full stop, an apostrophe and a bracket may belong to a name."""

RUN = 8
"""Words in a row that the two parts may not share."""


def part(name: str) -> dict[Path, Marked]:
    return {path: read_inline(marked) for path, marked in PIECES.items() if path.parent.name == name}


@pytest.fixture(params=PIECES, ids=lambda path: path.stem)
def piece(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_tags_nest_and_come_back_as_they_were(piece: Path) -> None:
    marked = read_inline(PIECES[piece], where=piece.name)
    assert write_inline(*marked) == PIECES[piece]
    assert not re.search(r"</?[A-Z]", marked.text)


def test_mentions_have_clean_edges(piece: Path) -> None:
    text, spans = read_inline(PIECES[piece])
    for span in spans:
        words = text[span.start : span.end]
        assert words
        assert words[0] not in OUTSIDE - {"’"} and words[0] != "."
        assert words[-1] not in OUTSIDE - {"'", "’"}
        assert words.count("(") == words.count(")")


def test_nesting_is_the_guidelines(piece: Path) -> None:
    opened: list[Span] = []
    for span in read_inline(PIECES[piece]).spans:
        opened = [outer for outer in opened if outer.end > span.start]
        if opened:
            assert span.label in NESTING.get(opened[-1].label, ())
            assert span[:2] != opened[-1][:2]
        opened.append(span)


def test_no_mention_stands_twice(piece: Path) -> None:
    spans = read_inline(PIECES[piece]).spans
    assert all(one != other for one, other in pairwise(spans))


def test_which_part_a_piece_is_in_follows_from_its_name() -> None:
    for path in PIECES:
        letter, number = path.stem[0], int(path.stem[1:])
        assert path.parent.name == ("dev" if letter == "a" and number % 6 == 0 else "train"), path.stem


def test_the_parts_share_no_run_of_words() -> None:
    runs = {}
    for name in PARTS:
        lists = [marked.text.lower().split() for marked in part(name).values()]
        runs[name] = {tuple(words[n : n + RUN]) for words in lists for n in range(len(words) - RUN + 1)}
    assert runs["train"] and runs["dev"] and runs["train"].isdisjoint(runs["dev"])


@pytest.mark.parametrize("name", PARTS)
def test_the_card_counts_what_there_is(name: str) -> None:
    pieces = part(name).values()
    counts = Counter(span.label for marked in pieces for span in marked.spans)
    words = sum(len(marked.text.split()) for marked in pieces)
    figures = [len(pieces), words, counts.total(), *(counts[label] for label in Label)]
    row = f"| `{name}` | " + " | ".join(f"{figure:,}" for figure in figures) + " |"
    assert row in (CORPUS / "README.md").read_text(encoding="utf-8")
