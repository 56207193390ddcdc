"""The verbs whose subject a figure belongs to: `menyiapkan`, `disita`, `kehilangan`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from telisik.lexicon.table import read_table


@dataclass(frozen=True)
class Acts:
    """Forms of the verbs, in lower case.

    Attributes:
        active: those that stand behind their subject.
        passive: those that stand before their agent.
        bare: passives without `di`, as headlines (`Polres Gowa amankan …`) and `kami` have them.
    """

    active: frozenset[str]
    passive: frozenset[str]
    bare: frozenset[str]


@cache
def acts() -> Acts:
    """The shipped verbs.

    >>> "menyita" in acts().active, "disita" in acts().passive, "sita" in acts().bare
    (True, True, True)
    """
    rows = read_table("acts.tsv", ("sense", "active", "passive"), required=("sense", "active"))
    passive = frozenset(form for row in rows for form in row.forms("passive"))
    return Acts(
        active=frozenset(form for row in rows for form in row.forms("active")),
        passive=passive,
        bare=frozenset(form[2:] for form in passive if form.startswith("di")),
    )
