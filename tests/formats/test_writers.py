"""Each output format of one small document, in full where it is short."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
import spacy
from spacy.tokens import DocBin

from telisik.formats.writers import WRITERS
from telisik.formats.writers.brat import annotation
from telisik.formats.writers.html import marked_html
from telisik.schema import Document, Label, Mention, ModelInfo, Person, Sentence, Token

TEXT = "Kapolda Kaltim hadir.  AKBP <Sari>\nDewi & 2 orang."
MENTIONS = [
    ("Kapolda Kaltim", "POSITION", None),
    ("Kaltim", "PLACE", "m1"),
    ("AKBP", "RANK", None),
    ("Sari>\nDewi", "PERSON", None),
]
WORDS = ["Kapolda", "Kaltim", "hadir", ".", "AKBP", "<", "Sari>", "Dewi", "&", "2", "orang", "."]


def small() -> Document:
    tokens, position = [], 0
    for word in WORDS:
        start = TEXT.index(word, position)
        position = start + len(word)
        tokens.append(Token(text=word, start=start, end=position))
    return Document(
        id="a&b.txt",
        text_sha256="0" * 64,
        n_chars=len(TEXT),
        text=TEXT,
        model=ModelInfo(name="id_telisik_lg", version="1.0"),
        sentences=(Sentence(start=0, end=21), Sentence(start=23, end=len(TEXT))),
        tokens=tuple(tokens),
        mentions=tuple(mention(n, *given) for n, given in enumerate(MENTIONS, start=1)),
        people=(Person(id="person1", name="Sari Dewi", mentions=("m4",)),),
    )


def mention(number: int, words: str, label: str, parent: str | None) -> Mention:
    start = TEXT.index(words)
    return Mention(
        id=f"m{number}", label=Label(label), text=words, start=start, end=start + len(words), parent=parent, score=0.5
    )


def written(kind: str, *documents: Document, only: frozenset[str] = frozenset()) -> bytes:
    stream = io.BytesIO()
    writer = WRITERS[kind].make(stream, only)
    for document in documents:
        writer.write(document)
    writer.close()
    return stream.getvalue()


def test_json_lines() -> None:
    lines = written("jsonl", small(), small()).splitlines()
    assert [Document.model_validate_json(line) for line in lines] == [small(), small()]


def test_json_lines_leave_out_text_and_tokens_that_are_not_there() -> None:
    bare = small().model_copy(update={"text": None, "tokens": None})
    found = json.loads(written("jsonl", bare))
    assert "text" not in found and "tokens" not in found and found["published"] is None


def test_only_some_parts() -> None:
    bare = small().model_copy(update={"text": None, "tokens": None})
    assert json.loads(written("json", bare, only=frozenset({"people"}))) == [
        {
            "schema_version": "1.0",
            "id": "a&b.txt",
            "source": None,
            "text_sha256": "0" * 64,
            "n_chars": len(TEXT),
            "published": None,
            "model": {"name": "id_telisik_lg", "version": "1.0"},
            "people": [
                {
                    "id": "person1",
                    "name": "Sari Dewi",
                    "titles_before": [],
                    "titles_after": [],
                    "aliases": [],
                    "mentions": ["m4"],
                }
            ],
        }
    ]


@pytest.mark.parametrize("kind", ["json", "labelstudio"])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_an_array_of_any_length(kind: str, count: int) -> None:
    assert len(json.loads(written(kind, *[small()] * count))) == count


def test_csv() -> None:
    assert written("csv", small()).decode().split("\r\n") == [
        "document_id,id,label,text,start,end,parent,score,record",
        "a&b.txt,m1,POSITION,Kapolda Kaltim,0,14,,0.5,",
        "a&b.txt,m2,PLACE,Kaltim,8,14,m1,0.5,",
        "a&b.txt,m3,RANK,AKBP,23,27,,0.5,",
        'a&b.txt,m4,PERSON,"Sari>\nDewi",29,39,,0.5,',
        "",
    ]


@pytest.mark.parametrize("words", ['Sari "Dewi", S.H.', "Sari\rDewi", "Sari\r\nDewi", ";", "'"])
def test_csv_is_read_back(words: str) -> None:
    (given,) = (m for m in small().mentions if m.id == "m3")
    document = small().model_copy(update={"mentions": (given.model_copy(update={"text": words}),)})
    (row,) = csv.DictReader(io.StringIO(written("csv", document).decode(), newline=""))
    assert row["text"] == words


def test_parquet() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(written("parquet", small())))
    assert table.column("text").to_pylist() == [words for words, _, _ in MENTIONS]
    assert table.column("start").to_pylist() == [0, 8, 23, 29]


def test_html() -> None:
    assert marked_html(small()) == (
        '<mark data-label="POSITION" title="">Kapolda <mark data-label="PLACE" title="">Kaltim</mark></mark> hadir.  '
        '<mark data-label="RANK" title="">AKBP</mark> &lt;'
        '<mark data-label="PERSON" title="">Sari&gt;\nDewi</mark> &amp; 2 orang.'
    )
    page = written("html", small()).decode()
    assert page.startswith("<!doctype html>") and page.endswith("</html>\n") and "<h2>a&amp;b.txt</h2>" in page


def test_brat() -> None:
    assert annotation(small()) == (
        "#1\tAnnotatorNotes T1\ta&b.txt\n"
        "T1\tPOSITION 0 14\tKapolda Kaltim\n"
        "T2\tPLACE 8 14\tKaltim\n"
        "T3\tRANK 23 27\tAKBP\n"
        "T4\tPERSON 29 34;35 39\tSari> Dewi\n"
    )
    archive = zipfile.ZipFile(io.BytesIO(written("brat", small(), small())))
    assert archive.namelist() == ["000001.txt", "000001.ann", "000002.txt", "000002.ann"]
    assert archive.read("000001.txt").decode() == TEXT
    assert written("brat", small()) == written("brat", small())


def test_brat_gives_no_empty_parts() -> None:
    person = Mention(id="m1", label=Label.PERSON, text="Sari\n\nDewi", start=0, end=10, score=1)
    assert (
        annotation(small().model_copy(update={"mentions": (person,)})).splitlines()[1]
        == "T1\tPERSON 0 4;6 10\tSari Dewi"
    )


def test_conll() -> None:
    assert written("conll", small()).decode() == (
        "# document = a&b.txt\nKapolda\tB-POSITION\nKaltim\tI-POSITION\nhadir\tO\n.\tO\n\n"
        "AKBP\tB-RANK\n<\tO\nSari>\tB-PERSON\nDewi\tI-PERSON\n&\tO\n2\tO\norang\tO\n.\tO\n\n"
    )


def test_prodigy() -> None:
    task = json.loads(written("prodigy", small()))
    assert task["text"] == TEXT and task["meta"] == {"id": "a&b.txt"}
    assert [token["text"] for token in task["tokens"]] == WORDS
    assert [(s["label"], s["token_start"], s["token_end"]) for s in task["spans"]] == [
        ("POSITION", 0, 1), ("PLACE", 1, 1), ("RANK", 4, 4), ("PERSON", 6, 7),
    ]  # fmt: skip


def test_doccano() -> None:
    assert json.loads(written("doccano", small())) == {
        "id": "a&b.txt",
        "text": TEXT,
        "label": [[0, 14, "POSITION"], [8, 14, "PLACE"], [23, 27, "RANK"], [29, 39, "PERSON"]],
    }


def test_label_studio() -> None:
    (task,) = json.loads(written("labelstudio", small()))
    assert task["data"] == {"text": TEXT, "id": "a&b.txt"}
    (prediction,) = task["predictions"]
    assert prediction["model_version"] == "id_telisik_lg 1.0"
    assert prediction["result"][1]["value"] == {"start": 8, "end": 14, "text": "Kaltim", "labels": ["PLACE"]}


def test_spacy() -> None:
    (doc,) = DocBin(store_user_data=True).from_bytes(written("spacy", small())).get_docs(spacy.blank("id").vocab)
    assert doc.text == TEXT and doc.user_data["id"] == "a&b.txt"
    assert [(span.text, span.label_) for span in doc.spans["sc"]] == [(words, label) for words, label, _ in MENTIONS]
