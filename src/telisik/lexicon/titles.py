"""The lexicon of titles: academic, religious, noble, police and military ones, before and behind a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from telisik.lexicon.contexts import read_contexts
from telisik.lexicon.scores import read_scores
from telisik.lexicon.table import Row, read_table

_PLACES = frozenset({"before", "after"})
_KINDS = frozenset({"academic", "medical", "religious", "noble", "police", "military"})
_RISKS = frozenset({"", "ambiguous"})


@dataclass(frozen=True)
class Title:
    """A title.

    Attributes:
        form: as the dictionary of titles writes it, `M.Tr.(Han)`.
        before: whether it stands before the name.
        kind: `academic`, `medical`, `religious`, `noble`, `police` or `military`.
        ambiguous: whether its letters without stops are also another name (`MA`, `SP`).
        label: in full.
        words: its letters by words, as blanks part them: `("tuan", "guru")`.
    """

    form: str
    before: bool
    kind: str
    ambiguous: bool
    label: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class TitleLexicon:
    """All that the files in `data/lexicons/titles/` say.

    Attributes:
        titles: by their letters alone, in lower case: `mtrhan`.
        prefixes: all beginnings of those keys.
        contexts: role to its words, in lower case.
        scores: rule of the grammar to the share of its candidates that were right.
    """

    titles: Mapping[str, Title]
    prefixes: frozenset[str]
    contexts: Mapping[str, frozenset[str]]
    scores: Mapping[str, float]


def letters_of(text: str) -> str:
    """The letters of a text alone, in lower case: what two ways to write a title share.

    >>> letters_of("M.Tr.(Han)")
    'mtrhan'
    """
    return "".join(character for character in text.casefold() if character.isalpha())


@cache
def titles() -> TitleLexicon:
    """The shipped lexicon, read once.

    >>> titles().titles["sik"].label
    'Sarjana Ilmu Kepolisian'
    """
    return load_titles()


def load_titles(folder: Path | None = None) -> TitleLexicon:
    """Reads and checks the lexicon of titles.

    Args:
        folder: where to look instead of the shipped lexicons.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.
    """
    found: dict[str, Title] = {}
    columns = ("form", "place", "kind", "risk", "label")
    for row in read_table("titles/titles.tsv", columns, required=("form", "place", "kind", "label"), folder=folder):
        title = _title(row)
        key = "".join(title.words)
        if not key:
            raise row.fail("a title needs letters")
        if key in found:
            raise row.fail(f"its letters are already those of {found[key].form!r}; keep one of them")
        found[key] = title
    return TitleLexicon(
        titles=found,
        prefixes=frozenset(key[:end] for key in found for end in range(1, len(key) + 1)),
        contexts=read_contexts("titles/contexts.tsv", ("naming", "not_name", "holder"), folder=folder),
        scores=read_scores("titles/scores.tsv", folder=folder),
    )


def _title(row: Row) -> Title:
    cells = row.cells
    for column, allowed in (("place", _PLACES), ("kind", _KINDS), ("risk", _RISKS)):
        if cells[column] not in allowed:
            raise row.fail(f"{column} must be one of {sorted(allowed)}")
    return Title(
        form=cells["form"],
        before=cells["place"] == "before",
        kind=cells["kind"],
        ambiguous=cells["risk"] == "ambiguous",
        label=cells["label"],
        words=tuple(letters_of(word) for word in cells["form"].split() if letters_of(word)),
    )
