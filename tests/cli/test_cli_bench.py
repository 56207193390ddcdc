"""`telisik bench`: every tagger in a process of its own, one table or JSON; one that fails costs no other."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from cli_runner import Run, runner

from telisik import Extractor
from telisik.cli import bench
from telisik.corpus.options import cpus
from telisik.errors import Code, TelisikError
from telisik.evaluation import speed
from telisik.evaluation.speed import Speed, Subject, measure, shipped, stanza_models, telisik_model
from telisik.evaluation.speed_process import timed

TEXTS = ["Lindu menghitung dua kapal.", "Sulis diam."]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], extractor: Extractor) -> Run:
    monkeypatch.setattr(bench, "shipped", list)
    return runner(monkeypatch, capfdbinary, extractor)


def test_words_are_counted_after_the_warm_up_alone() -> None:
    seen: list[str] = []

    def read(texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            time.sleep(0.1 if len(seen) < 8 else 0.001)
            seen.append(text)
            yield text

    first, rate = timed(read, ["satu dua tiga"], seconds=0.1, workers=1)
    assert first >= 0.1
    assert len(seen) > 20 and 100 < rate <= 3000


def test_the_shipped_models_are_measured() -> None:
    assert {"telisik lg"} <= {subject.name for subject in shipped()}
    assert cpus() >= 1 and telisik_model("lg") in shipped()
    assert all(subject.kind == "stanza" for subject in stanza_models())


def test_telisik_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "cpus", lambda: 1)
    monkeypatch.setattr(speed, "_run", cache(speed._run))  # one process is enough to see that it works
    found = measure(telisik_model("lg"), tuple(TEXTS), seconds=0.1, times=1)
    assert found.first > found.start > 0.1 and found.one_thread == found.all_threads > 1
    assert found.peak_megabytes is None or 50 < found.peak_megabytes < 1000
    assert 5 < found.size_megabytes < 50


def measured(subject: Subject, texts: list[str], *, seconds: float, times: int) -> Speed:
    """In place of real processes: a peer that ends early, and everyone else as fast as there are texts."""
    if subject.name == "spaCy rusak":
        raise TelisikError(Code.DOCUMENT_FAILED, "its process ended early", where=subject.name)
    return Speed(1.25, 1.5, 1000.0 * len(texts), 1900.0 * len(texts), 270.4, 30.81)


@pytest.mark.parametrize("form", ["--json", "--markdown", "--stanza"])
def test_tables(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr(bench, "measure", measured)
    for name in ("biasa", "rusak"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "config.cfg").touch()
    (tmp_path / "satu.txt").write_text(TEXTS[0])
    peers = ["--spacy", tmp_path / "rusak", "--spacy", tmp_path / "biasa"]
    ran = run("bench", tmp_path / "satu.txt", "--model", "lg", *peers, form)
    assert ran.status == 1 and "spaCy rusak: its process ended early [document_failed]" in ran.err
    if form == "--json":
        told = json.loads(ran.out)
        assert told["words"] == 4 and list(told["taggers"]) == ["telisik lg", "spaCy biasa"]
        assert told["taggers"]["spaCy biasa"]["one_thread"] == 1000
    elif form == "--markdown":
        assert "| spaCy biasa | 1.25 | 1.50 | 1,000 | 1,900 | 270 | 30.8 |" in ran.out.decode()
    else:
        assert "1 texts, 4 words" in ran.out.decode() and "spaCy biasa" in ran.out.decode()


def test_a_peer_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("bench", "--spacy", tmp_path / "tiada")
    assert (ran.status, ran.out) == (2, b"") and "[model_not_found]" in ran.err


def test_nothing_to_read(run: Run, tmp_path: Path) -> None:
    assert run("bench", tmp_path / "tiada.txt").status == 2


def test_texts_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = bench._texts([])
    monkeypatch.setattr(bench, "_CORPUS", Path("tiada"))
    packaged = bench._texts([])
    assert len(corpus) > len(packaged) > 9 and "<PER>" not in "".join(corpus)


def test_a_process_that_ends_early() -> None:
    with pytest.raises(TelisikError, match=r"its process ended early: .*KeyError"):
        measure(Subject("lain", "lain", "x", Path()), TEXTS, seconds=0.1, times=1)
