"""The lexicon of titles has all kinds, no two entries of the same letters, and names its faults."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.lexicon.titles import load_titles, titles
from telisik.resources import lexicon_folder


def test_all_kinds_of_title_are_there() -> None:
    counts = Counter(title.kind for title in titles().titles.values())
    floors = {"academic": 150, "medical": 30, "religious": 40, "noble": 25, "police": 4, "military": 10}
    assert all(counts[kind] >= floor for kind, floor in floors.items()), counts


@pytest.mark.parametrize("letters", ["gus", "bung", "bapak", "ibu", "pak", "bu", "andi", "saudara"])
def test_words_that_the_guideline_leaves_out_are_no_title(letters: str) -> None:
    assert letters not in titles().titles


@pytest.mark.parametrize(
    ("line", "message"),
    [("S.H\tafter\tacademic\t\tX", "already those of 'S.H.'"), ("Xyz\tabove\tacademic\t\tX", "place must be"),
     ("Xyz\tafter\tsporty\t\tX", "kind must be"), ("Xyz\tafter\tacademic\twild\tX", "risk must be"),
     ("12\tafter\tacademic\t\tX", "needs letters")],
)  # fmt: skip
def test_a_faulty_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    shutil.copytree(lexicon_folder() / "titles", tmp_path / "titles")
    table = tmp_path / "titles" / "titles.tsv"
    table.write_text(table.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"titles/titles\.tsv:\d+: .*{message}"):
        load_titles(tmp_path)
