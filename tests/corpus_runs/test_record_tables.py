"""Tables hold what documents hold, under columns that the schema gives them."""

from __future__ import annotations

import datetime
import json

import pytest

from telisik import Extractor
from telisik.formats.writers.record_tables import TABLES, arrow_schema, columns, json_schema, rows

NEWS = (
    "Kapolres Gowa AKBP Sari Dewi, S.I.K. menyiapkan sekitar 2.445 personel di Kabupaten Gowa pada 20 Agustus 2024. "
    "Polisi menyita sabu 2,5 kilogram senilai Rp 3 miliar, kata Komisi Pemilihan Umum."
)


def test_columns_are_flat_and_named_once() -> None:
    for table in TABLES:
        names = [column.name for column in columns(table)]
        assert names[:2] == ["document_id", "id"] and len(set(names)) == len(names)
    assert {"rank_code", "rank_grade", "position_role", "position_status"} <= {
        column.name for column in columns("postings")
    }


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_as_arrow_and_json_schema_say(extractor: Extractor, table: str) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    document = json.loads(extractor.extract(NEWS, id="satu").model_dump_json())
    found = rows(document, table)
    assert len(found) == len(document[table]) > 0
    assert pyarrow.Table.from_pylist(found, arrow_schema(table)).to_pylist() == found
    assert all(set(row) == set(json_schema(table)["required"]) for row in found)


def test_values(extractor: Extractor) -> None:
    document = json.loads(extractor.extract(NEWS, id="satu").model_dump_json())
    (posting,) = [row for row in rows(document, "postings") if row["person"]]
    assert (posting["document_id"], posting["rank_code"], posting["position_role"]) == ("satu", "akbp", "kapolres")
    figures = {row["kind"]: row for row in rows(document, "figures")}
    assert (figures["count"]["value"], figures["count"]["modifier"]) == (2445, "about")
    assert (figures["money"]["value"], figures["measure"]["value"]) == (3_000_000_000, 2.5)
    (date,) = rows(document, "dates")
    assert date["start"] == datetime.date(2024, 8, 20)


@pytest.mark.parametrize("digits", [16, 17, 30, 400])
def test_numbers_that_no_double_holds(extractor: Extractor, digits: int) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    document = json.loads(extractor.extract(f"Anggaran itu Rp {'9' * digits}.", id="satu").model_dump_json())
    found = rows(document, "figures")
    table = pyarrow.Table.from_pylist(found, arrow_schema("figures"))
    assert len(table) == len(document["figures"])
    assert all(row["value"] is None or row["value"] == float(10**digits) for row in found)
