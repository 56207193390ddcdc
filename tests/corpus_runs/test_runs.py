"""A run's folder: what stands there, when it is refused, how it goes on, and that nothing is ever half written."""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fake_workers import fake_crew, recycling_crew

from telisik.corpus import BatchOptions, Progress, Shard, Summary, run_batch
from telisik.corpus.store import Store
from telisik.errors import Code, InputError, OutputError, TelisikError, UsageError
from telisik.formats.writers.record_tables import TABLES

zstandard = pytest.importorskip("zstandard")
parquet = pytest.importorskip("pyarrow.parquet")

SMALL = {"part_chars": 200, "chunk_chars": 40, "workers": 2}


def options(**more: Any) -> BatchOptions:
    return BatchOptions(**{**SMALL, **more})


def run(source: Path, out: Path, *, force: bool = False, watch: Any = None, **more: Any) -> Summary:
    return run_batch([str(source)], out, options(**more), force=force, watch=watch, make_crew=fake_crew)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty documents, of which one fails and one can't be read; no test changes it."""
    path = tmp_path_factory.mktemp("masuk") / "masuk.jsonl"
    texts = [f"Sari{number} hadir di sini" for number in range(40)]
    texts[7] = "gagal"
    lines = [json.dumps({"id": f"d{number}", "text": text}) for number, text in enumerate(texts)]
    lines[11] = '{"text": '
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module")
def whole(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What comes of them in a run that nothing disturbs; no test changes it."""
    out = tmp_path_factory.mktemp("utuh") / "hasil"
    run(source, out)
    return out


def files(out: Path) -> dict[str, bytes]:
    """All files but for the times in the manifest."""
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    manifest = json.loads(found["manifest.json"])
    del manifest["timings"]
    return found | {"manifest.json": json.dumps(manifest).encode()}


def documents(out: Path) -> list[dict[str, Any]]:
    content = b"".join(zstandard.decompress(path.read_bytes()) for path in sorted((out / "documents").iterdir()))
    return [json.loads(line) for line in content.splitlines()]


def test_what_stands_there_in_the_end(whole: Path) -> None:
    parts = json.loads((whole / "manifest.json").read_text())["parts"]
    assert parts > 2
    numbered = [f"part-{part:05}" for part in range(parts)]
    expected = {f"documents/{part}.jsonl.zst" for part in numbered}
    expected |= {f"tables/{table}/{part}.parquet" for table in TABLES for part in numbered}
    expected |= {f"schema/{name}.json" for name in (*TABLES, "documents")} | {"quarantine.jsonl", "manifest.json"}
    assert set(files(whole)) == expected
    assert [document["id"] for document in documents(whole)] == [f"d{n}" for n in range(40) if n not in (7, 11)]


def test_the_manifest(source: Path, tmp_path: Path) -> None:
    manifest = run(source, tmp_path / "hasil").manifest
    assert manifest == json.loads((tmp_path / "hasil" / "manifest.json").read_text())
    assert manifest["state"] == "complete"
    assert manifest["inputs"][0]["name"] == source.as_posix() and len(manifest["inputs"][0]["sha256"]) == 64
    assert manifest["counts"]["documents"] == 38 == manifest["counts"]["mentions"]
    assert manifest["failures"] == {"document_failed": 1, "input_row": 1}
    assert manifest["options"]["part_chars"] == 200 and "workers" not in manifest["options"]


def test_quarantine_in_input_order(source: Path, whole: Path) -> None:
    rows = [json.loads(line) for line in (whole / "quarantine.jsonl").read_text().splitlines()]
    assert [(row["id"], row["code"]) for row in rows] == [
        ("d7", "document_failed"),
        (f"{source.as_posix()}:12", "input_row"),
    ]
    assert all(set(row) == {"id", "source", "code", "message"} for row in rows)


def test_tables_join_by_document(whole: Path) -> None:
    out = whole
    rows = [row for path in sorted((out / "tables/mentions").iterdir()) for row in parquet.read_table(path).to_pylist()]
    assert [row["document_id"] for row in rows] == [document["id"] for document in documents(out)]
    assert set(rows[0]) == set(json.loads((out / "schema/mentions.json").read_text())["properties"])


@pytest.mark.parametrize("more", [{"workers": 1}, {"workers": 3}])
def test_workers_make_no_difference(source: Path, whole: Path, tmp_path: Path, more: dict[str, Any]) -> None:
    run(source, tmp_path / "lain", **more)
    assert files(whole) == files(tmp_path / "lain")


def test_recycled_workers_make_no_difference(source: Path, whole: Path, tmp_path: Path) -> None:
    run_batch([str(source)], tmp_path / "lain", options(), make_crew=recycling_crew)
    assert files(whole) == files(tmp_path / "lain")


def test_shards_together_are_the_whole(source: Path, whole: Path, tmp_path: Path) -> None:
    together: dict[str, bytes] = {}
    for number in (1, 2, 3):
        run(source, tmp_path / str(number), shard=Shard(number, 3))
        parts = {name: content for name, content in files(tmp_path / str(number)).items() if "part-" in name}
        assert not set(parts) & set(together)
        together |= parts
    assert together == {name: content for name, content in files(whole).items() if "part-" in name}


@pytest.mark.parametrize(("wanted", "folder"), [("jsonl", "documents"), ("parquet", "tables")])
def test_one_kind_alone(source: Path, tmp_path: Path, wanted: str, folder: str) -> None:
    run(source, tmp_path / "hasil", **{"jsonl": False, "parquet": False, wanted: True})
    assert {path.name for path in (tmp_path / "hasil").iterdir()} == {
        folder,
        "schema",
        "quarantine.jsonl",
        "manifest.json",
    }


def test_a_finished_run_is_left_as_it_is(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    run(source, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    again = run(source, out)
    assert again.already
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == {
        path: time for path, time in before.items() if path.is_file()
    }


@pytest.mark.parametrize("change", ["input", "options"])
def test_a_changed_run_is_refused_and_forced(source: Path, tmp_path: Path, change: str) -> None:
    out = tmp_path / "hasil"
    copy = tmp_path / "masuk.jsonl"
    copy.write_text(source.read_text())
    source = copy
    run(source, out)
    before = files(out)
    if change == "input":
        source.write_text(source.read_text().replace("Sari3 ", "Budi "))
    more = {"with_text": True} if change == "options" else {}
    with pytest.raises(OutputError, match=f"differs in: {change}.*--force") as refused:
        run(source, out, **more)
    assert refused.value.code is Code.OUTPUT_EXISTS
    assert files(out) == before
    assert run(source, out, force=True, **more).manifest["state"] == "complete"
    assert files(out) != before


def test_a_folder_of_something_else_is_left_alone(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    out.mkdir()
    (out / "catatan.txt").write_text("penting")
    for force in (False, True):
        with pytest.raises(OutputError, match="holds other files"):
            run(source, out, force=force)
    assert [path.name for path in out.iterdir()] == ["catatan.txt"]


class EnoughError(Exception):
    pass


def stopped_after(source: Path, out: Path, chunks: int, **more: Any) -> None:
    met: list[Progress] = []

    def watch(progress: Progress) -> None:
        met.append(progress)
        if len(met) == chunks:
            raise EnoughError

    with pytest.raises((EnoughError, TelisikError)):
        run(source, out, watch=watch, **more)


@pytest.mark.parametrize("chunks", [1, 2, 5, 9])
def test_a_run_that_was_stopped_goes_on(source: Path, whole: Path, tmp_path: Path, chunks: int) -> None:
    out = tmp_path / "hasil"
    stopped_after(source, out, chunks)
    assert json.loads((out / "manifest.json").read_text())["state"] == "partial"
    done: list[int] = []
    run(source, out, watch=lambda progress: done.append(progress.documents))
    assert files(out) == files(whole)
    assert done[-1] < 38  # not all of it once more


def test_what_is_half_written_is_written_anew(source: Path, whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "hasil"
    stopped_after(source, out, 14, workers=1)  # in order, so that the first part is among them
    (out / ".state" / "documents-part-00000.jsonl.zst.unfinished").write_bytes(b"separuh")
    (out / "documents" / "part-00000.jsonl.zst").unlink()
    run(source, out)
    assert files(out) == files(whole)


def test_a_stopped_run_with_other_options_is_refused(source: Path, tmp_path: Path) -> None:
    stopped_after(source, tmp_path / "hasil", 3)
    with pytest.raises(OutputError, match="differs in: options"):
        run(source, tmp_path / "hasil", with_text=True)
    run(source, tmp_path / "hasil", force=True, with_text=True)


def test_an_interrupt_says_how_to_go_on(source: Path, whole: Path, tmp_path: Path) -> None:
    def interrupt(_: Progress) -> None:
        os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(TelisikError, match="the same command goes on from here") as stopped:
        run(source, tmp_path / "hasil", watch=interrupt)
    assert stopped.value.code is Code.INTERRUPTED
    assert not multiprocessing.active_children()
    run(source, tmp_path / "hasil")
    assert files(tmp_path / "hasil") == files(whole)


@pytest.fixture
def little_room() -> Iterator[None]:
    """No file may grow past some bytes, as on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_leaves_nothing_half_written(source: Path, whole: Path, tmp_path: Path, little_room: None) -> None:
    out = tmp_path / "hasil"
    with pytest.raises(OutputError, match="can't be written: File too large; mend that, and the same command") as full:
        run(source, out)
    assert full.value.code is Code.OUTPUT_UNWRITABLE
    assert not list(out.rglob("*.unfinished"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    run(source, out)
    assert files(out) == files(whole)


def test_two_runs_never_write_to_one_folder(source: Path, tmp_path: Path) -> None:
    met = threading.Event()
    refused: list[str] = []

    def watch(_: Progress) -> None:
        if not met.is_set():
            met.set()
            with pytest.raises(OutputError) as error:
                run(source, tmp_path / "hasil")
            refused.append(str(error.value))

    run(source, tmp_path / "hasil", watch=watch)
    assert "another run is writing here" in refused[0]
    assert run(source, tmp_path / "hasil").already


def test_an_input_that_is_not_there_stops_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file") as error:
        run(tmp_path / "tiada.txt", tmp_path / "hasil")
    assert error.value.code is Code.INPUT_NOT_FOUND
    assert not (tmp_path / "hasil").exists()


def test_a_file_that_can_not_be_read_is_named_and_costs_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    (folder / "a.txt").write_text("Sari hadir")
    (folder / "b.txt").write_bytes(b"\x7fELF\0\0\0")
    (folder / "c.jsonl.gz").write_bytes(b"no gz at all")
    (folder / "d.txt").write_text("Budi hadir")
    summary = run(folder, tmp_path / "hasil")
    assert [document["id"] for document in documents(tmp_path / "hasil")] == [
        (folder / name).as_posix() for name in ("a.txt", "d.txt")
    ]
    assert summary.manifest["failures"] == {"input_binary": 1, "input_unreadable": 1}


def test_nothing_to_read_is_a_run_of_no_parts(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    summary = run(tmp_path / "kosong", tmp_path / "hasil")
    assert summary.manifest["counts"]["failed"] == 1 and summary.manifest["failures"] == {"input_empty": 1}


@pytest.mark.parametrize(("names", "more"), [(["-"], {}), ([], {}), (["a"], {"jsonl": False, "parquet": False})])
def test_runs_that_make_no_sense(tmp_path: Path, names: list[str], more: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        run_batch(names, tmp_path / "hasil", options(**more))


def test_how_far_it_is(source: Path, tmp_path: Path) -> None:
    shares: list[float] = []
    run(source, tmp_path / "hasil", watch=lambda progress: shares.append(progress.share))
    assert shares == sorted(shares) and 0 < shares[0] <= shares[-1] <= 1.0


def test_a_lock_that_a_dead_run_left_is_free(source: Path, tmp_path: Path) -> None:
    stopped_after(source, tmp_path / "hasil", 2)
    assert (tmp_path / "hasil" / ".state" / "lock").exists()
    assert run(source, tmp_path / "hasil").manifest["state"] == "complete"


def test_the_state_folder_of_a_store_is_its_own(tmp_path: Path) -> None:
    with Store(tmp_path / "hasil", {"telisik": "0", "inputs": []}, jsonl=True, parquet=True) as store:
        assert store.finished() == frozenset() and store.kept() == frozenset()
        assert store.finish(0.0)["parts"] == 0
    assert not (tmp_path / "hasil" / ".state").exists()
