"""The whole path on articles of our own: their text through the shipped model, and the records that a reader expects.

Each article lies in `data/samples/` as a user has it; here stand its inline mark-up and its expected records.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from telisik import Document, Extractor
from telisik.evaluation.articles import found_spans
from telisik.evaluation.links import reading_of
from telisik.evaluation.spans import Scores
from telisik.formats.inline import read_inline
from telisik.records.assemble import Records, assemble
from telisik.schema import Organization, Unit

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "data" / "samples"
NAMES = sorted(path.stem for path in HERE.glob("*.xml"))


def _expected(name: str) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((HERE / f"{name}.rec.json").read_text(encoding="utf-8"))
    return expected


def _published(name: str) -> datetime.date | None:
    day = _expected(name)["published"]
    return datetime.date.fromisoformat(day) if day else None


@pytest.fixture(scope="module", params=NAMES)
def article(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def document(article: str, extractor: Extractor) -> Document:
    text = (SAMPLES / f"{article}.txt").read_bytes().decode("utf-8")
    return extractor.extract(text, id=article, published=_published(article))


@pytest.fixture(scope="module")
def from_mark_up(article: str) -> Records:
    marked = read_inline((HERE / f"{article}.xml").read_bytes().decode("utf-8"))
    return assemble(reading_of(marked.text, marked.spans, _published(article)))


def _people(records: Document | Records) -> dict[str, set[str]]:
    """Names of people, with the names of the bodies that their offices head or belong to."""
    named: tuple[Unit | Organization, ...] = (*records.units, *records.organizations)
    bodies = {body.id: body.name for body in named}
    found: dict[str, set[str]] = {person.name: set() for person in records.people}
    names = {person.id: person.name for person in records.people}
    for posting in records.postings:
        body = bodies.get(posting.unit or posting.organization or "")
        if posting.person and body:
            found[names[posting.person]].add(body)
    return found


def _expected_people(article: str) -> dict[str, set[str]]:
    return {person["name"]: set(person["units"]) for person in _expected(article)["people"]}


def test_sample_is_the_mark_up_without_its_tags(article: str) -> None:
    marked = read_inline((HERE / f"{article}.xml").read_bytes().decode("utf-8"))
    assert marked.text == (SAMPLES / f"{article}.txt").read_bytes().decode("utf-8")


def test_people_and_their_bodies_from_the_mark_up(article: str, from_mark_up: Records) -> None:
    assert _people(from_mark_up) == _expected_people(article)


def test_people_from_the_text(article: str, document: Document) -> None:
    assert {person.name for person in document.people} == set(_expected_people(article))


def test_bodies_from_the_text(article: str, document: Document) -> None:
    found = _people(document)
    missed = {name: bodies - found.get(name, set()) for name, bodies in _expected_people(article).items()}
    assert not any(missed.values()), missed


def test_units_places_and_dates_from_the_text(article: str, document: Document) -> None:
    expected = _expected(article)
    places = {place.code or place.name for place in document.places}
    dates = {(str(date.start), str(date.end)) for date in document.dates}
    assert set(expected.get("units", ())) <= {unit.name for unit in document.units}
    assert {place["code"] or place["name"] for place in expected.get("places", ())} <= places
    assert {(str(date["start"]), str(date["end"])) for date in expected.get("dates", ())} <= dates


def test_figures_from_the_text(article: str, document: Document) -> None:
    texts = {mention.id: mention.text for mention in document.mentions}
    found = {
        (texts[f.mention], f.kind, float(f.value if f.value is not None else f.low or 0)) for f in document.figures
    }
    expected = {(f["text"], f["kind"], float(f["low"] or 0)) for f in _expected(article)["figures"]}
    assert len(expected - found) <= 1  # where the counted noun ends is a matter of taste now and then


def test_what_must_not_be_there(article: str, document: Document) -> None:
    texts = {mention.id: mention.text for mention in document.mentions}
    for absent in _expected(article).get("absent", ()):
        records = getattr(document, absent["record"])
        names = {texts[r.mention] if absent["record"] == "figures" else getattr(r, "name", None) for r in records}
        assert absent["name"] not in names


def test_mentions_of_all_samples(extractor: Extractor) -> None:
    scores = Scores()
    for name in NAMES:
        marked = read_inline((HERE / f"{name}.xml").read_bytes().decode("utf-8"))
        scores.add(marked.spans, found_spans(extractor.extract(marked.text)))
    assert scores.micro(flat=True).f1 >= 0.9
