"""The lexicon of dates is checked when it is read, and the notation of the rules when it is compiled."""

from __future__ import annotations

import pytest

from telisik.errors import LexiconError
from telisik.mentions.dates.facts import _READERS
from telisik.mentions.dates.grammar import precision
from telisik.mentions.dates.notation import Notation
from telisik.mentions.dates.rules import CLASSES, PHRASES, READ_ONLY, RULES
from telisik.mentions.dates.words import atoms, kinds, lexicon

NOTATION = Notation(
    {"weekday": "w", "comma": ",", "day": "d"}, {"any": ("weekday", "day")}, {"NAMED": "weekday comma?"}
)


def test_every_rule_has_a_name_of_its_own_and_a_reader() -> None:
    names = [rule.name for rule in (*RULES, *READ_ONLY)]
    assert len(set(names)) == len(names)
    assert {rule.reader for rule in (*RULES, *READ_ONLY)} == set(_READERS)


def test_every_rule_has_a_precision() -> None:
    assert set(precision()) == {rule.name for rule in RULES}
    assert all(0 <= share <= 1 for share in precision().values())


def test_every_kind_of_word_is_used_by_a_rule() -> None:
    patterns = [*(rule.pattern for rule in (*RULES, *READ_ONLY)), *PHRASES.values(), *CLASSES.values()]
    named = {item.strip("<>!?").rpartition(":")[2] for pattern in patterns for item in pattern.split()}
    assert {kind for kind, _ in lexicon().values()} - named == {"preposition"}  # stands there not to be a name


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Minggu", "sunday"),
        ("minggu", "week"),
        ("SELASA", "weekday"),
        ("Jum’at", "weekday"),
        ("M", "of_christ"),
        ("m", "other"),
        ("Sari", "name"),
        ("2024", "year"),
        ("1446", "old_year"),
        ("9", "one_digit"),
        ("09", "to12"),
        ("9" * 99, "other"),
    ],
)
def test_kind_of_a_token(token: str, expected: str) -> None:
    assert [atom.kind for atom in atoms(token)] == [expected]


def test_the_atoms_of_a_token_are_the_token() -> None:
    for token in ("14-15/9/2024", "06.30-08.00", "1990-an", "ke-7", "s.d.", "Jum'at"):
        assert "".join(atom.text for atom in atoms(token)) == token


def test_letters_of_kinds_are_distinct() -> None:
    assert len(set(kinds().values())) == len(kinds())


@pytest.mark.parametrize(
    ("pattern", "matching"),
    [
        ("{NAMED} day", "wd"),
        ("{NAMED} day", "w,d"),
        ("( weekday | day ) comma", "d,"),
        ("( weekday comma )? day", "d"),
        ("any", "w"),
    ],
)
def test_notation(pattern: str, matching: str) -> None:
    compiled = NOTATION.compile(pattern)
    assert compiled.expression.fullmatch(matching)
    assert compiled.may_begin(matching[:2])


def test_an_expression_is_compiled_when_a_text_has_what_it_needs() -> None:
    pattern = NOTATION.compile("weekday comma? day")
    assert pattern.match("w,,", 0) is None
    assert "expression" not in vars(pattern)
    assert pattern.match("w,d", 0)
    assert "expression" in vars(pattern)


def test_slots_of_one_name_in_two_branches() -> None:
    pattern = NOTATION.compile("first:weekday ( comma second:day | second:weekday )?")
    for line, slots in (("w", {"first": (0, 1)}), ("w,d", {"first": (0, 1), "second": (2, 3)})):
        match = pattern.match(line, 0)
        assert match
        assert pattern.slots(match) == slots


@pytest.mark.parametrize(
    "pattern", ["month", "{NOTHING}", "( weekday", "weekday )", "weekday?", "( weekday | day? )", "", "weekday | | day"]
)
def test_a_broken_pattern_is_an_error(pattern: str) -> None:
    with pytest.raises(LexiconError):
        NOTATION.compile(pattern)
