"""How often each rule of a grammar was right where it was measured: the scores of its candidates."""

from __future__ import annotations

from pathlib import Path

from telisik.lexicon.table import read_table


def read_scores(name: str, *, folder: Path | None = None) -> dict[str, float]:
    """Rules of a grammar and the share of their candidates that were right where they were measured.

    Raises:
        LexiconError: `LEXICON_INVALID` for counts that make no share.
    """
    scores: dict[str, float] = {}
    for row in read_table(name, ("rule", "right", "proposed"), required=("rule",), folder=folder):
        right, proposed = row.cells["right"], row.cells["proposed"]
        if not (right.isdecimal() and proposed.isdecimal() and int(right) <= int(proposed)):
            raise row.fail("`right` and `proposed` must be counts, the first no larger")
        # A rule seen a few times is not known to be perfect: add one right and one wrong (Laplace).
        scores[row.cells["rule"]] = round((int(right) + 1) / (int(proposed) + 2), 3)
    return scores
