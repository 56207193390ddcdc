"""The scorer of what figures belong to, annotated by offsets."""

from pathlib import Path

import pytest
from record_views import records_of

from telisik.errors import LexiconError
from telisik.evaluation.figure_links import GOLD, FigureLink, found_links, named_records, read_figure_links

MARKED = "<UNT>Polres <LOC>Gowa</LOC></UNT> menyita <FIG>dua ponsel</FIG> di <LOC>Desa Bontoala</LOC>."


@pytest.mark.parametrize("table", sorted(GOLD.glob("*.tsv")), ids=lambda table: table.stem)
def test_shipped_tables_can_be_read(table: Path) -> None:
    links = [link for links in read_figure_links(table).values() for link in links]
    assert links
    assert all(link.start < link.end and all(start < end for start, end in link.right) for link in links)


def test_a_row_is_a_figure_and_what_is_right(tmp_path: Path) -> None:
    table = tmp_path / "mine-by.tsv"
    table.write_text("# mine\nfile\tstart\tend\tby\nx1\t3\t5\t0-2 | 7-9\nx1\t6\t8\t-\n", encoding="utf-8")
    assert read_figure_links(table) == {"x1": [FigureLink(3, 5, ((0, 2), (7, 9))), FigureLink(6, 8, ())]}


def test_a_broken_table_names_its_line(tmp_path: Path) -> None:
    table = tmp_path / "mine-place.tsv"
    table.write_text("# mine\nfile\tstart\tend\tplace\nx1\t3\t\t-\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine-place\.tsv:3"):
        read_figure_links(table)


def test_records_are_found_by_offsets() -> None:
    records = records_of(MARKED)
    assert found_links(records, "by") == {(20, 30): records.units[0].id}
    assert named_records(records, [(0, 11)]) == {records.units[0].id}
    assert set(found_links(records, "place").values()) == named_records(records, [(34, 47)])
