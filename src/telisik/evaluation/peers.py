"""A peer's output beside the gold: which document answers which article, its mentions by offsets of the gold's text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from telisik.errors import Code, InputError
from telisik.evaluation.gold import Article
from telisik.formats.inline import Span


class Answer(NamedTuple):
    """What was found in a gold article: mentions by offsets of the gold's text, with how sure the finder was."""

    article: Article
    found: Mapping[Span, float]


def answers(gold: Sequence[Article], peer: Sequence[Article]) -> Iterator[Answer | InputError]:
    """For each gold article what the peer found in it; nothing where its document is missing or of another text.

    Documents belong together by name, else by the name of their files alone (`d001` of `out/d001.txt`); where no name
    is shared and there are as many of each, by order. An `InputError` goes before the empty answer that it explains.
    """
    partners = _partners(gold, peer)
    for article, partner in zip(gold, partners, strict=True):
        if partner is None:
            message = "the predictions hold no document of this name; counted as if nothing was found"
            yield InputError(Code.INPUT_ROW, message, where=article.name)
            yield Answer(article, {})
            continue
        found = _carried_over(partner, article.text or "")
        if found is None:
            message = f"is not the text of {article.name}; counted as if nothing was found"
            yield InputError(Code.INPUT_FORMAT, message, where=partner.name)
        yield Answer(article, found or {})


def _partners(gold: Sequence[Article], peer: Sequence[Article]) -> list[Article | None]:
    by_name = {article.name: article for article in peer}
    by_stem = {_stem(article.name): article for article in peer}
    if len(by_stem) < len(peer) or len({_stem(article.name) for article in gold}) < len(gold):
        by_stem = {}  # file names that several documents share tell nothing
    found = [by_name.get(article.name) or by_stem.get(_stem(article.name)) for article in gold]
    if len(gold) == len(peer) and not any(found):
        return list(peer)
    return found


def _stem(name: str) -> str:
    """The file's own name.

    >>> _stem("out/d001.txt"), _stem("gold/test.conll:17")
    ('d001', 'test.conll:17')
    """
    file = PurePath(name).name
    return file if ":" in file else file.partition(".")[0]


def _carried_over(partner: Article, text: str) -> dict[Span, float] | None:
    """The partner's mentions with offsets of `text`; `None` where the two texts differ in more than white space."""
    if partner.text is None:
        same = all(text[span.start : span.end] == words for span, words in partner.words.items())
        moved = dict(zip(partner.spans, partner.spans, strict=True)) if same else None
    elif partner.text == text:
        moved = dict(zip(partner.spans, partner.spans, strict=True))
    else:
        moved = _moved(partner.spans, partner.text, text)
    if moved is None or any(span.end > len(text) for span in moved.values()):
        return None
    return {new: partner.scores.get(old, 1.0) for old, new in moved.items()}


def _moved(spans: Iterable[Span], source: str, target: str) -> dict[Span, Span] | None:
    """Each span of `source` with its place in `target`, which has the same characters but for white space."""
    here = [n for n, character in enumerate(source) if not character.isspace()]
    there = [n for n, character in enumerate(target) if not character.isspace()]
    if "".join(source.split()) != "".join(target.split()):
        return None
    moved: dict[Span, Span] = {}
    for span in spans:
        first, behind = bisect_left(here, span.start), bisect_left(here, span.end)
        if first < behind:  # else it is nothing but white space
            moved[span] = Span(there[first], there[behind - 1] + 1, span.label)
    return moved
