"""How fast the batch runner is: beside the bare library and spaCy's own processes, with one process and with all.

`telisik bench --batch` prints `bench_batch`; `python -m telisik.evaluation.batch_bench memory` tells whether memory
stays flat over a long run.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from telisik.corpus import BatchOptions, Progress, run_batch
from telisik.corpus.options import cpus
from telisik.errors import MissingExtraError
from telisik.evaluation.speed_process import keep_out

_WORDS = 60_000
"""Words a process that are read; twenty seconds with the small model."""
_CHUNK_CHARS = 25_000
_TIMES = 2
"""Runs of which the best counts, as on a machine that others use too."""
_SAMPLE_SECONDS = 0.5
_PAGE = 4096


class Rate(NamedTuple):
    """How fast something read."""

    words: float
    documents: float


class Sample(NamedTuple):
    """How much memory a run held at a moment: documents done till then, and megabytes of it and its processes."""

    documents: int
    megabytes: float


def bench_batch(texts: Sequence[str], model: str = "sm") -> dict[str, Any]:
    """What there is to say of the batch runner, by name.

    Args:
        texts: that are read, again and again where they are few.
        model: which reads them.
    """
    workers = cpus()
    found: dict[str, Any] = {"model": model}
    one_share = list(_repeated(texts, _WORDS))
    bare = max(_in_process(_bare, one_share, model) for _ in range(_TIMES))
    found["the bare library, words/s"] = round(bare.words)
    one, _ = max(run_rate(one_share, model, workers=1) for _ in range(_TIMES))
    found["1 worker, words/s"] = round(one.words)
    found["1 worker, documents/s"] = round(one.documents, 1)
    found["cost of the batch layer"] = f"{1 - one.words / bare.words:.1%}"
    longer = list(_repeated(texts, _WORDS * workers))
    if workers > 1:
        many, samples = max(run_rate(longer, model, workers=workers) for _ in range(_TIMES))
        found[f"{workers} workers, words/s"] = round(many.words)
        found[f"{workers} workers, documents/s"] = round(many.documents, 1)
        found["parallel efficiency"] = f"{many.words / one.words / workers:.1%}"
        found["memory over time, MB"] = [round(sample.megabytes) for sample in _quarters(samples)]
    piped = _in_process(_piped, longer, model, workers)
    found[f"nlp.pipe(n_process={workers}), mentions alone, words/s"] = round(piped.words)
    with suppress(MissingExtraError):
        ray, _ = run_rate(longer, model, workers=workers, engine="ray")
        found[f"ray, {workers} workers, words/s"] = round(ray.words)
    return found


def run_rate(texts: Sequence[str], model: str, *, workers: int, engine: str = "local") -> tuple[Rate, list[Sample]]:
    """How fast a run reads, from its first finished chunk to its last, so that no start counts; and its memory."""
    done: list[tuple[float, int, int]] = []

    def watch(progress: Progress) -> None:
        done.append((time.perf_counter(), progress.words, progress.documents))

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.jsonl"
        rows = (json.dumps({"text": text}) for text in texts)
        source.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
        options = BatchOptions(model=model, workers=workers, engine=engine, chunk_chars=_CHUNK_CHARS)
        with sampled(lambda: done[-1][2] if done else 0) as samples:
            run_batch([str(source)], Path(folder) / "out", options, watch=watch)
    (began, words, documents), (ended, all_words, all_documents) = done[0], done[-1]
    seconds = max(ended - began, 1e-9)
    return Rate((all_words - words) / seconds, (all_documents - documents) / seconds), samples


def memory(documents: int, model: str, workers: int) -> list[Sample]:
    """The memory of a run over many short documents."""
    texts = (f"Kapolres Gowa AKBP Sari Dewi menyiapkan {number + 2} personel." for number in range(documents))
    return run_rate(list(texts), model, workers=workers)[1]


@contextmanager
def sampled(documents: Callable[[], int]) -> Iterator[list[Sample]]:
    """Notes the memory of this process and those below it, where the system says what that is, twice a second."""
    samples: list[Sample] = []
    ended = threading.Event()

    def note() -> None:
        while not ended.wait(_SAMPLE_SECONDS):
            with suppress(OSError, ValueError):
                samples.append(Sample(documents(), _memory_below("self")))

    thread = threading.Thread(target=note, daemon=True)
    thread.start()
    try:
        yield samples
    finally:
        ended.set()
        thread.join()


def _memory_below(process: str) -> float:
    """Megabytes that a process holds, with those that it started."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    own = pages * _PAGE / 1e6
    for thread in Path(f"/proc/{process}/task").iterdir():
        for child in (thread / "children").read_text(encoding="ascii").split():
            with suppress(OSError):  # it may have ended by now
                own += _memory_below(child)
    return own


