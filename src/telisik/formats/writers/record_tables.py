"""Records as flat tables, one a record kind, for Parquet: what the schema nests becomes columns with a prefix.

The columns are read off the pydantic records, so that tables and documents can't drift apart.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from telisik.errors import MissingExtraError
from telisik.schema import Date, Mention, Organization, Person, Place, Posting, Unit
from telisik.schema.figures import Count


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: `rank_code` for the field `code` of the field `rank`.
        kind: `string`, `strings`, `integer`, `number`, `boolean` or `date`.
        path: the fields that lead to the value.
        meaning: for the schema.
    """

    name: str
    kind: str
    path: tuple[str, ...]
    meaning: str


_RECORDS: dict[str, type[BaseModel]] = {
    "people": Person,
    "postings": Posting,
    "units": Unit,
    "organizations": Organization,
    "places": Place,
    "figures": Count,  # all kinds have the same fields; their kind is a column
    "dates": Date,
    "mentions": Mention,
}
TABLES = tuple(_RECORDS)
"""The names of the tables, which are those of a document's lists."""

_KEY = Column("document_id", "string", (), "Id of the document; tables are joined by it.")
_SIMPLE: dict[frozenset[Any], str] = {
    frozenset({str}): "string",
    frozenset({int}): "integer",
    frozenset({float}): "number",
    frozenset({int, Decimal}): "number",
    frozenset({bool}): "boolean",
    frozenset({datetime.date}): "date",
}
_JSON_TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": ["string", "null"]},
    "strings": {"type": "array", "items": {"type": "string"}},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": ["number", "null"]},
    "boolean": {"type": ["boolean", "null"]},
    "date": {"type": ["string", "null"], "format": "date"},
}


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, `document_id` first.

    >>> [column.name for column in columns("postings")][:5]
    ['document_id', 'id', 'person', 'rank_text', 'rank_code']
    """
    return (_KEY, *_columns_of(_RECORDS[table], ()))


def rows(document: Mapping[str, Any], table: str) -> list[dict[str, Any]]:
    """The rows that a document, as it stands in JSON, has in a table."""
    own = columns(table)[1:]
    key = document["id"]
    return [
        {_KEY.name: key} | {column.name: _value(record, column) for column in own} for record in document.get(table, ())
    ]


def arrow_schema(table: str) -> Any:
    """The schema of a table, for pyarrow.

    Raises:
        MissingExtraError: without the package.
    """
    try:
        import pyarrow  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("pyarrow", extra="batch", purpose="writing tables") from error
    kinds = {
        "string": pyarrow.string(),
        "strings": pyarrow.list_(pyarrow.string()),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "date": pyarrow.date32(),
    }
    return pyarrow.schema([(column.name, kinds[column.kind]) for column in columns(table)])


def json_schema(table: str) -> dict[str, Any]:
    """What a row of a table holds, as JSON Schema."""
    properties = {column.name: _JSON_TYPES[column.kind] | {"description": column.meaning} for column in columns(table)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _columns_of(record: type[BaseModel], above: tuple[str, ...]) -> Iterator[Column]:
    for name, field in record.model_fields.items():
        path = (*above, name)
        kinds = _kinds(field.annotation)
        nested = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)
        if nested:
            yield from _columns_of(nested, path)
        else:
            yield Column("_".join(path), "strings" if tuple in kinds else _SIMPLE[kinds], path, field.description or "")


def _kinds(annotation: Any) -> frozenset[Any]:
    """The plain types that an annotation allows, besides `None`; `tuple` for a list of strings."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _kinds(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return frozenset().union(*map(_kinds, get_args(annotation)))
    if origin is Literal or (isinstance(annotation, type) and issubclass(annotation, Enum)):
        return frozenset({str})
    return frozenset() if annotation is type(None) else frozenset({origin or annotation})


def _value(record: Mapping[str, Any], column: Column) -> Any:
    value: Any = record
    for name in column.path:
        value = value.get(name) if value is not None else None
    if value is None:
        return None
    if column.kind == "number":
        return _double(value)
    return datetime.date.fromisoformat(value) if column.kind == "date" else value


def _double(value: float) -> float | None:
    """A number as tables hold it: past 2^53 it is rounded, and past what a double can be it is unknown.

    >>> _double(54_900_000_000_000_001), _double(10**400)
    (5.49e+16, None)
    """
    try:
        return float(value)
    except OverflowError:
        return None
