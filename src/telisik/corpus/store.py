"""The folder of a run: chunks as they come in, parts as they are full, and what stands there at the end.

Until a run is finished, `.state/` holds the chunks of unfinished parts and a marker for each finished one. Each bears
the hash of the run's identity, so that nothing of another run is ever taken for this one's.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from telisik.corpus.chunks import Key, Rejected
from telisik.corpus.identity import difference, hash_of
from telisik.corpus.packing import Packed, compressor
from telisik.corpus.whole_files import whole_file
from telisik.errors import Code, MissingExtraError, OutputError
from telisik.formats.writers.record_tables import TABLES, arrow_schema, json_schema
from telisik.schema import Document

_OWN = ("documents", "tables", "schema", "quarantine.jsonl", "manifest.json", ".state")
_ROW_GROUP = 250_000


class Store:
    """What a run has written, and where it writes.

    Args:
        out: the folder of the run; it is made.
        identity: what the output depends on.
        jsonl: whether documents are written.
        parquet: whether tables are written.
        force: whether what another run left is removed.

    Raises:
        OutputError: `OUTPUT_EXISTS` for a folder of something else, of another run, or of one that is going on.
    """

    def __init__(self, out: Path, identity: dict[str, Any], *, jsonl: bool, parquet: bool, force: bool = False) -> None:
        self._out = out
        self._state = out / ".state"
        self._identity = identity
        self._hash = hash_of(identity)
        self._jsonl = jsonl
        self._parquet = parquet
        self._chunks: dict[int, dict[int, bool]] = {}
        self._lock: Any = None
        self._started = _now()
        self.complete = False
        self._open(force)
        if not self.complete:
            self._find_chunks()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock:
            self._lock.release()

    def kept(self) -> frozenset[tuple[int, int]]:
        """The chunks of unfinished parts that need not be read again: the part of each, and its number there."""
        return frozenset((part, number) for part, numbers in self._chunks.items() for number in numbers)

    def keep(self, key: Key, packed: Packed) -> None:
        """Keeps what came of a chunk, and writes its part if that is full."""
        with whole_file(self._chunk_path(key), self._state) as stream:
            stream.write(bytes.fromhex(self._hash) + packed.to_bytes())
        self._note(key)

    def finish(self, seconds: float) -> dict[str, Any]:
        """Writes what stands at the end of a run, and removes what was kept for resuming.

        Args:
            seconds: that this start took.

        Returns:
            The manifest.
        """
        counts: Counter[str] = Counter()
        failures: Counter[str] = Counter()
        parts = sorted(self.finished())
        with whole_file(self._out / "quarantine.jsonl", self._state) as stream:
            for part in parts:
                marker = self._marker(part)
                counts.update(marker["counts"])
                for row in marker["rejected"]:
                    rejected = Rejected(*row)
                    failures[rejected.code] += 1
                    line = json.dumps(rejected._asdict(), ensure_ascii=False)
                    stream.write(line.encode("utf-8", "backslashreplace") + b"\n")
        self._write_schemas()
        totals = {name: counts[name] for name in ("documents", "failed", "words", "characters", *TABLES)}
        manifest = self._write_manifest("complete", len(parts), totals, dict(sorted(failures.items())), seconds)
        self._lock.release()
        shutil.rmtree(self._state, ignore_errors=True)
        return manifest

    def manifest(self) -> dict[str, Any]:
        """The manifest as it stands."""
        read: dict[str, Any] = json.loads((self._out / "manifest.json").read_text(encoding="utf-8"))
        return read

    def _open(self, force: bool) -> None:
        self._check_folder()
        try:
            self._state.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"can't be made: {error.strerror or error}"
            raise OutputError(Code.OUTPUT_UNWRITABLE, message, where=self._out.as_posix()) from error
        self._lock = _locked(self._state / "lock", self._out)
        try:
            self._take_over(force)
        except BaseException:
            self._lock.release()
            raise

    def _check_folder(self) -> None:
        """Leaves alone what is not ours."""
        if self._out.is_dir() and (strange := [file.name for file in self._out.iterdir() if file.name not in _OWN]):
            message = f"holds other files ({', '.join(sorted(strange)[:3])}); give an empty folder, or a new one"
            raise OutputError(Code.OUTPUT_EXISTS, message, where=self._out.as_posix())

    def _take_over(self, force: bool) -> None:
        if force:
            for name in _OWN[:-1]:
                _remove(self._out / name)
            for file in self._state.iterdir():
                if file.name != "lock":
                    file.unlink()
        if not (self._out / "manifest.json").is_file():
            self._write_manifest("partial", 0, {}, {}, 0.0)
            return
        found = self.manifest()
        differing = difference(self._identity, found)
        if differing:
            if found["state"] == "complete":
                shutil.rmtree(self._state, ignore_errors=True)
            message = f"holds a run that differs in: {differing}; give another folder, or --force to start afresh"
            raise OutputError(Code.OUTPUT_EXISTS, message, where=self._out.as_posix())
        self._started = found["timings"]["started"]
        if found["state"] == "complete":
            self.complete = True
            shutil.rmtree(self._state, ignore_errors=True)  # the run was stopped between its last two steps

    def finished(self) -> frozenset[int]:
        """The parts that were written."""
        return frozenset(self._finished_parts())

    def _finished_parts(self) -> Iterator[int]:
        for path in self._state.glob("*.part"):
            part = int(path.stem)
            marker = self._marker(part)
            whole = all((self._out / name).is_file() for name in marker.get("files", ()))
            if marker.get("hash") == self._hash and whole:
                yield part

    def _marker(self, part: int) -> dict[str, Any]:
        read: dict[str, Any] = json.loads((self._state / f"{part:05}.part").read_text(encoding="utf-8"))
        return read

    def _find_chunks(self) -> None:
        """Notes the chunks that were kept, removes those of others, and writes the parts that are full."""
        finished = self.finished()
        for path in sorted(self._state.glob("*.chunk")):
            part, number, closes = path.stem.split("-")
            with path.open("rb") as stream:
                ours = stream.read(len(self._hash) // 2).hex() == self._hash
            if ours and int(part) not in finished:
                self._note(Key(int(part), int(number), closes == "last"))
            else:
                path.unlink()

    def _note(self, key: Key) -> None:
        kept = self._chunks.setdefault(key.part, {})
        kept[key.number] = key.closes
        last = next((number for number, closes in kept.items() if closes), None)
        if last is not None and len(kept) == last + 1:
            self._write_part(key.part, last + 1)

    def _chunk_path(self, key: Key) -> Path:
        return self._state / f"{key.part:05}-{key.number:05}-{'last' if key.closes else 'more'}.chunk"

    def _write_part(self, part: int, chunks: int) -> None:
        """Writes the files of a part, then its marker, and then lets the chunks go."""
        paths = [self._chunk_path(Key(part, number, number == chunks - 1)) for number in range(chunks)]
        packed = [Packed.from_bytes(path.read_bytes()[len(self._hash) // 2 :]) for path in paths]
        files = []
        if self._jsonl:
            files.append(f"documents/part-{part:05}.jsonl.zst")
            with whole_file(self._out / files[-1], self._state) as stream:
                stream.write(_joined_documents(packed))
        if self._parquet:
            for table in TABLES:
                files.append(f"tables/{table}/part-{part:05}.parquet")
                with whole_file(self._out / files[-1], self._state) as stream:
                    _write_table(stream, table, [one.tables[table] for one in packed])
        counts: Counter[str] = Counter()
        for one in packed:
            counts.update(one.counts)
        marker = {
            "hash": self._hash,
            "files": files,
            "counts": counts,
            "rejected": [list(row) for one in packed for row in one.rejected],
        }
        with whole_file(self._state / f"{part:05}.part", self._state) as stream:
            stream.write(json.dumps(marker).encode("utf-8"))
        for path in paths:
            path.unlink()
        self._chunks.pop(part, None)

    def _write_schemas(self) -> None:
        schemas = {table: json_schema(table) for table in TABLES} if self._parquet else {}
        if self._jsonl:
            schemas["documents"] = Document.model_json_schema(mode="serialization")
        for name, schema in schemas.items():
            with whole_file(self._out / "schema" / f"{name}.json", self._state) as stream:
                stream.write(json.dumps(schema, indent=2, ensure_ascii=False).encode("utf-8") + b"\n")

    def _write_manifest(
        self, state: str, parts: int, counts: dict[str, int], failures: dict[str, int], seconds: float
    ) -> dict[str, Any]:
        finished = _now() if state == "complete" else None
        manifest = {
            "state": state,
            **self._identity,
            "parts": parts,
            "counts": counts,
            "failures": failures,
            "timings": {"started": self._started, "finished": finished, "seconds": round(seconds, 1)},
        }
        with whole_file(self._out / "manifest.json", self._state) as stream:
            stream.write(json.dumps(manifest, indent=1, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        return manifest


def _locked(path: Path, out: Path) -> Any:
    """A lock that ends with this process, however it ends."""
    try:
        import filelock  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("filelock", extra="batch", purpose="writing a corpus") from error
    lock = filelock.FileLock(path)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout as error:
        message = "another run is writing here; wait for it, or give another folder"
        raise OutputError(Code.OUTPUT_EXISTS, message, where=out.as_posix()) from error
    return lock


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _joined_documents(packed: Sequence[Packed]) -> bytes:
    """The documents of some chunks in one frame, since many readers stop after a file's first."""
    import zstandard  # noqa: PLC0415 - an extra, without which nothing was packed

    unpack = zstandard.ZstdDecompressor().decompress
    joined: bytes = compressor().compress(b"".join(unpack(one.documents) for one in packed))
    return joined


def _write_table(stream: Any, table: str, contents: Sequence[bytes]) -> None:
    schema = arrow_schema(table)
    import pyarrow  # noqa: PLC0415 - an extra, which the schema has asked for
    import pyarrow.parquet  # noqa: PLC0415

    joined = pyarrow.concat_tables([pyarrow.ipc.open_stream(content).read_all() for content in contents])
    # in one piece, so that the file does not depend on how the chunks were cut
    pyarrow.parquet.write_table(
        joined.combine_chunks().cast(schema), stream, compression="zstd", row_group_size=_ROW_GROUP
    )


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
