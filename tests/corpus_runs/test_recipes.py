"""What the documentation shows of corpora is run as it stands there."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from telisik.corpus import BatchOptions, run_batch

ROOT = Path(__file__).parents[2]
ROWS = [
    {"id": "a", "text": "Pangdam VI/Mulawarman Mayjen TNI Joko Raharjo tiba di Balikpapan.", "published": "2024-03-02"},
    {"id": "b", "text": "Kodam VI/Mlw menyiapkan sekitar 2.445 personel.", "published": "2024-03-09"},
    {"id": "c", "text": "Menurut Pangdam VI/Mlw Mayjen TNI Joko Raharjo, warga tenang.", "published": "2024-05-01"},
    {"id": "d", "text": "Polres Gowa mengerahkan 120 personel di Kabupaten Gowa.", "published": "2024-05-03"},
    {"id": "e", "text": "Banjir merendam Kabupaten Gowa.", "published": "2024-05-04"},
]


def blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / document).read_text(encoding="utf-8"), re.DOTALL)


def recipe(name: str) -> Any:
    """A function of the page on clusters."""
    names: dict[str, Any] = {}
    for block in blocks("docs/clusters.md", "python"):
        exec(block, names)
    return names[name]


@pytest.mark.slow
def test_the_recipe_for_dask() -> None:
    pandas = pytest.importorskip("pandas")
    frames = pytest.importorskip("dask.dataframe")
    frame = frames.from_pandas(pandas.DataFrame(ROWS), npartitions=2)
    found = recipe("with_dask")(frame).compute(scheduler="synchronous")
    assert list(found["id"]) == ["a", "b", "c", "d", "e"]
    assert json.loads(found["document"].iloc[1])["figures"][0]["value"] == 2445


@pytest.mark.slow
def test_the_recipe_for_spark() -> None:
    pandas = pytest.importorskip("pandas")
    sql = pytest.importorskip("pyspark.sql")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java")
    spark = sql.SparkSession.builder.master("local[1]").getOrCreate()
    found = recipe("with_spark")(spark.createDataFrame(pandas.DataFrame(ROWS))).collect()
    assert sorted(row["id"] for row in found) == ["a", "b", "c", "d", "e"]


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pyarrow")
    pytest.importorskip("zstandard")
    folder = tmp_path_factory.mktemp("arsip")
    (folder / "berita.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    run_batch([str(folder / "berita.jsonl")], folder / "hasil", BatchOptions(model="lg", workers=1))
    return folder


def test_the_queries_of_the_readme(hasil: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(hasil)
    commanders, personnel, places = (duckdb.sql(query).fetchall() for query in blocks("README.md", "sql"))
    assert [(name, rank, articles) for name, rank, *_, articles in commanders] == [
        ("Joko Raharjo", "Mayor Jenderal", 2)
    ]
    assert [str(day) for day in commanders[0][2:4]] == ["2024-03-02", "2024-05-01"]
    assert personnel == [
        ("Kodam VI/Mulawarman", "2024-03", 2445),
        ("Polres Gowa", "2024-05", 120),
    ]
    assert places[0][:2] == ("Kabupaten Gowa", "73.06")
