"""The figure grammar as a spaCy component."""

from __future__ import annotations

import spacy
from spacy.tokens import DocBin

import telisik.mentions.figures.component  # noqa: F401


def test_the_component_stores_spans_scores_and_rules() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("telisik_figures")
    doc = nlp("Petugas menyita dua paket sabu.\nPolri: 120\nWarga pulang.")
    group = doc.spans["telisik_figures"]
    assert [(span.text, span.label_) for span in group] == [("dua paket", "FIGURE"), ("120", "FIGURE")]
    assert group.attrs["rules"] == ["container", "bare_listed"]
    assert all(0 <= score <= 1 for score in group.attrs["scores"])


def test_an_empty_document_has_an_empty_group() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("telisik_figures")
    assert len(nlp("").spans["telisik_figures"]) == 0


def test_its_spans_survive_storage() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("telisik_figures")
    stored = DocBin(docs=[nlp("Ada 40 perahu.")]).to_bytes()
    doc = next(iter(DocBin().from_bytes(stored).get_docs(nlp.vocab)))
    assert [span.text for span in doc.spans["telisik_figures"]] == ["40 perahu"]
