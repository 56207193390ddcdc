"""An exported tagger to a whole pipeline that `spacy.load` reads.

`python -m telisik.training.package FILES --name lg --out models/lg`
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language

import telisik
from telisik.mentions.tagger.component import TaggerComponent

COMPONENTS = (
    "telisik_sentences",
    "telisik_tagger",
    "telisik_ranks",
    "telisik_titles",
    "telisik_units",
    "telisik_offices",
    "telisik_figures",
    "telisik_dates",
    "telisik_organizations",
    "telisik_bylines",
    "telisik_echoes",
    "telisik_overlaps",
)


def build_pipeline(tagger: Path, *, name: str) -> Language:
    """The whole pipeline around an exported tagger."""
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "telisik.tokenizer.v1"}}})
    for factory in COMPONENTS:
        nlp.add_pipe(factory)
    component = nlp.get_pipe("telisik_tagger")
    if not isinstance(component, TaggerComponent):
        raise TypeError("telisik_tagger is not telisik's own component")
    component.from_disk(tagger)
    nlp.meta.update({"name": f"telisik_{name}", "version": telisik.__version__, "license": "MIT"})
    nlp.meta["description"] = "Indonesian news: people, ranks, units, offices, places, organisations, figures, dates."
    return nlp


def main(arguments: Sequence[str]) -> None:
    """Builds a pipeline from the shell."""
    if len(arguments) != 5 or arguments[1] != "--name" or arguments[3] != "--out":
        raise SystemExit("usage: python -m telisik.training.package TAGGER --name NAME --out FOLDER")
    build_pipeline(Path(arguments[0]), name=arguments[2]).to_disk(Path(arguments[4]))


if __name__ == "__main__":
    main(sys.argv[1:])
