"""How far a run is, for whoever watches it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Progress:
    """What a run has done since it was started; what an earlier start had done counts in `share` alone.

    Attributes:
        share: how much of the inputs is done, from 0 to 1; of a shard it tells how far its reading is.
        documents: that were read.
        failed: that were rejected.
        words: of the documents.
        begun: when it was started, by a clock that only runs forward.
    """

    share: float = 0.0
    documents: int = 0
    failed: int = 0
    words: int = 0
    begun: float = field(default_factory=time.monotonic)
    _from: float | None = None

    def add(self, counts: dict[str, int], share: float) -> None:
        """Counts a chunk in."""
        if self._from is None:  # what comes before it, an earlier start had done
            self._from = share
        self.documents += counts["documents"]
        self.failed += counts["failed"]
        self.words += counts["words"]
        self.share = max(self.share, share)

    @property
    def seconds(self) -> float:
        """Since it was started."""
        return time.monotonic() - self.begun

    @property
    def words_per_second(self) -> float:
        """On the average."""
        return self.words / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """By the share done; `None` where nothing is yet."""
        done = self.share - (self._from or 0.0)
        return self.seconds * (1 - self.share) / done if done > 0 else None


Watch = Callable[[Progress], None]
