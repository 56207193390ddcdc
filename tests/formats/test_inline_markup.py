"""Inline mark-up is taken out and put back without loss."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from telisik.errors import Code, InputError
from telisik.formats.inline import Span, read_inline, write_inline
from telisik.schema import Label


@pytest.mark.parametrize(
    "marked",
    [
        "",
        "Tak ada apa-apa di sini.",
        "<POS>Kapolda <LOC>Kaltim</LOC></POS> hadir",
        "<POS><UNT>Polres</UNT></POS>",
        "<ORG>Dinas <LOC>Gowa</LOC></ORG><FIG>2 orang</FIG>",
        "a < b > c &amp; <b>tebal</b> <PERSON>",
        "<<PER>Sari</PER>>",
    ],
)
def test_written_as_it_was_read(marked: str) -> None:
    text, spans = read_inline(marked)
    assert write_inline(text, spans) == marked


def test_spans_stand_in_text_order_outer_before_inner() -> None:
    text, spans = read_inline("<PER>Sari</PER> <POS><UNT>Polres <LOC>Gowa</LOC></UNT></POS>")
    assert [(text[s.start : s.end], s.label.tag) for s in spans] == [
        ("Sari", "PER"),
        ("Polres Gowa", "POS"),
        ("Polres Gowa", "UNT"),
        ("Gowa", "LOC"),
    ]


@pytest.mark.parametrize("marked", ["<PER>Sari", "Sari</PER>", "<PER>Sari</ORG>", "<PER><ORG>Sari</PER></ORG>"])
def test_mark_up_that_does_not_nest(marked: str) -> None:
    with pytest.raises(InputError, match=r"^satu\.xml: .*mend the mark-up") as raised:
        read_inline(marked, where="satu.xml")
    assert raised.value.code is Code.INPUT_FORMAT


@st.composite
def nested(draw: st.DrawFn, low: int, high: int, depth: int = 3) -> list[Span]:
    """Spans that nest, between two offsets."""
    spans: list[Span] = []
    while low < high and draw(st.booleans()):
        start = draw(st.integers(low, high - 1))
        end = draw(st.integers(start + 1, high))
        spans.append(Span(start, end, draw(st.sampled_from(Label))))
        if depth:
            spans += draw(nested(start, end, depth - 1))
        low = end
    return spans


@given(st.data(), st.text(max_size=40) | st.text("<>/PER& \n", max_size=40))
def test_any_text_with_any_nested_spans(data: st.DataObject, text: str) -> None:
    assume(not read_inline_finds_tags(text))
    spans = data.draw(nested(0, len(text)))
    assert read_inline(write_inline(text, spans)) == (text, tuple(spans))


def read_inline_finds_tags(text: str) -> bool:
    return any(f"<{slash}{label.tag}>" in text for label in Label for slash in ("", "/"))
