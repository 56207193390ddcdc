"""Records are frozen, closed, and keep their numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from telisik import schema
from telisik.schema import Count, Document, Figure, Mention, Money, Person
from telisik.schema.base import Record, exact_number

FIGURE: TypeAdapter[Figure] = TypeAdapter(Figure)
RECORDS = [
    model
    for name in schema.__all__
    if isinstance(model := getattr(schema, name), type) and issubclass(model, BaseModel)
]


def amount(value: Any) -> Money:
    return Money(id="figure1", mention="m1", value=value, currency="IDR", evidence=("m1",))


def test_a_record_is_frozen() -> None:
    person = Person(id="person1", name="Sari Dewi", mentions=("m1",))
    with pytest.raises(ValidationError, match="frozen"):
        person.name = "Dewi Sari"  # type: ignore[misc]


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_record_is_frozen_and_closed(model: type[BaseModel]) -> None:
    assert issubclass(model, Record)
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "forbid"


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Person.model_validate({"id": "person1", "name": "Sari", "mentions": [], "age": 40})


@given(st.integers() | st.integers(min_value=-(10**400), max_value=10**400))
def test_integers_of_any_size_survive_json(value: int) -> None:
    again = Money.model_validate_json(amount(value).model_dump_json())
    assert again == amount(value)
    assert type(again.value) is int and again.value == value


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 15))
def test_decimals_of_fifteen_digits_survive_json(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    again = Money.model_validate_json(amount(value).model_dump_json())
    assert again == amount(value)
    assert again.value == value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2445, "2445"),
        (Decimal("2.4"), "2.4"),
        (Decimal("0.1"), "0.1"),
        (Decimal("3.0"), "3"),
        (Decimal("1E+3"), "1000"),
        (2.84, "2.84"),
        (2**70, str(2**70)),
    ],
)
def test_a_number_in_json(value: int | float | Decimal, written: str) -> None:
    assert f'"value":{written},' in amount(value).model_dump_json()


@pytest.mark.parametrize(
    "value", [True, "12", float("nan"), float("inf"), Decimal("NaN"), Decimal("0.1234567890123456789")]
)
def test_what_is_no_exact_number_is_refused(value: Any) -> None:
    with pytest.raises(ValueError):
        exact_number(value)


@pytest.mark.parametrize("kind", ["count", "money", "percent", "measure", "duration", "age", "other"])
def test_the_kind_tells_the_model_of_a_figure(kind: str) -> None:
    figure = FIGURE.validate_python({"kind": kind, "id": "figure1", "mention": "m1", "evidence": ["m1"]})
    assert figure.kind == kind
    assert isinstance(figure, Count) == (kind == "count")


def test_an_unknown_kind_of_figure_is_refused() -> None:
    with pytest.raises(ValidationError, match="does not match any"):
        FIGURE.validate_python({"kind": "weight", "id": "figure1", "mention": "m1", "evidence": []})


@pytest.mark.parametrize(("field", "value"), [("score", 1.01), ("score", -0.1), ("start", -1), ("label", "ANIMAL")])
def test_a_mention_out_of_bounds_is_refused(field: str, value: Any) -> None:
    fields = {"id": "m1", "label": "PERSON", "text": "Sari", "start": 0, "end": 4, "score": 0.9}
    with pytest.raises(ValidationError):
        Mention.model_validate(fields | {field: value})


def objects(node: Any, path: str = "Document") -> Iterator[tuple[str, dict[str, Any]]]:
    """All objects of a JSON Schema that have properties."""
    if isinstance(node, dict):
        if "properties" in node:
            yield path, node
        for key, inner in node.items():
            yield from objects(inner, f"{path}.{key}")
    elif isinstance(node, list):
        for inner in node:
            yield from objects(inner, path)


def test_every_field_of_the_json_schema_is_described() -> None:
    found = list(objects(Document.model_json_schema(mode="serialization")))
    assert len(found) >= 15
    bare = [
        f"{path}.{name}"
        for path, node in found
        for name, field in node["properties"].items()
        if "description" not in field
    ]
    assert bare == []
    assert all(node["additionalProperties"] is False for _, node in found)


def test_the_schema_in_both_directions_names_the_same_fields() -> None:
    written = Document.model_json_schema(mode="serialization")
    read = Document.model_json_schema(mode="validation")
    assert written["properties"].keys() == read["properties"].keys()
    assert json.dumps(written)
