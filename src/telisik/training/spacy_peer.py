"""A peer to compare with: spaCy's own small network for names, trained on the articles that a tagger was trained on.

    python -m telisik.training.spacy_peer src/telisik/training/lg.toml --out runs/spacy
    python -m telisik.training.spacy_peer runs/spacy/model-best --tag ../shared/corpus/dev > peer.jsonl
    telisik evaluate ../shared/corpus/dev --predictions peer.jsonl
    telisik bench --spacy runs/spacy/model-best

It is `spacy init config --lang id --pipeline ner --optimize efficiency` as it comes. It knows no nesting: of nested
mentions it learns the outermost.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.util import filter_spans

from telisik.evaluation.gold import Article, read_marked
from telisik.evaluation.labels import LabelNames
from telisik.evaluation.spans import outermost
from telisik.formats.inline import Marked
from telisik.training.examples import read_articles
from telisik.training.train import read_settings


def train_peer(configuration: Path, out: Path, *, steps: int) -> None:
    """Trains on the marked articles of one of telisik's configurations; the best model stands in `model-best`."""
    settings = read_settings(configuration)
    corpus = Path(settings.corpus)
    out.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("id")
    for name, folders in (("train", settings.train), ("dev", (settings.dev,))):
        articles = read_articles([corpus / folder for folder in folders])
        docs = [doc for marked in articles for doc in docs_of(nlp, marked)]
        DocBin(docs=docs).to_disk(out / f"{name}.spacy")
    config = init_config(lang="id", pipeline=["ner"], optimize="efficiency")
    config.to_disk(out / "config.cfg")
    paths = {f"paths.{name}": str(out / f"{name}.spacy") for name in ("train", "dev")}
    spacy_train(
        out / "config.cfg", out, overrides={**paths, "training.max_steps": steps, "training.seed": settings.seed}
    )


def docs_of(nlp: Language, marked: Marked) -> Iterator[Doc]:
    """The paragraphs of an article as docs with the outermost mentions, widened to whole tokens where need be."""
    spans = outermost(marked.spans)
    start = 0
    for line in marked.text.split("\n"):
        end = start + len(line)
        if line.strip():
            doc = nlp.make_doc(line)
            inside = [span for span in spans if start <= span.start and span.end <= end]
            found = [
                doc.char_span(span.start - start, span.end - start, span.label.value, alignment_mode="expand")
                for span in inside
            ]
            doc.ents = tuple(filter_spans([span for span in found if span is not None]))
            yield doc
        start = end + 1


def tagged(model: Path, articles: Iterable[Article]) -> Iterator[str]:
    """What a pipeline finds in articles, as JSON Lines that `telisik evaluate --predictions` reads."""
    nlp = spacy.load(model)
    for article in articles:
        doc = nlp(article.text or "")
        mentions = [{"label": e.label_, "start": e.start_char, "end": e.end_char, "text": e.text} for e in doc.ents]
        yield json.dumps({"id": article.name, "mentions": mentions}, ensure_ascii=False)


def main() -> None:
    """Trains a peer, or lets it tag articles, from the shell."""
    parser = argparse.ArgumentParser(prog="python -m telisik.training.spacy_peer")
    parser.add_argument("source", type=Path, help="a training's configuration, or a trained peer with --tag")
    parser.add_argument("--out", type=Path, help="folder of the peer that is trained")
    parser.add_argument("--steps", type=int, default=6000, help="at most so many steps; it stops earlier by itself")
    parser.add_argument("--tag", action="append", default=[], help="marked articles whose texts it shall tag")
    given = parser.parse_args()
    if given.tag:
        outcomes = read_marked(given.tag, LabelNames())
        for line in tagged(given.source, (outcome for outcome in outcomes if isinstance(outcome, Article))):
            print(line)
    elif given.out is None:
        parser.error("either --out FOLDER to train, or --tag ARTICLES")
    else:
        train_peer(given.source, given.out, steps=given.steps)


if __name__ == "__main__":
    main()