def _quarters(samples: Sequence[Sample]) -> list[Sample]:
    """The highest sample of each quarter of a run."""
    size = max(1, len(samples) // 4)
    return [max(samples[at : at + size], key=lambda sample: sample.megabytes) for at in range(0, len(samples), size)][
        :4
    ]


def _repeated(texts: Sequence[str], words: int) -> Iterator[str]:
    """The texts again and again, until they have so many words."""
    for text in cycle(texts):
        if words <= 0:
            return
        words -= max(1, len(text.split()))
        yield text


def _in_process(function: Callable[..., Rate], *arguments: Any) -> Rate:
    """What a function says in a process of its own, as each worker has."""
    # not multiprocessing's Pool: its processes may start none of their own, as spaCy does
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=keep_out, initargs=("torch",)) as pool:
        return pool.submit(function, *arguments).result()


def _bare(texts: Sequence[str], model: str) -> Rate:
    """The library alone, to JSON and no further."""
    import telisik  # noqa: PLC0415 - in the process that is measured

    extractor = telisik.load(model)
    for text in islice(texts, 5):
        extractor.extract(text)
    began = time.perf_counter()
    for text in texts:
        extractor.extract(text).model_dump_json()
    return _rate(texts, time.perf_counter() - began)


def _piped(texts: Sequence[str], model: str, workers: int) -> Rate:
    """SpaCy's own way to many processes, which ends with mentions."""
    import telisik  # noqa: PLC0415

    nlp = telisik.load(model).nlp
    docs = nlp.pipe(texts, n_process=workers, batch_size=16)
    began = time.perf_counter()
    first = texts[: 16 * workers]
    for _ in islice(docs, len(first)):
        pass
    began = time.perf_counter()
    for _ in docs:
        pass
    return _rate(texts[len(first) :], time.perf_counter() - began)


def _rate(texts: Sequence[str], seconds: float) -> Rate:
    return Rate(sum(len(text.split()) for text in texts) / seconds, len(texts) / seconds)


def main() -> None:
    """Tells how memory went, and whether it was flat from a fifth of the documents on."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("what", choices=["memory"])
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--model", default="sm")
    parser.add_argument("--workers", type=int, default=cpus())
    asked = parser.parse_args()
    samples = memory(asked.documents, asked.model, asked.workers)
    for share in range(1, 11):
        here = [s.megabytes for s in samples if share - 1 < 10 * s.documents / asked.documents <= share]
        if here:
            upto = asked.documents * share // 10
            print(f"to document {upto:,}: {sum(here) / len(here):.0f} MB, at most {max(here):.0f}")
    later = [sample for sample in samples if sample.documents >= asked.documents / 5]
    tenth = max(1, len(later) // 10)
    before, after = (sum(s.megabytes for s in part) / tenth for part in (later[:tenth], later[-tenth:]))
    print(f"from document {asked.documents // 5:,} to the last: {after / before - 1:+.1%}")
    sys.exit(after > before * 1.05)


if __name__ == "__main__":
    main()
