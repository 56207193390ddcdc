"""`telisik schema`: the JSON Schema of the records."""

from __future__ import annotations

import json

from telisik.schema import Document


def schema() -> str:
    """The schema of a document as it is written, indented."""
    return json.dumps(Document.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False)
