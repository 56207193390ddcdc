"""What is read: streams, packings, web archives, stores, encodings that nobody named."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from telisik.corpus import BatchOptions
from telisik.corpus.chunks import Rejected
from telisik.corpus.source import Source, list_files
from telisik.errors import Code, InputError
from telisik.formats.readers import ReadOptions, read_inputs, read_stream
from telisik.item import Item

NEWS = "Kapolres Gowa AKBP Sari Dewi menyiapkan 250 personel untuk mengamankan malam takbiran di seluruh kabupaten. "
ACCENTED = "Konferensi di Café Désiré, Makassar, membahas façade gedung wali kota dan rôle polisi. " * 5


def entries(*names: str, encoding: str = "detect") -> list[Item | Rejected]:
    source = Source(tuple(names), BatchOptions(reading=ReadOptions(encoding=encoding)))
    return [entry for chunk in source for entry in chunk.entries]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16", "utf-32"])
@pytest.mark.parametrize("kind", ["txt", "jsonl", "csv"])
def test_an_encoding_is_detected(tmp_path: Path, encoding: str, kind: str) -> None:
    pytest.importorskip("charset_normalizer")
    line = json.dumps({"text": ACCENTED}, ensure_ascii=False)
    content = {"txt": ACCENTED, "jsonl": f"{line}\n", "csv": f'text\n"{ACCENTED}"\n'}[kind]
    path = tmp_path / f"a.{kind}"
    path.write_bytes(content.encode(encoding))
    (item,) = entries(str(path))
    assert isinstance(item, Item) and item.text.removeprefix("\ufeff") == ACCENTED


def test_one_bad_line_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": "Sari hadir", "id": "d"}).encode() + b"\n"
    path.write_bytes(good + b'{"text": "Caf\xe9"}\n' + good)
    first, bad, last = entries(str(path), encoding="utf-8")
    assert isinstance(bad, Rejected) and (bad.id, bad.code) == (f"{path.as_posix()}:2", "input_encoding")
    assert isinstance(first, Item) and first.id == "d" and isinstance(last, Item)


def test_rows_before_the_damage_of_a_packing_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    rows = b"".join(json.dumps({"text": f"{number} {NEWS}"}).encode() + b"\n" for number in range(5000))
    path.write_bytes(gzip.compress(rows)[:-2000])
    *read, damaged = entries(str(path))
    assert len(read) > 1000 and all(isinstance(item, Item) for item in read)
    assert isinstance(damaged, Rejected) and damaged.code == "input_unreadable"


def test_a_stream_is_read_no_further_than_asked() -> None:
    class Counting(io.BytesIO):
        most = 0

        def readinto(self, buffer: object) -> int:
            count = super().readinto(buffer)  # type: ignore[arg-type]
            self.most = self.tell()
            return count

    rows = b"".join(json.dumps({"text": NEWS}).encode() + b"\n" for _ in range(20_000))
    stream = Counting(rows)
    next(read_stream(stream, "a.jsonl", ReadOptions()))
    assert stream.most < len(rows) / 10


def warc(path: Path, pages: list[tuple[str, bytes]]) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")
        for kind, content in pages:
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
            address = "https://berita.example.id/takbiran"
            record = writer.create_warc_record(address, "response", payload=io.BytesIO(content), http_headers=headers)
            writer.write_record(record)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_web_archive(tmp_path: Path, name: str) -> None:
    pytest.importorskip("warcio")
    pytest.importorskip("trafilatura")
    page = f"<html><body><nav>Menu</nav><article><h1>Takbiran</h1><p>{NEWS * 5}</p></article></body></html>".encode()
    path = tmp_path / name
    warc(path, [("text/html; charset=utf-8", page), ("image/png", b"\x89PNG"), ("text/html", b"<html></html>")])
    item, empty = entries(str(path))
    assert isinstance(item, Item) and NEWS.strip() in item.text and "Menu" not in item.text
    assert (item.id, item.source) == (f"{path.as_posix()}:1", "https://berita.example.id/takbiran")
    assert isinstance(empty, Rejected) and (empty.id, empty.code) == (f"{path.as_posix()}:3", "input_empty")


def test_what_is_no_web_archive(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    path = tmp_path / "a.warc"
    path.write_bytes(b"no archive at all\n" * 10)
    (bad,) = entries(str(path))
    assert isinstance(bad, Rejected) and bad.code == "input_unreadable"


def test_a_store(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    store.pipe({"/arsip/b.txt": b"Budi hadir", "/arsip/a.jsonl": b'{"text": "Sari hadir"}\n', "/arsip/.c.txt": b"x"})
    read = entries("memory://arsip")
    assert [(item.id, item.text) for item in read if isinstance(item, Item)] == [
        ("memory:///arsip/a.jsonl:1", "Sari hadir"),
        ("memory:///arsip/b.txt", "Budi hadir"),
    ]
    listed = list_files(["memory://arsip"])
    assert [file.name for file in listed] == ["memory:///arsip/a.jsonl", "memory:///arsip/b.txt"]
    assert all(file.sha256 for file in listed)


@pytest.mark.parametrize("address", ["memory://tiada/a.txt", "tiada://a.txt"])
def test_a_store_that_is_not_there(address: str) -> None:
    pytest.importorskip("fsspec")
    (error,) = read_inputs([address], ReadOptions())
    assert isinstance(error, InputError) and error.code in (Code.INPUT_NOT_FOUND, Code.INPUT_UNREADABLE)


@pytest.mark.parametrize(
    ("package", "name", "content"),
    [
        ("fsspec", "memory://arsip/a.txt", None),
        ("warcio", "a.warc", b"WARC/1.0"),
        ("charset_normalizer", "a.txt", ACCENTED.encode("latin-1")),
    ],
)
def test_a_missing_package_is_told(
    tmp_path: Path, package: str, name: str, content: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, package, None)
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (error,) = read_inputs([name if content is None else str(tmp_path / name)], ReadOptions(encoding="detect"))
    assert isinstance(error, InputError) and error.code is Code.EXTRA_MISSING and "pip install" in error.message
