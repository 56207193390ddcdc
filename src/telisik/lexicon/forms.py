"""The words of a form that a lexicon lists, as they will stand among the tokens of a text."""

from __future__ import annotations

from telisik.language.tokenizer import tokenize


def words_of(form: str) -> list[str]:
    """The words of a form, as the tokeniser cuts them.

    Most forms are words of letters in one case or with one capital, in which it finds nothing to cut; to ask it for
    each of thousands would be most of the time that loading takes.

    >>> words_of("Dewan Kehormatan"), words_of("us$")
    (['Dewan', 'Kehormatan'], ['us', '$'])
    """
    words = form.split()
    return words if all(map(_is_whole, words)) else [token.text for token in tokenize(form)]


def _is_whole(word: str) -> bool:
    return word.isalpha() and (word.islower() or word.istitle() or word.isupper())
