"""Reading CoNLL: a token a line, its IOB tag in the last column, sentences apart by empty lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from telisik.errors import Code, InputError

_TAG = re.compile(r"O|[BIESLU]-\S+")
_NAMED = re.compile(r"#\s*(?:document|newdoc id)\s*=\s*(.+)")
_NEW_DOCUMENT = "-DOCSTART-"
_NO_SPACE_BEFORE = frozenset(".,:;!?)%”’")
_NO_SPACE_AFTER = frozenset("(“‘")


class Entity(NamedTuple):
    """A mention as token indices, end exclusive, with the name that the file gives its label."""

    start: int
    end: int
    name: str


class Sentence(NamedTuple):
    """Tokens with their tags, and the line that the first one stands in."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    line: int


@dataclass
class ConllDocument:
    """Sentences that belong together; `name` is empty where the file gives none."""

    name: str = ""
    sentences: list[Sentence] = field(default_factory=list)


def read_documents(content: str, where: str) -> list[ConllDocument]:
    """The documents of a file: those that it names or begins anew, else each sentence is one, as in the public sets.

    Raises:
        InputError: `INPUT_FORMAT`, with the line, for one that has no tag.
    """
    documents: list[ConllDocument] = [ConllDocument()]
    tokens: list[tuple[str, str]] = []
    marked = False
    lines = content.removeprefix("\ufeff").splitlines()
    for number, line in enumerate([*lines, ""], start=1):
        cells = line.split("\t") if "\t" in line else line.split()
        is_token = len(cells) > 1 and cells[0] != _NEW_DOCUMENT and _TAG.fullmatch(cells[-1].strip()) is not None
        if is_token:
            tokens.append((cells[0].strip() or "_", cells[-1].strip()))
            continue
        if tokens:
            documents[-1].sentences.append(_sentence(tokens, number))
            tokens = []
        if cells and cells[0] == _NEW_DOCUMENT:
            documents.append(ConllDocument())
            marked = True
        elif named := _NAMED.match(line):
            documents.append(ConllDocument(named[1].strip()))
            marked = True
        elif cells and not line.startswith("#"):
            message = f"line {number} is no token with a tag (O, B-…, I-…) in its last column; mend it"
            raise InputError(Code.INPUT_FORMAT, message, where=where)
    if not marked:
        return [ConllDocument("", [sentence]) for sentence in documents[0].sentences]
    return [document for document in documents if document.sentences or document.name]


def _sentence(tokens: Sequence[tuple[str, str]], behind: int) -> Sentence:
    words, tags = zip(*tokens, strict=True)
    return Sentence(words, tags, behind - len(tokens))


def entities(tags: Sequence[str]) -> list[Entity]:
    """The mentions that tags say, in IOB, IOB2 or with ends and single ones marked (BIOES, BILOU).

    As everywhere since conlleval, a mention also begins where one of another label goes on.

    >>> entities(["B-PER", "I-PER", "O", "I-ORG", "B-ORG"])
    [Entity(start=0, end=2, name='PER'), Entity(start=3, end=4, name='ORG'), Entity(start=4, end=5, name='ORG')]
    """
    found: list[Entity] = []
    start = 0
    current = ""
    for position, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if current and (prefix in "BSUO" or name != current):
            found.append(Entity(start, position, current))
            current = ""
        if prefix != "O" and not current:
            start, current = position, name
        if prefix in "ESLU" and current:
            found.append(Entity(start, position + 1, current))
            current = ""
    return found


def running_text(sentences: Sequence[Sequence[str]]) -> tuple[str, list[list[int]]]:
    r"""The tokens as running text, a sentence a line, and where each token begins.

    >>> running_text([["Sari", "(", "35", ")", "hadir", "."], ["Ya", "."]])
    ('Sari (35) hadir.\nYa.', [[0, 5, 6, 8, 10, 15], [17, 19]])
    """
    pieces: list[str] = []
    starts: list[list[int]] = []
    length = 0
    for number, tokens in enumerate(sentences):
        gap = "\n" if number else ""
        starts.append([])
        before = ""
        for token in tokens:
            if before:
                gap = "" if token[0] in _NO_SPACE_BEFORE or before[-1] in _NO_SPACE_AFTER else " "
            length += len(gap)
            starts[-1].append(length)
            pieces += (gap, token)
            length += len(token)
            gap, before = "", token
    return "".join(pieces), starts


def place_of(entity: Entity, tokens: Sequence[str], starts: Sequence[int]) -> tuple[int, int]:
    """Where a mention begins and ends in the running text of its tokens."""
    last = entity.end - 1
    return starts[entity.start], starts[last] + len(tokens[last])
