"""The spaCy component."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

import telisik.mentions.dates.component  # noqa: F401 - registers the factory without an installed entry point


def test_the_component_stores_spans_scores_and_rules() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("telisik_dates")
    doc = Doc(nlp.vocab, words=["Apel", "Selasa", "(", "20/8/2024", ")", " ", "pukul", "06.30", "Wita"])
    group = nlp(doc).spans["telisik_dates"]
    assert [(span.text, span.label_) for span in group] == [
        ("Selasa ( 20/8/2024 )", "DATE"),
        ("pukul 06.30 Wita", "DATE"),
    ]
    assert group.attrs["rules"] == ["weekday_and_digits", "clock"]
    assert all(0.9 < score <= 1 for score in group.attrs["scores"])


def test_the_spans_survive_bytes() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("telisik_dates")
    doc = nlp(Doc(nlp.vocab, words=["kemarin", "sore"]))
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in copy.spans["telisik_dates"]] == ["kemarin sore"]
    assert copy.spans["telisik_dates"].attrs["rules"] == ["near_day"]
