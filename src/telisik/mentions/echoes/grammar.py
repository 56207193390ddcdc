"""Finding the other places where a name of the article stands.

The tagger reads an article in windows, and by what stands around a name; a name that it was sure of once is the same
name elsewhere in the article. A person's is also met in part (`Raja Juli Antoni`, later `Raja Juli`). One word alone
may be a place's name only: of people and organisations such a word is too often a product, or a verb in a headline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from telisik.language.tokens import Token
from telisik.lexicon.phrases import Phrases
from telisik.mentions.candidate import Candidate
from telisik.schema import Label

SURE = 0.9
"""Score from which on the tagger's names are looked for elsewhere."""

_ECHOED = frozenset({Label.PERSON, Label.ORG, Label.PLACE})
_SCORE = 0.9
_SHORTEST = 3  # letters of a name of one word; two letters are initials of many


def find(tokens: Sequence[Token], names: Iterable[Candidate]) -> list[Candidate]:
    """Where the names stand, also where they were found already.

    Args:
        tokens: of the whole article.
        names: what the tagger found in it.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("Menteri Raja Juli Antoni hadir. Menurut Raja Juli, api padam")
    >>> [c[:3] for c in find(tokens, [Candidate(1, 4, Label.PERSON, 0.98, "tagger")])]
    [(1, 4, <Label.PERSON: 'PERSON'>), (7, 9, <Label.PERSON: 'PERSON'>)]
    """
    words = [token.text for token in tokens]
    known = _known(words, names)
    found: list[Candidate] = []
    position = 0
    while position < len(words):
        match = known.match(words, position)
        end, label = match or (position, None)
        if label is None:
            position += 1
            continue
        found.append(Candidate(position, end, label, _SCORE, "echo"))
        position = end
    return found


def _known(words: Sequence[str], names: Iterable[Candidate]) -> Phrases[Label | None]:
    """The names to look for; `None` for words that the tagger calls now this, now that."""
    labels: dict[tuple[str, ...], Label | None] = {}
    for name in names:
        if name.label in _ECHOED and name.score >= SURE:
            for part in _parts(tuple(words[name.start : name.end]), name.label):
                labels[part] = name.label if labels.get(part, name.label) is name.label else None
    known: Phrases[Label | None] = Phrases(ignore_case=False)
    for part, label in labels.items():
        known.add(part, label)
    return known


def _parts(name: tuple[str, ...], label: Label) -> Iterator[tuple[str, ...]]:
    """The whole name, and of a person's the parts of two words or more."""
    if len(name) > 1 or (label is Label.PLACE and len(name[0]) >= _SHORTEST):
        yield name
    if label is Label.PERSON:
        for length in range(2, len(name)):
            yield from (name[start : start + length] for start in range(len(name) - length + 1))
