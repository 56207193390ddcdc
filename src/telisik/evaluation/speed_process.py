"""What `evaluation.speed` runs in a process of its own: it loads one tagger, says so, and reads texts for some seconds.

It is run as a file, so that a peer is measured without telisik in its memory: nothing of telisik may be imported at the
top. `kind model workers` are its arguments; it prints a line when the tagger is loaded, then takes
`{"texts": […], "seconds": …}` as a line of standard input and prints one JSON object.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle
from typing import Any

_WARM_UP, _BATCH = 8, 4
"""Documents a worker that are read before the clock starts, and how many a worker is handed at once."""

Reader = Callable[[Iterable[str]], Iterable[Any]]


def telisik_reader(model: str, workers: int) -> Reader:
    """From text to records, by telisik."""
    import telisik  # noqa: PLC0415 - its import is part of what is measured

    extractor = telisik.load(model)
    return lambda texts: extractor.stream(texts, workers=workers, batch_size=_BATCH)


def spacy_reader(model: str, workers: int) -> Reader:
    """A spaCy pipeline."""
    import spacy  # noqa: PLC0415

    nlp = spacy.load(model)
    return lambda texts: nlp.pipe(texts, n_process=workers, batch_size=32)


def stanza_reader(model: str, workers: int) -> Reader:
    """Stanza's pipeline of a language, with all processors that it has; its threads are the environment's."""
    import stanza  # noqa: PLC0415

    nlp = stanza.Pipeline(model, download_method=None, use_gpu=False, verbose=False)
    return lambda texts: map(nlp, texts)


def keep_out(module: str) -> None:
    """Lets no import of a module succeed from now on."""
    sys.modules[module] = None  # type: ignore[assignment]  # Python's own way to say that there is none


READERS = {"telisik": telisik_reader, "spacy": spacy_reader, "stanza": stanza_reader}


def timed(read: Reader, texts: list[str], *, seconds: float, workers: int) -> tuple[float, float]:
    """Reads texts, all of them once before any twice, until the time is up; some come first that do not count.

    Returns:
        Seconds to the first result, for which lexicons may have to be loaded, and words a second after the warm-up.
    """
    warm_up = _WARM_UP * workers
    ends = [0.0]

    def given() -> Iterator[str]:
        for text in cycle(texts):
            if ends[0] and time.perf_counter() >= ends[0]:
                return
            yield text

    words = 0
    first = 0.0
    began = last = time.perf_counter()
    for number, (text, _) in enumerate(zip(cycle(texts), read(given()), strict=False), start=1):
        last = time.perf_counter()
        first = first or last - began
        if number == warm_up:
            began = last
            ends[0] = began + seconds
        elif number > warm_up:
            words += len(text.split())
    return first, words / (last - began)  # what a pool of processes needs to end is not counted


def peak_megabytes() -> float | None:
    """The most memory that this process has held; `None` where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Loads, says so, reads, and tells what came out."""
    kind, model, workers = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if kind != "stanza":
        keep_out("torch")  # spaCy loads it wherever it is installed, and telisik's users need not have it
    read = READERS[kind](model, workers)
    print("ready", flush=True)
    order = json.loads(sys.stdin.readline())
    first, speed = timed(read, order["texts"], seconds=order["seconds"], workers=workers)
    told = {"first": first, "words_per_second": speed, "peak_megabytes": peak_megabytes()}
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main()
