"""Where titles stand in a text: runs of them before or behind a capitalised name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from telisik.language.tokens import Token
from telisik.lexicon.ranks import ranks
from telisik.lexicon.titles import TitleLexicon, titles
from telisik.mentions.candidate import Candidate
from telisik.mentions.titles.facts import WrittenTitle, read_title
from telisik.mentions.windows import token_behind, window
from telisik.schema import Label

_WINDOW = 40  # tokens that the longest run of titles fits into
_REACH = 8  # tokens of a name and of the rank, office or titles before it
_HEAD = re.compile(r"[^\W\d_]+")
_GAP_BEFORE = re.compile(r"\s?")
_GAP_AFTER = re.compile(r"\.?\s?,?\s?")
_SHORT_LETTERS = re.compile(r"[A-Z]{2}\.?|[A-Z][a-z]{1,2}(?<!Ki)(?<!Nyi)")  # RA, Ray: more often other names
_LOWER_HEADS = ("dr", "ap", "ns")
_NAMES = frozenset({"Habib", "Haji", "Hajah", "Hajjah", "Suster", "Buya"})


class _Run(NamedTuple):
    titles: tuple[WrittenTitle, ...]
    start: int
    end: int
    text: str


def find(tokens: Sequence[Token]) -> list[Candidate]:
    """The runs of titles of a text, in text order.

    >>> from telisik.language.tokenizer import tokenize
    >>> tokens = tokenize("Bupati Maros, Drs. H. Andi Baso, S.H., M.Si., hadir bersama MA.")
    >>> [(c.start, c.end, c.rule) for c in find(tokens)]
    [(3, 5, 'before_run'), (8, 11, 'after_stops')]
    """
    lexicon = titles()
    found: list[Candidate] = []
    behind = 0
    for start, token in enumerate(tokens):
        if start < behind or not _may_start(token.text, lexicon):
            continue
        run = _read_run(tokens, start)
        if run is None:
            continue
        behind = run.end
        judge = _rule_before if run.titles[0].title.before else _rule_after
        rule = judge(tokens, run, lexicon)
        if rule is not None:
            found.append(Candidate(start, behind, Label.TITLE, lexicon.scores.get(rule, 0.5), rule))
    return found


def _may_start(text: str, lexicon: TitleLexicon) -> bool:
    if not text[0].isupper() and not text.startswith(_LOWER_HEADS):
        return False
    head = _HEAD.match(text)
    return head is not None and head.group().casefold() in lexicon.prefixes


def _read_run(tokens: Sequence[Token], start: int) -> _Run | None:
    """The longest run of titles of one place that begins at a token and ends with one."""
    text = window(tokens, start, _WINDOW)
    written: list[WrittenTitle] = []
    whole: _Run | None = None
    position = 0
    while True:
        title = read_title(text, position, continued=bool(written) and written[-1].stopped)
        if title is None or (written and title.title.before != written[0].title.before):
            return whole
        written.append(title)
        end = token_behind(tokens, start, tokens[start].start + title.end)
        if end is not None:
            end -= not title.title.before and _ends_sentence(tokens, end)
            whole = _Run(tuple(written), start, end, text[: title.end])
        gap = (_GAP_BEFORE if title.title.before else _GAP_AFTER).match(text, title.end)
        position = gap.end() if gap else title.end


def _ends_sentence(tokens: Sequence[Token], end: int) -> bool:
    """Whether the last token is a stop of its own with nothing of the sentence behind it."""
    following = _text(tokens, end)
    return tokens[end - 1].text == "." and (not following or _is_capitalised(following))


def _rule_after(tokens: Sequence[Token], run: _Run, lexicon: TitleLexicon) -> str | None:
    """The rule that makes the run titles of the name before it."""
    comma = _text(tokens, run.start - 1) == ","
    name = run.start - (2 if comma else 1)
    if not _is_capitalised(_text(tokens, name)):
        return None
    if any(title.stopped for title in run.titles):
        return "after_stops" if comma or not _are_initials(tokens, run) else None
    if run.titles[0].title.kind == "medical":
        return None
    if not run.text.replace(",", " ").replace(" ", "").isupper():
        return "after_letters"
    if len(run.titles) > 1:
        return "after_run"
    return _rule_after_comma(tokens, run, name, lexicon) if comma else _rule_after_name(tokens, name, lexicon)


def _rule_after_comma(tokens: Sequence[Token], run: _Run, name: int, lexicon: TitleLexicon) -> str | None:
    """For capitals without stops, `Suwandi, SH`: they may also be another name."""
    if _is_capitalised(_text(tokens, run.end)):
        return None
    if _says_office(tokens, name - _REACH, name + 1, lexicon):
        return "after_ranked"
    safe = len(run.text) > 2 and not run.titles[0].title.ambiguous
    return "after_capitals" if safe else None


def _rule_after_name(tokens: Sequence[Token], name: int, lexicon: TitleLexicon) -> str | None:
    """For capitals with neither stops nor comma, `Drs H Ahmad Fauzi MA`: only behind a full and titled name."""
    fits = _is_titled(tokens, name, lexicon) and _is_capitalised(_text(tokens, name - 1))
    return "after_titled" if fits else None


def _rule_before(tokens: Sequence[Token], run: _Run, lexicon: TitleLexicon) -> str | None:
    """The rule that makes the run titles of the name behind it."""
    following = _text(tokens, run.end)
    no_name = following.casefold() in lexicon.contexts["not_name"] | lexicon.contexts["holder"]
    if no_name or not _is_capitalised(following) or _belongs_to_name(tokens, run, lexicon):
        return None
    if len(run.titles) > 1:
        return "before_run"
    if run.titles[0].stopped:
        return "before_stops"
    if len(run.text) == 1:
        ranked = _says_office(tokens, run.start - 1 - _REACH, run.start, lexicon)
        return "before_ranked" if ranked else None
    return "before_letters" if run.titles[0].title.form.endswith(".") else "before_word"


def _belongs_to_name(tokens: Sequence[Token], run: _Run, lexicon: TitleLexicon) -> bool:
    """Whether the letters are part of another name: of a hospital, a person, a firm."""
    if _names_a_thing(tokens, run.start, lexicon):
        return True
    if len(run.titles) == 1 and run.titles[0].title.kind == "noble" and _SHORT_LETTERS.fullmatch(run.text):
        return True
    return _may_be_name(run) and _stands_in_name(tokens, run.start, lexicon)


def _names_a_thing(tokens: Sequence[Token], start: int, lexicon: TitleLexicon) -> bool:
    """Whether a street, school or hospital bears the titled name: `RSUD dr. Soetomo`."""
    index = start - 1
    while index > 0 and (tokens[index].text == "." or tokens[index].text.casefold() in ranks().starters):
        index -= 1
    return _text(tokens, index).casefold().rstrip(".") in lexicon.contexts["naming"]


def _may_be_name(run: _Run) -> bool:
    """Whether the run may also be an initial or a name of its own: `H.`, `Raden`, `Habib`."""
    title = run.titles[0].title
    if len(run.titles) > 1 or (title.kind == "noble" and run.titles[0].stopped):
        return False
    if title.kind == "noble":
        return not run.text.isupper()
    return title.form in _NAMES or len(title.words[0]) == 1


def _are_initials(tokens: Sequence[Token], run: _Run) -> bool:
    """Whether the letters begin a name: `Baruga A.P. Pettarani`."""
    return len(run.titles) == 1 and run.text.isupper() and _is_capitalised(_text(tokens, run.end))


def _stands_in_name(tokens: Sequence[Token], start: int, lexicon: TitleLexicon) -> bool:
    """Whether the words before are a name that goes on: `Agus H. Siregar`, `Universitas Islam Raden Intan`."""
    first = start
    while first > 0 and start - first < _REACH and _is_capitalised(tokens[first - 1].text):
        first -= 1
    if first == start:
        return False
    if start - first == 1 and tokens[first].text.casefold() in ranks().contexts["sentence_word"]:
        return False
    return not _says_office(tokens, first, start, lexicon)


def _is_titled(tokens: Sequence[Token], name: int, lexicon: TitleLexicon) -> bool:
    """Whether a title stands before the name."""
    return any(_is_before_title(token.text, lexicon) for token in tokens[max(0, name - _REACH) : name])


def _is_before_title(text: str, lexicon: TitleLexicon) -> bool:
    title = lexicon.titles.get(text.casefold().rstrip("."))
    return title is not None and title.before


def _says_office(tokens: Sequence[Token], start: int, end: int, lexicon: TitleLexicon) -> bool:
    """Whether a word among these is a rank, an office or a title that stands before names."""
    offices = lexicon.contexts["holder"]
    for token in tokens[max(0, start) : end]:
        word = token.text.casefold().rstrip(".")
        if word in ranks().starters or word in offices or _is_before_title(word, lexicon):
            return True
    return False


def _is_capitalised(text: str) -> bool:
    return text[:1].isupper()


def _text(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if 0 <= index < len(tokens) else ""
