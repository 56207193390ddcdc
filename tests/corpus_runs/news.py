"""Short news of our own, as many as a test needs, no two alike."""

from __future__ import annotations

import json
from pathlib import Path

_UNITS = ("Polres Gowa", "Kodim 0905/Balikpapan", "Lanal Bintan", "Polsek Rappocini", "Korem 072/Pamungkas")
_NAMES = ("Sari Dewi", "Joko Raharjo", "Made Astawa", "Rahmat Hidayat", "Lina Marlina", "Yusuf Tandi")
_OFFICES = ("Kapolres Gowa AKBP", "Dandim 0905/Bpp Letkol Inf", "Danlanal Bintan Kolonel Laut (P)", "Bupati Gowa")
_DEEDS = ("menyiapkan {} personel", "menyita {} kilogram sabu", "membagikan {} paket beras", "menangkap {} orang")


def sentence(number: int) -> str:
    """One sentence of about ten words."""
    office, name = _OFFICES[number % len(_OFFICES)], _NAMES[number % len(_NAMES)]
    deed = _DEEDS[number % len(_DEEDS)].format(number % 900 + 2)
    return f"{office} {name} {deed} bersama {_UNITS[number % len(_UNITS)]} pada {number % 28 + 1} Mei 2024."


def article(number: int, sentences: int) -> str:
    """Some sentences."""
    return " ".join(sentence(number * 7 + step) for step in range(sentences))


def write_news(path: Path, documents: int, sentences: int) -> None:
    """A file of JSON Lines."""
    with path.open("w", encoding="utf-8") as stream:
        for number in range(documents):
            stream.write(json.dumps({"id": f"d{number:06}", "text": article(number, sentences)}) + "\n")
