from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from telisik.errors import LexiconError
from telisik.lexicon import places as gazetteer
from telisik.lexicon.table import read_table

AREAS = gazetteer.all_areas()
DISTRICTS = gazetteer.all_districts()


def test_counts_are_those_of_the_decree_of_2025() -> None:
    kinds = Counter(entry.kind for entry in AREAS)
    assert kinds["province"] == 38
    assert kinds["regency"] == 416
    assert kinds["city"] == 98
    assert len(DISTRICTS) == 7285
    assert gazetteer.village_count() == 83762


def test_every_state_of_iso_3166_is_there() -> None:
    assert sum(entry.kind == "country" for entry in AREAS) >= 249


@pytest.mark.parametrize("kind", ["province", "regency", "city", "country"])
def test_no_two_areas_of_a_kind_share_a_name(kind: str) -> None:
    names = Counter(gazetteer.fold(entry.name) for entry in AREAS if entry.kind == kind)
    assert names.most_common(1)[0][1] == 1


def test_no_two_districts_of_a_regency_share_a_name() -> None:
    names = Counter((entry.within, gazetteer.fold(entry.name)) for entry in DISTRICTS)
    assert names.most_common(1)[0][1] == 1


def test_codes_are_unique_and_every_parent_exists() -> None:
    codes = Counter(entry.code for entry in (*AREAS, *DISTRICTS))
    assert codes.most_common(1)[0][1] == 1
    for entry in (*AREAS, *DISTRICTS):
        assert gazetteer.ancestry(entry)[0].kind == "country"


def test_every_regency_has_districts_and_every_province_regencies() -> None:
    enclosing = {entry.within for entry in (*AREAS, *DISTRICTS)}
    assert {entry.code for entry in AREAS if entry.kind in ("province", "regency", "city")} <= enclosing


def test_landmarks_have_no_name_twice_in_one_place() -> None:
    names = Counter(
        (gazetteer.fold(form), entry.within) for entry, forms in gazetteer.landmarks() for form in (entry.name, *forms)
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_short_forms_stand_once_for_each_bearer() -> None:
    rows = read_table("places/short_forms.tsv", ["form", "code"])
    forms = Counter((gazetteer.fold(row.cells["form"]), row.cells["code"]) for row in rows)
    assert [form for form, count in forms.items() if count > 1] == []


def test_villages_are_found_by_bisection() -> None:
    codes = {entry.code for entry in gazetteer.villages("manggar")}
    assert {"64.71.01.1001", "33.17.13.2007"} <= codes
    assert gazetteer.villages("") == ()
    assert gazetteer.villages("zzzz") == ()


def test_a_wrong_line_is_reported_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "areas.tsv").write_text("# areas\ncode\tname\n640\tKalimantan Timur\n", encoding="utf-8")
    (tmp_path / "places" / "countries.tsv").write_text("# countries\ncode\tname\nID\tIndonesia\n", encoding="utf-8")
    monkeypatch.setattr("telisik.lexicon.table.lexicon_folder", lambda: tmp_path)
    with pytest.raises(LexiconError, match=r"places/areas.tsv:3"):
        gazetteer._areas.__wrapped__()
