"""How fast taggers are: start, words a second on one thread and on all, memory, size; each in a fresh process.

telisik is measured from text to records, its peers as they are: spaCy and Stanza find mentions, and join nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from telisik.corpus.options import cpus
from telisik.errors import Code, ModelError, TelisikError
from telisik.resources import model_path, models_folder

_PROCESS = Path(__file__).with_name("speed_process.py")
_RUN_FILE = "import runpy, sys; sys.argv.pop(0); runpy.run_path(sys.argv[0], run_name='__main__')"
"""Runs a file without its folder on the module path, whose file names (`dates.py`) could hide other modules."""

_THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TOKENIZERS_PARALLELISM")
_SHOWN = 200  # characters of what a process said before it failed


class Subject(NamedTuple):
    """What is measured.

    Attributes:
        name: for the table.
        kind: `telisik`, `spacy` or `stanza`.
        model: name or folder of a model; for Stanza the language.
        folder: whose files count as the model's size.
    """

    name: str
    kind: str
    model: str
    folder: Path


class Speed(NamedTuple):
    """What was measured.

    Attributes:
        start: seconds from the command to a loaded model, the best of the processes.
        first: seconds from the command to the first text's results, the best of the processes of one thread.
        one_thread: words a second from texts to results, the best of some processes.
        all_threads: the same with a process (Stanza: a thread) for each CPU.
        peak_megabytes: the most memory that a process held with one thread; `None` where the system does not say.
        size_megabytes: of the model's files.
    """

    start: float
    first: float
    one_thread: float
    all_threads: float
    peak_megabytes: float | None
    size_megabytes: float


class _Run(NamedTuple):
    start: float
    first: float
    words_per_second: float
    peak_megabytes: float | None


def shipped() -> list[Subject]:
    """The models that telisik comes with."""
    folders = sorted(config.parent for config in models_folder().glob("*/config.cfg"))
    return [Subject(f"telisik {folder.name}", "telisik", folder.name, folder) for folder in folders]


def telisik_model(model: str) -> Subject:
    """A model of telisik's, by name or folder.

    Raises:
        ModelError: `MODEL_NOT_FOUND`.
    """
    return Subject(f"telisik {Path(model).name}", "telisik", model, model_path(model))


def spacy_model(folder: Path) -> Subject:
    """A pipeline that spaCy saved, as a peer.

    Raises:
        ModelError: `MODEL_NOT_FOUND`.
    """
    if not (folder / "config.cfg").is_file():
        raise ModelError(Code.MODEL_NOT_FOUND, "holds no pipeline that spaCy saved; check the path", where=str(folder))
    return Subject(f"spaCy {folder.name}", "spacy", str(folder), folder)


def stanza_models() -> Iterator[Subject]:
    """Stanza's Indonesian pipeline, where the package and its models are there."""
    folder = Path(os.environ.get("STANZA_RESOURCES_DIR", Path.home() / "stanza_resources")) / "id"
    if find_spec("stanza") is not None and folder.is_dir():
        yield Subject("Stanza id", "stanza", "id", folder)


def measure(subject: Subject, texts: Sequence[str], *, seconds: float, times: int) -> Speed:
    """Measures one subject in `times` processes of one thread, then in one that uses all CPUs.

    Args:
        subject: what is measured.
        texts: what it reads; they are read again where the time is longer than they last.
        seconds: how long each process reads.
        times: how often the best is looked for.

    Raises:
        TelisikError: `DOCUMENT_FAILED` where a process ends before its time.
    """
    runs = [_run(subject, texts, seconds, threads=1) for _ in range(max(1, times))]
    together = _run(subject, texts, seconds, threads=cpus())
    peaks = [run.peak_megabytes for run in runs if run.peak_megabytes is not None]
    return Speed(
        start=min(run.start for run in (*runs, together)),
        first=min(run.first for run in runs),
        one_thread=max(run.words_per_second for run in runs),
        all_threads=together.words_per_second,
        peak_megabytes=max(peaks, default=None),
        size_megabytes=sum(file.stat().st_size for file in subject.folder.rglob("*") if file.is_file()) / 1e6,
    )


def _run(subject: Subject, texts: Sequence[str], seconds: float, *, threads: int) -> _Run:
    in_one = 1 if subject.kind != "stanza" else threads
    environment = os.environ | dict.fromkeys(_THREADS[:3], str(in_one)) | {_THREADS[3]: "false"}
    arguments = [sys.executable, "-c", _RUN_FILE, str(_PROCESS), subject.kind, subject.model, str(threads)]
    began = time.perf_counter()
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as process:
        ready = process.stdout.readline() if process.stdout else ""
        start = time.perf_counter() - began
        out, err = process.communicate(json.dumps({"texts": list(texts), "seconds": seconds}) + "\n")
    if process.returncode or not ready:
        said = " ".join(err.split())[-_SHOWN:]
        raise TelisikError(Code.DOCUMENT_FAILED, f"its process ended early: {said}", where=subject.name)
    found = json.loads(out.splitlines()[-1])
    return _Run(start, start + found["first"], found["words_per_second"], found["peak_megabytes"])
