"""The records that telisik emits, as frozen pydantic models."""

from telisik.schema.bodies import Organization, Unit
from telisik.schema.dates import Date, Precision
from telisik.schema.document import SCHEMA_VERSION, Document, ModelInfo, Sentence, Token, Warning
from telisik.schema.figures import Age, Count, Duration, Figure, Measure, Modifier, Money, OtherFigure, Percent
from telisik.schema.label import Label
from telisik.schema.mention import Mention
from telisik.schema.people import Person, Position, PositionStatus, Posting, Rank
from telisik.schema.places import Place

__all__ = [
    "SCHEMA_VERSION", "Age", "Count", "Date", "Document", "Duration", "Figure", "Label", "Measure", "Mention",
    "ModelInfo", "Modifier", "Money", "Organization", "OtherFigure", "Percent", "Person", "Place", "Position",
    "PositionStatus", "Posting", "Precision", "Rank", "Sentence", "Token", "Unit", "Warning",
]  # fmt: skip
