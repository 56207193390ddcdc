"""Marked articles and public sets as examples: atoms with a tag in each layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from telisik.evaluation.conll import Sentence, read_documents, running_text
from telisik.formats.inline import Marked, Span, read_inline
from telisik.mentions.tagger.atoms import Atom, split_atoms
from telisik.mentions.tagger.layers import LAYERS, NAMES, REST, Layer, layer_of
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
_FIGURES = {"QUANTITY": Label.FIGURE, "TIME": Label.DATE}


def read_public(path: Path, *, figures: bool = False) -> list[Example]:
    """Sentences of a public set in CoNLL form (token first, IOB tag last): only the layer of names is taught.

    Args:
        path: of the set.
        figures: whether its QUANTITY and TIME are taught as well. Ranks and titles, which no such set marks, then count
            as nothing: for a model that is to be scored on that set, not for one that is to read news.
    """
    documents = read_documents(path.read_text(encoding="utf-8"), str(path))
    return [_public_example(sentence, figures) for document in documents for sentence in document.sentences]


def _public_example(sentence: Sentence, figures: bool) -> Example:
    text, (starts,) = running_text([sentence.tokens])
    atoms = split_atoms(text)
    taught: dict[Layer, list[int]] = {NAMES: [], REST: []}
    token = 0
    for atom in atoms:
        while token + 1 < len(starts) and starts[token + 1] <= atom.start:
            token += 1
        begins = atom.start == starts[token]
        taught[NAMES].append(_public_tag(sentence.tags[token], begins=begins))
        taught[REST].append(_figure_tag(sentence.tags[token], begins=begins) if figures else IGNORED)
    ignored = [IGNORED] * len(atoms)
    return Example(text, tuple(atoms), tuple(tuple(taught.get(layer, ignored)) for layer in LAYERS))


def _figure_tag(iob: str, *, begins: bool) -> int:
    prefix, _, name = iob.partition("-")
    label = _FIGURES.get(name.upper())
    return 0 if label is None else REST.begin(label) + (0 if begins and prefix == "B" else 1)


def _public_tag(iob: str, *, begins: bool) -> int:
    prefix, _, name = iob.partition("-")
    label = _PUBLIC.get(name.upper())
    if label is None:
        return 0
    begins = begins and prefix == "B"
    if label is Label.ORG:
        return EITHER_ORG if begins else EITHER_ORG - 1
    return NAMES.begin(label) + (0 if begins else 1)
