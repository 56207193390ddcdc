"""The peer learns the outermost mentions of each paragraph."""

from __future__ import annotations

import pytest

from telisik.formats.inline import read_inline

spacy = pytest.importorskip("spacy")
pytest.importorskip("torch")


def test_paragraphs_with_their_outermost_mentions() -> None:
    from telisik.training.spacy_peer import docs_of

    marked = read_inline(
        "<POS>Kapolda <LOC>Riau</LOC></POS> tiba.\n\nDitahan oleh<UNT>Polda</UNT>, <DAT>Rabu</DAT> <FIG>2 orang</FIG>."
    )
    docs = list(docs_of(spacy.blank("xx"), marked))
    assert [[(ent.text, ent.label_) for ent in doc.ents] for doc in docs] == [
        [("Kapolda Riau", "POSITION")],
        [("olehPolda", "UNIT"), ("Rabu", "DATE"), ("2 orang", "FIGURE")],
    ]
