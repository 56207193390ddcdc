"""The spaCy component stores what the grammar proposes."""

from __future__ import annotations

import spacy

from telisik.language.component import IndonesianTokenizer

NLP = spacy.blank("id")
NLP.tokenizer = IndonesianTokenizer(NLP.vocab)
NLP.add_pipe("telisik_titles")


def test_candidates_become_spans_with_scores_and_rules() -> None:
    doc = NLP("Drs. H.  Salim Amri, S.E., M.M., dan AKP Suwandi, SH hadir.")
    group = doc.spans["telisik_titles"]
    assert [(span.text, span.label_) for span in group] == [
        ("Drs. H.", "TITLE"), ("S.E., M.M.", "TITLE"), ("SH", "TITLE"),
    ]  # fmt: skip
    assert group.attrs["rules"] == ["before_run", "after_stops", "after_ranked"]
    assert all(0.5 < score <= 1 for score in group.attrs["scores"])
