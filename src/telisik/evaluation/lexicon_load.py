"""What the lexicons cost: time and memory to load all of them, and how fast they and their grammars are matched.

    python -m telisik.evaluation.lexicon_load [TEXT ...]

A lexicon is whatever a module of telisik builds once and without being told anything (`functools.cache`), so that a new
one is measured as soon as there is one. Only a fresh process tells the truth: nothing may be loaded before.
"""

from __future__ import annotations

import functools
import json
import pkgutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any, NamedTuple

from telisik.language.tokenizer import tokenize
from telisik.lexicon.phrases import Phrases

_PACKAGES = ("telisik.language", "telisik.lexicon", "telisik.mentions", "telisik.records")
_NO_LEXICONS = (".component.", ".proposals.", ".doc_tokens.", ".tagger.", ".measures.")
"""Modules that need spaCy, the trained network, or pint."""
_SAMPLES = Path(__file__).resolve().parents[3] / "data" / "samples"
_SECONDS = 1.0
"""How long a speed is measured."""


class Cost(NamedTuple):
    """What loading all lexicons took.

    Attributes:
        lexicons: how many were built.
        milliseconds: the time, without that of importing code.
        megabytes: how much the process grew, at its largest.
    """

    lexicons: int
    milliseconds: float
    megabytes: float


def builders() -> list[Callable[[], Any]]:
    """The functions that build a lexicon each; their modules are imported, and none is called."""
    return [
        value
        for name in _modules()
        for value in vars(import_module(name)).values()
        if isinstance(value, functools._lru_cache_wrapper)
        and value.__module__ == name  # not what it only imports
        and not signature(value).parameters
    ]


def load_all(build: Sequence[Callable[[], Any]]) -> tuple[Cost, list[Any]]:
    """Builds every lexicon: what that cost, and the lexicons."""
    before = _peak_megabytes()
    began = time.perf_counter()
    lexicons = [builder() for builder in build]
    took = time.perf_counter() - began
    return Cost(len(lexicons), took * 1000, _peak_megabytes() - before), lexicons


def phrase_tables(lexicons: Iterable[Any]) -> list[Phrases[Any]]:
    """The tables of phrases among lexicons, or one level inside them, each once."""
    found: dict[int, Phrases[Any]] = {}
    for lexicon in lexicons:
        inside = [getattr(lexicon, field.name) for field in fields(lexicon)] if is_dataclass(lexicon) else [lexicon]
        found.update((id(value), value) for value in inside if isinstance(value, Phrases))
    return list(found.values())


def matching_speed(tables: Sequence[Phrases[Any]], texts: Iterable[str]) -> float:
    """Words a second when a text is matched against one table of phrases at each of its tokens: the mean of all."""
    documents = [(len(text.split()), [token.text for token in tokenize(text)]) for text in texts]

    def match_all() -> None:
        for table in tables:
            match = table.match
            for _, words in documents:
                for position in range(len(words)):
                    match(words, position)

    return _rate(match_all, sum(words for words, _ in documents) * len(tables))


def component_speeds(texts: Sequence[str]) -> dict[str, float]:
    """Words a second of each component of the pipeline that works by lexicons, on texts that are cut already."""
    import spacy  # noqa: PLC0415 - after the lexicons are measured

    names = [f"telisik_{area}" for area in ("ranks", "titles", "units", "offices", "figures", "dates", "organizations")]
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "telisik.tokenizer.v1"}}})
    nlp.add_pipe("telisik_sentences")
    documents = list(nlp.pipe(texts))
    words = sum(len(text.split()) for text in texts)
    speeds: dict[str, float] = {}
    for name in names:
        component = nlp.create_pipe(name)

        def run(component: Callable[[Any], Any] = component) -> None:
            for document in documents:
                component(document)

        run()  # what it remembers of words counts as loaded
        speeds[name] = _rate(run, words)
    return speeds


def _modules() -> Iterator[str]:
    for package in _PACKAGES:
        for module in pkgutil.walk_packages(import_module(package).__path__, f"{package}."):
            if not any(part in f"{module.name}." for part in _NO_LEXICONS):
                yield module.name


def _rate(work: Callable[[], None], words: int) -> float:
    times = 0
    began = time.perf_counter()
    while (passed := time.perf_counter() - began) < _SECONDS or not times:
        work()
        times += 1
    return words * times / passed


def _peak_megabytes() -> float:
    import resource  # noqa: PLC0415 - not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def main(arguments: Sequence[str]) -> None:
    """Prints the costs and speeds as one JSON object; the arguments are files of text, own samples where none."""
    cost, lexicons = load_all(builders())
    paths = [Path(argument) for argument in arguments] or sorted(_SAMPLES.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    tables = phrase_tables(lexicons)
    components = component_speeds(texts)
    whole = 1 / sum(1 / speed for speed in components.values())
    report = {
        **cost._asdict(),
        "phrase_tables": len(tables),
        "words_a_second_a_table": matching_speed(tables, texts),
        "words_a_second_all_components": whole,
        **{f"words_a_second_{name}": speed for name, speed in components.items()},
    }
    print(json.dumps({name: round(value, 1) for name, value in report.items()}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
