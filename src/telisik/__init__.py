"""telisik turns Indonesian news into linked, typed records.

The library's names are loaded when they are first used, so that reading the schema alone stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from telisik.extractor import DocumentFailed, Extractor, load
    from telisik.item import Item
    from telisik.schema import Document

__version__ = "0.1.0"
__all__ = ["Document", "DocumentFailed", "Extractor", "Item", "__version__", "load"]

_HOMES = {
    "Document": "telisik.schema",
    "DocumentFailed": "telisik.extractor",
    "Extractor": "telisik.extractor",
    "Item": "telisik.item",
    "load": "telisik.extractor",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'telisik' has no attribute {name!r}")
