"""`telisik extract`: what comes out, what is said of what does not, and the status that it ends with."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from cli_runner import Run, runner

from telisik import Document, DocumentFailed, Extractor, Item
from telisik.cli.app import OutputFormat
from telisik.formats.writers import WRITERS
from telisik.formats.writers.json_records import PARTS

NEWS = "Kapolres Gowa AKBP Sari Dewi menyiapkan sekitar 250 personel di Kabupaten Gowa.\n"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], extractor: Extractor) -> Run:
    return runner(monkeypatch, capfdbinary, extractor)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_bytes(NEWS.encode())
    return path


def rows(*lines: object) -> bytes:
    return "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines).encode()


def test_a_text_file(run: Run, article: Path) -> None:
    ran = run("extract", article)
    (document,) = ran.documents
    assert (ran.status, ran.err) == (0, "")
    assert document["id"] == document["source"] == article.as_posix()
    assert document["n_chars"] == len(NEWS)
    assert [NEWS[m["start"] : m["end"]] for m in document["mentions"]] == [m["text"] for m in document["mentions"]]
    assert "text" not in document and "tokens" not in document
    assert Document.model_validate_json(ran.out).id == document["id"]


def test_a_folder_by_name_without_hidden_and_unknown_files(run: Run, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/.hidden.txt", ".git/c.txt", "gambar.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(NEWS)
    ran = run("extract", tmp_path)
    assert [Path(d["id"]).relative_to(tmp_path).as_posix() for d in ran.documents] == ["a/z.md", "b.txt"]
    assert ran.status == 0


def test_json_lines_with_bad_rows(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    path.write_bytes(
        rows(
            {"text": NEWS, "id": "satu", "published": "2024-08-20"},
            '{"text": "putus',
            {"teks": NEWS},
            {"text": NEWS, "published": "20/08/24"},
            "[1, 2]",
            "[" * 200_000,
            "",
            {"text": NEWS},
        )
    )
    ran = run("extract", path)
    assert ran.status == 1
    assert [d["id"] for d in ran.documents] == ["satu", f"{path.as_posix()}:8"]
    assert ran.documents[0]["published"] == "2024-08-20"
    assert [m.removeprefix(f"telisik: {path.as_posix()}:").split(":")[0] for m in ran.messages] == list("23456")
    assert all(m.endswith("[input_row]") for m in ran.messages)


@pytest.mark.parametrize(("suffix", "mark"), [(".csv", ","), (".tsv", "\t")])
def test_a_table(run: Run, tmp_path: Path, suffix: str, mark: str) -> None:
    path = tmp_path / f"berita{suffix}"
    lines = [("judul", "isi", "terbit"), ("satu", '"' + NEWS + '"', "2024-08-20"), ("dua", "Sepi.", "kemarin")]
    path.write_text("\ufeff" + "".join(mark.join(line) + "\n" for line in lines))
    ran = run("extract", path, "--text-field", "isi", "--id-field", "judul", "--published-field", "terbit")
    assert ran.status == 1
    assert [(d["id"], d["published"], d["n_chars"]) for d in ran.documents] == [("satu", "2024-08-20", len(NEWS))]
    assert ran.messages[0].startswith(f"telisik: {path.as_posix()}:2: 'kemarin'")


def test_a_table_without_the_column(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "berita.csv"
    path.write_text("judul,isi\nsatu,dua\n")
    ran = run("extract", path)
    assert (ran.status, ran.out) == (1, b"")
    assert "'text'" in ran.err and "--text-field" in ran.err


def test_a_packed_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl.gz"
    path.write_bytes(gzip.compress(b"\xef\xbb\xbf" + rows({"text": NEWS, "id": "satu"})))
    ran = run("extract", path)
    assert [d["id"] for d in ran.documents] == ["satu"]
    path.write_bytes(path.read_bytes()[:20])
    assert run("extract", path).messages == [m for m in run("extract", path).messages if "packing is damaged" in m]


def test_standard_input(run: Run) -> None:
    (text,) = run("extract", "-", "--with-text", stdin=NEWS.encode()).documents
    assert (text["id"], text["text"]) == ("-", NEWS)
    lines = run("extract", "-", "--stdin-kind", "jsonl", stdin=rows({"text": NEWS}, {"text": NEWS}))
    assert [d["id"] for d in lines.documents] == ["-:1", "-:2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", ("no text", "input_empty"), id="empty"),
        pytest.param(b" \r\n\t", ("no text", "input_empty"), id="white space"),
        pytest.param(b"\x7fELF\x02\0\0\0", ("binary", "input_binary"), id="binary"),
        pytest.param("Caf\u00e9 Gowa".encode("latin-1"), ("--encoding latin-1", "input_encoding"), id="Latin-1"),
        pytest.param(NEWS.encode("utf-16"), ("--encoding utf-16", "input_encoding"), id="UTF-16 with mark"),
        pytest.param(NEWS.encode("utf-32"), ("--encoding utf-32", "input_encoding"), id="UTF-32 with mark"),
    ],
)
def test_a_file_that_is_no_text(run: Run, tmp_path: Path, article: Path, content: bytes, said: tuple[str, str]) -> None:
    bad = tmp_path / "buruk.txt"
    bad.write_bytes(content)
    ran = run("extract", bad, article)
    assert ran.status == 1
    assert [d["id"] for d in ran.documents] == [article.as_posix()]
    (message,) = ran.messages
    assert (
        message.startswith(f"telisik: {bad.as_posix()}: ") and said[0] in message and message.endswith(f"[{said[1]}]")
    )


@pytest.mark.parametrize(("encoding", "text"), [("latin-1", "Café Gowa"), ("utf-16", NEWS), ("utf-16-le", NEWS)])
def test_an_encoding_that_is_named(run: Run, tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(text.encode(encoding))
    ran = run("extract", path, "--encoding", encoding, "--with-text")
    assert [d["text"] for d in ran.documents] == [text]


def test_line_ends_and_marks_stay(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(("\ufeff" + NEWS.replace("\n", "\r\n")).encode())
    assert run("extract", path, "--with-text").documents[0]["text"] == "\ufeff" + NEWS.replace("\n", "\r\n")


@pytest.mark.parametrize("missing", ["tiada.txt", "", "Kapolres Gowa hadir. " * 300])
def test_a_missing_path(run: Run, article: Path, missing: str) -> None:
    ran = run("extract", missing, article)
    assert ran.status == 2
    assert [d["id"] for d in ran.documents] == [article.as_posix()]
    (message,) = ran.messages
    assert message.endswith("no such file or folder; check the path [input_not_found]")


def test_an_empty_folder_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("extract", tmp_path)
    assert (ran.status, ran.out) == (1, b"")
    assert ran.messages[0].startswith(f"telisik: {tmp_path.as_posix()}: the folder holds no documents")


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (("--published", "20/08/24"), "2024-08-20"),
        (("--only", "people,orang"), "--only knows no orang"),
        (("--only", "people", "--format", "csv"), "--only goes with"),
        (("--stdin-kind", "pdf"), "--stdin-kind knows"),
        (("--format", "xml"), "xml"),
        (("--workers", "0"), "--workers"),
        (("--nonsense",), "nonsense"),
    ],
)
def test_wrong_usage(run: Run, article: Path, options: tuple[str, ...], hint: str) -> None:
    ran = run("extract", article, *options)
    assert (ran.status, ran.out) == (2, b"")
    assert hint in ran.err and "Traceback" not in ran.err


def test_out_is_whole_and_never_replaced_without_force(run: Run, article: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil" / "catatan.jsonl"
    out.parent.mkdir()
    assert run("extract", article, "--out", out).out == b""
    written = out.read_bytes()
    assert written == run("extract", article).out
    out.write_bytes(b"lama")
    refused = run("extract", article, "--out", out)
    assert refused.status == 2 and refused.err.endswith("[output_exists]\n") and out.read_bytes() == b"lama"
    assert run("extract", article, "--out", out, "--force").status == 0
    assert out.read_bytes() == written
    assert list(out.parent.iterdir()) == [out]


def test_nothing_is_left_where_writing_fails(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "hasil.jsonl"
    monkeypatch.setattr("telisik.formats.writers.json_records.JsonLinesWriter.close", full)
    ran = run("extract", article, "--out", out)
    assert ran.status == 2
    assert ran.messages == [f"telisik: {out}: can't be written: No space left on device [output_unwritable]"]
    assert list(tmp_path.iterdir()) == [article]


@pytest.mark.parametrize("out", ["tiada/hasil.jsonl", "berita.txt/hasil.jsonl", "."])
def test_an_output_that_can_not_be_made(run: Run, article: Path, tmp_path: Path, out: str) -> None:
    ran = run("extract", article, "--out", tmp_path / out, "--force")
    assert ran.status == 2
    assert len(ran.messages) == 1 and ran.err.endswith("[output_unwritable]\n")


def test_only_some_parts(run: Run, article: Path) -> None:
    (document,) = run("extract", article, "--only", "people, units").documents
    assert [part for part in PARTS if part in document] == ["people", "units"]
    assert document["schema_version"] == "1.0" and document["id"] == article.as_posix()


def test_text_and_tokens_where_asked_for(run: Run, article: Path) -> None:
    (document,) = run("extract", article, "--with-text", "--with-tokens").documents
    assert document["text"] == NEWS
    assert all(NEWS[t["start"] : t["end"]] == t["text"] for t in document["tokens"])


def test_the_day_of_publication(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    path.write_bytes(rows({"text": NEWS}, {"text": NEWS, "published": "2024-03-01"}))
    ran = run("extract", path, "--published", "2024-08-20")
    assert [d["published"] for d in ran.documents] == ["2024-08-20", "2024-03-01"]


def test_the_formats_on_offer_are_those_there_are() -> None:
    assert [kind.value for kind in OutputFormat] == list(WRITERS)


@pytest.mark.parametrize("kind", list(WRITERS))
def test_each_format_is_written(run: Run, article: Path, tmp_path: Path, kind: str) -> None:
    if kind == "parquet":
        pytest.importorskip("pyarrow")
    out = tmp_path / f"hasil.{kind}"
    ran = run("extract", article, "--format", kind, "--out", out)
    assert (ran.status, ran.out, ran.err) == (0, b"", "")
    assert out.stat().st_size > 100
    assert zipfile.is_zipfile(out) == (kind == "brat")


def test_a_document_that_fails_costs_no_other(
    run: Run, article: Path, tmp_path: Path, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(Extractor):
        def extract(self, text: str, **options: Any) -> Document:
            if text == "gagal":
                raise RuntimeError("tak\nterduga")
            return super().extract(text, **options)

    monkeypatch.setattr("telisik.cli.extract.load", lambda _: Failing(extractor.nlp))
    bad = tmp_path / "gagal.txt"
    bad.write_text("gagal")
    ran = run("extract", bad, article)
    assert ran.status == 1
    assert [d["id"] for d in ran.documents] == [article.as_posix()]
    assert ran.messages == [f"telisik: {DocumentFailed(Item('gagal', source=str(bad)), 'RuntimeError: tak terduga')}"]
