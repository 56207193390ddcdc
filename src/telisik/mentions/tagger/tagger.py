"""A text to labelled spans, by a trained network."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from telisik.errors import Code, ModelError
from telisik.mentions.tagger.atoms import Atom, split_atoms
from telisik.mentions.tagger.decode import Floats, decode
from telisik.mentions.tagger.layers import LAYERS, N_OUTPUTS
from telisik.mentions.tagger.names import mend_names
from telisik.mentions.tagger.network import Network
from telisik.mentions.tagger.pieces import Pieces
from telisik.mentions.tagger.span import CharSpan
from telisik.mentions.tagger.windows import Window, plan_windows

_PIECES_OF_AN_ATOM = 8
"""An atom of more pieces is no word; its first ones tell enough, and a window always has room for one."""

NETWORK_FILE, VOCABULARY_FILE, LAYERS_FILE = "network.onnx", "tokenizer.json", "layers.json"


class Tagger:
    """Finds mentions of all nine labels, nested as the guideline says."""

    def __init__(self, network: Network, pieces: Pieces) -> None:
        self._network = network
        self._pieces = pieces

    def tag(self, text: str, sentence_starts: Sequence[int]) -> list[CharSpan]:
        """The mentions of a text, in text order, outer before inner.

        Args:
            text: any text.
            sentence_starts: offset of the first character of each sentence, rising.
        """
        atoms = split_atoms(text)
        if not atoms:
            return []
        scores = self._scores(text, atoms, sentence_starts)
        spans = [
            CharSpan(atoms[span.start].start, atoms[span.end - 1].end, span.label, span.score)
            for span in decode(scores)
        ]
        return mend_names(text, spans)

    def _scores(self, text: str, atoms: Sequence[Atom], sentence_starts: Sequence[int]) -> Floats:
        """Scores `[atoms, tags]`."""
        pieces = [ids[:_PIECES_OF_AN_ATOM] for ids in self._pieces.of(text, atoms)]
        begins = [atom.start for atom in atoms]
        firsts = [bisect_left(begins, start) for start in sentence_starts]
        scores = np.empty((len(atoms), N_OUTPUTS), np.float32)
        for window in plan_windows([len(ids) for ids in pieces], firsts):
            scores[window.keep_start : window.keep_end] = self._read(pieces, window)
        return scores

    def _read(self, pieces: Sequence[tuple[int, ...]], window: Window) -> Floats:
        ids = [self._pieces.begin]
        kept: list[int] = []
        for position in range(window.start, window.end):
            if window.keep_start <= position < window.keep_end:
                kept.append(len(ids))
            ids.extend(pieces[position])
        ids.append(self._pieces.end)
        return self._network.scores(ids)[kept]

    @classmethod
    def from_disk(cls, folder: Path) -> Tagger:
        """Reads a tagger from its folder.

        Raises:
            ModelError: `MODEL_INVALID` where a file is missing, damaged or of another layout.
        """
        try:
            layers = json.loads((folder / LAYERS_FILE).read_text(encoding="utf-8"))
            content = (folder / NETWORK_FILE).read_bytes()
            pieces = Pieces.from_file(folder / VOCABULARY_FILE)
        except (OSError, ValueError) as error:
            raise ModelError(
                Code.MODEL_INVALID, f"the tagger can't be read ({error}); install the model again", where=str(folder)
            ) from error
        if layers != layout():
            raise ModelError(
                Code.MODEL_INVALID, "its layers are not this version's; train or install it again", where=str(folder)
            )
        return cls(Network(content), pieces)

    def to_disk(self, folder: Path) -> None:
        """Writes the tagger to a folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / NETWORK_FILE).write_bytes(self._network.content)
        (folder / LAYERS_FILE).write_text(json.dumps(layout(), indent=1) + "\n", encoding="utf-8")
        self._pieces.save(folder / VOCABULARY_FILE)


def layout() -> dict[str, list[str]]:
    """The outputs of the network: the tags of each layer, in order; kept beside the network to be checked."""
    return {layer.name: list(layer.tags) for layer in LAYERS}
