"""A run in a process of its own, to be killed: `python run_it.py INPUT OUT`."""

from __future__ import annotations

import sys
from pathlib import Path

from telisik.corpus import BatchOptions, run_batch

if __name__ == "__main__":
    options = BatchOptions(model="sm", part_chars=12_000, chunk_chars=1_500, workers=2)
    run_batch([sys.argv[1]], Path(sys.argv[2]), options)
