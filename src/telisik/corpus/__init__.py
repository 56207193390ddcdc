"""A corpus: read in chunks, tagged by processes that may die, written in whole parts, resumed where it stopped."""

from telisik.corpus.options import BatchOptions, Shard
from telisik.corpus.progress import Progress
from telisik.corpus.run import Summary, run_batch

__all__ = ["BatchOptions", "Progress", "Shard", "Summary", "run_batch"]
