"""Which found mention answers which gold one, and what that gives: exact and overlapping, flat and nested."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.evaluation.articles import Assessment
from telisik.evaluation.gold import Article
from telisik.evaluation.pairing import pair
from telisik.evaluation.peers import Answer
from telisik.evaluation.spans import Score, Scores
from telisik.formats.inline import Span, read_inline
from telisik.schema import Label

GOLD = (
    "<POS>Kepala <ORG>Dinas Pasar <LOC>Bontara</LOC></ORG></POS> <PER>Wiku Ardana</PER> dan <PER>Sulis</PER> "
    "ke <LOC>Kota Bontara</LOC>."
)

CASES = {
    # what was found: (exact, overlapping) of all mentions, then of the outermost ones
    GOLD: ((6, 6), (4, 4)),
    "<POS>Kepala Dinas Pasar Bontara</POS> <PER>Wiku Ardana</PER> dan Sulis ke <LOC>Kota Bontara</LOC>.": (
        (3, 3),
        (3, 3),
    ),
    "Kepala <ORG>Dinas Pasar <LOC>Bontara</LOC></ORG> <PER>Wiku Ardana</PER> dan Sulis ke Kota Bontara.": (
        (3, 3),
        (1, 1),
    ),
    "Kepala Dinas Pasar Bontara <PER>Wiku</PER> Ardana dan <ORG>Sulis</ORG> ke Kota <LOC>Bontara</LOC>.": (
        (0, 2),
        (0, 2),
    ),
    "Kepala Dinas Pasar Bontara <PER>Wiku Ardana dan Sulis</PER> ke Kota Bontara.": ((0, 1), (0, 1)),
    "Kepala Dinas Pasar Bontara Wiku Ardana dan Sulis ke Kota Bontara.": ((0, 0), (0, 0)),
}


def assess(gold: str, found: str) -> Assessment:
    right, given = read_inline(gold), read_inline(found)
    assert right.text == given.text
    assessment = Assessment()
    assessment.add(Answer(Article("satu", right.text, right.spans), dict.fromkeys(given.spans, 0.5)))
    return assessment


@pytest.mark.parametrize(("found", "expected"), CASES.items(), ids=range(len(CASES)))
def test_right_mentions(found: str, expected: tuple[tuple[int, int], tuple[int, int]]) -> None:
    scores = assess(GOLD, found).scores
    nested = scores.micro().right, scores.micro(overlapping=True).right
    flat = scores.micro(flat=True).right, scores.micro(flat=True, overlapping=True).right
    assert (nested, flat) == expected
    assert scores.micro().gold == 6 and scores.micro(flat=True).gold == 4


def test_the_exact_mention_answers_before_a_longer_one_that_overlaps_more() -> None:
    exact, long = Span(4, 9, Label.ORG), Span(0, 30, Label.ORG)
    assert pair([exact, Span(0, 20, Label.ORG)], [long, exact]) == [(exact, exact), (Span(0, 20, Label.ORG), long)]


def test_the_same_label_answers_before_the_same_edges() -> None:
    gold, label, edges = Span(0, 10, Label.ORG), Span(2, 10, Label.ORG), Span(0, 10, Label.PLACE)
    assert pair([gold], [edges, label]) == [(gold, label), (None, edges)]


LABELS = st.sampled_from([Label.PERSON, Label.ORG, Label.PLACE])
SPANS = st.sets(
    st.tuples(st.integers(0, 40), st.integers(1, 9), LABELS).map(lambda s: Span(s[0], s[0] + s[1], s[2])), max_size=12
)


@given(SPANS, SPANS)
def test_every_mention_is_counted_once(gold: set[Span], found: set[Span]) -> None:
    pairs = pair(gold, found)
    assert sorted(p.gold for p in pairs if p.gold) == sorted(gold)
    assert sorted(p.found for p in pairs if p.found) == sorted(found)
    for one, other in pairs:
        assert one or other
        if one and other:
            assert one.start < other.end and other.start < one.end


@given(SPANS, SPANS)
def test_scores_stay_in_their_bounds(gold: set[Span], found: set[Span]) -> None:
    scores = Scores()
    scores.add(gold, found)
    for flat in (False, True):
        for label, exact in scores.by_label(flat=flat).items():
            loose = scores.by_label(flat=flat, overlapping=True)[label]
            assert exact.right <= loose.right <= min(exact.gold, exact.found)
            assert 0 <= exact.f1 <= loose.f1 <= 1
    assert scores.micro() == Score(len(gold & found), len(found), len(gold))


@given(SPANS)
def test_gold_against_itself_is_perfect(gold: set[Span]) -> None:
    scores = Scores()
    scores.add(gold, gold)
    assert all(score.precision == score.recall == score.f1 for score in scores.by_label().values())
    assert scores.micro().right == scores.micro(overlapping=True).right == len(gold)


def test_what_is_taken_for_what() -> None:
    confusions = assess(
        "<ORG>Lintas Bumi</ORG> digugat <PER>Wiku Ardana</PER> di <ORG>PN <LOC>Bontara</LOC></ORG>; "
        "<FIG>dua</FIG> hadir, kata <PER>Sulis</PER>",
        "<PER>Lintas Bumi</PER> digugat <PER>Wiku</PER> Ardana di <ORG>PN <LOC>Bontara</LOC></ORG>; "
        "dua hadir, <RNK>kata</RNK> <PER>Sulis</PER>",
    ).confusions  # fmt: skip
    assert confusions.counts == {
        (Label.ORG, Label.PERSON): 1, (Label.PERSON, Label.PERSON): 2, (Label.ORG, Label.ORG): 1,
        (Label.PLACE, Label.PLACE): 1, (Label.FIGURE, None): 1, (None, Label.RANK): 1,
    }  # fmt: skip
    assert confusions.edges == {Label.PERSON: 1}
    assert {(e.kind, *e.words) for e in confusions.errors} == {
        ("label", "Lintas Bumi", "Lintas Bumi"),
        ("edges", "Wiku Ardana", "Wiku"),
        ("missed", "dua", ""),
        ("spurious", "", "kata"),
    }


def test_the_worst_errors_recur_or_are_sure() -> None:
    text = "Narwa diam. Narwa pergi. Bupati Ruslan ikut Pasar Baru."
    gold = (Span(0, 5, Label.PERSON), Span(12, 17, Label.PERSON))
    found = {Span(32, 38, Label.PERSON): 0.4, Span(44, 54, Label.ORG): 0.9}
    assessment = Assessment()
    assessment.add(Answer(Article("dua", text, gold), found))
    worst = assessment.confusions.worst(3)
    assert [(w.times, w.error.kind, w.error.score) for w in worst] == [
        (2, "missed", 0.0),
        (1, "spurious", 0.9),
        (1, "spurious", 0.4),
    ]
    assert worst[1].error.context.endswith("pergi. Bupati Ruslan ikut [Pasar Baru].")
