"""The lexicon of ranks is complete, and its loader says where a fault stands."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.lexicon.ranks import load_ranks
from telisik.lexicon.table import read_table
from telisik.resources import lexicon_folder

FORCES = ("code", "services", "grade", "label", "forms", "weak")
# Generic words (`Letnan`, `Sersan` …) and historic ranks, which the lists of PP 39/2010 and Perkap 3/2016 do not count.
NOT_COUNTED = {"letnan", "letnan_muda", "capeltu", "sersan", "kopral", "kelasi", "komodor"}


def test_every_rank_of_every_force_is_there() -> None:
    counts: Counter[str] = Counter()
    for row in read_table("ranks/ranks.tsv", FORCES):
        if row.cells["code"] not in NOT_COUNTED:
            counts.update(row.forms("services"))
    # Officers 11 with the five-star rank, warrant officers 2, sergeants 4, corporals 3, lowest 3;
    # the Navy has the Marines' generals (3) and lowest ranks (3) besides.
    assert counts == {"TNI AD": 23, "TNI AL": 29, "TNI AU": 23, "Polri": 22}


def test_every_rank_of_the_civil_service_is_there() -> None:
    assert len(load_ranks().grade_letters) == 17


def test_no_form_stands_twice_for_different_ranks(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    table = folder / "ranks" / "ranks.tsv"
    table.write_text(table.read_text(encoding="utf-8") + "x\tPolri\tOF-1\tX\tKompol\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"ranks/ranks\.tsv:\d+: the form 'kompol' is already"):
        load_ranks(folder)


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [("ranks.tsv", "x\tPolri\tOF\tX\tXyz", "no NATO grade"), ("marks.tsv", "Xyz\tclub\t\tX\tany", "kind must be"),
     ("marks.tsv", "Xyz\tcorps\t\tX\toften", "writing must be"), ("contexts.tsv", "moon\tx\ty", "no such role"),
     ("scores.tsv", "xyz\t3\t2", "must be counts")],
)  # fmt: skip
def test_a_faulty_line_is_named(tmp_path: Path, file: str, line: str, message: str) -> None:
    folder = copied(tmp_path)
    table = folder / "ranks" / file
    table.write_text(table.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"{file}:\d+: .*{message}"):
        load_ranks(folder)


def test_a_missing_role_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    table = folder / "ranks" / "contexts.tsv"
    kept = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("captain")]
    table.write_text("\n".join(kept) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no words for \\['captain'\\]"):
        load_ranks(folder)


def copied(folder: Path) -> Path:
    shutil.copytree(lexicon_folder() / "ranks", folder / "ranks")
    return folder
