"""The same chunks on a Ray cluster of two nodes: the same bytes come of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_workers import fake_crew
from news import write_news

from telisik.corpus import BatchOptions, run_batch

ray = pytest.importorskip("ray")
pytest.importorskip("zstandard")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator[None]:
    """Two nodes of one CPU each, so that two workers must lie on both."""
    from ray.cluster_utils import Cluster

    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "object_store_memory": 200_000_000})
    nodes.add_node(num_cpus=1, object_store_memory=200_000_000)
    here = {"PYTHONPATH": str(Path(__file__).parent)}
    ray.init(address=nodes.address, log_to_driver=False, runtime_env={"env_vars": here})
    assert [node["Resources"]["CPU"] for node in ray.nodes()] == [1, 1]
    yield
    ray.shutdown()
    nodes.shutdown()  # type: ignore[no-untyped-call,unused-ignore]


def files(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }


def test_the_model_on_two_nodes(cluster: None, tmp_path: Path) -> None:
    write_news(tmp_path / "berita.jsonl", documents=60, sentences=3)
    small = {"model": "sm", "part_chars": 6_000, "chunk_chars": 1_500, "workers": 2}
    for engine in ("local", "ray"):
        run_batch([str(tmp_path / "berita.jsonl")], tmp_path / engine, BatchOptions(engine=engine, **small))  # type: ignore[arg-type]
    assert len(files(tmp_path / "local")) > 20
    assert files(tmp_path / "ray") == files(tmp_path / "local")


def test_what_kills_a_process_kills_no_actor(cluster: None, tmp_path: Path) -> None:
    texts = ["Sari hadir"] * 30
    texts[4], texts[20], texts[25] = "mati", "gagal", "keluar"
    source = tmp_path / "masuk.jsonl"
    source.write_text("".join(json.dumps({"id": f"d{n}", "text": text}) + "\n" for n, text in enumerate(texts)))
    for engine in ("local", "ray"):
        options = BatchOptions(engine=engine, part_chars=100, chunk_chars=50, workers=2)
        summary = run_batch([str(source)], tmp_path / engine, options, make_crew=fake_crew)
        assert summary.manifest["failures"] == {"document_failed": 1, "worker_died": 2}
    assert files(tmp_path / "ray") == files(tmp_path / "local")
