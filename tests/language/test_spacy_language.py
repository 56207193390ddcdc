"""Tokeniser and sentences inside spaCy."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.vocab import Vocab

from telisik.language.component import IndonesianTokenizer
from telisik.language.doc_tokens import DocTokens
from telisik.language.tokenizer import tokenize

TEXT = " Letkol Inf. Bagus  hadir.\n\nIa puas.\t"
TOKENIZER = IndonesianTokenizer(Vocab())


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": "telisik.tokenizer.v1"}}})
    nlp.add_pipe("telisik_sentences")
    return nlp


def test_sentences_are_set(nlp: Language) -> None:
    assert [sent.text.strip() for sent in nlp(TEXT).sents] == ["Letkol Inf. Bagus  hadir.", "Ia puas."]


def test_saved_pipeline_reads_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again(TEXT).to_json() == nlp(TEXT).to_json()


def test_bytes_carry_it_too(nlp: Language) -> None:
    again = spacy.blank("id", config=nlp.config).from_bytes(nlp.to_bytes())
    assert again(TEXT).to_json() == nlp(TEXT).to_json()


@given(st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(" \n\r\t"))))
def test_the_text_is_recovered_and_tokens_agree(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    view = DocTokens(doc)
    assert list(view.tokens) == tokenize(text)
    assert all(view.span(i, i + 1).text == token.text for i, token in enumerate(view.tokens))
    assert all(view.index_of(view.doc_index(i)) == i for i in range(len(view.tokens)))
