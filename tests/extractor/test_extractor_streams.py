"""Many documents: the same in whatever company, and one that fails costs no other."""

from __future__ import annotations

import datetime
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import telisik
from telisik import Document, DocumentFailed, Extractor, Item
from telisik.errors import Code, ModelError

TEXTS = [
    "Kapolres Gowa AKBP Sari Dewi menyiapkan sekitar 250 personel.",
    "",
    "Pangdam VI/Mlw Mayjen TNI Joko Raharjo tiba di Kota Balikpapan pada 20 Agustus 2024.",
    "Polisi menyita 5 kilogram sabu dari dua orang.",
    "Gubernur hadir. " * 40,
]


@pytest.mark.parametrize("batch_size", [0, 1, 2, 100])
def test_the_batch_size_makes_no_difference(extractor: Extractor, batch_size: int) -> None:
    alone = [extractor.extract(text) for text in TEXTS]
    assert list(extractor.stream(TEXTS, batch_size=batch_size)) == alone


@pytest.mark.slow
def test_workers_make_no_difference(extractor: Extractor) -> None:
    alone = [extractor.extract(text) for text in TEXTS]
    assert list(extractor.stream(TEXTS * 2, batch_size=2, workers=2)) == alone * 2


def test_a_stream_reads_no_further_than_it_must(extractor: Extractor) -> None:
    read: list[int] = []

    def texts() -> Iterator[str]:
        for number in range(100):
            read.append(number)
            yield "Sari hadir."

    next(extractor.stream(texts(), batch_size=3))
    assert len(read) <= 3


def test_kinds_of_items(extractor: Extractor) -> None:
    items: list[Any] = ["Sari", Item("Sari", id="satu"), {"text": "Sari", "source": "a.txt", "published": "2024-08-20"}]
    documents = list(extractor.stream(items, with_text=True, with_tokens=True))
    assert [(d.id, d.source) for d in documents] == [
        (documents[0].text_sha256[:16], None),
        ("satu", None),
        ("a.txt", "a.txt"),
    ]
    assert documents[2].published == datetime.date(2024, 8, 20)
    assert all(d.text == "Sari" and d.tokens for d in documents)


@pytest.fixture
def failing(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> Extractor:
    """An extractor that fails for one text."""
    whole = Extractor.extract

    def extract(self: Extractor, text: str, **options: Any) -> Document:
        if text == "gagal":
            raise ValueError("tak\n  terduga")
        return whole(self, text, **options)

    monkeypatch.setattr(Extractor, "extract", extract)
    return extractor


def test_a_failing_document_costs_no_other(failing: Extractor) -> None:
    failures: list[DocumentFailed] = []
    items = [Item("Sari", id="satu"), Item("gagal", id="dua"), Item("Dewi", id="tiga")]
    assert [d.id for d in failing.stream(items, on_failure=failures.append)] == ["satu", "tiga"]
    (failure,) = failures
    assert failure.item is items[1] and failure.code is Code.DOCUMENT_FAILED
    assert str(failure).startswith("dua: could not be processed (ValueError: tak terduga)")


def test_a_failure_is_logged_where_nobody_asks(failing: Extractor, caplog: pytest.LogCaptureFixture) -> None:
    assert list(failing.stream([Item("gagal", source="berita.txt")])) == []
    assert "berita.txt" in caplog.text


def test_a_failure_comes_back_from_another_process() -> None:
    failure = DocumentFailed(Item("gagal", source="berita.txt"), "ValueError: tak terduga")
    again = pickle.loads(pickle.dumps(failure))
    assert type(again) is DocumentFailed
    assert (again.item, again.code, str(again)) == (failure.item, failure.code, str(failure))


@pytest.mark.parametrize("name", ["tiada", "", "../lg/tiada", "/tiada/di/mana-mana"])
def test_an_unknown_model(name: str) -> None:
    with pytest.raises(ModelError, match="no such model; shipped are: ") as raised:
        telisik.load(name)
    assert raised.value.code is Code.MODEL_NOT_FOUND


def test_a_damaged_model(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 7\n")
    with pytest.raises(ModelError) as raised:
        telisik.load(str(tmp_path))
    assert raised.value.code is Code.MODEL_INVALID


@pytest.mark.slow
def test_a_saved_pipeline_is_loaded_by_a_program_that_does_not_know_telisik(
    extractor: Extractor, tmp_path: Path
) -> None:
    extractor.nlp.to_disk(tmp_path / "model")
    program = (
        "import sys, spacy\n"
        "doc = spacy.load(sys.argv[1])(sys.argv[2])\n"
        'print(*[f"{span.label_} {span.text}" for span in doc.spans["telisik"]], sep="\\n")\n'
    )
    command = [sys.executable, "-c", program, str(tmp_path / "model"), TEXTS[0]]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    expected = [f"{m.label.value} {m.text}" for m in extractor.extract(TEXTS[0]).mentions]
    assert lines == expected and len(lines) >= 2
    again = telisik.load(str(tmp_path / "model")).extract(TEXTS[2])
    assert again == extractor.extract(TEXTS[2])
