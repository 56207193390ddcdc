"""Registration of the trained tagger with spaCy: the factory `telisik_tagger`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import srsly
from spacy.language import Language
from spacy.tokens import Doc, Span

from telisik.errors import Code, ModelError
from telisik.mentions.proposals import store
from telisik.mentions.tagger.tagger import LAYERS_FILE, NETWORK_FILE, VOCABULARY_FILE, Tagger

GROUP = "telisik_tagger"
_FILES = (LAYERS_FILE, NETWORK_FILE, VOCABULARY_FILE)


@Language.factory("telisik_tagger", assigns=["doc.spans"], requires=["token.is_sent_start"])
def create_tagger(nlp: Language, name: str) -> TaggerComponent:
    """The factory; the trained network comes from the model's folder."""
    return TaggerComponent()


class TaggerComponent:
    """Puts the tagger's candidates into `doc.spans["telisik_tagger"]`."""

    def __init__(self, tagger: Tagger | None = None) -> None:
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Tags a document.

        Raises:
            ModelError: `MODEL_INVALID` where the pipeline was never given a trained network.
        """
        if self.tagger is None:
            raise ModelError(Code.MODEL_INVALID, "the tagger has no network; load a trained model with spacy.load")
        starts = [token.idx for token in doc]
        ends = [token.idx + len(token) for token in doc]
        sentences = [token.idx for token in doc if token.is_sent_start]
        spans: list[Span] = []
        scores: list[float] = []
        for span in self.tagger.tag(doc.text, sentences):
            first = bisect_right(ends, span.start)
            behind = bisect_left(starts, span.end)
            if first < behind:
                spans.append(Span(doc, first, behind, label=span.label.value))
                scores.append(round(span.score, 4))
        return store(doc, GROUP, spans, scores=scores, rules=["tagger"] * len(scores))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes the network, its vocabulary and its layout."""
        if self.tagger is not None:
            self.tagger.to_disk(Path(path))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> TaggerComponent:
        """Reads what `to_disk` wrote."""
        self.tagger = Tagger.from_disk(Path(path))
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The files of `to_disk` as one message, for spaCy's worker processes."""
        with TemporaryDirectory() as folder:
            self.to_disk(folder)
            files = {name: (Path(folder) / name).read_bytes() for name in _FILES if (Path(folder) / name).is_file()}
        return bytes(srsly.msgpack_dumps(files))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> TaggerComponent:
        """Reads what `to_bytes` made."""
        files: dict[str, bytes] = srsly.msgpack_loads(data)
        with TemporaryDirectory() as folder:
            for name, content in files.items():
                (Path(folder) / name).write_bytes(content)
            return self.from_disk(folder) if files else self
