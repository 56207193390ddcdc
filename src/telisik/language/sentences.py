"""Splitting Indonesian news into sentences.

A line break ends a sentence, unless the text is hard-wrapped. Within a line, a stop, question mark or ellipsis ends one
where what follows begins like a sentence; the quotes and brackets that close after it stay with it, and inside quotes
and brackets none ends. The stop of an abbreviation ends one only where the abbreviation can stand last (`dkk.`, `S.E.`,
an initial) and a common word follows with a capital.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from telisik.language.abbreviations import kind_of, leads
from telisik.language.lines import meant_line_starts
from telisik.language.tokens import Token
from telisik.language.wordlists import word_list

_END_MARK = re.compile(r"[.!?…]+")
_PARTNERS = {"(": ")", "[": "]", "“": "”", "«": "»", '"': '"'}
_CLOSING = frozenset(")]}”’»>")
_STRAIGHT = frozenset("\"'`")
_OPENING_QUOTES = frozenset('"“')
_BEFORE_FIRST_WORD = frozenset("([{“‘«„<-–—•*·●▪◦→") | _STRAIGHT
_LONGEST_ENCLOSURE = 60


def split_sentences(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The sentences as ranges of token indices (end exclusive): in order, none empty, together all tokens.

    >>> from telisik.language.tokenizer import tokenize
    >>> text = 'Kombes Pol. Sari hadir. “Aman.” ujar dia.Warga pulang'
    >>> tokens = tokenize(text)
    >>> [text[tokens[a].start : tokens[b - 1].end] for a, b in split_sentences(text, tokens)]
    ['Kombes Pol. Sari hadir.', '“Aman.” ujar dia.', 'Warga pulang']
    """
    sentences: list[tuple[int, int]] = []
    for start, end in _lines(text, tokens):
        sentences += _split_line(text, tokens[start:end], start)
    return sentences


def _lines(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    starts = [token.start for token in tokens]
    firsts = {bisect_left(starts, offset) for offset in meant_line_starts(text)}
    return [(a, b) for a, b in pairwise(sorted(firsts | {0, len(tokens)})) if a < b]


def _split_line(text: str, tokens: Sequence[Token], shift: int) -> list[tuple[int, int]]:
    """The sentences of one line, their indices moved by `shift`."""
    sentences: list[tuple[int, int]] = []
    closers = _closers(text, tokens)
    begin = position = 0
    enclosed_up_to = 0
    while position < len(tokens):
        mark = tokens[position].text
        if position in closers:
            enclosed_up_to = max(enclosed_up_to, closers[position])
        position += 1
        if mark[-1] not in ".!?…" or not _may_end(tokens, begin, position):
            continue
        while position < len(tokens) and _stays(text, tokens, position):
            position += 1
        if enclosed_up_to < position < len(tokens) and _begins(tokens, position, mark):
            sentences.append((begin + shift, position + shift))
            begin = position
    if begin < len(tokens):
        sentences.append((begin + shift, len(tokens) + shift))
    return sentences


def _closers(text: str, tokens: Sequence[Token]) -> dict[int, int]:
    """For each quote or bracket that soon finds its partner, the partner's index; no sentence ends between the two."""
    closers: dict[int, int] = {}
    waiting: dict[str, int] = {}  # a closing sign, and where its partner stands
    for index, token in enumerate(tokens):
        sign = token.text
        if len(sign) > 1:
            continue
        opens = sign in _PARTNERS and (sign != '"' or _opens(text, token))
        if opens:
            waiting[_PARTNERS[sign]] = index
        elif sign in waiting:
            opener = waiting.pop(sign)
            if index - opener <= _LONGEST_ENCLOSURE:
                closers[opener] = index
    return closers


def _opens(text: str, quote: Token) -> bool:
    """Whether a straight quote opens: white space or an opening sign before it, none behind it."""
    before = text[quote.start - 1 : quote.start]
    return (not before or before.isspace() or before in _PARTNERS) and not text[quote.end : quote.end + 1].isspace()


def _may_end(tokens: Sequence[Token], begin: int, behind: int) -> bool:
    """Whether the token before `behind`, which ends in an end mark, may end the sentence that begins at `begin`."""
    mark = tokens[behind - 1]
    if not _END_MARK.fullmatch(mark.text):
        return not leads(mark.text)
    if mark.text != ".":
        return True
    numbers_a_list = behind - begin == 2 and tokens[begin].text.isdecimal()
    inside_a_number = behind < len(tokens) and tokens[behind].start == mark.end and tokens[behind].text[0].isdecimal()
    return not (numbers_a_list or inside_a_number)


def _stays(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the token behind an end mark belongs to that sentence: a closing quote or bracket, or one more mark."""
    token = tokens[index]
    glued = tokens[index - 1].end == token.start
    if token.text in _STRAIGHT:
        return not _opens(text, token)
    return glued and (token.text in _CLOSING or _END_MARK.fullmatch(token.text) is not None)


def _begins(tokens: Sequence[Token], index: int, mark: str) -> bool:
    """Whether a sentence begins at `index`, behind `mark`."""
    first = index
    while first < len(tokens) - 1 and tokens[first].text in _BEFORE_FIRST_WORD:
        first += 1
    word = tokens[first].text
    if not _END_MARK.fullmatch(mark):
        return _begins_after_abbreviation(mark, word, quoted=tokens[index].text in _OPENING_QUOTES)
    return not word.islower() and (word[0].isalnum() or first > index or word[0] in "#@")


def _begins_after_abbreviation(abbreviation: str, word: str, *, quoted: bool) -> bool:
    """Whether a sentence begins behind an abbreviation that may stand last."""
    if not word[0].isupper():
        return False
    kind = kind_of(abbreviation)
    return kind == "list" or (quoted and kind is not None) or word.casefold() in word_list("function_words.tsv")
