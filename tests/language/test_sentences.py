"""Sentences: texts with a bar where one ends, and what holds for any string."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.language.sentences import split_sentences
from telisik.language.tokenizer import tokenize


def cut(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[a].start : tokens[b - 1].end] for a, b in split_sentences(text, tokens)]


@pytest.mark.parametrize(
    "marked",
    [
        "Warga pulang. | Polisi berjaga.",
        # abbreviations end nothing
        "Kombes Pol. Ratna Dewi hadir. | Ia tersenyum.",
        "Danyonif Letkol Inf. Bagus Pratama memimpin apel.",
        "Kantor di Jl. Anggrek No. 5 Kel. Sukarasa terbakar.",
        "Hadir Drs. H. Karim, M.Si. dan Pj. Bupati.",
        "Rapat dipimpin Joko P. di Balikpapan. | Rapat usai.",
        "Acara dibuka Ratna Dewi, S.E. | Menurut dia, semua siap.",
        "Hadir camat, lurah, dkk. | Mereka pulang sore.",
        # quotes
        "“Situasi aman.” | Warga pulang.",
        "“Situasi aman.” ucap Pangdam. | Warga pulang.",
        '"Kami siap. Semua aman," kata Kapolres. | Ia lalu pergi.',
        '"Kami siap." | "Semua aman."',
        'Ia berkata, "Kami siap." | Warga tenang.',
        "Polisi (Kapolres hadir. Juga Wakapolres) berjaga. | Aman.",
        # news as it comes
        "MAKASSAR – Kapolda meninjau pos. | Ia puas.",
        "JAKARTA, KOMPAS.com - Panglima tiba. | Ia disambut.",
        "Kota aman.|Kapolda puas.",
        "Apa benar? | Tidak! | Sungguh... | Warga heran.",
        "Ia ragu... lalu pergi. | Selesai.",
        "Total 2.445 personel pukul 06.30 Wita. | Semua siap.",
        "1. Kodim menyiapkan pos. | 2. Polres berjaga.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    expected = [sentence.strip() for sentence in marked.split("|")]
    assert cut(marked.replace(" | ", " ").replace("|", "")) == expected


def test_lines_and_list_items_are_sentences() -> None:
    text = "Kodim Gelar Apel\n\nBALIKPAPAN - Apel digelar.\n- 20 personel\r\n- dua truk\nSemua siap"
    assert cut(text) == ["Kodim Gelar Apel", "BALIKPAPAN - Apel digelar.", "- 20 personel", "- dua truk", "Semua siap"]


def test_hard_wrapped_lines_run_on() -> None:
    text = (
        "Komandan Kodim meninjau rumah warga yang rusak\n"
        "akibat angin kencang pada Senin malam. Ia lalu\n"
        "menyerahkan bantuan berupa beras, selimut, dan\n"
        "terpal kepada para korban yang masih bertahan.\n"
        "\n"
        "Warga berterima kasih."
    )
    assert [len(sentence.split()) for sentence in cut(text)] == [13, 15, 3]


@given(st.one_of(st.text(), st.text(alphabet='aB1 .!?"“”()\n\r-,')))
def test_sentences_cover_all_tokens_in_order(text: str) -> None:
    tokens = tokenize(text)
    sentences = split_sentences(text, tokens)
    assert [i for a, b in sentences for i in range(a, b)] == list(range(len(tokens)))
    assert all(a < b for a, b in sentences)
