"""Finding organisations by name: bodies that the lexicon knows, with the place that they serve.

The trained tagger finds organisations by what stands around them; a body that everybody knows is one wherever it
stands (`kata Kompolnas`, `lulusan Akabri`). This grammar only fills in where nothing else was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from telisik.language.tokens import Token
from telisik.lexicon.forms import words_of
from telisik.lexicon.organizations import local_short_forms, not_alone, whole_names
from telisik.lexicon.phrases import Phrases
from telisik.mentions.candidate import Candidate
from telisik.mentions.places import readings
from telisik.schema import Label

_SCORE = 0.97
"""Share of the known names in the training articles that are or begin an organisation, where they are nothing else."""

_LONGEST_PLACE = 4
_SERVED = frozenset({"country", "province", "regency", "city", "region"})
_OF_THE_STATE = frozenset({"RI"})


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """The known bodies among some tokens, each with the place behind it.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("kata Kompolnas, lalu BPBD Kota Palu")
    >>> [(" ".join(t.text for t in tokens[c.start : c.end]), c.label.value) for c in find(tokens)]
    [('Kompolnas', 'ORG'), ('BPBD Kota Palu', 'ORG'), ('Kota Palu', 'PLACE')]
    """
    words = [token.text for token in tokens]
    found: list[Candidate] = []
    position = 0
    while position < len(words):
        match = _names().match(words, position)
        if match is None:
            position += 1
            continue
        end, alone = match
        behind = _place_behind(tokens, end)
        if alone or behind > end:
            found += _body(position, end, behind)
        position = behind
    return found


def _body(start: int, end: int, behind: int) -> Iterator[Candidate]:
    yield Candidate(start, behind, Label.ORG, _SCORE, "known_body" if behind == end else "known_body_of_place")
    if behind > end:
        yield Candidate(end, behind, Label.PLACE, _SCORE, "place_of_known_body")


def _place_behind(tokens: Sequence[Token], start: int) -> int:
    """The index behind the place that begins at `start`, or `start` where none does."""
    longest = start
    while longest < min(start + _LONGEST_PLACE, len(tokens)) and _goes_on(tokens, longest):
        longest += 1
    for end in range(longest, start, -1):
        written = " ".join(token.text for token in tokens[start:end])
        if written in _OF_THE_STATE or any(fact.kind in _SERVED for fact in readings(written)[:1]):
            return end
    return start


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name may go on with the token at `index`: a capital, one space behind the word before it."""
    return tokens[index].text[0].isupper() and tokens[index].start - tokens[index - 1].end == 1


@cache
def _names() -> Phrases[bool]:
    """Known forms, also in capitals, and whether each is a body without a place behind it."""
    names: Phrases[bool] = Phrases(ignore_case=False)
    for form in (*whole_names(), *local_short_forms()):
        for written in (form, form.upper()):
            names.add(words_of(written), form not in not_alone())
    return names
