"""The spaCy component stores what the grammar proposes."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from telisik.language.component import IndonesianTokenizer

NLP = spacy.blank("id")
NLP.tokenizer = IndonesianTokenizer(NLP.vocab)
NLP.add_pipe("telisik_ranks")


def test_candidates_become_spans_with_scores_and_rules() -> None:
    doc = NLP("Kapolres,  AKBP Sari Dewi, dan\n\nKapten Laut (P) Yosua.")
    group = doc.spans["telisik_ranks"]
    assert [(span.text, span.label_) for span in group] == [("AKBP", "RANK"), ("Kapten Laut (P)", "RANK")]
    assert group.attrs["rules"] == ["form", "mark"]
    assert all(0.9 < score <= 1 for score in group.attrs["scores"])


def test_the_group_survives_serialisation() -> None:
    doc = NLP("AKBP Sari Dewi hadir.")
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert again.spans["telisik_ranks"].attrs == doc.spans["telisik_ranks"].attrs
