"""Reading marked articles in three forms: inline mark-up, CoNLL, and the contract's JSON Lines.

The form follows from a file's name: `.xml` is inline mark-up, `.jsonl` and `.ndjson` are JSON Lines, all else CoNLL;
each may be packed (`.gz`, `.zst`). Whatever is wrong with one file or row costs no other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from telisik.errors import Code, InputError, MissingExtraError, TelisikError
from telisik.evaluation.conll import ConllDocument, entities, place_of, read_documents, running_text
from telisik.evaluation.labels import LabelNames
from telisik.formats.inline import Span, read_inline
from telisik.formats.readers.content import decode, unpack
from telisik.formats.readers.files import kind_of

_IN_FOLDERS = frozenset((".xml", ".jsonl", ".ndjson", ".conll", ".iob", ".iob2", ".bio"))
"""What is taken from a folder; a file of CoNLL under another name is read where it is named itself."""


class Article(NamedTuple):
    """A marked article.

    Attributes:
        name: of its file, or the name that its file gives it.
        text: without mark-up; `None` in JSON Lines without texts.
        spans: in text order, outer before inner.
        scores: how sure a peer was of each span, 0..1; those that are not here are sure.
        words: of each span, where the file says them apart from a text.
    """

    name: str
    text: str | None
    spans: tuple[Span, ...]
    scores: Mapping[Span, float] = MappingProxyType({})
    words: Mapping[Span, str] = MappingProxyType({})


Outcome = Article | TelisikError


def read_marked(names: Iterable[str], labels: LabelNames, *, encoding: str = "utf-8") -> Iterator[Outcome]:
    """The articles of some files and folders, in the order given; those of a folder by name."""
    for name in names:
        path = Path(name)
        if path.is_dir():
            files = sorted(file for file in path.iterdir() if file.is_file() and kind_of(file) in _IN_FOLDERS)
            if not files:
                message = f"no marked articles there ({' '.join(sorted(_IN_FOLDERS))}); check the path"
                yield InputError(Code.INPUT_NOT_FOUND, message, where=name)
            for file in files:
                yield from _read_file(file, labels, encoding)
        elif path.is_file():
            yield from _read_file(path, labels, encoding)
        else:
            yield InputError(Code.INPUT_NOT_FOUND, "no such file or folder; check the path", where=name)


def _read_file(path: Path, labels: LabelNames, encoding: str) -> Iterator[Outcome]:
    where = path.as_posix()
    kind = kind_of(path)
    read = {".xml": _read_inline, ".jsonl": _read_json_lines, ".ndjson": _read_json_lines}.get(kind, _read_conll)
    try:
        yield from read(decode(unpack(path), where, encoding), where, labels)
    except (InputError, MissingExtraError) as error:
        yield error if error.where else InputError(error.code, error.message, where=where)
    except OSError as error:
        yield InputError(Code.INPUT_UNREADABLE, f"can't be read: {error.strerror or error}", where=where)


def _read_inline(content: str, where: str, labels: LabelNames) -> Iterator[Outcome]:
    marked = read_inline(content, where=where)
    yield Article(where, marked.text, labels.read(marked.spans))


def _read_conll(content: str, where: str, labels: LabelNames) -> Iterator[Outcome]:
    for document in read_documents(content, where):
        yield _conll_article(document, where, labels)


def _conll_article(document: ConllDocument, where: str, labels: LabelNames) -> Article:
    text, starts = running_text([sentence.tokens for sentence in document.sentences])
    spans: list[Span] = []
    for sentence, begins in zip(document.sentences, starts, strict=True):
        for entity in entities(sentence.tags):
            label = labels.of(entity.name, where=where)
            if label is not None:
                spans.append(Span(*place_of(entity, sentence.tokens, begins), label))
    first = document.sentences[0].line if document.sentences else 1
    return Article(document.name or f"{where}:{first}", text, tuple(spans))


def _read_json_lines(content: str, where: str, labels: LabelNames) -> Iterator[Outcome]:
    for number, line in enumerate(content.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        row = f"{where}:{number}"
        try:
            yield _json_article(json.loads(line), row, labels)
        except InputError as error:
            yield error
        except (ValueError, RecursionError) as error:
            yield InputError(Code.INPUT_ROW, f"no valid JSON ({error}); mend the line", where=row)
        except (TypeError, KeyError, AttributeError):
            message = "not a document of the contract: it needs mentions with label, start and end; mend the line"
            yield InputError(Code.INPUT_ROW, message, where=row)


def _json_article(row: Any, where: str, labels: LabelNames) -> Article:
    text = row.get("text")
    spans: list[Span] = []
    scores: dict[Span, float] = {}
    words: dict[Span, str] = {}
    for mention in row["mentions"]:
        label = labels.of(mention["label"], where=where)
        if label is None:
            continue
        span = Span(int(mention["start"]), int(mention["end"]), label)
        if not 0 <= span.start < span.end or (text is not None and span.end > len(text)):
            message = f"a mention from {span.start} to {span.end} is none of its text; mend the offsets"
            raise InputError(Code.INPUT_ROW, message, where=where)
        spans.append(span)
        scores[span] = float(mention.get("score", 1.0))
        if mention.get("text") is not None:
            words[span] = mention["text"]
    name = row.get("id")
    ordered = tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
    return Article(where if name in (None, "") else str(name), text, ordered, scores, words)
