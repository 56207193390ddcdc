"""What the tagger is taught: tags in four layers from inline mark-up and from public sets, and the noise put in."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.formats.inline import read_inline
from telisik.mentions.tagger.layers import INNER, LAYERS, NAMES, OFFICES, REST, Layer, spans_of
from telisik.training.augment import Noise, with_noise
from telisik.training.examples import EITHER_ORG, IGNORED, Example, example_of, read_public

SENTENCE = (
    "<POS>Kabid Humas <UNT>Polda <LOC>Riau</LOC></UNT></POS> <RNK>Kombes Pol</RNK> <PER>Jaka Sembada</PER>, "
    "<TTL>S.I.K.</TTL>, menghitung <FIG>tiga unit mobil</FIG> di <LOC>Siak</LOC>, <DAT>Rabu</DAT>."
)


def taught(example: Example, layer: Layer) -> list[tuple[str, str]]:
    """The mentions of a layer as words and labels."""
    atoms = example.atoms
    spans = spans_of(layer, example.tags[LAYERS.index(layer)])
    return [(example.text[atoms[first].start : atoms[last - 1].end], label.value) for first, last, label in spans]


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        (NAMES, [("Polda Riau", "UNIT"), ("Jaka Sembada", "PERSON"), ("Siak", "PLACE")]),
        (OFFICES, [("Kabid Humas Polda Riau", "POSITION")]),
        (INNER, [("Riau", "PLACE")]),
        (REST, [("Kombes Pol", "RANK"), ("S.I.K.", "TITLE"), ("tiga unit mobil", "FIGURE"), ("Rabu", "DATE")]),
    ],
    ids=lambda value: value.name if isinstance(value, Layer) else "",
)
def test_each_layer_has_its_mentions(layer: Layer, expected: list[tuple[str, str]]) -> None:
    assert taught(example_of(read_inline(SENTENCE)), layer) == expected


def test_a_span_inside_a_glued_word_takes_its_part_alone() -> None:
    example = example_of(read_inline("ditahan oleh<UNT>Polda</UNT> kemarin"))
    assert taught(example, NAMES) == [("Polda", "UNIT")]


def test_public_sets_teach_names_alone_and_leave_unit_or_organisation_open(tmp_path: Path) -> None:
    file = tmp_path / "train.txt"
    file.write_text("Polda\tB-ORG\nRiau\tI-ORG\nmemeriksa\tO\nJaka\tB-PER\n.\tO\n", encoding="utf-8")
    (example,) = read_public(file)
    person = NAMES.begin(NAMES.labels[0])
    assert example.text == "Polda Riau memeriksa Jaka."
    assert example.tags[LAYERS.index(NAMES)] == (EITHER_ORG, EITHER_ORG - 1, 0, person, 0)
    assert set(example.tags[LAYERS.index(REST)]) == {IGNORED}


def test_quantities_and_times_of_a_public_set_are_taught_where_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "train.tsv"
    file.write_text("Senin\tB-TIME\ndua\tB-QUANTITY\nkapal\tI-QUANTITY\nkandas\tO\n", encoding="utf-8")
    (example,) = read_public(file, figures=True)
    assert taught(example, REST) == [("Senin", "DATE"), ("dua kapal", "FIGURE")]
    assert set(example.tags[LAYERS.index(NAMES)]) == {0} and set(example.tags[LAYERS.index(OFFICES)]) == {IGNORED}


@given(st.integers(0, 10_000))
def test_noise_changes_letters_and_spaces_but_no_tag(seed: int) -> None:
    example = example_of(read_inline(SENTENCE))
    noisy = with_noise(example, Noise(capitals=0.3, lower=0.3, title=0.3, lost_space=0.2), random.Random(seed))
    assert noisy.tags == example.tags
    assert noisy.text.lower() == example.text.lower()
    assert [(a.start, a.end) for a in noisy.atoms] == [(a.start, a.end) for a in example.atoms]
