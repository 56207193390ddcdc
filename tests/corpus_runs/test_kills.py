"""Runs that are killed at random moments, and documents that would stop them: nothing is lost, nothing comes twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from fake_workers import hostile_crew
from news import article, write_news

from telisik.corpus import BatchOptions, run_batch

zstandard = pytest.importorskip("zstandard")
pytest.importorskip("pyarrow")

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")]

_RUN = Path(__file__).with_name("run_it.py")
_KILLS = 10  # of the parent, and as many of workers


def start(source: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(_RUN), str(source), str(out)], stderr=subprocess.PIPE)


def children(process: int) -> list[int]:
    """Those that read: not the one that multiprocessing starts to keep count of what is shared."""
    with suppress(OSError):
        found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        return [int(child) for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
    return []


def files(out: Path) -> dict[str, bytes]:
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    manifest = json.loads(found["manifest.json"])
    del manifest["timings"]
    return found | {"manifest.json": json.dumps(manifest).encode()}


def ids(out: Path) -> list[str]:
    content = b"".join(zstandard.decompress(path.read_bytes()) for path in sorted((out / "documents").iterdir()))
    return [json.loads(line)["id"] for line in content.splitlines()]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("masuk") / "berita.jsonl"
    write_news(path, documents=400, sentences=3)
    return path


@pytest.fixture(scope="module")
def whole(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], float]:
    """What comes of a run that nothing disturbs, and how long it takes."""
    out = tmp_path_factory.mktemp("utuh") / "hasil"
    began = time.monotonic()
    process = start(source, out)
    assert process.wait() == 0
    assert ids(out) == [f"d{number:06}" for number in range(400)]
    return files(out), time.monotonic() - began


def test_a_run_whose_parent_is_killed(source: Path, whole: tuple[dict[str, bytes], float], tmp_path: Path) -> None:
    expected, seconds = whole
    chance = random.Random(1)
    killed = finished = 0
    while killed < _KILLS or not finished:
        out = tmp_path / f"hasil-{finished}"
        process = start(source, out)
        if killed < _KILLS:
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0.2, seconds))
        else:
            process.wait()
        if process.poll() is None:
            process.kill()
            killed += 1
        if process.wait() == 0:
            assert files(out) == expected
            finished += 1
    assert finished


def test_a_run_whose_workers_are_killed(source: Path, whole: tuple[dict[str, bytes], float], tmp_path: Path) -> None:
    expected, _ = whole
    chance = random.Random(2)
    killed = finished = 0
    while killed < _KILLS:
        out = tmp_path / f"hasil-{finished}"
        process = start(source, out)
        while process.poll() is None:
            time.sleep(chance.uniform(2.0, 5.0))  # a process needs about two seconds to be ready
            workers = children(process.pid)
            if workers and killed < _KILLS:
                with suppress(ProcessLookupError):
                    os.kill(chance.choice(workers), signal.SIGKILL)
                    killed += 1
        assert process.wait() == 0, process.stderr and process.stderr.read()
        assert files(out) == expected
        finished += 1


def test_no_worker_outlives_a_killed_parent(source: Path, tmp_path: Path) -> None:
    process = start(source, tmp_path / "hasil")
    workers: list[int] = []
    while len(workers) < 2:
        time.sleep(0.1)
        workers = children(process.pid)
    process.kill()
    process.wait()
    limit = time.monotonic() + 60
    while any(b"spawn_main" in _command(worker) for worker in workers):
        assert time.monotonic() < limit
        time.sleep(0.2)


def _command(process: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def hostile_line(number: int) -> bytes:
    """One of ten kinds of lines that no document comes of."""
    good: dict[str, Any] = {"id": f"buruk{number}", "text": article(number, 1)}
    kinds: list[bytes] = [
        b'{"id": "putus", "text": "Kapolres',
        b"[1, 2]",
        json.dumps(good | {"text": None}).encode(),
        json.dumps(good | {"text": 17}).encode(),
        json.dumps({"id": "tanpa teks"}).encode(),
        json.dumps(good | {"published": "kemarin"}).encode(),
        json.dumps(good | {"text": "a" * 5001}).encode(),
        b'{"id": "rusak", "text": "Caf\xe9 Gowa"}',
        b"[" * 3000,
        json.dumps(good | {"text": "mati"}).encode(),
    ]
    return kinds[number % len(kinds)]


def test_ten_thousand_documents_with_a_hundred_hostile_ones(tmp_path: Path) -> None:
    source = tmp_path / "berita.jsonl"
    with source.open("wb") as stream:
        for number in range(10_000):
            hostile = number % 100 == 50
            good = json.dumps({"id": f"d{number:06}", "text": article(number, 1)}).encode()
            stream.write((hostile_line(number // 100) if hostile else good) + b"\n")
    out = tmp_path / "hasil"
    options = BatchOptions(model="sm", longest=5000, chunk_chars=20_000, part_chars=300_000, workers=2)
    summary = run_batch([str(source)], out, options, make_crew=hostile_crew)
    assert summary.manifest["counts"]["documents"] == 9900
    assert ids(out) == [f"d{number:06}" for number in range(10_000) if number % 100 != 50]
    rows = [json.loads(line) for line in (out / "quarantine.jsonl").read_text().splitlines()]
    assert len(rows) == 100 and all(row["id"] and row["message"] for row in rows)
    assert summary.manifest["failures"] == {
        "document_too_long": 10,
        "input_encoding": 10,
        "input_row": 70,
        "worker_died": 10,
    }
