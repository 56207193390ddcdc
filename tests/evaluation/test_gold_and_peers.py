"""Gold and predictions are read in three forms, and a peer's mentions are carried over to the gold's text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.errors import Code, InputError, TelisikError, UsageError
from telisik.evaluation.conll import entities, running_text
from telisik.evaluation.gold import Article, read_marked
from telisik.evaluation.labels import LabelNames
from telisik.evaluation.peers import Answer, answers
from telisik.formats.inline import Span, read_inline
from telisik.schema import Label

MARKED = "Kata <POS>Camat <LOC>Sukarela</LOC></POS> <PER>Lindu</PER>, <FIG>dua orang</FIG> (<FIG>35</FIG>) hadir."
TEXT, SPANS = read_inline(MARKED)
CONLL = "Kata O|Camat B-POS|Sukarela I-POS|Lindu B-PER|, O|dua B-FIGURE|orang I-FIGURE|( O|35 B-FIG|) O|hadir O|. O"


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def read(*names: str, labels: LabelNames = LabelNames()) -> tuple[list[Article], list[TelisikError]]:  # noqa: B008
    outcomes = list(read_marked(names, labels))
    return [o for o in outcomes if isinstance(o, Article)], [o for o in outcomes if not isinstance(o, Article)]


def conll(lines: str = CONLL, separator: str = "\t") -> str:
    return lines.replace(" ", separator).replace("|", "\n") + "\n"


def contract(text: str | None, spans: tuple[Span, ...], name: str = "satu") -> str:
    mentions = [{"label": s.label.value, "start": s.start, "end": s.end, "text": TEXT[s.start : s.end]} for s in spans]
    return json.dumps({"id": name, "mentions": mentions} | ({"text": text} if text else {})) + "\n"


def words(article: Article) -> list[tuple[str, str]]:
    return [((article.text or "")[s.start : s.end], s.label.value) for s in article.spans]


def test_inline_mark_up(tmp_path: Path) -> None:
    (article,), failures = read(write(tmp_path, "satu.xml", MARKED))
    assert (article.text, article.spans, failures) == (TEXT, SPANS, [])


@pytest.mark.parametrize("separator", ["\t", " ", "\tNOUN\t"])
def test_conll(tmp_path: Path, separator: str) -> None:
    (article,), failures = read(write(tmp_path, "satu.tsv", conll(separator=separator)))
    assert (article.text, failures) == (TEXT, [])
    assert words(article) == [
        ("Camat Sukarela", "POSITION"), ("Lindu", "PERSON"), ("dua orang", "FIGURE"), ("35", "FIGURE"),
    ]  # fmt: skip


def test_json_lines(tmp_path: Path) -> None:
    (article,), failures = read(write(tmp_path, "satu.jsonl", contract(TEXT, SPANS)))
    assert (article.name, article.text, article.spans, failures) == ("satu", TEXT, SPANS, [])


def test_conll_that_names_its_documents_or_begins_them(tmp_path: Path) -> None:
    named = "# document = a/satu\nLindu\tB-PER\n\nhadir\tO\n\n# document = dua\n#\tO\n\n"
    begun = "-DOCSTART- -X- O\n\nLindu B-PER\n\nhadir O\n-DOCSTART- O\n# O\n"
    for content in (named, begun):
        articles, _ = read(write(tmp_path, "korpus.conll", content))
        assert [article.text for article in articles] == ["Lindu\nhadir", "#"]
    assert [article.name for article in read(write(tmp_path, "korpus.conll", named))[0]] == ["a/satu", "dua"]


def test_sentences_of_a_public_set_are_documents_of_their_own(tmp_path: Path) -> None:
    articles, _ = read(write(tmp_path, "test.txt", "Lindu B-PER\n\n\nSulis B-PERSON\nhadir O"))
    assert [article.text for article in articles] == ["Lindu", "Sulis hadir"]
    assert [article.name.rpartition("/")[2] for article in articles] == ["test.txt:1", "test.txt:4"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("B-PER I-PER O B-PER", [(0, 2), (3, 4)]),
        ("I-PER I-PER O I-PER", [(0, 2), (3, 4)]),
        ("B-PER B-PER I-ORG", [(0, 1), (1, 2), (2, 3)]),
        ("B-PER E-PER S-PER I-PER", [(0, 2), (2, 3), (3, 4)]),
        ("U-PER L-PER", [(0, 1), (1, 2)]),
        ("O O", []),
    ],
)
def test_tags_of_every_usual_scheme(tags: str, expected: list[tuple[int, int]]) -> None:
    assert [(entity.start, entity.end) for entity in entities(tags.split())] == expected


@given(st.lists(st.lists(st.text("aB.,()“”%1", min_size=1, max_size=4), min_size=1, max_size=6), max_size=4))
def test_every_token_stands_where_it_is_said_to(sentences: list[list[str]]) -> None:
    text, starts = running_text(sentences)
    for tokens, begins in zip(sentences, starts, strict=True):
        assert [text[start : start + len(token)] for token, start in zip(tokens, begins, strict=True)] == tokens


BROKEN: dict[str, tuple[str | bytes, Code]] = {
    "latin.xml": ("Café <PER>Lindu</PER>".encode("latin-1"), Code.INPUT_ENCODING),
    "kosong.xml": (b"", Code.INPUT_EMPTY),
    "terbuka.xml": ("<PER>Lindu", Code.INPUT_FORMAT),
    "silang.xml": ("<PER>Lin<ORG>du</PER></ORG>", Code.INPUT_FORMAT),
    "tanpa.conll": ("Lindu\thadir\n", Code.INPUT_FORMAT),
    "lain.conll": ("Piala\tB-EVT\n", Code.INPUT_FORMAT),
    "baris.jsonl": ("{Lindu}\n", Code.INPUT_ROW),
    "daftar.jsonl": ("[1]\n", Code.INPUT_ROW),
    "label.jsonl": ('{"text": "Lindu", "mentions": [{"label": "EVT", "start": 0, "end": 5}]}', Code.INPUT_FORMAT),
    "luar.jsonl": ('{"text": "Lindu", "mentions": [{"label": "PER", "start": 0, "end": 6}]}', Code.INPUT_ROW),
    "rusak.xml.gz": (b"Lindu", Code.INPUT_UNREADABLE),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_named_and_costs_no_other(tmp_path: Path, name: str) -> None:
    content, code = BROKEN[name]
    write(tmp_path, name, content)
    write(tmp_path, "zzz.xml", MARKED)
    (article,), (failure,) = read(str(tmp_path))
    assert article.spans == SPANS
    assert failure.code is code and name in str(failure.where) and "\n" not in str(failure)


def test_what_is_not_there(tmp_path: Path) -> None:
    _, failures = read(str(tmp_path), str(tmp_path / "tiada.xml"))
    assert [failure.code for failure in failures] == [Code.INPUT_NOT_FOUND] * 2


def test_labels_are_renamed_left_out_and_chosen(tmp_path: Path) -> None:
    path = write(tmp_path, "lain.conll", "Piala B-EVT\nLindu B-PPL\nPolres B-UNT\nGowa B-GPE\n")
    labels = LabelNames.parse(["evt=", "PPL=PER", "UNIT=ORG"], "PERSON,ORG")
    (article,), failures = read(path, labels=labels)
    assert (words(article), failures) == ([("Lindu", "PERSON"), ("Polres", "ORG")], [])
    assert labels.read([Span(0, 2, Label.UNIT), Span(3, 4, Label.DATE)]) == (Span(0, 2, Label.ORG),)


@pytest.mark.parametrize(("renamed", "kept"), [(["UNIT"], ""), (["=ORG"], ""), (["EVT=PIALA"], ""), ([], "ORANG")])
def test_labels_that_make_no_sense(renamed: list[str], kept: str) -> None:
    with pytest.raises(UsageError):
        LabelNames.parse(renamed, kept)


def found(gold: Article, *peer: Article) -> list[Answer | InputError]:
    return list(answers([gold], list(peer)))


@pytest.mark.parametrize(
    "other",
    [
        Article("gold/satu.xml", TEXT, SPANS),
        Article("out/satu.txt", TEXT.replace(" ", "\n\n"), read_inline(MARKED.replace(" ", "\n\n")).spans),
        Article("satu", None, SPANS, words={span: TEXT[span.start : span.end] for span in SPANS}),
        Article("entah", TEXT, SPANS),
    ],
    ids=["by name", "by the file's name, other white space", "without text", "by order"],
)
def test_a_peer_that_finds_all(other: Article) -> None:
    gold = Article("gold/satu.xml", TEXT, SPANS)
    assert found(gold, other) == [Answer(gold, dict.fromkeys(SPANS, 1.0))]


@pytest.mark.parametrize(
    "other",
    [
        [Article("satu", TEXT.replace("Lindu", "Lintu"), SPANS)],
        [Article("satu", None, SPANS, words=dict.fromkeys(SPANS, "Lindu"))],
        [Article("satu", None, (Span(0, 999, Label.ORG),))],
        [],
    ],
    ids=["another text", "other words", "offsets behind the end", "no such document"],
)
def test_a_peer_that_read_something_else(other: list[Article]) -> None:
    gold = Article("gold/satu.xml", TEXT, SPANS)
    told, answer = found(gold, *other)
    assert isinstance(told, InputError) and answer == Answer(gold, {})


def test_names_of_files_that_several_documents_share_tell_nothing() -> None:
    gold = [Article(f"{folder}/satu.xml", TEXT, ()) for folder in "ab"]
    peer = [Article(f"{folder}/satu.xml", TEXT, (SPANS[n],)) for n, folder in enumerate("ba")]
    assert [answer.found for answer in answers(gold, peer) if isinstance(answer, Answer)] == [
        {SPANS[1]: 1.0},
        {SPANS[0]: 1.0},
    ]
