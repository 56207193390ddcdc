"""The day of publication is read from datelines and from nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from telisik.language.tokenizer import tokenize
from telisik.mentions.dates import find_published

DAY = date(2024, 8, 20)


@pytest.mark.parametrize(
    "text",
    [
        "Tarakan, 20 Agustus 2024 – Hujan deras turun sejak Minggu.",
        "TARAKAN, Selasa (20/8/2024) - Hujan deras turun.",
        "Tarakan (20/8/2024) — Hujan deras turun.",
        "Warta Tarakan, Nunukan, 20 Agustus 2024 -- Hujan deras turun.",
        "Hujan Deras di Tarakan\nSelasa, 20 Agustus 2024 | 10.30 WITA\nHujan turun.",
        "Hujan Deras di Tarakan\n\nSelasa, 20 Agustus 2024 10:30 WIB\n\nHujan turun.",
        "Hujan Deras di Tarakan\nTarakan, 20 Agustus 2024\nHujan turun sejak 18 Agustus 2024.",
        "20 Agustus 2024\nHujan turun.",
        "2024-08-20\nHujan turun.",
    ],
)
def test_dateline(text: str) -> None:
    assert find_published(text, tokenize(text)) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hujan deras turun di Tarakan, Selasa (20/8/2024).",
        "Hujan deras turun di Tarakan pada 20 Agustus 2024 - kata petugas.",
        "Sarwono Kusuma (20 Agustus 1924 – 3 Juni 1999) adalah pelukis.",
        "Tarakan, Selasa (20/8) – Hujan deras turun.",
        "Tarakan, 31 Juni 2024 – Hujan deras turun.",
        "Satu.\nDua.\nTiga.\nEmpat.\nLima.\nTarakan, 20 Agustus 2024 – Hujan deras turun.",
        "Agustus 2024\nHujan turun.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_published(text, tokenize(text)) is None
