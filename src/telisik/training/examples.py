"""Marked articles and public sets as examples: atoms with a tag in each layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from telisik.formats.inline import Marked, Span, read_inline
from telisik.mentions.tagger.atoms import Atom, split_atoms
from telisik.mentions.tagger.layers import LAYERS, NAMES, layer_of
from telisik.schema import Label

IGNORED = -100
"""Tag of an atom that a layer must not learn from."""

EITHER_ORG = -1
"""Tag that begins an ORG of a public set, which may be our ORG or our UNIT; `EITHER_ORG - 1` goes on with it."""


@dataclass(frozen=True)
class Example:
    """A text cut into atoms, with the index of a tag for each layer and atom."""

    text: str
    atoms: tuple[Atom, ...]
    tags: tuple[tuple[int, ...], ...]


def example_of(marked: Marked) -> Example:
    """Tags for all layers from nested spans; a span whose edge falls inside an atom takes the whole atom."""
    atoms = split_atoms(marked.text)
    tags = [[0] * len(atoms) for _ in LAYERS]
    opened: list[Span] = []
    first = 0
    for span in marked.spans:
        opened = [outer for outer in opened if outer.end > span.start]
        layer = layer_of(span.label, [outer.label for outer in opened])
        opened.append(span)
        while first < len(atoms) and atoms[first].end <= span.start:
            first += 1
        index = LAYERS.index(layer)
        tag = layer.begin(span.label)
        position = first
        while position < len(atoms) and atoms[position].start < span.end:
            tags[index][position] = tag
            tag = layer.begin(span.label) + 1
            position += 1
    return Example(marked.text, tuple(atoms), tuple(tuple(layer_tags) for layer_tags in tags))


def read_articles(folders: Sequence[Path]) -> list[Marked]:
    """All marked articles of some folders, in the order of their names."""
    return [
        read_inline(path.read_text(encoding="utf-8"), where=str(path))
        for folder in folders
        for path in sorted(folder.glob("*.xml"))
    ]


_PUBLIC = {"PER": Label.PERSON, "PERSON": Label.PERSON, "LOC": Label.PLACE, "PLACE": Label.PLACE,
           "LOCATION": Label.PLACE, "ORG": Label.ORG, "ORGANISATION": Label.ORG, "ORGANIZATION": Label.ORG}  # fmt: skip


def read_public(path: Path) -> list[Example]:
    """Sentences of a public set in CoNLL form (token first, IOB tag last): only the layer of names is taught."""
    return [_public_example(sentence) for sentence in _sentences(path)]


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if len(cells) < 2:
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append((cells[0], cells[-1]))
    if sentence:
        yield sentence


def _public_example(sentence: Sequence[tuple[str, str]]) -> Example:
    text, starts = _detokenise([token for token, _ in sentence])
    atoms = split_atoms(text)
    names: list[int] = []
    token = 0
    for atom in atoms:
        while token + 1 < len(starts) and starts[token + 1] <= atom.start:
            token += 1
        names.append(_public_tag(sentence[token][1], begins=atom.start == starts[token]))
    ignored = tuple([IGNORED] * len(atoms))
    return Example(text, tuple(atoms), tuple(tuple(names) if layer is NAMES else ignored for layer in LAYERS))


def _public_tag(iob: str, *, begins: bool) -> int:
    prefix, _, name = iob.partition("-")
    label = _PUBLIC.get(name.upper())
    if label is None:
        return 0
    begins = begins and prefix == "B"
    if label is Label.ORG:
        return EITHER_ORG if begins else EITHER_ORG - 1
    return NAMES.begin(label) + (0 if begins else 1)


_NO_SPACE_BEFORE = frozenset(".,:;!?)%”’")
_NO_SPACE_AFTER = frozenset("(“‘")


def _detokenise(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """The tokens as running text, and where each begins."""
    text = ""
    starts: list[int] = []
    for token in tokens:
        if text and token[0] not in _NO_SPACE_BEFORE and text[-1] not in _NO_SPACE_AFTER:
            text += " "
        starts.append(len(text))
        text += token
    return text, starts
