"""How a corpus is read, cut, tagged and written."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from telisik.errors import Code, UsageError
from telisik.formats.readers import DETECT, ReadOptions

ENGINES = ("local", "ray")


class Shard(NamedTuple):
    """The share of a run that one job of an array does: every `of`-th part, from the `number`-th on.

    >>> Shard.parse("2/3").has(1), Shard.parse("2/3").has(2)
    (True, False)
    """

    number: int = 1
    of: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """The shard that `2/8` names.

        Raises:
            UsageError: where it names none.
        """
        found = re.fullmatch(r"(\d{1,9})/(\d{1,9})", text)
        shard = cls(int(found[1]), int(found[2])) if found else cls(0, 0)
        if not 1 <= shard.number <= shard.of:
            raise UsageError(Code.USAGE, f"--shard {text!r} names no shard; write it as 1/8, which has 1/8 to 8/8")
        return shard

    def has(self, part: int) -> bool:
        """Whether a part, counted from 0, belongs to this shard."""
        return part % self.of == self.number - 1

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


WHOLE = Shard()
"""All parts."""


def cpus() -> int:
    """How many CPUs this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class BatchOptions:
    """What a run was told.

    Attributes:
        model: name of a shipped model, or a folder.
        reading: how inputs are read; encodings are detected unless one is named.
        published: day of publication for documents that name none.
        with_text: whether documents hold their texts.
        with_tokens: whether documents hold their tokens.
        jsonl: whether the documents are written as JSON Lines.
        parquet: whether tables are written.
        part_chars: characters of text that a part of the output holds at most, unless one document is longer.
        chunk_chars: characters that a worker is handed at once; what is lost at most where a run is killed.
        longest: characters of the longest document that is read; a longer one is quarantined.
        shard: which parts this run does.
        workers: processes.
        engine: `local` or `ray`.
    """

    model: str = "lg"
    reading: ReadOptions = field(default_factory=lambda: ReadOptions(encoding=DETECT))
    published: datetime.date | None = None
    with_text: bool = False
    with_tokens: bool = False
    jsonl: bool = True
    parquet: bool = True
    part_chars: int = 5_000_000
    chunk_chars: int = 50_000
    longest: int = 2_000_000
    shard: Shard = WHOLE
    workers: int = field(default_factory=cpus)
    engine: str = "local"

    def __post_init__(self) -> None:
        if self.engine not in ENGINES:
            raise UsageError(Code.USAGE, f"--engine knows {' and '.join(ENGINES)}, not {self.engine}")
        if min(self.part_chars, self.chunk_chars, self.longest, self.workers) < 1:
            raise UsageError(Code.USAGE, "sizes and the number of workers must be at least 1")

    def deciding(self) -> dict[str, Any]:
        """Those options that the output depends on, as they stand in the manifest."""
        options = asdict(self)
        for name in ("workers", "engine", "shard"):
            del options[name]
        del options["reading"]["stdin_kind"]  # standard input can't be read twice, so that a batch has none
        options["published"] = self.published.isoformat() if self.published else None
        return options
