"""spaCy's own way to many processes, which sends the pipeline to processes that are spawned."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest

from telisik import Extractor

TEXTS = ["Kapolres Gowa AKBP Sari Dewi menyiapkan 250 personel.", "Sari tiba di Makassar.", ""]


@pytest.fixture
def spawned() -> Iterator[None]:
    before = multiprocessing.get_start_method(allow_none=True)
    multiprocessing.set_start_method("spawn", force=True)
    yield
    multiprocessing.set_start_method(before, force=True)


@pytest.mark.slow
def test_a_pipe_of_two_processes(extractor: Extractor, spawned: None) -> None:
    def mentions(processes: int) -> list[list[tuple[str, str]]]:
        docs = extractor.nlp.pipe(TEXTS, n_process=processes)
        return [[(span.text, span.label_) for span in doc.spans["telisik"]] for doc in docs]

    assert mentions(2) == mentions(1)
