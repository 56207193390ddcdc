"""The tokens of a spaCy `Doc` as telisik's own, and the way between their indices.

spaCy keeps runs of white space as tokens of their own; telisik's tokens have none, so the two count differently.
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Span

from telisik.language.tokens import Token


class DocTokens:
    """What the rules see of a `Doc`: its tokens without white space.

    Attributes:
        tokens: telisik's tokens, with offsets into `doc.text`.

    >>> from spacy.tokens import Doc
    >>> from spacy.vocab import Vocab
    >>> doc = Doc(Vocab(), words=["Kolonel", "   ", "Sari"], spaces=[False, False, False])
    >>> view = DocTokens(doc)
    >>> [token.text for token in view.tokens], view.span(1, 2, "PERSON").start, view.index_of(2)
    (['Kolonel', 'Sari'], 2, 1)
    """

    __slots__ = ("_doc", "_places", "tokens")

    def __init__(self, doc: Doc) -> None:
        words = [token for token in doc if not token.text.isspace()]
        self._doc = doc
        self._places = [token.i for token in words]
        self.tokens: tuple[Token, ...] = tuple(Token(t.text, t.idx, t.idx + len(t)) for t in words)

    def span(self, start: int, end: int, label: str = "") -> Span:
        """The span of the tokens from `start` up to `end` (exclusive), both indices into `tokens`.

        Raises:
            IndexError: for an empty or outlying range.
        """
        if not 0 <= start < end:
            raise IndexError(f"no tokens from {start} to {end}")
        return Span(self._doc, self._places[start], self._places[end - 1] + 1, label=label)

    def index_of(self, doc_index: int) -> int:
        """The index into `tokens` of the token at `doc_index` of the `Doc`, or of the next if that is white space."""
        return bisect_left(self._places, doc_index)

    def doc_index(self, index: int) -> int:
        """The index in the `Doc` of the token at `index` of `tokens`."""
        return self._places[index]
