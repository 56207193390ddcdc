"""The four layers of annotation that the tagger predicts side by side, so that nesting is predicted and not guessed.

| layer | labels | example |
| --- | --- | --- |
| names | PERSON, UNIT, ORG, PLACE; outermost, but inside an office too | `Kapolda <LOC>Kaltim</LOC>` |
| offices | POSITION | `<POS>Kapolda Kaltim</POS>` |
| inner | PLACE inside UNIT or ORG | `Polda <LOC>Kaltim</LOC>` |
| rest | RANK, TITLE, FIGURE, DATE: these nest in nothing | `<FIG>dua orang</FIG>` |

In each layer an atom is outside (`O`), begins a mention (`B-…`) or goes on with one (`I-…`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from telisik.schema import Label


@dataclass(frozen=True)
class Layer:
    """A group of labels of which an atom has at most one.

    >>> LAYERS[1].tags
    ('O', 'B-POSITION', 'I-POSITION')
    """

    name: str
    labels: tuple[Label, ...]
    offset: int
    """Index of the layer's `O` among the outputs of the network."""

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags of the layer, in the order of the network's outputs."""
        return ("O", *(f"{prefix}-{label.value}" for label in self.labels for prefix in "BI"))

    @property
    def size(self) -> int:
        """How many outputs the layer has."""
        return 1 + 2 * len(self.labels)

    def begin(self, label: Label) -> int:
        """Index, within the layer, of the tag that begins a mention; the one that goes on with it follows."""
        return 1 + 2 * self.labels.index(label)


def _layers(*groups: tuple[str, tuple[Label, ...]]) -> tuple[Layer, ...]:
    layers: list[Layer] = []
    offset = 0
    for name, labels in groups:
        layers.append(Layer(name, labels, offset))
        offset += layers[-1].size
    return tuple(layers)


NAMES, OFFICES, INNER, REST = LAYERS = _layers(
    ("names", (Label.PERSON, Label.UNIT, Label.ORG, Label.PLACE)),
    ("offices", (Label.POSITION,)),
    ("inner", (Label.PLACE,)),
    ("rest", (Label.RANK, Label.TITLE, Label.FIGURE, Label.DATE)),
)
N_OUTPUTS = sum(layer.size for layer in LAYERS)


def layer_of(label: Label, parents: Iterable[Label]) -> Layer:
    """The layer that a mention of `label` belongs to, given the labels of the mentions around it.

    >>> layer_of(Label.PLACE, [Label.POSITION]).name, layer_of(Label.PLACE, [Label.POSITION, Label.UNIT]).name
    ('names', 'inner')
    """
    if label is Label.PLACE and any(parent in (Label.UNIT, Label.ORG) for parent in parents):
        return INNER
    return next(layer for layer in LAYERS if label in layer.labels and layer is not INNER)


def spans_of(layer: Layer, tags: Sequence[int]) -> list[tuple[int, int, Label]]:
    """The mentions that a valid sequence of tag indices says, as `(first atom, atom behind the last, label)`.

    >>> spans_of(LAYERS[1], [0, 1, 2, 1, 0])
    [(1, 3, <Label.POSITION: 'POSITION'>), (3, 4, <Label.POSITION: 'POSITION'>)]
    """
    spans: list[tuple[int, int, Label]] = []
    start = 0
    current: Label | None = None
    for position, tag in enumerate([*tags, 0]):
        if tag != 0 and tag % 2 == 0:
            continue
        if current is not None:
            spans.append((start, position, current))
        current = layer.labels[(tag - 1) // 2] if tag else None
        start = position
    return spans
