"""Reading the word lists of this layer: tables of a word and what is noted of it."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from telisik.errors import Code, LexiconError
from telisik.resources import lexicon_folder


@cache
def word_list(name: str) -> MappingProxyType[str, str]:
    """The words of the table `name` below `data/lexicons/`, each with its note (empty where there is none).

    Lines that begin with `#` are comments; the first other line holds the names of the two columns.

    Raises:
        LexiconError: `LEXICON_INVALID`, naming file and line.

    >>> word_list("abbreviations.tsv")["Kombes."]
    'rank'
    """
    try:
        lines = (lexicon_folder() / name).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(Code.LEXICON_INVALID, f"can't be read: {error}", where=name) from error
    rows = [(number, line) for number, line in enumerate(lines, start=1) if line.strip() and not line.startswith("#")]
    words: dict[str, str] = {}
    for number, line in rows[1:]:
        word, _, note = line.partition("\t")
        if word.split() != [word]:
            raise LexiconError(
                Code.LEXICON_INVALID, f"{word!r} is not one word; give one a line", where=f"{name}:{number}"
            )
        if word in words:
            raise LexiconError(Code.LEXICON_INVALID, f"{word!r} stands here twice", where=f"{name}:{number}")
        words[word] = note.strip()
    return MappingProxyType(words)
