"""Lexicons load fast and small; the limits are far above what they need, so that a busy machine does not break them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from telisik.language.tokenizer import tokenize
from telisik.lexicon.forms import words_of
from telisik.lexicon.organizations import local_short_forms, whole_names


@pytest.mark.slow
def test_what_loading_all_lexicons_costs() -> None:
    command = [sys.executable, "-m", "telisik.evaluation.lexicon_load"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert report["lexicons"] > 50
    assert report["milliseconds"] < 1500
    assert report["megabytes"] < 60
    assert report["words_a_second_a_table"] > 100_000


@pytest.mark.parametrize("change", [str, str.upper, str.lower], ids=["as listed", "capitals", "lower case"])
def test_forms_are_cut_as_the_tokeniser_cuts_them(change: type[str]) -> None:
    forms = [change(form) for form in (*whole_names(), *local_short_forms())]
    assert [form for form in forms if words_of(form) != [token.text for token in tokenize(form)]] == []
