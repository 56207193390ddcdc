"""Registers the tokeniser and the sentence splitter with spaCy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from telisik.language.doc_tokens import DocTokens
from telisik.language.sentences import split_sentences
from telisik.language.tokenizer import tokenize

_STARTS, _STARTS_NONE = 1, -1
"""spaCy's values of `SENT_START`; 0 would be "unknown"."""


class IndonesianTokenizer:
    """Makes a `Doc` of a text; `doc.text` is the text, white space included.

    >>> [token.text for token in IndonesianTokenizer(Vocab())("  Letkol Inf. Budi, S.E.  hadir")]
    ['  ', 'Letkol', 'Inf.', 'Budi', ',', 'S.E.', ' ', 'hadir']
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cuts any string that has no lone surrogates, of which spaCy can't keep a text."""
        words: list[str] = []
        spaces: list[bool] = []
        position = 0
        for token in tokenize(text):
            _add_gap(words, spaces, text[position : token.start])
            words.append(token.text)
            spaces.append(False)
            position = token.end
        _add_gap(words, spaces, text[position:])
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Nothing: the tokeniser is code and lexicons, it has no state."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> IndonesianTokenizer:
        """Itself: there is nothing to read."""
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes nothing."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> IndonesianTokenizer:
        """Itself: there is nothing to read."""
        return self


def _add_gap(words: list[str], spaces: list[bool], gap: str) -> None:
    """Adds the white space before a token: one space as spaCy's flag, all beyond as a token."""
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


@registry.tokenizers("telisik.tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], IndonesianTokenizer]:
    """What spaCy's configuration calls for `@tokenizers = "telisik.tokenizer.v1"`."""
    return lambda nlp: IndonesianTokenizer(nlp.vocab)


@Language.factory("telisik_sentences", assigns=["token.is_sent_start"])
def create_sentences(nlp: Language, name: str) -> SentenceSplitter:
    """The pipeline component that sets `token.is_sent_start`."""
    return SentenceSplitter()


class SentenceSplitter:
    """Marks where sentences begin; white space belongs to the sentence before it, or to the first."""

    def __call__(self, doc: Doc) -> Doc:
        """Sets `is_sent_start` of every token."""
        view = DocTokens(doc)
        starts = [view.doc_index(start) for start, _ in split_sentences(doc.text, view.tokens)[1:]]
        marks = np.full((len(doc), 1), _STARTS_NONE, np.int64)
        marks[[0, *starts][: len(doc)]] = _STARTS
        unsigned: Any = marks.astype(np.uint64)  # as spaCy keeps them
        # All at once: to set one token's mark, spaCy looks through the whole document.
        return doc.from_array(["SENT_START"], unsigned) if len(doc) else doc
